import { type Activity, ACTIVITIES } from '../domain/presence/day-log.ts';
import type { Findings } from './findings.ts';

/** What the days are for ("in the office for a meeting"), by the first word for it; not what is left out ("without a meeting"). */
export function activityIn({ r, within }: Findings): Activity | undefined {
  for (let i = within.start; i < within.end; i++) {
    const item = r.item(i, 'activity');
    const before = r.skip(i - 1, 'article', 'indefinite') > i - 1 ? i - 2 : i - 1;
    if (item && !r.any(before, ['not', 'without'])) return ACTIVITIES.find((name) => name === item.name);
  }
  return undefined;
}
