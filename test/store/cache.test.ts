import { expect } from 'chai';
import sinon from 'sinon';
import type { Organisation, OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Site, SiteId } from '../../src/domain/places/place.ts';
import { Cache } from '../../src/store/postgres/cache.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { postgresStores, type Stores } from '../../src/stores.ts';
import { scratchDatabase } from '../helpers/scratch-databases.ts';

describe('what a process keeps of the database', () => {
  let news: () => void;
  let cache: Cache<number>;
  const ask = sinon.stub<[], Promise<number>>();

  beforeEach(() => {
    ask.reset();
    ask.callsFake(async () => ask.callCount);
    cache = new Cache({ onNews: (_subject, listener) => ((news = listener), () => undefined) }, 'sites');
  });
  afterEach(() => sinon.restore());

  const got = (key = 'all') => cache.get(key, ask);

  it('is asked for once, by however many at once, until there is news of it', async () => {
    expect(await Promise.all([got(), got(), got()])).to.deep.equal([1, 1, 1]);
    expect(await got('other')).to.equal(2);
    news();
    expect(await got()).to.equal(3);
  });

  it('is asked for anew after half a minute, where no news come through', async () => {
    const clock = sinon.useFakeTimers({ toFake: ['performance'] });
    await got();
    clock.tick(29_999);
    expect(await got()).to.equal(1);
    clock.tick(1);
    expect(await got()).to.equal(2);
  });

  it('is not what was asked for before the news, and answered after', async () => {
    let answer: (value: number) => void = () => undefined;
    ask.onFirstCall().returns(new Promise((resolve) => (answer = resolve)));
    const early = got();
    news();
    answer(1);
    expect(await early).to.equal(1);
    expect(await got()).to.equal(2);
  });

  it('is never a failure', async () => {
    ask.onFirstCall().rejects(new Error('away'));
    expect(await got().catch((error: unknown) => (error as Error).message)).to.equal('away');
    expect(await got()).to.equal(2);
  });

  it('does not fill the memory, whatever is asked for', async () => {
    for (let n = 0; n < 10_000; n += 1) await got(`key ${n}`);
    await got('one more');
    await got('key 0');
    expect(ask.callCount).to.equal(10_002);
  });
});

describe('two processes on one database', () => {
  let here: Stores;
  let there: Stores;
  let databases: PostgresDatabase[];

  beforeEach(async function () {
    this.timeout(30_000); // perhaps starting a server
    const { url } = await scratchDatabase();
    databases = await Promise.all([PostgresDatabase.open({ url }), PostgresDatabase.open({ url })]);
    [here, there] = databases.map(postgresStores) as [Stores, Stores];
  });
  afterEach(() => Promise.all(databases.map((database) => database.close())));

  const organisation = (daysAhead: number): Organisation => ({
    ...{ id: 'city' as OrganisationId, name: { nl: 's', fr: 's', de: 's', en: 's' }, level: 'municipality' },
    ...{ languages: ['nl'], zone: 'Europe/Brussels', daysAhead, closures: [], contact: 'help' },
  });
  const site = (address: string): Site =>
    ({ id: 'station' as SiteId, name: {}, address, opening: [], closures: [], zones: [] }) as unknown as Site;

  /** Asks until it is so: news take a moment. Ends with the test's patience. */
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  it('hear from each other that organisations have changed', async () => {
    const brought = (daysAhead: number) => ({
      organisation: organisation(daysAhead),
      people: [],
      teams: [],
      identities: [],
    });
    const known = async () => (await there.people.organisation('city' as OrganisationId))?.daysAhead;
    await here.people.import(brought(14));
    await until(async () => (await known()) === 14);

    await here.people.import(brought(30));
    await until(async () => (await known()) === 30);
  });

  it('hear from each other that sites have changed', async () => {
    const known = async () => (await there.sites.sites())[0]?.address;
    await here.sites.import({ sites: [site('Bahnhofstrasse 1')], spaces: [] });
    await until(async () => (await known()) === 'Bahnhofstrasse 1');

    await here.sites.import({ sites: [site('Rathausplatz 14')], spaces: [] });
    await until(async () => (await known()) === 'Rathausplatz 14');
  });
});
