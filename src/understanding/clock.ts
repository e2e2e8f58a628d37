import { figuresAt } from './clock-figures.ts';
import { spokenAt } from './clock-words.ts';
import type { Part } from './lexicon.ts';
import type { Match, Reader } from './reader.ts';

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

/** The first hour that a time without am or pm may be: an office opens at seven. */
export const OPENS = 7;

export const HOUR = 60;

/** Fits a time without am or pm into the part of the day that is said, or into office hours. */
export function settle({ minutes, sure }: Clock, part?: Part): number {
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
  if (!r.begins(i) || r.is(i, 'threeQuarterHour')) return undefined;
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
