import { expect } from 'chai';
import fc from 'fast-check';
import { fairestFirst } from '../../../src/domain/meetings/fair-place.ts';
import { distanceKm } from '../../../src/domain/places/distance.ts';
import type { Coordinates } from '../../../src/domain/places/place.ts';

const at = (name: string, lat: number, lon: number) => ({ name, lat, lon });
const ostend = at('Ostend', 51.22, 2.91);
const brussels = at('Brussels', 50.85, 4.35);
const namur = at('Namur', 50.47, 4.87);
const eupen = at('Eupen', 50.63, 6.03);
const SITES = [ostend, brussels, namur, eupen];

const order = (...starts: Coordinates[]) => fairestFirst(SITES, starts).map(({ name }) => name);

describe('a place to meet that is fair', () => {
  it('is where it costs all of them together the least, and not where it is nearest for most', () => {
    expect(order(ostend, namur, eupen)[0]).to.equal('Namur');
    // Two in Eupen outweigh one far away: together they would travel twice as far as that one does.
    expect(order(eupen, eupen, ostend)[0]).to.equal('Eupen');
  });

  it('is the one to which nobody has to come from as far, where two cost as much', () => {
    const [west, middle, east] = [at('west', 50, 4), at('middle', 50, 5), at('east', 50, 6)];
    const found = fairestFirst([west, east, middle], [west, east]).map(({ name }) => name);
    expect(found).to.deep.equal(['middle', 'west', 'east']);
  });

  it('stays as it stood where nothing tells two apart: as far as a walk, or the same building', () => {
    const [here, next] = [at('here', 50.85, 4.35), at('next door', 50.8501, 4.3501)];
    expect(fairestFirst([next, here], [here]).map(({ name }) => name)).to.deep.equal(['next door', 'here']);
  });

  it('is the nearest to the only one of whom it is known, and any where it is of nobody', () => {
    expect(order(eupen)).to.deep.equal(['Eupen', 'Namur', 'Brussels', 'Ostend']);
    expect(order()).to.deep.equal(SITES.map(({ name }) => name));
  });

  it('never costs all of them more than another place, give or take half a kilometre, in whatever order they come', () => {
    const somewhere = fc.record({ lat: fc.double({ min: 49.5, max: 51.5, noNaN: true }), lon: fc.double({ min: 2.5, max: 6.4, noNaN: true }) }); // prettier-ignore
    const total = (place: Coordinates, starts: Coordinates[]) => starts.reduce((sum, one) => sum + distanceKm(one, place), 0); // prettier-ignore
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1 }), fc.array(somewhere, { minLength: 1 }), (places, starts) => {
        const [best] = fairestFirst(places, starts);
        for (const other of places) expect(total(best!, starts)).to.be.at.most(total(other, starts) + 0.5);
        expect(fairestFirst(places, [...starts].reverse())).to.deep.equal(fairestFirst(places, starts));
      }),
      { numRuns: 200 },
    );
  });
});
