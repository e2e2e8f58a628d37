/**
 * Sends the announcements of the store on the command line (a file, or an address of PostgreSQL) to the platform there, by the real
 * engine, until it is killed. Its clock runs fast from the instant that is named last. Says `open` once it sends.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Announcer } from '../src/conversation/announcing/announcer.ts';
import { NotNow, type Send } from '../src/conversation/sending.ts';
import { limitsOf, PUBLISHED } from '../src/domain/announcements/delivering/lane-limits.ts';
import { People } from '../src/domain/people/people.ts';
import { publicHolidays } from '../src/domain/places/public-holidays.ts';
import { StoreUnavailable } from '../src/domain/store-unavailable.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { lowdbStores, postgresStores, type Stores } from '../src/stores.ts';
import { fastClock } from './fast-clock.ts';

const LOOK_MS = 5_000;
const [place = '', platform = '', began = ''] = process.argv.slice(2);
const { now, scaled } = fastClock(Number(began));
const wait = (ms: number) => sleep(scaled(ms));

async function open(): Promise<Stores> {
  if (!place.startsWith('postgres'))
    return lowdbStores(await LowdbDatabase.open({ file: place, foldAboveBytes: 200_000 }));
  return postgresStores(await PostgresDatabase.open({ url: place }));
}

/** What is said is which announcement it is. */
const send: Send = async ({ reference }, reply) => {
  const { person } = reference as { person: string };
  const { status } = await fetch(`${platform}/${reply.kind === 'text' ? reply.text : ''}/${person}`, {
    method: 'POST',
  });
  if (status === 429) throw new NotNow(1_000);
};

const stores = await open();
const announcer = new Announcer({
  ...{ announced: stores.announced, lanes: stores.lanes, addresses: stores.addresses, choices: stores.choices },
  ...{ people: new People(stores.people, { organisationOf: () => undefined }), organisations: stores.people },
  ...{ holidays: publicHolidays(), limitOf: limitsOf(PUBLISHED), send, now, wait },
  message: ({ announcement }) => Promise.resolve(() => ({ kind: 'text', text: announcement })),
  channelMessage: () => Promise.resolve(undefined),
  stopped: (_organisation, announcement) => Promise.reject(new Error(`${announcement} was to be stopped`)),
  failed: (_lane, error) => {
    if (!(error instanceof StoreUnavailable)) process.stderr.write(`${String(error)}\n`);
  },
});
announcer.start();
process.stdout.write('open\n');
for (;;) {
  await announcer.look().catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  await wait(LOOK_MS);
}
