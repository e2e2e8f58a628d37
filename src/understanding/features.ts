import type { Visibility } from '../domain/people/choices.ts';
import { grownAt } from './amounts.ts';
import { outsideWords } from './asides.ts';
import { asksWhenTogether } from './company.ts';
import { invitesMe, isOrdered, isOwnMeeting, takesOut } from './invited.ts';
import type { Concept } from './lexicon.ts';
import type { Item } from './phrases.ts';
import { byMinutesIn, isHalved } from './lengths.ts';
import type { Reader } from './reader.ts';
import { roleOf, type Stretch } from './roles.ts';
import { deniesPlaces } from './denied-places.ts';
import { type Findings } from './findings.ts';
import { thingIn } from './site-things.ts';
import { type SpaceMention } from './spaces.ts';
import { endsStandIn } from './team-slots.ts';
import { breaksClause } from './tokens.ts';
import { turnFromUsual } from './usual.ts';
import { isDenied, visibilityOf } from './visibility.ts';
import { weekdaysSaid } from './weekdays-said.ts';

/** What a sentence has, as far as its intent goes. */
export interface Features {
  has: (...concepts: Concept[]) => boolean;
  /** Days, a time, a part of the day. */
  when: boolean;
  /** Days or a clock time: more than a part of the day, that greetings have too. */
  days: boolean;
  /** How many words of the sentence are about something else altogether. */
  outside: number;
  /** Something of the person's own: "my room". */
  owned: boolean;
  recurring: boolean;
  place: boolean;
  /** A desk or a room is named, as its sign has it. */
  space: boolean;
  /** How many words before that are about something else altogether: "the printer in room Weser". */
  outsideBefore: number;
  /** What is named may be a desk or a room. */
  bareSpace: SpaceMention['bare'];
  /** Something that a site is asked for: "an adapted chair". */
  siteThing: boolean;
  /** A desk or a room is named beside that. */
  spaceBeside: boolean;
  /** By how much something becomes longer or shorter. */
  lengthened: boolean;
  /** "half a day", and not of leave. */
  halved: boolean;
  person: boolean;
  /** A name that may be a person's. */
  name: boolean;
  team: boolean;
  capacity: boolean;
  booth: boolean;
  /** A desk or a room that there is not yet: "a desk". */
  fresh: boolean;
  /** "all day". */
  wholeDay: boolean;
  equipment: boolean;
  question: boolean;
  /** It has a question mark. */
  asked: boolean;
  /** A day or a time to move to is named ("to Tuesday"). */
  redirected: boolean;
  /** More than one day, or a day with an old one. */
  moves: boolean;
  /** How many words it has. */
  length: number;
  /** One value is given up for another ("Friday instead of Thursday"). */
  swap: boolean;
  /** One of the days named is refused ("Thursday, not Wednesday"). */
  refused: boolean;
  /** A day after today is named. */
  ahead: boolean;
  /** How many people it is for has changed. */
  grown: boolean;
  /** The places are those where one is not: "Friday not in Ghent". */
  deniesPlaces: boolean;
  /** How many parts of a day are named. */
  halves: number;
  /** How many places it names. */
  places: number;
  /** "Friday I must …": told, and not asked. */
  mustStated: boolean;
  /** "what if I don't come?": asked of what may be, and of no day or place. */
  supposed: boolean;
  /** The word for booking opens a clause that follows another: "is there a desk left? if so, book it". */
  orders: boolean;
  /** A day or more is named with its week: a span. */
  span: boolean;
  /** Something is denied: "don't", "not". */
  denied: boolean;
  /** It asks, by its mark or by its first word. */
  asks: boolean;
  /** How many weekdays of any week are named; none where it is a certain day. */
  everyWeek: number;
  /** Until an hour, and from none. */
  endsOnly: boolean;
  /** From an hour to an hour. */
  hours: boolean;
  /** "my team and I … both": days on which the person is there too. */
  together: boolean;
  /** What is usual is followed by what is not: "normally …, but on Thursday …". */
  turns: boolean;
  /** Something is to be told to others. */
  announces: boolean;
  /** "and Saar?": a name after an "and", and nothing else. */
  goesOn: boolean;
  /** "and team Budget?": a team, and nothing else but when. */
  teamGoesOn: boolean;
  /** Off something that one is on: a waiting list. */
  leaves: boolean;
  /** What a colleague is sought for is named. */
  topic: boolean;
  /** People are named to come together. */
  party: boolean;
  /** They are surely people. */
  sureParty: boolean;
  /** The person is named with them: "Nadia and I". */
  partyWithMe: boolean;
  /** Some of them come from outside. */
  guests: boolean;
  /** The one to be invited is the person. */
  invitesMe: boolean;
  /** It begins with a question about the person: "have I", "habe ich". */
  asksOfMe: boolean;
  /** It begins with a word for expecting: "verwachten we morgen bezoekers". */
  opensExpecting: boolean;
  /** That somebody is invited is said as an order: "Can Wim come too? invite him". */
  ordersInvite: boolean;
  /** People who are named are taken off something. */
  takesOut: boolean;
  /** The meeting is the person's own. */
  ownMeeting: boolean;
  /** A room, and not only a meeting. */
  spacious: boolean;
  /** That somebody stands in for one is denied, or ended. */
  standInEnds: boolean;
  /** Something else altogether is named before a word for guidelines or announcements: "a poem about guidelines". */
  outsideLeads: boolean;
  /** "Announcement: the lift is broken": a word for one, and its text. */
  titled: boolean;
  /** Who may see one, where that is plain. */
  visibility: Visibility | undefined;
}

