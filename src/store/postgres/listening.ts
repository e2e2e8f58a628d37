import pg from 'pg';

const CHANNEL = 'nomade';
const AGAIN_FIRST_MS = 250;
const AGAIN_AT_MOST_MS = 2_000;

/** Hears what other processes announce (`pg_notify('nomade', subject)`), on a connection of its own, opened when first needed. */
export class Listening {
  readonly #url: string;
  readonly #onTrouble: (error: unknown) => void;
  readonly #listeners = new Map<string, Set<() => void>>();
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #againMs = AGAIN_FIRST_MS;
  #stopped = false;

  constructor(url: string, onTrouble: (error: unknown) => void) {
    this.#url = url;
    this.#onTrouble = onTrouble;
  }

  on(subject: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(subject) ?? new Set();
    this.#listeners.set(subject, listeners.add(listener));
    if (!this.#client && !this.#retry) void this.#connect();
    return () => listeners.delete(listener);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#client?.end().catch(() => undefined);
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, keepAlive: true, application_name: 'nomade news' });
    this.#client = client;
    const lost = (error?: unknown) => {
      if (this.#client !== client || this.#stopped) return;
      if (error) this.#onTrouble(error);
      this.#client = undefined;
      client.removeAllListeners();
      client.on('error', () => undefined);
      client.end().catch(() => undefined);
      this.#retry = setTimeout(() => {
        this.#retry = undefined;
        void this.#connect();
      }, this.#againMs);
      this.#againMs = Math.min(this.#againMs * 2, AGAIN_AT_MOST_MS);
    };
    client.on('error', lost);
    client.on('end', () => lost());
    client.on('notification', ({ payload }) => this.#tell(payload ?? ''));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.#againMs = AGAIN_FIRST_MS;
      // What was said while nobody listened is lost: everybody looks for themselves.
      for (const subject of this.#listeners.keys()) this.#tell(subject);
    } catch (error) {
      lost(error);
    }
  }

  #tell(subject: string): void {
    for (const listener of this.#listeners.get(subject) ?? []) listener();
  }
}
