import type { Place } from '../domain/places/place.ts';
import type { Gazetteer } from './gazetteer.ts';
import { namesOf, type PlaceMention } from './gazetteer.ts';
import type { Item } from './phrases.ts';
import type { Reader } from './reader.ts';
import { distance } from './spelling.ts';
import { fold } from './tokens.ts';

/** The places whose names are most like `text`, nearest first: for "did you mean …?". */
export function nearestPlaces(text: string, places: readonly Place[], limit = 3): Place[] {
  const word = fold(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 40);
  const far = (place: Place): number =>
    Math.min(...namesOf(place).map((name) => likeness(word, fold(name).replace(/[^a-z0-9]/g, ''))));
  return places
    .map((place) => ({ place, far: far(place) }))
    .sort((a, b) => a.far - b.far)
    .filter(({ far: letters }) => letters <= Math.max(1, word.length / 3))
    .slice(0, limit)
    .map(({ place }) => place);
}

function likeness(word: string, name: string): number {
  const starts = word.length >= 3 && name.startsWith(word) ? 0.5 : 20;
  return Math.min(starts, distance(word, name, 6));
}

/** Reads the places and buildings of a sentence; `known` says whether a word is one of any language's own. */
export function placesIn(
  r: Reader,
  gazetteer: Gazetteer,
  named: Item[][],
  known: (word: string) => boolean,
): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let i = 0; i < r.length; i++) {
    if (r.names[i]) continue;
    const mention =
      placeAt(r, gazetteer, named[i] ?? [], i, known) ?? besidePlace(r, gazetteer, named, i, found.at(-1), known);
    if (!mention) continue;
    found.push(mention);
    i = mention.end - 1;
  }
  return found.length > 1 ? found.filter(({ start, end }) => !isOrigin(r, gazetteer, start, end)) : found;
}

/** "Luik ipv Namen", "namen of luik": a name that is also a word, joined to one that is a place. */
function besidePlace(
  r: Reader,
  gazetteer: Gazetteer,
  named: Item[][],
  i: number,
  before: PlaceMention | undefined,
  known: (word: string) => boolean,
): PlaceMention | undefined {
  const item = named[i]?.find(({ type }) => type === 'place');
  if (!item || r.item(i, 'team')) return undefined;
  const end = i + item.length;
  const link = r.any(end, LINKS);
  const next = link && placeAt(r, gazetteer, named[end + link.length] ?? [], end + link.length, known);
  const joined = before !== undefined && LINKS.some((type) => r.item(before.end, type)?.length === i - before.end);
  return joined || next ? gazetteer.mention(item, i) : undefined;
}

const LINKS = ['and', 'or', 'instead', 'to', 'until'];

/** "Utrechtse collega's", "Lütticher Gäste": where people come from, and not where they go. */
function isOrigin(r: Reader, gazetteer: Gazetteer, start: number, end: number): boolean {
  return r.is(end, 'heads') && end === start + 1 && gazetteer.at(r.tokens, start).length === 0;
}

function placeAt(
  r: Reader,
  gazetteer: Gazetteer,
  named: Item[],
  i: number,
  known: (word: string) => boolean,
): PlaceMention | undefined {
  for (const item of named) {
    if (
      item.type === 'place' &&
      item.length === 1 &&
      isWord(r, i, known, gazetteer.isOfficial(item, r.token(i).word)) &&
      !clearlyPlace(r, i)
    )
      continue;
    return gazetteer.mention(item, i);
  }
  const word = r.token(i).word;
  if (word.length < (r.is(i - 1, 'in') ? 5 : 6) || known(word)) return undefined;
  const place = r.onceForWord(word + (r.is(i - 1, 'in') ? ' in' : ''), () => gazetteer.nearly(word, r.is(i - 1, 'in')));
  return place && { place: place.id, bookable: gazetteer.isBookable(place.id), start: i, end: i + 1 };
}

/** Names that are words too ("Namen", "Mol", "Essen", "As"): short ones, and those of the word lists. */
function isWord(r: Reader, i: number, known: (word: string) => boolean, official: boolean): boolean {
  const { word } = r.token(i);
  return known(word) || (word.length < 4 && official);
}

/** "morgen Bergen": a day, and then where. */
const DATED = ['weekday', 'day', 'part'];

/** A place's name that is also a word is a place after "in", with a capital; or where it is all that is said. */
function clearlyPlace(r: Reader, i: number): boolean {
  if (r.length === 1) return true;
  const capital = /^\p{Lu}/u.test(r.token(i).raw);
  if (/@\s?$/.test(r.gap(i))) return true;
  if (r.is(i - 1, 'within') || (capital && (r.is(i - 1, 'in') || isCounted(r, i)))) return true;
  if (capital && r.language !== 'de' && r.any(i - 1, DATED) && (i + 1 >= r.length || /[,;.!?\n]/.test(r.gap(i + 1)))) return true; // prettier-ignore
  if (capital && r.language !== 'de' && r.any(i - 1, ['of', 'from', 'to', 'for', 'but', 'not'])) return true;
  return capital && r.language !== 'de' && /,/.test(r.gap(i)) && /[,;.!?\n]/.test(r.gap(i + 1));
}

/** "hoe vol zat Namen": what was how full is a place. */
function isCounted(r: Reader, i: number): boolean {
  return [1, 2, 3].some((back) =>
    r.meanings(i - back).some(({ name, length }) => name === 'howFull' && length === back),
  );
}

/** A word after "in" that no list and no map has: "in Atlantis". */
export function unknownPlaceIn(
  r: Reader,
  known: (word: string) => boolean,
  taken: (i: number) => boolean,
): string | undefined {
  for (let i = 1; i < r.length; i++) {
    const token = r.token(i);
    if (token.number !== undefined || known(token.word) || taken(i) || token.word.length < 3) continue;
    if (r.is(i - 1, 'in') && !r.is(i - 1, 'particles') && !/[,;!?]/.test(token.gap)) return token.raw;
  }
  return undefined;
}
