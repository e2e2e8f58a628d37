import type { LocalTime } from '../domain/local-date.ts';
import { localDateOf } from './calendar.ts';
import type { Days } from './dates.ts';
import type { Findings } from './findings.ts';
import type { Part } from './lexicon.ts';
import type { IntentName, Slots } from './reading.ts';
import { isCorrection, takesBack } from './roles.ts';
import { isInReason, type Said, said, standing } from './standing.ts';
import type { Times } from './times.ts';
import { breaksClause } from './tokens.ts';

/** A clock time, or else a half day. */
export function addTime(slots: Slots, findings: Findings, days: Said<Days>[], intent: IntentName): void {
  const hours = said<Times>(findings, 'times').filter(({ role }) => role !== 'old');
  const times = hours.some(({ start }) => isForeseen(findings, start)) ? [] : hours;
  const ahead = findings.whens.find((when) => when.kind === 'ahead');
  const duration = findings.whens.find((when) => when.kind === 'duration');
  const time = withStart(findings, chooseTime(findings.r, times, intent));
  if (time && intent === 'change' && (time.moved === 'surely' || (time.moved && findings.concepts.has('change'))))
    [time.from, time.to] = [time.to, undefined];
  // "prolong it to five": of what is made longer or shorter, the end is said.
  if (time && intent === 'change' && time.to === undefined && findings.concepts.has('lasting'))
    [time.from, time.to] = [undefined, time.from];
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
    const half = halfDay(findings, days, intent);
    if (half) slots.halfDay = half;
  }
  if (slots.time && noDay(slots) && findings.r.items.some((_, i) => findings.r.is(i, 'soon')))
    slots.date = localDateOf(findings.today);
}

/** "I've a meeting at 2, so keep me a desk for the morning": the hour of the reason, where a part of the day is asked for. */
function isForeseen({ r, whens }: Findings, start: number): boolean {
  const so = conclusionAfter(r, start);
  if (so === undefined) return false;
  const after = whens.filter((when) => when.start > so).map(({ kind }) => kind);
  return after.includes('part') && !after.includes('times');
}

/** Where a clause with "so" begins, the first one after a token. */
function conclusionAfter(r: Findings['r'], start: number): number | undefined {
  const conclusions = r.once('conclusions', 0, () =>
    r.tokens.map((_, i) => i).filter((i) => breaksClause(r.token(i)) && r.is(i, 'therefore')),
  );
  return conclusions.find((i) => i > start);
}

function noDay(slots: Slots): boolean {
  return !slots.date && !slots.dates && !slots.dateRange && !slots.recurrence;
}

/** "from 9 to 5, no, until 4": the end alone is taken back, and the start stands. */
function withStart({ r, whens }: Findings, time: Times | undefined): Times | undefined {
  if (!time || time.from !== undefined || time.to === undefined) return time;
  const all = whens.filter((when) => when.kind === 'times');
  const at = all.findIndex(({ value }) => value === time);
  const before = all[at - 1];
  const corrected = before && takesBack(r, before, all[at]!);
  return corrected && before.value.from !== undefined ? { ...time, from: before.value.from } : time;
}

/** One time; or a start and an end said apart. */
function chooseTime(r: Findings['r'], times: Said<Times>[], intent: IntentName): Times | undefined {
  if (times.length < 2) return times[0]?.value;
  // "as my train gets in at 9, a desk from 9:30": the hour of a reason is not the one asked for.
  const asked = times.filter(({ start }) => !isInReason(r, start) && !isConcludedFrom(r, start, times));
  if (asked.length > 0 && asked.length < times.length) return chooseTime(r, asked, intent);
  const moved = times.find(({ role }) => role === 'new');
  const start = times.find(({ value }) => value.from !== undefined);
  const end = times.find(({ value }) => value.from === undefined && value.to !== undefined);
  if (start && end && start.value.to === undefined) return { ...start.value, to: end.value.to };
  const last = times.at(-1)!;
  // "my room of 10, put it at 11:30": what it becomes is said last.
  const isLast = intent === 'change' || isCorrection(r, last.start - 1);
  return moved?.value ?? (isLast ? last.value : times[0]!.value);
}

function clock(minutes: number): LocalTime {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}` as LocalTime;
}

function halfDay(findings: Findings, days: Said<Days>[], intent: IntentName): 'am' | 'pm' | undefined {
  const { r } = findings;
  const given = days.filter(({ role }) => role === 'old' || role === 'except');
  const alone = said<Part>(findings, 'part').filter(({ start }) => !given.some(({ end }) => end === start));
  const glued = days
    .filter(({ value, role }) => value.part && role !== 'old')
    .map(({ value, role, start, end }) => ({ value: value.part!, role, start, end }));
  const wanted = [...alone, ...glued].filter(({ role }) => role !== 'old' && role !== 'except');
  const inOrder = wanted.sort((a, b) => a.start - b.start);
  const named = standing(r, inOrder)
    .map(({ value }) => HALF[value])
    .filter((half) => half !== undefined);
  const repeated = findings.whens.find((when) => when.kind === 'recurrence')?.value.part;
  return (intent === 'change' ? named.at(-1) : named[0]) ?? (repeated && HALF[repeated]);
}

const HALF: Partial<Record<Part, 'am' | 'pm'>> = { morning: 'am', afternoon: 'pm', noon: 'pm' };

/** "my train gets in at 9, so a desk from 9:30". */
function isConcludedFrom(r: Findings['r'], start: number, times: Said<Times>[]): boolean {
  const so = conclusionAfter(r, start);
  return so !== undefined && times.some((later) => later.start > so);
}
