import { expect } from 'chai';
import type fc from 'fast-check';
import type { Booking, BookingId } from '../../src/domain/bookings/booking.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { SpaceId } from '../../src/domain/places/place.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { agrees, asModelled } from './rooms-agreement.ts';
import { type Held, needsYes, type RoomsModel, type Span } from './rooms.model.ts';
import { OPENS, type World } from './rooms-world.ts';

export type Command = fc.AsyncCommand<RoomsModel, World>;
type Run = (model: RoomsModel, world: World, now: Date) => Promise<void>;

/** Done, and then compared. */
export function command(name: string, run: Run): Command {
  return {
    check: () => true,
    run: async (model, world) => {
      await run(model, world, new Date(model.now));
      await agrees(model, world);
    },
    toString: () => name,
  };
}

/** What it gives, or the code of why it was refused. */
export async function tried<Value>(
  made: Promise<Value>,
): Promise<{ value: Value; refused: undefined } | { refused: string }> {
  try {
    return { value: await made, refused: undefined };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}

export const refusedWith = (answer: { refused?: string | undefined }, code: string, why: string) =>
  expect(answer.refused, why).to.equal(code);

export const nthOf = <One>(list: One[], n: number): One | undefined => list[n % Math.max(1, list.length)];
export const taken = (model: RoomsModel) => model.toCome().filter(({ as }) => as !== 'offered' && as !== 'closed');
export const whoIs = ({ officials }: World, person: number): Official => officials[person]!;
export const roomIn = ({ rooms }: World, room: number): SpaceId => rooms[room]!;
export const idOf = ({ id }: Held) => id as BookingId;

let keys = 0;
export const newKey = () => `key-${(keys += 1)}`;

export function partOf(day: number, { from, to }: Span): { from: LocalTime; to: LocalTime } {
  const clock = (instant: number) => {
    const minutes = 8 * 60 + (instant - OPENS[day]!) / 60_000;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime;
  };
  return { from: clock(from), to: clock(to) };
}

/** Why the span cannot be had there at all, if so. */
export function refusalOf(model: RoomsModel, room: number, { from, to }: Span): string | undefined {
  if (to <= model.now) return 'in-the-past';
  return needsYes(room) && from <= model.now ? 'approval-too-late' : undefined;
}

export function takes(model: RoomsModel, world: World, booking: Booking, expected: Omit<Held, 'id'>): void {
  const { lapsesAt, ...held } = { lapsesAt: undefined, ...expected };
  expect(asModelled(world, booking)).to.deep.equal({ ...held, id: booking.id, lapsesAt });
  model.put({ ...held, id: booking.id, ...(lapsesAt !== undefined && { lapsesAt }) });
}
