import { LANGUAGES, type Language } from '../domain/language.ts';
import type { Place } from '../domain/places/place.ts';
import { isAddressed, messageAt, textAt } from './announcement.ts';
import { announcedTitle } from './announced-title.ts';
import { capacityIn } from './amounts.ts';
import { wallClock } from './wall-clock.ts';
import { equipmentIn } from './equipment.ts';
import { conceptsIn, intentOf } from './intents.ts';
import { languageOfSentence, tellingWords } from './language.ts';
import { onlyMode } from './modes.ts';
import { guestsIn } from './guests.ts';
import { type NameLore, partiesIn } from './parties.ts';
import { peopleIn } from './people.ts';
import { teamIn } from './teams.ts';
import { Gazetteer, type Building } from './gazetteer.ts';
import { placesIn, unknownPlaceIn } from './places.ts';
import type { PhraseBook } from './phrases.ts';
import type { Concept } from './lexicon.ts';
import { Reader } from './reader.ts';
import type { Circumstances, Reading, Slots, Understand } from './reading.ts';
import { type Stretch } from './roles.ts';
import { writtenOut } from './short-forms.ts';
import { slotsOf } from './slots.ts';
import { type Findings } from './findings.ts';
import { isSpaceWord, spaceIn } from './spaces.ts';
import { tokensOf } from './tokens.ts';
import { topicIn } from './topics.ts';
import { comesIn } from './weights-invitations.ts';
import { asksToPlan } from './weights-teams.ts';
import { whensIn } from './whens.ts';
import { givenNames, phraseBooks } from './words.ts';
import { featuresOf } from './features.ts';
import { remindsReaders } from './weights-announcements.ts';
import { asksOwnDays } from './own-days.ts';

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
  const given = givenNames();
  const vocabulary = new Set(LANGUAGES.flatMap((language) => [...books[language].vocabulary]));
  const known = (word: string): boolean =>
    vocabulary.has(word) || LANGUAGES.some((language) => books[language].knowsPart(word));

  const understand = (text: string, circumstances: Circumstances): Reading => {
    const typed = tokensOf(text);
    const language = languageOfSentence(typed, circumstances.language, telling);
    const tokens = writtenOut(typed, books[language].short);
    const hear = (upTo: number): Findings => {
      const heard = text.slice(0, tokens[upTo]?.start);
      return find(
        new Reader(heard, tokens.slice(0, upTo), language, books),
        heard,
        gazetteer,
        { known, given },
        circumstances,
      );
    };
    const whole = hear(tokens.length);
    const rendered = textAt(whole.r);
    if (rendered !== undefined) return readingOf(hear(rendered), language);
    const message = messageAt(whole);
    const announcing = message === undefined ? undefined : hear(message);
    const isMessage = announcing && isAddressed(announcing) && !asksTeam(whole) && !asksReaders(whole, message);
    if (!isMessage) return readingOf(whole, language);
    const reading = readingOf(announcing, language);
    // Whatever the text says is none of what is asked: it is only what the announcement is called.
    const about = announcing.concepts.has('announcement') ? announcedTitle(whole) : undefined;
    return about === undefined ? reading : { ...reading, slots: { ...reading.slots, about } };
  };
  readOwnWords(understand, books);
  return understand;
}

