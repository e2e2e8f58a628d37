import type { Shown } from '../agreements/agreement.ts';
import type { SharedUse } from '../agreements/shared-use.ts';
import { assertDaysAcceptable } from '../bookings/booking-days.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { type Booking, type ClosureReason, isOffered } from '../bookings/booking.ts';
import { type DayPart, slotAt } from '../bookings/day-part.ts';
import { overlaps, type Slot, widened } from '../bookings/slot.ts';
import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { NamedSpace } from '../places/named-spaces.ts';
import { openingOn } from '../places/opening.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import { keyOf } from './known-days.ts';
import type { Colleague } from './sighting.ts';
import type { Whereabouts } from './whereabouts.ts';

/** Some time of a desk or a room, and what whoever asks may know of it. */
export interface Stretch {
  slot: Slot;
  is: 'free' | 'taken' | 'yours' | 'closed';
  /** Of what is free: whether whoever asks may have it. */
  toBook?: boolean;
  /** Who has it, or at least whose people, where that is shown. */
  holder?: Colleague;
  organisation?: Names;
  /** Why it is closed, where its owner said so. */
  reason?: ClosureReason;
}

export interface SpaceDay {
  /** In order; nothing of it overlaps. */
  stretches: Stretch[];
  /** What an agreement shows of others' bookings; `own` where the space is of one's own organisation. */
  shown: Shown | 'own';
}

export interface SpaceDaysParts {
  bookings: Pick<BookingStore, 'holding'>;
  organisations: Pick<PeopleStore, 'organisation'>;
  shared: SharedUse;
  whereabouts: Whereabouts;
  holidays: HolidayCalendar;
}

const QUARTER_MS = 15 * 60_000;

/**
 * What is on in a desk or a room. Never what has been: from now on, or from the hour on that is asked about.
 *
 * Who has it is told to people of the owner and of their own organisation, as far as each lets them see where they are; to
 * guests only what an agreement shows, and never more than that person lets them see.
 */
export class SpaceDays {
  readonly #parts: SpaceDaysParts;

  constructor(parts: SpaceDaysParts) {
    this.#parts = parts;
  }

  /**
   * Notes nothing: who is shown is to be noted by `Whereabouts.seen`.
   *
   * @param canName whether nobody reads along.
   * @throws {Refusal} `agreement-refuses`; `closed-that-day`, `in-the-past`, and what else forbids the day or the hours.
   */
  async of(
    who: Official,
    { space, site }: NamedSpace,
    when: { day: LocalDate; part: DayPart },
    canName: boolean,
    now: Date,
  ): Promise<SpaceDay> {
    assertDaysAcceptable([when.day], who.organisation, now);
    const shown = await this.#parts.shared.shown(who.organisation.id, site, space, when.day);
    const opening = openingOn(site, when.day, this.#parts.holidays);
    if (!opening.open) throw new Refusal('closed-that-day', { site: site.name, day: when.day, name: opening.name });
    const asked = slotAt(site, opening.hours, when.day, when.part);
    const coming = { from: new Date(Math.max(asked.from.getTime(), quarterAfter(now))), to: asked.to };
    if (coming.from >= coming.to) throw new Refusal('in-the-past', { day: when.day });

    const buffer = space.bufferMinutes ?? 0;
    const near = await this.#parts.bookings.holding([space], widened(coming, buffer));
    const held = near.filter(({ slot }) => overlaps(slot, coming));
    const named = canName ? await this.#named(who, held, shown, now) : new Map<string, Colleague>();
    // Closed from midnight to midnight: nobody asks about the night.
    const seen = held.map((one) => (one.kind === 'closure' ? { ...one, slot: within(one.slot, coming) } : one));
    const taken = await Promise.all(seen.map((booking) => this.#stretchOf(who, booking, shown, named)));
    const free = gapsIn(coming, near, buffer).map((slot) => this.#free(who, { space, site }, slot, now));
    const all = [...taken, ...(await Promise.all(free))];
    return { shown, stretches: all.sort((a, b) => a.slot.from.getTime() - b.slot.from.getTime()) };
  }

  /** Those whose name may be told, by the key of who they are. */
  async #named(who: Official, held: Booking[], shown: SpaceDay['shown'], now: Date) {
    const isAsked = (booking: Booking) =>
      booking.kind !== 'closure' &&
      !isOffered(booking) &&
      (shown === 'own' || shown === 'holder' || booking.organisation === who.organisation.id);
    const visible = await this.#parts.whereabouts.visible(who, held.filter(isAsked), now);
    return new Map(visible.map((colleague) => [keyOf(colleague), colleague]));
  }

  async #stretchOf(
    { organisation, person }: Official,
    booking: Booking,
    shown: SpaceDay['shown'],
    named: ReadonlyMap<string, Colleague>,
  ): Promise<Stretch> {
    const { slot, kind } = booking;
    if (kind === 'closure') return { slot, is: 'closed', ...(booking.reason && { reason: booking.reason }) };
    const isTheirs = booking.organisation === organisation.id && booking.person === person.id;
    if (isTheirs && !isOffered(booking)) return { slot, is: 'yours' };
    const holder = named.get(keyOf(booking));
    if (holder) return { slot, is: 'taken', holder };
    const isTold = (shown === 'organisation' || shown === 'holder') && !isOffered(booking);
    const whose = isTold ? await this.#nameOf(booking.organisation) : undefined;
    return { slot, is: 'taken', ...(whose && { organisation: whose }) };
  }

  async #free(who: Official, { space, site }: NamedSpace, slot: Slot, now: Date): Promise<Stretch> {
    const { spaces } = await this.#parts.shared.by(who.organisation.id, now).allowed(site, [space], [slot]);
    return { slot, is: 'free', toBook: spaces.length > 0 };
  }

  async #nameOf(id: OrganisationId): Promise<Names | undefined> {
    return (await this.#parts.organisations.organisation(id))?.name;
  }
}

/** What is left of `all` between the bookings, and so many minutes away from them; they are in order. */
function gapsIn(all: Slot, held: readonly Booking[], bufferMinutes: number): Slot[] {
  const gaps: Slot[] = [];
  let { from } = all;
  for (const { slot } of held) {
    const taken = widened(slot, bufferMinutes);
    if (from < taken.from) gaps.push({ from, to: taken.from < all.to ? taken.from : all.to });
    if (taken.to > from) from = taken.to;
  }
  if (from < all.to) gaps.push({ from, to: all.to });
  return gaps;
}

function within({ from, to }: Slot, all: Slot): Slot {
  return { from: from > all.from ? from : all.from, to: to < all.to ? to : all.to };
}

function quarterAfter(now: Date): number {
  return Math.ceil(now.getTime() / QUARTER_MS) * QUARTER_MS;
}
