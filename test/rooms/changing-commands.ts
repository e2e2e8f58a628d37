import { expect } from 'chai';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import { command, idOf, newKey, nthOf, partOf, refusedWith, roomIn, takes, taken, tried, whoIs } from './doing.ts';
import { asModelled } from './rooms-agreement.ts';
import { HALF_HOUR, type Held, needsYes, type RoomsModel, type Span, spanOf } from './rooms.model.ts';
import { DAYS, OPENS, type World } from './rooms-world.ts';

/** What becomes of who wants exactly this room and span in the place of what they have. */
function becomes(model: RoomsModel, held: Held, room: number, span: Span, anew: boolean) {
  const isLess = held.as !== 'asked' && held.room === room && span.from >= held.from && span.to <= held.to;
  const isThere = held.as === 'arrived' && held.room === room && held.from === span.from;
  if (isLess) return { outcome: 'moved' as const, terms: { as: isThere ? ('arrived' as const) : ('booked' as const) } };
  if (needsYes(room) && span.from <= model.now) return { outcome: 'approval-too-late' as const };
  const isFree = model.isFree(room, span, held.id);
  if (!isFree) return { outcome: 'taken' as const };
  if (needsYes(room) && held.as !== 'asked' && !anew) return { outcome: 'asks-anew' as const };
  const terms = model.terms(room, span);
  return { outcome: 'moved' as const, terms: isThere && terms.as === 'booked' ? { as: 'arrived' as const } : terms };
}

function moves(
  model: RoomsModel,
  world: World,
  held: Held,
  booking: Booking,
  to: Span & { room: number },
  terms: object,
) {
  model.end(held, 'changed');
  const { person, version } = held;
  takes(model, world, booking, { person, as: 'booked', ...to, ...terms, version: version + 1 });
}

export const move = (
  nth: number,
  other: number | undefined,
  day: number,
  begins: number,
  length: number,
  anew: boolean,
) =>
  // prettier-ignore
  command(`${nth} is moved to ${other ?? 'its room'} ${day}/${begins}+${length} ${anew ? 'anew' : ''}`, async (model, world, now) => {
    const held = nthOf(taken(model), nth);
    if (!held) return;
    const room = other ?? held.room;
    const span = spanOf(day, begins, length);
    const wish = { day: DAYS[day]!, part: partOf(day, span), anew, ...(other !== undefined && { desk: roomIn(world, room) }) }; // prettier-ignore
    const answer = await tried(world.nouns.moving.move(whoIs(world, held.person), idOf(held), wish, newKey(), now));
    if (span.to <= model.now) return void refusedWith(answer, 'in-the-past', 'moved');
    const { outcome, terms } = { terms: {}, ...becomes(model, held, room, span, anew) };
    if (outcome === 'approval-too-late') return void refusedWith(answer, outcome, 'moved');
    if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
    const { value } = answer;
    if (outcome === 'moved' && value.outcome === 'moved') return moves(model, world, held, value.booking, { ...span, room }, terms); // prettier-ignore
    if (outcome === 'taken' && other === undefined && value.outcome === 'moved') {
      const nearby = asModelled(world, value.booking).room;
      expect(needsYes(nearby), 'nobody is made to ask for another room').to.equal(false);
      expect(model.isFree(nearby, span, held.id)).to.equal(true);
      return moves(model, world, held, value.booking, { ...span, room: nearby }, {});
    }
    expect(value.outcome).to.equal(outcome === 'taken' ? 'offer' : outcome);
  });

export const resize = (nth: number, length: number, anew: boolean) =>
  command(`${nth} is to last ${length} ${anew ? 'anew' : ''}`, async (model, world, now) => {
    const held = nthOf(taken(model), nth);
    if (!held) return;
    const span = { from: held.from, to: held.from + length * HALF_HOUR };
    const wish = { end: new Date(span.to), anew };
    const answer = await tried(world.nouns.moving.resize(whoIs(world, held.person), idOf(held), wish, newKey(), now));
    if (length <= 0) return void refusedWith(answer, 'ends-before-it-starts', 'resized');
    if (span.to <= model.now) return void refusedWith(answer, 'end-has-passed', 'resized');
    const closes = Math.max(...OPENS.map((opens) => (held.from >= opens ? opens + 20 * HALF_HOUR : 0)));
    const { outcome, terms } = { terms: {}, ...becomes(model, held, held.room, span, anew) };
    const isOpen = span.to <= closes;
    if (isOpen && outcome === 'approval-too-late') return void refusedWith(answer, outcome, 'resized');
    if (answer.refused !== undefined) throw new Error(`refused: ${answer.refused}`);
    const { value } = answer;
    expect(value.outcome).to.equal(isOpen && outcome !== 'taken' ? outcome : 'limited');
    if (value.outcome === 'moved') moves(model, world, held, value.booking, { ...span, room: held.room }, terms);
  });
