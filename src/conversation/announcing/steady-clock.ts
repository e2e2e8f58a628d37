/**
 * Milliseconds that never go back, for what is waited for: where the clock of the machine is put back, they go on from where
 * they were, and nobody waits until it has caught up.
 */
export function steadyClock(now: () => Date): () => number {
  let ahead = 0;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now().getTime();
    ahead = Math.max(ahead, last - at);
    last = at + ahead;
    return last;
  };
}
