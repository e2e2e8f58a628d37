import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';

/** A desk or a room by the name on its sign. */
export interface SpaceMention extends Stretch {
  name: string;
}

/** The desk or room that a sentence names: what stands right after a word for one, with a capital. */
export function spaceIn(r: Reader): SpaceMention | undefined {
  for (let i = 1; i < r.length; i++) {
    if (!r.meanings(i - 1).some(({ name, length }) => name === 'room' && length === 1)) continue;
    if (r.names[i] || r.meanings(i).length > 0) continue;
    if (/^\p{Lu}/u.test(r.token(i).raw) && r.gap(i) === ' ') return { name: r.token(i).raw, start: i, end: i + 1 };
  }
  return undefined;
}
