import { isHomeReason, isMeetingThere, isOfOther, outsideWords } from './asides.ts';
import type { Concept } from './lexicon.ts';
import { isBareOffice } from './bare-office.ts';
import { isPlainTwin } from './homographs.ts';
import type { Item } from './phrases.ts';
import type { Reader } from './reader.ts';
import type { IntentName } from './reading.ts';
import type { Features } from './features.ts';
import { breaksClause } from './tokens.ts';
import type { Weigh } from './weighing.ts';
import { WEIGHTS } from './weights.ts';

/** Phrases that swallow the words inside them: the "bureau" of "au bureau" is no desk. */
const SWALLOWING = new Set<string>(['which', 'obliged', 'home', 'office', 'coworking', 'field', 'leave', 'other', 'outside', 'thanks', 'greet', 'arrived', 'rule', 'booked', 'howDo', 'notNeeded', 'visible', 'requests', 'series', 'online']); // prettier-ignore

/** The concepts of a sentence. */
export function conceptsIn(r: Reader): Set<Concept> {
  const found = new Set<Concept>();
  let swallowed = 0;
  /** Up to where a longer phrase goes: the "nouvelles" of "des nouvelles de" is no news. */
  let covered = 0;
  let spacious = false;
  for (let i = 0; i < r.length; i++) {
    if (r.names[i]) continue;
    let longest = 0;
    for (const item of r.meanings(i)) {
      const swallows =
        (item.type === 'concept' && SWALLOWING.has(item.name ?? '')) ||
        item.type === 'instead' ||
        item.type === 'everyOther' ||
        item.type === 'except' ||
        item.type === 'indefinite' ||
        item.type === 'others' ||
        item.type === 'part';
      if (swallows && !item.then && item.length > 1 && !isOpenOffice(r, i, item))
        longest = Math.max(longest, item.length);
    }
    for (const item of r.meanings(i)) {
      if (item.type !== 'concept' || (i + item.length <= swallowed && !SAID_WITHIN.has(item.name ?? ''))) continue;
      if (item.length < longest && !KEEPS.has(item.name ?? '')) continue;
      if (r.meanings(i).some(({ type, length }) => type === 'others' && length > item.length)) continue;
      if (item.name === 'outside' && (i + item.length <= covered || !outsideWords(r).includes(i))) continue;
      if (VERBS.has(item.name ?? '') && isPartOfVerb(r, i, item)) continue;
      if (item.name === 'gathering' && isPartOfRoom(r, i, item)) continue;
      if (item.name === 'desk' && isOfReception(r, i)) continue;
      if (item.name === 'rule' && r.is(i, 'heads') && r.tokens[i - 1]?.number !== undefined) continue;
      if (item.name === 'free' && inEquipment(r, i)) continue;
      if ((item.name === 'room' || item.name === 'meet') && isMeetingThere(r, i)) continue;
      if (item.name && ACTING.has(item.name) && isQuoted(r, i)) continue;
      if (isRefusedSpace(r, i, item)) continue;
      if (item.name === 'home' && isHomeReason(r, i)) continue;
      if (item.name === 'cancel' && isOfOther(r, i)) continue;
      if (isOpenOffice(r, i, item)) continue;
      if (item.name === 'leave' && isBeforePlace(r, i, item)) continue;
      if (
        item.name === 'notNeeded' &&
        (endsInPart(r, i + item.length) || isEquipment(r, i - 1) || r.is(i + item.length, 'but'))
      )
        continue;
      if (item.name === 'room')
        spacious ||= !r.meanings(i).some(({ name, length }) => name === 'meet' && length === item.length);
      if ((item.name === 'where' || item.name === 'which') && isAnywhere(r, i)) continue;
      if (item.length === 1 && TWINS.has(item.name ?? '') && isPlainTwin(r, i)) continue;
      found.add(item.name === 'desk' && isBareOffice(r, i) ? 'office' : (item.name as Concept));
    }
    covered = Math.max(covered, ...r.meanings(i).map(({ type, name, length, then }) => (type === 'concept' && name !== 'outside' && length > 1 && !then ? i + length : 0))); // prettier-ignore
    swallowed = Math.max(swallowed, i + longest > i + 1 ? i + longest : 0, i + (r.item(i, 'asking')?.length ?? 0));
  }
  // "a desk, I have a meeting there": what is asked for is the desk.
  if (found.has('desk') && !spacious) found.delete('room');
  return found;
}

