import type { SharedUse } from '../../agreements/shared-use.ts';
import { dayAt, instantAt, type LocalDate, type LocalTime } from '../../local-date.ts';
import type { Whom } from '../../people/choices-store.ts';
import type { Official } from '../../people/official.ts';
import type { Team } from '../../people/people-store.ts';
import type { PersonId } from '../../people/person.ts';
import { membersOn } from '../../people/teammates.ts';
import { openingOn } from '../../places/opening.ts';
import type { PlaceId, Site, SiteId, Space, ZoneId } from '../../places/place.ts';
import type { Places } from '../../places/places.ts';
import type { HolidayCalendar } from '../../places/public-holidays.ts';
import { AT_A_DESK } from '../../presence/disclosure.ts';
import type { Colleague, Sighting, Whereabouts } from '../../presence/whereabouts.ts';
import { assertDaysAcceptable } from '../booking-days.ts';
import type { BookingStore } from '../booking-store.ts';
import { type DayPart, slotAt } from '../day-part.ts';
import { nearestTogether } from './desks-together-group.ts';
import { standingOf } from './desks-together-standing.ts';
import type { SiteOffer, SpaceSearch } from '../choosing/space-search.ts';

/** For more people at once somebody else arranges it. */
export const MOST_TOGETHER = 30;
const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;

/** Desks beside each other on a day: for those of the team who said that they are there, and the one who asks. */
export interface TogetherWish {
  team: Team;
  day: LocalDate;
  place: PlaceId;
  /** One building of the place. */
  site?: SiteId | undefined;
  /** Only these of them. */
  only?: readonly PersonId[] | undefined;
  /** They were asked for by name, whether they said that they are there or not. */
  isNamed?: boolean | undefined;
}

/** A desk for somebody, for as much of the day as they are there. */
export interface Seat {
  colleague: Colleague;
  part: DayPart;
  desk: Readonly<Space>;
}

/** Somebody who has a desk that day, by its name where it may be seen. */
export interface Seated {
  colleague: Colleague;
  site?: SiteId;
  desk?: string;
}

/** Who would get which desk, and who none; all by name. */
export interface Proposal {
  site: Readonly<Site>;
  seats: Seat[];
  /** Desks that are free beside those. */
  spare: Readonly<Space>[];
  seated: Seated[];
  /** Of those who were named: by their own word they are elsewhere. */
  elsewhere: Colleague[];
  /** There is no desk left for them, or they were too many. */
  without: Colleague[];
  /** Too many came into question to be booked for at once. */
  isCut: boolean;
}

export type Proposed =
  | ({ outcome: 'proposed' } & Proposal)
  /** Nobody but the one who asks is known to be there. */
  | { outcome: 'nobody' }
  /** No desk can be had there on that day. */
  | { outcome: 'closed' };

export interface DesksTogetherParts {
  whereabouts: Pick<Whereabouts, 'visible' | 'ofEach'>;
  bookingStore: Pick<BookingStore, 'ofEach'>;
  search: Pick<SpaceSearch, 'byDay'>;
  shared: SharedUse;
  places: Places;
  holidays: HolidayCalendar;
}

/** Finds desks beside each other for several people of a team. */
export class DesksTogether {
  readonly #parts: DesksTogetherParts;

  constructor(parts: DesksTogetherParts) {
    this.#parts = parts;
  }

  /**
   * The one place that says for whom somebody may book: who is in the team today and lets them see where they are, and
   * themselves. By name.
   */
  async mayBeBookedFor(asker: Official, team: Team, now: Date): Promise<Colleague[]> {
    const { organisation, person } = asker;
    const all = [...membersOn(team, dayAt(now, organisation.zone)).add(person.id)];
    const whom = all.map((one) => ({ organisation: organisation.id, person: one }));
    return this.#parts.whereabouts.visible(asker, whom, now);
  }

  /**
   * Where most of them are on the day, of the places that have a site; undefined where nobody is at any.
   *
   * @throws {Refusal} `in-the-past`, `too-far-ahead`, `purpose-switched-off`.
   */
  async placeOfMost(asker: Official, team: Team, day: LocalDate, now: Date): Promise<PlaceId | undefined> {
    const seen = await this.#seen(asker, await this.mayBeBookedFor(asker, team, now), day, now);
    const withSite = new Set((await this.#parts.places.sites()).map(({ place }) => place));
    const halves = new Map<PlaceId, number>();
    for (const { mode, place } of seen) {
      if (place && AT_A_DESK.includes(mode) && withSite.has(place)) halves.set(place, (halves.get(place) ?? 0) + 1);
    }
    const [most] = [...halves].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1));
    return most?.[0];
  }

