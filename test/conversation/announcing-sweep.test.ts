import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores } from '../../src/stores.ts';
import { anAdministration, HEAT, NINE, sendingOn } from '../helpers/an-announcement.ts';
import { VirtualTime } from '../helpers/virtual-time.ts';

describe('sweeping up after a large announcement was taken back', () => {
  const bosa = 'bosa' as OrganisationId;
  /** Real stores, in which it takes long to sweep up, and these many portions. */
  function sweeping(portions: (number | Error)[], takesMs: number) {
    const time = new VirtualTime(NINE);
    const stores = lowdbStores(LowdbDatabase.inMemory());
    const sweep = async () => {
      await time.wait(takesMs);
      const portion = portions.shift() ?? 0;
      if (portion instanceof Error) throw portion;
      return portion;
    };
    const lanes = new Proxy(stores.lanes, {
      get: (target, name) => {
        const value: unknown = name === 'sweep' ? sweep : Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    });
    return { stores, sending: sendingOn(stores, { time, lanes }) };
  }

  it('keeps nobody waiting for another announcement', async () => {
    const { stores, sending } = sweeping(
      Array.from({ length: 100 }, () => 10_000),
      30_000,
    );
    await sending.queue(await anAdministration(stores, 'bosa', 3));
    const seconds = await sending.until(() => stores.announced.isOver(bosa, HEAT), 600);
    expect(seconds).to.be.at.most(10);
  });

  it('goes on portion by portion until nothing is left, also after the store was away', async () => {
    const portions = [...Array.from({ length: 9 }, () => 10_000), new StoreUnavailable('away', undefined), 10_000, 7];
    const { sending } = sweeping(portions, 1_000);
    await sending.until(() => Promise.resolve(portions.length === 0), 20);
    expect(portions).to.deep.equal([]);
    expect(sending.faults).to.have.length(1);
  });
});
