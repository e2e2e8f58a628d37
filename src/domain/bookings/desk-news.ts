/** Says that a desk has become free, to whoever has people waiting for one. Of this process only: others look now and again. */
export class DeskNews {
  readonly #listeners = new Set<() => void>();

  tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Calls when a desk has become free; answers the function that ends it. */
  on(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
