import type { Allowed, GuestUse, SharedUse } from '../../agreements/shared-use.ts';
import type { LocalDate } from '../../local-date.ts';
import type { Official } from '../../people/official.ts';
import { distanceKm } from '../../places/distance.ts';
import { openingOn } from '../../places/opening.ts';
import {
  type Coordinates,
  type Equipment,
  MIDDLE_OF_BELGIUM,
  type PlaceId,
  type Site,
  type SiteId,
  type Space,
  type SpaceId,
} from '../../places/place.ts';
import type { Places } from '../../places/places.ts';
import type { HolidayCalendar } from '../../places/public-holidays.ts';
import { offersHosting } from '../../meetings/hosting.ts';
import type { Hosted } from '../../meetings/meeting.ts';
import { Refusal } from '../../refusal.ts';
import { isInTime } from '../approving/approval-terms.ts';
import { assertSomeAcceptable } from '../booking-days.ts';
import type { Booking } from '../booking.ts';
import type { BookingStore } from '../booking-store.ts';
import { type DayPart, slotAt } from '../day-part.ts';
import { bestFirst } from './desk-ranking.ts';
import { roomiestLast } from './room-ranking.ts';
import { OpenDays, type SkippedDay } from '../open-days.ts';
import { otherTimes, spanOf } from '../series/series-time.ts';
import type { Slot } from '../slot.ts';
import { takenAmong } from './taken-spaces.ts';

/** What somebody wants to sit at, or to meet in. */
export interface SpaceWish {
  /** A desk, where nothing is said. */
  kind?: Space['kind'] | undefined;
  /** Of a room: for so many. */
  seats?: number | undefined;
  place?: PlaceId | undefined;
  /** One building of the place. */
  site?: SiteId | undefined;
  days: LocalDate[];
  part: DayPart;
  equipment: Equipment[];
  /** A booking that is given up for it. */
  insteadOf?: Booking;
  /** Only in sites that receive such people. */
  hosted?: Hosted | undefined;
}

export interface SiteOffer extends Pick<Allowed, 'owner' | 'by' | 'refused'> {
  site: Readonly<Site>;
  /** From the person's home, if they gave one. */
  distanceKm: number | undefined;
  /** Desks that are free on all the days, best first. */
  free: Readonly<Space>[];
}

/** What can be had. */
export interface SpaceOffer {
  /** The days it is about: those asked for, without the skipped ones; the next open day where none remained. */
  days: LocalDate[];
  part: DayPart;
  skipped: SkippedDay[];
  /** Equipment that nothing that is free has all of: it was left out of account. */
  missing: Equipment[];
  /** Rooms of the places asked for seat so many at most, which are too few: then there is none among `sites`. */
  seatsAtMost?: number;
  /** Where everything that is free in the places asked for is withheld by agreements: why the first of it is. */
  refused?: Allowed['refused'];
  /** Sites with something free, nearest first; empty where nothing is free. */
  sites: SiteOffer[];
  /** Where `sites` is empty: the nearest other sites with something free. */
  elsewhere: SiteOffer[];
}

/** What can be had on each of several days. */
export interface DaysOffered extends Pick<SpaceOffer, 'days' | 'skipped'> {
  /** Without a site on a day on which it is closed; nothing is left out for its equipment, and nothing is in order. */
  offers: ReadonlyMap<LocalDate, SiteOffer[]>;
}

/** For whom something is looked for. */
interface Seeker {
  now: Date;
  home: Coordinates | undefined;
  use: GuestUse;
}

/** How many sites are offered where the place asked for has nothing, and where no place was asked for. */
const SITES_ELSEWHERE = 3;
const SITES_AROUND_HOME = 5;

/** Finds free desks and rooms. */
export class SpaceSearch {
  readonly #bookings: BookingStore;
  readonly #places: Places;
  readonly #holidays: HolidayCalendar;
  readonly #openDays: OpenDays;
  readonly #shared: SharedUse;

  constructor(bookings: BookingStore, places: Places, holidays: HolidayCalendar, shared: SharedUse) {
    this.#bookings = bookings;
    this.#places = places;
    this.#holidays = holidays;
    this.#openDays = new OpenDays(holidays);
    this.#shared = shared;
  }

