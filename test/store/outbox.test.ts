import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { LowdbOutbox } from '../../src/store/lowdb/outbox.ts';
import { PostgresOutbox } from '../../src/store/postgres/outbox.ts';
import { onPostgres } from './on-postgres.ts';
import { describeOutbox } from './outbox.contract.ts';
import { onLowdb } from './stores.ts';

onLowdb((name, open) => describeOutbox(name, async () => new LowdbOutbox(await open())));
onPostgres((name, open) => describeOutbox(name, async () => new PostgresOutbox(await open())));

describe('the embedded outbox', () => {
  it('keeps of whom was not told nothing of what it was about', async () => {
    const database = LowdbDatabase.inMemory();
    const outbox = new LowdbOutbox(database);
    const [due, until] = [new Date('2026-03-02T09:00:00Z'), new Date('2026-03-02T10:00:00Z')];
    const common = { organisation: 'city' as OrganisationId, person: 'ann' as PersonId, kind: 'news', due, until };
    const keys = ['nowhere', 'too late'];
    await outbox.put(keys.map((key) => ({ ...common, key, about: { booking: 'b-1' } })));
    await outbox.done([{ organisation: common.organisation, key: 'nowhere' }], 'nowhere');
    await outbox.forgetBefore(until, { kinds: ['news'], since: due });

    const kept = database.tables.notices.all().map(({ key, about }) => ({ key, about }));
    expect(kept).to.deep.equal(keys.map((key) => ({ key, about: {} })));
  });
});
