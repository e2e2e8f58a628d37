import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import type { Slots } from './reading.ts';
import { hasOwnTeam } from './visibility.ts';

/** What a search for people says beside where and when: near a place, from elsewhere, on days when one is there too. */
export function companyOf(findings: Findings): Pick<Slots, 'near' | 'elsewhere' | 'together'> {
  const { r, places, concepts } = findings;
  return {
    ...(places.some(({ start, end }) => isNear(r, start, end)) && { near: true }),
    ...(concepts.has('elsewhere') && { elsewhere: true }),
    ...(asksWhenTogether(findings) && { together: true }),
  };
}

/** "when are Sofie and I both in Ghent?", "which days is my team in together with me?" */
export function asksWhenTogether({ r, concepts, people, text }: Findings): boolean {
  if (!concepts.has('both')) return false;
  const asks = text.includes('?') || concepts.has('which') || concepts.has('where');
  const me = concepts.has('mine') || r.tokens.some((_, i) => r.is(i, 'me'));
  const booked = OTHERWISE.some((concept) => concepts.has(concept));
  return asks && me && !booked && (hasOwnTeam(r) || people.length > 0);
}

const OTHERWISE = ['book', 'desk', 'room', 'booking', 'need', 'cancel', 'change', 'alertMe', 'tellWhen', 'follow'] as const; // prettier-ignore

/** "near Liège", "in the Liège area". */
function isNear(r: Reader, start: number, end: number): boolean {
  const near = (i: number, ends: (after: number) => boolean): boolean =>
    r.meanings(i).some(({ name, length, then }) => name === 'nearby' && (ends(i + length) || then !== undefined));
  const before = [1, 2, 3, 4, 5, 6].some((back) =>
    near(start - back, (after) => after === start || isSmall(r, after, start)),
  );
  return before || [end, end + 1].some((i) => near(i, () => true));
}

/** Whether only small words stand between. */
function isSmall(r: Reader, from: number, to: number): boolean {
  return from < to && r.skip(from, 'of', 'article', 'in') >= to;
}
