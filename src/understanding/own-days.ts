import { WORK_MODES } from '../domain/presence/day-log.ts';
import type { Features } from './features.ts';
import type { Findings } from './findings.ts';
import { hasMode } from './gist.ts';
import { joinedModes } from './joined-modes.ts';
import type { Concept } from './lexicon.ts';
import type { Reader } from './reader.ts';
import type { IntentName } from './reading.ts';
import { endsBefore } from './roles.ts';
import { breaksClause } from './tokens.ts';

/** What a question about one's own days may be taken for, as no intent of the contract is one. */
const TAKEN_FOR: readonly IntentName[] = ['none', 'my_bookings', 'log_day', 'check_in'];

/**
 * "Where do I work this week?", "am I at home on Friday?": asked, and so never to be noted.
 *
 * @param intent what the sentence was taken for.
 */
export function asksOwnDays(findings: Findings, features: Features, intent: IntentName): boolean {
  const { person, team, equipment, has } = features;
  if (!TAKEN_FOR.includes(intent) || person || team || equipment || !mayAsk(findings, features)) return false;
  if (has('desk', 'room', 'book', 'cancel', 'change', 'allowed', 'obliged', 'rule', 'outside', 'announce'))
    return false;
  if (has('booking') && !hasMode(features)) return false;
  const asks = asksWhere(findings.r) || asksWhen(findings, features) || asksWhether(findings, features);
  return (asks || (asksHow(findings, features) && !has('booked'))) && !isSeated(findings.r);
}

/** What any of these questions has: most sentences are told, and need no further look. */
function mayAsk({ r }: Findings, { question, has }: Features): boolean {
  return question || has('show', 'overview') || r.length <= FEW_WORDS || r.is(0, 'asksOfMe');
}

/** "my week please" */
const FEW_WORDS = 4;

/** "Where am I sitting?": that is asked of a desk. */
function isSeated(r: Reader): boolean {
  return r.items.some((items) => items.some(({ name, length }) => name === 'sit' && length === 1));
}

/** "What does my week look like?", "what did I log for Tuesday?" */
function asksHow({ r }: Findings, features: Features): boolean {
  const about = r.tokens.some((_, i) => r.is(i, 'myDays')) && !hasMode(features) && !features.place;
  return about && (features.question || features.has('show', 'overview') || r.length <= FEW_WORDS);
}

/** "Where do I work?", "je suis où mercredi ?" */
function asksWhere(r: Reader): boolean {
  return r.tokens.some((_, i) => {
    if (!names(r, i, 'where')) return false;
    const before = ['iSpend', 'asksOfMe'].some((type) => endsBefore(r, i, type));
    return before || follows(r, i, 'asksOfMe') || follows(r, i, 'iSpend');
  });
}

/** "Which days am I at home?", "wanneer werk ik op kantoor?" */
function asksWhen({ r }: Findings, features: Features): boolean {
  if (!hasMode(features) && !features.place) return false;
  return r.tokens.some((_, i) => (names(r, i, 'which') || names(r, i, 'where')) && follows(r, i, 'asksOfMe'));
}

/** "Am I at home on Friday?", "je télétravaille demain ?"; not "I work from home tomorrow, ok?". */
function asksWhether(findings: Findings, features: Features): boolean {
  const { r, whens, places } = findings;
  if ((!hasMode(features) && !features.place) || !features.days) return false;
  const opening = r.tokens.findIndex((_, i) => r.is(i, 'asksOfMe') && (i === 0 || breaksClause(r.token(i))));
  if (opening === 0 || (opening > 0 && isAskedFrom(r, opening))) return true;
  if (!features.asked || features.has('need') || joinedModes(findings).length > 1) return false;
  const ends = [...whens, ...places].map(({ end }) => end);
  return [...ends, ...modeEnds(r)].some((end) => r.gap(orNot(r, end)).includes('?'));
}

/** "en télétravail ou pas ?": the token after the "or not". */
function orNot(r: Reader, i: number): number {
  return r.is(i, 'or') && r.is(i + 1, 'not') ? i + 2 : i;
}

/** Whether the clause that begins at a token ends in a question mark. */
function isAskedFrom(r: Reader, start: number): boolean {
  let end = start + 1;
  while (end < r.length && !breaksClause(r.token(end))) end++;
  return r.gap(end).includes('?');
}

/** The tokens after the words for a way of working. */
function modeEnds(r: Reader): number[] {
  return r.items.flatMap((items, i) =>
    items.filter(({ name }) => WAYS.has(name ?? '')).map(({ length }) => i + length),
  );
}

const WAYS = new Set<string>(WORK_MODES);

/** Whether an item of the type stands a few words after a token, in its clause. */
function follows(r: Reader, i: number, type: string): boolean {
  for (let at = i + 1; at < i + 7 && at < r.length && !breaksClause(r.token(at)); at++) if (r.is(at, type)) return true;
  return false;
}

function names(r: Reader, i: number, concept: Concept): boolean {
  return r.meanings(i).some(({ name }) => name === concept);
}
