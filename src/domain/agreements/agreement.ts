import type { Brand } from '../brand.ts';
import type { Slot } from '../bookings/slot.ts';
import { addDays, dayAt, isoWeekday, type LocalDate, type LocalTime, timeAt } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { Site, SiteId, Space } from '../places/place.ts';

export type AgreementId = Brand<'AgreementId'>;

/** What guests see of whose bookings stand in the way, from the least to the most. A person's visibility goes first. */
export const SHOWN = ['free-busy', 'organisation', 'holder'] as const;
export type Shown = (typeof SHOWN)[number];

/** On the clock of the site, on weekdays from 1 for Monday to 7 for Sunday. */
export interface GuestHours {
  weekdays: number[];
  from: LocalTime;
  to: LocalTime;
}

/** An organisation lets others use its spaces: which, when, how much, and what they see. */
export interface Agreement {
  id: AgreementId;
  owner: OrganisationId;
  guests: OrganisationId[] | 'everybody';
  sites: SiteId[] | 'all';
  kinds: Space['kind'][];
  /** Only those with these names on their sign; all of the kinds, where absent. */
  only?: string[];
  /** Whenever the site is open, where absent. */
  hours?: GuestHours;
  /** Of the time that its spaces are open in a week, what one guest organisation may hold: 0.2 is a fifth. */
  share?: number;
  /** How many days ahead guests may book; as far as their own organisation lets them, where absent. */
  daysAhead?: number;
  shows: Shown;
  /** The first day and the last that it holds for; open where absent. */
  from?: LocalDate;
  until?: LocalDate;
}

/** Why a guest may not have a space then, in the words of an agreement. */
export type Denial =
  /** No agreement names the guest and the space. */
  | { because: 'not-shared' }
  | { because: 'not-then'; from: LocalDate | undefined; until: LocalDate | undefined }
  | { because: 'outside-hours'; hours: GuestHours }
  | { because: 'too-far-ahead'; days: number; last: LocalDate }
  /** Of the week, as {@link Agreement.share}. */
  | { because: 'share-used-up'; share: number };

/** Where and when a guest wants something. */
export interface Use {
  site: Readonly<Pick<Site, 'id' | 'zone'>>;
  slot: Slot;
}

/**
 * Of agreements that name the guest and a space, those that let them have it then, in the order in which they are used: the
 * one without a share goes first, and then the one with the largest. What one forbids, another may allow; where none
 * allows it, why the first does not.
 */
export function termsOf(
  naming: readonly Agreement[],
  use: Use,
  now: Date,
): { allowing: Agreement[]; denial: Denial | undefined } {
  const verdicts = naming.map((agreement) => ({ agreement, denial: denialIn(agreement, use, now) }));
  const allowing = verdicts.flatMap(({ agreement, denial }) => (denial ? [] : [agreement])).sort(mostGenerousFirst);
  return allowing.length > 0
    ? { allowing, denial: undefined }
    : { allowing, denial: verdicts[0]?.denial ?? { because: 'not-shared' } };
}

const WITHOUT_LIMIT = 2;

function mostGenerousFirst(a: Agreement, b: Agreement): number {
  return (b.share ?? WITHOUT_LIMIT) - (a.share ?? WITHOUT_LIMIT) || (a.id < b.id ? -1 : 1);
}

/** Whether the agreement lets this guest have something in the site, whenever it is. */
export function invites(
  { owner, guests, sites }: Agreement,
  guest: OrganisationId,
  site: Readonly<Pick<Site, 'id' | 'owner'>>,
): boolean {
  return (
    owner === site.owner &&
    (guests === 'everybody' || guests.includes(guest)) &&
    (sites === 'all' || sites.includes(site.id))
  );
}

/** Says of a space whether the agreement is about it, if it is about its site: there may be hundreds of both. */
export function coverage({ kinds, only }: Agreement): (space: Readonly<Pick<Space, 'kind' | 'name'>>) => boolean {
  const names = only && new Set(only);
  return ({ kind, name }) => kinds.includes(kind) && (names === undefined || names.has(name));
}

/** Whether it holds on the day at all. */
export function holdsOn({ from, until }: Agreement, day: LocalDate): boolean {
  return (!from || day >= from) && (!until || day <= until);
}

function denialIn(agreement: Agreement, { site, slot }: Use, now: Date): Denial | undefined {
  const day = dayAt(slot.from, site.zone);
  const { from, until, hours, daysAhead } = agreement;
  if (!holdsOn(agreement, day)) return { because: 'not-then', from, until };
  const last = daysAhead === undefined ? undefined : addDays(dayAt(now, site.zone), daysAhead);
  if (daysAhead !== undefined && last && day > last) return { because: 'too-far-ahead', days: daysAhead, last };
  if (hours && !isWithin(slot, day, hours, site.zone)) return { because: 'outside-hours', hours };
  return undefined;
}

function isWithin(slot: Slot, day: LocalDate, { weekdays, from, to }: GuestHours, zone: string): boolean {
  const ends = timeAt(slot.to, zone);
  const sameDay = dayAt(new Date(slot.to.getTime() - 1), zone) === day;
  // Midnight ends the day: it stands on the clock of the next one.
  const endsBy = ends === '00:00' ? to === '24:00' : ends <= to;
  return weekdays.includes(isoWeekday(day)) && sameDay && timeAt(slot.from, zone) >= from && endsBy;
}
