import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import type { Slots } from '../../src/understanding/reading.ts';
import { read } from './a-reader.ts';

type Said = [Language, string, Slots];

/** Everything below is said on Tuesday 10 March 2026, just after nine. */
function means(said: Said[]): void {
  for (const [language, text, slots] of said) {
    it(`"${text}"`, () => {
      const { resource: _resource, ...got } = read(language, text).slots;

      expect(got).to.deep.equal(slots);
    });
  }
}

const day = (date: string): Slots => ({ date: `2026-${date}` as Slots['date'] });
const days = (...dates: string[]): Slots => ({ dates: dates.map((date) => `2026-${date}`) }) as Slots;
const range = (from: string, to: string): Slots => ({ dateRange: { from: `2026-${from}`, to: `2026-${to}` } }) as Slots;
const time = (from: string, to?: string): Slots => ({ time: { from, ...(to && { to }) } }) as Slots;

describe('idioms of days', () => {
  means([
    ['nl', 'vrijdag over een week', day('03-20')],
    ['nl', 'vandaag over een week', day('03-17')],
    ['nl', 'over veertien dagen', day('03-24')],
    ['nl', 'overmorgen', day('03-12')],
    ['nl', 'volgende week maandag', day('03-16')],
    ['nl', 'de 24e', day('03-24')],
    ['fr', 'vendredi en huit', day('03-20')],
    ['fr', 'vendredi en quinze', day('03-27')],
    ['fr', "d'aujourd'hui en huit", day('03-17')],
    ['fr', 'dans quinze jours', day('03-24')],
    ['fr', 'après-demain', day('03-12')],
    ['fr', 'jeudi prochain', day('03-12')],
    ['de', 'heute in acht Tagen', day('03-17')],
    ['de', 'Freitag in einer Woche', day('03-20')],
    ['de', 'übernächste Woche Mittwoch', day('03-25')],
    ['de', 'am 24.', day('03-24')],
    ['en', 'Friday week', day('03-20')],
    ['en', 'a week on Friday', day('03-20')],
    ['en', 'a week from Friday', day('03-20')],
    ['en', 'in a fortnight', day('03-24')],
    ['en', 'the 1st of April', day('04-01')],
  ]);
});

describe('lists, ranges and exceptions', () => {
  means([
    ['nl', 'maandag en woensdag volgende week', days('03-16', '03-18')],
    ['nl', 'volgende week van dinsdag tot donderdag', range('03-17', '03-19')],
    ['nl', 'volgende week behalve vrijdag', days('03-16', '03-17', '03-18', '03-19')],
    ['fr', 'les 7 et 8 juillet', days('07-07', '07-08')],
    ['fr', 'du 30 mars au 2 avril', range('03-30', '04-02')],
    ['de', 'vom 6. bis einschließlich 8. Juli', range('07-06', '07-08')],
    ['de', 'nächste Woche', range('03-16', '03-20')],
    ['en', 'Monday to Wednesday next week', range('03-16', '03-18')],
    ['en', 'for three days from Monday', range('03-16', '03-18')],
    ['en', 'this coming Monday and the one after', days('03-16', '03-23')],
  ]);
});

describe('clock times', () => {
  means([
    ['nl', 'om half drie', time('14:30')],
    ['nl', 'kwart na negen', time('09:15')],
    ['nl', 'van tien voor elf tot half een', time('10:50', '12:30')],
    ['nl', '9u30-12u', time('09:30', '12:00')],
    ['fr', 'à quatre heures et demie', time('16:30')],
    ['fr', 'à onze heures moins quart', time('10:45')],
    ['fr', 'à 14h30 pendant une heure', time('14:30', '15:30')],
    ['fr', 'de 8h30 à midi', time('08:30', '12:00')],
    ['de', 'um halb drei', time('14:30')],
    ['de', 'von Viertel vor zehn bis elf', time('09:45', '11:00')],
    ['de', 'ab 13 Uhr', time('13:00')],
    ['en', 'at half two', time('14:30')],
    ['en', 'nine to eleven', time('09:00', '11:00')],
    ['en', '2-3:30pm', time('14:00', '15:30')],
    ['en', 'at 3', time('15:00')],
  ]);
});

