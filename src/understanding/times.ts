import type { Part } from './lexicon.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';
import { endsBefore } from './roles.ts';

/** A time of day in minutes after midnight, and how sure it is which half of the day it is in. */
export interface Clock {
  minutes: number;
  /** True where the words say which half: "15:00", "3 pm", "drei Uhr nachmittags". */
  sure: boolean;
  /** A number alone, that is a time only beside other words. */
  bare?: boolean;
  /** Whether am or pm was said. */
  half?: boolean;
}

export interface Times {
  from?: number;
  to?: number;
  /** Read with a part of the day ("7 in the evening"): it needs no further one. */
  part?: Part;
  /** Hours given without saying which half of the day. */
  guessed: boolean;
  /** Said as "from … naar …", an old time and a new one; or with a "from", which may be either. */
  moved?: 'surely' | 'maybe';
}

/** The first hour that a time without am or pm may be: an office opens at seven. */
const OPENS = 7;
const HOUR = 60;

/** Reads a time, a time range, or an open one ("from 2 pm") at token `i`. */
export function timesAt(r: Reader, i: number, part?: Part): Match<Times> | undefined {
  if ((r.item(i, 'part')?.length ?? 0) > 1) return undefined;
  return range(r, i, part) ?? open(r, i, part) ?? single(r, i, part);
}

function single(r: Reader, i: number, part?: Part): Match<Times> | undefined {
  const at = r.skip(i, 'at', 'pastNow');
  const clock = clockAt(r, at > i ? at : i, at > i && atHour(r, i)) ?? clockAt(r, i, at === i);
  if (!clock || (clock.value.bare && !besidePart(r, i, clock.end))) return undefined;
  const settled = settle(clock.value, part);
  const lasting = durationAt(r, clock.end);
  const to = lasting ? settled + lasting.value : undefined;
  return { value: { from: settled, to, guessed: !clock.value.sure }, end: lasting?.end ?? clock.end };
}

/** "8 tonight", "10, ce soir": a number alone before a part of a day. */
function besidePart(r: Reader, i: number, end: number): boolean {
  if (endsBefore(r, i, 'for') || endsBefore(r, i, 'weAre')) return false;
  const day = r.item(end, 'day');
  return day !== undefined && (day.part ?? r.item(end + day.length, 'part')) !== undefined && /^,? $/.test(r.gap(end));
}

/** Whether the small word is one that hours have and days have not. */
function atHour(r: Reader, i: number): boolean {
  return r.is(i, 'at');
}

/** "van 3 tot 5", "9u30-12u", "between 2 and 4", "8 to 4". */
function range(r: Reader, i: number, part?: Part): Match<Times> | undefined {
  const opening = r.any(i, ['from', 'between', 'starting']);
  const start = r.skip(opening ? i + opening.length : i, 'at');
  const first = clockAt(r, start, true);
  if (!first || /[,;!?]/.test(r.gap(first.end))) return undefined;
  const link = r.any(first.end, opening?.type === 'between' ? ['and', 'until'] : ['until', 'to']);
  const dash = /^\s*[-–—]\s*$/.test(r.gap(first.end));
  if (!link && !dash) return undefined;
  const second = clockAt(r, r.skip(link ? first.end + link.length : first.end, 'at', 'article', 'until'), true);
  if (!second) return undefined;
  if (
    first.value.bare &&
    second.value.bare &&
    (r.is(i, 'fromDay') || !plausible(r, i, start, first, second, opening !== undefined))
  )
    return undefined;
  const moved = link && !r.is(first.end, 'until') ? 'surely' : opening?.type === 'from' ? 'maybe' : undefined;
  return { value: { ...bounds(first.value, second.value, part), moved }, end: second.end };
}