/** What changes something by itself, and is no request where it is only quoted: what does "hide me" do? */
const ACTING = new Set([
  'hide',
  'seeMe',
  'visible',
  'openTo',
  'follow',
  'unfollow',
  'weeklyPlan',
  'waitingList',
  'calendarLink',
  'invite',
  'uninvite',
  'accept',
  'decline',
]);

/** Whether a quotation mark stands open before a token. */
function isQuoted(r: Reader, i: number): boolean {
  const marks = r.tokens.slice(0, i + 1).flatMap(({ gap }) => gap.match(/["“”„«»]/g) ?? []);
  return marks.length % 2 === 1;
}

/** Verbs that other ones begin with: the "dropping" of "dropping by" cancels nothing. */
const VERBS = new Set(['cancel', 'change']);

function isPartOfVerb(r: Reader, i: number, { length }: Item): boolean {
  return r.meanings(i).some(({ name, length: longer, then }) => LONGER.has(name ?? '') && longer > length && !then);
}

const LONGER = new Set(['iCome', 'seek', 'arrived', 'greet']);

/** The "desk" of "front desk". */
function isOfReception(r: Reader, i: number): boolean {
  return [1, 2].some((back) => r.meanings(i - back).some(({ name, length }) => name === 'reception' && length > back));
}

/** The "meeting" of "meeting room", the "meet up" of "we meet up in the office". */
function isPartOfRoom(r: Reader, i: number, { length }: Item): boolean {
  if (r.meanings(i).some(({ name, length: longer }) => name === 'room' && longer > length)) return true;
  return r
    .meanings(i - 1)
    .some(({ name, length: longer, then }) => name === 'weAreTogether' && longer > length && !then);
}

/** The "free" of "step-free". */
function inEquipment(r: Reader, i: number): boolean {
  return [1, 2].some((back) => r.meanings(i - back).some(({ type, length }) => type === 'equipment' && length > back));
}

/** "not a room, just a desk": refused for the other kind of space. */
function isRefusedSpace(r: Reader, i: number, { name }: Item): boolean {
  if (name !== 'room' && name !== 'desk') return false;
  const first = [i - 1, i - 2].find((at) => r.is(at, 'not') && (at === 0 || breaksClause(r.token(at))));
  if (first === undefined) return false;
  const other = name === 'room' ? 'desk' : 'room';
  return r.items.some((items, k) => k > i && items.some((item) => item.name === other));
}

/** "maakt niet uit waar", "egal wo", "welcher ist mir egal": asks for none in particular. */
function isAnywhere(r: Reader, i: number): boolean {
  return [0, 1, 2, 3, 4].some((back) =>
    r.meanings(i - back).some(({ name, length, then }) => name === 'need' && length > Math.max(1, back) && !then),
  );
}

/** "un bureau de 9h à 16h": only with a town after it is it the office of that town. */
function isOpenOffice(r: Reader, i: number, { name, length }: Item): boolean {
  return name === 'office' && length > 1 && r.is(i + length - 1, 'of') && r.names[i + length] !== true;
}

/** "not in Ghent": the "in" is that of the town, and nobody is said to be away. */
function isBeforePlace(r: Reader, i: number, { length }: Item): boolean {
  const end = i + length;
  return length > 1 && r.is(end - 1, 'within') && r.names[end] === true;
}

/** "pas besoin de l'après-midi": a part of the day that is not needed, and no booking. */
function endsInPart(r: Reader, i: number): boolean {
  return r.is(r.skip(i, 'of', 'article', 'on'), 'part');
}

/** "einen Bildschirm brauche ich nicht": the desk is needed without it. */
function isEquipment(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ type }) => type === 'equipment');
}

/** Concepts whose words may be little words without their accent. */
const TWINS = new Set(['where', 'present']);

/** What is said also inside a phrase that swallows other words: "je ne peux pas venir" is not only something not needed. */
const SAID_WITHIN = new Set(['where', 'cannotCome', 'makeUse']);

/** Concepts that hold even where a longer phrase begins with them. */
const KEEPS = new Set([
  'cannotCome',
  'makeUse',
  'iAm',
  'iCome',
  'mine',
  'need',
  'where',
  'which',
  'who',
  'book',
  'cancel',
  'change',
  'free',
  'room',
]);

const WEIGHED = Object.entries(WEIGHTS) as [IntentName, Weigh][];

/** The intent of a sentence, by the weight of what it has; `none` where nothing weighs enough. */
export function intentOf(features: Features): IntentName {
  let best: IntentName = 'none';
  let most = 1.9;
  for (const [intent, weigh] of WEIGHED) {
    const weight = weigh(features);
    if (weight > most) {
      best = intent;
      most = weight;
    }
  }
  return best;
}
