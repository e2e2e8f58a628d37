import { expect } from 'chai';
import { bestFirst, nearestTo } from '../../../../src/domain/bookings/choosing/desk-ranking.ts';
import type { Equipment, SiteId, Space, SpaceId, ZoneId } from '../../../../src/domain/places/place.ts';

function desk(name: string, equipment: Equipment[] = [], [zone, x, y]: [string, number, number] = ['a', 0, 0]): Space {
  const id = name as SpaceId;
  return { id, kind: 'desk', site: 'site' as SiteId, zone: zone as ZoneId, name, equipment, x, y };
}

const names = (desks: readonly Readonly<Space>[]) => desks.map(({ name }) => name);

describe('the order of free desks', () => {
  it('keeps adapted desks for those who need one, and puts those with a screen first', () => {
    const free = [desk('A-1', ['wheelchair', 'screen']), desk('A-2'), desk('A-4', ['screen']), desk('A-3', ['screen'])];
    expect(names(bestFirst(free, []))).to.deep.equal(['A-3', 'A-4', 'A-2', 'A-1']);
  });

  it('offers adapted desks first come, first named, to whoever asks for one', () => {
    const free = [desk('A-2', ['wheelchair', 'screen']), desk('A-1', ['wheelchair', 'screen'])];
    expect(names(bestFirst(free, ['wheelchair']))).to.deep.equal(['A-1', 'A-2']);
  });

  it('begins with the desks nearest to a lost one, in its zone before any other', () => {
    const lost = desk('lost', [], ['a', 10, 10]);
    const free = [
      desk('far', [], ['a', 10, 30]),
      desk('other zone', [], ['b', 10, 10]),
      desk('near', [], ['a', 12, 11]),
    ];
    expect(names(nearestTo(lost, free))).to.deep.equal(['near', 'far', 'other zone']);
  });
});
