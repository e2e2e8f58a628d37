import type { Visibility } from '../domain/people/choices.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';

/** Who may see one, where a sentence says it plainly: "hide me", "nobody but my team", "visible to my organisation". */
export function visibilityOf({ r, concepts }: Pick<Findings, 'r' | 'concepts'>): Visibility | undefined {
  const has = (...names: Parameters<typeof concepts.has>[0][]): boolean => names.some((name) => concepts.has(name));
  if (!has('hide', 'seeMe', 'visible')) return undefined;
  const team = hasOwnTeam(r) || (has('visible') && namesTeam(r));
  const ours = team ? 'team' : has('administration') ? 'organisation' : undefined;
  if (has('hide', 'nobody')) {
    if (has('elsewhere')) return undefined;
    const excepted = has('beyond') || r.tokens.some((_, i) => r.is(i, 'except'));
    return excepted ? ours : 'nobody';
  }
  // "I don't want anybody to see me"; of a team that must not, it is not said who may.
  if (isDenied(r) || (has('visible') && has('stop')))
    return has('need', 'notNeeded', 'stop') && !ours && !has('elsewhere') ? 'nobody' : undefined;
  if (has('elsewhere')) return 'network';
  return ours ?? (has('world') ? 'network' : undefined);
}

/** "my visibility on team only". */
function namesTeam(r: Reader): boolean {
  return r.tokens.some((_, i) => r.is(i, 'team') && r.any(i - 1, ['on', 'only', 'for', 'to']) !== undefined);
}

/** Whether anything is denied: "not", "don't". */
export function isDenied(r: Reader): boolean {
  return (
    r.mentions('not') && r.tokens.some((_, i) => r.is(i, 'not') && !r.meanings(i).some(({ name }) => name === 'nobody'))
  );
}

/** "my team", "onze ploeg". */
export function hasOwnTeam(r: Reader): boolean {
  return r.tokens.some((_, i) => r.is(i, 'our') && r.is(i + r.item(i, 'our')!.length, 'team'));
}
