import type { SharedUse } from '../agreements/shared-use.ts';
import { dayAt, instantAt, type LocalDate, type LocalTime } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import { openingOn } from '../places/opening.ts';
import type { PlaceId, Site, Space, SpaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import type { Names } from '../language.ts';
import type { ApprovalTerms } from './approving/approval-terms.ts';
import { type Booking, type BookingId, isOccupying, isOffered, type NewBooking } from './booking.ts';
import { latenessAt } from './arriving.ts';
import { assertDaysAcceptable } from './booking-days.ts';
import type { BookingStore, Claim } from './booking-store.ts';
import { bufferOf, letOfferGo, slotOn, spaceThere } from './claiming.ts';
import { type DayPart, partOf } from './day-part.ts';
import { nearestTo } from './choosing/desk-ranking.ts';
import { DeskNews } from './desk-news.ts';
import { seriesKey, seriesOf } from './series/series.ts';
import type { Slot } from './slot.ts';
import type { SpaceOffer, SpaceSearch } from './choosing/space-search.ts';

/** What became of a press on a desk. */
export type Booked =
  | { outcome: 'booked'; bookings: Booking[] }
  /** Somebody was faster, or it is closed then; what is left, nearest to the lost desk first. */
  | { outcome: 'taken'; lost: Readonly<Space>; offer: SpaceOffer; closure?: Booking | undefined }
  /** The person holds another desk then. */
  | { outcome: 'busy'; with: Booking };

/** What can be done with bookings of desks and rooms. The person is always the one who asks. */
export class Bookings {
  readonly #store: BookingStore;
  readonly #places: Places;
  readonly #holidays: HolidayCalendar;
  readonly #search: SpaceSearch;
  readonly #shared: SharedUse;
  readonly #terms: ApprovalTerms;
  readonly #news: DeskNews;

  constructor(
    store: BookingStore,
    places: Places,
    holidays: HolidayCalendar,
    search: SpaceSearch,
    shared: SharedUse,
    terms: ApprovalTerms,
    news = new DeskNews(),
  ) {
    this.#store = store;
    this.#places = places;
    this.#holidays = holidays;
    this.#search = search;
    this.#shared = shared;
    this.#terms = terms;
    this.#news = news;
  }

  /**
   * Books a desk or a room on all of the days, or on none. What needs its owner's yes is requested only.
   *
   * @param key what asked for it: asking again with the same key answers with the same bookings.
   * @param more.seats how many a room should seat that is offered in its place.
   * @param more.byAnother a colleague asks for it: what is theirs alone to say stays so. What the same key booked before and they
   *   gave back since, is answered as it is, and what they are being offered is kept for them.
   * @throws {Refusal} where the space is not there, or the rules of days and hours, or agreements, forbid it.
   */
  async book(
    who: Official,
    id: SpaceId,
    days: LocalDate[],
    part: DayPart,
    key: string,
    now: Date,
    more: { seats?: number | undefined; byAnother?: boolean } = {},
  ): Promise<Booked> {
    const { space, site } = await spaceThere(this.#places, id);
    assertDaysAcceptable(days, who.organisation, now);
    const slots = days.map((day) => slotOn({ who, site, day, part, now }, this.#holidays));
    const wishes: NewBooking[] = [];
    for (const [n, slot] of slots.entries()) {
      const terms = await this.#terms.of(space, site, slot, now);
      const each = days.length > 1 ? seriesKey(key) : key;
      wishes.push({ ...this.#wishFor(who, space, slot, now), ...terms, key: `${each} ${days[n] ?? ''}` });
    }
    await this.#assertShared(who, site, space, wishes, now);
    const claim = await (more.byAnother ? this.#store.claim(wishes) : this.#claim(wishes));

    if (claim.outcome === 'booked') return claim;
    const isBusy = claim.outcome === 'person-busy';
    if (isBusy && !more.byAnother && (await letOfferGo(claim.with, { store: this.#store, news: this.#news }))) {
      return this.book(who, id, days, part, key, now, more);
    }
    if (isBusy) return { outcome: 'busy', with: claim.with };
    const { kind } = space;
    const wish = { kind, seats: more.seats, place: site.place, days, part, equipment: [] };
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
    const cancelled = await this.#store.settle(who.organisation.id, id, booking.version, 'cancelled');
    if (!cancelled) throw new Refusal('booking-changed', {});
    this.#news.tell();
    return cancelled;
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
}

/** The same offer with the desks of the lost one's site first, nearest to it first. */
function nearestInstead(lost: Readonly<Space>, offer: SpaceOffer): SpaceOffer {
  const sites = offer.sites.map((site) => ({ ...site, free: nearestTo(lost, site.free) }));
  sites.sort((a, b) => Number(b.site.id === lost.site) - Number(a.site.id === lost.site));
  return { ...offer, sites };
}
