import { addDays, type LocalDate } from '../local-date.ts';
import { FIGURE_DAYS } from '../policy/retention.ts';

/** A month, and those of its days that are counted. */
export interface CountedMonth {
  /** Its first day. */
  month: LocalDate;
  from: LocalDate;
  to: LocalDate;
}

/** What is booked is kept for thirty days, where an organisation says nothing else. */
const DAYS_LOOKED_BACK = 29;

/**
 * The months of which what was saved can be shown on a day, the latest first: as far as their days are over and not too long
 * ago, and as long as it is known what was shown of them.
 */
export function countedMonths(today: LocalDate): CountedMonth[] {
  const [earliest, yesterday] = [addDays(today, -DAYS_LOOKED_BACK), addDays(today, -1)];
  const months = [firstOf(yesterday), firstOf(addDays(firstOf(yesterday), -1))];
  const known = months.filter((month) => month > addDays(today, -FIGURE_DAYS));
  return known.map((month) => {
    const last = addDays(firstOf(addDays(month, 31)), -1);
    return { month, from: month > earliest ? month : earliest, to: last < yesterday ? last : yesterday };
  });
}

export const firstOf = (day: LocalDate) => `${day.slice(0, 8)}01` as LocalDate;
