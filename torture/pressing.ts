import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { newButtonKey } from '../src/conversation/button-key.ts';
import type { BookingId } from '../src/domain/bookings/booking.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { SpaceId } from '../src/domain/places/place.ts';
import { wordsOf } from '../src/locales/words.ts';
import { seenText } from '../test/helpers/drivers.ts';
import { actionsOf } from '../src/cards/card.ts';
import type { AtTeams } from './at-the-door.ts';
import { type Disturbances, untilAnswered } from './conversing.ts';

/** What was answered for, by the key of the press that asked for it. */
export interface Acknowledged {
  person: PersonId;
  desk: SpaceId;
  booking: BookingId;
  state: 'confirmed' | 'cancelled';
}

export interface Pressing {
  desks: SpaceId[];
  days: string[];
  acknowledged: Map<string, Acknowledged>;
  toll: Pick<Disturbances, 'sorry' | 'silent'>;
  kills: () => number;
}

const PAUSE_MS = 25;
/** So many bookings are kept; of the others the desk, and whoever had it, are free again. */
const KEPT = 0.1;
const SORRY = seenText(wordsOf('en').unavailable);
/** Of a desk that somebody has, or of somebody who has one: no booking. */
const REFUSED = /^(Desk \S+ was taken a moment ago|You already have desk)/;
/** Of a press that was repeated after its booking had been cancelled, and the answer lost. */
const CANCELLED = /^(Cancelled |That booking is over or was cancelled)/;

const any = <Value>(values: Value[]): Value => values[Math.floor(Math.random() * values.length)] as Value;

/** Presses the buttons of desks that others press too, until it is over; now and again gives a booking back. */
export async function pressOn(person: PersonId, at: AtTeams, pressing: Pressing, isOver: () => boolean): Promise<void> {
  const { desks, days, acknowledged, toll, kills } = pressing;
  while (!isOver()) {
    await wait(Math.random() * 2 * PAUSE_MS);
    const [desk, day] = [any(desks), any(days)];
    const once = newButtonKey(person);
    const data = { desk, days: [day], halfDay: any(['am', 'pm']), once };
    const { seen } = await untilAnswered(() => at.presses('book_desk', data), { sorry: SORRY, toll, kills });
    if (REFUSED.test(seen.text)) continue;
    expect(seen.text, 'the answer to a press').to.match(/^Booked /);
    const cancel = at.card && actionsOf(at.card).find(({ verb }) => verb === 'cancel');
    if (!cancel) throw new Error('the card of a booking has no button to cancel it');
    const booking = cancel.data['booking'] as BookingId;
    const known: Acknowledged = { person, desk, booking, state: 'confirmed' };
    acknowledged.set(`press:${once} ${day}`, known);

    if (Math.random() < KEPT) continue;
    const answer = await untilAnswered(() => at.presses('cancel', cancel.data), { sorry: SORRY, toll, kills });
    expect(answer.seen.text, 'the answer to cancelling').to.match(answer.atOnce ? /^Cancelled / : CANCELLED);
    known.state = 'cancelled';
  }
}
