import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';

export interface Amounts {
  /** "2½ days", of as many half days. */
  halves: (halves: number) => string;
  /** "€2.35", "€20". */
  euros: (euros: number) => string;
  /** "1 May 2022": without a weekday, for what is no appointment. */
  date: (day: LocalDate) => string;
  /** "November", as it stands in the middle of a sentence. */
  month: (day: LocalDate) => string;
  /** "Saturday and Sunday", from 1 for Monday. */
  weekdays: (weekdays: number[]) => string;
}

interface Day {
  one: string;
  several: string;
  /** Whether so many half days are "a day": of one and a half, languages think differently. */
  isOne: (halves: number) => boolean;
}

const DAY: Record<Language, Day> = {
  nl: { one: 'dag', several: 'dagen', isOne: (halves) => halves === 2 || halves % 2 === 1 },
  fr: { one: 'jour', several: 'jours', isOne: (halves) => halves < 4 },
  de: { one: 'Tag', several: 'Tage', isOne: (halves) => halves === 1 || halves === 2 },
  en: { one: 'day', several: 'days', isOne: (halves) => halves === 1 || halves === 2 },
};

export function amounts(language: Language): Amounts {
  const tag = language === 'en' ? 'en-GB' : `${language}-BE`;
  const currency = { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' } as const;
  const money = new Intl.NumberFormat(tag, currency);
  const long = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
  const month = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long' });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long' });
  const and = new Intl.ListFormat(tag, { type: 'conjunction' });
  const { one, several, isOne } = DAY[language];
  return {
    halves: (halves) => {
      const [whole, rest] = [Math.floor(halves / 2), halves % 2];
      return `${rest ? `${whole || ''}½` : whole} ${isOne(halves) ? one : several}`;
    },
    euros: (euros) => money.format(euros),
    date: (day) =>
      long.format(new Date(`${day}T12:00:00Z`)).replace(/^1 (?=\p{L})/u, language === 'fr' ? '1er ' : '1 '),
    month: (day) => month.format(new Date(`${day}T12:00:00Z`)),
    weekdays: (weekdays) => and.format(weekdays.map((one) => weekday.format(Date.UTC(2024, 0, one)))), // a Monday
  };
}