  /**
   * Who would get which desk. Nothing is booked.
   *
   * @throws {Refusal} as {@link placeOfMost}.
   */
  async propose(asker: Official, wish: TogetherWish, now: Date): Promise<Proposed> {
    const { coming, unsaid, beside, ...others } = await this.#standings(asker, wish, now);
    const isAlone = coming.every(({ colleague }) => colleague.person === asker.person.id);
    if (!wish.isNamed && isAlone && beside.length === 0) return { outcome: 'nobody' };
    const { day, place, site: building } = wish;
    const search = { place, site: building, days: [day], part: {}, equipment: [] };
    const offers = (await this.#parts.search.byDay(asker, search, now)).offers.get(day) ?? [];
    const count = Math.min(coming.length, MOST_TOGETHER);
    const offer = bestOffer(offers, beside, count);
    if (!offer) return { outcome: 'closed' };

    const { site } = offer;
    const free = await this.#affordable(asker, offer, day, count, now);
    const near = await this.#desksOf(site, beside);
    const desks = nearestTogether(free.desks, near, free.count, zonesOf(site, free.desks));
    const seats = desks.flatMap((desk, n) => (coming[n] ? [{ ...coming[n], desk }] : []));
    const without = coming.slice(seats.length).map(({ colleague }) => colleague);
    const spare = free.desks.filter((desk) => !desks.includes(desk));
    const isCut = coming.length > MOST_TOGETHER;
    return { outcome: 'proposed', site, seats, spare, ...others, without: [...without, ...unsaid], isCut };
  }

  /**
   * Of those who come into question, who needs a desk in the place, and who does not. `beside` them is whoever of the team
   * has one there: also at the press, which is for less people, so that the desks are those that were proposed.
   */
  async #standings(asker: Official, { team, day, place, only, isNamed }: TogetherWish, now: Date) {
    const all = await this.mayBeBookedFor(asker, team, now);
    const people = only ? all.filter(({ person }) => only.includes(person)) : all;
    const seen = Map.groupBy(await this.#seen(asker, all, day, now), ({ colleague }) => colleague.person);
    const promised = await this.#promisedOne(asker, people, day);
    const there = new Set((await this.#parts.places.sites()).filter((one) => one.place === place).map(({ id }) => id));
    const coming: Omit<Seat, 'desk'>[] = [];
    const [seated, elsewhere, unsaid] = [new Array<Seated>(), new Array<Colleague>(), new Array<Colleague>()];
    const beside = new Array<Seated>();
    for (const colleague of all) {
      const isSelf = colleague.person === asker.person.id;
      const standing = standingOf(seen.get(colleague.person) ?? [], place, isSelf || isNamed === true);
      const { is } = standing;
      if (is === 'seated' && there.has(standing.site)) beside.push({ colleague, ...standing });
      if (!people.includes(colleague)) continue;
      if (is === 'seated' && (only || isSelf || there.has(standing.site))) seated.push({ colleague, ...standing });
      else if (is === 'coming' && promised.has(colleague.person)) seated.push({ colleague });
      else if (is === 'coming') coming.push({ colleague, part: standing.part });
      else if (is === 'elsewhere' && only && !isSelf) elsewhere.push(colleague);
      else if (is === 'unsaid' && only) unsaid.push(colleague);
    }
    return { coming, seated, elsewhere, unsaid, beside };
  }

  /** @throws {Refusal} as {@link placeOfMost}. */
  #seen(asker: Official, people: Whom[], day: LocalDate, now: Date): Promise<Sighting[]> {
    assertDaysAcceptable([day], asker.organisation, now);
    return this.#parts.whereabouts.ofEach(asker, people, { from: day, to: day }, now);
  }

  /** For whom a desk is held that is not theirs yet, since they or its owner are still being asked: that is not for others to settle. */
  async #promisedOne({ organisation: { zone } }: Official, people: Whom[], day: LocalDate): Promise<Set<PersonId>> {
    const slot = { from: instantAt(day, MIDNIGHT, zone), to: instantAt(day, END_OF_DAY, zone) };
    const held = await this.#parts.bookingStore.ofEach(people, slot);
    return new Set(
      held.filter(({ kind, state }) => kind === 'desk' && state === 'requested').map(({ person }) => person),
    );
  }

  /** The desks that so many people may have all at once, by what the owner has agreed on, and how many of them. */
  async #affordable(asker: Official, { site, free }: SiteOffer, day: LocalDate, wanted: number, now: Date) {
    const atOnce = free.filter(({ needsApproval }) => !needsApproval);
    const opening = openingOn(site, day, this.#parts.holidays);
    if (site.owner === asker.organisation.id || !opening.open) return { desks: atOnce, count: wanted };
    const slot = slotAt(site, opening.hours, day, {});
    const use = this.#parts.shared.by(asker.organisation.id, now);
    for (let count = wanted; count > 0; count -= 1) {
      const { spaces } = await use.allowed(
        site,
        atOnce,
        Array.from({ length: count }, () => slot),
      );
      if (spaces.length > 0) return { desks: spaces, count };
    }
    return { desks: [], count: 0 };
  }

  /** Where in the site those sit who have a desk there. */
  async #desksOf({ id }: Readonly<Site>, seated: readonly Seated[]): Promise<Readonly<Space>[]> {
    const names = new Set(seated.flatMap(({ site, desk }) => (site === id && desk ? [desk] : [])));
    return (await this.#parts.places.desks(id)).filter(({ name }) => names.has(name));
  }
}

/** Where most of them find a desk; of several such sites, where most of the team sit already, and then the nearest. */
function bestOffer(offers: readonly SiteOffer[], seated: readonly Seated[], count: number): SiteOffer | undefined {
  const room = ({ free }: SiteOffer) => Math.min(count, free.length);
  const known = ({ site }: SiteOffer) => seated.filter((one) => one.site === site.id).length;
  const [best] = [...offers].sort((a, b) => room(b) - room(a) || known(b) - known(a));
  return best;
}

function zonesOf({ zones }: Readonly<Site>, desks: readonly Readonly<Space>[]): ZoneId[] {
  return [...new Set([...zones.map(({ id }) => id), ...desks.map(({ zone }) => zone)])];
}
