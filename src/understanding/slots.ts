import type { Equipment } from '../domain/places/place.ts';
import type { LocalTime } from '../domain/local-date.ts';
import { localDateOf, weekdayOf, type DayNumber } from './calendar.ts';
import type { Days } from './dates.ts';
import type { Concept, Part } from './lexicon.ts';
import type { PersonMention } from './people.ts';
import type { PlaceMention } from './places.ts';
import type { Reader } from './reader.ts';
import { part, secondRequest, workMode } from './requests.ts';
import { WEEKDAYS, type IntentName, type Reading, type Slots } from './reading.ts';
import { breaksClause } from './tokens.ts';
import { endsBefore, isCorrection, refusedClause, roleOf, takesBack, type Role, type Stretch } from './roles.ts';
import type { Times } from './times.ts';
import type { When } from './whens.ts';

/** Everything that was found in a sentence. */
export interface Findings {
  r: Reader;
  text: string;
  today: DayNumber;
  /** Minutes after midnight that it is now. */
  minutes: number;
  whens: When[];
  places: PlaceMention[];
  people: PersonMention[];
  concepts: Set<Concept>;
  equipment: Equipment[];
  capacity?: number;
  team?: string;
  unknownPlace?: string;
}

type Said<T> = { value: T; role: Role } & Stretch;

type Read = Pick<Reading, 'slots' | 'others' | 'further'>;

/** The slots of a sentence of this intent, and those of its other readings. */
export function slotsOf(findings: Findings, intent: IntentName): Read {
  if (PLAIN.has(intent)) return { slots: {}, others: [] };
  const cut = intent === 'change' ? undefined : secondRequest(findings);
  if (cut === undefined) return oneRequest(findings, intent);
  const [first, second] = [
    oneRequest(part(findings, 0, cut), intent),
    oneRequest(part(findings, cut, findings.r.length), intent),
  ];
  return { ...first, further: [second.slots] };
}

function oneRequest(findings: Findings, intent: IntentName): Read {
  const slots: Slots = {};
  const days = said<Days>(findings, 'days');
  addWhen(slots, findings, days, intent);
  addPlaces(slots, findings, intent);
  addRest(slots, findings, intent);
  return { slots, others: otherReadings(slots, days) };
}

const PLAIN = new Set<IntentName>(['policy_question', 'help', 'greet', 'thanks']);

/** The values of a kind that stand, with their roles: what was taken back is gone. */
function said<T>({ r, whens }: Findings, kind: When['kind']): Said<T>[] {
  const values = whens.filter((when) => when.kind === kind).map((when) => ({ value: when.value as T, role: roleOf(r, when), start: when.start, end: when.end })); // prettier-ignore
  return standing(r, values);
}

function standing<V extends { role: Role } & Stretch>(r: Reader, values: V[]): V[] {
  const refused = refusedClause(r);
  const outside = refused ? values.filter((value) => value.start >= refused.end || value.end <= refused.start) : values;
  const kept = outside.length > 0 ? outside : values;
  return kept.filter(
    (value, i) =>
      value.role !== 'refused' &&
      !givenUp(r, value, kept[i + 1]) &&
      !kept.slice(i + 1).some((later) => later.role !== 'old' && takesBack(r, value, later)),
  );
}

/** "not coming to Ghent tomorrow but to Brussels": refused before a "but" with another of its kind. */
function givenUp(r: Reader, value: Stretch, next: Stretch | undefined): boolean {
  if (!next || !someBetween(r, value.end, next.start, 'but')) return false;
  let clause = value.start;
  while (clause > 0 && value.start - clause < 6 && !breaksClause(r.token(clause))) clause--;
  return someBetween(r, clause, next.start, 'not');
}

function someBetween(r: Reader, from: number, to: number, type: string): boolean {
  for (let i = from; i < to; i++) if (r.is(i, type)) return true;
  return false;
}

function addWhen(slots: Slots, findings: Findings, days: Said<Days>[], intent: IntentName): void {
  const impossible = findings.whens.find((when) => when.kind === 'impossible');
  if (impossible) slots.impossibleDate = impossible.value;
  if (!addRecurrence(slots, findings, days)) {
    if (intent === 'change') addMove(slots, findings, days);
    else putDays(slots, wantedDays(days, findings));
  }
  addTime(slots, findings, days, intent);
}

