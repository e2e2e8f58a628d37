import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';

/** Where the text of an announcement begins: "tell everybody that …", "mail het team: …", "warn everyone in Mons the lift …". */
export function messageAt({ r, places }: Findings): number | undefined {
  if (!r.mentions('announce')) return undefined;
  const announces = r.items.findIndex((items) => items.some(({ name }) => name === 'announce'));
  if (announces < 0) return undefined;
  // "please inform all colleagues: …", "alle Kollegen informieren: …"
  const named = r.items.some((items, i) => i < announces && items.some(({ name }) => name === 'everyone'));
  const first = announces + (named ? 1 : 2);
  const said = r.tokens.findIndex((token, i) => i >= first && (r.is(i, 'that') || /[:"“„«]/.test(token.gap)));
  if (said >= 0) return said;
  return afterAudience(r, announces, (i) => places.some(({ start, end }) => i >= start && i < end));
}

/** Where a text begins that is only to be put into other words: "translate this: I'm at home tomorrow". */
export function textAt(r: Reader): number | undefined {
  if (!r.mentions('render')) return undefined;
  const renders = r.tokens.findIndex((_, i) => r.is(i, 'render'));
  if (renders < 0) return undefined;
  const said = r.tokens.findIndex((token, i) => i > renders && /[:"“„«]/.test(token.gap));
  return said < 0 ? undefined : said;
}

/** Small words that those who must hear it are named with. */
const SMALL = ['article', 'of', 'in', 'on', 'and', 'our', 'team', 'departments', 'heads', 'to'];
const PEOPLE = new Set(['announce', 'everyone', 'present', 'work']);

/** The first token that is no longer about who must hear it; undefined where none is named before. */
function afterAudience(r: Reader, announces: number, isPlace: (i: number) => boolean): number | undefined {
  let named = false;
  let i = announces;
  while (i < r.length) {
    const concept = r.meanings(i).filter(({ name }) => PEOPLE.has(name ?? ''));
    const everyone = concept.find(({ name }) => name === 'everyone');
    named ||= everyone !== undefined || r.names[i] === true || isPlace(i);
    const passes = i === announces || concept.length > 0 || r.names[i] === true || isPlace(i) || r.any(i, SMALL);
    if (!passes || (named && /[,;.!?–—]/.test(r.gap(i)) && i > announces)) break;
    i += Math.max(1, everyone?.length ?? 0);
  }
  return named && i < r.length ? i : undefined;
}

/** Whether it is said who must hear it: else that may follow the message. */
export function isAddressed({ concepts, team, places }: Findings): boolean {
  return concepts.has('announce') && (concepts.has('everyone') || team !== undefined || places.length > 0);
}
