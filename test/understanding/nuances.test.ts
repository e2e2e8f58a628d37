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
