import { isoWeekday, type LocalDate } from '../local-date.ts';
import type { PlaceId } from '../places/place.ts';
import type { TeamDay } from './team-weeks.ts';

/** That two are in one place on a day is no reason to come. */
const TOGETHER_HALVES = 6;

export interface BestDay {
  date: LocalDate;
  place: PlaceId;
  /** How many half days of people are there. */
  halves: number;
}

/**
 * The day from `today` on, on which most are in one place: of several, one on which the team means to be together, and of
 * those the first. Undefined where too few are anywhere.
 *
 * @param agreed weekdays, 1 for Monday.
 */
export function bestDay(days: readonly TeamDay[], agreed: readonly number[], today: LocalDate): BestDay | undefined {
  const isAgreed = ({ date }: BestDay) => agreed.includes(isoWeekday(date));
  const [best] = days
    .flatMap(({ date, places: [most] }): BestDay[] => (date >= today && most ? [{ date, ...most }] : []))
    .sort(
      (a, b) =>
        b.halves - a.halves || Number(isAgreed(b)) - Number(isAgreed(a)) || (a.date < b.date ? -1 : 1), // prettier-ignore
    );
  return best && best.halves >= TOGETHER_HALVES ? best : undefined;
}
