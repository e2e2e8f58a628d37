import { expect } from 'chai';
import type { Language } from '../src/domain/language.ts';
import type { LocalDate } from '../src/domain/local-date.ts';
import type { Person as Official } from '../src/domain/people/person.ts';
import { wordsOf } from '../src/locales/words.ts';
import type { Stores } from '../src/stores.ts';
import { type Seen, seenText } from '../test/helpers/drivers.ts';
import type { Person } from './at-the-door.ts';
import { type Expected, heldBy } from './expected-conversation.ts';

/** What was in the way of conversations. */
export interface Disturbances {
  /** Conversations that were held to their end. */
  whole: number;
  /** Steps that were answered with "come back in a moment". */
  sorry: number;
  /** Steps whose answer died with its process. */
  silent: number;
  /** Steps that were done before their answer got lost: the person repeated them, and hears that there is no more to do. */
  doneBefore: number;
}

const REPEATS = 20;

/**
 * Holds the conversation, and repeats a step as a person would who was asked to come back, or heard nothing. Every other
 * answer is the expected one. Where a step was done and its answer lost, what stands is what should stand; the
 * conversation, which would read otherwise from there on, ends.
 */
export async function converse(person: Person, setting: Setting): Promise<void> {
  const { official, stores } = setting;
  await startAfresh(official, stores);
  await goThrough(person, setting);
  await startAfresh(official, stores); // so that it is not in the way of the next
}

async function goThrough(person: Person, { official, language, course, stores, toll, kills }: Setting): Promise<void> {
  const sorry = seenText(wordsOf(language).unavailable);
  for (const { step, seen, held } of course) {
    const answer = await untilAnswered(() => person.takes(step), { sorry, toll, kills });
    if (!answer.atOnce && !sameWords(answer.seen, seen)) {
      expect(await heldBy(official, stores), `what stands after ${step}, though its answer was lost`).to.deep.equal(
        held,
      );
      toll.doneBefore += 1;
      return;
    }
    expect(answer.seen, `after ${step}`).to.deep.equal(seen);
    expect(await heldBy(official, stores), `what stands after ${step}`).to.deep.equal(held);
  }
  toll.whole += 1;
}

export interface Setting {
  official: Official;
  language: Language;
  course: Expected[];
  stores: Pick<Stores, 'bookings' | 'choices' | 'dayLogs'>;
  toll: Disturbances;
  /** How many processes died by now. */
  kills: () => number;
}

/** Does it until it is answered. `atOnce`: the first time, and no process died meanwhile, so that none began it before. */
export async function untilAnswered(
  act: () => Promise<Seen | undefined>,
  { sorry, toll, kills }: { sorry: Seen; toll: Pick<Disturbances, 'sorry' | 'silent'>; kills: () => number },
): Promise<{ seen: Seen; atOnce: boolean }> {
  const before = kills();
  for (let repeats = 0; repeats < REPEATS; repeats += 1) {
    const seen = await act();
    if (seen && !sameWords(seen, sorry)) return { seen, atOnce: repeats === 0 && kills() === before };
    toll[seen ? 'sorry' : 'silent'] += 1;
  }
  throw new Error(`there was no answer after ${REPEATS} times`);
}

const sameWords = (one: Seen, other: Seen) => one.text === other.text;

/** Nothing is booked, noted or usual any more. */
async function startAfresh({ organisation, id }: Official, { bookings, choices, dayLogs }: Setting['stores']) {
  const ever = { from: new Date('2026-01-01'), to: new Date('2028-01-01') };
  for (const booking of await bookings.ofPerson(organisation, id, ever)) {
    await bookings.settle(organisation, booking.id, booking.version, 'cancelled');
  }
  const logs = await dayLogs.ofPerson(organisation, id, '2026-01-01' as LocalDate, '2027-12-31' as LocalDate);
  await dayLogs.clear(organisation, id, logs);
  await choices.change(organisation, id, { usualWeek: null });
}
