import type { Party } from './parties.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';

/** Somebody from outside, with title and body, as typed: "Ms Dupont of the Red Cross". */
export interface Guest extends Stretch {
  name: string;
}

/** How many tokens may stand between people and the word that they are guests. */
const NEAR = 3;

/**
 * Those of the parties who come from outside: after a word for visitors, or right before one ("… as guests"). Where the
 * sentence is about who is expected, all of them.
 */
export function guestsIn(r: Reader, parties: readonly Party[]): Guest[] {
  return guestParties(r, parties).flatMap(({ members }) =>
    members.map(({ from, last }) => ({ name: r.text(from, last), start: from, end: last })),
  );
}

function guestParties(r: Reader, parties: readonly Party[]): readonly Party[] {
  const saying = (...concepts: string[]): number[] =>
    r.tokens.map((_, i) => i).filter((i) => r.meanings(i).some(({ name }) => concepts.includes(name ?? '')));
  const visitors = saying('visitors');
  const after = parties.filter(({ start, sure }) =>
    visitors.some((at) => at < start && (sure || at + 1 === start || /:/.test(r.gap(start)))),
  );
  if (after.length > 0) return after;
  if (
    saying('visits', 'visitorList', 'reception', 'expected').length > 0 ||
    (visitors.length > 0 && saying('register').length > 0)
  )
    return parties.filter(({ sure }) => sure);
  const near = parties.filter(({ end }) => visitors.some((at) => at >= end && at - end < NEAR));
  if (near.length > 0 || !r.mentions('register')) return near;
  // "register Ms Dupont": nobody of ours is registered, nor named by a title.
  return parties.filter(({ members }) => members.every(({ from, start }) => from < start));
}