/** "remind my team that they should plan their week": what they are told is the request, where it is not quoted. */
function asksTeam({ concepts, team, text }: Findings): boolean {
  const has = (...names: Concept[]): boolean => names.some((name) => concepts.has(name));
  return has('theirPlan', 'unplanned') && asksToPlan({ has, team: team !== undefined }) && !/[:"“„«]/.test(text);
}

/** "remind everyone who has not confirmed": only those are named, and nothing that they are told. */
function asksReaders({ concepts, r }: Findings, message = 0): boolean {
  const has = (...names: Concept[]): boolean => names.some((name) => concepts.has(name));
  return remindsReaders({ has }) && !r.is(message, 'that') && !/[:"“„«]/.test(r.gap(message));
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
  { known, given }: Pick<NameLore, 'known' | 'given'>,
  { now, zone }: Circumstances,
): Findings {
  const { today, minutes } = wallClock(now, zone);
  const named = r.tokens.map((_, i) => gazetteer.at(r.tokens, i));
  const isName = within(named.flatMap((items, start) => items.map(({ length }) => ({ start, end: start + length }))));
  // "room Linkebeek in Eupen": beside a town that is said as one, it is no town.
  const isTown = r.tokens.map((_, i) => isName(i) && r.is(i - 1, 'in') && !isSpaceWord(r, i - 1));
  const isPlace = (i: number): boolean =>
    !isTown.some((town, k) => town && k !== i) && (isName(i) || isNearPlace(r.token(i).word, r, gazetteer, known));
  const space = spaceIn(r, { known, isPlace, given });
  if (space?.sure) r.names.fill(true, space.start, space.end);
  const inSpace = within(space?.sure ? [space] : []);
  const people = peopleIn(r, known, isName).filter(({ start }) => !inSpace(start));
  const parties = partiesIn(r, people, { known, isPlace: isName, given });
  const places = placesIn(r, gazetteer, named, known);
  for (const { start, end } of places) r.names.fill(true, start, end);
  const inPlace = within(places);
  const team = teamIn(r, known, inPlace);
  const concepts = conceptsIn(r);
  if (concepts.has('partTime')) maskFractions(r);
  const whens = whensIn(r, today);
  const inWhen = within(whens);
  const taken = (i: number): boolean => r.names[i] === true || inWhen(i);
  const met = parties.filter(
    ({ start, end }) => !inPlace(start) && !(space?.sure && space.start < end && space.end > start),
  );
  const guests = guestsIn(r, met);
  const inGuest = within(guests);
  return {
    r,
    within: { start: 0, end: r.length },
    text,
    today,
    minutes,
    whens,
    places: places.filter(({ start }) => !inGuest(start)),
    parties: met,
    guests,
    people: people.filter(({ name, start, sure }) => !inPlace(start) && (sure || !inWhen(start)) && !(team !== 'mine' && team?.includes(name))), // prettier-ignore
    concepts,
    equipment: equipmentIn(r),
    capacity: capacityIn(r, taken),
    team,
    topic: concepts.has('knowsAbout') || concepts.has('versedIn') ? topicIn(r, places, whens) : undefined,
    space,
    unknownPlace: places.length === 0 ? unknownPlaceIn(r, known, (i) => taken(i) || inGuest(i)) : undefined,
  };
}

/** "zaal Leuvn": a town with a wrong letter. */
function isNearPlace(word: string, r: Reader, gazetteer: Gazetteer, known: (word: string) => boolean): boolean {
  return word.length > 5 && !known(word) && r.onceForWord(word, () => gazetteer.nearly(word, false)) !== undefined;
}

/** "I work 4/5": no day in May. */
function maskFractions(r: Reader): void {
  for (let i = 0; i < r.length; i++)
    for (const { name, length } of r.meanings(i))
      if (name === 'partTime') for (let k = i; k < i + length; k++) r.names[k] ||= r.token(k).number !== undefined;
}

/** Whether a token is in one of the stretches. */
function within(stretches: readonly Stretch[]): (i: number) => boolean {
  const tokens = new Set<number>();
  for (const { start, end } of stretches) for (let i = start; i < end; i++) tokens.add(i);
  return (i) => tokens.has(i);
}

function readingOf(findings: Findings, language: Language): Reading {
  const features = featuresOf(findings);
  const likeliest = intentOf(features);
  const asked = asksOwnDays(findings, features, likeliest);
  // A question is never noted; one after bookings may be answered with the days that they are on.
  const intent = asked && likeliest !== 'my_bookings' ? 'none' : likeliest;
  const read = slotsOf(findings, intent);
  const isBare = intent === 'none' && saysSomething(read.slots) && !findings.concepts.has('outside') && !asked;
  const fragment = isBare && !speaksOfElse(findings, read.slots);
  const own = features.owned || (features.has('mine') && features.has('booking'));
  const mode = onlyMode(findings);
  const comes = comesIn(features);
  return {
    intent,
    language,
    fragment,
    own,
    ...read,
    ...(mode && { mode }),
    ...(comes !== undefined && { comes }),
    ...(asked && { asksOwnDays: true }),
    ...(((features.goesOn && intent === 'find_colleague') || (features.teamGoesOn && intent === 'team_summary')) && {
      goesOn: true,
    }),
  };
}

/**
 * "Please water the plants on Monday": what has words that nothing was made of, names somebody who is none of the values, or
 * asks for something to be sent, says more than a day, and corrects nothing.
 */
function speaksOfElse({ r, whens, places, people, parties, guests, space, concepts }: Findings, slots: Slots): boolean {
  const read = within([...whens, ...places, ...people, ...parties, ...guests, ...(space ? [space] : [])]);
  const phrases = r.tokens.flatMap((_, start) =>
    r.meanings(start).map(({ length }) => ({ start, end: start + length })),
  );
  const isMeant = within(phrases);
  const isUnread = (i: number) => {
    const { word, number } = r.token(i);
    return word.length > 2 && number === undefined && !isMeant(i) && !r.names[i] && !read(i);
  };
  const isNamed = slots.person ?? slots.people ?? slots.guests ?? slots.unknownPlace;
  if (people.length > 0 && isNamed === undefined) return true;
  return concepts.has('announce') || concepts.has('sendMe') || r.tokens.some((_, i) => isUnread(i));
}

function saysSomething(slots: Slots): boolean {
  return Object.values(slots).some((value) => value !== undefined);
}
