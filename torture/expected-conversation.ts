import { pino } from 'pino';
import type { Person } from '../src/domain/people/person.ts';
import type { Language } from '../src/domain/language.ts';
import { openNomade } from '../src/nomade.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../src/stores.ts';
import { DEMO_OFFICIAL } from '../src/demo-office.ts';
import { TUESDAY_NINE } from '../test/helpers/a-conversation.ts';
import { SCRIPT, type Step } from '../test/helpers/conversation-script.ts';
import { inBrowser, type Seen } from '../test/helpers/drivers.ts';

/** What is seen after a step, and what the person then has. */
export interface Expected {
  step: Step;
  seen: Seen;
  held: string[];
}

/** How the conversation reads where nothing is in its way: in one process, on a store that nobody else has. */
export async function expectedConversation(language: Language): Promise<Expected[]> {
  const clock = { now: () => TUESDAY_NINE, shift: () => TUESDAY_NINE };
  const stores = lowdbStores(LowdbDatabase.inMemory());
  const { handle, people } = await openNomade(stores, {
    clock,
    log: pino({ level: 'silent' }),
    admission: { organisationOf: () => undefined },
    calendarAddress: (secret) => `http://localhost/${secret}`,
  });
  const official = await people.byEmail(DEMO_OFFICIAL);
  if (!official) throw new Error('the demo has changed');
  const driver = await inBrowser({ handle: (event) => handle({ ...event, language }), clock, language });
  try {
    const course: Expected[] = [];
    for (const step of SCRIPT[language]) {
      const seen = await (typeof step === 'string' ? driver.says(step) : driver.presses(step));
      course.push({ step, seen, held: await heldBy(official, stores) });
    }
    return course;
  } finally {
    await driver.close();
  }
}

/** Where and when the person has something, in words that compare. */
export async function heldBy(person: Person, stores: Pick<Stores, 'bookings'>): Promise<string[]> {
  const ever = { from: new Date('2026-01-01'), to: new Date('2028-01-01') };
  const held = await stores.bookings.ofPerson(person.organisation, person.id, ever);
  return held.map(({ space, slot }) => `${space} ${slot.from.toISOString()} ${slot.to.toISOString()}`);
}
