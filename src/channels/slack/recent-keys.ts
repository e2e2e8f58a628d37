/** Slack repeats a delivery at once, after one and after five minutes. */
const REMEMBERED_MS = 15 * 60_000;

/** The deliveries that were taken in hand of late, so that a repeated one is not answered again. */
export class RecentKeys {
  /** Oldest first, with the instant from which each may be forgotten, in ms. */
  readonly #until = new Map<string, number>();

  /** Whether this is the first time; it is remembered from then on. */
  isFirst(key: string, now: Date): boolean {
    for (const [old, until] of this.#until) {
      if (until > now.getTime()) break;
      this.#until.delete(old);
    }
    if (this.#until.has(key)) return false;
    this.#until.set(key, now.getTime() + REMEMBERED_MS);
    return true;
  }
}
