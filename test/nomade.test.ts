import { expect } from 'chai';
import { pino } from 'pino';
import { clockFrom } from '../src/channels/clock.ts';
import { DEMO_OFFICIAL } from '../src/demo-office.ts';
import { openNomade } from '../src/nomade.ts';
import { emptyStores, type TestStores } from './helpers/test-stores.ts';

describe('the core on a new store', () => {
  let lines: { msg: string }[];
  let store: TestStores;

  beforeEach(async () => {
    lines = [];
    store = await emptyStores();
  });

  const open = (withDemoPeople: boolean) =>
    openNomade(store.stores, {
      clock: clockFrom(new Date('2026-03-02T08:00:00Z')),
      log: pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as { msg: string }) }),
      admission: { organisationOf: () => undefined },
      withDemoPeople,
    });

  it('has the demo’s people and their bookings', async () => {
    const { people } = await open(true);

    expect(await people.byEmail(DEMO_OFFICIAL)).to.include({ email: DEMO_OFFICIAL });
    expect(await store.rows('bookings')).to.not.be.empty;
    expect(lines).to.be.empty;
  });

  it('in production has organisations and sites and nobody in them, and says what to do about it', async () => {
    const { peopleStore } = await open(false);

    expect(await peopleStore.organisations()).to.not.be.empty;
    expect(await store.rows('sites')).to.not.be.empty;
    for (const table of ['people', 'teams', 'identities', 'bookings'] as const)
      expect(await store.rows(table), table).to.be.empty;
    expect(lines.map(({ msg }) => msg).join()).to.include('npm run admin -- import-people');
  });

  it('in production gives nobody of an earlier demo a booking, and says nothing once people are there', async () => {
    const { administer } = await open(false);
    await administer({
      ask: 'import-people',
      text: `organisation,email,name,language\nbosa,${DEMO_OFFICIAL},Ann,nl`,
      dryRun: false,
    });
    lines = [];

    const { chores } = await open(false);
    for (const { run } of chores) await run();

    expect(await store.rows('bookings')).to.be.empty;
    expect(lines).to.be.empty;
  });
});
