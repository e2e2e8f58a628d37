import type { Turn } from '../../conversation/ability.ts';
import type { ClosedSpace } from '../../domain/bookings/closing/closing.ts';
import { closedDays } from '../../domain/bookings/closing/closing-slots.ts';
import type { DayPart } from '../../domain/bookings/day-part.ts';
import { NOON_OF_WORK } from '../../domain/bookings/slot.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';

/** "Friday 27 November, all day", "Friday 27 November to Tuesday 1 December". */
export function closedWhen({ slot, site }: Pick<ClosedSpace, 'slot' | 'site'>, turn: Turn): string {
  const { words, now, who } = turn;
  const today = dayAt(now, who.organisation.zone);
  const days = closedDays(slot, site.zone);
  const [first, last] = [days[0] ?? today, days.at(-1) ?? today];
  if (first !== last) return words.closures.range({ first, last, today });
  return `${words.day(first, today)}, ${words.part(closedPart(slot, site.zone))}`;
}

/** Midnight need not be said. */
export function closedPart({ from, to }: ClosedSpace['slot'], zone: string): DayPart {
  const [begins, ends] = [timeAt(from, zone), timeAt(to, zone)];
  const [fromMidnight, toMidnight] = [begins === '00:00', ends === '00:00'];
  if (fromMidnight && ends === NOON_OF_WORK) return { halfDay: 'am' };
  if (toMidnight && begins === NOON_OF_WORK) return { halfDay: 'pm' };
  return { from: fromMidnight ? undefined : begins, to: toMidnight ? undefined : ends };
}