/** Two numbers alone are hours where a small word or a dash says so and nothing is counted with them. */
function plausible(
  r: Reader,
  i: number,
  start: number,
  first: Match<Clock>,
  second: Match<Clock>,
  opened: boolean,
): boolean {
  if (
    r.is(second.end, 'heads') ||
    r.is(second.end, 'month') ||
    r.is(second.end, 'ordinalMark') ||
    /^[/.]\d?$/.test(r.gap(second.end))
  )
    return false;
  if ((r.item(second.end, 'unit')?.value ?? 0) >= UNIT.day && r.item(second.end, 'unit')!.value < UNIT.hour)
    return false;
  const tooLong = [first, second].some(
    (match) => r.token(match.end - 1).raw.length > 2 && r.token(match.end - 1).number !== undefined,
  );
  return !tooLong && (opened || i < start || first.value.minutes !== second.value.minutes);
}

function bounds(first: Clock, second: Clock, part?: Part): Times {
  const guessed = !first.sure && !second.sure;
  if (!first.sure && second.sure && second.minutes >= 12 * HOUR && first.minutes < 12 * HOUR) {
    const later = first.minutes + 12 * HOUR;
    const literal = first.minutes >= OPENS * HOUR && !(second.half && later < second.minutes);
    return { from: !literal && later < second.minutes ? later : first.minutes, to: second.minutes, guessed };
  }
  const from = settle(first, part);
  if (first.sure && (from >= 19 * HOUR || from < 6 * HOUR) && !second.sure) {
    const soonest = [second.minutes, second.minutes + 12 * HOUR].find(
      (minutes) => minutes > from && minutes < 24 * HOUR,
    );
    return { from, to: soonest ?? second.minutes, guessed };
  }
  let to = second.sure ? second.minutes : settle(second, part);
  if (to <= from && to < 12 * HOUR && !second.sure) to += 12 * HOUR;
  return { from, to, guessed };
}

/** "from 2 pm", "vanaf half tien", "nach halb fünf": an end that is not said. "before 5": a start that is not. */
function open(r: Reader, i: number, part?: Part): Match<Times> | undefined {
  const item = r.any(i, ['starting', 'from', 'until', 'toHour']);
  if (!item || (r.is(i, 'at') && item.type !== 'starting')) return undefined;
  const start = r.skip(i + item.length, 'at', 'article');
  const clock = clockAt(r, start, item.type === 'starting' || item.type === 'until');
  if (!clock || (clock.value.bare && !firm(r, i, item.type, clock))) return undefined;
  const minutes = settle(clock.value, part);
  const until = item.type === 'until' || item.type === 'toHour';
  const lasting = until ? undefined : durationAt(r, clock.end);
  const value: Times = until
    ? { to: minutes, guessed: !clock.value.sure }
    : { from: minutes, to: lasting ? minutes + lasting.value : undefined, guessed: !clock.value.sure };
  return { value, end: lasting?.end ?? clock.end };
}

/** Whether "from 9" is about hours: nothing counted, no date. */
function firm(r: Reader, i: number, type: string, clock: Match<Clock>): boolean {
  if (
    r.is(clock.end, 'heads') ||
    r.is(clock.end, 'unit') ||
    r.is(clock.end, 'month') ||
    r.is(clock.end, 'ordinalMark') ||
    r.is(clock.end, 'of')
  )
    return false;
  if (/^[/.-]/.test(r.gap(clock.end)) && r.token(clock.end).number !== undefined) return false;
  return type === 'starting' && r.token(i).word.length > 2 && !r.is(i, 'of');
}

/** Fits a time without am or pm into the part of the day that is said, or into office hours. */
function settle({ minutes, sure }: Clock, part?: Part): number {
  if (sure || minutes >= 13 * HOUR) return minutes;
  if (part === 'afternoon' || part === 'noon')
    return minutes < 12 * HOUR && !(part === 'noon' && minutes >= 11 * HOUR) ? minutes + 12 * HOUR : minutes;
  if ((part === 'evening' || part === 'night') && minutes >= 12 * HOUR) return minutes - 12 * HOUR;
  if (part === 'evening' || part === 'night')
    return minutes >= (part === 'night' ? 6 : 4) * HOUR && minutes < 12 * HOUR ? minutes + 12 * HOUR : minutes;
  if (part === 'morning') return minutes;
  return minutes < OPENS * HOUR ? minutes + 12 * HOUR : minutes;
}

