import { isCapital, isMyself, nameEnd, skipTitles, type PersonMention } from './people.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';
import { joins } from './tokens.ts';

/** Somebody of a party; `from` is where the title stands, if there is one. */
export interface Member extends PersonMention {
  from: number;
  /** The token after the body that the person is of: "Ms Dupont of the Red Cross". */
  last: number;
}

/** People who are named to come together: "Saar, Tom and me". */
export interface Party extends Stretch {
  members: Member[];
  /** The person is one of them. */
  withMe: boolean;
  /** Surely people: by a title, by a first name that many have, or beside "me". */
  sure: boolean;
}

/** What is known of words when names are looked for. */
export interface NameLore {
  known: (word: string) => boolean;
  isPlace: (i: number) => boolean;
  /** First names that many have. */
  given: ReadonlySet<string>;
}

/** Sentences with none of these name nobody to come, unless they begin with a "with". */
const ABOUT = ['invite', 'uninvite', 'invitation', 'include', 'takeOut', 'gathering', 'attendees', 'accept', 'decline', 'visitors', 'visits', 'visitorList', 'reception', 'expected', 'register', 'fair', 'room', 'meet', 'standIn', 'sideBySide', 'nextTo']; // prettier-ignore

/** The parties of a sentence. Marks their tokens, so that "Jan, Mei and August" are no months. */
export function partiesIn(r: Reader, mentions: readonly PersonMention[], lore: NameLore): Party[] {
  const parties: Party[] = [];
  const opens = [0, 1, 2].some((i) => r.is(i, 'with'));
  if (!opens && !ABOUT.some((concept) => r.mentions(concept))) return parties;
  for (let i = 0; i < r.length; i++) {
    const party = partyAt(r, i, mentions, lore);
    if (!party) continue;
    parties.push(party);
    if (party.sure) for (const { start, end } of party.members) r.names.fill(true, start, end);
    i = party.end - 1;
  }
  return parties;
}

function partyAt(r: Reader, first: number, mentions: readonly PersonMention[], lore: NameLore): Party | undefined {
  const members: Member[] = [];
  let withMe = false;
  let end = first;
  for (let i: number | undefined = first; i !== undefined && i < r.length; i = afterJoint(r, end)) {
    const member = memberAt(r, i, members.length > 0 || withMe || isInvited(r, i), mentions, lore);
    if (!member && !isMeToo(r, i)) break;
    const before = members.at(-1);
    if (member && before && isBodyOf(r, member, lore)) before.last = member.last;
    else if (member) members.push(member);
    withMe ||= !member;
    end = member?.last ?? i + 1;
  }
  if (members.length === 0) return undefined;
  const sure = withMe || members.some((one) => isSure(r, one, lore));
  return { members, withMe, sure, start: first, end };
}

/** The token after an "and" or a comma; undefined where none stands there. */
function afterJoint(r: Reader, end: number): number | undefined {
  const and = r.item(end, 'and')?.length;
  if (and && !/[.:;!?]/.test(r.gap(end))) return end + and;
  return /^\s*[,&+/]\s*$/.test(r.gap(end)) ? end : undefined;
}

function memberAt(
  r: Reader,
  from: number,
  listed: boolean,
  mentions: readonly PersonMention[],
  lore: NameLore,
): Member | undefined {
  const start = skipTitles(r, from);
  const mention = mentions.find((one) => one.start === start);
  if (mention) return { ...mention, from, last: bodyEnd(r, mention.start, mention.end) };
  if (r.names[start] || start >= r.length || r.token(start).number !== undefined) return undefined;
  const named = isGiven(r, start, lore) || (listed && isUnknown(r, start, lore));
  if (!named) return undefined;
  const end = nameEnd(r, start, start > from, lore.known, lore.isPlace);
  const sure = start > from || end - start > 1;
  return { name: r.text(start, end), start, end, from, last: bodyEnd(r, start, end), sure };
}

/** Two words with a capital are not somebody yet: they may be a project, or in German any nouns. */
function isSure(r: Reader, { from, start }: Member, { given }: NameLore): boolean {
  return from < start || given.has(r.token(start).word);
}

/** "me" in a list; after a comma, what follows must go on with it: the "wir" of "…, wir sind zu acht" is none of them. */
function isMeToo(r: Reader, i: number): boolean {
  return isMyself(r, i) && (!r.gap(i).includes(',') || r.is(i - 1, 'and') || afterJoint(r, i + 1) !== undefined);
}

/** A first name that many have, where no other word is meant. */
function isGiven(r: Reader, i: number, { given, isPlace }: NameLore): boolean {
  if (!given.has(r.token(i).word) || isPlace(i)) return false;
  return r.meanings(i).every(({ type }) => type === 'names') || (isCapital(r, i) && i > 0 && !/[.!?]/.test(r.gap(i)));
}

function isUnknown(r: Reader, i: number, { known, isPlace }: NameLore): boolean {
  const { word } = r.token(i);
  return !known(word) && word.length > 1 && !isPlace(i) && r.meanings(i).every(({ type }) => type === 'names');
}

/** "invite okonkwo", "okonkwo uitnodigen". */
function isInvited(r: Reader, i: number): boolean {
  const before = [1, 2].some((back) =>
    r.meanings(i - back).some(({ name, length }) => name === 'invite' && length === back),
  );
  return before || r.meanings(i + 1).some(({ name }) => name === 'invite');
}

/** The "University of Lagos" of "Prof. Adeyemi, University of Lagos". */
function isBodyOf(r: Reader, member: Member, lore: NameLore): boolean {
  const apart = r.gap(member.from).includes(',') && !isSure(r, member, lore);
  return apart && r.items.some((items, i) => i > member.start && i < member.last && items.some(({ type }) => type === 'belongs')); // prettier-ignore
}

/** Where a body may have its own "of": "of the CPAS of Namur". */
const MOST_BODIES = 2;
/** What a body is not named by. */
const DATED = ['weekday', 'month', 'day', 'part', 'number', 'unit', 'and', 'next', 'coming', 'this'];

/** "of the Red Cross", "vom Roten Kreuz", "van het OCMW": up to where the name of somebody's body goes. */
function bodyEnd(r: Reader, start: number, end: number): number {
  const swallowed = r.items.some((items, i) => i > start && i < end && items.some(({ type }) => type === 'belongs'));
  if (swallowed) end = nameOfBody(r, end);
  for (let bodies = 0; bodies < MOST_BODIES; bodies++) {
    const link = r.item(end, 'belongs');
    if (!link || !joins(r.token(end))) return end;
    const first = r.skip(end + link.length, 'article');
    const last = nameOfBody(r, first, first);
    if (last === first) return end;
    end = last;
  }
  return end;
}

function nameOfBody(r: Reader, from: number, first?: number): number {
  let last = from;
  while (last < r.length && isOfBody(r, last, last !== first)) last++;
  return last;
}

function isOfBody(r: Reader, i: number, goesOn: boolean): boolean {
  const { gap } = r.token(i);
  if (r.any(i, DATED) || !(goesOn ? /^[ \-'’]$/ : /^[ '’]?$/).test(gap)) return false;
  return isCapital(r, i) || gap === '-' || r.meanings(i).length === 0;
}
