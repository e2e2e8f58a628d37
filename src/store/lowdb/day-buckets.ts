const DAY_MS = 86_400_000;
const LONG_DAYS = 31;
const LONG = 'long';

/** From and to as ISO 8601 in UTC, which sorts as text the way it sorts in time. Half-open. */
export interface Period {
  from: string;
  to: string;
}

/** Where a period is put: under each day (in UTC) that it touches, or, if those are many, under one key for all such. */
export function bucketsOf(period: Period): string[] {
  return daysOf(period) ?? [LONG];
}

/** Where everything is found that may overlap the period; undefined where that could be anywhere. */
export function bucketsToSearch(period: Period): string[] | undefined {
  const days = daysOf(period);
  return days && [...days, LONG];
}

function daysOf({ from, to }: Period): string[] | undefined {
  const first = Math.floor(Date.parse(from) / DAY_MS);
  const last = Math.floor((Date.parse(to) - 1) / DAY_MS);
  if (last - first >= LONG_DAYS) return undefined;
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, n) => String(first + n));
}
