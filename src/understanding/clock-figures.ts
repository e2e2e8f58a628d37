import { type Clock, HOUR, OPENS } from './clock.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

/** Times in figures: 9:30, 9u30, 14h, 18 uhr 12, 14.30, 340pm, 7pm. */
export function figuresAt(r: Reader, i: number, bare: boolean): Match<Clock> | undefined {
  const token = r.token(i);
  if (token.number === undefined || r.names[i]) return undefined;
  const hour = token.number;
  if (token.raw.length >= 3 && token.raw.length <= 4) return glued(r, i, hour);
  if (hour > 24 || token.raw.length > 2) return undefined;
  const minutes = r.token(i + 1);
  const isMinutes = minutes.number !== undefined && minutes.raw.length === 2 && minutes.number < 60;
  if (isMinutes && (minutes.gap === ':' || (minutes.gap === '.' && dotted(r, i, minutes.number!)))) {
    return { value: time(hour, minutes.number!, token.raw.startsWith('0')), end: markEnd(r, i + 2) };
  }
  const mark = r.item(i + 1, 'hourMark');
  if (mark && /^ ?$/.test(r.gap(i + 1)) && !lasts(r, i)) return afterMark(r, i + 1 + mark.length, hour);
  if (
    (r.is(i + 1, 'am') || r.is(i + 1, 'pm')) &&
    /^ ?$/.test(r.gap(i + 1)) &&
    (r.token(i + 1).word.length > 1 || /^ ?\./.test(r.gap(i + 2)) || r.any(i - 1, ['at', 'from', 'until']))
  ) {
    return { value: { minutes: hour * HOUR, sure: false }, end: i + 1 };
  }
  const spaced = isMinutes && minutes.gap === ' ' && bare && r.is(i - 1, 'at') && r.language === 'en';
  if (spaced) return { value: time(hour, minutes.number!, false), end: i + 2 };
  return bare ? bareHour(r, i, hour) : undefined;
}

function bareHour(r: Reader, i: number, hour: number): Match<Clock> | undefined {
  const ofRange = /^\s?[-–]\s?$/.test(r.gap(i)) && r.token(i - 1).number !== undefined;
  // "um 9 Saal Eupen": after a word that only hours have.
  const atHour = r.is(i - 1, 'at') && !r.any(i - 1, ['weAre', 'for', 'starting', 'from', 'to']) && hour < 19;
  if (isCounted(r, i + 1) && !((ofRange || atHour) && isSpaceOrEquipment(r, i + 1))) return undefined;
  const glued = /^[/.]$/.test(r.gap(i + 1)) && r.token(i + 1).number !== undefined;
  if (glued) return undefined;
  const firm = r.is(i - 1, 'at') && !r.is(i - 1, 'for') && strongAt(r, i - 1);
  return { value: { minutes: hour * HOUR, sure: hour > 12, bare: firm ? undefined : true }, end: i + 1 };
}

/** "om 2", "um 11", "at 3", "@ 4": words that hours have, and counts have not. */
export function strongAt(r: Reader, i: number): boolean {
  return (!r.is(i, 'until') || r.language === 'fr') && !r.is(i, 'heads') && !r.is(i, 'about');
}

export function isCounted(r: Reader, i: number): boolean {
  if (/[,;!?]|\s[-–—]\s/.test(r.gap(i)) || r.is(i, 'am') || r.is(i, 'pm')) return false;
  const isUnit = r.is(i, 'unit') && !r.is(i, 'hourMark');
  const isOrdinal = r.is(i, 'ordinalMark') && r.glued(i);
  return r.is(i, 'heads') || r.is(i, 'month') || isUnit || isOrdinal || isSpaceOrEquipment(r, i);
}

export function isSpaceOrEquipment(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ type, name }) => type === 'equipment' || name === 'desk' || name === 'room');
}

/** "Tues 9.15", "tues 11.10": English writes hours with a point, and dates without one. */
export function isDottedAfterWeekday(r: Reader, i: number): boolean {
  const [hour, minutes] = [r.token(i), r.token(i + 1)];
  const figures = hour.number !== undefined && hour.number < 24 && minutes.raw.length === 2 && minutes.gap === '.';
  return r.language === 'en' && figures && r.is(i - 1, 'weekday') && !r.gap(i + 2).startsWith('.');
}

/** "14.30" is a time where it cannot be a date, or where a word of time stands beside it. */
function dotted(r: Reader, i: number, minutes: number): boolean {
  return (
    minutes > 12 ||
    minutes === 0 ||
    r.is(i - 1, 'at') ||
    isDottedAfterWeekday(r, i) ||
    r.is(i + 2, 'hourMark') ||
    r.is(i + 2, 'am') ||
    r.is(i + 2, 'pm') ||
    r.token(i).number! > 31
  );
}

