import { expect } from 'chai';
import type { WaitingId } from '../../src/domain/bookings/waiting/waiting-wish.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores, postgresStores } from '../../src/stores.ts';
import { onPostgres } from './on-postgres.ts';
import { onEveryStore } from './stores.ts';
import { describeWaitingStore } from './waiting-store.contract.ts';

onEveryStore(describeWaitingStore);

describe('lowdb with a row of before rooms could be waited for', () => {
  it('reads it as waiting for a desk, and finds it when it is asked for again', async () => {
    const database = LowdbDatabase.inMemory();
    const { waiting } = lowdbStores(database);
    const since = new Date('2026-03-02T09:00:00Z');
    const [organisation, person, place] = ['city', 'ann', 'namur'] as [OrganisationId, PersonId, PlaceId];
    const whose = { organisation, person, place, day: '2026-03-02' as LocalDate, part: {}, equipment: [] };
    const [id, instant] = ['w' as WaitingId, since.toISOString()];
    await database.change((tables) => tables.waiting.put({ ...whose, id, version: 1, since: instant, until: instant }));

    expect(await waiting.ofPerson(organisation, person)).to.deep.equal([
      { ...whose, kind: 'desk', id, version: 1, since, until: since },
    ]);
    expect(await waiting.join({ ...whose, kind: 'desk', since, until: since })).to.include({ id, version: 2 });
  });
});

onPostgres((name, open) =>
  describe(`${name} with a process of the version before`, () => {
    it('lets it wait for desks, and offers by its hand no desk to who waits for a room', async () => {
      const database = await open();
      const { waiting } = postgresStores(database);
      const [organisation, person, place] = ['city', 'ann', 'namur'] as [OrganisationId, PersonId, PlaceId];
      const day = '2026-03-02' as LocalDate;
      const [nine, ten] = [new Date('2026-03-02T09:00:00Z'), new Date('2026-03-02T10:00:00Z')];
      const whose = { organisation, person, place, day, part: {}, equipment: [], since: nine, until: ten };
      const { id } = await waiting.join({ ...whose, kind: 'room' });
      const desk = [organisation, person, place, null, day, '{}', [], nine, ten];
      const joined = await database.value<{ id: typeof id }>('join_waiting', desk);
      const again = await database.value<{ id: typeof id }>('join_waiting', desk);
      const offer = (wish: typeof id, version: number) =>
        database.value('offer_desk', [organisation, wish, version, 'station', 'A-1', nine, ten, null, ten]);

      expect(again.id).to.equal(joined.id);
      expect(await offer(id, 1)).to.deep.equal({ outcome: 'stale' });
      expect(await offer(joined.id, 2)).to.deep.include({ outcome: 'offered' });
      const mine = await waiting.ofPerson(organisation, person);
      expect(mine.map(({ kind, offer: held }) => [kind, held !== undefined])).to.have.deep.members([
        ['room', false],
        ['desk', true],
      ]);
    });
  }),
);
