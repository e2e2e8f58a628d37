import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores } from '../../src/stores.ts';
import { heat } from './deliveries-for-tests.ts';
import { describeDeliveryStore } from './delivery-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeDeliveryStore(name, open));

describe('the embedded deliveries', () => {
  it('are for ten thousand people at most, and of more none is queued', async () => {
    const { announced } = lowdbStores(LowdbDatabase.inMemory());
    const crowd = Array.from({ length: 10_001 }, (_, n) => `person-${n}` as PersonId);
    const city = 'city' as OrganisationId;
    const answer = await announced.queue(heat(city), crowd).catch((error: unknown) => error);
    expect(answer).to.be.instanceOf(RangeError);
    expect(await announced.queue(heat(city), crowd.slice(1))).to.equal(10_000);
  });
});