/** The days wanted: all that are named together, without those excepted. */
function wantedDays(days: Said<Days>[], { today }: Findings): { days: DayNumber[]; whole: boolean } {
  const wanted = days.filter(({ role }) => role !== 'except' && role !== 'old' && role !== 'until');
  const until = days.find(({ role }) => role === 'until');
  let list = [...new Set(wanted.flatMap(({ value }) => value.days))].sort((a, b) => a - b);
  let whole = wanted.length === 1 && wanted[0]!.value.whole;
  if (until) {
    const last = until.value.days.at(-1)!;
    const first = list[0] ?? today;
    if (first <= last) list = Array.from({ length: Math.min(last - first + 1, 400) }, (_, i) => first + i);
    whole = true;
  }
  for (const { value } of days.filter(({ role }) => role === 'except')) {
    const gone = new Set(value.days);
    const weekdays = new Set(value.weekdays ?? []);
    const left = list.filter((day) => !gone.has(day) && !weekdays.has(weekdayOf(day)));
    if (left.length < list.length) whole = false;
    list = left;
  }
  return { days: list, whole };
}

function putDays(slots: Slots, { days, whole }: { days: DayNumber[]; whole: boolean }): void {
  if (days.length === 0) return;
  if (days.length === 1) slots.date = localDateOf(days[0]!);
  else if (whole) slots.dateRange = { from: localDateOf(days[0]!), to: localDateOf(days.at(-1)!) };
  else slots.dates = days.map(localDateOf);
}

/** In a move, the day given up and the new one. */
function addMove(slots: Slots, findings: Findings, days: Said<Days>[]): void {
  const range = days.find(({ value }) => value.ends && value.days.length > 1);
  if (range && days.length === 1) {
    slots.fromDate = localDateOf(range.value.ends![0]);
    slots.date = localDateOf(range.value.ends![1]);
    return;
  }
  const old = days.find(({ role }) => role === 'old') ?? (days.length > 1 ? oldDay(days) : undefined);
  const rest = days.filter((day) => day !== old);
  if (rest.length === 0 && old) return putDays(slots, { days: old.value.days, whole: old.value.whole });
  if (old?.value.days[0] !== undefined) slots.fromDate = localDateOf(old.value.days[0]);
  putDays(
    slots,
    wantedDays(
      rest.map((day) => ({ ...day, role: 'wanted' as const })),
      findings,
    ),
  );
  if (slots.fromDate !== undefined && slots.fromDate === slots.date) delete slots.fromDate;
}

function oldDay(days: Said<Days>[]): Said<Days> | undefined {
  return (
    days.find(({ role }) => role === 'from') ?? days.find(({ role }) => role !== 'new' && role !== 'until') ?? days[0]
  );
}

function addRecurrence(slots: Slots, findings: Findings, days: Said<Days>[]): boolean {
  const { r, whens } = findings;
  const repeats = whens.find((when) => when.kind === 'recurrence')?.value;
  const always = r.items.some((_, i) => r.is(i, 'always') && !r.names[i]);
  const open = days
    .filter(({ value, role }) => value.weekdays && role === 'wanted')
    .flatMap(({ value }) => value.weekdays ?? []);
  const except = days.filter(({ role }) => role === 'except').flatMap(({ value }) => value.days.map(weekdayOf));
  const named = whens.filter((when) => when.kind === 'recurrence').flatMap((when) => when.value.weekdays);
  const weekdays = [...new Set(repeats && named.length > 0 ? named : open)]
    .filter((day) => !except.includes(day))
    .sort((a, b) => a - b);
  if (weekdays.length === 0 || (!repeats && !always)) return false;
  const bounds = days.filter(({ value, role }) => role !== 'except' && !(value.weekdays && role === 'wanted'));
  if (repeats?.daily && bounds.some(({ value, role }) => value.whole && role !== 'until')) return false;
  slots.recurrence = { freq: 'weekly', days: weekdays.map((day) => WEEKDAYS[day - 1]!) };
  const interval = Math.max(...whens.map((when) => (when.kind === 'recurrence' ? when.value.interval : 1)));
  if (interval > 1) slots.recurrence.interval = interval;
  addBounds(slots, bounds);
  return true;
}

