import { afterMark, isCounted, isSpaceOrEquipment, lasts, markEnd, minuteEnd, strongAt } from './clock-figures.ts';
import { type Clock, HOUR } from './clock.ts';
import type { Match, Reader } from './reader.ts';

/** Times in words: half drie, kwart na negen, tien voor elf, three o'clock, neuf heures et quart, noon. */
export function spokenAt(r: Reader, i: number): Match<Clock> | undefined {
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
  // "tussen 10 en 12 voor 5": an hour, and for how many.
  if (r.is(count.end, 'for') && count.value % 5 !== 0) return undefined;
  const side = sideAt(r, minuteEnd(r, count.end));
  const hour = side && (halfAt(r, side.end) ?? hourAt(r, side.end) ?? noonAt(r, side.end));
  if (!hour || r.is(hour.end, 'heads') || r.is(hour.end, 'month')) return undefined;
  if (r.is(count.end, 'until') && r.is(count.end, 'to') && !beforeHour(r, i, count)) return undefined;
  return beside(hour, count.value * side.value);
}

/** "five to nine" is a time, "nine to eleven" a range; "ten to twelve" is either, and a time after "at". */
function beforeHour(r: Reader, i: number, count: Match<number>): boolean {
  if (r.token(i).number !== undefined || count.value % 5 !== 0) return false;
  if (r.is(i - 1, 'from')) return false;
  const apart = count.value === 10 || /,/.test(r.gap(i));
  return !apart || r.any(i - 1, ['at', 'until', 'between', 'and', 'starting']) !== undefined;
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
  if (isCounted(r, number.end) && !r.is(number.end, 'hourMark') && !isSpaceOrEquipment(r, number.end)) return undefined;
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
  const isMinutes = minutes && minutes.value >= 10 && minutes.value < 60 && !isCounted(r, end + minutes.length);
  const pair = isMinutes && hour.value > 1 && !/[,;!?]|\s-/.test(r.gap(end));
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