describe('half days, corrections and negations', () => {
  means([
    ['nl', 'maandagnamiddag', { ...day('03-16'), halfDay: 'pm' }],
    ['fr', 'vendredi avant-midi', { ...day('03-13'), halfDay: 'am' }],
    ['de', 'morgen früh', { ...day('03-11'), halfDay: 'am' }],
    ['en', 'not Thursday but Friday', day('03-13')],
    ['nl', 'donderdag, nee, vrijdag', day('03-13')],
    ['fr', 'jeudi, enfin vendredi', day('03-13')],
    ['de', 'nicht morgen, sondern Freitag', day('03-13')],
    ['en', 'no, Friday', day('03-13')],
    ['en', 'not Tuesday, Wednesday', day('03-11')],
    ['fr', 'pas demain, vendredi', day('03-13')],
  ]);
});

describe('recurrences', () => {
  means([
    ['nl', 'elke dinsdag tot Kerstmis thuis', { recurrence: { freq: 'weekly', days: ['tue'], until: '2026-12-25' }, workMode: 'home' } as Slots], // prettier-ignore
    ['fr', 'un lundi sur deux je suis au bureau', { recurrence: { freq: 'weekly', days: ['mon'], interval: 2 }, workMode: 'office' }], // prettier-ignore
    ['de', 'montags und freitags bin ich immer im Homeoffice', { recurrence: { freq: 'weekly', days: ['mon', 'fri'] }, workMode: 'home' }], // prettier-ignore
    ['en', 'I work from home every Monday and Thursday', { recurrence: { freq: 'weekly', days: ['mon', 'thu'] }, workMode: 'home' }], // prettier-ignore
  ]);
});

describe('what is not certain', () => {
  it('is given both ways, where people differ about "next Friday"', () => {
    const { slots, others } = read('en', 'a desk in Ghent next Friday');

    expect(slots.date).to.equal('2026-03-20');
    expect(others.map(({ date }) => date)).to.deep.equal(['2026-03-13']);
  });

  it('has one answer where both readings meet', () => {
    expect(read('en', 'a desk in Ghent next Monday').others).to.deep.equal([]);
  });

  for (const [language, text, typed] of [
    ['en', 'a desk on 31 February', '31 February'],
    ['nl', 'een plek op 30 feb', '30 feb'],
    ['de', 'ein Platz am 31. April', '31. April'],
    ['fr', 'un bureau le 31 juin', '31 juin'],
  ] as const) {
    // prettier-ignore
    it(`does not make another day of "${typed}"`, () => {
      const { date, dates, dateRange, impossibleDate } = read(language, text).slots;

      expect({ date, dates, dateRange, impossibleDate }).to.deep.equal({ date: undefined, dates: undefined, dateRange: undefined, impossibleDate: typed }); // prettier-ignore
    });
  }
});

describe('two requests in one sentence', () => {
  it('are read one by one', () => {
    const { slots, further } = read('en', "I'm in Ghent on Monday and in Brussels on Tuesday");

    expect(slots).to.include({ date: '2026-03-16', place: 'ghent' });
    expect(further?.[0]).to.include({ date: '2026-03-17', place: 'brussels' });
  });

  it('are one where the days share their place', () => {
    expect(read('nl', 'maandag en dinsdag thuis').further).to.equal(undefined);
  });
});

describe('small words that are days too', () => {
  means([
    ['nl', 'zo, morgen dan', day('03-11')],
    ['nl', 'zo 15/3', day('03-15')],
    ['de', 'so, morgen bitte', day('03-11')],
    ['en', 'I may come on Friday', day('03-13')],
    ['fr', 'le 3 mars', { date: '2027-03-03' } as Slots],
  ]);
});
