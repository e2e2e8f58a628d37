import type { Reader } from './reader.ts';

/** Ways of spending a day beside which a bare word for a desk says another one. */
const BESIDE = new Set(['home', 'leave', 'field', 'coworking', 'other']);

/** "TT jeudi, bureau mercredi": a word for a desk that means the office, since other days are told beside it. */
export function isBareOffice(r: Reader, i: number): boolean {
  if (!r.is(i, 'office') || !tellsDays(r)) return false;
  const alone =
    i === 0 || /[,;:+/&–—-]/.test(r.gap(i)) || r.any(i - 1, ['and', 'weekday', 'day', 'part', 'noon']) !== undefined;
  const day =
    r.any(r.skip(i + 1, 'article', 'on'), ['weekday', 'day', 'part']) ??
    r.any(i - 1, ['weekday', 'day', 'part', 'noon']);
  return (alone && day !== undefined) || isJoined(r, i);
}

/** "télétravail ou bureau", "bureau ou maison". */
function isJoined(r: Reader, i: number): boolean {
  const spends = (at: number): boolean => r.meanings(at).some(({ name }) => BESIDE.has(name ?? ''));
  const after = r.any(i + 1, ['and', 'or']) && spends(r.skip(i + 2, 'on', 'in', 'article', 'at'));
  return after === true || (r.any(i - 1, ['and', 'or']) !== undefined && spends(i - 2));
}

/** Whether the sentence tells how days are spent, and asks for nothing to be booked. */
function tellsDays(r: Reader): boolean {
  return r.once('tells days', 0, () => {
    const names = r.items.flat().map(({ name }) => name ?? '');
    return (
      names.some((name) => BESIDE.has(name)) &&
      !names.some((name) => name === 'book' || name === 'need' || name === 'cancel')
    );
  });
}