/** Reads a clock time; `bare` also takes a number alone. */
export function clockAt(r: Reader, i: number, bare: boolean): Match<Clock> | undefined {
  return r.once(bare ? 'bare clock' : 'clock', i, () => readClock(r, i, bare));
}

function readClock(r: Reader, i: number, bare: boolean): Match<Clock> | undefined {
  if (!r.begins(i)) return undefined;
  const spoken = spokenAt(r, i);
  const figures = figuresAt(r, i, bare);
  const clock = spoken && (!figures || spoken.end >= figures.end) ? spoken : figures;
  return clock && withHalf(r, clock);
}

/** "am", "pm", "in the evening", "du matin" after a time. */
function withHalf(r: Reader, clock: Match<Clock>): Match<Clock> {
  const { minutes } = clock.value;
  if (/[,;!?]/.test(r.gap(clock.end))) return clock;
  const single = (type: string): number => {
    const item = r.item(clock.end, type);
    const letter = item && r.token(clock.end).word.length === 1 && item.length === 1;
    if (
      letter &&
      !/[:.]/.test(r.gap(clock.end - 1)) &&
      !(clock.end > 1 && r.any(clock.end - 2, ['at', 'from', 'until']))
    )
      return 0;
    return item && (!letter || (r.glued(clock.end) && !/^[\w]/.test(r.gap(clock.end + 1)))) ? item.length : 0;
  };
  const am = single('am');
  const pm = single('pm');
  if (am > pm)
    return {
      value: {
        minutes: minutes >= 12 * HOUR && minutes < 13 * HOUR ? minutes - 12 * HOUR : minutes,
        sure: true,
        half: true,
      },
      end: clock.end + am,
    };
  if (pm > 0)
    return {
      value: { minutes: minutes < 12 * HOUR ? minutes + 12 * HOUR : minutes, sure: true, half: true },
      end: clock.end + pm,
    };
  const at = r.skip(clock.end, 'in', 'of', 'article');
  const part = r.item(clock.end, 'part') ?? r.item(at, 'part');
  if (!part?.part || minutes >= 13 * HOUR) return clock;
  const end = (r.item(clock.end, 'part') ? clock.end : at) + part.length;
  return { value: { minutes: settle({ minutes, sure: false }, part.part), sure: true }, end };
}

/** Times in figures: 9:30, 9u30, 14h, 18 uhr 12, 14.30, 340pm, 7pm. */
function figuresAt(r: Reader, i: number, bare: boolean): Match<Clock> | undefined {
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
  if (isCounted(r, i + 1)) return undefined;
  const glued = /^[/.]$/.test(r.gap(i + 1)) && r.token(i + 1).number !== undefined;
  if (glued) return undefined;
  const firm = r.is(i - 1, 'at') && !r.is(i - 1, 'for') && strongAt(r, i - 1);
  return { value: { minutes: hour * HOUR, sure: hour > 12, bare: firm ? undefined : true }, end: i + 1 };
}

/** "om 2", "um 11", "at 3", "@ 4": words that hours have, and counts have not. */
function strongAt(r: Reader, i: number): boolean {
  return (!r.is(i, 'until') || r.language === 'fr') && !r.is(i, 'heads') && !r.is(i, 'about');
}

function isCounted(r: Reader, i: number): boolean {
  if (/[,;!?]/.test(r.gap(i)) || r.is(i, 'am') || r.is(i, 'pm')) return false;
  return r.is(i, 'heads') || r.is(i, 'month') || (r.is(i, 'unit') && !r.is(i, 'hourMark')) || (r.is(i, 'ordinalMark') && r.glued(i)) || r.meanings(i).some((item) => item.type === 'equipment' || (item.type === 'concept' && ['desk', 'room'].includes(item.name ?? ''))); // prettier-ignore
}

/** "14.30" is a time where it cannot be a date, or where a word of time stands beside it. */
function dotted(r: Reader, i: number, minutes: number): boolean {
  return (
    minutes > 12 ||
    minutes === 0 ||
    r.is(i - 1, 'at') ||
    r.is(i + 2, 'hourMark') ||
    r.is(i + 2, 'am') ||
    r.is(i + 2, 'pm') ||
    r.token(i).number! > 31
  );
}