/** What the findings of a sentence come to for its intent. */
export function featuresOf(findings: Findings): Features {
  const { r, today, unknownPlace, text, whens, places, people, concepts, team, capacity, equipment, topic } = findings;
  const days = whens.filter((when) => when.kind === 'days');
  const denied = isDenied(r);
  const thing = thingIn(findings);
  const seats = r.mentions('desk') || r.mentions('room');
  const asks = text.includes('?') || [...QUESTIONS, 'rule' as const].some((concept) => concepts.has(concept));
  return {
    has: (...names: Concept[]) => {
      for (const name of names) if (concepts.has(name)) return true;
      return false;
    },
    when: whens.some(({ kind }) => kind !== 'duration' && kind !== 'span' && kind !== 'others'),
    days: whens.some(({ kind }) => kind === 'days' || kind === 'times'),
    outside: outsideWords(r).length,
    owned: r.items.some(
      (items, i) =>
        (!r.names[i] && items.some(({ type, length }) => type === 'our' && isOwned(r, i + length))) ||
        isOwnedDay(r, i) ||
        isKnownOne(r, i),
    ),
    ahead: days.some(({ value }) => (value.days.at(-1) ?? 0) > today),
    mustStated:
      r.mentions('obliged') &&
      !text.includes('?') &&
      r.items.some((items, i) => items.some(({ name, length }) => name === 'obliged' && (i > 0 || length === 1))),
    grown: r.mentions('grown') && r.tokens.some((_, i) => grownAt(r, i) !== undefined),
    deniesPlaces: deniesPlaces(findings),
    halves: whens.filter((said) => said.kind === 'part' || (said.kind === 'days' && said.value.part !== undefined))
      .length,
    places: places.length,
    recurring: whens.some(({ kind }) => kind === 'recurrence'),
    place: places.length > 0 || unknownPlace !== undefined,
    space: findings.space !== undefined && !findings.space.bare,
    bareSpace: findings.space?.bare,
    outsideBefore: outsideWords(r).filter((i) => i < (findings.space?.start ?? 0)).length,
    siteThing: thing !== undefined,
    spaceBeside:
      seats &&
      r.items.some(
        (items, i) =>
          !(thing && i >= thing.start && i < thing.end) && items.some(({ name }) => name === 'desk' || name === 'room'),
      ),
    lengthened: byMinutesIn(findings) !== undefined,
    halved: isHalved(findings),
    person: people.some(({ sure }) => sure),
    name: people.length > 0,
    team: team !== undefined,
    capacity: capacity !== undefined,
    fresh:
      seats &&
      r.items.some(
        (items, i) =>
          !(thing && i >= thing.start && i < thing.end) &&
          items.some(({ name }) => name === 'desk' || name === 'room') &&
          isNew(r, i),
      ),
    wholeDay: r.mentions('wholeDay') && r.tokens.some((_, i) => r.is(i, 'wholeDay')),
    booth: equipment.includes('phone_booth'),
    equipment: equipment.length > 0,
    question:
      text.includes('?') ||
      QUESTIONS.some((concept) => concepts.has(concept)) ||
      asksAbout(r, people) ||
      (team !== undefined && asksAbout(r, [{ start: 0, end: 0 }])) ||
      r.tokens.some(
        (_, i) => r.is(i, 'asking') && (i === 0 || /[.!?:,;\n]/.test(r.gap(i)) || r.item(i, 'asking')!.length > 1),
      ),
    asked: text.includes('?'),
    redirected: isRedirected(r, whens),
    moves: days.length > 1 || days.some((when) => when.value.ends !== undefined) || places.length > 1,
    length: r.length,
    swap:
      whens.some((said) => said.kind === 'times' && said.value.moved === 'surely' && concepts.has('mine')) ||
      (r.mentions('instead') && r.tokens.some((_, i) => r.is(i, 'instead'))) ||
      days.some((said) => roleOf(r, said) === 'old'),
    supposed: asks && days.length === 0 && places.length === 0 && r.mentions('if') && r.tokens.some((_, i) => isSupposed(r, i)), // prettier-ignore
    orders:
      r.mentions('book') &&
      r.items.some((items, i) => items.some(({ name }) => name === 'book') && opensLaterClause(r, i)),
    refused: days.length > 1 && days.some((said) => roleOf(r, said) === 'refused'),
    span: days.some((when) => when.value.days.length > 2),
    denied,
    asks: text.includes('?') || opensQuestion(r),
    everyWeek: weekdaysSaid(r, whens).size,
    endsOnly: whens.some(
      (said) => said.kind === 'times' && said.value.from === undefined && said.value.to !== undefined,
    ),
    hours: whens.some((said) => said.kind === 'times' && said.value.from !== undefined && said.value.to !== undefined),
    together: asksWhenTogether(findings),
    turns: turnFromUsual(findings) > 0,
    goesOn: goesOn(findings),
    teamGoesOn: teamGoesOn(findings),
    announces: concepts.has('announce') && (concepts.has('everyone') || team !== undefined),
    leaves: concepts.has('takeOff') || concepts.has('cancel') || (denied && !text.includes('?')),
    topic: topic !== undefined,
    party: findings.parties.length > 0,
    sureParty: findings.parties.some(({ sure }) => sure),
    partyWithMe: findings.parties.some(({ withMe }) => withMe),
    guests: findings.guests.length > 0,
    invitesMe: invitesMe(r),
    asksOfMe: r.is(0, 'asksOfMe'),
    opensExpecting: r.meanings(0).some(({ name }) => name === 'expected'),
    ordersInvite: isOrdered(r, 'invite'),
    takesOut: takesOut(findings),
    ownMeeting: isOwnMeeting(r),
    spacious: r.mentions('room') && r.items.some((items, i) => !r.names[i] && isRoom(items)),
    standInEnds: concepts.has('standIn') && endsStandIn(r),
    outsideLeads: ANNOUNCED.some((concept) => concepts.has(concept)) && outsideLeads(r),
    titled: concepts.has('announcement') && r.tokens.some((_, i) => isTitled(r, i)),
    visibility: visibilityOf(findings),
  };
}

