import { isPlainTwin } from './homographs.ts';
import type { Item } from './phrases.ts';
import type { Reader } from './reader.ts';
import { breaksClause, joins } from './tokens.ts';

/** Somebody in a sentence, as typed and without a title. */
export interface PersonMention {
  name: string;
  start: number;
  end: number;
  /** Named with a title or with several words: surely a person. */
  sure: boolean;
}

/**
 * People in a sentence: after a title, or words that no list has and that stand where names stand.
 * Marks their tokens, so that "Karel van Mechelen" is nobody's town and "Mr August" no month.
 */
export function peopleIn(
  r: Reader,
  known: (word: string) => boolean,
  isPlace: (i: number) => boolean,
): PersonMention[] {
  const found: PersonMention[] = [];
  for (let i = 0; i < r.length; i++) {
    const title = r.item(i, 'titles');
    const start = title ? skipTitles(r, i) : i;
    const elided = elidedAt(r, start, isPlace) && !known(r.token(start + 1).word);
    const head = isPlace(start) ? start : elided ? start + 1 : afterOwnParticles(r, start, title !== undefined, known);
    const { raw, word, number, gap } = r.token(head);
    if (head >= r.length || number !== undefined) continue;
    const titled = title !== undefined && !/[,;!?]/.test(gap);
    const full =
      isCapital(r, head) &&
      isCapital(r, head + 1) &&
      !known(r.token(head + 1).word) &&
      r.gap(head + 1) === ' ' &&
      !r.is(head - 1, 'team');
    // "ivnite nadia": a word of ours with a wrong letter.
    const mistyped = head === 0 && r.meanings(head).some(({ type }) => type === 'concept');
    const unknown =
      !known(word) && !mistyped && word.length > 1 && !isPlace(head) && (head > start || full || mayBeName(r, head));
    const ofTitle = titled && r.any(head, ['weekday', 'month']) !== undefined && !r.is(i, 'common');
    const afterTitle = titled && /^\p{Lu}/u.test(raw) && !r.is(head, 'in') && word.length > 2;
    const hailed = isHailed(r, head) && (unknown || r.is(head, 'names'));
    if (hailed) r.names[head] = true;
    if (hailed) continue;
    const first = isFirstName(r, head, isPlace);
    if (!unknown && !first && !afterTitle && !ofTitle) continue;
    const end = nameEnd(r, head, titled, known, isPlace);
    const sure = titled || end - start > 1;
    found.push({ name: r.text(start, end), start, end, sure });
    if (sure || first) r.names.fill(true, start, end);
    i = end - 1;
  }
  return found;
}

