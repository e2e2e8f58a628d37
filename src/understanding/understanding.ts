import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Place } from '../domain/places/place.ts';
import { isAddressed, messageAt } from './announcement.ts';
import { capacityIn, grownAt } from './amounts.ts';
import { outsideWords } from './asides.ts';
import { wallClock } from './wall-clock.ts';
import { equipmentIn } from './equipment.ts';
import { conceptsIn, intentOf } from './intents.ts';
import { type Features } from './weights.ts';
import { languageOfSentence, tellingWords } from './language.ts';
import type { Concept } from './lexicon.ts';
import { peopleIn } from './people.ts';
import { teamIn } from './teams.ts';
import { Gazetteer, type Building } from './gazetteer.ts';
import { placesIn, unknownPlaceIn } from './places.ts';
import type { PhraseBook } from './phrases.ts';
import { Reader } from './reader.ts';
import type { Circumstances, IntentName, Reading, Slots, Understand } from './reading.ts';
import { roleOf, type Stretch } from './roles.ts';
import { writtenOut } from './short-forms.ts';
import { slotsOf } from './slots.ts';
import { type Findings } from './findings.ts';
import { tokensOf } from './tokens.ts';
import { whensIn } from './whens.ts';
import { phraseBooks } from './words.ts';

/** What sentences are read with: every municipality, and every building. */
export interface KnownPlaces {
  places: readonly Place[];
  sites: readonly Building[];
}

/** Makes the reader of sentences. It keeps nothing between two of them. */
export function createUnderstanding({ places, sites }: KnownPlaces): Understand {
  const books = phraseBooks();
  const telling = tellingWords(books);
  const gazetteer = new Gazetteer(places, sites, (words) =>
    LANGUAGES.some((language) => books[language].lists(words, 'building')),
  );
  const vocabulary = new Set(LANGUAGES.flatMap((language) => [...books[language].vocabulary]));
  const known = (word: string): boolean =>
    vocabulary.has(word) || LANGUAGES.some((language) => books[language].knowsPart(word));

  const understand = (text: string, circumstances: Circumstances): Reading => {
    const typed = tokensOf(text);
    const language = languageOfSentence(typed, circumstances.language, telling);
    const tokens = writtenOut(typed, books[language].short);
    const hear = (upTo: number): Findings => {
      const heard = text.slice(0, tokens[upTo]?.start);
      return find(new Reader(heard, tokens.slice(0, upTo), language, books), heard, gazetteer, known, circumstances);
    };
    const whole = hear(tokens.length);
    const message = messageAt(whole);
    const announcing = message === undefined ? undefined : hear(message);
    return readingOf(announcing && isAddressed(announcing) ? announcing : whole, language);
  };
  readOwnWords(understand, books);
  return understand;
}

/** The first sentence that a process reads costs many times as much as later ones: nobody need wait for that. */
function readOwnWords(understand: Understand, books: Record<Language, PhraseBook>): void {
  for (const language of LANGUAGES) {
    const words = [...books[language].vocabulary].slice(0, 80);
    understand(words.join(' '), { language, now: new Date(0), zone: 'UTC' });
  }
}

function find(
  r: Reader,
  text: string,
  gazetteer: Gazetteer,
  known: (word: string) => boolean,
  { now, zone }: Circumstances,
): Findings {
  const { today, minutes } = wallClock(now, zone);
  const named = r.tokens.map((_, i) => gazetteer.at(r.tokens, i));
  const isName = within(named.flatMap((items, start) => items.map(({ length }) => ({ start, end: start + length }))));
  const people = peopleIn(r, known, isName);
  const places = placesIn(r, gazetteer, named, known);
  for (const { start, end } of places) r.names.fill(true, start, end);
  const inPlace = within(places);
  const team = teamIn(r, known, inPlace);
  const whens = whensIn(r, today);
  const inWhen = within(whens);
  const taken = (i: number): boolean => r.names[i] === true || inWhen(i);
  return {
    r,
    text,
    today,
    minutes,
    whens,
    places,
    people: people.filter(({ start }) => !inPlace(start)),
    concepts: conceptsIn(r),
    equipment: equipmentIn(r),
    capacity: capacityIn(r, taken),
    team,
    unknownPlace: places.length === 0 ? unknownPlaceIn(r, known, taken) : undefined,
  };
}

