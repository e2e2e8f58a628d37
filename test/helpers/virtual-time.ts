import { setImmediate as breathe } from 'node:timers/promises';

interface Timer {
  at: number;
  n: number;
  ring: () => void;
}

/** A clock that stands still while anybody works, and goes on to the next who waits when nobody does. */
export class VirtualTime {
  #now: number;
  #timers: Timer[] = [];
  #count = 0;
  /** What is being done outside of this process, or by its threads, in no time of this clock. */
  #working = 0;
  #rested: (() => void) | undefined;

  constructor(start: Date) {
    this.#now = start.getTime();
  }

  readonly now = (): Date => new Date(this.#now);

  readonly wait = (ms: number): Promise<void> =>
    new Promise((ring) => {
      this.#count += 1;
      this.#push({ at: this.#now + Math.max(0, ms), n: this.#count, ring });
    });

  /** The same object, each of whose methods takes no time of this clock. */
  timeless<Thing extends object>(thing: Thing): Thing {
    return new Proxy(thing, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...args: unknown[]) => {
          const answer: unknown = Reflect.apply(value, target, args);
          if (!(answer instanceof Promise)) return answer;
          this.#working += 1;
          return answer.finally(() => this.#worked());
        };
      },
    });
  }

  /** Until `isOver`, or nobody waits any more; answers whether it is over. */
  async run(isOver: () => boolean): Promise<boolean> {
    for (;;) {
      await this.#everybodyRests();
      if (isOver()) return true;
      if (!this.#goOn()) return isOver();
    }
  }

  /** Until nobody waits for that instant or one before; answers for which they wait next, if anybody does. */
  async runTo(instant: number): Promise<number | undefined> {
    for (;;) {
      await this.#everybodyRests();
      const next = this.#timers[0];
      if (!next || next.at > instant) return next?.at;
      this.#goOn();
    }
  }

  /** To the next who waits, and those who wait for the same instant; false where nobody does. */
  #goOn(): boolean {
    const next = this.#pop();
    if (!next) return false;
    this.#now = Math.max(this.#now, next.at);
    next.ring();
    while (this.#timers[0] && this.#timers[0].at <= this.#now) this.#pop()?.ring();
    return true;
  }

  async #everybodyRests(): Promise<void> {
    for (let n = 0; n < 2; n += 1) {
      await breathe();
      if (this.#working === 0) continue;
      await new Promise<void>((resolve) => (this.#rested = resolve));
      n = -1; // what was waited for goes on
    }
  }

  #worked(): void {
    this.#working -= 1;
    if (this.#working === 0) this.#rested?.();
  }

  /** A heap: there are thousands who wait. */
  #push(timer: Timer): void {
    const heap = this.#timers;
    let n = heap.push(timer) - 1;
    while (n > 0) {
      const up = (n - 1) >> 1;
      if (!isSooner(timer, heap[up]!)) break;
      heap[n] = heap[up]!;
      n = up;
    }
    heap[n] = timer;
  }

  #pop(): Timer | undefined {
    const heap = this.#timers;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || heap.length === 0) return first;
    let n = 0;
    for (;;) {
      let down = 2 * n + 1;
      if (down >= heap.length) break;
      if (down + 1 < heap.length && isSooner(heap[down + 1]!, heap[down]!)) down += 1;
      if (!isSooner(heap[down]!, last)) break;
      heap[n] = heap[down]!;
      n = down;
    }
    heap[n] = last;
    return first;
  }
}

const isSooner = (a: Timer, b: Timer) => a.at < b.at || (a.at === b.at && a.n < b.n);
