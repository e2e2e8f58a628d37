import type { Findings } from './findings.ts';
import { breaksClause } from './tokens.ts';

/**
 * Where what is not as usual begins: "normally I'm in Namur, but on Thursday I'm at home"; 0 where nothing is.
 * Weekdays on both sides are two usual ones, unless one of them is a certain day.
 */
export function turnFromUsual({ r, whens, concepts }: Pick<Findings, 'r' | 'whens' | 'concepts'>): number {
  if (!concepts.has('usual')) return 0;
  const usual = r.items.findIndex((items) => items.some(({ name }) => name === 'usual'));
  const days = whens.filter(({ kind }) => kind === 'days' || kind === 'recurrence');
  const turn = r.tokens.findIndex(
    (token, i) => i > usual && (r.is(i, 'but') || (breaksClause(token) && days.some(({ end }) => end <= i))),
  );
  const after = days.filter(({ start }) => start >= turn);
  if (turn < 0 || after.length === 0) return 0;
  const certain = after.some((when) => when.kind === 'days' && !when.value.weekdays);
  return certain || (after.length === days.length && r.is(r.skip(turn, 'and'), 'but')) ? turn : 0;
}
