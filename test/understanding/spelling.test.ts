import { expect } from 'chai';
import type { Place, PlaceId } from '../../src/domain/places/place.ts';
import { Gazetteer } from '../../src/understanding/gazetteer.ts';
import { distance, forgiven } from '../../src/understanding/spelling.ts';

const place = (name: string): Place => ({
  id: name.toLowerCase() as PlaceId,
  country: 'BE',
  names: { nl: name, fr: name, de: name, en: name },
  also: [],
  lat: 50,
  lon: 5,
});

describe('spelling', () => {
  it('counts letters that differ, and a swap of neighbours as one', () => {
    expect(distance('gent', 'gent', 2)).to.equal(0);
    expect(distance('gnet', 'gent', 2)).to.equal(1);
    expect(distance('bruxeles', 'bruxelles', 2)).to.equal(1);
    expect(distance('mons', 'namur', 2)).to.equal(3);
  });

  it('forgives nothing in a short word, since it would be another word', () => {
    expect([3, 4, 5, 7, 8].map(forgiven)).to.deep.equal([0, 0, 1, 1, 2]);
  });

  it('finds no place where two are as near', () => {
    const two = new Gazetteer([place('Ronder'), place('Rondel')], [], () => false);
    const one = new Gazetteer([place('Ronder')], [], () => false);

    expect(two.nearly('rondes', true)).to.equal(undefined);
    expect(one.nearly('rondes', true)?.id).to.equal('ronder');
  });
});
