/** Something done now and again, unasked. */
export interface Chore {
  name: string;
  everyMs: number;
  run: () => Promise<unknown>;
  /** Calls where it should be done at once; answers the function that ends it. */
  onNews?: (listener: () => void) => () => void;
}

/**
 * Runs each chore at its pace, never two runs of one at a time; answers the function that ends them.
 *
 * @param failed told which chore threw; it runs again at its next time.
 */
export function startChores(chores: Chore[], failed: (name: string, error: unknown) => void): () => void {
  const ends = chores.map((chore) => {
    let running = false;
    let isNewsWaiting = false;
    const run = () => {
      if (running) return;
      running = true;
      isNewsWaiting = false;
      chore
        .run()
        .catch((error: unknown) => failed(chore.name, error))
        .finally(() => {
          running = false;
          // What came while it ran, it may have passed already.
          if (isNewsWaiting) run();
        });
    };
    const timer = setInterval(run, chore.everyMs).unref();
    const endNews = chore.onNews?.(() => {
      isNewsWaiting = true;
      run();
    });
    return () => {
      clearInterval(timer);
      endNews?.();
      isNewsWaiting = false;
    };
  });
  return () => ends.forEach((end) => end());
}
