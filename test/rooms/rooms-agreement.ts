import { expect } from 'chai';
import { type Booking, isOffered } from '../../src/domain/bookings/booking.ts';
import { bufferOf, type HeldAs, type RoomsModel } from './rooms.model.ts';
import { heldIn, RELEASE_MINUTES, type World } from './rooms-world.ts';

/** Says that the store has exactly what the model has, and that nobody is in anybody's way. */
export async function agrees(model: RoomsModel, world: World): Promise<void> {
  const real = await heldIn(world);
  assertApart(world, real);
  const seen = real.map((booking) => asModelled(world, booking)).sort(byId);
  const thought = [...model.held.values()].map(({ id, person, room, from, to, as, version, lapsesAt }) => ({ id, person, room, from, to, as, version, lapsesAt })); // prettier-ignore
  expect(seen).to.deep.equal(thought.sort(byId));
}

/** Between two meetings in a room there is as much time as it needs: said of the store alone, whatever the model thinks. */
function assertApart({ rooms }: World, real: Booking[]): void {
  for (const [n, space] of rooms.entries()) {
    const there = real.filter((booking) => booking.space === space);
    for (const [i, one] of there.slice(1).entries()) {
      const before = there[i]!;
      const gap = one.slot.from.getTime() - before.slot.to.getTime();
      const isMeetings = one.kind === 'room' && before.kind === 'room';
      expect(gap, `${one.id} after ${before.id}`).to.be.at.least(isMeetings ? bufferOf(n) : 0);
    }
  }
}

/** Takes over what a round of the waiting list has done: it may offer what is free to who waits, and end what was offered. */
export async function takeOver(model: RoomsModel, world: World): Promise<void> {
  const real = await heldIn(world);
  const ids = new Set<string>(real.map(({ id }) => id));
  for (const held of [...model.held.values()]) {
    if (ids.has(held.id)) continue;
    expect(held.as, 'only offers end in a round').to.equal('offered');
    expect(held.until, 'an offer ends when its time has passed').to.be.at.most(model.now);
    model.end(held, 'withdrawn');
  }
  const untils = new Map<string, number>();
  for await (const { offer } of offersOf(world)) untils.set(offer.booking, offer.until.getTime());
  for (const booking of real.filter(({ id }) => !model.held.has(id))) {
    const held = asModelled(world, booking);
    expect(isOffered(booking), 'only offers are made in a round').to.equal(true);
    expect(model.waiting.has(held.person), 'only who waits is offered anything').to.equal(true);
    expect(model.isFree(held.room, held), 'only what is free is offered').to.equal(true);
    model.put({ ...held, until: untils.get(held.id) ?? 0 });
  }
}

async function* offersOf({ stores }: World) {
  yield* await stores.waiting.offers(undefined, 1_000);
}

/** Takes over what was released: what was booked, to which nobody came some minutes after it began. */
export async function takeOverReleases(model: RoomsModel, world: World): Promise<void> {
  const ids = new Set<string>((await heldIn(world)).map(({ id }) => id));
  for (const held of [...model.held.values()].filter(({ id }) => !ids.has(id))) {
    expect(held.as, 'only what is booked, and nobody came to, is released').to.equal('booked');
    expect(held.from + RELEASE_MINUTES * 60_000).to.be.at.most(model.now);
    model.end(held, 'withdrawn');
  }
}

export function asModelled({ officials, rooms }: World, booking: Booking) {
  const { id, person, space, slot, version, lapsesAt } = booking;
  return {
    id: id as string,
    person: officials.findIndex((one) => one.person.id === person),
    room: rooms.indexOf(space),
    from: slot.from.getTime(),
    to: slot.to.getTime(),
    as: heldAs(booking),
    version,
    lapsesAt: lapsesAt?.getTime(),
  };
}

function heldAs(booking: Booking): HeldAs {
  if (booking.kind === 'closure') return 'closed';
  if (booking.state === 'requested') return isOffered(booking) ? 'offered' : 'asked';
  return booking.state === 'checked-in' ? 'arrived' : 'booked';
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
