import { expect } from 'chai';
import type { Slot } from '../../../../src/domain/bookings/slot.ts';
import { takenAmong } from '../../../../src/domain/bookings/choosing/taken-spaces.ts';
import type { OrganisationId } from '../../../../src/domain/people/organisation.ts';
import type { PersonId } from '../../../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../../../src/domain/places/place.ts';
import { emptyStores } from '../../../helpers/test-stores.ts';

const site = 'station' as SiteId;
const rooms = [
  { id: 'plain' as SpaceId },
  { id: 'cleaned' as SpaceId, bufferMinutes: 15 },
  { id: 'set-up' as SpaceId, bufferMinutes: 60 },
];
const minutes = (from: number, to: number): Slot => ({
  from: new Date(Date.UTC(2026, 2, 2, 9, from)),
  to: new Date(Date.UTC(2026, 2, 2, 9, to)),
});

describe('the spaces that cannot be had', () => {
  it('are those that a claim would refuse, also because the next meeting is too near', async () => {
    const { bookings } = (await emptyStores()).stores;
    const wish = (room: (typeof rooms)[number], slot: Slot, key: string) => ({
      ...{ organisation: 'city' as OrganisationId, person: 'ann' as PersonId, kind: 'room' as const, site, key, slot },
      ...{ space: room.id, ...(room.bufferMinutes && { bufferMinutes: room.bufferMinutes }) },
    });
    for (const room of rooms) await bookings.claim([wish(room, minutes(60, 120), room.id)]);

    for (const slot of [
      [0, 1],
      [0, 45],
      [0, 46],
      [0, 60],
      [0, 61],
      [119, 130],
      [120, 180],
      [135, 150],
      [134, 150],
      [180, 240],
      [179, 240],
    ].map(([from = 0, to = 0]) => minutes(from, to))) {
      const taken = await takenAmong(bookings, site, rooms, slot);
      for (const room of rooms) {
        const claim = await bookings.claim([
          wish(room, slot, `${room.id} ${slot.from.toISOString()} ${slot.to.toISOString()}`),
        ]);
        expect(taken.has(room.id), `${room.id} ${slot.from.toISOString()}`).to.equal(claim.outcome !== 'booked');
        for (const made of claim.outcome === 'booked' ? claim.bookings : [])
          await bookings.settle(made.organisation, made.id, made.version, 'cancelled');
      }
    }
  });

  it('are asked for once, and once more for each different time between two meetings', async () => {
    const asked: number[] = [];
    const bookings = {
      takenSpaces: async (_sites: SiteId[], { from, to }: Slot) => {
        asked.push((to.getTime() - from.getTime()) / 60_000);
        return new Set<SpaceId>();
      },
    };
    await takenAmong(bookings, site, [...rooms, ...rooms], minutes(0, 60));
    expect(asked).to.deep.equal([60, 90, 180]);
    asked.length = 0;
    await takenAmong(bookings, site, rooms.slice(0, 1), minutes(0, 60));
    expect(asked).to.deep.equal([60]);
  });
});
