import { saysWhen } from './clock-figures.ts';
import { HOUR } from './clock.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

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
  const three = r.item(at, 'threeQuarterHour') ?? r.item(i, 'threeQuarterHour');
  if (three) return { value: 45, end: (r.item(at, 'threeQuarterHour') ? at : i) + three.length };
  const count = amountAt(r, at);
  const unit = count && r.item(count.end, 'unit');
  if (!unit || (unit.value !== UNIT.hour && unit.value !== UNIT.minute)) return undefined;
  if (unit.value === UNIT.hour && saysWhen(r, at)) return undefined;
  const end = count.end + unit.length;
  if (unit.value === UNIT.minute) return { value: count.value, end };
  const andHalf = r.item(end, 'andHalf');
  if (andHalf) return { value: count.value * HOUR + 30, end: end + andHalf.length };
  const minutes = r.token(end);
  if (minutes.number !== undefined && r.glued(end) && minutes.number < HOUR)
    return { value: count.value * HOUR + minutes.number, end: end + 1 };
  const spoken = r.item(end, 'number');
  if (
    spoken &&
    spoken.value >= 10 &&
    spoken.value < HOUR &&
    r.token(i + 1).number === undefined &&
    !r.any(end + spoken.length, ['heads', 'month'])
  )
    return { value: count.value * HOUR + spoken.value, end: end + spoken.length };
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
