import { WaitingRound } from '../../src/domain/bookings/waiting/waiting-round.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Stores } from '../../src/stores.ts';
import type { nounsOn } from './rooms.ts';

/** The round that gives what is free to those of the people who wait; everybody may be told something at any time. */
export function aWaitingRound(stores: Stores, nouns: ReturnType<typeof nounsOn>, people: Official[]): WaitingRound {
  const { places, shared } = nouns;
  return new WaitingRound({
    ...{ waiting: stores.waiting, bookings: stores.bookings, places, shared, holidays: { on: () => undefined } },
    official: async ({ person }) => people.find((one) => one.person.id === person),
    mayBeTold: async () => true,
  });
}
