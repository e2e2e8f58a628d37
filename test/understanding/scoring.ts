import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../src/domain/language.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Reading, Slots } from '../../src/understanding/reading.ts';
import { fold } from '../../src/understanding/tokens.ts';
import { buildings, places, read } from './a-reader.ts';

type Answer = Omit<Slots, 'place' | 'site' | 'fromPlace'> & { site?: string; fromSite?: string };

export interface Example {
  id: string;
  lang: Language;
  text: string;
  reference: string;
  intent: string;
  slots: Answer;
  accept?: { intent?: string; slots: Answer }[];
  /** What the contract has no words for; held only where a line says it. */
  asksOwnDays?: boolean;
  activity?: string;
  further?: Answer[];
}

const DAY_MS = 86_400_000;
const SILENT = ['policy_question', 'help', 'greet', 'thanks', 'none'];

export function examples(file: string): Example[] {
  return lines<Example>(file);
}

export function lines<T>(file: string): T[] {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/language', file), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

export interface Score {
  /** The share of examples whose intent and slots are both right. */
  share: number;
  /** The share whose intent is right. */
  intents: number;
  /** The examples whose intent or slots are wrong. */
  wrong: string[];
  /** How many ask for nothing of ours and were taken for a request. */
  actedOn: number;
}

/** How well sentences are read; `reads` stands for another reader than ours. */
export function score(all: Example[], reads: (example: Example) => Reading = readAsIs): Score {
  const readings = all.map((example) => ({ example, reading: reads(example) }));
  const wrong = readings.filter(({ example, reading }) => !isRight(example, reading)).map(({ example }) => example);
  const missed = readings.filter(({ example, reading }) => !hasIntent(example, reading));
  return {
    share: 1 - wrong.length / all.length,
    intents: 1 - missed.length / all.length,
    wrong: wrong.map(({ id, text }) => `${id} ${text}`),
    actedOn: missed.filter(({ example }) => example.intent === 'none').length,
  };
}

const readAsIs = ({ lang, text, reference }: Example): Reading => read(lang, text, reference);

function hasIntent({ intent, accept = [] }: Example, reading: Reading): boolean {
  return intent === reading.intent || accept.some((other) => other.intent === reading.intent);
}

function isRight(example: Example, reading: Reading): boolean {
  // The contract has no intent for these, and so no slots that count.
  const scored = (intent: string): string => (example.asksOwnDays ? 'my_bookings' : intent);
  const got = plain(inContract(heardBy(example, reading.slots)), scored(reading.intent));
  if (example.slots.about !== undefined && example.slots.about !== reading.slots.about) return false;
  if (example.asksOwnDays !== undefined && example.asksOwnDays !== (reading.asksOwnDays ?? false)) return false;
  if (example.activity !== undefined && example.activity !== (reading.slots.activity ?? '')) return false;
  const further = (answers: Answer[]): string => answers.map((one) => plain(one, reading.intent)).join();
  if (example.further && further(example.further) !== further((reading.further ?? []).map(inContract))) return false;
  return [example, ...(example.accept ?? [])].some(
    ({ intent = example.intent, slots }) => intent === reading.intent && plain(slots, scored(intent)) === got,
  );
}

function inContract({ place, fromPlace, site: _building, ...rest }: Slots): Answer {
  return { ...rest, site: withBuilding(place), fromSite: withBuilding(fromPlace) };
}

/** Who wrote to the contract says nothing of what is read beyond it. */
function heardBy({ id }: Example, slots: Slots): Slots {
  const heard = Object.entries(slots).filter(([slot]) => !BEYOND.has(slot));
  return id.includes('-own-') ? slots : Object.fromEntries(heard);
}

const BEYOND = new Set(['near', 'together', 'elsewhere', 'space', 'people', 'guests', 'hosted', 'online', 'fair']);

/** In the contract a site is a Belgian town with a building; of another town nothing is said. */
function withBuilding(place: PlaceId | undefined): PlaceId | undefined {
  const belgian = places.some(({ id, country }) => id === place && country === 'BE');
  return belgian && buildings.some((building) => building.place === place) ? place : undefined;
}

/** Slots as one comparable text: days as a set, names without accents, what is not scored left out. */
function plain(slots: Answer, intent: string): string {
  if (SILENT.includes(intent)) return '';
  const {
    date,
    dates,
    dateRange,
    resource: _resource,
    impossibleDate: _impossible,
    unknownPlace: _unknown,
    all: _all,
    exceptDays: _except,
    activity: _activity,
    ...rest
  } = slots;
  const days = new Set([...(date ? [date] : []), ...(dates ?? []), ...(dateRange ? between(dateRange) : [])]);
  const named = { ...rest, person: rest.person && fold(rest.person), team: rest.team && fold(rest.team) };
  const kept = intent === 'announce' ? { site: rest.site, team: named.team } : { ...named, days: [...days].sort() };
  return JSON.stringify(sorted(kept));
}

function between({ from, to }: { from: string; to: string }): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort();
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b)).map(([key, inner]) => [key, sorted(inner)]));
}