/** "9 Uhr 30", "14u30", "neuf heures moins le quart", "4 heures et demie". */
export function afterMark(r: Reader, end: number, hour: number): Match<Clock> {
  const sure = hour > 12 || hour === 0;
  if (/[,;!?]/.test(r.gap(end))) return { value: { minutes: hour * HOUR, sure }, end };
  const half = r.item(end, 'andHalf');
  if (half) return { value: { minutes: hour * HOUR + 30, sure }, end: end + half.length };
  const quarter = r.item(end, 'andQuarter');
  if (quarter) return { value: { minutes: hour * HOUR + 15, sure }, end: end + quarter.length };
  const less = r.item(end, 'lessQuarter');
  if (less) return { value: { minutes: hour * HOUR - 15, sure }, end: end + less.length };
  const to = r.language === 'fr' ? r.item(end, 'toHour') : undefined;
  const count = to ? r.number(end + to.length) : undefined;
  if (to && count && count.value < 60)
    return { value: { minutes: hour * HOUR - count.value, sure }, end: minuteEnd(r, count.end) };
  const and = r.is(end, 'and') && r.number(end + 1) && !r.is(r.number(end + 1)!.end, 'hourMark') ? 1 : 0;
  const minutes = r.number(end + and);
  const full = minutes?.value === 0 && r.token(end + and).raw.length === 2 && r.glued(end + and);
  const fits =
    minutes &&
    !r.is(end + and, 'indefinite') &&
    minutes.value < 60 &&
    (minutes.value > 0 || full) &&
    (!and || minutes.value > 9);
  const apart = r.token(end + and).number !== undefined && !r.glued(end) && r.token(end + and).raw.length < 2;
  const other = minutes && (isCounted(r, minutes.end) && r.item(minutes.end, 'unit')?.value !== UNIT.minute || r.is(minutes.end, 'hourMark') || /^[:/.]\d?/.test(r.gap(minutes.end)) && r.token(minutes.end).number !== undefined || /[-–]/.test(r.gap(end))); // prettier-ignore
  if (fits && !apart && !other)
    return { value: { minutes: hour * HOUR + minutes.value, sure }, end: markEnd(r, minuteEnd(r, minutes.end)) };
  return { value: { minutes: hour * HOUR, sure }, end };
}

export function minuteEnd(r: Reader, i: number): number {
  return r.item(i, 'unit')?.value === UNIT.minute ? i + 1 : i;
}

export function markEnd(r: Reader, i: number): number {
  const mark = r.item(i, 'hourMark');
  return mark && /^ ?$/.test(r.gap(i)) && (r.token(i).word.length > 1 || !/^[’']/.test(r.gap(i + 1)))
    ? i + mark.length
    : i;
}

/** "340pm", "1140 a.m.": three or four figures with a word for the half of the day. */
function glued(r: Reader, i: number, value: number): Match<Clock> | undefined {
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  const marked = r.is(i + 1, 'am') || r.is(i + 1, 'pm') || r.is(i + 1, 'hourMark');
  if (hour > 24 || minute > 59 || !(marked || isRangeOfFigures(r, i))) return undefined;
  return { value: time(hour, minute, false), end: markEnd(r, i + 1) };
}

/** "0930-1130", "930 to 11": figures without a mark are hours beside an end or a start. */
function isRangeOfFigures(r: Reader, i: number): boolean {
  const isHour = (at: number): boolean => {
    const { raw, number } = r.token(at);
    return (
      number !== undefined && raw.length !== 1 && number % 100 < 60 && number < 1900 && (raw.length > 2 || number < 19)
    );
  };
  const links = (at: number): boolean => /^\s?[-–]\s?$/.test(r.gap(at)) || r.is(at, 'until');
  if (!isHour(i) || r.token(i).number! < 600) return false;
  const after = r.is(i + 1, 'until') ? i + 2 : i + 1;
  const before = r.is(i - 1, 'until') ? i - 2 : i - 1;
  return (links(i + 1) && isHour(after)) || ((links(i) || r.is(i - 1, 'until')) && isHour(before));
}

function time(hour: number, minute: number, zero: boolean): Clock {
  return { minutes: hour * HOUR + minute, sure: hour > 12 || hour === 0 || zero };
}

/** "pour 2h" is how long, "pour 9h" when: nobody books nine hours. */
export function saysWhen(r: Reader, i: number): boolean {
  return r.language === 'fr' && r.is(i - 1, 'for') && r.is(i - 1, 'to') && (r.number(i)?.value ?? 0) >= OPENS;
}

/** "deux heures à partir de 14h": how long, before when it starts. */
function startsAfter(r: Reader, i: number): boolean {
  const unit = r.item(i, 'unit')?.value === UNIT.hour ? r.item(i, 'unit') : undefined;
  const starting = unit && r.item(i + unit.length, 'starting');
  return starting !== undefined && starting.length > 1 && r.number(i + unit!.length + starting.length) !== undefined;
}

/** From so many hours on, "voor 10 uur" is no length of time, but "before ten". */
const LONGEST = 7;

/** "een uur", "1 heure", "3 hours" may say how long: they do, unless a word for "at" or a range stands before. */
export function lasts(r: Reader, i: number): boolean {
  const end = r.token(i).number !== undefined ? i + 1 : i + (r.item(i, 'number')?.length ?? 1);
  const shifted = r.is(i, 'indefinite') && r.is(i - 1, 'of') && /^[’']$/.test(r.gap(i)) && !r.is(end + 1, 'until');
  if (saysWhen(r, i)) return false;
  if (startsAfter(r, end)) return true;
  const early = r.is(i - 1, 'toHour') && (r.number(i)?.value ?? 0) >= LONGEST;
  const before = shifted || (r.is(i - 1, 'for') && !r.is(i - 1, 'at') && !early);
  const article = (r.is(i, 'article') || r.is(i, 'indefinite')) && !(r.is(i - 1, 'at') && !r.is(i - 1, 'for')) && !r.is(i - 1, 'until') && !r.is(i - 1, 'from') && !r.is(i - 1, 'starting'); // prettier-ignore
  return (
    (r.is(end, 'hourMark') || r.item(end, 'unit')?.value === UNIT.hour) &&
    (before ||
      article ||
      (r.is(i - 1, 'for') && r.language !== 'nl' && r.item(i - 1, 'for')!.length > 0 && !r.is(i - 1, 'on')))
  );
}
