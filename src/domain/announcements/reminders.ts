import { dayAt, timeAt } from '../local-date.ts';
import { derivedId } from '../people/derived-id.ts';
import type { Official } from '../people/official.ts';
import { Refusal } from '../refusal.ts';
import type { Announcement, AnnouncementId } from './announcement.ts';
import type { AnnouncementSeen, AnnouncementStore } from './announcement-store.ts';
import { assertHr } from './announcements.ts';
import { type Audience, audienceOn, isOfSite } from './audience/audience.ts';
import { AWAITED } from './delivering/delivery.ts';
import type { DeliveryStore } from './delivering/delivery-store.ts';
import { type AudienceSize, FEWEST, isReachable } from './audience/audience-size.ts';
import { countShown } from './audience/counts-shown.ts';

export interface RemindersParts {
  announcements: Pick<AnnouncementStore, 'get' | 'of' | 'put' | 'sizeOf'>;
  announced: Pick<DeliveryStore, 'counts'>;
}

const MINUTE_MS = 60_000;
/** Nobody is reminded of the same thing sooner. */
const BETWEEN_MS = 24 * 60 * MINUTE_MS;

/**
 * Reminds those who have not said that they read an announcement, by an announcement of its own: what it says was let go out
 * before, so nobody has to say yes to it again. It has no question and asks for no receipt: both are the first one's.
 */
export class Reminders {
  readonly #parts: RemindersParts;

  constructor(parts: RemindersParts) {
    this.#parts = parts;
  }

  /** How many would be reminded now, as far as HR may know. @throws {Refusal} as {@link remind}. */
  async size(who: Official, seen: AnnouncementSeen, now: Date): Promise<AudienceSize> {
    const first = await this.#first(who, seen);
    const last = await this.#last(first);
    if (last) assertLongAgo(last, who, now);
    return this.#reachable(who, first, now);
  }

  /**
   * Lets a reminder go out. The same person who asks twice has it once.
   *
   * @throws {Refusal} `not-for-announcing`; `announcement-not-there`, `announcement-changed`; `announcement-not-now`, before it
   *   was sent to everybody; `announcement-not-confirmed`, where it asks nobody to confirm it; `announcement-reminded`, less
   *   than 24 hours after the last time; `announcement-all-confirmed`; `announcement-nobody-left`, where who has
   *   not is gone, or was forgotten; `announcement-few-to-remind`, of one by site.
   */
  async remind(who: Official, seen: AnnouncementSeen, now: Date): Promise<Announcement> {
    const first = await this.#first(who, seen);
    const last = await this.#last(first);
    if (last?.by === who.person.id && last.state === 'scheduled') return last;
    if (last) assertLongAgo(last, who, now);
    await this.#reachable(who, first, now);
    const reminder = reminderOf(first, { last, by: who.person.id, now });
    if (await this.#parts.announcements.put(reminder)) return reminder;
    // Somebody else was faster.
    throw tooSoon(reminder, who);
  }

  async #first(who: Official, { id, version }: AnnouncementSeen): Promise<Announcement> {
    assertHr(who);
    const found = await this.#parts.announcements.get(who.organisation.id, id);
    if (!found) throw new Refusal('announcement-not-there', {});
    if (found.version !== version) throw new Refusal('announcement-changed', {});
    if (!found.receipt) throw new Refusal('announcement-not-confirmed', {});
    if (found.state !== 'sent') throw new Refusal('announcement-not-now', { stands: found.state });
    return found;
  }

  async #last({ organisation, id }: Announcement): Promise<Announcement | undefined> {
    const all = await this.#parts.announcements.of(organisation);
    const reminders = all.filter(({ audience }) => audience.awaiting === id);
    return reminders.sort((a, b) => b.made.getTime() - a.made.getTime())[0];
  }

  async #reachable(who: Official, first: Announcement, now: Date): Promise<AudienceSize> {
    const audience = awaiting(first);
    const { id } = who.organisation;
    const people = await this.#parts.announcements.sizeOf(id, audienceOn(audience, who.organisation, now));
    const isReached = isReachable(audience, people, undefined);
    // But for those at a site, HR may know of each of them.
    if (isReached) return countShown(audience, people);
    if (isOfSite(audience)) throw new Refusal('announcement-few-to-remind', { limit: FEWEST });
    const counts = await this.#parts.announced.counts(id, first.id);
    const isConfirmed = AWAITED.every((state) => counts[state] === 0);
    throw new Refusal(isConfirmed ? 'announcement-all-confirmed' : 'announcement-nobody-left', {});
  }
}

function awaiting({ id, audience }: Announcement): Audience {
  const { toldOf } = audience;
  return {
    awaiting: id,
    ...(isOfSite(audience) && { bySite: true as const }),
    ...(toldOf !== undefined && { toldOf }),
  };
}

/** Of two who remind at once both make the same one: only one of them can be kept. */
function reminderOf(
  first: Announcement,
  { last, by, now }: { last: Announcement | undefined; by: Announcement['by']; now: Date },
): Announcement {
  const { organisation, purpose, texts, care, approvedBy } = first;
  const worded = Object.entries(texts).map(([language, { question: _, ...rest }]) => [language, rest]);
  return {
    ...{ organisation, purpose, care, by, made: now, changed: now, version: 1, state: 'scheduled' },
    id: derivedId('reminder', first.id, last?.id ?? '') as AnnouncementId,
    texts: Object.fromEntries(worded) as Announcement['texts'],
    audience: awaiting(first),
    ...(approvedBy && { approvedBy }),
  };
}

function assertLongAgo(last: Announcement, who: Official, now: Date): void {
  if (now.getTime() - last.made.getTime() < BETWEEN_MS) throw tooSoon(last, who);
}

function tooSoon({ made }: Announcement, { organisation: { zone } }: Official): Refusal {
  // To the minute, and not too early.
  const again = new Date(Math.ceil((made.getTime() + BETWEEN_MS) / MINUTE_MS) * MINUTE_MS);
  return new Refusal('announcement-reminded', {
    day: dayAt(again, zone),
    time: timeAt(again, zone),
    today: dayAt(made, zone),
  });
}
