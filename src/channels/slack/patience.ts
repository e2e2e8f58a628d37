const MAX_ATTEMPTS = 4;
const LONGEST_WAIT_SECONDS = 30;

export type Wait = (ms: number) => Promise<void>;

/** Slack asks us to come back later. */
export class AskedToWait extends Error {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('Slack asked to wait');
    this.name = 'AskedToWait';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Calls again as often as Slack asks us to wait: at most three times, and never longer than half a minute each.
 *
 * @throws whatever `call` threw last.
 */
export async function patiently<T>(call: () => Promise<T>, wait: Wait): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const bearable = error instanceof AskedToWait && error.retryAfterSeconds <= LONGEST_WAIT_SECONDS;
      if (!bearable || attempt === MAX_ATTEMPTS) throw error;
      await wait(error.retryAfterSeconds * 1000);
    }
  }
}
