import type { Language } from '../domain/language.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { DateWords, LanguageWords, Part } from './lexicon.ts';
import { addNumbers } from './numbers.ts';
import { PhraseBook } from './phrases.ts';
import { fold } from './tokens.ts';
import * as dutch from './nl/language.ts';
import * as french from './fr/language.ts';
import * as german from './de/language.ts';
import * as english from './en/language.ts';

/** Units of time, as the `value` of a `unit` atom. */
export const UNIT = {
  day: 1,
  week: 2,
  month: 3,
  year: 4,
  weekend: 5,
  workday: 6,
  fortnight: 7,
  hour: 8,
  minute: 9,
} as const;

const WORDS: Record<Language, LanguageWords> = { nl: dutch, fr: french, de: german, en: english };

let books: Record<Language, PhraseBook> | undefined;

/** The phrase book of each language, made on first use. */
export function phraseBooks(): Record<Language, PhraseBook> {
  books ??= Object.fromEntries(LANGUAGES.map((language) => [language, bookOf(WORDS[language])])) as Record<
    Language,
    PhraseBook
  >;
  return books;
}

/** First names that many have, of all languages, folded. They are in no phrase book: no word is known by being one. */
export function givenNames(): ReadonlySet<string> {
  const names = LANGUAGES.flatMap((language) => WORDS[language].people.given.split(','));
  return new Set(names.map((name) => fold(name.trim())));
}

function bookOf({
  words,
  short,
  numbers,
  dates,
  times,
  intents,
  equipment,
  activities,
  people,
}: LanguageWords): PhraseBook {
  const book = new PhraseBook(short);
  for (const [type, phrases] of Object.entries(words)) book.add(phrases as string, { type, value: 0 });
  addNumbers(book, numbers);
  addDates(book, dates);
  const { parts, hour, minute, ...otherTimes } = times;
  for (const [type, phrases] of Object.entries(otherTimes)) book.add(phrases, { type, value: 0 });
  for (const [part, phrases] of Object.entries(parts))
    book.add(phrases, { type: 'part', value: 0, part: part as Part });
  book.add(hour, { type: 'unit', value: UNIT.hour });
  book.add(minute, { type: 'unit', value: UNIT.minute });
  for (const [name, phrases] of Object.entries(intents)) book.add(phrases, { type: 'concept', value: 0, name });
  for (const [name, phrases] of Object.entries(equipment)) book.add(phrases, { type: 'equipment', value: 0, name });
  for (const [name, phrases] of Object.entries(activities)) book.add(phrases, { type: 'activity', value: 0, name });
  const { together, given: _given, ...otherPeople } = people;
  for (const [type, phrases] of Object.entries(otherPeople)) book.add(phrases, { type, value: 0 });
  for (const [value, phrases] of Object.entries(together))
    book.add(phrases, { type: 'together', value: Number(value) });
  return book;
}

function addDates(book: PhraseBook, dates: DateWords): void {
  dates.weekdays.forEach((words, n) => book.add(words, { type: 'weekday', value: n + 1 }));
  dates.weekdaysEach.forEach((words, n) => book.add(words, { type: 'weekdayEach', value: n + 1 }));
  dates.months.forEach((words, n) => book.add(words, { type: 'month', value: n + 1 }));
  for (const [days, words] of Object.entries(dates.days)) book.add(words, { type: 'day', value: Number(days) });
  for (const { days, part, words } of dates.dayParts) book.add(words, { type: 'day', value: days, part });
  for (const [days, words] of Object.entries(dates.plusDays))
    book.add(words, { type: 'plusDays', value: Number(days) });
  for (const [value, words] of Object.entries(dates.few)) book.add(words, { type: 'few', value: Number(value) });
  for (const [name, words] of Object.entries(dates.holidays)) book.add(words, { type: 'holiday', value: 0, name });
  for (const unit of ['day', 'week', 'month', 'year', 'weekend', 'workday', 'fortnight'] as const) {
    book.add(dates[unit], { type: 'unit', value: UNIT[unit] });
  }
  for (const type of SMALL) book.add(dates[type], { type, value: 0 });
  addGlued(book, dates);
}

const SMALL = [
  'this', 'next', 'coming', 'soonest', 'afterNext', 'previous', 'past', 'ahead', 'later', 'ago', 'agoBefore', 'each', 'everyOther',
  'always', 'whole', 'oneAfter', 'dayAfter', 'last', 'rest', 'others', 'thereafter', 'soon', 'shiftLater', 'shiftEarlier', 'following', 'weekly',
] as const; // prettier-ignore

/** "maandagnamiddag", "morgenavond", "Dienstagmorgen": a day and a part of it, written as one or two words. */
function addGlued(book: PhraseBook, dates: DateWords): void {
  const names = (list: string): string[] => list.split(',').map((name) => name.trim()).filter((name) => name.length > 4); // prettier-ignore
  for (const [part, endings] of Object.entries(dates.gluedParts) as [Part, string][]) {
    for (const ending of endings.split(',').map((word) => word.trim())) {
      dates.weekdays.forEach((list, n) => {
        for (const name of names(list)) {
          book.addOne(name + ending, { type: 'weekday', value: n + 1, part });
          book.addOne(`${name} ${ending}`, { type: 'weekday', value: n + 1, part });
        }
      });
      for (const [days, list] of Object.entries(dates.days)) {
        for (const name of names(list)) {
          if (name.includes(' ')) continue;
          book.addOne(name + ending, { type: 'day', value: Number(days), part });
          book.addOne(`${name} ${ending}`, { type: 'day', value: Number(days), part });
        }
      }
    }
  }
}
