import type { SharedUse } from '../agreements/shared-use.ts';
import { dayAt, type LocalDate } from '../local-date.ts';
import type { Names } from '../language.ts';
import { assertHosting } from '../meetings/hosting.ts';
import { meetingOf } from '../meetings/invitation.ts';
import type { Hosted } from '../meetings/meeting.ts';
import type { MeetingStore } from '../meetings/meeting-store.ts';
import type { Official } from '../people/official.ts';
import { openingOn, organisationClosedOn } from '../places/opening.ts';
import type { PlaceId, Site, Space, SpaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import type { ApprovalTerms } from './approving/approval-terms.ts';
import { latenessAt } from './arriving.ts';
import { awaitsApproval, type Booking, type BookingId } from './booking.ts';
import { assertDaysAcceptable } from './booking-days.ts';
import type { BookingStore } from './booking-store.ts';
import type { Bookings } from './bookings.ts';
import { bufferOf, letOfferGo, slotOn, spaceThere } from './claiming.ts';
import type { DayPart } from './day-part.ts';
import { nearestTo } from './choosing/desk-ranking.ts';
import type { DeskNews } from './desk-news.ts';
import { assertEndMakesSense, bufferMs, closingOf, latestEnd, type Resized } from './lengths.ts';
import type { Slot } from './slot.ts';
import type { SpaceOffer, SpaceSearch } from './choosing/space-search.ts';

/** What a booking is to become; what is left out stays as it is. */
export interface Alteration {
  day?: LocalDate | undefined;
  place?: PlaceId | undefined;
  desk?: SpaceId | undefined;
  part?: DayPart | undefined;
  equipment?: SpaceOffer['missing'] | undefined;
  /** A room for so many. */
  seats?: number | undefined;
  /** They know that the owner of the room is asked anew, and that what they have is gone meanwhile. */
  anew?: boolean | undefined;
}

export type Moved =
  /** `lost`: the desk it was is taken then, so that it got the nearest free one of the site. */
  | { outcome: 'moved'; booking: Booking; before: Booking; lost: Readonly<Space> | undefined }
  /** It could not simply be moved there: what can be had instead. */
  | { outcome: 'offer'; booking: Booking; offer: SpaceOffer }
  | { outcome: 'busy'; with: Booking }
  /** It is free, but its owner has to say yes, also where they said so to what the person has: nothing was changed yet. */
  | { outcome: 'asks-anew'; booking: Booking; space: Readonly<Space>; owner: Names };

interface Target {
  desk: SpaceId;
  day: LocalDate;
  part: DayPart;
  anew?: boolean | undefined;
  /** For whom the meeting is: not every site receives them. */
  hosted?: Hosted | undefined;
}

interface MovingParts {
  bookings: Bookings;
  store: BookingStore;
  places: Places;
  holidays: HolidayCalendar;
  search: SpaceSearch;
  shared: SharedUse;
  terms: ApprovalTerms;
  meetings: Pick<MeetingStore, 'of'>;
  news: DeskNews;
}

/** Gives what is booked another day, place, space or length. The person is always the one who asks. */
export class Moving {
  readonly #parts: MovingParts;

  constructor(parts: MovingParts) {
    this.#parts = parts;
  }

  /**
   * Gives the booking another day, part of the day, place or desk. The same desk if nothing else is asked, or the nearest
   * free one in its site; where no such thing can be had, or another place is asked for, answers with what can.
   *
   * @throws {Refusal} as {@link Bookings.own} and {@link Bookings.book}; `site-does-not-host`, `booking-changed`.
   */
  async move(who: Official, id: BookingId, to: Alteration, key: string, now: Date): Promise<Moved> {
    const { bookings, meetings, search } = this.#parts;
    const booking = await bookings.own(who, id, now);
    const { site, space: held, day, part } = await bookings.dayOf(booking);
    const [meeting] = booking.kind === 'room' ? await meetings.of([meetingOf(booking)]) : [];
    const hosted = meeting?.hosted;
    const wish = {
      kind: booking.kind === 'desk' ? ('desk' as const) : ('room' as const),
      // How many come is not kept: where nobody says so, what is offered seats as many as the room it had.
      seats: to.seats ?? held.capacity,
      place: to.place ?? site.place,
      days: [to.day ?? day],
      part: to.part ?? part,
      equipment: to.equipment ?? [],
      insteadOf: booking,
      hosted,
    };
    assertDaysAcceptable(wish.days, who.organisation, now);

    const isEnough = !to.seats || to.seats <= (held.capacity ?? 1);
    const stays = to.desk !== undefined || (wish.place === site.place && wish.equipment.length === 0 && isEnough);
    if (stays) {
      const target = {
        desk: to.desk ?? booking.space,
        day: wish.days[0] ?? day,
        part: wish.part,
        anew: to.anew,
        hosted,
      };
      const moved = await this.#moveTo(who, booking, target, key, now);
      if (moved) return moved;
    }
    const offer = await search.offer(who, wish, now);
    const nearest = stays && !to.desk ? await this.#moveNearby(who, booking, offer, key, now) : undefined;
    return nearest ?? { outcome: 'offer', booking, offer };
  }

  /** Moves the booking to the free desk of its own site that makes up best for the one it had. */
  async #moveNearby(who: Official, before: Booking, offer: SpaceOffer, key: string, now: Date) {
    const [day] = offer.days;
    if (!day || offer.skipped.length > 0) return undefined;
    const lost = await this.#parts.places.space(before.space);
    const free = offer.sites.find(({ site }) => site.id === before.site)?.free ?? [];
    // Nobody is made to wait for a yes who had not asked for that room.
    const atOnce = free.filter(({ needsApproval }) => !needsApproval);
    for (const desk of lost ? nearestTo(lost, atOnce) : atOnce) {
      const moved = await this.#moveTo(who, before, { desk: desk.id, day, part: offer.part }, key, now);
      if (moved) return moved.outcome === 'moved' ? { ...moved, lost } : moved;
    }
    return undefined;
  }

  /** Moves the booking to exactly this desk and day; undefined where that cannot be had. */
  async #moveTo(
    who: Official,
    before: Booking,
    target: Target,
    key: string,
    now: Date,
  ): Promise<Exclude<Moved, { outcome: 'offer' }> | undefined> {
    const { space, site } = await spaceThere(this.#parts.places, target.desk);
    if (space.kind !== before.kind) throw new Refusal('space-not-there', {});
    assertHosting(site, target.hosted);
    const closed = organisationClosedOn(who.organisation, target.day) !== undefined;
    if (closed || !openingOn(site, target.day, this.#parts.holidays).open) return undefined;
    const slot = slotOn({ who, site, day: target.day, part: target.part, now }, this.#parts.holidays);
    return this.#moveToSlot(who, before, { space, site, slot, anew: target.anew }, key, now);
  }

  async #moveToSlot(
    who: Official,
    before: Booking,
    there: { space: Readonly<Space>; site: Readonly<Site>; slot: Slot; anew: boolean | undefined },
    key: string,
    now: Date,
  ): Promise<Exclude<Moved, { outcome: 'offer' }> | undefined> {
    const { space, site, slot } = there;
    const isLess = isWithin(slot, space, before);
    if (!isLess) await this.#parts.shared.by(who.organisation.id, now, before).assert(site, space, [slot]);
    const terms = isLess && !awaitsApproval(before) ? {} : await this.#parts.terms.of(space, site, slot, now);
    if (terms.lapsesAt && !awaitsApproval(before) && !there.anew) {
      const owner = (await this.#parts.terms.ownerOf(site))?.name ?? site.name;
      const isFree = await this.#isFree(space, slot, before);
      return isFree ? { outcome: 'asks-anew', booking: before, space, owner } : undefined;
    }
    const to = {
      site: site.id,
      space: space.id,
      slot,
      key,
      ...latenessAt(now, slot),
      ...(isLess ? {} : bufferOf(space)),
      ...terms,
    };
    const change = await this.#parts.store.move(who.organisation.id, before.id, before.version, to);

    if (change.outcome === 'stale') throw new Refusal('booking-changed', {});
    if (change.outcome === 'person-busy') {
      if (await letOfferGo(change.with, this.#parts)) return this.#moveToSlot(who, before, there, key, now);
      return { outcome: 'busy' as const, with: change.with };
    }
    const [booking] = change.outcome === 'booked' ? change.bookings : [];
    if (booking) this.#parts.news.tell();
    return booking && { outcome: 'moved' as const, booking, before, lost: undefined };
  }

  /**
   * Has the booking end at another instant, also while it lasts: in the same space, with whoever has arrived still there. Where
   * somebody else has the space before that, or the site closes, says until when it can be had.
   *
   * @throws {Refusal} as {@link Bookings.own}; `ends-before-it-starts`, `end-has-passed`, `agreement-refuses`, `booking-changed`.
   */
  async resize(
    who: Official,
    id: BookingId,
    { end, anew }: { end: Date; anew?: boolean | undefined },
    key: string,
    now: Date,
  ): Promise<Resized> {
    const booking = await this.#parts.bookings.own(who, id, now);
    const { space, site } = await spaceThere(this.#parts.places, booking.space);
    const { from, to } = booking.slot;
    assertEndMakesSense(from, end, now, site.zone);
    const opening = openingOn(site, dayAt(from, site.zone), this.#parts.holidays);
    const closes = closingOf(booking.slot, site.zone, opening.open ? opening.hours : undefined);
    const target = { space, site, slot: { from, to: end }, anew };
    const moved = end > closes ? undefined : await this.#moveToSlot(who, booking, target, key, now);
    if (moved) return moved;

    const after = { from: to, to: new Date(Math.max(end.getTime(), to.getTime() + 1) + bufferMs(space)) };
    const next = await this.#parts.store.holding([space], after);
    return { ...latestEnd(booking, end, space, closes, next), booking, end };
  }

  async #isFree(space: Readonly<Space>, { from, to }: Slot, but: Booking): Promise<boolean> {
    const aroundMs = bufferMs(space);
    const around = { from: new Date(from.getTime() - aroundMs), to: new Date(to.getTime() + aroundMs) };
    return (await this.#parts.store.holding([space], around)).every(({ id }) => id === but.id);
  }
}

/**
 * Whoever needs less of what they have may give the rest back, whatever an agreement has come to say, and however near somebody
 * else is by now; what was said yes to needs no other yes.
 */
function isWithin({ from, to }: Slot, { id }: Readonly<Space>, { space, slot }: Booking): boolean {
  return space === id && from >= slot.from && to <= slot.to;
}
