import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { read } from './a-reader.ts';

const ALL: [Language, string][] = [
  ['en', 'cancel everything'],
  ['en', "scrap everything I've booked for next week"],
  ['fr', 'annule tout'],
  ['fr', 'annule toutes mes réservations de la semaine prochaine'],
  ['nl', 'annuleer al mijn boekingen'],
  ['de', 'storniere alles'],
];

const ONE: [Language, string][] = [
  ['en', 'cancel my desk all day Friday'],
  ['fr', 'annule tout de suite mon bureau'],
];

describe('a request for everything', () => {
  for (const [language, text] of ALL) {
    it(`is one in "${text}"`, () => {
      const { intent, slots } = read(language, text);

      expect([intent, slots.all]).to.deep.equal(['cancel', true]);
    });
  }

  for (const [language, text] of ONE) {
    it(`is none in "${text}"`, () => {
      const { intent, slots } = read(language, text);

      expect([intent, slots.all]).to.deep.equal(['cancel', undefined]);
    });
  }

  for (const [language, text] of [
    ['en', 'cancel everything except Monday'],
    ['nl', 'annuleer alles behalve maandag'],
    ['fr', 'annule tout sauf lundi'],
    ['de', 'storniere alles außer Montag'],
  ] as const) {
    it(`leaves out a day in "${text}"`, () => {
      const { intent, slots } = read(language, text);

      expect([intent, slots.all]).to.deep.equal(['cancel', true]);
      expect(slots.exceptDays).to.have.length(1);
      expect(slots).to.not.have.any.keys('date', 'dates');
    });
  }
});
