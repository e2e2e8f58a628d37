import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { nearestPlaces } from '../../src/understanding/places.ts';
import { places, read } from './a-reader.ts';

/** A plain sentence with a place in it, in each language. */
const SENTENCES: Record<Language, (name: string) => string> = {
  nl: (name) => `een bureau in ${name} morgen`,
  fr: (name) => `un bureau à ${name} demain`,
  de: (name) => `ein Schreibtisch in ${name} morgen`,
  en: (name) => `a desk in ${name} tomorrow`,
};

/** Names that several municipalities carry: the sentence alone cannot tell which one is meant. */
const SHARED = namesOfSeveral();

describe('places', () => {
  for (const [language, sentence] of Object.entries(SENTENCES) as [Language, (name: string) => string][]) {
    it(`are found by every name they have, in ${language}`, () => {
      const missed = places.flatMap((place) => {
        const name = place.names[language];
        const found = read(language, sentence(name)).slots.place;
        return found === place.id || SHARED.has(name) ? [] : [`${name}: ${found ?? 'nothing'}`];
      });

      expect(missed).to.deep.equal([]);
    });
  }

  it('are found by abbreviations, old names and without accents', () => {
    const said = { bxl: 'brussels', Luettich: 'liege', Liege: 'liege', 'St. Vith': 'sankt-vith', 'Sint-Vith': 'sankt-vith', Louvain: 'leuven', Courtrai: 'kortrijk', Bruessel: 'brussels', Malines: 'mechelen', Arel: 'arlon' }; // prettier-ignore
    for (const [name, id] of Object.entries(said)) {
      expect(read('en', `a desk in ${name} tomorrow`).slots.place, name).to.equal(id);
    }
  });

  it('are forgiven small typos', () => {
    const said = { Eupn: undefined, Eupenn: 'eupen', Hassselt: 'hasselt', Kortijk: 'kortrijk', Charlerio: 'charleroi', Mechlen: 'mechelen', Vervies: 'verviers', Bruxeles: 'brussels', Antwerpn: 'antwerp' }; // prettier-ignore
    for (const [name, id] of Object.entries(said)) {
      expect(read('nl', `een plek in ${name} morgen`).slots.place, name).to.equal(id);
    }
  });

  it('are not seen in words that only look like them', () => {
    const sentences: [Language, string][] = [
      ['fr', 'annule mon bureau de demain'],
      ['fr', 'mon équipe est où ?'],
      ['nl', 'geef me de namen van de collega’s'],
      ['nl', 'is Lieve er morgen?'],
      ['nl', 'ik werk als boekhouder'],
      ['nl', 'ik heb een boom in de tuin'],
      ['en', 'as soon as possible'],
      ['en', 'a silly question'],
      ['fr', 'une lettre pour toi'],
      ['de', 'wir gehen essen'],
    ];
    for (const [language, sentence] of sentences) {
      expect(read(language, sentence).slots.place, sentence).to.equal(undefined);
    }
  });

  it('are not seen in the names of people', () => {
    expect(read('nl', 'waar zit Karel van Mechelen?').slots).to.deep.equal({ person: 'Karel van Mechelen' });
    expect(read('fr', 'où est Paul de Tournai ?').slots).to.deep.equal({ person: 'Paul de Tournai' });
    expect(read('de', 'wo ist Hans von Lüttich?').slots).to.deep.equal({ person: 'Hans von Lüttich' });
  });

  it('are known by the building too', () => {
    expect(read('nl', 'een bureau in de Financietoren morgen').slots).to.include({
      site: 'brussels-finance-tower',
      place: 'brussels',
    });
    expect(read('fr', 'un bureau à la tour Paradis demain').slots).to.include({
      site: 'liege-paradis',
      place: 'liege',
    });
  });

  it('that nobody knows are given back as typed, with the nearest names', () => {
    expect(read('en', 'book a desk in Atlantis tomorrow').slots.unknownPlace).to.equal('Atlantis');
    expect(nearestPlaces('Kortrick', places).map(({ id }) => id)).to.include('kortrijk');
    expect(nearestPlaces('qwxkvbnrt', places)).to.deep.equal([]);
  });
});

function namesOfSeveral(): Set<string> {
  const owners = new Map<string, Set<string>>();
  for (const place of places) {
    for (const name of [...Object.values(place.names), ...place.also]) {
      owners.set(name, (owners.get(name) ?? new Set()).add(place.id));
    }
  }
  return new Set([...owners].filter(([, ids]) => ids.size > 1).map(([name]) => name));
}
