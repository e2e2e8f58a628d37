import type { Booking } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime } from '../local-date.ts';
import type { ChoicesStore } from '../people/choices-store.ts';
import type { Official } from '../people/official.ts';
import type { Organisation, OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { PersonId } from '../people/person.ts';
import { openingOn } from '../places/opening.ts';
import type { Site, Zone } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { assertPurpose, serves } from '../policy/purposes.ts';
import { laidOver } from '../presence/half-days.ts';
import { distinct } from '../presence/known-days.ts';
import { Refusal } from '../refusal.ts';
import { firstDayKept } from './bookings-kept.ts';
import type { Figures } from './figures.ts';
import { contributionsOf, counted, type SiteDay } from './site-days.ts';
import { wasUsed } from './was-used.ts';

/** Four of each weekday, until yesterday. */
export const DAYS_LOOKED_BACK = 28;

export interface SiteUse {
  site: Readonly<Site>;
  /** Those that have desks, and how many. */
  zones: { zone: Zone; desks: number }[];
  /** The first day and the last that were looked at. */
  from: LocalDate;
  to: LocalDate;
  /** On which of these days it was open. */
  openDays: LocalDate[];
  /** Those of them that may be shown. */
  days: SiteDay[];
  /** Whether the bookings of some who may have been there are kept for less time: they are missing in the first of the days. */
  isSomeForgotten: boolean;
}

export interface SitesInUseParts {
  figures: Figures;
  bookings: Pick<BookingStore, 'holding'>;
  choices: Pick<ChoicesStore, 'visibilityOfEach'>;
  people: Pick<PeopleStore, 'organisations'>;
  places: Places;
  holidays: HolidayCalendar;
}

const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;

/** How the desks of a site were used, as counts, to those who look after it. */
export class SitesInUse {
  readonly #parts: SitesInUseParts;

  constructor(parts: SitesInUseParts) {
    this.#parts = parts;
  }

  /**
   * The sites that somebody may ask about: those that their organisation owns, if they manage its facilities.
   *
   * @throws {Refusal} `purpose-switched-off`, `not-for-counting-sites`.
   */
  async sitesOf({ person, organisation }: Official): Promise<Readonly<Site>[]> {
    assertPurpose(organisation, 'summaries');
    if (!person.roles.includes('facility')) throw new Refusal('not-for-counting-sites', {});
    return (await this.#parts.places.sites()).filter(({ owner }) => owner === organisation.id);
  }

  /** @param site one of {@link sitesOf}. */
  async of(site: Readonly<Site>, now: Date): Promise<SiteUse> {
    const { people, places, figures } = this.#parts;
    const organisations = new Map((await people.organisations()).map((one) => [one.id, one]));
    const desks = await places.desks(site.id);
    const { from, to, isSomeForgotten } = daysOf(site, organisations, now);
    const openDays = this.#openDays(site, from, to);

    const period = { from: instantAt(from, MIDNIGHT, site.zone), to: instantAt(to, END_OF_DAY, site.zone) };
    const held = from <= to ? await this.#parts.bookings.holding([...desks], period) : [];
    const used = held.filter((booking) => wasUsed(booking, organisations.get(booking.organisation)));
    const hidden = await this.#hidden(used, organisations);
    const zoneOf = new Map(desks.map(({ id, zone }) => [id, zone]));
    const halfDays = laidOver([], used.map((booking) => ({ booking, site }))); // prettier-ignore
    const byDate = Map.groupBy(halfDays, ({ date }) => date);

    const days: SiteDay[] = [];
    for (const date of openDays) {
      const contributions = contributionsOf(byDate.get(date) ?? [], zoneOf, hidden);
      const subject = { kind: 'site', organisation: site.owner, id: site.id } as const;
      const [shown] = await figures.show([{ subject, date, contributions }]);
      if (shown) days.push(counted(shown));
    }
    const zones = site.zones.map((zone) => ({ zone, desks: desks.filter((desk) => desk.zone === zone.id).length }));
    return { site, from, to, openDays, days, isSomeForgotten, zones: zones.filter((one) => one.desks > 0) }; // prettier-ignore
  }

  #openDays(site: Readonly<Site>, from: LocalDate, to: LocalDate): LocalDate[] {
    const days: LocalDate[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) {
      if (openingOn(site, date, this.#parts.holidays).open) days.push(date);
    }
    return days;
  }

  /** Those who hide, and those whose organisation wants no summaries: they had a desk, and no more is told. */
  async #hidden(
    bookings: Booking[],
    organisations: ReadonlyMap<OrganisationId, Readonly<Organisation>>,
  ): Promise<ReadonlySet<PersonId>> {
    const whom = distinct(bookings);
    const chosen = await this.#parts.choices.visibilityOfEach(whom);
    const isHidden = whom.filter(({ organisation: id }, n) => {
      const organisation = organisations.get(id);
      return (chosen[n] ?? 'nobody') === 'nobody' || !organisation || !serves(organisation, 'summaries');
    });
    return new Set(isHidden.map(({ person }) => person));
  }
}

/** As far back as the owner keeps what its own people booked. */
function daysOf(
  { owner, zone }: Readonly<Site>,
  organisations: ReadonlyMap<OrganisationId, Readonly<Organisation>>,
  now: Date,
): Pick<SiteUse, 'from' | 'to' | 'isSomeForgotten'> {
  const today = dayAt(now, zone);
  const wanted = addDays(today, -DAYS_LOOKED_BACK);
  const own = organisations.get(owner);
  const kept = own ? firstDayKept(own, zone, now) : wanted;
  const from = kept > wanted ? kept : wanted;
  const isSomeForgotten = [...organisations.values()].some((one) => firstDayKept(one, zone, now) > from);
  return { from, to: addDays(today, -1), isSomeForgotten };
}
