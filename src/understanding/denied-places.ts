import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';

/** "not in Ghent": where somebody says they are not. */
export function isDeniedPlace(r: Reader, { start }: Stretch): boolean {
  return r.is(start - 1, 'in') && r.is(start - 2, 'not');
}

/** Whether the only places of a sentence are those where one is not: "Friday not in Ghent", and no "but in Namur". */
export function deniesPlaces({ r, places, unknownPlace }: Pick<Findings, 'r' | 'places' | 'unknownPlace'>): boolean {
  return places.length > 0 && unknownPlace === undefined && places.every((mention) => isDeniedPlace(r, mention));
}
