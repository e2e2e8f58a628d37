import type { Booking } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import type { Slot } from '../bookings/slot.ts';
import { instantAt, type LocalDate, type LocalTime } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { PersonId } from '../people/person.ts';
import type { PlaceId, Site } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import { serves } from '../policy/purposes.ts';
import type { DayLog } from './day-log.ts';
import type { DayLogStore } from './day-log-store.ts';
import { type HalfDay, type HeldDesk, laidOver } from './half-days.ts';
import type { Presumed, PresumedStore } from './presumed-store.ts';

/** From a day to a day, both included. */
export interface Days {
  from: LocalDate;
  to: LocalDate;
}

interface Parts {
  people: Pick<PeopleStore, 'organisation'>;
  dayLogs: Pick<DayLogStore, 'ofPeople'>;
  bookings: Pick<BookingStore, 'ofEach'>;
  presumed: PresumedStore;
  places: Places;
}

const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;

/**
 * Where people of several organisations said that they work, with the desks they hold laid over it. Knows nothing of who
 * may see it: that is for those who ask.
 */
export class KnownDays {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Of each of them; each is named once. In no order. */
  async ofEach(whom: Whom[], days: Days): Promise<HalfDay[]> {
    const byOrganisation = Map.groupBy(whom, ({ organisation }) => organisation);
    const logs = [...byOrganisation].map(([organisation, its]) => {
      const people = its.map(({ person }) => person);
      return this.#parts.dayLogs.ofPeople(organisation, people, days.from, days.to);
    });
    const [said, desks] = await Promise.all([Promise.all(logs), this.#desksOf(whom, days)]);
    const halfDays = overlaid(await this.#usable(said.flat()), desks);
    return halfDays.filter(({ date }) => days.from <= date && date <= days.to);
  }

  /** Who may be at a desk in one of the places: who said so, and who holds a desk there; with all that says so. */
  async presumedIn(places: PlaceId[], days: Days): Promise<Presumed> {
    const sites = await this.#parts.places.sites();
    const here = sites.filter(({ place }) => places.includes(place)).map(({ id }) => id);
    const spot = { places, sites: here, ...days, slot: slotOf(days, sites) };
    const presumed = await this.#parts.presumed.at(spot);
    return { ...presumed, logs: await this.#usable(presumed.logs) };
  }

  /**
   * Who of them is there. In no order.
   *
   * @param presumed as {@link presumedIn} gives it; what others said and hold is not looked at.
   */
  async foundIn(
    places: PlaceId[],
    days: Days,
    { logs, desks }: Omit<Presumed, 'people'>,
    whom: Whom[],
  ): Promise<HalfDay[]> {
    const wanted = new Set(whom.map(({ person }) => person));
    const isWanted = ({ person }: { person: PersonId }) => wanted.has(person);
    const held = await this.#inTheirSites(desks.filter(isWanted));
    const isHere = ({ place, date }: HalfDay) =>
      place !== undefined && places.includes(place) && days.from <= date && date <= days.to;
    return overlaid(logs.filter(isWanted), held).filter(isHere);
  }

  async #desksOf(whom: Whom[], days: Days): Promise<HeldDesk[]> {
    const sites = await this.#parts.places.sites();
    if (whom.length === 0 || sites.length === 0) return [];
    return this.#inTheirSites(await this.#parts.bookings.ofEach(whom, slotOf(days, sites)));
  }

  async #inTheirSites(bookings: Booking[]): Promise<HeldDesk[]> {
    const byId = new Map((await this.#parts.places.sites()).map((site) => [site.id, site]));
    return bookings.flatMap((booking) => {
      const site = booking.kind === 'desk' ? byId.get(booking.site) : undefined;
      return site ? [{ booking, site }] : [];
    });
  }

  /** Without those of organisations that do without day logs: what is there from before is not used. */
  async #usable(logs: DayLog[]): Promise<DayLog[]> {
    const usable = new Set<OrganisationId>();
    for (const id of new Set(logs.map(({ organisation }) => organisation))) {
      const organisation = await this.#parts.people.organisation(id);
      if (organisation && serves(organisation, 'day-logs')) usable.add(id);
    }
    return logs.filter(({ organisation }) => usable.has(organisation));
  }
}

/** All that is one of the days on the clock of some site; of no site, by the clock that the others follow. */
export function slotOf({ from, to }: Days, sites: readonly Readonly<Site>[]): Slot {
  const zones = sites.length > 0 ? [...new Set(sites.map(({ zone }) => zone))] : ['UTC'];
  const first = zones.map((zone) => instantAt(from, MIDNIGHT, zone).getTime());
  const last = zones.map((zone) => instantAt(to, END_OF_DAY, zone).getTime());
  return { from: new Date(Math.min(...first)), to: new Date(Math.max(...last)) };
}

/** As {@link laidOver} has it, in no order: of thousands at one place, it asks for those who hold a desk. */
function overlaid(logs: readonly DayLog[], desks: readonly HeldDesk[]): HalfDay[] {
  const holders = new Set(desks.map(({ booking }) => booking.person));
  const [theirs, others]: [DayLog[], DayLog[]] = [[], []];
  for (const log of logs) (holders.has(log.person) ? theirs : others).push(log);
  return others.concat(laidOver(theirs, desks));
}

/** Each of them once: nobody has the id of another, of whatever organisation. */
export function distinct(whom: readonly Whom[]): Whom[] {
  const found = new Map<PersonId, Whom>();
  for (const { organisation, person } of whom) if (!found.has(person)) found.set(person, { organisation, person });
  return [...found.values()];
}

/** Tells people of all organisations from each other. */
export function keyOf({ organisation, person }: Whom): string {
  return `${organisation}\u0000${person}`;
}
