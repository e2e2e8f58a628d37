import { expect } from 'chai';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import { command, idOf, newKey, nthOf, refusedWith, roomIn, tried, whoIs } from './doing.ts';
import type { Held } from './rooms.model.ts';
import { APPROVERS, PEOPLE, type World } from './rooms-world.ts';

export const decide = (approver: number, nth: number, yes: boolean, isStale: boolean) =>
  command(
    `${PEOPLE[approver]} says ${yes ? 'yes' : 'no'} to ${nth}${isStale ? ' as it was' : ''}`,
    async (model, world, now) => {
      const held = nthOf(model.asked(), nth);
      if (!held) return;
      const { organisation } = whoIs(world, held.person);
      const seen = { organisation: organisation.id, booking: idOf(held), version: held.version + (isStale ? -1 : 0) };
      const answer = await tried(world.approvals.decide(whoIs(world, approver), seen, yes ? 'approved' : 'declined', now)); // prettier-ignore
      if (!APPROVERS.includes(approver)) return void refusedWith(answer, 'approvers-only', 'decided');
      if (held.person === approver) return void refusedWith(answer, 'own-request', 'decided');
      if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
      const isLate = held.lapsesAt! <= model.now;
      expect(answer.value.outcome).to.equal(isLate ? 'before' : isStale ? 'changed' : 'decided');
      if (isLate) return model.end(held, 'lapsed');
      if (isStale) return;
      model.end(held, yes ? 'approved' : 'declined');
      const { lapsesAt: _lapsed, ...booked } = held;
      if (yes) model.put({ ...booked, as: 'booked', version: held.version + 1 });
    },
  );

type Racing = 'yes' | 'no' | 'cancel' | 'lapse' | 'move';
export const RACES: [Racing, Racing][] = [
  ['yes', 'no'],
  ['yes', 'cancel'],
  ['no', 'cancel'],
  ['yes', 'lapse'],
  ['no', 'lapse'],
  ['cancel', 'lapse'],
  ['yes', 'move'],
  ['no', 'move'],
  ['move', 'cancel'],
  ['move', 'lapse'],
];
/** What was said yes to may still be given up or moved, and what was moved given up: then both are true, one after the other. */
const ONE_AFTER_THE_OTHER = ['cancel yes', 'move yes', 'cancel move'];

/** Needs no yes. */
const PLAIN = 0;

/** Two things are done to a request in the same moment: one is first, and what is said of the other is true. */
export const race = (nth: number, one: Racing, other: Racing) =>
  command(`${one} and ${other} to ${nth} at once`, async (model, world, now) => {
    const open = model.asked().filter(({ to, lapsesAt }) => to > model.now && lapsesAt! > model.now);
    const held = nthOf(open, nth);
    if (!held || ((one === 'move' || other === 'move') && !model.isFree(PLAIN, held))) return;
    const who = whoIs(world, held.person);
    const does = racing(world, held, now);
    const before = (await world.stores.bookings.get(who.organisation.id, idOf(held)))!;
    const [first, second] = await Promise.all([does[one](before), does[other](before)]);
    const after = (await world.stores.bookings.get(who.organisation.id, idOf(held)))!;
    const won = [...(first ? [one] : []), ...(second ? [other] : [])];
    const isMoved = after.space === roomIn(world, PLAIN);
    expect(won, 'who did it was told so').to.include(lastDone(after.state, isMoved));
    expect(after.version).to.equal(held.version + won.length);
    if (won.length > 1) expect(ONE_AFTER_THE_OTHER).to.include([...won].sort().join(' '));

    model.end(
      held,
      after.state === 'confirmed' ? (isMoved ? 'changed' : 'approved') : ENDINGS[after.state as 'declined'],
    );
    const { lapsesAt: _lapsed, ...rest } = held;
    const room = isMoved ? PLAIN : held.room;
    if (after.state === 'confirmed') model.put({ ...rest, room, as: 'booked', version: after.version });
  });

const ENDINGS = { declined: 'declined', lapsed: 'lapsed', cancelled: 'withdrawn' } as const;

function lastDone(state: Booking['state'], isMoved: boolean): Racing {
  if (state === 'confirmed') return isMoved ? 'move' : 'yes';
  return ({ declined: 'no', lapsed: 'lapse', cancelled: 'cancel' } as const)[state as 'declined'];
}

/** Each says whether it was done. */
function racing(world: World, held: Held, now: Date): Record<Racing, (before: Booking) => Promise<boolean>> {
  const { bookings, moving } = world.nouns;
  const who = whoIs(world, held.person);
  const approver = whoIs(
    world,
    APPROVERS.find((n) => n !== held.person)!,
  );
  const seen = { organisation: who.organisation.id, booking: idOf(held), version: held.version };
  const decides = (answer: 'approved' | 'declined') => async () =>
    (await world.approvals.decide(approver, seen, answer, now)).outcome === 'decided';
  return {
    yes: decides('approved'),
    no: decides('declined'),
    cancel: async () => (await tried(bookings.cancel(who, idOf(held), now))).refused === undefined,
    lapse: async (before) => (await world.approvals.endIfOver(before, new Date(held.lapsesAt!))).state === 'lapsed',
    move: async () => {
      const moved = await tried(moving.move(who, idOf(held), { desk: roomIn(world, PLAIN) }, newKey(), now));
      return moved.refused === undefined && moved.value.outcome === 'moved';
    },
  };
}

export const endRequests = () =>
  command('requests end', async (model, world, now) => {
    await world.rounds.requests.run(now);
    for (const held of model.asked()) if (held.lapsesAt! <= model.now) model.end(held, 'lapsed');
  });