const ANNOUNCED: Concept[] = ['guideline', 'announcement', 'announceIt', 'poll', 'staffNews'];
/** What also means nothing of ours ("draft", "news") counts for what it is beside those. */
const BESIDE = new Set([...ANNOUNCED, 'compose', 'underway', 'missed', 'passage', 'remind'] as string[]);

/** "the results of the canteen survey": what is asked of it tells as much as the word for it. */
const LED = new Set<string>([...ANNOUNCED, 'results', 'underway']);

function outsideLeads(r: Reader): boolean {
  const means = (i: number, names: { has: (name: string) => boolean }): boolean =>
    r.meanings(i).some(({ name }) => names.has(name ?? ''));
  const first = r.tokens.findIndex((_, i) => means(i, LED));
  return outsideWords(r).some((i) => i < first && !means(i, BESIDE));
}

/** A word for an announcement, and what follows it after a colon. */
function isTitled(r: Reader, i: number): boolean {
  const noun = r.meanings(i).find(({ name }) => name === 'announcement');
  return noun !== undefined && i + noun.length < r.length && r.gap(i + noun.length).includes(':');
}

/** "who …", "can my boss …": but "can you …" asks for something to be done. */
function opensQuestion(r: Reader): boolean {
  const first = r.meanings(0);
  const opens = first.some(
    ({ type, name, length }) => type === 'asking' || (OPENING.has(name ?? '') && (name !== 'who' || length === 1)),
  );
  return opens && !first.some(({ name, length }) => name === 'need' && length > 1);
}

const OPENING = new Set(['who', 'which', 'where', 'howMany', 'isThere', 'canThey']);