  /**
   * What can be had of `wish`. Without a place it looks around the person's home.
   *
   * @throws {Refusal} where the days or the part of the day cannot be had anywhere: see `assertSomeAcceptable`, `slotAt`.
   */
  async offer(who: Official, wish: SpaceWish, now: Date): Promise<SpaceOffer> {
    assertSomeAcceptable(wish.days, who.organisation, now);
    const home = who.person.home && this.#places.place(who.person.home);
    const centre = this.#centreOf(wish, home);
    const sites = await this.#sitesOf(wish, home ?? centre);
    const seeker = { now, home, use: this.#shared.by(who.organisation.id, now, wish.insteadOf) };

    const { days, skipped } = this.#openDays.among(who, sites, wish.days, wish.part, now);
    const found = await this.#search(sites, days, wish, seeker);
    if (found.sites.length > 0) return { days, skipped, part: wish.part, ...found, elsewhere: [] };
    const seatsAtMost = await this.#tooFewSeats(sites, wish);

    const asked = new Set(sites.map((site) => site.id));
    const others = (await this.#places.sitesAround(centre)).filter((site) => !asked.has(site.id));
    const elsewhere = await this.#nearby(others, days, wish, seeker);
    return { days, skipped, part: wish.part, ...found, ...(seatsAtMost && { seatsAtMost }), elsewhere };
  }

  /**
   * What is free on each of the days by itself, of all that seats enough: nearest first, and on some days nothing.
   *
   * @throws {Refusal} as {@link offer}.
   */
  async byDay(who: Official, wish: SpaceWish, now: Date): Promise<DaysOffered> {
    assertSomeAcceptable(wish.days, who.organisation, now);
    const home = who.person.home && this.#places.place(who.person.home);
    const sites = await this.#sitesOf(wish, home ?? this.#centreOf(wish, home));
    const seeker = { now, home, use: this.#shared.by(who.organisation.id, now, wish.insteadOf) };
    const { days, skipped } = this.#openDays.among(who, sites, wish.days, wish.part, now);
    const found = await Promise.all(days.map((day) => this.#freeAt(sites, [day], wish, seeker)));
    const refusal = found.find((one) => one.refusal)?.refusal;
    if (refusal && found.every(({ offers }) => offers.length === 0)) throw refusal;
    return { days, skipped, offers: new Map(days.map((day, n) => [day, found[n]?.offers ?? []])) };
  }

  /**
   * The first `most` places of the sites, in their order, of which a site has something free on all of the days: the first that
   * has.
   *
   * @throws {Refusal} as {@link offer}.
   */
  async firstOf(who: Official, sites: Readonly<Site>[], wish: SpaceWish, now: Date, most: number): Promise<SpaceOffer> {
    assertSomeAcceptable(wish.days, who.organisation, now);
    const seeker = { now, home: undefined, use: this.#shared.by(who.organisation.id, now) };
    const { days, skipped } = this.#openDays.among(who, sites, wish.days, wish.part, now);
    const found: SiteOffer[] = [];
    let refusal: Refusal | undefined;
    for (const site of sites) {
      if (found.length === most) break;
      if (found.some((one) => one.site.place === site.place)) continue;
      const free = await this.#freeAt([site], days, wish, seeker);
      refusal ??= free.refusal;
      found.push(...free.offers.map((offer) => withEquipment(offer, wish)).filter(hasDesks));
    }
    if (found.length === 0 && refusal) throw refusal;
    return { days, skipped, part: wish.part, missing: [], sites: found, elsewhere: [] };
  }

  /** The time nearest to the one wished for at which a space can be had on all of the days; undefined where there is none. */
  async otherTime(
    who: Official,
    id: SpaceId,
    { days, part }: Pick<SpaceWish, 'days' | 'part'>,
    now: Date,
  ): Promise<DayPart | undefined> {
    const space = await this.#places.space(id);
    const site = space && (await this.#places.site(space.site));
    const slots = site && this.#slotsOrNone(site, days, part);
    if (!slots) return undefined;
    const held = await this.#bookings.holding([space], spanOf(days, site.zone));
    const use = this.#shared.by(who.organisation.id, now);
    const taken = held.map(({ slot }) => slot);
    for (const other of otherTimes(site, space, slots, taken, now)) {
      const then = this.#slotsOrNone(site, days, other);
      if (then && (await use.allowed(site, [space], then)).spaces.length > 0) return other;
    }
    return undefined;
  }

  #slotsOrNone(site: Readonly<Site>, days: LocalDate[], part: DayPart): Slot[] | undefined {
    try {
      return this.#slots(site, days, part);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  /** How many the largest room of the sites seats, where that is too few. */
  async #tooFewSeats(sites: Readonly<Site>[], { kind, seats = 1 }: SpaceWish): Promise<number | undefined> {
    if (kind !== 'room') return undefined;
    const rooms = (await Promise.all(sites.map(({ id }) => this.#places.spaces(id, 'room')))).flat();
    const most = Math.max(0, ...rooms.map(({ capacity = 1 }) => capacity));
    return most < seats ? most : undefined;
  }

  /** The next days, from today on, on which something can be had in the place or site, or around home: `limit` at most. */
  async openDays(
    who: Official,
    wish: Pick<SpaceWish, 'place' | 'site'>,
    now: Date,
    limit: number,
  ): Promise<LocalDate[]> {
    const home = who.person.home && this.#places.place(who.person.home);
    const sites = await this.#sitesOf(wish, home ?? this.#centreOf(wish, home));
    return this.#openDays.coming(who, sites, now, limit);
  }

  #centreOf(wish: Pick<SpaceWish, 'place'>, home: Coordinates | undefined): Coordinates {
    return (wish.place && this.#places.place(wish.place)) ?? home ?? MIDDLE_OF_BELGIUM;
  }

  async #sitesOf(wish: Pick<SpaceWish, 'place' | 'site'>, from: Coordinates): Promise<Readonly<Site>[]> {
    if (wish.site) {
      const site = await this.#places.site(wish.site);
      return site ? [site] : [];
    }
    if (wish.place) return this.#places.sitesIn(wish.place, from);
    return (await this.#places.sitesAround(from)).slice(0, SITES_AROUND_HOME);
  }

  /** What is free at the sites that are open on all the days. If none has the equipment, whatever is free. */
  async #search(sites: Readonly<Site>[], days: LocalDate[], wish: SpaceWish, seeker: Seeker) {
    const { offers, refusal } = await this.#freeAt(sites, days, wish, seeker);
    if (offers.length === 0 && refusal) throw refusal;

    const refused = offers.find((one) => one.refused)?.refused;
    if (refused && !offers.some(hasDesks)) return { sites: [], missing: [], refused };
    const equipped = offers.map((offer) => withEquipment(offer, wish)).filter(hasDesks);
    if (equipped.length > 0 || wish.equipment.length === 0) return { sites: equipped, missing: [] };
    const nearly = offers.map((offer) => ({ ...offer, free: inOrder(offer.free, wish) }));
    return { sites: nearly.filter(hasDesks), missing: wish.equipment };
  }

  async #nearby(sites: Readonly<Site>[], days: LocalDate[], wish: SpaceWish, seeker: Seeker) {
    const home = wish.place ? undefined : seeker.home;
    const near: SiteOffer[] = [];
    for (const site of sites) {
      // How far they are from home would say nothing of how near they are to the place asked for.
      const { offers } = await this.#freeAt([site], days, wish, { ...seeker, home });
      near.push(...offers.map((offer) => withEquipment(offer, wish)).filter(hasDesks));
      if (near.length === SITES_ELSEWHERE) break;
    }
    return near;
  }

  async #freeAt(sites: Readonly<Site>[], days: LocalDate[], wish: SpaceWish, seeker: Seeker) {
    let refusal: Refusal | undefined;
    const offers: SiteOffer[] = [];
    for (const site of sites.filter((one) => offersHosting(one, wish.hosted))) {
      try {
        const slots = this.#slots(site, days, wish.part);
        if (slots) offers.push(await this.#siteOffer(site, slots, wish, seeker));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        refusal ??= error;
      }
    }
    return { offers, refusal };
  }

  /** The slot on each day, or undefined where the site is closed on one of them. */
  #slots(site: Readonly<Site>, days: LocalDate[], part: DayPart): Slot[] | undefined {
    const slots: Slot[] = [];
    for (const day of days) {
      const opening = openingOn(site, day, this.#holidays);
      if (!opening.open) return undefined;
      slots.push(slotAt(site, opening.hours, day, part));
    }
    return slots;
  }

  async #siteOffer(site: Readonly<Site>, slots: Slot[], wish: SpaceWish, seeker: Seeker): Promise<SiteOffer> {
    const { now, home, use } = seeker;
    const spaces = await this.#places.spaces(site.id, wish.kind ?? 'desk');
    const taken = await Promise.all(slots.map((slot) => takenAmong(this.#bookings, site.id, spaces, slot)));
    const isFree = (space: Readonly<Space>) =>
      !taken.some((held) => held.has(space.id)) && slots.every((slot) => isInTime(space, slot, now));
    const fitting = slots.length === 0 ? [] : spaces.filter((space) => seatsEnough(space, wish) && isFree(space));
    const { spaces: free, ...terms } = await use.allowed(site, fitting, slots);
    return { site, distanceKm: home && distanceKm(home, site), free, ...terms };
  }
}

function withEquipment(offer: SiteOffer, wish: SpaceWish): SiteOffer {
  const free = offer.free.filter((space) => wish.equipment.every((item) => space.equipment.includes(item)));
  return { ...offer, free: inOrder(free, wish) };
}

function inOrder(free: Readonly<Space>[], { kind, equipment }: SpaceWish): Readonly<Space>[] {
  return kind === 'room' ? roomiestLast(free, equipment) : bestFirst(free, equipment);
}

const seatsEnough = (space: Readonly<Space>, { seats = 1 }: SpaceWish) => (space.capacity ?? 1) >= seats;

const hasDesks = (offer: SiteOffer) => offer.free.length > 0;
