import type { Announcement } from '../announcement.ts';

/** How many choices there are to its question: the same in every language; none, where it asks nothing. */
export function choicesIn({ texts }: Announcement): number {
  return Math.max(0, ...Object.values(texts).map(({ question }) => question?.choices.length ?? 0));
}
