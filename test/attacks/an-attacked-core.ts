import { pino } from 'pino';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { openNomade } from '../../src/nomade.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

/** The real core on stores of its own, of which one can see what changed and what it called its own fault. */
export interface AttackedCore {
  says(email: string, text: string, language?: Language): Promise<Reply[]>;
  presses(email: string, verb: string, data: unknown): Promise<Reply[]>;
  /** Everything that is booked, to compare before and after. */
  bookings(): Promise<string>;
  /** What it took for a fault of its own. */
  faults: string[];
}

export async function anAttackedCore(now: Date): Promise<AttackedCore> {
  const { stores, rows } = await storesForDemo(now);
  const faults: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
  const clock = { now: () => now, shift: (time: Date) => time };
  const { handle } = await openNomade(stores, {
    clock,
    log,
    admission: { organisationOf: () => undefined },
  });
  let deliveries = 0;
  const envelope = (email: string, language: Language) => ({
    deliveryKey: `attack ${++deliveries}`,
    at: now,
    language,
    sender: { identity: { platform: 'local' as const, realm: 'attack', user: email }, email: async () => undefined },
    // Each time another, so that no sentence is taken for an answer to the one before.
    conversation: { channel: 'console' as const, id: `attack ${deliveries}`, kind: 'personal' as const },
  });
  return {
    says: (email, text, language = 'en') => handle({ ...envelope(email, language), kind: 'message', text }),
    presses: (email, verb, data) =>
      handle({ ...envelope(email, 'en'), kind: 'press', verb, data: data as Record<string, unknown> }),
    bookings: async () => JSON.stringify((await rows('bookings')).map((row) => JSON.stringify(row)).sort()),
    faults,
  };
}
