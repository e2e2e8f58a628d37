import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { read } from './a-reader.ts';

describe('a sentence that only carries values', () => {
  const fragments: [Language, string][] = [
    ['en', 'Eupen'],
    ['de', 'in Brüssel'],
    ['nl', 'morgen'],
    ['en', 'no, Friday'],
    ['nl', 'nee, vrijdag'],
    ['fr', 'non, vendredi'],
    ['de', 'nein, Freitag'],
    ['en', 'with two screens, somewhere quiet'],
    ['nl', 'met twee schermen, ergens rustig'],
    ['fr', 'avec deux écrans, au calme'],
    ['de', 'mit zwei Bildschirmen, irgendwo ruhig'],
    ['en', 'in the afternoon'],
  ];
  for (const [language, text] of fragments) {
    it(`is a fragment: "${text}"`, () => {
      expect(read(language, text)).to.include({ intent: 'none', fragment: true });
    });
  }

  it('is none where it is about something else', () => {
    expect(read('en', 'what will the weather be in Ghent tomorrow?').fragment).to.equal(false);
  });

  it('moves the booking where it says what to make of it', () => {
    for (const [language, text] of [
      ['en', 'make it Friday'],
      ['nl', 'maak er vrijdag van'],
      ['fr', 'mets plutôt vendredi'],
      ['de', 'lieber Freitag'],
    ] as const) {
      // prettier-ignore
      expect(read(language, text).intent, text).to.equal('change');
      expect(read(language, text).slots.date, text).to.equal('2026-03-13');
    }
  });
});

describe('the language of a sentence', () => {
  it('is found from its words, whoever wrote it', () => {
    expect(read('en', 'ik werk donderdag thuis').language).to.equal('nl');
    expect(read('nl', 'je travaille à la maison jeudi').language).to.equal('fr');
    expect(read('fr', 'wer ist am Montag in Sankt Vith?').language).to.equal('de');
    expect(read('de', 'book me a desk tomorrow').language).to.equal('en');
  });

  it('is that of the person where the words do not tell', () => {
    for (const language of ['nl', 'fr', 'de', 'en'] as const)
      expect(read(language, 'Eupen').language).to.equal(language);
  });

  it('may change within a sentence', () => {
    expect(read('en', 'a desk in Gent demain').slots).to.include({ place: 'ghent', date: '2026-03-11' });
    expect(read('nl', 'een plek in Luik next Monday').slots).to.include({ place: 'liege', date: '2026-03-16' });
  });
});
