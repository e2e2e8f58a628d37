import type { Slot } from '../../bookings/slot.ts';

/** How far an announcement was at an instant (in ms): how many had been told, or could not be. */
export interface Looked {
  at: number;
  done: number;
}

/**
 * How long it takes until everybody is told who is at work: `unknown` where it has not gone on long enough to tell, and also
 * where those who are left keep hours of their own. `pauses`: people go home before; or they have not begun.
 */
export type TimeLeft =
  | { as: 'unknown' }
  | { as: 'minutes'; minutes: number }
  | { as: 'by'; at: Date }
  | { as: 'pauses'; since: Date; until: Date };

const MINUTE_MS = 60_000;
/** In less time nobody sees how fast it goes. */
const SOONEST_MS = 10_000;
/** What takes longer is told by the clock, to the next five minutes. */
const MOST_MINUTES = 90;
const FIVE_MINUTES_MS = 5 * MINUTE_MS;

/**
 * @param left so many are to be told still.
 * @param before how far it was some time ago, if anybody looked.
 * @param stretchAt when people of the organisation are at work: the stretch at an instant, or the next.
 */
export function timeLeft(
  { left, before, now }: { left: number; before: Looked | undefined; now: Looked },
  stretchAt: (at: Date) => Slot | undefined,
): TimeLeft {
  const at = new Date(now.at);
  const stretch = stretchAt(at);
  if (!stretch) return { as: 'unknown' };
  if (stretch.from > at) return { as: 'pauses', since: at, until: stretch.from };
  const took = before ? now.at - before.at : 0;
  const did = before ? now.done - before.done : 0;
  if (took < SOONEST_MS || did <= 0) return { as: 'unknown' };
  const ends = new Date(now.at + (left * took) / did);
  if (ends > stretch.to) {
    const next = stretchAt(stretch.to);
    return next ? { as: 'pauses', since: stretch.to, until: next.from } : { as: 'unknown' };
  }
  const minutes = Math.max(1, Math.ceil((ends.getTime() - now.at) / MINUTE_MS));
  if (minutes <= MOST_MINUTES) return { as: 'minutes', minutes };
  return { as: 'by', at: new Date(Math.ceil(ends.getTime() / FIVE_MINUTES_MS) * FIVE_MINUTES_MS) };
}
