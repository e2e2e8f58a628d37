import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../src/domain/language.ts';
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
});
