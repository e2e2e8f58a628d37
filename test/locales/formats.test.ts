import { expect } from 'chai';
import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import { formats } from '../../src/locales/formats.ts';

const friday = '2026-11-27' as LocalDate;
const first = '2026-12-01' as LocalDate;
const turn = ['2026-11-30', '2026-12-01', '2026-12-02'] as LocalDate[];

const inEach = (say: (language: Language) => string) =>
  Object.fromEntries(LANGUAGES.map((language) => [language, say(language)]));

describe('formats', () => {
  it('names a day with its weekday, as people write it', () => {
    expect(inEach((language) => formats(language).day(friday))).to.deep.equal({
      nl: 'vrijdag 27 november',
      fr: 'vendredi 27 novembre',
      de: 'Freitag, 27. November',
      en: 'Friday 27 November',
    });
    expect(formats('fr').day(first)).to.equal('mardi 1er décembre');
    expect(formats('fr').day('2026-12-21' as LocalDate)).to.equal('lundi 21 décembre');
  });

  it('adds the year only where it is not this one', () => {
    expect(inEach((language) => formats(language).day(first, '2027-01-04' as LocalDate))).to.deep.equal({
      nl: 'dinsdag 1 december 2026',
      fr: 'mardi 1er décembre 2026',
      de: 'Dienstag, 1. Dezember 2026',
      en: 'Tuesday 1 December 2026',
    });
    expect(formats('en').day(first, friday)).to.equal('Tuesday 1 December');
  });

  it('names a weekday alone', () => {
    expect(inEach((language) => formats(language).weekday(friday))).to.deep.equal({
      nl: 'vrijdag',
      fr: 'vendredi',
      de: 'Freitag',
      en: 'Friday',
    });
  });

  it('is short on a button, and begins with a capital', () => {
    expect(inEach((language) => formats(language).shortDay(friday))).to.deep.equal({
      nl: 'Vr 27 nov',
      fr: 'Ven. 27 nov.',
      de: 'Fr 27. Nov.',
      en: 'Fri 27 Nov',
    });
  });

  it('names each month of several days once', () => {
    expect(inEach((language) => formats(language).days(turn))).to.deep.equal({
      nl: 'maandag 30 november, dinsdag 1 en woensdag 2 december',
      fr: 'lundi 30 novembre, mardi 1er et mercredi 2 décembre',
      de: 'Mo 30. November, Di 1. und Mi 2. Dezember',
      en: 'Monday 30 November, Tuesday 1 and Wednesday 2 December',
    });
    expect(formats('de').days([friday])).to.equal('Freitag, 27. November');
  });

  it('tells the time as it is said', () => {
    const times = ['09:00', '09:30', '24:00'] as LocalTime[];

    expect(inEach((language) => times.map(formats(language).time).join(' '))).to.deep.equal({
      nl: '9 9.30 24',
      fr: '9h 9h30 24h',
      de: '9 9:30 24',
      en: '09:00 09:30 24:00',
    });
  });

  it('counts with the plural of the language, which in French begins at two', () => {
    const none = inEach((language) => formats(language).counted(0, 'one', 'several'));

    expect(none).to.deep.equal({ nl: '0 several', fr: '0 one', de: '0 several', en: '0 several' });
    expect(formats('de').counted(1, 'Platz', 'Plätze')).to.equal('1 Platz');
    expect(formats('nl').counted(2000, 'teken', 'tekens')).to.equal('2.000 tekens');
  });

  it('lists with the word for "and"', () => {
    expect(formats('fr').list(['a', 'b', 'c'])).to.equal('a, b et c');
  });

  it('never says that something is no way away', () => {
    expect([0, 0.4, 12.6].map(formats('en').km)).to.deep.equal(['1 km', '1 km', '13 km']);
  });
});
