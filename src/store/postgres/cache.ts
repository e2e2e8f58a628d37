import type { PostgresDatabase } from './database.ts';

/** News may not reach us, behind a pooler or while a connection is lost: so long at most we go without. */
const KEPT_MS = 30_000;
/** What is asked for under more keys than this is asked anew: keys may come from outside. */
const KEPT_AT_MOST = 10_000;

/**
 * What is asked for with every message and changes once in a while, kept in the process until there is news of it.
 * Never people or what they may do: those are read again each time.
 */
export class Cache<Value> {
  readonly #answers = new Map<string, { answer: Promise<Value>; until: number }>();

  constructor(database: Pick<PostgresDatabase, 'onNews'>, subject: string) {
    database.onNews(subject, () => this.drop());
  }

  async get(key: string, ask: () => Promise<Value>): Promise<Value> {
    const known = this.#answers.get(key);
    if (known && known.until > performance.now()) return known.answer;
    if (this.#answers.size >= KEPT_AT_MOST) this.drop();
    const kept = { answer: ask(), until: performance.now() + KEPT_MS };
    this.#answers.set(key, kept);
    try {
      return await kept.answer;
    } catch (error) {
      if (this.#answers.get(key) === kept) this.#answers.delete(key);
      throw error;
    }
  }

  /** Whoever asks from now on gets an answer from after now. */
  drop(): void {
    this.#answers.clear();
  }
}
