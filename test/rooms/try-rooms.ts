import { expect } from 'chai';
import fc from 'fast-check';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import type { Stores } from '../../src/stores.ts';
import { endRequests } from './deciding-commands.ts';
import { ROOM_COMMANDS } from './rooms.commands.ts';
import { RoomsModel } from './rooms.model.ts';
import { openWorld, type World } from './rooms-world.ts';

const A_WEEK = 7 * 24 * 3_600_000;

/**
 * Does so many sequences of what people do with rooms, in any order, on real stores and in the small model beside them.
 *
 * @param open stores in which nothing is held.
 */
export async function tryRooms(open: () => Promise<Stores>, sequences: number, seed?: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.commands(ROOM_COMMANDS, { maxCommands: 60, size: 'max' }), async (commands) => {
      const world = await openWorld(await open());
      const model = new RoomsModel();
      await fc.asyncModelRun(() => ({ model, real: world }), commands);
      await everyRequestEnds(model, world);
    }),
    { numRuns: sequences, ...(seed !== undefined && { seed }) },
  );
}

/** Long afterwards nothing waits for an answer, and who asked is told what became of it: what was decided, and no more. */
async function everyRequestEnds(model: RoomsModel, world: World): Promise<void> {
  model.now += A_WEEK;
  await endRequests().run(model, world);
  const { approvals, officials, stores } = world;
  expect(await stores.bookings.awaitingApproval(undefined, 1)).to.deep.equal([]);
  for (const { id, person, version, space, ending } of model.episodes.map((one) => ({
    ...one,
    space: world.rooms[one.room]!,
  }))) {
    expect(ending, `request ${id}`).to.be.a('string');
    const who = officials[person]!;
    const current = await stores.bookings.get(who.organisation.id, id as BookingId);
    const isTheNext = current?.version === version + 1;
    const told = await approvals.answerTo(who, { id: id as BookingId, version, space }, new Date(model.now));
    const isAnswered = ending === 'approved' || ending === 'declined' || ending === 'lapsed';
    expect(told?.ending, `request ${id}, which was ${ending}`).to.equal(isAnswered && isTheNext ? ending : undefined);
  }
}
