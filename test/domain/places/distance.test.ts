import { expect } from 'chai';
import { distanceKm, nearestFirst } from '../../../src/domain/places/distance.ts';
import type { SiteId } from '../../../src/domain/places/place.ts';

const EUPEN = { lat: 50.63061, lon: 6.03145 };
const BRUSSELS = { lat: 50.84656, lon: 4.3517 };
const OSTEND = { lat: 51.23032, lon: 2.92033 };

describe('distance', () => {
  it('is that of a map, to a kilometre', () => {
    expect(distanceKm(EUPEN, BRUSSELS)).to.be.closeTo(120.7, 1);
    expect(distanceKm(BRUSSELS, OSTEND)).to.be.closeTo(108.9, 1);
  });

  it('is the same both ways, and nothing to where one is', () => {
    expect(distanceKm(EUPEN, OSTEND)).to.equal(distanceKm(OSTEND, EUPEN));
    expect(distanceKm(EUPEN, EUPEN)).to.equal(0);
  });

  it('reaches around the globe: a quarter of it from the pole, half of it to the other side', () => {
    expect(distanceKm({ lat: 90, lon: 0 }, { lat: 0, lon: 77 })).to.be.closeTo(10_007.5, 0.1);
    expect(distanceKm({ lat: 2.5, lon: 4 }, { lat: -2.5, lon: -176 })).to.be.closeTo(20_015.1, 0.1);
    expect(distanceKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).to.be.closeTo(111.2, 0.1);
  });
});

describe('sites nearest first', () => {
  const site = (id: string, at: { lat: number; lon: number }, english: string) => ({
    id: id as SiteId,
    name: { nl: 'x', fr: 'x', de: 'x', en: english },
    ...at,
  });

  it('come in the order of their distance', () => {
    const sites = [site('ostend', OSTEND, 'A'), site('eupen', EUPEN, 'B'), site('brussels', BRUSSELS, 'C')];

    expect(nearestFirst(sites, EUPEN).map(({ id }) => id)).to.deep.equal(['eupen', 'brussels', 'ostend']);
    expect(nearestFirst(sites, OSTEND).map(({ id }) => id)).to.deep.equal(['ostend', 'brussels', 'eupen']);
  });

  it('come by name where they are equally far, and by id where that is the same too', () => {
    const sites = [site('b', EUPEN, 'Town hall'), site('c', EUPEN, 'Service centre'), site('a', EUPEN, 'Town hall')];

    expect(nearestFirst(sites, BRUSSELS).map(({ id }) => id)).to.deep.equal(['c', 'a', 'b']);
  });

  it('leave the list they came from as it was', () => {
    const sites = [site('ostend', OSTEND, 'A'), site('eupen', EUPEN, 'B')];

    nearestFirst(sites, EUPEN);

    expect(sites.map(({ id }) => id)).to.deep.equal(['ostend', 'eupen']);
  });
});
