/** Where a platform does not say for how long, or in words that nobody knows. */
const UNSAID_MS = 5_000;
/** No longer than this, whatever it says. */
const LONGEST_MS = 15 * 60_000;
/** Of an instant that has passed: nobody is asked again at once. */
const LEAST_MS = 1_000;

const SECONDS = /^\d+(\.\d+)?$/;
/** As HTTP writes instants: the form of today, and the two of before. */
const INSTANT = /^[A-Z][a-z]{2,8},? [\w: -]+$/;

/**
 * For how many milliseconds a platform that refused (429) asks to be left alone: in seconds, also with a fraction, or until an
 * instant, by its own clock where it tells it, and by that of this machine otherwise.
 *
 * @param header the value of the header of that name, in lower case.
 */
export function retryAfterMs(header: (name: 'retry-after' | 'date') => string | null | undefined): number {
  const asked = header('retry-after')?.trim() ?? '';
  const ms = SECONDS.test(asked) ? Number(asked) * 1_000 : instantOf(asked) - serverTime(header('date'));
  if (Number.isNaN(ms)) return UNSAID_MS;
  return Math.min(Math.max(ms, LEAST_MS), LONGEST_MS);
}

function serverTime(date: string | null | undefined): number {
  const told = instantOf(date?.trim() ?? '');
  return Number.isNaN(told) ? Date.now() : told;
}

/** NaN where it is none. */
function instantOf(text: string): number {
  if (!INSTANT.test(text)) return Number.NaN;
  return Date.parse(text.endsWith(' GMT') ? text : `${text} GMT`);
}
