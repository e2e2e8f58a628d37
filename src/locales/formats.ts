import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';

/** The regional form of each language that officials in Belgium read; English as in Europe. */
const TAGS: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** What `Intl` writes and people do not: "vendredi 1 mai", "Fr., 27. Nov.", "Friday, 27 November 2026". */
const AS_PEOPLE_WRITE: Record<Language, (day: string) => string> = {
  nl: (day) => day,
  fr: (day) => day.replace(/\b1\b/, '1er'),
  de: (day) => day.replace('.,', ''),
  en: (day) => day.replace(',', ''),
};

export interface Formats {
  /** "Friday 27 November", always with its weekday; with the year where that is not the year of `today`. */
  day: (day: LocalDate, today?: LocalDate) => string;
  /** "Friday 27 November 2026": for days so far off that the weekday does not tell the year. */
  dayWithYear: (day: LocalDate) => string;
  /** "Friday", "vendredi". */
  weekday: (day: LocalDate) => string;
  /** "Fri 27 Nov", "Ven. 27 nov.": for buttons, so with a capital. */
  shortDay: (day: LocalDate) => string;
  /** "Monday 30 November, Tuesday 1 and Wednesday 2 December": each month is named once, after its last day. */
  days: (days: LocalDate[]) => string;
  /** "9:30", "9h30" or "9.30", for a sentence that says by itself that it is a time. */
  time: (time: LocalTime) => string;
  /** "Eupen, Namur and Mons". */
  list: (items: string[]) => string;
  /** "1 desk", "2 desks"; what French calls none ("0 bureau") is one. */
  counted: (count: number, one: string, several: string) => string;
  /** "12 km", "1 km" for all that is nearer. */
  km: (kilometres: number) => string;
}

/** Formatters are slow to make and quick to use: each language makes its own once. */
export function formats(language: Language): Formats {
  const tag = TAGS[language];
  const utc = { timeZone: 'UTC', day: 'numeric' } as const;
  const day = new Intl.DateTimeFormat(tag, { ...utc, weekday: 'long', month: 'long' });
  const dayWithYear = new Intl.DateTimeFormat(tag, { ...utc, weekday: 'long', month: 'long', year: 'numeric' });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', weekday: 'long' });
  const short = new Intl.DateTimeFormat(tag, { ...utc, weekday: 'short', month: 'short' });
  // A German weekday written out wants a comma after it, which a list of days would drown in.
  const listed = language === 'de' ? new Intl.DateTimeFormat(tag, { ...utc, weekday: 'short', month: 'long' }) : day;
  const month = new Intl.DateTimeFormat(tag, { timeZone: 'UTC', month: 'long' });
  const and = new Intl.ListFormat(tag, { type: 'conjunction' });
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const plural = new Intl.PluralRules(tag);
  const written = (format: Intl.DateTimeFormat, date: LocalDate) =>
    AS_PEOPLE_WRITE[language](format.format(noon(date)));

  function days(dates: LocalDate[]): string {
    if (dates.length === 1) return dates.map((date) => written(day, date)).join();
    const monthOf = (date: LocalDate | undefined) => date && month.format(noon(date));
    const items = dates.map((date, n) => {
      const text = written(listed, date);
      return monthOf(dates[n + 1]) === monthOf(date) ? text.replace(` ${monthOf(date) ?? ''}`, '') : text;
    });
    return and.format(items);
  }

  return {
    day: (date, today) => written(today && today.slice(0, 4) !== date.slice(0, 4) ? dayWithYear : day, date),
    dayWithYear: (date) => written(dayWithYear, date),
    weekday: (date) => weekday.format(noon(date)),
    shortDay: (date) => written(short, date).replace(/^./u, (letter) => letter.toUpperCase()),
    days,
    time: (time) => timeIn(language, time),
    list: (items) => and.format(items),
    counted: (count, one, several) => `${number.format(count)} ${plural.select(count) === 'one' ? one : several}`,
    km: (kilometres) => `${number.format(Math.max(1, Math.round(kilometres)))} km`,
  };
}

const noon = (date: LocalDate) => new Date(`${date}T12:00:00Z`);

/** As it is said: on the hour without its minutes, except in English, where "at 9" would be nine of something. */
function timeIn(language: Language, time: LocalTime): string {
  const [hours = '', minutes = ''] = time.split(':');
  const hour = String(Number(hours));
  switch (language) {
    case 'nl':
      return minutes === '00' ? hour : `${hour}.${minutes}`;
    case 'fr':
      return minutes === '00' ? `${hour}h` : `${hour}h${minutes}`;
    case 'de':
      return minutes === '00' ? hour : `${hour}:${minutes}`;
    case 'en':
      return time;
  }
}
