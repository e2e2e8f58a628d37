import { dayNumber, type DayNumber, localDateOf, weekdayOf } from './calendar.ts';
import type { Days } from './dates.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import { type Slots, WEEKDAYS } from './reading.ts';
import type { Said } from './standing.ts';

/** The days wanted: all that are named together, without those excepted. */
export function wantedDays(days: Said<Days>[], { today, whens }: Findings): { days: DayNumber[]; whole: boolean } {
  const wanted = days.filter(({ role }) => role !== 'except' && role !== 'old' && role !== 'until');
  const until = days.find(({ role }) => role === 'until');
  let list = [...new Set(wanted.flatMap(({ value }) => value.days))].sort((a, b) => a - b);
  let whole = wanted.length === 1 && wanted[0]!.value.whole;
  const within = daysWithin(wanted);
  if (within) [list, whole] = [within, false];
  if (until) {
    const first = list[0] ?? startTakenBack(whens) ?? today;
    const last = lastDay(until.value, first);
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

/** The day until which: a weekday is the one after the first day. */
function lastDay({ days, weekdays }: Days, first: DayNumber): DayNumber {
  const last = days.at(-1)!;
  return weekdays && last < first ? last + 7 * Math.ceil((first - last) / 7) : last;
}

/** "Tuesday till Thursday, no, till Friday": only its end was taken back. */
function startTakenBack(whens: Findings['whens']): DayNumber | undefined {
  const range = whens.find((when) => when.kind === 'days' && when.value.ends !== undefined);
  return range?.kind === 'days' ? range.value.ends?.[0] : undefined;
}

/** "from 1 June … two weeks": the days from the one that is named. */
export function lastingDays({ whens }: Findings, wanted: { days: DayNumber[]; whole: boolean }): typeof wanted {
  const span = whens.find((when) => when.kind === 'span');
  const [first] = wanted.days;
  if (!span || first === undefined || wanted.days.length > 1) return wanted;
  return { days: Array.from({ length: span.value }, (_, n) => first + n), whole: true };
}

/** "this week only Tuesday and Thursday": the days named, where their week is named apart from them. */
function daysWithin(wanted: Said<Days>[]): DayNumber[] | undefined {
  const week = wanted.find(({ value }) => value.unit === 'week' && value.whole);
  const named = wanted.filter((day) => day !== week);
  if (!week || named.length === 0 || !named.every(({ value }) => value.weekdays ?? value.openEnds)) return undefined;
  const weekdays = new Set(named.flatMap(({ value }) => value.weekdays ?? value.days.map(weekdayOf)));
  return week.value.days.filter((day) => weekdays.has(weekdayOf(day)));
}

export function putDays(slots: Slots, { days, whole }: { days: DayNumber[]; whole: boolean }): void {
  if (days.length === 0) return;
  if (days.length === 1) slots.date = localDateOf(days[0]!);
  else if (whole) slots.dateRange = { from: localDateOf(days[0]!), to: localDateOf(days.at(-1)!) };
  else slots.dates = days.map(localDateOf);
}

/** In a move, the day given up and the new one. */
export function addMove(slots: Slots, findings: Findings, days: Said<Days>[]): void {
  const range = days.find(({ value }) => value.ends && (value.days.length > 1 || value.ends[0] > value.ends[1]));
  if (range && days.length === 1) {
    slots.fromDate = localDateOf(range.value.ends![0]);
    slots.date = localDateOf(range.value.ends![1]);
    return;
  }
  const next = days.find(({ start, end }) => days.length > 1 && hasDayAfter(findings.r, start, end));
  if (next)
    return addShift(
      slots,
      1,
      days.findLast((day) => day !== next),
    );
  const shift = days.find(({ value }) => value.shift !== undefined);
  if (shift)
    return addShift(
      slots,
      shift.value.shift ?? 0,
      days.findLast((day) => day !== shift),
    );
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
  const before = days.length === 1 && findings.concepts.has('booked') ? takenBack(findings, days[0]!) : undefined;
  if (before !== undefined) slots.fromDate = localDateOf(before);
  if (slots.fromDate !== undefined && slots.fromDate === slots.date) delete slots.fromDate;
}

/** "Monday's desk, push it to the day after". */
function hasDayAfter(r: Reader, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (r.is(i, 'dayAfter')) return true;
  return false;
}

/** "my desk of Thursday a day later"; where no day is named, it is not known which one is meant. */
function addShift(slots: Slots, shift: number, from: Said<Days> | undefined): void {
  const day = from?.value.days[0];
  if (day === undefined) return;
  slots.fromDate = localDateOf(day);
  slots.date = localDateOf(day + shift);
}

/** "I'd booked Thursday, make that Friday": the day before the one that stands. */
function takenBack({ whens }: Findings, { start }: Said<Days>): DayNumber | undefined {
  const before = whens.find((when) => when.kind === 'days' && when.end <= start);
  return before?.kind === 'days' ? before.value.days[0] : undefined;
}

function oldDay(days: Said<Days>[]): Said<Days> | undefined {
  return (
    days.find(({ role }) => role === 'from') ?? days.find(({ role }) => role !== 'new' && role !== 'until') ?? days[0]
  );
}

export function addRecurrence(slots: Slots, findings: Findings, days: Said<Days>[]): boolean {
  const { r, whens } = findings;
  const repeats = whens.find((when) => when.kind === 'recurrence')?.value;
  const always = r.items.some((_, i) => r.is(i, 'always') && !r.names[i] && !isAsUsual(r, i));
  const open = days
    .filter(({ value, role }) => value.weekdays && role === 'wanted')
    .flatMap(({ value }) => value.weekdays ?? []);
  const except = days.filter(({ role }) => role === 'except').flatMap(({ value }) => value.weekdays ?? []);
  const named = whens.filter((when) => when.kind === 'recurrence').flatMap((when) => when.value.weekdays);
  const weekdays = [...new Set(repeats && named.length > 0 ? named : open)]
    .filter((day) => !except.includes(day))
    .sort((a, b) => a - b);
  const starts = days.some(({ value, role, start }) => role === 'from' && !value.weekdays && !value.ends && r.is(start, 'starting')); // prettier-ignore
  const habit = days.some(({ role }) => role === 'until') && days.some((day) => isHabit(r, day));
  if (weekdays.length === 0 || (!repeats && !always && !starts && !habit)) return false;
  const bounds = days.filter(({ value, role }) => role !== 'except' && !(value.weekdays && role === 'wanted'));
  if (repeats?.daily && open.length > 0) return false;
  if (repeats?.daily && bounds.some(({ value, role }) => value.whole && role !== 'until')) return false;
  slots.recurrence = { freq: 'weekly', days: weekdays.map((day) => WEEKDAYS[day - 1]!) };
  const interval = Math.max(...whens.map((when) => (when.kind === 'recurrence' ? when.value.interval : 1)));
  if (interval > 1) slots.recurrence.interval = interval;
  if (repeats?.nth !== undefined) slots.recurrence.nth = repeats.nth;
  addBounds(slots, bounds, r);
  addSpan(slots, findings);
  const gone = days
    .filter(({ value, role }) => role === 'except' && !value.weekdays)
    .flatMap(({ value }) => value.days);
  if (gone.length > 0) slots.exceptDays = gone.map(localDateOf);
  return true;
}

/** "every Tuesday for ten weeks": counted from its first day, or from today. */
function addSpan({ recurrence }: Slots, { whens, today }: Findings): void {
  const span = whens.find((when) => when.kind === 'span');
  if (!recurrence || !span || recurrence.until) return;
  const weeks = Math.ceil(span.value / 7);
  const last = recurrence.from ? dayNumber(recurrence.from) + weeks * 7 - 1 : today + weeks * 7;
  recurrence.until = localDateOf(last);
}

/** "le mardi … jusqu'à fin avril": each one, where an end is said. */
function isHabit(r: Reader, { value, role, start }: Said<Days>): boolean {
  return (
    value.weekdays !== undefined && !value.ends && role === 'wanted' && r.is(start, 'article') && !r.is(start, 'from')
  );
}

/** "que d'habitude", "comme d'habitude": as before, and not from now on. */
function isAsUsual(r: Reader, i: number): boolean {
  return r.any(i - 1, ['than', 'because']) !== undefined;
}

/** "tous les mardis d'avril": the "of" that is also a "from". */
function isInside(r: Reader, start: number): boolean {
  const small = r.is(start, 'of') ? start : start - 1;
  return r.is(small, 'of') && r.item(small, 'from')?.length === 1 && !r.is(small - 1, 'starting');
}

function addBounds(slots: Slots, bounds: Said<Days>[], r: Reader): void {
  for (const { value, role, start } of bounds) {
    const [first, last] = value.ends ?? [value.days[0], value.days.at(-1)];
    if (first === undefined || last === undefined) continue;
    if (role === 'until') slots.recurrence!.until = localDateOf(value.days.length > 1 ? last : first);
    else if (role === 'from') {
      slots.recurrence!.from = localDateOf(first);
      if (value.ends || (value.whole && isInside(r, start))) slots.recurrence!.until = localDateOf(last);
    } else if (value.whole) {
      slots.recurrence!.from = localDateOf(first);
      slots.recurrence!.until = localDateOf(last);
    }
  }
}
