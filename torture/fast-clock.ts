import { NINE } from '../test/helpers/an-announcement.ts';
import { QUICK } from './pace.ts';

/** So many times as fast as the machine’s: what is waited for in minutes comes within seconds. */
const FASTER = QUICK ? 60 : 20;

/** A clock that showed nine o'clock at that instant of the machine, the same in every process. */
export function fastClock(began: number) {
  return {
    now: () => new Date(NINE.getTime() + (Date.now() - began) * FASTER),
    /** How long it takes by the clock of the machine. */
    scaled: (ms: number) => ms / FASTER,
  };
}
