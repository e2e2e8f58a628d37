import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Names } from '../domain/language.ts';
import { localDate, type LocalDate } from '../domain/local-date.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import type { Closure } from '../domain/places/closure.ts';
import type { SiteId } from '../domain/places/place.ts';

/** Days on which sites and organisations are closed: once (`2027-03-15`), or every year (`07-11`). */
interface ClosingDays {
  from: string;
  /** The last day, inclusive; of a yearly one it may be in the next year (`12-27` to `01-01`). */
  to: string;
  reason: Names;
  organisations: OrganisationId[];
  sites: SiteId[];
}

interface ClosingDaysFile {
  /** The first and the last year for which the yearly ones are known. */
  years: [number, number];
  days: ClosingDays[];
}

/**
 * Reads `closing-days.json` in `folder`, and tells of each site and organisation when it is closed.
 *
 * @throws {Error} where a day in it is not one of the calendar.
 */
export function readClosingDays(folder: string): {
  ofSite(id: SiteId): Closure[];
  ofOrganisation(id: OrganisationId): Closure[];
} {
  const { years, days } = JSON.parse(readFileSync(join(folder, 'closing-days.json'), 'utf8')) as ClosingDaysFile;
  const closures = days.map((closing) => ({ ...closing, closures: closuresOf(closing, years) }));
  return {
    ofSite: (id) => closures.filter(({ sites }) => sites.includes(id)).flatMap((closing) => closing.closures),
    ofOrganisation: (id) =>
      closures.filter(({ organisations }) => organisations.includes(id)).flatMap((closing) => closing.closures),
  };
}

function closuresOf({ from, to, reason }: ClosingDays, [first, last]: [number, number]): Closure[] {
  if (from.length > 'MM-DD'.length) return [{ from: day(from), to: day(to), reason }];
  const years = Array.from({ length: last - first + 1 }, (_, after) => first + after);
  return years.map((year) => ({
    from: day(`${year}-${from}`),
    to: day(`${to < from ? year + 1 : year}-${to}`),
    reason,
  }));
}

function day(text: string): LocalDate {
  const read = localDate(text);
  if (!read) throw new Error(`closing-days.json: ${text} is not a day`);
  return read;
}
