import { APPROVAL_HOURS, BEGINS, OPENS, ROOMS } from './rooms-world.ts';

const MINUTE = 60_000;
export const HALF_HOUR = 30 * MINUTE;

/** Instants, in milliseconds. */
export interface Span {
  from: number;
  to: number;
}

export type HeldAs = 'asked' | 'offered' | 'booked' | 'arrived' | 'closed';

/** Somebody (by number) holds a room (by number). */
export interface Held extends Span {
  id: string;
  person: number;
  room: number;
  as: HeldAs;
  version: number;
  /** Of what is asked for. */
  lapsesAt?: number;
  /** Of what is offered. */
  until?: number;
}

/** A room was asked for, until it was answered or asked for otherwise. */
export interface Episode {
  id: string;
  person: number;
  room: number;
  version: number;
  ending?: 'approved' | 'declined' | 'lapsed' | 'withdrawn' | 'changed';
}

/** What meeting rooms are, with pencil and paper: who holds what, and until when an answer may come. */
export class RoomsModel {
  now = BEGINS;
  readonly held = new Map<string, Held>();
  readonly episodes: Episode[] = [];
  /** Who waits: by number. */
  readonly waiting = new Set<number>();

  isFree(room: number, { from, to }: Span, but?: string): boolean {
    const buffer = bufferOf(room);
    return [...this.held.values()].every(
      (one) => one.id === but || one.room !== room || one.to + buffer <= from || to + buffer <= one.from,
    );
  }

  /** What a room is had as where it is taken now. */
  terms(room: number, { from }: Span): { as: 'booked' } | { as: 'asked'; lapsesAt: number } {
    if (!needsYes(room)) return { as: 'booked' };
    return { as: 'asked', lapsesAt: Math.min(from, this.now + APPROVAL_HOURS * 60 * MINUTE) };
  }

  put(held: Held): void {
    this.held.set(held.id, held);
    const { id, person, room, version } = held;
    if (held.as === 'asked') this.episodes.push({ id, person, room, version });
  }

  /** What was held ends, or is asked for otherwise. */
  end(held: Held, ending: NonNullable<Episode['ending']>): void {
    this.held.delete(held.id);
    const episode = this.episodes.find(({ id, version }) => id === held.id && version === held.version);
    if (episode && held.as === 'asked') episode.ending = ending;
  }

  /** In the order in which they were made, those that are not over. */
  toCome(): Held[] {
    return [...this.held.values()].filter(({ to }) => to > this.now);
  }

  asked(): Held[] {
    return [...this.held.values()].filter(({ as }) => as === 'asked');
  }
}

export const bufferOf = (room: number): number => {
  const space = ROOMS[room] ?? ROOMS[0];
  return ('bufferMinutes' in space ? space.bufferMinutes : 0) * MINUTE;
};

export const needsYes = (room: number): boolean => 'needsApproval' in (ROOMS[room] ?? {});

/** So many half hours from so many after the opening. */
export function spanOf(day: number, begins: number, halfHours: number): Span {
  const from = (OPENS[day] ?? 0) + begins * HALF_HOUR;
  return { from, to: Math.min(from + halfHours * HALF_HOUR, (OPENS[day] ?? 0) + 20 * HALF_HOUR) };
}
