import { type Clock, clockAt, HOUR, OPENS, settle } from './clock.ts';
import { durationAt } from './durations.ts';
import type { Part } from './lexicon.ts';
import type { Match, Reader } from './reader.ts';
import { endsBefore } from './roles.ts';
import { UNIT } from './words.ts';

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
  if (endsBefore(r, i, 'for') || endsBefore(r, i, 'weAre') || isSpace(r, i - 1)) return false;
  const day = r.item(end, 'day');
  return day !== undefined && (day.part ?? r.item(end + day.length, 'part')) !== undefined && /^,? $/.test(r.gap(end));
}

/** "room 4 this afternoon": the number belongs to the room. */
function isSpace(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ name }) => name === 'room' || name === 'desk');
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
  if ((!link && !dash) || (link && r.is(first.end, 'for') && durationAt(r, first.end))) return undefined;
  if (/^\.\s/.test(r.gap(first.end)) && link?.type === 'to') return undefined;
  const second = clockAt(r, r.skip(link ? first.end + link.length : first.end, 'at', 'article', 'until'), true);
  if (!second || (second.value.bare && r.is(first.end, 'for'))) return undefined;
  if (
    first.value.bare &&
    second.value.bare &&
    (r.is(i, 'fromDay') || !plausible(r, i, start, first, second, opening !== undefined))
  )
    return undefined;
  const moved =
    link && !r.is(first.end, 'until') ? 'surely' : opening?.type === 'from' || r.is(i - 1, 'our') ? 'maybe' : undefined;
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
    (r.is(second.end, 'ordinalMark') && r.glued(second.end)) ||
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
  const bare = item.type === 'starting' || item.type === 'until';
  const clock = clockAt(r, i + item.length, bare) ?? clockAt(r, r.skip(i + item.length, 'at', 'article'), bare);
  if (!clock || (clock.value.bare && !firm(r, i, item.type, clock))) return undefined;
  const minutes = settle(clock.value, part);
  const until = item.type === 'until' || item.type === 'toHour';
  const lasting = until ? undefined : durationAt(r, clock.end);
  const value: Times = until
    ? { to: minutes, guessed: !clock.value.sure, moved: r.is(i, 'to') ? 'maybe' : undefined }
    : { from: minutes, to: lasting ? minutes + lasting.value : undefined, guessed: !clock.value.sure };
  return { value, end: lasting?.end ?? clock.end };
}

/** "put my 10 o'clock room back to 11": a number alone, where another time was said before and something is moved. */
export function movedTo(r: Reader, i: number, part?: Part): Match<Times> | undefined {
  const to = r.item(i, 'to');
  const clock = to && clockAt(r, i + to.length, true);
  if (
    !clock ||
    !/^($|[?!.,;\n])|^ $/.test(r.gap(clock.end)) ||
    r.any(clock.end, ['heads', 'unit', 'month', 'of', 'weekday'])
  )
    return undefined;
  return { value: { from: settle(clock.value, part), guessed: !clock.value.sure }, end: clock.end };
}

/** Whether "from 9" is about hours: nothing counted, no date. */
function firm(r: Reader, i: number, type: string, clock: Match<Clock>): boolean {
  if (
    r.is(clock.end, 'heads') ||
    r.is(clock.end, 'unit') ||
    r.is(clock.end, 'month') ||
    r.is(clock.end, 'ordinalMark') ||
    (r.is(clock.end, 'of') && !durationAt(r, clock.end))
  )
    return false;
  if (/^[/.-]/.test(r.gap(clock.end)) && r.token(clock.end).number !== undefined) return false;
  if (type === 'until') return endsByHour(r, i, clock);
  if (type === 'toHour') return r.token(i).word.length > 3 && r.token(clock.end - 1).number !== undefined;
  return type === 'starting' && !r.is(i, 'of');
}

/** "until 5", by a word that says an end and nothing else. */
function endsByHour(r: Reader, i: number, { value, end }: Match<Clock>): boolean {
  const figures = r.token(end - 1).number !== undefined && r.token(end - 1).raw.length < 3;
  return figures && value.minutes <= 12 * HOUR && r.token(i).word.length > 2 && !r.any(i, ['to', 'at']);
}
