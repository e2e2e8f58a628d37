import type { Official } from '../people/official.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Announcement, AnnouncementId } from './announcement.ts';
import type { AnnouncementStore } from './announcement-store.ts';
import type { Delivered, DeliveryStore } from './delivering/delivery-store.ts';
import type { DeliveryState } from './delivering/delivery.ts';
import { choicesIn } from './answers/poll-answers.ts';
import type { Answered, PollStore } from './answers/poll-store.ts';

/** An announcement as one of those it is for has it. */
export interface ReceivedAnnouncement {
  announcement: Announcement;
  delivered: Delivered;
  /** It is shown since they have not said that they read it. */
  isReminder?: true;
  /** What they last answered to its question. */
  answer?: Answered;
}

export interface ReceivedParts {
  announcements: Pick<AnnouncementStore, 'get'>;
  announced: Pick<DeliveryStore, 'of' | 'ofEach' | 'ofPerson' | 'receipt'>;
  polls: Pick<PollStore, 'answer' | 'ofEach'>;
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
    const answer = (await this.#answers(announcement, [person.id])).get(person.id);
    return { announcement, delivered, ...(answer && { answer }) };
  }

  /**
   * What each of those has who are about to be told: of a reminder the one that it reminds of, and nothing where they have said
   * meanwhile that they read that.
   *
   * @throws {Refusal} `announcement-not-there`.
   */
  async toSend(
    organisation: OrganisationId,
    id: AnnouncementId,
    people: readonly PersonId[],
    now: Date,
  ): Promise<(person: PersonId) => ReceivedAnnouncement | undefined> {
    const announcement = await this.#parts.announcements.get(organisation, id);
    if (!announcement) throw new Refusal('announcement-not-there', {});
    const { awaiting } = announcement.audience;
    if (awaiting) return this.#toRemind(organisation, awaiting, people);
    return () => ({ announcement, delivered: { announcement: id, state: 'sending', at: now } });
  }

  async #toRemind(organisation: OrganisationId, id: AnnouncementId, people: readonly PersonId[]) {
    const { announcements, announced } = this.#parts;
    const [announcement, each] = await Promise.all([
      announcements.get(organisation, id),
      announced.ofEach(organisation, id, people),
    ]);
    const answers = announcement && (await this.#answers(announcement, people));
    return (person: PersonId): ReceivedAnnouncement | undefined => {
      const [delivered, answer] = [each.get(person), answers?.get(person)];
      const one = announcement && delivered && { announcement, delivered, isReminder: true as const, ...(answer && { answer }) }; // prettier-ignore
      return one && awaitsReceipt(one) ? one : undefined;
    };
  }

  /** Nobody is asked for, where it asks nothing. */
  async #answers(announcement: Announcement, people: readonly PersonId[]): Promise<Map<PersonId, Answered>> {
    if (choicesIn(announcement) === 0) return new Map();
    return this.#parts.polls.ofEach(announcement.organisation, announcement.id, people);
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

  /**
   * They answer its question, in the place of what they answered before; not of one that was taken back.
   *
   * @param choice from nought.
   * @throws {Refusal} `announcement-not-there`, also where it asks nothing, or has no such choice.
   */
  async answer(who: Official, id: AnnouncementId, choice: number, now: Date): Promise<ReceivedAnnouncement> {
    const key = { organisation: who.organisation.id, person: who.person.id, announcement: id };
    const before = await this.one(who, id);
    if (before.announcement.state === 'cancelled') return before;
    const isTaken = choice < choicesIn(before.announcement) && (await this.#parts.polls.answer(key, choice, now));
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
        // What somebody was reminded of is on the list itself.
        return announcement && !announcement.audience.awaiting ? [{ announcement, delivered }] : [];
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
