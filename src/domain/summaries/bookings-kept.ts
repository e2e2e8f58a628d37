import { addDays, dayAt, type LocalDate } from '../local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import { policyOf } from '../policy/policy.ts';

const DAY_MS = 86_400_000;

/** The first day of which everything that people of the organisation booked is still there. */
export function firstDayKept(organisation: Pick<Organisation, 'policy'>, zone: string, now: Date): LocalDate {
  const { bookingDays } = policyOf(organisation).keep;
  return addDays(dayAt(new Date(now.getTime() - bookingDays * DAY_MS), zone), 1);
}
