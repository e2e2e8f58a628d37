import { dayAt, type LocalDate } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import type { Organisation, OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Places } from '../places/places.ts';
import { policyOf } from '../policy/policy.ts';
import { assertPurpose, serves } from '../policy/purposes.ts';
import { forgetDaysBefore } from '../presence/logging-days.ts';
import { type HalfDay, laidOver } from '../presence/half-days.ts';
import type { KnownDays } from '../presence/known-days.ts';
import { Refusal } from '../refusal.ts';
import { firstDayKept } from './bookings-kept.ts';
import type { Contribution, Figure } from './figure.ts';
import type { Figures } from './figures.ts';
import { type CountedMonth, countedMonths } from './savings-months.ts';
import type { SparedTravel } from './spared-travel.ts';
import type { TravelSaved } from './travel-saved.ts';
import { wasUsed } from './was-used.ts';

/** What leaves the product of a number of kilometres: between which two multiples of this it is. */
export const KM_STEP = 500;

export interface Saved {
  counted: CountedMonth;
  /** Of those who allow their home to be used, and were spared any; undefined where that may not be told. */
  travel?: { people: number; days: number; km: { from: number; to: number } };
  /** Whether there are others who allow it, whose own office is not known; how many, where that may be told. */
  noOffice?: { people?: number };
  /** How many people had a desk that month, and on the day with most of them; undefined where that may not be told. */
  desks?: { people: number; most: number; day: LocalDate };
  /** How many administrations are counted, and how many are not: they want no summaries, or keep less. */
  administrations: { counted: number; leftOut: number };
}

export interface SavingsParts {
  figures: Figures;
  knownDays: Pick<KnownDays, 'presumedIn'>;
  people: Pick<PeopleStore, 'organisations'>;
  places: Pick<Places, 'sites'>;
  sparedTravel: SparedTravel;
}

/** What all administrations together save by sharing their sites, as counts, to those who manage facilities or personnel. */
export class Savings {
  readonly #parts: SavingsParts;

  constructor(parts: SavingsParts) {
    this.#parts = parts;
  }

  /**
   * The months that can be shown, the latest first.
   *
   * @throws {Refusal} `purpose-switched-off`, `not-for-savings`.
   */
  monthsFor({ person, organisation }: Official, now: Date): CountedMonth[] {
    assertPurpose(organisation, 'summaries');
    const may = person.roles.includes('facility') || person.roles.includes('hr');
    if (!may) throw new Refusal('not-for-savings', {});
    return countedMonths(dayAt(now, organisation.zone));
  }

  /** @param counted one of {@link monthsFor}. */
  async of(counted: CountedMonth, now: Date): Promise<Saved> {
    const { places, knownDays, figures, people, sparedTravel } = this.#parts;
    const { month, from, to } = counted;
    const all = await people.organisations();
    const organisations = new Map(all.filter((one) => isCounted(one, from, now)).map((one) => [one.id, one]));
    const sites = new Map((await places.sites()).map((site) => [site.id, site]));
    const inPlaces = new Set([...sites.values()].map(({ place }) => place));
    const presumed = await knownDays.presumedIn([...inPlaces], { from, to });

    const used = presumed.desks.flatMap((booking) => {
      const [site, organisation] = [sites.get(booking.site), organisations.get(booking.organisation)];
      return site && organisation && wasUsed(booking, organisation) ? [{ booking, site }] : [];
    });
    const atDesks = laidOver([], used).filter(({ date }) => from <= date && date <= to);
    const theirs = presumed.people.filter(({ organisation }) => organisations.has(organisation));
    const { saved, noOffice } = await sparedTravel.of(theirs, counted, organisations);

    const [desks, travel, others] = await figures.show([
      figureOf('savings', month, 'network', presentIn(atDesks)),
      figureOf('travel', month, 'network', saved),
      figureOf('travel', month, 'no-office', noOffice),
    ]);
    const busiest = await this.#busiestDay(atDesks);
    return {
      counted,
      ...(travel && { travel: summed(travel) }),
      ...(noOffice.length > 0 && { noOffice: others ? { people: others.contributions.length } : {} }),
      ...(desks &&
        busiest &&
        busiest.most <= desks.contributions.length && { desks: { people: desks.contributions.length, ...busiest } }),
      administrations: { counted: organisations.size, leftOut: all.length - organisations.size },
    };
  }

  /** The day on which most people had a desk; the first of several. */
  async #busiestDay(atDesks: readonly HalfDay[]): Promise<{ day: LocalDate; most: number } | undefined> {
    const days = [...Map.groupBy(atDesks, ({ date }) => date)].map(([day, its]) => ({ day, present: presentIn(its) }));
    days.sort((a, b) => b.present.length - a.present.length || (a.day < b.day ? -1 : 1));
    const [first] = days;
    if (!first) return undefined;
    const [shown] = await this.#parts.figures.show([figureOf('savings', first.day, 'busiest-day', first.present)]);
    return shown && { day: first.day, most: shown.contributions.length };
  }
}

/** Whether its people are counted: it wants summaries, and still keeps all that they did since. */
function isCounted(organisation: Readonly<Organisation>, from: LocalDate, now: Date): boolean {
  const { zone } = organisation;
  const firstLog = forgetDaysBefore(dayAt(now, zone), policyOf(organisation).keep.dayLogMonths);
  return serves(organisation, 'summaries') && firstLog <= from && firstDayKept(organisation, zone, now) <= from;
}

/** Of all administrations together, whoever asks. */
const NETWORK = '*' as OrganisationId;

function figureOf(
  kind: 'savings' | 'travel',
  date: LocalDate,
  id: 'network' | 'no-office' | 'busiest-day',
  contributions: Contribution[],
): Figure {
  return { subject: { kind, organisation: NETWORK, id }, date, contributions };
}

/** Each of them once. */
function presentIn(halfDays: readonly HalfDay[]): Contribution[] {
  const found = new Map(halfDays.map(({ organisation, person }) => [person, { organisation, person, as: 'desk' }]));
  return [...found.values()];
}

function summed({ contributions }: Figure): NonNullable<Saved['travel']> {
  const each = contributions.map(({ as }): TravelSaved => {
    const [days = 0, km = 0] = as.split(' ').map(Number);
    return { days, km };
  });
  const total = (of: (one: TravelSaved) => number) => each.reduce((sum, one) => sum + of(one), 0);
  const from = Math.floor(total(({ km }) => km) / KM_STEP) * KM_STEP;
  return { people: each.length, days: total(({ days }) => days), km: { from, to: from + KM_STEP } };
}