/** "my room", "my Tuesday room", "my 2 o'clock Mons booking". */
function isOwned(r: Reader, start: number): boolean {
  let i = start;
  while (
    i < start + 4 &&
    !isBookable(r, i) &&
    (r.names[i] === true || r.any(i, ['weekday', 'day', 'part', 'number', 'hourMark', 'am', 'pm']))
  )
    i++;
  return isBookable(r, i);
}

/** "la salle de mardi": with the article, it is one that there is already. */
function isKnownOne(r: Reader, i: number): boolean {
  const definite = r.is(i, 'article') && !r.is(i, 'indefinite');
  return definite && r.is(i + 2, 'of') && isBookable(r, i + 1) && r.any(i + 3, ['weekday', 'day']) !== undefined;
}

/** "tomorrow's Mechelen desk". */
function isOwnedDay(r: Reader, i: number): boolean {
  const day = r.language === 'en' ? r.any(i, ['weekday', 'day']) : undefined;
  if (!day) return false;
  const own =
    r.token(i + day.length).word === 's'
      ? day.length + 1
      : /s$/.test(r.token(i + day.length - 1).word) && day.length > 1
        ? day.length
        : 0;
  return own > 0 && isOwned(r, i + own);
}

/** "my desk to Tuesday", "my desk of Thursday on Friday". */
function isRedirected(r: Reader, whens: Findings['whens']): boolean {
  const said = whens.filter(({ kind }) => kind === 'days' || kind === 'times');
  const [first] = said;
  if (said.length > 1 && first && roleOf(r, first) === 'from') return true;
  return said.some((when) => roleOf(r, when) === 'new' && (said.length > 1 || !isMeantFor(r, when.start)));
}

/** "my bookings for April": of that time, and not moved to it. */
function isMeantFor(r: Reader, start: number): boolean {
  const at = r.is(start, 'for') ? start : start - 1;
  return r.is(at, 'for') && isBookable(r, at - 1);
}

/** An "if" that opens a clause of its own; not that of "do you know if" or "if possible". */
function isSupposed(r: Reader, i: number): boolean {
  if (!r.is(i, 'if') || r.any(i - 1, ['because', 'than'])) return false;
  const known = [1, 2, 3, 4].some((back) =>
    r.meanings(i - back).some(({ type, name, length }) => (type === 'asking' || name === 'show') && length >= back),
  );
  return !known && r.meanings(i + 1).some(({ type }) => type === 'common') && i + 2 < r.length;
}

/** Whether a token stands among the first ones of a clause, and another clause stands before. */
function opensLaterClause(r: Reader, i: number): boolean {
  const start = [i, i - 1, i - 2].find((at) => at > 0 && breaksClause(r.token(at)));
  return start !== undefined && start > 2;
}

/** "a desk", "un petit bureau": one that there is not yet. */
function isNew(r: Reader, i: number): boolean {
  return r.is(i - 1, 'indefinite') || (r.is(i - 2, 'indefinite') && r.is(i - 1, 'common'));
}

/** A word for a room that is none for a meeting. */
function isRoom(items: Item[]): boolean {
  const meets = (length: number): boolean =>
    items.some((item) => (item.name === 'meet' || item.name === 'gathering') && item.length === length);
  return items.some(({ name, length }) => name === 'room' && !meets(length));
}

/** A desk, a room or a booking. */
function isBookable(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ name }) => name === 'desk' || name === 'room' || name === 'booking');
}

/** "ist Lena Montag da", "is Tom in": the verb first, then a name. */
function asksAbout(r: Reader, people: readonly Stretch[]): boolean {
  return r.meanings(0).some(({ name }) => name === 'present') && people.some(({ start }) => start <= 2);
}

const QUESTIONS: Concept[] = ['where', 'who', 'which', 'howMany', 'isThere', 'howDo', 'allowed'];

/** "and Saar?", "en Tom dan?": somebody, and hardly another word. */
function goesOn({ r, people }: Pick<Findings, 'r' | 'people'>): boolean {
  const [one, ...others] = people;
  if (!one || others.length > 0 || !r.is(0, 'and') || one.start !== 1) return false;
  return one.end === r.length || (one.end + 1 === r.length && r.is(one.end, 'common'));
}

/** "and team Budget?", "team Budget", "and my team next week?" */
function teamGoesOn({ r, team, people, places, concepts }: Findings): boolean {
  if (team === undefined || r.length > FEW_WORDS || people.length > 0 || places.length > 0) return false;
  return [...concepts].every((concept) => BESIDE_TEAM.has(concept));
}

const FEW_WORDS = 8;
/** What the words of a team are as well. */
const BESIDE_TEAM = new Set<Concept>(['mine', 'everyone', 'myWeek', 'also']);
