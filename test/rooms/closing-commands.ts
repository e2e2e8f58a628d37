import { expect } from 'chai';
import { command, newKey, partOf, refusedWith, tried, whoIs } from './doing.ts';
import { type Held, type RoomsModel, type Span, spanOf } from './rooms.model.ts';
import { DAYS, FACILITY, OPENS, ROOMS, type World } from './rooms-world.ts';

const HOUR = 3_600_000;
const nobodyIsTold = { expect: async () => undefined, cancelled: async () => undefined };

async function named({ nouns, rooms, site }: World, room: number) {
  return { site, space: (await nouns.places.space(rooms[room]!))! };
}

/** What of the span is not closed yet. */
function openOf(model: RoomsModel, room: number, span: Span): Span[] {
  const closed = [...model.held.values()].filter((one) => one.room === room && one.as === 'closed');
  let left = [span];
  for (const { from, to } of closed) {
    left = left.flatMap((one) => [
      { from: one.from, to: Math.min(one.to, from) },
      { from: Math.max(one.from, to), to: one.to },
    ]);
    left = left.filter((one) => one.from < one.to);
  }
  return left;
}

/** For some hours, or for all of the day from midnight to midnight. */
export const close = (room: number, day: number, begins: number, length: number, isWholeDay: boolean) =>
  command(
    `${ROOMS[room]?.name} is closed ${day}/${isWholeDay ? 'all day' : `${begins}+${length}`}`,
    async (model, world, now) => {
      const hours = spanOf(day, begins, length);
      const midnight = OPENS[day]! - 8 * HOUR;
      const { from, to } = isWholeDay ? { from: midnight, to: midnight + 24 * HOUR } : hours;
      const wanted = { ...(await named(world, room)), days: [DAYS[day]!], part: isWholeDay ? {} : partOf(day, hours) };
      const answer = await tried(world.closing.close(whoIs(world, FACILITY), wanted, { key: newKey(), concerned: nobodyIsTold, now })); // prettier-ignore
      if (to <= model.now) return void refusedWith(answer, 'in-the-past', 'closed');
      if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
      const open = openOf(model, room, { from: Math.max(from, model.now), to });
      const isInTheWay = (one: Held) => one.room === room && one.as !== 'closed' && open.some((span) => one.from < span.to && span.from < one.to); // prettier-ignore
      const inTheWay = [...model.held.values()].filter(isInTheWay);
      expect(answer.value).to.deep.equal(open.length === 0 ? { outcome: 'before' } : { outcome: 'closed', cancelled: inTheWay.length }); // prettier-ignore
      for (const held of inTheWay) model.end(held, 'withdrawn');
      await takesClosures(model, world, room, open);
    },
  );

/** The closures of those spans are there, whatever their ids. */
async function takesClosures(model: RoomsModel, { stores, rooms, site }: World, room: number, open: Span[]) {
  for (const { from, to } of open) {
    const there = await stores.bookings.holding([{ id: rooms[room]!, site: site.id }], { from: new Date(from), to: new Date(to) }); // prettier-ignore
    expect(there.map(({ kind }) => kind)).to.deep.equal(['closure']);
    model.put({ id: there[0]!.id, person: FACILITY, room, from, to, as: 'closed', version: 1 });
  }
}

export const reopen = (room: number) =>
  command(`${ROOMS[room]?.name} is open again`, async (model, world, now) => {
    await world.closing.reopen(whoIs(world, FACILITY), await named(world, room), {}, now);
    for (const one of [...model.held.values()]) {
      if (one.room === room && one.as === 'closed' && one.to > model.now) model.held.delete(one.id);
    }
  });
