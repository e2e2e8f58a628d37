import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import type { Slots } from '../../src/understanding/reading.ts';
import { read } from './a-reader.ts';

/** Everything below is said on Tuesday 10 March 2026, just after nine. */
function means(said: [Language, string, string, Partial<Slots>][]): void {
  for (const [language, text, intent, slots] of said) {
    it(`"${text}"`, () => {
      const { resource: _resource, ...got } = read(language, text).slots;

      expect([read(language, text).intent, got]).to.deep.equal([intent, slots]);
    });
  }
}

const tomorrow = { date: '2026-03-11' } as Slots;
const friday = { date: '2026-03-13' } as Slots;

describe('a way of working that is refused', () => {
  means([
    ['nl', 'morgen toch ni thuis maar op kantoor', 'log_day', { ...tomorrow, workMode: 'office' }],
    ['nl', 'ik werk niet thuis maar op kantoor vrijdag', 'log_day', { ...friday, workMode: 'office' }],
    ['nl', 'vrijdag op kantoor, niet thuis', 'log_day', { ...friday, workMode: 'office' }],
    ['de', 'morgen nicht zuhause sondern im Büro', 'log_day', { ...tomorrow, workMode: 'office' }],
  ]);
});

describe('names that are also months', () => {
  means([
    ['nl', 'thuiswerk of kantoor voor Jan-Willem morgen?', 'find_colleague', { ...tomorrow, person: 'Jan-Willem' }],
    ['de', 'Arbeitet Claude Mai am Freitag?', 'find_colleague', { ...friday, person: 'Claude Mai' }],
  ]);
});

describe('the text of an announcement', () => {
  means([
    ['nl', 'laat iedereen in Luik weten dat het morgen in Gent te doen is', 'announce', { place: 'liege' } as Slots],
    ['de', 'Nachricht ans Team HR: Sitzung in Eupen verschoben', 'announce', { team: 'HR' }],
  ]);
});

describe('a booking that is moved without a verb for it', () => {
  means([
    ['nl', 'mijn bureau van woensdag graag op vrijdag', 'change', { fromDate: '2026-03-11', ...friday } as Slots],
    ['de', 'mein Tisch von morgen bitte auf Freitag', 'change', { fromDate: '2026-03-11', ...friday } as Slots],
  ]);
});

describe('a weekday refused before another', () => {
  means([['nl', 'woensdag niet, vrijdag wel: bureau in Eupen', 'book_desk', { ...friday, place: 'eupen' } as Slots]]);
});

describe('a day that a repetition leaves out', () => {
  const left = { recurrence: { freq: 'weekly', days: ['wed'] }, workMode: 'home', exceptDays: ['2026-03-25'] } as Slots;
  means([
    ['en', 'I work from home every Wednesday except 25 March', 'log_day', left],
    ['fr', 'tous les mercredis sauf le 25 mars je suis en télétravail', 'log_day', left],
  ]);
});

describe('two days of a move that share their month', () => {
  const moved = { fromDate: '2026-09-09', date: '2026-09-16' } as Slots;
  means([
    ['nl', 'verschuif mijn boeking van 9 naar 16 september', 'change', moved],
    ['de', 'Verschieb meine Buchung vom 9. auf den 16. September', 'change', moved],
    ['nl', 'verzet mijn bureau van 16 naar 9 september', 'change', { fromDate: moved.date, date: moved.fromDate }],
  ]);
});

describe('days that take back others of a month', () => {
  const range = { dateRange: { from: '2026-05-05', to: '2026-05-07' }, place: 'eupen' } as Slots;
  means([
    ['nl', 'bureau in Eupen van 4 tot en met 6 mei. Nee wacht, van 5 tot en met 7', 'book_desk', range],
    [
      'de',
      'Platz in Eupen am 5. Mai, nein, am 6. um 9',
      'book_desk',
      { date: '2026-05-06', time: { from: '09:00' }, place: 'eupen' } as Slots,
    ],
  ]);
});

describe('somebody who is greeted', () => {
  means([
    ['nl', 'Dag Jan!', 'greet', {}],
    ['nl', 'Dag Nomade!', 'greet', {}],
    ['nl', 'Dag Karel, is er morgen plaats in Eupen?', 'find_free', { ...tomorrow, place: 'eupen' } as Slots],
    ['de', 'Hallo Jan, ist Lena morgen da?', 'find_colleague', { ...tomorrow, person: 'Lena' }],
  ]);
});

describe('a day of a reason', () => {
  const asked = { ...tomorrow, place: 'eupen' } as Slots;
  means([
    ['de', 'Weil der Freitag bei mir flachfällt, buche mir morgen einen Platz in Eupen', 'book_desk', asked],
    ['nl', 'omdat vrijdag niet lukt, boek mij morgen een bureau in Eupen', 'book_desk', asked],
  ]);
});

describe('a text that is to be translated', () => {
  means([
    ['nl', 'Vertaal dit naar het Frans: ik werk morgen thuis', 'none', {}],
    ['de', 'Übersetz das ins Französische: ich bin morgen in Eupen', 'none', {}],
  ]);
});

describe('the "om" of an hour', () => {
  means([
    [
      'nl',
      'boek mijn bureau in Eupen vrijdag om 9u',
      'book_desk',
      { ...friday, time: { from: '09:00' }, place: 'eupen' } as Slots,
    ],
    ['nl', 'boek onze zaal voor vrijdag om tien uur', 'book_room', { ...friday, time: { from: '10:00' } } as Slots],
    ['de', 'buch meinen Platz Freitag um 9', 'book_desk', { ...friday, time: { from: '09:00' } } as Slots],
  ]);
});

describe('somebody else who is ill', () => {
  means([
    ['de', 'morgen Homeoffice, mein Kind ist krank', 'log_day', { ...tomorrow, workMode: 'home' }],
    ['de', 'morgen bin ich krank', 'log_day', { ...tomorrow, workMode: 'leave' }],
  ]);
});

describe('a team, a town or a day that only looks like another word', () => {
  means([
    ['nl', 'laat de dienst Wegen weten dat het sneeuwt', 'announce', { team: 'Wegen' }],
    [
      'nl',
      'bureau in Eupen vrijdag, zo dicht mogelijk bij het raam',
      'book_desk',
      { ...friday, place: 'eupen' } as Slots,
    ],
    [
      'nl',
      'morgen ben ik van 10 tot 3 de baan op',
      'log_day',
      { ...tomorrow, time: { from: '10:00', to: '15:00' }, workMode: 'field' } as Slots,
    ],
    [
      'nl',
      'bureau in Eupen op 13 maart (niet 15 maart, dat is een zondag)',
      'book_desk',
      { ...friday, place: 'eupen' } as Slots,
    ],
    [
      'nl',
      'een zaal in Eupen morgen tussen 10 en 12 voor 5',
      'book_room',
      { ...tomorrow, time: { from: '10:00', to: '12:00' }, capacity: 5, place: 'eupen' } as Slots,
    ],
  ]);
});
