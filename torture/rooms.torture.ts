import assert from 'node:assert/strict';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { lowdbStores, postgresStores, type Stores } from '../src/stores.ts';
import { ownPostgres } from '../test/helpers/test-postgres.ts';
import { tryRooms } from '../test/rooms/try-rooms.ts';
import { QUICK } from './pace.ts';
import { aCrowd, attempt, heldRooms } from './rooms-storm.ts';
import { Told } from './told.ts';

const SEQUENCES = QUICK ? 200 : 10_000;
const ATTEMPTS = QUICK ? 500 : 10_000;
const AT_ONCE = 100;

/** So many attempts at once, again and again; then what everybody was told is held against what is. */
async function storm(stores: Stores): Promise<string> {
  const told = new Told();
  const crowd = await aCrowd(stores, told);
  for (let n = 0; n < ATTEMPTS; n += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, () => attempt(crowd, (below) => Math.floor(Math.random() * below)))); // prettier-ignore
  }

  let held = 0;
  for (const { held: there, bufferMs } of await heldRooms(crowd)) {
    held += there.length;
    for (const [n, next] of there.slice(1).entries()) {
      const gap = next.slot.from.getTime() - there[n]!.slot.to.getTime();
      assert.ok(gap >= bufferMs, `${next.id} comes ${gap} ms after ${there[n]!.id}`);
    }
  }
  for (const said of told.last()) assert.deepEqual(await stores.bookings.get(said.organisation, said.id), said);
  return `${told.count} times a booking changed, each as it was told; ${told.refused} refusals, ${told.offersTaken} offers taken; ${held} held in the end`;
}

describe('meeting rooms', () => {
  it(`are as a small model has them, in ${SEQUENCES} sequences`, async () => {
    await tryRooms(async () => lowdbStores(LowdbDatabase.inMemory()), SEQUENCES);
  });

  it(`are nobody's twice in ${ATTEMPTS} attempts, ${AT_ONCE} at once, on the embedded store`, async () => {
    console.log(`      ${await storm(lowdbStores(LowdbDatabase.inMemory()))}`);
  });

  it(`are nobody's twice in ${ATTEMPTS} attempts, ${AT_ONCE} at once, on PostgreSQL`, async () => {
    const server = await ownPostgres();
    const aSlowMachineIsNoFault = { connectionMs: 60_000, questionMs: 60_000 };
    const database = await PostgresDatabase.open({ url: await server.database(), ...aSlowMachineIsNoFault });
    try {
      console.log(`      ${await storm(postgresStores(database))}`);
    } finally {
      await database.close();
      await server.stop();
    }
  });
});
