import type { SharedUse } from '../agreements/shared-use.ts';
import { dayAt, instantAt, type LocalDate, type LocalTime } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import { assertHosting } from '../meetings/hosting.ts';
import { meetingOf } from '../meetings/invitation.ts';
import type { Hosted } from '../meetings/meeting.ts';
import type { MeetingStore } from '../meetings/meeting-store.ts';
import { openingOn, organisationClosedOn } from '../places/opening.ts';
import type { PlaceId, Site, Space, SpaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import type { Names } from '../language.ts';
import type { ApprovalTerms } from './approval-terms.ts';
import { awaitsApproval, type Booking, type BookingId, isOccupying, isOffered, type NewBooking } from './booking.ts';
import { latenessAt } from './arriving.ts';
import { assertDaysAcceptable } from './booking-days.ts';
import type { BookingStore, Claim } from './booking-store.ts';
import { type DayPart, partOf, slotAt } from './day-part.ts';
import { nearestTo } from './desk-ranking.ts';
import { assertEndMakesSense, bufferMs, closingOf, latestEnd, type Resized } from './lengths.ts';
import { DeskNews } from './desk-news.ts';
import { seriesKey, seriesOf } from './series.ts';
import type { SpaceOffer, SpaceSearch } from './space-search.ts';
import type { Slot } from './slot.ts';

/** What became of a press on a desk. */
export type Booked =
  | { outcome: 'booked'; bookings: Booking[] }
  /** Somebody was faster, or it is closed then; what is left, nearest to the lost desk first. */
  | { outcome: 'taken'; lost: Readonly<Space>; offer: SpaceOffer; closure?: Booking | undefined }
  /** The person holds another desk then. */
  | { outcome: 'busy'; with: Booking };

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

/** What can be done with bookings of desks and rooms. The person is always the one who asks. */
export class Bookings {
  readonly #store: BookingStore;
  readonly #places: Places;
  readonly #holidays: HolidayCalendar;
  readonly #search: SpaceSearch;
  readonly #shared: SharedUse;
  readonly #terms: ApprovalTerms;
  readonly #meetings: Pick<MeetingStore, 'of'>;
  readonly #news: DeskNews;

  constructor(
    store: BookingStore,
    places: Places,
    holidays: HolidayCalendar,
    search: SpaceSearch,
    shared: SharedUse,
    terms: ApprovalTerms,
    meetings: Pick<MeetingStore, 'of'>,
    news = new DeskNews(),
  ) {
    this.#store = store;
    this.#places = places;
    this.#holidays = holidays;
    this.#search = search;
    this.#shared = shared;
    this.#terms = terms;
    this.#meetings = meetings;
    this.#news = news;
  }

  /**
   * Books a desk or a room on all of the days, or on none. What needs its owner's yes is requested only.
   *
   * @param key what asked for it: asking again with the same key answers with the same bookings.
   * @param seats how many a room should seat that is offered in its place.
   * @throws {Refusal} where the space is not there, or the rules of days and hours, or agreements, forbid it.
   */
  async book(
    who: Official,
    id: SpaceId,
    days: LocalDate[],
    part: DayPart,
    key: string,
    now: Date,
    seats?: number,
  ): Promise<Booked> {
    const { space, site } = await this.#space(id);
    assertDaysAcceptable(days, who.organisation, now);
    const slots = days.map((day) => this.#slot(who, site, day, part, now));
    const wishes: NewBooking[] = [];
    for (const [n, slot] of slots.entries()) {
      const terms = await this.#terms.of(space, site, slot, now);
      const each = days.length > 1 ? seriesKey(key) : key;
      wishes.push({ ...this.#wishFor(who, space, slot, now), ...terms, key: `${each} ${days[n] ?? ''}` });
    }
    await this.#assertShared(who, site, space, wishes, now);
    const claim = await this.#claim(wishes);

    if (claim.outcome === 'booked') return claim;
    if (claim.outcome === 'person-busy' && (await this.#letGo(claim.with))) {
      return this.book(who, id, days, part, key, now, seats);
    }
    if (claim.outcome === 'person-busy') return { outcome: 'busy', with: claim.with };
    const { kind } = space;
    const wish = { kind, seats, place: site.place, days, part, equipment: [] };
    const offer = await this.#search.offer(who, wish, now);
    const holding = await this.#store.holding([space], claim.slot);
    const closure = holding.find((held) => held.kind === 'closure');
    return { outcome: 'taken', lost: space, offer: nearestInstead(space, offer), closure };
  }

  /** @throws {Refusal} `agreement-refuses`, but not for what the same key has booked before: asking twice books once. */
  async #assertShared(who: Official, site: Readonly<Site>, space: Readonly<Space>, wishes: NewBooking[], now: Date) {
    const slots = wishes.map(({ slot }) => slot);
    try {
      await this.#shared.by(who.organisation.id, now).assert(site, space, slots);
    } catch (error) {
      const [first] = wishes;
      if (!(error instanceof Refusal) || !first) throw error;
      const held = await this.#store.ofPerson(who.organisation.id, who.person.id, first.slot);
      if (!held.some(({ key }) => key === first.key)) throw error;
    }
  }

  /** Claims the wishes; what the same key booked before and was given back since, is booked anew. */
  async #claim(wishes: NewBooking[]): Promise<Claim> {
    const claim = await this.#store.claim(wishes);
    const given = claim.outcome === 'booked' ? claim.bookings.find((booking) => !isOccupying(booking)) : undefined;
    return given ? this.#claim(wishes.map((wish) => ({ ...wish, key: `${wish.key} after ${given.id}` }))) : claim;
  }

  /** A desk that is only offered to somebody is in nobody's way who books another. False where it is theirs. */
  async #letGo(held: Booking): Promise<boolean> {
    if (!isOffered(held)) return false;
    const { organisation, id, version } = held;
    await this.#store.settle(organisation, id, version, 'cancelled');
    this.#news.tell();
    return true;
  }

  /** The person's bookings that are not over, from today on, soonest first; only in a place or on days, if given. */
  async mine(who: Official, only: { place?: PlaceId | undefined; days?: LocalDate[] | undefined }, now: Date) {
    const today = dayAt(now, who.organisation.zone);
    const from = instantAt(today, '00:00' as LocalTime, who.organisation.zone);
    const bookings = await this.#store.ofPerson(who.organisation.id, who.person.id, {
      from,
      to: new Date(from.getTime() + 400 * 86_400_000),
    });
    const wanted: Booking[] = [];
    for (const booking of bookings) {
      const site = await this.#siteOf(booking);
      if (booking.slot.to <= now || booking.kind === 'closure' || isOffered(booking)) continue;
      if (only.place && site.place !== only.place) continue;
      if (only.days && !only.days.includes(dayAt(booking.slot.from, site.zone))) continue;
      wanted.push(booking);
    }
    return wanted;
  }

  /**
   * One booking of the person's own, still to come.
   *
   * @throws {Refusal} `booking-not-there` (also where it is somebody else's); `booking-settled`.
   */
  async own(who: Official, id: BookingId, now: Date): Promise<Booking> {
    const booking = await this.#store.get(who.organisation.id, id);
    const isTheirs = booking?.person === who.person.id && booking.kind !== 'closure' && !isOffered(booking);
    if (!isTheirs) throw new Refusal('booking-not-there', {});
    if (!isOccupying(booking) || booking.slot.to <= now) throw new Refusal('booking-settled', {});
    return booking;
  }

  /** The dates of the person's that were booked together with this one and are still to come, itself among them; soonest first. */
  async seriesOf(who: Official, id: BookingId, now: Date): Promise<Booking[]> {
    const booking = await this.own(who, id, now);
    const series = seriesOf(booking);
    if (series === undefined) return [booking];
    return (await this.mine(who, {}, now)).filter((one) => seriesOf(one) === series);
  }

  /** One of the person's own that was released since nobody came, while its slot lasts. */
  async released(who: Official, id: BookingId, now: Date): Promise<Booking | undefined> {
    const booking = await this.#store.get(who.organisation.id, id);
    const isTheirs = booking?.person === who.person.id && booking.state === 'released';
    return isTheirs && booking.slot.to > now ? booking : undefined;
  }

  /** @throws {Refusal} as {@link own}; `booking-changed`. */
  async cancel(who: Official, id: BookingId, now: Date): Promise<Booking> {
    const booking = await this.own(who, id, now);
    const cancelled = this.#settled(await this.#store.settle(who.organisation.id, id, booking.version, 'cancelled'));
    this.#news.tell();
    return cancelled;
  }

  /**
   * Gives the booking another day, part of the day, place or desk. The same desk if nothing else is asked, or the nearest
   * free one in its site; where no such thing can be had, or another place is asked for, answers with what can.
   *
   * @throws {Refusal} as {@link own} and {@link book}; `site-does-not-host`, `booking-changed`.
   */
  async move(who: Official, id: BookingId, to: Alteration, key: string, now: Date): Promise<Moved> {
    const booking = await this.own(who, id, now);
    const site = await this.#siteOf(booking);
    const [day, part] = this.#partOf(booking, site);
    const held = await this.#places.space(booking.space);
    const [meeting] = booking.kind === 'room' ? await this.#meetings.of([meetingOf(booking)]) : [];
    const hosted = meeting?.hosted;
    const wish = {
      kind: booking.kind === 'desk' ? ('desk' as const) : ('room' as const),
      // How many come is not kept: where nobody says so, what is offered seats as many as the room it had.
      seats: to.seats ?? held?.capacity,
      place: to.place ?? site.place,
      days: [to.day ?? day],
      part: to.part ?? part,
      equipment: to.equipment ?? [],
      insteadOf: booking,
      hosted,
    };
    assertDaysAcceptable(wish.days, who.organisation, now);

    const isEnough = !to.seats || to.seats <= (held?.capacity ?? 1);
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
    const offer = await this.#search.offer(who, wish, now);
    const nearest = stays && !to.desk ? await this.#moveNearby(who, booking, offer, key, now) : undefined;
    return nearest ?? { outcome: 'offer', booking, offer };
  }

  /** Moves the booking to the free desk of its own site that makes up best for the one it had. */
  async #moveNearby(who: Official, before: Booking, offer: SpaceOffer, key: string, now: Date) {
    const [day] = offer.days;
    if (!day || offer.skipped.length > 0) return undefined;
    const lost = await this.#places.space(before.space);
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
    const { space, site } = await this.#space(target.desk);
    if (space.kind !== before.kind) throw new Refusal('space-not-there', {});
    assertHosting(site, target.hosted);
    const closed = organisationClosedOn(who.organisation, target.day) !== undefined;
    if (closed || !openingOn(site, target.day, this.#holidays).open) return undefined;
    const slot = this.#slot(who, site, target.day, target.part, now);
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
    if (!isLess) await this.#shared.by(who.organisation.id, now, before).assert(site, space, [slot]);
    const terms = isLess && !awaitsApproval(before) ? {} : await this.#terms.of(space, site, slot, now);
    if (terms.lapsesAt && !awaitsApproval(before) && !there.anew) {
      const owner = (await this.#terms.ownerOf(site))?.name ?? site.name;
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
    const change = await this.#store.move(who.organisation.id, before.id, before.version, to);

    if (change.outcome === 'stale') throw new Refusal('booking-changed', {});
    if (change.outcome === 'person-busy') {
      if (await this.#letGo(change.with)) return this.#moveToSlot(who, before, there, key, now);
      return { outcome: 'busy' as const, with: change.with };
    }
    const [booking] = change.outcome === 'booked' ? change.bookings : [];
    if (booking) this.#news.tell();
    return booking && { outcome: 'moved' as const, booking, before, lost: undefined };
  }

  /**
   * Has the booking end at another instant, also while it lasts: in the same space, with whoever has arrived still there. Where
   * somebody else has the space before that, or the site closes, says until when it can be had.
   *
   * @throws {Refusal} as {@link own}; `ends-before-it-starts`, `end-has-passed`, `agreement-refuses`, `booking-changed`.
   */
  async resize(
    who: Official,
    id: BookingId,
    { end, anew }: { end: Date; anew?: boolean | undefined },
    key: string,
    now: Date,
  ): Promise<Resized> {
    const booking = await this.own(who, id, now);
    const { space, site } = await this.#space(booking.space);
    const { from, to } = booking.slot;
    assertEndMakesSense(from, end, now, site.zone);
    const opening = openingOn(site, dayAt(from, site.zone), this.#holidays);
    const closes = closingOf(booking.slot, site.zone, opening.open ? opening.hours : undefined);
    const target = { space, site, slot: { from, to: end }, anew };
    const moved = end > closes ? undefined : await this.#moveToSlot(who, booking, target, key, now);
    if (moved) return moved;

    const after = { from: to, to: new Date(Math.max(end.getTime(), to.getTime() + 1) + bufferMs(space)) };
    const next = await this.#store.holding([space], after);
    return { ...latestEnd(booking, end, space, closes, next), booking, end };
  }

  async #isFree(space: Readonly<Space>, { from, to }: Slot, but: Booking): Promise<boolean> {
    const aroundMs = bufferMs(space);
    const around = { from: new Date(from.getTime() - aroundMs), to: new Date(to.getTime() + aroundMs) };
    return (await this.#store.holding([space], around)).every(({ id }) => id === but.id);
  }

  /** The day and the part of it that a booking is for, as a person would say it, and whose the site is. */
  async dayOf(
    booking: Booking,
  ): Promise<{ site: Readonly<Site>; space: Readonly<Space>; day: LocalDate; part: DayPart; owner: Names }> {
    const site = await this.#siteOf(booking);
    const space = await this.#places.space(booking.space);
    if (!space) throw new Error(`the space of booking ${booking.id} is gone`);
    const [day, part] = this.#partOf(booking, site);
    return { site, space, day, part, owner: (await this.#terms.ownerOf(site))?.name ?? site.name };
  }

  /** Whether there is anybody to say yes to what was asked for, and else whom to write to, if that is known. */
  async whoDecides(booking: Booking): Promise<{ hasApprover: boolean; contact: string | undefined }> {
    const site = await this.#siteOf(booking);
    const hasApprover = await this.#terms.hasApprover(site, booking.person);
    return { hasApprover, contact: (await this.#terms.ownerOf(site))?.contact };
  }

  #partOf(booking: Booking, site: Readonly<Site>): [LocalDate, DayPart] {
    const opening = openingOn(site, dayAt(booking.slot.from, site.zone), this.#holidays);
    return partOf(booking.slot, site, opening.open ? opening.hours : undefined);
  }

  async #siteOf(booking: Booking): Promise<Readonly<Site>> {
    const site = await this.#places.site(booking.site);
    if (!site) throw new Error(`the site of booking ${booking.id} is gone`);
    return site;
  }

  async #space(id: SpaceId): Promise<{ space: Readonly<Space>; site: Readonly<Site> }> {
    const space = await this.#places.space(id);
    const site = space && (await this.#places.site(space.site));
    if (!space || !site) throw new Refusal('space-not-there', {});
    return { space, site };
  }

  #slot(who: Official, site: Readonly<Site>, day: LocalDate, part: DayPart, now: Date): Slot {
    const own = organisationClosedOn(who.organisation, day);
    if (own) throw new Refusal('closed-that-day', { site: who.organisation.name, day, name: own });
    const opening = openingOn(site, day, this.#holidays);
    if (!opening.open) throw new Refusal('closed-that-day', { site: site.name, day, name: opening.name });
    const slot = slotAt(site, opening.hours, day, part);
    if (slot.to <= now) throw new Refusal('in-the-past', { day });
    return slot;
  }

  #wishFor(who: Official, space: Readonly<Space>, slot: Slot, now: Date): Omit<NewBooking, 'key'> {
    return {
      organisation: who.organisation.id,
      person: who.person.id,
      kind: space.kind,
      site: space.site,
      space: space.id,
      slot,
      ...latenessAt(now, slot),
      ...bufferOf(space),
    };
  }

  #settled(booking: Booking | undefined): Booking {
    if (!booking) throw new Refusal('booking-changed', {});
    return booking;
  }
}

/**
 * Whoever needs less of what they have may give the rest back, whatever an agreement has come to say, and however near somebody
 * else is by now; what was said yes to needs no other yes.
 */
function isWithin({ from, to }: Slot, { id }: Readonly<Space>, { space, slot }: Booking): boolean {
  return space === id && from >= slot.from && to <= slot.to;
}

function bufferOf({ bufferMinutes }: Readonly<Space>): { bufferMinutes?: number } {
  return bufferMinutes === undefined ? {} : { bufferMinutes };
}

/** The same offer with the desks of the lost one's site first, nearest to it first. */
function nearestInstead(lost: Readonly<Space>, offer: SpaceOffer): SpaceOffer {
  const sites = offer.sites.map((site) => ({ ...site, free: nearestTo(lost, site.free) }));
  sites.sort((a, b) => Number(b.site.id === lost.site) - Number(a.site.id === lost.site));
  return { ...offer, sites };
}