/** "9 Uhr 30", "14u30", "neuf heures moins le quart", "4 heures et demie". */
function afterMark(r: Reader, end: number, hour: number): Match<Clock> {
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
  const fits =
    minutes && !r.is(end + and, 'indefinite') && minutes.value < 60 && minutes.value > 0 && (!and || minutes.value > 9);
  const apart = r.token(end + and).number !== undefined && !r.glued(end) && r.token(end + and).raw.length < 2;
  const other = minutes && (isCounted(r, minutes.end) && r.item(minutes.end, 'unit')?.value !== UNIT.minute || r.is(minutes.end, 'hourMark') || /^[:/.]\d?/.test(r.gap(minutes.end)) && r.token(minutes.end).number !== undefined || /[-–]/.test(r.gap(end))); // prettier-ignore
  if (fits && !apart && !other)
    return { value: { minutes: hour * HOUR + minutes.value, sure }, end: markEnd(r, minuteEnd(r, minutes.end)) };
  return { value: { minutes: hour * HOUR, sure }, end };
}

function minuteEnd(r: Reader, i: number): number {
  return r.item(i, 'unit')?.value === UNIT.minute ? i + 1 : i;
}

function markEnd(r: Reader, i: number): number {
  const mark = r.item(i, 'hourMark');
  return mark && /^ ?$/.test(r.gap(i)) && (r.token(i).word.length > 1 || !/^[’']/.test(r.gap(i + 1)))
    ? i + mark.length
    : i;
}

/** "340pm", "1140 a.m.": three or four figures with a word for the half of the day. */
function glued(r: Reader, i: number, value: number): Match<Clock> | undefined {
  const [hour, minute] = [Math.floor(value / 100), value % 100];
  if (hour > 24 || minute > 59 || !(r.is(i + 1, 'am') || r.is(i + 1, 'pm') || r.is(i + 1, 'hourMark')))
    return undefined;
  return { value: time(hour, minute, false), end: markEnd(r, i + 1) };
}

function time(hour: number, minute: number, zero: boolean): Clock {
  return { minutes: hour * HOUR + minute, sure: hour > 12 || hour === 0 || zero };
}

/** Times in words: half drie, kwart na negen, tien voor elf, three o'clock, neuf heures et quart, noon. */
function spokenAt(r: Reader, i: number): Match<Clock> | undefined {
  const fixed = r.item(i, 'noon') ?? r.item(i, 'midnight');
  if (fixed) return fixedAt(r, i, fixed.type, fixed.length);
  return halfAt(r, i) ?? quarterAt(r, i) ?? minutesAt(r, i) ?? wordHour(r, i);
}

function fixedAt(r: Reader, i: number, type: string, length: number): Match<Clock> {
  const after = afterMark(r, i + length, type === 'noon' ? 12 : 0);
  return {
    value: { minutes: after.value.minutes < 0 ? after.value.minutes + 24 * HOUR : after.value.minutes, sure: true },
    end: after.end,
  };
}

/** "half drie" is 14:30 in Dutch and German, "half two" 14:30 in English. */
function halfAt(r: Reader, i: number): Match<Clock> | undefined {
  const before = r.item(i, 'halfBefore');
  const after = before ? undefined : r.item(i, 'halfAfter');
  if (!before && !after) return undefined;
  const hour = hourAt(r, i + (before ?? after)!.length);
  if (!hour) return undefined;
  const minutes = hour.value * HOUR + (before ? -30 : 30);
  return { value: { minutes: minutes < 0 ? minutes + 12 * HOUR : minutes, sure: hour.value > 12 }, end: hour.end };
}

/** "kwart na negen", "quarter to ten", "Viertel vor zehn", "viertel acht", "dreiviertel acht". */
function quarterAt(r: Reader, i: number): Match<Clock> | undefined {
  const three = r.item(i, 'threeQuarters');
  const threeHour = three && hourAt(r, i + three.length);
  if (threeHour)
    return { value: { minutes: threeHour.value * HOUR - 15, sure: threeHour.value > 12 }, end: threeHour.end };
  const quarter = r.item(i, 'quarter');
  if (!quarter) return undefined;
  const side = sideAt(r, i + quarter.length);
  const hour = side && (hourAt(r, side.end) ?? halfAt(r, side.end) ?? noonAt(r, side.end));
  if (hour) return beside(hour, 15 * side.value);
  const towards = r.is(i, 'quarterTowards') ? hourAt(r, i + quarter.length) : undefined;
  return towards && { value: { minutes: towards.value * HOUR - 45, sure: false }, end: towards.end };
}

/** "tien voor elf", "20 past five", "vijf over half acht", "10 vor halb neun". */
function minutesAt(r: Reader, i: number): Match<Clock> | undefined {
  const count = r.number(i);
  if (!count || count.value > 59 || count.value < 1) return undefined;
  const side = sideAt(r, minuteEnd(r, count.end));
  const hour = side && (halfAt(r, side.end) ?? hourAt(r, side.end) ?? noonAt(r, side.end));
  if (!hour || r.is(hour.end, 'heads') || r.is(hour.end, 'month')) return undefined;
  if (r.is(count.end, 'until') && r.is(count.end, 'to') && !beforeHour(r, i, count)) return undefined;
  return beside(hour, count.value * side.value);
}

/** "five to nine" is a time, "nine to eleven" a range; "ten to twelve" is either, and a time after "at". */
function beforeHour(r: Reader, i: number, count: Match<number>): boolean {
  if (r.token(i).number !== undefined || count.value % 5 !== 0) return false;
  return count.value !== 10 || r.any(i - 1, ['at', 'until', 'between', 'and', 'starting']) !== undefined;
}

function sideAt(r: Reader, i: number): Match<1 | -1> | undefined {
  if (/[,;!?]/.test(r.gap(i))) return undefined;
  const past = r.item(i, 'pastHour');
  if (past) return { value: 1, end: i + past.length };
  const to = r.language === 'fr' ? undefined : r.item(i, 'toHour');
  return to && { value: -1, end: i + to.length };
}

function noonAt(r: Reader, i: number): Match<Clock> | undefined {
  const noon = r.item(i, 'noon');
  return noon && { value: { minutes: 12 * HOUR, sure: true }, end: i + noon.length };
}

function beside(hour: Match<number> | Match<Clock>, minutes: number): Match<Clock> {
  const value = typeof hour.value === 'number' ? { minutes: hour.value * HOUR, sure: hour.value > 12 } : hour.value;
  return { value: { minutes: value.minutes + minutes, sure: value.sure }, end: hour.end };
}

/** An hour in figures or in words, with its mark if it has one. */
function hourAt(r: Reader, i: number): Match<number> | undefined {
  const number = r.number(i);
  if (!number || number.value > 24 || /[,;!?]/.test(r.gap(i))) return undefined;
  if (isCounted(r, number.end) && !r.is(number.end, 'hourMark')) return undefined;
  return { value: number.value, end: markEnd(r, number.end) };
}

/** "drie uur", "huit heures dix", "six o'clock", "at nine", "nine thirty", "vijftien uur dertig". */
function wordHour(r: Reader, i: number): Match<Clock> | undefined {
  const hour = r.item(i, 'number');
  if (!hour || hour.value > 24) return undefined;
  const end = i + hour.length;
  const mark = r.item(end, 'hourMark');
  if (mark && !lasts(r, i)) return afterMark(r, end + mark.length, hour.value);
  if (isCounted(r, end)) return undefined;
  const at = r.is(i - 1, 'at') && strongAt(r, i - 1);
  const minutes = r.item(end, 'number');
  const pair = minutes && minutes.value >= 10 && minutes.value < 60 && hour.value > 0 && !/[,;!?]|\s-/.test(r.gap(end)) && !isCounted(r, end + minutes.length) && hour.value > 1; // prettier-ignore
  if (pair && (r.language === 'en' || r.language === 'fr'))
    return { value: { minutes: hour.value * HOUR + minutes.value, sure: hour.value > 12 }, end: end + minutes.length };
  if (r.is(end, 'am') || r.is(end, 'pm')) return { value: { minutes: hour.value * HOUR, sure: false }, end };
  const figures = r.token(i).word;
  if (hour.value < 1 || r.is(i, 'article') || r.is(i, 'indefinite')) return undefined;
  return {
    value: { minutes: hour.value * HOUR, sure: hour.value > 12, bare: at || figures === '' ? undefined : true },
    end,
  };
}

/** "een uur", "1 heure", "3 hours" may say how long: they do, unless a word for "at" or a range stands before. */
function lasts(r: Reader, i: number): boolean {
  const end = r.token(i).number !== undefined ? i + 1 : i + (r.item(i, 'number')?.length ?? 1);
  const before = r.is(i - 1, 'for') && !r.is(i - 1, 'at');
  const article = (r.is(i, 'article') || r.is(i, 'indefinite')) && !(r.is(i - 1, 'at') && !r.is(i - 1, 'for')) && !r.is(i - 1, 'until') && !r.is(i - 1, 'from') && !r.is(i - 1, 'starting'); // prettier-ignore
  return (
    (r.is(end, 'hourMark') || r.item(end, 'unit')?.value === UNIT.hour) &&
    (before ||
      article ||
      (r.is(i - 1, 'for') && r.language !== 'nl' && r.item(i - 1, 'for')!.length > 0 && !r.is(i - 1, 'on')))
  );
}

/** "een uurtje", "for two hours", "pendant 1h", "90 minutes": minutes. */
export function durationAt(r: Reader, i: number): Match<number> | undefined {
  let at = r.skip(i, 'for', 'article');
  if (at > i && r.is(at - 1, 'indefinite') && r.item(at, 'halfHour') === undefined) at = r.is(at, 'unit') ? at - 1 : at;
  const half = r.item(at, 'halfHour') ?? r.item(i, 'halfHour');
  if (half) return { value: 30, end: (r.item(at, 'halfHour') ? at : i) + half.length };
  const quarter = r.item(at, 'quarterHour') ?? r.item(i, 'quarterHour');
  if (quarter) return { value: 15, end: (r.item(at, 'quarterHour') ? at : i) + quarter.length };
  const more = r.item(at, 'hourAndHalf') ?? r.item(i, 'hourAndHalf');
  if (more) return { value: 90, end: (r.item(at, 'hourAndHalf') ? at : i) + more.length };
  const count = amountAt(r, at);
  const unit = count && r.item(count.end, 'unit');
  if (!unit || (unit.value !== UNIT.hour && unit.value !== UNIT.minute)) return undefined;
  const end = count.end + unit.length;
  if (unit.value === UNIT.minute) return { value: count.value, end };
  const andHalf = r.item(end, 'andHalf');
  if (andHalf) return { value: count.value * HOUR + 30, end: end + andHalf.length };
  return { value: count.value * HOUR, end };
}

/** "three", "2,5", "a couple of", "two and a half". */
function amountAt(r: Reader, i: number): Match<number> | undefined {
  const few = r.item(i, 'few');
  if (few) return { value: few.value, end: i + few.length };
  const number = r.number(i);
  if (!number) return r.is(i, 'indefinite') ? (amountFew(r, i + 1) ?? { value: 1, end: i + 1 }) : undefined;
  const tenths = r.token(number.end);
  if (tenths.number !== undefined && /^[.,]$/.test(tenths.gap) && tenths.raw.length === 1)
    return { value: number.value + tenths.number / 10, end: number.end + 1 };
  const half = r.item(number.end, 'andHalf');
  return half && r.is(number.end + half.length, 'unit')
    ? { value: number.value + 0.5, end: number.end + half.length }
    : number;
}

function amountFew(r: Reader, i: number): Match<number> | undefined {
  const few = r.item(i, 'few');
  return few && { value: few.value, end: i + few.length };
}