/** Whether a token is in one of the stretches. */
function within(stretches: readonly Stretch[]): (i: number) => boolean {
  const tokens = new Set<number>();
  for (const { start, end } of stretches) for (let i = start; i < end; i++) tokens.add(i);
  return (i) => tokens.has(i);
}

function readingOf(findings: Findings, language: Language): Reading {
  const features = featuresOf(findings);
  const intent = intentOf(features);
  const read = slotsOf(findings, intent);
  const fragment = intent === 'none' && saysSomething(read.slots) && !findings.concepts.has('outside');
  const own = features.owned || (features.has('mine') && features.has('booking'));
  return { intent, language, fragment, own, ...read };
}

function saysSomething(slots: Slots): boolean {
  return Object.values(slots).some((value) => value !== undefined);
}

function featuresOf({
  r,
  today,
  unknownPlace,
  text,
  whens,
  places,
  people,
  concepts,
  team,
  capacity,
  equipment,
}: Findings): Features {
  const days = whens.filter((when) => when.kind === 'days');
  return {
    has: (...names: Concept[]) => names.some((name) => concepts.has(name)),
    when: whens.some(({ kind }) => kind !== 'duration' && kind !== 'span'),
    days: whens.some(({ kind }) => kind === 'days' || kind === 'times'),
    outside: outsideWords(r).length,
    owned: r.items.some(
      (items, i) =>
        items.some(({ type, length }) => type === 'our' && isOwned(r, i + length)) ||
        isOwnedDay(r, i) ||
        isKnownOne(r, i),
    ),
    ahead: days.some(({ value }) => (value.days.at(-1) ?? 0) > today),
    mustStated:
      !text.includes('?') && r.items.some((items, i) => i > 0 && items.some(({ name }) => name === 'obliged')),
    grown: r.tokens.some((_, i) => grownAt(r, i) !== undefined),
    places: places.length,
    recurring: whens.some(({ kind }) => kind === 'recurrence'),
    place: places.length > 0 || unknownPlace !== undefined,
    person: people.some(({ sure }) => sure),
    name: people.length > 0,
    team: team !== undefined,
    capacity: capacity !== undefined,
    fresh: r.items.some((items, i) => items.some(({ name }) => name === 'desk' || name === 'room') && isNew(r, i)),
    wholeDay: r.tokens.some((_, i) => r.is(i, 'wholeDay')),
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
      r.tokens.some((_, i) => r.is(i, 'instead')) ||
      days.some((said) => roleOf(r, said) === 'old'),
    refused: days.length > 1 && days.some((said) => roleOf(r, said) === 'refused'),
    span: days.some((when) => when.value.days.length > 2),
  };
}

/** "my room", "my Tuesday room", "my 2 o'clock Mons booking". */
function isOwned(r: Reader, start: number): boolean {
  let i = start;
  while (
    i < start + 3 &&
    !isBookable(r, i) &&
    (r.names[i] === true || r.any(i, ['weekday', 'day', 'part', 'number', 'hourMark']))
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
  const day = r.any(i, ['weekday', 'day']);
  if (!day || r.language !== 'en') return false;
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
  return said.some((when) => roleOf(r, when) === 'new');
}

/** "a desk", "un petit bureau": one that there is not yet. */
function isNew(r: Reader, i: number): boolean {
  return r.is(i - 1, 'indefinite') || (r.is(i - 2, 'indefinite') && r.is(i - 1, 'common'));
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

export type { IntentName };
