import { expect } from 'chai';
import fc from 'fast-check';
import { nearestTogether, type Spot } from '../../../../src/domain/bookings/together/desks-together-group.ts';
import type { Equipment, SpaceId, ZoneId } from '../../../../src/domain/places/place.ts';

const [EAST, WEST, ATTIC] = ['east', 'west', 'attic'] as ZoneId[];
const ZONES = [EAST!, WEST!, ATTIC!];

const desk = (name: string, x: number, y: number, zone = EAST!, equipment: Equipment[] = []): Spot => ({
  ...{ id: name as SpaceId, name, zone, equipment, x, y },
});
const names = (desks: readonly Spot[]) => desks.map(({ name }) => name);

/** Of the best desk to be in the middle of them: how far all others are from it. */
function metresOf(desks: readonly Spot[]): number {
  const from = (middle: Spot) => desks.reduce((sum, { x, y }) => sum + Math.hypot(x - middle.x, y - middle.y), 0);
  return Math.min(...desks.map(from));
}

function groups(desks: readonly Spot[], count: number): Spot[][] {
  if (count === 0) return [[]];
  return desks.flatMap((first, n) => groups(desks.slice(n + 1), count - 1).map((rest) => [first, ...rest]));
}

describe('desks beside each other', () => {
  it('are the nearest there are, not the first', () => {
    const free = [desk('A', 0, 0), desk('B', 9, 0), desk('C', 10, 0), desk('D', 11, 0), desk('E', 20, 0)];
    expect(names(nearestTogether(free, [], 3, ZONES)).sort()).to.deep.equal(['B', 'C', 'D']);
  });

  it('are as near to each other as any others of their zone could be', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) });
    const some = fc.uniqueArray(place, { minLength: 3, maxLength: 8, selector: ({ x, y }) => 10 * x + y });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (spots, most) => {
        const free = spots.map(({ x, y }, n) => desk(`D${n}`, x, y));
        const count = Math.min(most, free.length);
        const chosen = nearestTogether(free, [], count, ZONES);
        const least = Math.min(...groups(free, count).map(metresOf));

        expect(new Set(names(chosen)).size).to.equal(count);
        expect(metresOf(chosen)).to.be.closeTo(least, 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it('are near to those of the team who sit there already, in their zone', () => {
    const free = [desk('A', 0, 0), desk('B', 1, 0), desk('C', 9, 0), desk('D', 7, 0), desk('W', 0, 0, WEST), desk('X', 0, 1, WEST)]; // prettier-ignore
    expect(names(nearestTogether(free, [desk('S', 8, 0)], 2, ZONES)).sort()).to.deep.equal(['C', 'D']);
    expect(names(nearestTogether(free, [desk('S', 5, 5, WEST)], 2, ZONES)).sort()).to.deep.equal(['W', 'X']);
  });

  it('are in one zone where one has so many, or else in zones that follow each other', () => {
    const free = [desk('A', 0, 0), desk('W1', 0, 0, WEST), desk('W2', 1, 0, WEST), desk('T1', 0, 0, ATTIC), desk('T2', 1, 0, ATTIC), desk('T3', 9, 0, ATTIC)]; // prettier-ignore
    expect(new Set(nearestTogether(free, [], 3, ZONES).map(({ zone }) => zone))).to.deep.equal(new Set([ATTIC]));
    expect(names(nearestTogether(free.slice(0, 5), [], 3, ZONES)).sort()).to.deep.equal(['A', 'W1', 'W2']);
    expect(names(nearestTogether(free, [], 4, ZONES)).sort()).to.deep.equal(['T1', 'T2', 'T3', 'W1'].sort());
    expect(names(nearestTogether(free, [], 6, ZONES))).to.have.length(6);
  });

  it('are fewer where there are not so many, and none where there is none', () => {
    expect(names(nearestTogether([desk('A', 0, 0), desk('W', 0, 0, WEST)], [], 5, ZONES))).to.deep.equal(['A', 'W']);
    expect(nearestTogether([], [], 2, ZONES)).to.deep.equal([]);
    expect(nearestTogether([desk('A', 0, 0)], [], 0, ZONES)).to.deep.equal([]);
  });

  it('spare those for a wheelchair as long as others do', () => {
    const free = [desk('A', 0, 0, EAST, ['wheelchair']), desk('B', 1, 0), desk('C', 9, 0)];
    expect(names(nearestTogether(free, [], 2, ZONES)).sort()).to.deep.equal(['B', 'C']);
    expect(names(nearestTogether(free, [], 3, ZONES)).sort()).to.deep.equal(['A', 'B', 'C']);
  });
});
