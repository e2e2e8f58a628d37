import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/domain/language.ts';
import { distanceKm } from '../../src/domain/places/distance.ts';
import { readBuildings, readPlaces } from '../../src/store/reference-places.ts';

const data = join(import.meta.dirname, '../../data');
const places = readPlaces(data);

describe('the reference places', () => {
  it('are every municipality of the files, each under an id of its own', () => {
    const rows = ['municipalities-be.json', 'municipalities-nl.json'].flatMap((file) => JSON.parse(readFileSync(join(data, file), 'utf8')) as unknown[]); // prettier-ignore

    expect(places).to.have.length(rows.length);
    expect(new Set(places.map(({ id }) => id))).to.have.length(rows.length);
    for (const { id } of places) expect(id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('hold the place of every building', () => {
    const ids = new Set(places.map(({ id }) => id));

    for (const { place } of readBuildings(data)) expect(ids).to.include(place);
  });

  it('have a name in each language', () => {
    for (const { names } of places) for (const language of LANGUAGES) expect(names[language]).to.match(/\p{L}/u);
  });

  it('carry the local name where a language has none of its own', () => {
    const waimes = places.find(({ names }) => names.fr === 'Waimes');
    const menen = places.find(({ names }) => names.nl === 'Menen');

    expect(waimes?.names).to.include({ de: 'Weismes', en: 'Waimes' });
    expect(menen?.names).to.include({ fr: 'Menin', de: 'Menen', en: 'Menen' });
  });

  it('lie near the others of their arrondissement, with a postcode of their province', () => {
    const rows = JSON.parse(readFileSync(join(data, 'municipalities-be.json'), 'utf8')) as Row[];
    const strays = rows.filter((row) => {
      const others = rows.filter(({ nis }) => nis.slice(0, 2) === row.nis.slice(0, 2));
      const middle = { lat: middleOf(others.map(({ lat }) => lat)), lon: middleOf(others.map(({ lon }) => lon)) };
      const postcodes = POSTCODES[row.province?.nl ?? ''];
      return distanceKm(row, middle) > FARTHEST_KM || (postcodes && !postcodes.test(row.postcode));
    });
    expect(strays.map(({ names }) => names.nl)).to.deep.equal([]);
  });
});

interface Row {
  nis: string;
  names: { nl: string };
  province?: { nl: string };
  postcode: string;
  lat: number;
  lon: number;
}

/** From the middle of the arrondissement of Verviers to Burg-Reuland. */
const FARTHEST_KM = 46;

const POSTCODES: Record<string, RegExp> = {
  Antwerpen: /^2/,
  Limburg: /^3[5-9]/,
  Luik: /^4/,
  Namen: /^5/,
  Henegouwen: /^(6[0-5]|7)/,
  Luxemburg: /^6[6-9]/,
  'West-Vlaanderen': /^8/,
  'Oost-Vlaanderen': /^9/,
  'Vlaams-Brabant': /^(1[5-9]|3[0-4])/,
  'Waals-Brabant': /^1[34]/,
};

function middleOf(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