/** "O'Leary", "L'Hoest", and "d'Hondt" where no "of" can stand: a letter that belongs to the name after it. */
function elidedAt(r: Reader, i: number, isPlace: (i: number) => boolean): boolean {
  const letter = r.token(i).raw;
  if (letter.length !== 1 || !/^[’']$/.test(r.gap(i + 1)) || isPlace(i + 1)) return false;
  if (!isCapital(r, i + 1)) return /^\p{Lu}/u.test(letter) && i > 0 && (isCapital(r, i - 1) || endsAsking(r, i));
  return /^\p{Lu}/u.test(letter) || (letter === 'd' && (i === 0 || r.language !== 'fr' || endsAsking(r, i)));
}

/** "De Clercq", "Van Damme": a family name may begin with its small word, written with a capital. */
function afterOwnParticles(r: Reader, i: number, titled: boolean, known: (word: string) => boolean): number {
  if (!titled && (i === 0 || !/^\p{Lu}/u.test(r.token(i).raw))) return i;
  const after = afterParticles(r, i);
  const { raw, word, number } = r.token(after);
  const named = titled || /^\p{Lu}/u.test(raw);
  return after > i && after < r.length && number === undefined && named && !known(word) ? after : i;
}

/** What stands before a German noun, and seldom before a name. */
const BEFORE_NOUNS = [
  'common',
  'article',
  'indefinite',
  'in',
  'on',
  'of',
  'for',
  'with',
  'without',
  'to',
  'from',
  'number',
  'equipment',
];

/** An unknown word is a name where names stand: with a capital (in German nouns have one too), or after "where is" and the like. */
function mayBeName(r: Reader, i: number): boolean {
  const inside = r.any(i - 1, ['within', 'fromDay']) !== undefined && r.language !== 'de';
  const capital =
    isCapital(r, i) &&
    !inside &&
    (r.language !== 'de' || !r.any(i - 1, BEFORE_NOUNS) || isAskedAfter(r, i) || isSought(r, i));
  const small = isLowerCase(r) && r.is(i - 1, 'article') && isAskedAfter(r, i);
  return (
    capital ||
    small ||
    isCompany(r, i) ||
    i === 0 ||
    // "und Saar?"
    (i === 1 && r.is(0, 'and') && r.length <= 3 && isCapital(r, i)) ||
    (endsAsking(r, i) && !breaksClause(r.token(i)) && isAnswered(r, i))
  );
}

/** "wenn Sofie und ich …", "ich will Filip nicht mehr folgen": with a capital, beside oneself or beside a word for following. */
function isCompany(r: Reader, i: number): boolean {
  if (!isCapital(r, i) || r.is(i - 1, 'article')) return false;
  const said = (...names: string[]): boolean =>
    r.items.some((items) => items.some(({ name }) => names.includes(name ?? '')));
  return (
    (r.is(i + 1, 'and') && isMyself(r, i + 2)) ||
    said('follow', 'unfollow') ||
    (r.is(i - 1, 'if') && said('alertMe', 'tellWhen'))
  );
}

/** "I", "me", "ik". */
export function isMyself(r: Reader, i: number): boolean {
  return r.is(i, 'me') || r.meanings(i).some(({ name, length }) => name === 'mine' && length === 1);
}

/** "Kann ich Ludwig morgen erwischen": after "kann ich", where somebody is looked for. */
function isSought(r: Reader, i: number): boolean {
  return !r.is(i - 1, 'article') && r.items.some((items) => items.some(({ name, then }) => name === 'seek' && then));
}

/** Whether somebody writes everything without capitals. */
function isLowerCase(r: Reader): boolean {
  return r.once('uncapitalised', 0, () => r.tokens.every((_, i) => !isCapital(r, i)));
}

/** "Ist der Guido da", "wo ist die Monique": the verb and an article; "bei Jean-Luc": a double name. */
function isAskedAfter(r: Reader, i: number): boolean {
  const named = r.is(i - 1, 'article') && !r.is(i - 1, 'indefinite');
  return (named && (endsAsking(r, i - 1) || (r.is(i - 2, 'or') && opensQuestion(r, i - 2)))) || isDouble(r, i);
}

/** "waar pieter zit": after a bare "where", a verb must follow the name; "où commencer" asks for nobody. */
function isAnswered(r: Reader, i: number): boolean {
  const bare = r.meanings(i - 1).some(({ name, length, then }) => name === 'where' && length === 1 && !then);
  return !bare || r.items.slice(i + 1).some((items) => items.some(({ name }) => name === 'present' || name === 'work'));
}

/** A first name that is also a word ("Jan", "Mark", "Noël"), where people are asked about: after "where is", "is" and the like. */
function isFirstName(r: Reader, i: number, isPlace: (i: number) => boolean): boolean {
  if (!r.is(i, 'names') || isPlace(i) || opensGreeting(r, i) || opensAsVerb(r, i)) return false;
  const capital = isCapital(r, i);
  if (capital && isCompany(r, i)) return true;
  if (capital && (isDouble(r, i) || isFollowedByName(r, i) || hasFamilyName(r, i, isPlace))) return true;
  const small = r.language !== 'de' && !r.is(i, 'common');
  const asked = endsAsking(r, i) || (capital && isAskedAfter(r, i));
  return asked && (capital || small) && r.token(i + 1).number === undefined;
}

/** "Will Thibault be in?": the first word of a question, and no first name. */
function opensAsVerb(r: Reader, i: number): boolean {
  return r.is(i, 'asking') && (i === 0 || breaksClause(r.token(i)));
}

/** The "Dag" of "Dag Nomade!", that is also a first name. */
function opensGreeting(r: Reader, i: number): boolean {
  return i === 0 && r.meanings(i).some(({ name }) => name === 'greet');
}

/** "Dag Jan!", "hallo Nomade, …": who is greeted is not asked about. */
function isHailed(r: Reader, i: number): boolean {
  const greeted = [1, 2, 3].some((back) =>
    r.meanings(i - back).some(({ name, length }) => name === 'greet' && length === back),
  );
  return greeted && isCapital(r, i) && /^ $/.test(r.gap(i)) && (i + 1 >= r.length || breaksClause(r.token(i + 1)));
}

/** "Jan van Brugge": a first name that is also a word, and a family name with its small words. */
function hasFamilyName(r: Reader, i: number, isPlace: (i: number) => boolean): boolean {
  if (r.is(i, 'weekday') || (r.is(i, 'month') && r.language !== 'nl' && r.language !== 'fr')) return false;
  const last = afterParticles(r, i + 1);
  return last > i + 1 && isCapital(r, last) && (isPlace(last) || r.meanings(last).length === 0);
}

/** "Jan-Willem", "Jean-Luc": two names as one. */
function isDouble(r: Reader, i: number): boolean {
  return r.gap(i + 1) === '-' && isCapital(r, i + 1) && !(r.is(i, 'weekday') && r.is(i + 1, 'weekday'));
}

/** "Avril Lemaire", "August Peeters": a capital, and then a word with one that means nothing. */
function isFollowedByName(r: Reader, i: number): boolean {
  return (
    isCapital(r, i + 1) && r.gap(i + 1) === ' ' && r.meanings(i + 1).length === 0 && r.token(i + 1).number === undefined
  );
}

export function isCapital(r: Reader, i: number): boolean {
  return /^\p{Lu}/u.test(r.token(i).raw);
}

const ASKING = new Set(['where', 'present']);

/** "where is", "waar zit", "où est" … just before the token, in two words. */
function endsAsking(r: Reader, i: number): boolean {
  return [1, 2, 3, 4, 5].some(
    (back) =>
      asksWhether(r, i, back) ||
      r
        .meanings(i - back)
        .some(
          (item) =>
            item.length === back &&
            (ASKING.has(item.name ?? '') || (item.name === 'seek' && (back > 2 || item.then))) &&
            !isSmall(r, i - back, item) &&
            (item.name !== 'present' || isCapital(r, i) || opensQuestion(r, i - back)),
        ),
  );
}

/** "tu sais si karim vient", "do you know if karim is in": and a verb after the name. */
function asksWhether(r: Reader, i: number, back: number): boolean {
  const lone = back === 1 && !r.gap(i - 1).includes(',');
  if (lone || !r.meanings(i - back).some(({ type, length }) => type === 'asking' && length === back)) return false;
  const reach = r.language === 'de' ? 8 : 3;
  for (let on = i + 1; on <= i + reach && on < r.length && !breaksClause(r.token(on)); on++)
    if (r.meanings(on).some(({ name }) => name === 'present' || name === 'work')) return true;
  return false;
}

/** "is sofie …", "hey, is sofie …", "op welke dagen werkt sofie …": before the verb of a question stands little else. */
function opensQuestion(r: Reader, verb: number): boolean {
  if (verb <= 1 || breaksClause(r.token(verb)) || r.any(verb - 1, ['and', 'or', 'but'])) return true;
  return [1, 2, 3].some((back) =>
    r.meanings(verb - back).some(({ length, name }) => length === back && QUESTION.has(name ?? '')),
  );
}

const QUESTION = new Set(['where', 'which', 'who', 'howMany', 'greet']);

/** "in April", "la salle": a word that has two meanings, here the small one. */
function isSmall(r: Reader, i: number, { length }: Item): boolean {
  return length === 1 && ((r.is(i, 'in') && !r.is(i, 'until')) || isPlainTwin(r, i));
}

export function skipTitles(r: Reader, i: number): number {
  for (let title = r.item(i, 'titles'); title; title = r.item(i, 'titles')) i += title.length;
  return i;
}

/** First names, then a family name with its small words: "Pieter van Brussel", "Paul de Tournai", "Ann De Smet". */
export function nameEnd(
  r: Reader,
  start: number,
  titled: boolean,
  known: (word: string) => boolean,
  isPlace: (i: number) => boolean,
): number {
  let end = start + 1;
  while (end < r.length && end - start < 6) {
    const token = r.token(end);
    if (!joins(token) || /[\n.+&/]/.test(token.gap) || (/[’']/.test(token.gap) && token.word === 's')) break;
    const alike = /^\p{Lu}/u.test(token.raw) || !/^\p{Lu}/u.test(r.token(start).raw);
    if (!known(token.word) && token.number === undefined && token.word.length > 1 && alike && !isPlace(end)) {
      end++;
      continue;
    }
    if (elidedAt(r, end, isPlace) && !known(r.token(end + 1).word)) {
      end += 2;
      continue;
    }
    if (isPlace(end) && end === start + 1 && isFamilyTown(r, start, end, titled)) {
      end++;
      continue;
    }
    if (isFamilyMonth(r, start, end)) {
      end++;
      continue;
    }
    // "Julie Petit": a family name that is also a small word.
    if (isPlainWord(r, start, end, isPlace)) {
      end++;
      continue;
    }
    // "die Schröders Inge": the first name last.
    if (isCapital(r, start) && isCapital(r, end) && r.is(end, 'names') && !isPlace(end) && !r.is(end, 'month')) {
      end++;
      continue;
    }
    const after = afterParticles(r, end);
    const last = r.token(after);
    if (after === end || after >= r.length || last.number !== undefined || !joins(last)) break;
    if (known(last.word) && !isPlace(after) && (r.language === 'de' || !/^\p{Lu}/u.test(last.raw))) break;
    if (
      r.is(after, 'departments') ||
      r.is(after, 'team') ||
      r.is(after, 'titles') ||
      r.is(after, 'unit') ||
      r.is(after, 'day')
    )
      break;
    end = after + 1;
    break;
  }
  return end;
}

/** A capital after a capital, on a word that means nothing but itself; German nouns all have one. */
function isPlainWord(r: Reader, start: number, i: number, isPlace: (i: number) => boolean): boolean {
  const plain = r.meanings(i).every(({ type }) => type === 'common' || type === 'names');
  const proper = /^\p{Lu}\p{Ll}{2}/u.test(r.token(i).raw) && isCapital(r, start);
  const first = r.gap(start + 1) === '-' ? start + 2 : start + 1;
  return r.language !== 'de' && i === first && proper && plain && r.gap(i) === ' ' && !isPlace(i);
}

/** "Mme Anne Namur", "is jan mechelen around": a town directly after a first name, and the verb after it. */
function isFamilyTown(r: Reader, start: number, i: number, titled: boolean): boolean {
  if (r.gap(i) !== ' ' || isCapital(r, start) !== isCapital(r, i)) return false;
  if (titled) return true;
  return (
    r.meanings(i + 1).some(({ type, name }) => type === 'concept' && name === 'present') &&
    (!r.any(i + 1, ['in', 'day']) || i + 2 >= r.length || r.is(i + 2, 'day'))
  );
}

/** "Jan Mei", "arbeitet Claude Mai": months have no capital in Dutch and French; elsewhere a name must be asked after. */
function isFamilyMonth(r: Reader, start: number, i: number): boolean {
  const plain = r.language === 'nl' || r.language === 'fr';
  if (!isCapital(r, i) || !r.is(i, 'month') || r.token(i + 1).number !== undefined) return false;
  return plain || endsAsking(r, start);
}

function afterParticles(r: Reader, i: number): number {
  let at = i;
  for (let steps = 0; steps < 3; steps++) {
    const particle = r
      .meanings(at)
      .filter((item) => item.type === 'particles')
      .sort((a, b) => b.length - a.length)[0];
    if (!particle) break;
    at += particle.length;
  }
  return at;
}
