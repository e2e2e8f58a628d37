import type { NewBooking } from '../src/domain/bookings/booking.ts';
import { addDays, type LocalDate } from '../src/domain/local-date.ts';
import type { Team } from '../src/domain/people/people-store.ts';
import type { SpaceId } from '../src/domain/places/place.ts';
import { type DayLog, HALVES } from '../src/domain/presence/day-log.ts';
import type { Stores } from '../src/stores.ts';
import { aMember, anOfficial, anOrganisation, aTeam, bring, NAMUR, openSite } from '../test/helpers/administrations.ts';

/** Monday 23 November 2026, 08:00 in Brussels. */
export const NOW = new Date('2026-11-23T07:00:00Z');
export const ORGANISATION = anOrganisation('city');
/** From the Monday before to the Sunday to come. */
export const DATES = Array.from({ length: 14 }, (_, n) => addDays('2026-11-16' as LocalDate, n));

/** Nine teams and those who lead them, with one more, are a service. */
const TEAMS_EACH = 9;
const PEOPLE_EACH = 11;
const BATCH = 500;

/** So many services of ten teams and a hundred people: nine teams of eleven, and a tenth of those who lead them. */
export async function fillTeams(stores: Stores, services: number): Promise<Team[]> {
  const people = Array.from({ length: services * 100 }, (_, n) => anOfficial(ORGANISATION, `person-${n}`));
  const teams = Array.from({ length: services }, (_, service) => {
    const ofService = people.slice(service * 100, (service + 1) * 100);
    const parts = Array.from({ length: TEAMS_EACH }, (__, n) =>
      ofService.slice(n * PEOPLE_EACH, (n + 1) * PEOPLE_EACH),
    );
    const heads = [...parts.flatMap(([head]) => head ?? []), ...ofService.slice(TEAMS_EACH * PEOPLE_EACH)];
    return [...parts, heads].map((those, n) => aTeam(ORGANISATION, `${service}-${n}`, those.map((one) => aMember(one)))); // prettier-ignore
  });
  await bring(stores, people, teams.flat());
  await fillWeeks(stores, people);
  return teams.flat();
}

/** What everybody said of each workday, and for one of five a desk on one day of last week, to which most came. */
async function fillWeeks(stores: Stores, people: ReturnType<typeof anOfficial>[]): Promise<void> {
  const workdays = DATES.filter((_, n) => n % 7 < 5);
  for (let from = 0; from < people.length; from += BATCH) {
    const some = people.slice(from, from + BATCH);
    await stores.dayLogs.put(some.flatMap(({ person }, n) => workdays.flatMap((date, day) => halves(person.id, n + day, date)))); // prettier-ignore
  }
  const having = people.filter((_, n) => n % 5 === 0);
  await openSite(stores, ORGANISATION, 'kaai', NAMUR, []);
  for (let from = 0; from < having.length; from += BATCH) {
    const claimed = await stores.bookings.claim(having.slice(from, from + BATCH).map(({ person }, n) => aDesk(person.id, from + n))); // prettier-ignore
    if (claimed.outcome !== 'booked') throw new Error(claimed.outcome);
    for (const { id } of claimed.bookings.slice(0, BATCH - 100)) await stores.bookings.settle(ORGANISATION.id, id, 1, 'checked-in'); // prettier-ignore
  }
}

const MODES = ['home', 'office', 'home', 'coworking', 'leave'] as const;

function halves(person: DayLog['person'], n: number, date: LocalDate): DayLog[] {
  return HALVES.map((half, later) => {
    const mode = MODES[(n + (n % 7 === 0 ? later : 0)) % MODES.length] ?? 'home';
    const isSomewhere = mode === 'office' || mode === 'coworking';
    return { organisation: ORGANISATION.id, person, date, half, mode, ...(isSomewhere && { place: NAMUR }) };
  });
}

function aDesk(person: DayLog['person'], n: number): NewBooking {
  const date = DATES[n % 5];
  const slot = { from: new Date(`${date}T08:00:00Z`), to: new Date(`${date}T16:00:00Z`) };
  const at = { site: 'kaai' as NewBooking['site'], space: `desk-${n}` as SpaceId };
  return { organisation: ORGANISATION.id, person, kind: 'desk', ...at, slot, key: `key-${n}` };
}
