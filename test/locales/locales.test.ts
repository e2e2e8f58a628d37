import { expect } from 'chai';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { pageWords } from '../../src/locales/page-words.ts';
import { sentenceFor, wordsOf } from '../../src/locales/words.ts';
import { everySentence } from './every-sentence.ts';

/** What is rightly the same as in English. */
const SAME_AS_ENGLISH: Record<Exclude<Language, 'en'>, string[]> = {
  nl: [
    'requests.stands',
    'equipment.whiteboard',
    'desks.placeAway',
    'quoted',
    'presence.modes.coworking',
    'colleagues.inPlace',
    'colleagues.counted',
    'pastedCard.onSlack',
  ],
  fr: ['exports.date', 'desks.placeAway', 'presence.modes.coworking', 'colleagues.counted'],
  de: [
    'equipment.whiteboard',
    'requests.stands',
    'desks.placeAway',
    'colleagues.inPlace',
    'colleagues.counted',
    'pastedCard.onSlack',
  ],
};

const day = '2026-11-27' as LocalDate;
const monday = '2026-11-30' as LocalDate;
const site = { nl: 'Stadhuis', fr: 'Hôtel de ville', de: 'Rathaus', en: 'Town hall' };

for (const language of LANGUAGES) {
  describe(`the words in ${language}`, () => {
    const sentences = everySentence(wordsOf(language));

    it('are many, and each is one whole clean sentence', () => {
      expect(sentences.length).to.be.greaterThan(150);
      for (const { path, text } of sentences) {
        expect(text, path).to.match(/^\S(.*\S)?$/su);
        expect(text, path).not.to.match(/undefined|null|NaN|\[object|\$\{|\(\)|\s\s|\.\.|,,| ,|\.,/u);
      }
    });

    it('quote with the marks of the language', () => {
      const marks = { nl: '“”', fr: '«»', de: '„“', en: '“”' }[language];
      for (const { path, text } of sentences) {
        for (const mark of text.match(/["“”„«»]/gu) ?? []) expect(marks, `${path}: ${text}`).to.include(mark);
        expect(text, path).not.to.match(/'/u);
      }
    });

    it('begin sentences with a capital letter, wherever a day or a reason begins them', () => {
      const whole = sentences.filter(({ text }) => /[.?!]$/u.test(text));
      for (const { path, text } of whole) expect(text, path).to.match(/^[^\p{Ll}]/u);
      expect(whole.length).to.be.greaterThan(60);
    });

    it('say what was asked for: each fact of a function is in its sentence', () => {
      const words = wordsOf(language);
      expect(words.desks.offered({ place: 'Mons', when: [day], part: {} }))
        .to.include('Mons')
        .and.include('27');
      expect(words.booking.busy({ desk: 'E-12', site: 'Mons', day }))
        .to.include('E-12')
        .and.include('27');
      expect(words.desks.missing({ equipment: ['a', 'b'] })).to.match(/a \p{L}+ b/u);
      expect(words.fault({ reference: 'AB12' })).to.include('AB12');
      expect(words.quoted('a')).to.match(/^\p{P}.*a.*\p{P}$/u);
    });

    it('tell days that are closed for one reason in one breath, and each holiday by itself', () => {
      const names = { nl: 'Kerstmis', fr: 'Noël', de: 'Weihnachten', en: 'Christmas Day' };
      const said = wordsOf(language).desks.skipped({
        skipped: [
          { day: '2026-11-28' as LocalDate, because: 'weekday', name: undefined },
          { day: '2026-12-25' as LocalDate, because: 'holiday', name: names },
          { day: '2026-11-29' as LocalDate, because: 'weekday', name: undefined },
        ],
        instead: undefined,
      });

      expect(said.split(/\s?; /u)).to.have.length(2);
      expect(said).to.match(/28.*29.*;.*25.*\(\p{L}+[^)]*\)\.$/u);
    });

    it('name no day where there is none to name', () => {
      const text = wordsOf(language).desks.nothingAnywhere({ when: [] });

      expect(text).not.to.match(/\d/u);
      expect(text).to.match(/\p{L}\.$/u);
    });

    it('count one and several', () => {
      const { listed, allCancelled } = wordsOf(language).booking;
      const noun = (text: string) => text.replace(/\d+/u, '');

      expect(noun(listed({ count: 1 }))).not.to.equal(noun(listed({ count: 2 })));
      expect(noun(allCancelled({ count: 1 }))).not.to.equal(noun(allCancelled({ count: 2 })));
      expect(allCancelled({ count: 0 })).not.to.match(/\d/u);
    });

    it('explain a refusal with the name of the site and the reason in the same language', () => {
      const name = { nl: 'Kerstmis', fr: 'Noël', de: 'Weihnachten', en: 'Christmas' };
      const text = sentenceFor(wordsOf(language), new Refusal('closed-that-day', { site, day, name }));

      expect(text).to.include(site[language]).and.include(`(${name[language]})`);
    });

    it('refuse a person that is not known with or without somebody to ask', () => {
      const { refusals } = wordsOf(language);

      expect(refusals['not-known']({ contact: 'help@nomade.example' })).to.include('help@nomade.example');
      expect(refusals['not-known']({ contact: undefined })).not.to.include('@');
    });
  });
}

for (const language of ['nl', 'fr', 'de'] as const) {
  it(`nothing in ${language} was left in English`, () => {
    const english = new Map(everySentence(wordsOf('en')).map(({ path, text }) => [path, text]));
    const allowed = SAME_AS_ENGLISH[language];
    const left = everySentence(wordsOf(language))
      .filter(({ path, text }) => english.get(path) === text && !allowed.some((start) => path.startsWith(start)))
      .map(({ path }) => path);

    expect(left).to.deep.equal([]);
  });

  it(`the page in ${language} says as many things as in English`, () => {
    expect(pageWords[language].suggestions).to.have.lengthOf(pageWords.en.suggestions.length);
  });
}

describe('French', () => {
  it('keeps its punctuation on the line of its word', () => {
    const marked = [...everySentence(wordsOf('fr')), ...everySentence(pageWords.fr)].filter(({ text }) =>
      /[:;?!«»]/u.test(text),
    );

    for (const { path, text } of marked) {
      expect(text, path).not.to.match(/ [:;?!»]|« /u);
      expect(text, path).not.to.match(/[\p{L}\d)][:;?!»]|«[\p{L}\d]/u);
    }
    expect(marked.length).to.be.greaterThan(50);
  });

  it('names places as one does', () => {
    const { askDay } = wordsOf('fr').desks;

    expect(askDay({ place: 'Eupen' })).to.include('travailler à Eupen');
    expect(askDay({ place: 'Le Roeulx' })).to.include('travailler au Roeulx');
    expect(askDay({ place: 'Les Bons Villers' })).to.include('travailler aux Bons Villers');
    expect(askDay({ place: 'La Louvière' })).to.include('travailler à La Louvière');
    expect(wordsOf('fr').presence.bookThere({ place: 'Le Roeulx' })).to.include('au Roeulx');
    const { nearPlace } = wordsOf('fr').colleagues;
    for (const [place, near] of [
      ['Eupen', 'près d’Eupen'],
      ['Liège', 'près de Liège'],
      ['Le Roeulx', 'près du Roeulx'],
      ['Les Bons Villers', 'près des Bons Villers'],
    ] as const) {
      // prettier-ignore
      expect(nearPlace({ place, km: 15 })).to.equal(`${near} (15 km au plus)`);
    }
  });

  it('has an article for one day and another for several', () => {
    const { cleared, askMode, held } = wordsOf('fr').presence;

    for (const say of [cleared, askMode, (facts: { when: LocalDate[] }) => held({ ...facts, place: 'Eupen' })]) {
      expect(say({ when: [day], part: {} })).to.include(' le vendredi 27 novembre');
      expect(say({ when: [day, monday], part: {} })).to.include(' les vendredi 27 et lundi 30 novembre');
    }
  });
});

describe('German', () => {
  it('declines the day it speaks of', () => {
    const { refusals } = wordsOf('de');

    expect(refusals['in-the-past']({ day })).to.match(/^Freitag, der 27\. November/u);
    expect(refusals['too-far-ahead']({ days: 30, last: day })).to.include('bis Freitag, den 27. November');
    expect(refusals['too-early-to-check-in']({ day, from: '07:30' as LocalTime })).to.include('am Freitag, dem 27.');
    expect(wordsOf('de').presence.cleared({ when: [day], part: {} })).to.include('Für Freitag, den 27. November');
  });

  it('does not decline several days', () => {
    const { cleared, askMode, held } = wordsOf('de').presence;
    const when = [day, monday, '2026-12-01' as LocalDate];

    for (const said of [cleared({ when, part: {} }), askMode({ when, part: {} }), held({ when, place: 'Eupen' })]) {
      expect(said).to.include(' Fr 27., Mo 30. November und Di 1. Dezember ');
    }
  });

  it('says Sie', () => {
    const all = [...everySentence(wordsOf('de')), ...everySentence(pageWords.de)];

    for (const { path, text } of all) expect(text, path).not.to.match(/\b(du|dir|dich|deine?[rnm]?)\b/iu);
  });
});
