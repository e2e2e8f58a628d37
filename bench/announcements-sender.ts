/** The real engine in a process of its own, under a clock that goes on as far as it is told; forked by `announcements-run.ts`. */
import { NotNow, type Send } from '../src/conversation/sending.ts';
import { Received } from '../src/domain/announcements/received.ts';
import { messageOf } from '../src/skills/announcements/receiving/receiving-skill.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { postgresStores } from '../src/stores.ts';
import { NINE, sendingOn } from '../test/helpers/an-announcement.ts';
import { VirtualTime } from '../test/helpers/virtual-time.ts';

/** How far its clock may go. */
export type Told = number;
/** A message has arrived; or nobody here does anything before `next`. */
export type Said = { person: string; at: number } | { next: number; memory: number; refused: number; faults: string[] };

const LOOK_MS = 5_000;
const ANSWER_MS = 120;
const ASKS_TO_WAIT_MS = 1_000;
const SECOND_MS = 1_000;

/** The database, when it looks first, and how many messages the platform takes in any second. */
const [url = '', firstLook, limit] = process.argv.slice(2);
const time = new VirtualTime(NINE);
const stores = postgresStores(await PostgresDatabase.open({ url, connections: 4 }));
const { arrive } = time.timeless({ arrive: say });
const { message } = time.timeless({ message: messageOf(new Received(stores)) });
const recent: number[] = [];
let refused = 0;

const send: Send = async ({ reference }) => {
  const { person } = reference as { person: string };
  const at = time.now().getTime();
  while (recent[0] !== undefined && recent[0] <= at - SECOND_MS) recent.shift();
  const isTaken = recent.length < Number(limit);
  if (isTaken) {
    recent.push(at);
    await arrive({ person, at });
  } else refused += 1;
  await time.wait(ANSWER_MS);
  if (!isTaken) throw new NotNow(ASKS_TO_WAIT_MS);
};
const { announcer, faults } = sendingOn(stores, {
  ...{ time, message, send, lanes: time.timeless(stores.lanes), announced: time.timeless(stores.announced) },
});
process.on('message', (until: Told) => void goOn(until));
process.on('disconnect', () => process.exit());
void look();
await goOn(NINE.getTime() - 1);

async function look(): Promise<void> {
  await time.wait(Number(firstLook));
  const { looks } = time.timeless({ looks: () => announcer.look() });
  for (;;) {
    await looks();
    await time.wait(LOOK_MS);
  }
}

async function goOn(until: number): Promise<void> {
  const next = (await time.runTo(until)) ?? Number.POSITIVE_INFINITY;
  await say({ next, memory: process.memoryUsage.rss(), refused, faults: faults.splice(0).map(String) });
}

/** Resolves when whoever kills us cannot take it back any more. */
function say(said: Said): Promise<void> {
  return new Promise((resolve) => process.send?.(said, () => resolve()));
}
