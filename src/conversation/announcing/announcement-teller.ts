import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { Begun, Ended, Ending, LaneKey } from '../../domain/announcements/delivering/lane-store.ts';
import type { Pace } from '../../domain/announcements/delivering/pace.ts';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import type { Address } from '../address.ts';
import type { AnnouncingParts } from './announcing-parts.ts';
import type { LaneTrouble } from './lane-trouble.ts';
import { putOffMs } from './put-off.ts';
import type { Reply } from '../reply.ts';
import { Gone, NotNow, NotTaken, Refused } from '../sending.ts';

/** Somebody who is being told, with what and where. */
export interface Prepared {
  begun: Begun;
  /** When that was. */
  since: number;
  reply: Reply;
  places: Address[];
}

const AGAIN_MS = 30_000;
const FAULT_AGAIN_MS = 60_000;
/** Of so many attempts, days of trying, the platform has taken none: an announcement is to end some day. */
const MOST_UNTAKEN = 2_000;

/** Tells an announcement to one person, and says how that ended. */
export class AnnouncementTeller {
  readonly #key: LaneKey;
  readonly #parts: AnnouncingParts;
  readonly #pace: Pace;
  readonly #trouble: LaneTrouble;
  readonly #steady: () => number;

  constructor(
    key: LaneKey,
    parts: AnnouncingParts,
    { pace, trouble, steady }: { pace: Pace; trouble: LaneTrouble; steady: () => number },
  ) {
    this.#key = key;
    this.#parts = parts;
    this.#pace = pace;
    this.#trouble = trouble;
    this.#steady = steady;
  }

  /** What is said to whom and where; or how it ended without being said. Never rejects. */
  async prepare(announcement: AnnouncementId, begun: Begun[]): Promise<(Prepared | Ended)[]> {
    const { failed } = this.#parts;
    const since = this.#steady();
    try {
      return await this.#prepareEach(announcement, begun, since);
    } catch (error) {
      failed(this.#key.lane, error);
      if (!(error instanceof StoreUnavailable)) return this.#ourFaults(announcement, begun, since);
      return begun.map((one) => ({ ...one, as: 'again', at: this.#in(AGAIN_MS) }));
    }
  }

  /** What is to be known is asked once for all of them. */
  async #prepareEach(announcement: AnnouncementId, begun: Begun[], since: number): Promise<(Prepared | Ended)[]> {
    const { people, addresses, message, now, failed } = this.#parts;
    const { organisation, lane } = this.#key;
    const whom = begun.map(({ person }) => person);
    const [officials, known, messageFor] = await Promise.all([
      people.officials(organisation, whom),
      addresses.ofEach(organisation, whom),
      message({ organisation, announcement }, whom, now()),
    ]);
    const prepareOne = async (one: Begun, n: number): Promise<Prepared | Ended> => {
      const [who, places = []] = [officials[n], known[n]];
      if (!who || places.length === 0) return { ...one, as: 'gone' };
      try {
        const reply = messageFor(who);
        return reply ? { begun: one, since, reply, places: this.#hereFirst(places) } : { ...one, as: 'cancelled' };
      } catch (error) {
        failed(lane, error);
        return { ...one, ...(await this.#ourFault(announcement, one, since)) };
      }
    };
    return Promise.all(begun.map(prepareOne));
  }

  #ourFaults(announcement: AnnouncementId, begun: Begun[], since: number): Promise<Ended[]> {
    return Promise.all(begun.map(async (one) => ({ ...one, ...(await this.#ourFault(announcement, one, since)) })));
  }

  /** In this lane it has its turn now; elsewhere they are told where they are gone from here. */
  #hereFirst(places: Address[]): Address[] {
    const { lane } = this.#key;
    const isHere = ({ channel }: Address) => lane === channel || lane.startsWith(`${channel} `);
    return [...places.filter(isHere), ...places.filter((one) => !isHere(one))];
  }

  /** Never rejects. */
  async tell(announcement: AnnouncementId, prepared: Prepared): Promise<Ended> {
    const { begun, since, places } = prepared;
    if (this.#trouble.wasStopped(announcement, since)) return { ...begun, as: 'again', at: this.#parts.now() };
    for (const place of places) {
      const ending = await this.#tellAt(place, announcement, prepared);
      if (ending.as !== 'gone') return { ...begun, ...ending };
    }
    return { ...begun, as: 'gone' };
  }

  async #tellAt(place: Address, announcement: AnnouncementId, { begun, since, reply }: Prepared): Promise<Ending> {
    const { send, failed } = this.#parts;
    const sent = this.#steady();
    try {
      await send(place, reply);
      this.#trouble.arrived(announcement);
      return { as: 'sent' };
    } catch (error) {
      if (error instanceof Gone) return { as: 'gone' };
      if (error instanceof NotNow) {
        this.#pace.refused(this.#steady(), sent, error.afterMs);
        return this.#untaken(begun, putOffMs(begun.attempt));
      }
      failed(this.#key.lane, error instanceof NotTaken ? error.cause : error);
      if (error instanceof Refused) return this.#ourFault(announcement, begun, since);
      this.#trouble.unheard(this.#steady());
      if (!(error instanceof NotTaken)) return { as: 'unknown' };
      return this.#untaken(begun, AGAIN_MS);
    }
  }

  #untaken({ attempt }: Begun, againMs: number): Ending {
    return attempt < MOST_UNTAKEN ? { as: 'again', at: this.#in(againMs) } : { as: 'refused' };
  }

  async #ourFault(announcement: AnnouncementId, { person, faults }: Begun, begun: number): Promise<Ending> {
    const now = this.#steady();
    const isGivenUp = await this.#trouble.fault(announcement, { person, ofTheirs: faults + 1, begun, now });
    return isGivenUp ? { as: 'refused' } : { as: 'again', at: this.#in(FAULT_AGAIN_MS), fault: true };
  }

  #in(ms: number): Date {
    return new Date(this.#parts.now().getTime() + ms);
  }
}
