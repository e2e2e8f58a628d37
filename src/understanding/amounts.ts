import { isMyself } from './people.ts';
import type { Item } from './phrases.ts';
import type { Match, Reader } from './reader.ts';

/** More than ever come: what is said is kept, so that it can be refused. */
const MOST_PEOPLE = 999_999;
/** Higher numbers by no word for people may be years. */
const MOST_ALONE = 1000;

/** For how many people: "for 6", "12p", "we are three", "zu dritt", "een twintigtal burgemeesters". */
export function capacityIn(r: Reader, taken: (i: number) => boolean): number | undefined {
  const room = r.tokens.findIndex((_, i) => r.begins(i) && !taken(i) && isSized(r, i) && isHeads(r, i) && !isRefused(r, i)); // prettier-ignore
  const sized = r.number(room);
  if (sized) return correctedTo(r, sized) ?? sized.value;
  let weak: number | undefined;
  for (let i = 0; i < r.length; i++) {
    if (!r.begins(i) || taken(i)) continue;
    const together = togetherAt(r, i) ?? grownAt(r, i);
    if (together) return together.value;
    const about = r.item(i, 'about');
    if (about && r.item(i + about.length, 'unit') === undefined) return about.value;
    const beside = othersBesideMe(r, i);
    if (beside) return beside;
    const number = r.number(i);
    if (number && (r.item(i, 'weAre')?.length ?? 0) > 1) continue;
    if (!number || number.value < 1 || number.value > MOST_PEOPLE) continue;
    if (
      isPlural(r, number.end) &&
      !taken(number.end) &&
      !/[,;!?]/.test(r.gap(number.end)) &&
      !isOwnSpaces(r, i, number.end)
    )
      return number.value + (isBesideMe(r, number.end) ? 1 : 0);
    if (weak === undefined && number.value <= MOST_ALONE && counted(r, i, number.end) && !isRefused(r, i))
      weak = correctedTo(r, number) ?? number.value;
    i = number.end - 1;
  }
  return weak;
}

/** "my two desks": how many one has, and not for how many. */
function isOwnSpaces(r: Reader, i: number, end: number): boolean {
  return r.is(i - 1, 'our') && r.meanings(end).some(({ name }) => name === 'desk' || name === 'room');
}

/** "not for six but for nine". */
function isRefused(r: Reader, i: number): boolean {
  return r.is(i - 1, 'not') || (r.is(i - 1, 'for') && r.is(i - 2, 'not'));
}

/** "nine, no, ten": the number that takes the first one back. */
function correctedTo(r: Reader, { end }: Match<number>): number | undefined {
  const after = r.skip(end, 'correction', 'for');
  const again = after > end ? r.number(after) : undefined;
  return again && !r.any(again.end, ['hourMark', 'unit', 'am', 'pm', 'month']) ? again.value : undefined;
}

/** A number, and nothing after it that it counts but people. */
function isHeads(r: Reader, i: number): boolean {
  const number = r.number(i);
  return number !== undefined && number.value > 1 && number.value <= MOST_PEOPLE && counted(r, i, number.end);
}

/** "two colleagues and me": one more. */
function isBesideMe(r: Reader, end: number): boolean {
  const last = end + (r.item(end, 'heads')?.length ?? 0);
  return r.is(last, 'and') && isMyself(r, last + 1);
}

/** "me and three others", "ik en nog 3 man": how many there are with the person. */
function othersBesideMe(r: Reader, i: number): number | undefined {
  const number = r.number(i);
  const before = r.is(i - 1, 'common') && !r.is(i - 1, 'and') ? i - 1 : i;
  if (!number || !r.is(before - 1, 'and') || !isMyself(r, before - 2)) return undefined;
  return r.any(number.end, ['otherPeople', 'heads']) ? number.value + 1 : undefined;
}

/** Whether what is counted are people. */
function isPlural(r: Reader, i: number): boolean {
  const at = r.skip(i, 'and', 'few') > i ? i : i;
  return r.is(at, 'heads');
}

/** "a room for six", "we are three", "space for 30": a number after words that people are counted with. */
function counted(r: Reader, i: number, end: number): boolean {
  if (
    r.is(end, 'unit') ||
    r.is(end, 'month') ||
    r.is(end, 'hourMark') ||
    r.is(end, 'ordinalMark') ||
    r.is(end, 'am') ||
    r.is(end, 'pm')
  )
    return false;
  if (!/,/.test(r.gap(end)) && r.meanings(end).some((item) => item.type === 'equipment' || item.type === 'concept' && item.name === 'desk')) return false; // prettier-ignore
  if (r.token(i).number === undefined && (r.is(i, 'article') || r.number(i)?.value === 1)) return false;
  const before = r.is(i - 1, 'common') && endsBefore(r, i - 1, 'weAre');
  return (
    before || isSized(r, i) || endsBefore(r, i, 'weAre', isBareLetter(r, i - 1) ? 2 : 1) || endsBefore(r, i, 'for')
  );
}

/** "salles de 12", "a room for about twenty": the number that stands by a room is how many it holds. */
export function isSized(r: Reader, i: number): boolean {
  const at = r.is(i - 1, 'at') && r.is(i - 2, 'for') ? i - 1 : i;
  const small = (r.is(at - 1, 'of') && !r.is(at - 1, 'fromDay')) || (r.is(at - 1, 'for') && !r.is(at - 1, 'starting'));
  return small && r.meanings(at - 2).some(({ name, length }) => name === 'room' && length === 1);
}

/** "we've gone from 8 to 20", "on passe de 8 à 20": how many there are now. */
export function grownAt(r: Reader, i: number): Match<number> | undefined {
  const grown = r.item(i, 'grown');
  const before = grown && r.number(i + grown.length);
  const link = before && r.any(before.end, ['until', 'to']);
  const after = link && r.number(before.end + link.length);
  if (!after || r.any(after.end, ['unit', 'hourMark', 'am', 'pm', 'month'])) return undefined;
  return after;
}

/** "il a 39 de fièvre": a letter without the accent that would make it a small word. */
function isBareLetter(r: Reader, i: number): boolean {
  const { raw, word } = r.token(i);
  return raw.length === 1 && raw === word;
}

function endsBefore(r: Reader, i: number, type: string, from = 1): boolean {
  for (let back = from; back <= 4 && i - back >= 0; back++) {
    if (r.meanings(i - back).some((item) => item.type === type && item.length === back)) return true;
  }
  return false;
}

/** "met drieën", "zu dritt"; "à quatre" too, but not in "à quatre heures". */
export function togetherAt(r: Reader, i: number): Item | undefined {
  const item = r.item(i, 'together');
  return item && !r.is(i + item.length, 'hourMark') ? item : undefined;
}
