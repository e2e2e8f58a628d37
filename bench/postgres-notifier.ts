/** Puts notices into the outbox, or takes them out, as it is told; forked by `postgres-outbox.ts`. */
import type { Notice } from '../src/conversation/outbox.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { PostgresOutbox } from '../src/store/postgres/outbox.ts';

export type NotifierTask = { what: 'put'; from: number; to: number } | { what: 'drain'; leaseMs: number };

/** The numbers of notices that were done. */
export type Drained = Int32Array;

const AT_ONCE = 2_000;
const LANES = 2;
const ORGANISATIONS = 100;
const DUE = new Date();
const UNTIL = new Date(DUE.getTime() + 86_400_000);

const outbox = new PostgresOutbox(await PostgresDatabase.open({ url: process.argv[2] ?? '', connections: LANES }));
process.on('message', (task: NotifierTask) => void carryOut(task).then(() => process.send?.('ready')));
process.on('disconnect', () => process.exit());
process.send?.('ready');

async function carryOut(task: NotifierTask): Promise<void> {
  const lane = task.what === 'put' ? putter(task) : drainer(task.leaseMs);
  await Promise.all(Array.from({ length: LANES }, lane));
}

function putter({ from, to }: { from: number; to: number }) {
  let next = from;
  return async (): Promise<void> => {
    while (next < to) {
      const first = next;
      next = Math.min(to, first + AT_ONCE);
      await outbox.put(Array.from({ length: next - first }, (_, n) => notice(first + n)));
    }
  };
}

/** Says of what it took that it is done, and then tells the parent which that were: before that nobody knows. */
function drainer(leaseMs: number) {
  return async (): Promise<void> => {
    for (;;) {
      const notices = await outbox.claim(new Date(), leaseMs, AT_ONCE);
      if (notices.length === 0) return;
      await outbox.done(notices);
      process.send?.(Int32Array.from(notices, ({ key }) => Number(key.slice('notice-'.length))));
    }
  };
}

function notice(n: number): Notice {
  const person = `person-${n}` as PersonId;
  const organisation = `organisation-${n % ORGANISATIONS}` as OrganisationId;
  return { organisation, key: `notice-${n}`, person, kind: 'reminder', about: { booking: n }, due: DUE, until: UNTIL };
}