function addBounds(slots: Slots, bounds: Said<Days>[]): void {
  for (const { value, role } of bounds) {
    const [first, last] = value.ends ?? [value.days[0], value.days.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (role === 'until') slots.recurrence!.until = localDateOf(value.days.length > 1 ? last : first);
    else if (role === 'from') {
      slots.recurrence!.from = localDateOf(first);
      if (value.ends) slots.recurrence!.until = localDateOf(last);
    } else if (value.whole) {
      slots.recurrence!.from = localDateOf(first);
      slots.recurrence!.until = localDateOf(last);
    }
  }
}

/** A clock time, or else a half day. */
function addTime(slots: Slots, findings: Findings, days: Said<Days>[], intent: IntentName): void {
  const times = said<Times>(findings, 'times').filter(({ role }) => role !== 'old');
  const ahead = findings.whens.find((when) => when.kind === 'ahead');
  const duration = findings.whens.find((when) => when.kind === 'duration');
  const time = chooseTime(findings, times);
  if (
    time &&
    intent === 'change' &&
    (time.from === undefined || time.moved === 'surely' || (time.moved && findings.concepts.has('change')))
  )
    [time.from, time.to] = [time.to, undefined];
  if (time) {
    const to =
      time.to ?? (time.from !== undefined && duration?.kind === 'duration' ? time.from + duration.value : undefined);
    slots.time = {
      ...(time.from !== undefined && { from: clock(time.from) }),
      ...(to !== undefined && { to: clock(to) }),
    };
  } else if (ahead?.kind === 'ahead') {
    slots.time = { from: clock(findings.minutes + ahead.value) };
    if (slots.date === undefined) slots.date = localDateOf(findings.today);
  } else {
    const half = halfDay(findings, days);
    if (half) slots.halfDay = half;
  }
  if (slots.time && noDay(slots) && findings.r.items.some((_, i) => findings.r.is(i, 'soon')))
    slots.date = localDateOf(findings.today);
}

function noDay(slots: Slots): boolean {
  return !slots.date && !slots.dates && !slots.dateRange && !slots.recurrence;
}

/** One time; or a start and an end said apart. */
function chooseTime({ r }: Findings, times: Said<Times>[]): Times | undefined {
  if (times.length < 2) return times[0]?.value;
  const moved = times.find(({ role }) => role === 'new');
  const start = times.find(({ value }) => value.from !== undefined);
  const end = times.find(({ value }) => value.from === undefined && value.to !== undefined);
  if (start && end && start.value.to === undefined) return { ...start.value, to: end.value.to };
  const last = times.at(-1)!;
  return moved?.value ?? (isCorrection(r, last.start - 1) ? last.value : times[0]!.value);
}

function clock(minutes: number): LocalTime {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}` as LocalTime;
}

function halfDay(findings: Findings, days: Said<Days>[]): 'am' | 'pm' | undefined {
  const { r } = findings;
  const alone = said<Part>(findings, 'part');
  const glued = days
    .filter(({ value, role }) => value.part && role !== 'old')
    .map(({ value, role, start, end }) => ({ value: value.part!, role, start, end }));
  const halves = standing(r, [...alone, ...glued].filter(({ role }) => role !== 'old' && role !== 'except').sort((a, b) => a.start - b.start)).map(({ value }) => HALF[value]); // prettier-ignore
  const named = halves.filter((half) => half !== undefined);
  return named[0];
}

const HALF: Partial<Record<Part, 'am' | 'pm'>> = { morning: 'am', afternoon: 'pm', noon: 'pm' };

function addPlaces(slots: Slots, { r, places, unknownPlace }: Findings, intent: IntentName): void {
  const values = standing(r, places.map((mention) => ({ ...mention, role: roleOf(r, mention) }))); // prettier-ignore
  const old = values.find(({ role }) => role === 'old');
  const rest = values.filter(({ role }) => role !== 'old' && role !== 'except');
  if (intent === 'change' && rest.length > 1) {
    const from = old ?? rest.find(({ start }) => endsBefore(r, start, 'from')) ?? rest[0]!;
    const to = rest.filter((value) => value !== from).at(-1)!;
    slots.fromPlace = from.place;
    slots.place = to.place;
    if (to.site) slots.site = to.site.id;
    return;
  }
  if (intent === 'change' && old && rest.length === 1) slots.fromPlace = old.place;
  const [first] = rest;
  if (first) slots.place = first.place;
  const site = rest.find((value) => value.site)?.site;
  if (site) slots.site = site.id;
  if (!first && unknownPlace) slots.unknownPlace = unknownPlace;
}

function addRest(slots: Slots, findings: Findings, intent: IntentName): void {
  const { concepts, equipment, capacity, people, team } = findings;
  if (equipment.length > 0) slots.equipment = equipment;
  if (capacity !== undefined && intent !== 'log_day' && intent !== 'team_summary' && intent !== 'find_colleague')
    slots.capacity = capacity;
  const person = people.find(({ sure }) => sure) ?? people[0];
  if (intent === 'find_colleague' && person && !team?.includes(person.name)) slots.person = person.name;
  if (team && (intent === 'team_summary' || intent === 'announce' || intent === 'find_colleague') && !slots.person)
    slots.team = team;
  const mode = intent === 'log_day' ? workMode(concepts) : undefined;
  if (mode) slots.workMode = mode;
  if (concepts.has('room') || equipment.includes('phone_booth')) slots.resource = 'room';
  else if (concepts.has('desk')) slots.resource = 'desk';
  if (intent === 'log_day') delete slots.equipment;
}

/** Where people differ about a day ("next Friday"), the same slots with the other one. */
function otherReadings(slots: Slots, days: Said<Days>[]): Slots[] {
  const other = days.find(({ value }) => value.other)?.value.other;
  if (!other || slots.recurrence) return [];
  if (slots.date && other.length === 1) return [{ ...slots, date: localDateOf(other[0]!) }];
  return [];
}
