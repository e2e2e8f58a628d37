import type { Notice, NoticeKey, Outbox } from '../../conversation/outbox.ts';
import type { Approvals } from '../../domain/bookings/approving/approvals.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import { seriesOf } from '../../domain/bookings/series/series.ts';

/** The kind of notice to who decides: {organisation, booking, version}. */
export const ROOM_REQUESTED = 'room_requested';
/** The kind of notice to who asked: {answers}, each with {booking, version, space}. */
export const ROOM_ANSWERED = 'room_answered';

/** So long after a request has lapsed, who asked is told of it by itself, where nobody told them of all that lapsed. */
const BY_ITSELF_MS = 3 * 60_000;

export interface RoomRequestsParts {
  approvals: Approvals;
  outbox: Pick<Outbox, 'put' | 'done' | 'postpone'>;
}

/** Has those told who decide on rooms, and those who asked for them; ends what nobody answered. */
export class RoomRequests {
  readonly #parts: RoomRequestsParts;
  /** What this process has put, and until when it matters. */
  readonly #put = new Map<string, Date>();

  constructor(parts: RoomRequestsParts) {
    this.#parts = parts;
  }

  /** Does what is due and not done, each once, however many processes do this. */
  async run(now: Date): Promise<void> {
    for (const [key, until] of this.#put) if (until <= now) this.#put.delete(key);
    const all: Booking[] = [];
    for await (const booking of this.#parts.approvals.waiting()) all.push(booking);
    for (const alike of Map.groupBy(all, whatItIs).values()) {
      await this.#tellOf(alike, now);
      await this.#end(alike, now);
    }
  }

  /**
   * Sees to it that who asked is told how it ends: when it is answered, or else when it lapses. To be called before an answer
   * is kept, so that nobody is not told because a process died in between.
   */
  async expectAnswers(asked: Booking[]): Promise<void> {
    await this.#parts.outbox.put(asked.flatMap(answerNotice));
  }

  /** They were answered: who asked is told now, of several dates at once. */
  async answered(asked: Booking[], now: Date): Promise<void> {
    const { outbox } = this.#parts;
    const notices = asked.flatMap(answerNotice);
    const [first, ...others] = notices;
    if (!first) return;
    if (others.length === 0) return outbox.postpone(notices, now);
    const last = notices.map(({ until }) => until).reduce((a, b) => (a > b ? a : b));
    const about = { answers: asked.map(answerSeen) };
    await outbox.put([{ ...first, key: `${first.key} and ${others.length} more`, about, due: now, until: last }]);
    await outbox.done(notices);
  }

  /** Of several dates of a series, the card of the first shows all. */
  async #tellOf(alike: Booking[], now: Date): Promise<void> {
    const fresh = alike.filter((booking) => !this.#put.has(versionOf(booking)));
    const [first] = fresh;
    if (!first) return;
    await this.#parts.outbox.put([...fresh.flatMap(answerNotice), ...(await this.#requestNotices(first, now))]);
    for (const booking of fresh) this.#put.set(versionOf(booking), booking.lapsesAt ?? now);
  }

  async #requestNotices(booking: Booking, now: Date): Promise<Notice[]> {
    const { id, organisation, version, lapsesAt } = booking;
    if (!lapsesAt) return [];
    const about = { organisation, booking: id, version };
    const approvers = await this.#parts.approvals.approversOf(booking);
    return approvers.map((approver) => {
      const key: NoticeKey = { organisation: approver.organisation, key: `${ROOM_REQUESTED} ${versionOf(booking)} ${approver.id}` }; // prettier-ignore
      return { ...key, person: approver.id, kind: ROOM_REQUESTED, about, due: now, until: lapsesAt };
    });
  }

  async #end(alike: Booking[], now: Date): Promise<void> {
    const lapsed: Booking[] = [];
    for (const booking of alike) {
      const ended = await this.#parts.approvals.endIfOver(booking, now);
      if (ended.state === 'lapsed') lapsed.push(booking);
    }
    await this.answered(lapsed, now);
  }
}

const versionOf = ({ id, version }: Booking) => `${id} ${version}`;

/** The same for dates of one series in one room. */
const whatItIs = (booking: Booking) => `${booking.person} ${booking.space} ${seriesOf(booking) ?? booking.id}`;

const answerSeen = ({ id, version, space }: Booking) => ({ booking: id, version, space });

/** Worth saying as long as the room was asked for. */
function answerNotice(booking: Booking): Notice[] {
  const { organisation, person, slot, lapsesAt } = booking;
  if (!lapsesAt) return [];
  const about = { answers: [answerSeen(booking)] };
  const due = new Date(lapsesAt.getTime() + BY_ITSELF_MS);
  const key = `${ROOM_ANSWERED} ${versionOf(booking)}`;
  return [{ organisation, key, person, kind: ROOM_ANSWERED, about, due, until: slot.to }];
}
