import { AT_A_DESK } from './disclosure.ts';
import type { HalfDay } from './half-days.ts';
import type { Sighting } from './sighting.ts';

/** The half days of a person's on which they work in a place where one can meet, by their key. */
export function placesOf(own: readonly HalfDay[]): ReadonlyMap<string, HalfDay> {
  const atADesk = own.filter(({ mode, place }) => place !== undefined && AT_A_DESK.some((one) => one === mode));
  return new Map(atADesk.map((half) => [keyOf(half), half]));
}

/** Those of the sightings that are in the same place as the person of the half days, at the same time. */
export function together(own: readonly HalfDay[], others: readonly Sighting[]): Sighting[] {
  const places = placesOf(own);
  return others.filter((other) => other.place !== undefined && places.get(keyOf(other))?.place === other.place);
}

function keyOf({ date, half }: Pick<HalfDay, 'date' | 'half'>): string {
  return `${date} ${half}`;
}
