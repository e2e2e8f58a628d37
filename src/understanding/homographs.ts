import type { Reader } from './reader.ts';

/**
 * Whether a word typed without its accent is the little word that it looks like: the "ou" of "Namur ou Liège" is no
 * "où", the "la" of "la salle" no "là". With the accent, or where the little word cannot stand, it may be either.
 */
export function isPlainTwin(r: Reader, i: number): boolean {
  const { raw, word } = r.token(i);
  if (raw.toLowerCase() !== word || i + 1 >= r.length || /[,;:!?.\n]/.test(r.gap(i + 1))) return false;
  if (r.item(i, 'article')?.length === 1) return !r.any(i + 1, ['weekday', 'day', 'on']);
  if ((r.item(i, 'correction')?.length ?? 0) > 1) return true;
  return r.item(i, 'or')?.length === 1 && isChosen(r, i - 1) && isChosen(r, i + 1);
}

const CHOSEN = ['weekday', 'day', 'part', 'number', 'month', 'equipment', 'article', 'within'];

/** Something that may be chosen: a value, a name. */
function isChosen(r: Reader, i: number): boolean {
  return r.names[i] === true || r.token(i).number !== undefined || r.any(i, CHOSEN) !== undefined;
}
