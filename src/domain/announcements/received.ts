import type { Official } from '../people/official.ts';
import type { OrganisationId } from '../people/organisation.ts';
import { Refusal } from '../refusal.ts';
import type { Announcement, AnnouncementId } from './announcement.ts';
import type { AnnouncementStore } from './announcement-store.ts';
import type { Delivered, DeliveryStore } from './delivery-store.ts';
import type { DeliveryState } from './delivery.ts';

/** An announcement as one of those it is for has it. */
export interface ReceivedAnnouncement {
  announcement: Announcement;
  delivered: Delivered;
}

export interface ReceivedParts {
  announcements: Pick<AnnouncementStore, 'get'>;
  announced: Pick<DeliveryStore, 'of' | 'ofPerson' | 'receipt'>;
}

/** What is still on its way to somebody, or was taken back before, is nothing they could have missed. */
const PASSED: readonly DeliveryState[] = ['sent', 'receipt', 'unknown', 'refused', 'gone'];
const LATELY_MS = 60 * 86_400_000;
/** More a person does not catch up with. */
const MOST = 60;

/** What has been announced to somebody, by their own administration: only they see it so. */
export class Received {
  readonly #parts: ReceivedParts;

  constructor(parts: ReceivedParts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} `announcement-not-there`, also where it was for others. */
  async one({ organisation, person }: Official, id: AnnouncementId): Promise<ReceivedAnnouncement> {
    const { announcements, announced } = this.#parts;
    const key = { organisation: organisation.id, person: person.id, announcement: id };
    const [announcement, delivered] = await Promise.all([announcements.get(organisation.id, id), announced.of(key)]);
    if (!announcement || !delivered || !PASSED.includes(delivered.state))
      throw new Refusal('announcement-not-there', {});
    return { announcement, delivered };
  }

  /** As each has it who is about to be told. @throws {Refusal} `announcement-not-there`. */
  async toSend(organisation: OrganisationId, id: AnnouncementId, now: Date): Promise<ReceivedAnnouncement> {
    const announcement = await this.#parts.announcements.get(organisation, id);
    if (!announcement) throw new Refusal('announcement-not-there', {});
    return { announcement, delivered: { announcement: id, state: 'sending', at: now } };
  }

  /**
   * They say that they have read and understood it: once, however often they say so.
   *
   * @throws {Refusal} `announcement-not-there`, also where it still waits, or was taken back before it was sent to them.
   */
  async read(who: Official, id: AnnouncementId, now: Date): Promise<ReceivedAnnouncement> {
    const { organisation, person } = who;
    const key = { organisation: organisation.id, person: person.id, announcement: id };
    const { announcement } = await this.one(who, id);
    const isTaken = announcement.receipt !== undefined && (await this.#parts.announced.receipt(key, now));
    if (!isTaken) throw new Refusal('announcement-not-there', {});
    return this.one(who, id);
  }

  /** Those of the last sixty days, the latest first: what they have not said they read, where they are asked to, before the rest. */
  async lately({ organisation, person }: Official, now: Date): Promise<ReceivedAnnouncement[]> {
    const { announcements, announced } = this.#parts;
    const since = now.getTime() - LATELY_MS;
    const passed = (await announced.ofPerson(organisation.id, person.id)).filter(
      ({ state, at }) => PASSED.includes(state) && at.getTime() >= since,
    );
    const all = await Promise.all(
      passed.slice(0, MOST).map(async (delivered) => {
        const announcement = await announcements.get(organisation.id, delivered.announcement);
        return announcement ? [{ announcement, delivered }] : [];
      }),
    );
    return all.flat().sort((a, b) => Number(awaitsReceipt(b)) - Number(awaitsReceipt(a)));
  }
}

/** Whether they are asked to say that they read it, and have not. */
export function awaitsReceipt({ announcement, delivered }: ReceivedAnnouncement): boolean {
  const { state, receipt } = announcement;
  return receipt !== undefined && state !== 'cancelled' && delivered.state !== 'receipt';
}
