import { expect } from 'chai';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';
import { PostgresAnnouncementStore } from '../../src/store/postgres/announcement-store.ts';
import type { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { describeAnnouncementStore } from './announcement-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeAnnouncementStore(name, open));

describe('taking back an announcement in PostgreSQL', () => {
  it('is done where there is no time to sweep up after it', async () => {
    const value = async (question: string) => {
      if (question === 'sweep_deliveries') throw new StoreUnavailable('it takes too long', undefined);
      return true;
    };
    const store = new PostgresAnnouncementStore({ value } as unknown as PostgresDatabase);
    expect(await store.put({ state: 'cancelled', changed: new Date() } as Announcement)).to.equal(true);
  });
});
