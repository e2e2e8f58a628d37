import type { DayNumber } from './calendar.ts';
import { beforeDay, dayAt } from './day-grammar.ts';
import type { Day } from './days.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

/** "over drie dagen", "in two weeks", "il y a 2 jours", "three days from now", "dans quinze jours", "in a fortnight". */
export function countedDays(r: Reader, i: number): Match<Day> | undefined {
  const ahead = r.any(i, ['ahead', 'agoBefore']);
  const at = ahead ? i + ahead.length : i;
  const count = countAt(r, at);
  if (!count) return undefined;
  const counted = r.any(count.end, ['weekday', 'weekdayEach']);
  const fromNow = counted && r.item(count.end + counted.length, 'later');
  if (counted && fromNow)
    return {
      value: { weekday: counted.value, pointer: 'coming', plus: 7 * (count.value - 1) },
      end: count.end + counted.length + fromNow.length,
    };
  const unit = r.item(count.end, 'unit');
  if (!unit || unit.value > UNIT.fortnight || unit.value === UNIT.weekend || /[,;!?]/.test(r.gap(count.end)))
    return undefined;
  if (/^[’']$/.test(r.gap(count.end + unit.length))) return undefined;
  let end = count.end + unit.length;
  let sign = ahead?.type === 'agoBefore' ? -1 : 1;
  const shift = ahead ? undefined : r.any(end, ['shiftLater', 'shiftEarlier']);
  if (shift && !/[,;!?]/.test(r.gap(end))) {
    const day = distance(r, count.value, unit.value, shift.type === 'shiftLater' ? 1 : -1);
    return { value: { ...day, shift: day.offset }, end: end + shift.length };
  }
  if (!ahead || ahead.type === 'ahead') {
    const after = r.any(end, ['ago', 'later']);
    if (!after && !ahead) return undefined;
    if (after && !/[,;!?]/.test(r.gap(end)) && (!ahead || after.type === 'later')) {
      sign = after.type === 'ago' ? -1 : 1;
      end += after.length;
    }
  }
  const weekday = ahead && sign > 0 ? weekdayIn(r, unit.value, end) : undefined;
  if (weekday) return { value: { ...weekday.value, week: count.value }, end: weekday.end };
  return { value: distance(r, count.value, unit.value, sign), end };
}

/** "over twee weken op dinsdag", "in zwei Wochen am Dienstag": a day of that week. */
function weekdayIn(r: Reader, unit: number, end: number): Match<Day> | undefined {
  const at = r.skip(end, 'on', 'article');
  const weekday = unit === UNIT.week && !/[,;.!?]/.test(r.gap(end)) ? r.item(at, 'weekday') : undefined;
  return weekday && { value: { weekday: weekday.value, part: weekday.part }, end: at + weekday.length };
}

/** "a", "three", "a couple of". */
function countAt(r: Reader, i: number): Match<number> | undefined {
  const few = r.item(i, 'few');
  if (few) return { value: few.value, end: i + few.length };
  const number = r.number(i);
  if (number) return number.value < 1000 ? number : undefined;
  const article = r.item(i, 'indefinite');
  if (article && r.is(i + 1, 'few')) return { value: r.item(i + 1, 'few')!.value, end: i + 2 };
  if (article && (r.is(i + 1, 'unit') || r.is(i + 1, 'about'))) return { value: 1, end: i + 1 };
  const unit = r.item(i, 'unit');
  return unit?.value === UNIT.fortnight ? { value: 1, end: i } : undefined;
}

function distance(r: Reader, count: number, unit: number, sign: number): Day {
  if (unit === UNIT.month || unit === UNIT.year) return { months: count * sign * (unit === UNIT.year ? 12 : 1) };
  if (unit === UNIT.week) return { offset: 7 * count * sign };
  if (unit === UNIT.fortnight) return { offset: 14 * count * sign };
  // "dans quinze jours" and "in acht Tagen" count the day itself too.
  if (count === 15 && r.language === 'fr') return { offset: 14 * sign };
  return { offset: count * sign };
}

/** "a week from Friday", "two weeks after Monday", "een week na maandag", "heute in acht Tagen", "d'aujourd'hui en huit". */
export function weekLater(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  const today0 = r.item(i, 'day');
  if (today0) {
    const plus = r.item(i + today0.length, 'plusDays');
    if (plus) return { value: { offset: today0.value + plus.value }, end: i + today0.length + plus.length };
    const later = countedDays(r, i + today0.length);
    if (!later?.value.offset) return undefined;
    const days = later.value.offset === 8 ? 7 : later.value.offset === 15 ? 14 : later.value.offset;
    return { value: { offset: today0.value + days }, end: later.end };
  }
  const next = r.is(i, 'article') && r.item(i + 1, 'unit')?.value === UNIT.day && r.is(i + 2, 'pastHour');
  const count = countAt(r, i) ?? (next ? { value: 1, end: i + 1 } : undefined);
  const unit = count && r.item(count.end, 'unit');
  const fortnight = unit?.value === UNIT.fortnight;
  if (!unit || (unit.value > UNIT.week && !fortnight)) return undefined;
  const weekly = unit.value === UNIT.week || fortnight;
  const weekOn = r.language === 'en' && weekly ? weekOnDay(r, count, fortnight ? 14 : 7, today) : undefined;
  if (weekOn) return weekOn;
  const from = r.any(count.end + unit.length, ['from', 'starting', 'pastHour', 'later']);
  if (!from) return undefined;
  const at = count.end + unit.length + from.length;
  const day = dayAt(r, beforeDay(r, at), today);
  if (!day) return undefined;
  return {
    value: {
      ...day.value,
      plus: (day.value.plus ?? 0) + count.value * (fortnight ? 14 : unit.value === UNIT.week ? 7 : 1),
    },
    end: day.end,
  };
}

/** "a week today", "a week on Friday", "two weeks tomorrow": English. */
function weekOnDay(r: Reader, count: Match<number>, days: number, today: DayNumber): Match<Day> | undefined {
  const at = count.end + 1;
  const on = r.is(at, 'on') && r.is(at + 1, 'weekday') ? at + 1 : at;
  if (/[,;.!?]/.test(r.gap(at)) || (!r.is(on, 'day') && !(on > at))) return undefined;
  const day = dayAt(r, on, today);
  return day && { value: { ...day.value, plus: (day.value.plus ?? 0) + days * count.value }, end: day.end };
}
