import fc from 'fast-check';
import { book, bookBothDays, cancel, look, meddle } from './booking-commands.ts';
import { move, resize } from './changing-commands.ts';
import { close, reopen } from './closing-commands.ts';
import { come, pass, passTo, release } from './coming-commands.ts';
import { decide, endRequests, race, RACES } from './deciding-commands.ts';
import { APPROVERS, DAYS, PEOPLE, ROOMS } from './rooms-world.ts';
import { answerOffer, round, takeAll, wait } from './waiting-commands.ts';

const person = fc.nat(PEOPLE.length - 1);
const room = fc.nat(ROOMS.length - 1);
const day = fc.nat(DAYS.length - 1);
const nth = fc.nat(5);
/** Few times, so that people are in each other's way. */
const begins = fc.integer({ min: 0, max: 8 }).map((n) => n * 2);
const length = fc.integer({ min: 1, max: 4 });

const booked = fc.tuple(person, room, day, begins, length).map((said) => book(...said));
const decided = fc.tuple(fc.constantFrom(...APPROVERS), nth, fc.boolean(), fc.constant(false)).map((said) => decide(...said)); // prettier-ignore
const passed = fc.constantFrom(5, 10, 30, 60, 150).map((minutes) => pass(minutes));

/** Those that come more than once come more often. */
export const ROOM_COMMANDS = [
  booked,
  booked,
  fc.tuple(person, room, begins, length).map((said) => bookBothDays(...said)),
  fc.tuple(day, begins, length).map((said) => takeAll(...said)),
  fc.tuple(nth, fc.option(room, { nil: undefined }), day, begins, length, fc.boolean()).map((said) => move(...said)),
  fc.tuple(nth, fc.nat(6), fc.boolean()).map((said) => resize(...said)),
  decided,
  decided,
  fc.tuple(person, nth, fc.boolean(), fc.boolean()).map((said) => decide(...said)),
  fc.tuple(nth, fc.constantFrom(...RACES)).map(([n, [one, other]]) => race(n, one, other)),
  fc.tuple(person, day, begins, length).map((said) => look(...said)),
  nth.map((n) => cancel(n)),
  nth.map((n) => cancel(n)),
  fc.tuple(person, nth).map((said) => meddle(...said)),
  nth.map((n) => come(n)),
  nth.map((n) => come(n)),
  fc.tuple(nth, fc.constantFrom(-5, 0, 5, 11)).map((said) => passTo(...said)),
  fc.tuple(person, day, begins, length).map((said) => wait(...said)),
  fc.tuple(nth, fc.boolean()).map((said) => answerOffer(...said)),
  fc.tuple(nth, fc.boolean()).map((said) => answerOffer(...said)),
  fc.constant(undefined).map(() => round()),
  fc.constant(undefined).map(() => round()),
  fc.tuple(room, day, begins, length, fc.boolean()).map((said) => close(...said)),
  room.map((n) => reopen(n)),
  fc.constant(undefined).map(() => release()),
  fc.constant(undefined).map(() => endRequests()),
  passed,
  passed,
];
