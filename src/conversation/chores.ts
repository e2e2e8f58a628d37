/** Something done now and again, unasked. */
export interface Chore {
  name: string;
  everyMs: number;
  run: () => Promise<unknown>;
}

/**
 * Runs each chore at its pace, never two runs of one at a time; answers the function that ends them.
 *
 * @param failed told which chore threw; it runs again at its next time.
 */
export function startChores(chores: Chore[], failed: (name: string, error: unknown) => void): () => void {
  const timers = chores.map((chore) => {
    let running = false;
    const timer = setInterval(() => {
      if (running) return;
      running = true;
      chore
        .run()
        .catch((error: unknown) => failed(chore.name, error))
        .finally(() => (running = false));
    }, chore.everyMs);
    return timer.unref();
  });
  return () => timers.forEach((timer) => clearInterval(timer));
}
