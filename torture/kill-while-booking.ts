import { expect } from 'chai';
import { readFile, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Booking, OCCUPYING } from '../src/domain/bookings/booking.ts';
import { LowdbBookingStore } from '../src/store/lowdb/booking-store.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { readJournal } from '../src/store/lowdb/journal-lines.ts';
import { compare } from '../src/store/lowdb/table.ts';
import { startChild } from '../test/store/children.ts';

const booker = new URL('booker.ts', import.meta.url);

/** What `kills` kills came to. */
export interface Toll {
  acknowledged: number;
  /** Kills after which an unfinished line stood at the end of the journal. */
  torn: number;
  /** Kills after which a file was found half-way through being folded. */
  whileFolding: number;
}

/**
 * Kills a child that books with SIGKILL, again and again on the same file, each time at another moment. After each kill
 * everything that it had said is there as it was said or later, and no two bookings overlap.
 */
export async function killWhileBooking(file: string, kills: number): Promise<Toll> {
  const said = new Map<string, Booking>();
  const toll: Toll = { acknowledged: 0, torn: 0, whileFolding: 0 };
  for (let kill = 0; kill < kills; kill += 1) {
    const child = startChild(booker, file);
    expect(await child.line(), 'the child opens the store').to.equal('open');
    await wait(5 + Math.random() * 120);
    const lines = await child.kill();
    toll.acknowledged += lines.length;
    for (const line of lines) hear(said, line);

    const names = await readdir(dirname(file));
    if (names.some((name) => name.endsWith('.new'))) toll.whileFolding += 1;
    if (readJournal(await readFile(`${file}.journal`)).unreadable) toll.torn += 1;
    await check(file, said);
  }
  return toll;
}

/** The last line of a killed process may be cut off: then the booking was not acknowledged. */
function hear(said: Map<string, Booking>, line: string): void {
  try {
    const booking = JSON.parse(line, (key, value: unknown) =>
      key === 'from' || key === 'to' ? new Date(value as string) : value,
    ) as Booking;
    if ((said.get(booking.id)?.version ?? 0) < booking.version) said.set(booking.id, booking);
  } catch {
    return;
  }
}

async function check(file: string, said: Map<string, Booking>): Promise<void> {
  const database = await LowdbDatabase.open({ file });
  const store = new LowdbBookingStore(database);
  for (const booking of said.values()) {
    const kept = await store.get(booking.organisation, booking.id);
    if (kept?.version === booking.version) expect(kept).to.deep.equal(booking);
    else expect(kept?.version ?? 0, `${booking.id} was acknowledged`).to.be.above(booking.version);
  }
  const rows = database.tables.bookings.all().filter(({ state }) => OCCUPYING.includes(state));
  expect(overlapping(rows, 'space'), 'two hold one space').to.deep.equal([]);
  expect(overlapping(rows, 'person'), 'one holds two desks').to.deep.equal([]);
  await database.close();
}

type Held = Pick<Booking, 'id' | 'space' | 'person'> & { from: string; to: string };

/** Those that begin before the one before them, of the same space or person, has ended. */
function overlapping(rows: Held[], whose: 'space' | 'person'): Held[] {
  const inOrder = rows.toSorted((a, b) => compare(a[whose], b[whose]) || compare(a.from, b.from));
  return inOrder.filter((row, n) => {
    const before = inOrder[n - 1];
    return before?.[whose] === row[whose] && row.from < before.to;
  });
}
