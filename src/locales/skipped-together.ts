import type { SkippedDay } from '../domain/bookings/open-days.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** Days that are skipped for one reason, in the order they were skipped. */
export interface SkippedDays extends Omit<SkippedDay, 'day'> {
  days: [LocalDate, ...LocalDate[]];
}

/** Days with the same reason are told in one breath; a public holiday has a day and a sentence of its own. */
export function skippedTogether(skipped: SkippedDay[]): SkippedDays[] {
  const together: SkippedDays[] = [];
  for (const { day, ...reason } of skipped) {
    const same = together.find(
      ({ because, name }) => because === reason.because && because !== 'holiday' && name?.en === reason.name?.en,
    );
    if (same) same.days.push(day);
    else together.push({ ...reason, days: [day] });
  }
  return together;
}
