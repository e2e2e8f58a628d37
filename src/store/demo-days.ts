import { createHash } from 'node:crypto';
import { addDays, isoWeekday, type LocalDate } from '../domain/local-date.ts';
import { organisationClosedOn } from '../domain/places/opening.ts';
import type { HolidayCalendar } from '../domain/places/public-holidays.ts';
import { type DayLog, HALVES } from '../domain/presence/day-log.ts';
import { DEMO_DAYS } from './demo-bookings.ts';
import type { Demo } from './demo-data.ts';
import type { WeeklyPattern } from './weekly-patterns.ts';

/**
 * What those with a weekly pattern say of the half days from `today` on for which it gives them no desk: most are at home
 * then, some visit people, some never work that day. Nobody says anything of a day on which nobody works.
 */
export function demoDays(demo: Demo, today: LocalDate, holidays: HolidayCalendar): DayLog[] {
  const days = Array.from({ length: DEMO_DAYS }, (_, ahead) => addDays(today, ahead));
  const patterns = Map.groupBy(demo.patterns, ({ person }) => person.id);
  return [...patterns.values()].flatMap((own) => {
    const worked = days.filter((day) => isoWeekday(day) <= 5 && isWorked(demo, own, day, holidays));
    return worked.flatMap((day) => halvesWithoutDesk(own, day));
  });
}

function isWorked(demo: Demo, [pattern]: WeeklyPattern[], day: LocalDate, holidays: HolidayCalendar): boolean {
  const organisation = demo.organisations.find(({ id }) => id === pattern?.person.organisation);
  const site = demo.sites.sites.find(({ id }) => id === pattern?.site);
  return Boolean(organisation && site && !organisationClosedOn(organisation, day) && !holidays.on(site.holidays, day));
}

function halvesWithoutDesk(own: WeeklyPattern[], date: LocalDate): DayLog[] {
  const [first] = own;
  if (!first) return [];
  const { id: person, organisation } = first.person;
  const desks = own.filter(({ weekdays }) => weekdays.includes(isoWeekday(date)));
  const free = HALVES.filter((half) => desks.every(({ halfDay }) => halfDay !== undefined && halfDay !== half));
  const mode = habitOf(person);
  return free.map((half) => ({ organisation, person, date, half, mode }));
}

/** Of ten people one is in the field when not at a desk, and one works no more than those days. */
function habitOf(person: string): DayLog['mode'] {
  const lot = (createHash('sha256').update(person).digest()[0] ?? 0) % 10;
  return lot === 0 ? 'field' : lot === 1 ? 'leave' : 'home';
}
