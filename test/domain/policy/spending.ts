import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { Spent } from '../../../src/domain/policy/counting.ts';
import { type Activity, HALVES, type WorkMode } from '../../../src/domain/presence/day-log.ts';

/** "2026-11-23 home, 2026-11-24 home/office+meeting": a day each, and the halves where they differ. */
export function spending(text: string): Spent[] {
  return text.split(', ').flatMap((said) => {
    const [date = '', modes = ''] = said.split(' ');
    const [am = '', pm = am] = modes.split('/');
    return HALVES.flatMap((half) => {
      const [mode, activity] = (half === 'am' ? am : pm).split('+');
      const spent = { date: date as LocalDate, half, mode: mode as WorkMode };
      return mode ? [{ ...spent, ...(activity && { activity: activity as Activity }) }] : [];
    });
  });
}
