const LONGER_MS = 30_000;
const LONGEST_MS = 120_000;

/**
 * For how long a conversation is left alone, besides as long as the platform asks the whole lane to wait. One for which it asks
 * again and again may have a limit of its own: if it took its turn each time, everybody else in the lane would wait for it.
 *
 * @param attempts how often it was tried.
 */
export function putOffMs(attempts: number): number {
  return Math.min(Math.max(0, attempts - 2) * LONGER_MS, LONGEST_MS);
}
