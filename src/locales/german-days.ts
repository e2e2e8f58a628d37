import type { LocalDate } from '../domain/local-date.ts';
import { formats } from './formats.ts';

const f = formats('de');

type Article = 'der' | 'dem' | 'den';

const declined = (article: Article, day: string) => day.replace(', ', `, ${article} `);

/** „Freitag, der 27. November“, „(am) Freitag, dem 27. November“; with the year where that is not the year of `today`. */
export const the = (article: Article, day: LocalDate, today?: LocalDate) => declined(article, f.day(day, today));

/** „Freitag, der 27. November 2026“. */
export const theWithYear = (article: Article, day: LocalDate) => declined(article, f.dayWithYear(day));

/** The same of several days, which are not declined: „Mo 30. November und Di 1. Dezember“. */
export function these(article: 'dem' | 'den', when: LocalDate[]): string {
  const [only, ...others] = when;
  return only && others.length === 0 ? the(article, only) : f.days(when);
}

export const on = (when: LocalDate[]) => `am ${these('dem', when)}`;
