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

/** From a day to a day, both included. */
export interface Days {
  from: LocalDate;
  to: LocalDate;
}

interface Parts {
  people: Pick<PeopleStore, 'organisation'>;
  dayLogs: Pick<DayLogStore, 'ofPeople' | 'inPlaces'>;
  bookings: Pick<BookingStore, 'ofEach' | 'holdersAt'>;
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

  /** Who may be at a desk in one of the places: who said so, with what they said, and who holds a desk there. */
  async presumedIn(places: PlaceId[], days: Days): Promise<{ whom: Whom[]; logs: DayLog[] }> {
    const [said, holders] = await Promise.all([
      this.#parts.dayLogs.inPlaces(places, days.from, days.to),
      this.#holdersIn(places, days),
    ]);
    const logs = await this.#usable(said);
    return { whom: distinct([...holders, ...logs]), logs };
  }

  /**
   * Who of them is there. In no order.
   *
   * @param logs as {@link presumedIn} gives them; those of others are not looked at.
   */
  async foundIn(places: PlaceId[], days: Days, logs: DayLog[], whom: Whom[]): Promise<HalfDay[]> {
    const wanted = new Set(whom.map(({ person }) => person));
    // All their desks, wherever: one elsewhere says that they are not here, whatever they said.
    const desks = await this.#desksOf(whom, days);
    const theirs = logs.filter(({ person }) => wanted.has(person));
    const isHere = ({ place, date }: HalfDay) =>
      place !== undefined && places.includes(place) && days.from <= date && date <= days.to;
    return overlaid(theirs, desks).filter(isHere);
  }

  async #holdersIn(places: PlaceId[], days: Days): Promise<Whom[]> {
    const sites = await this.#parts.places.sites();
    const here = sites.filter(({ place }) => places.includes(place)).map(({ id }) => id);
    return here.length > 0 ? this.#parts.bookings.holdersAt(here, slotOf(days, sites)) : [];
  }

  async #desksOf(whom: Whom[], days: Days): Promise<HeldDesk[]> {
    const sites = await this.#parts.places.sites();
    if (whom.length === 0 || sites.length === 0) return [];
    const byId = new Map(sites.map((site) => [site.id, site]));
    const bookings = await this.#parts.bookings.ofEach(whom, slotOf(days, sites));
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

/** All that is one of the days on the clock of some site. */
function slotOf({ from, to }: Days, sites: readonly Readonly<Site>[]): Slot {
  const zones = [...new Set(sites.map(({ zone }) => zone))];
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
