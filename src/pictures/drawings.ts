import { Worker } from 'node:worker_threads';
import type { Chart } from '../cards/chart.ts';

const MOST_WAITING = 100;
/** Of some tens of kilobytes each. */
const MOST_KEPT = 100;

/** A picture could not be drawn, by a fault of ours; what it shows is not said. */
export class NotDrawn extends Error {
  override readonly name = 'NotDrawn';
}

/**
 * Draws charts beside the work of this process: in a thread of its own, which is started with the first picture, one
 * after another. Whoever asks for the same picture gets the same drawing.
 */
export class Drawings {
  readonly #kept = new Map<string, Promise<Buffer>>();
  readonly #waiting = new Map<number, { done: (png: Buffer) => void; failed: (error: Error) => void }>();
  #worker: Worker | undefined;
  #last = 0;

  /** The picture as PNG; undefined where so many wait already that this one should be asked for another time. */
  async draw(chart: Chart): Promise<Buffer | undefined> {
    const key = JSON.stringify(chart);
    const kept = this.#kept.get(key);
    if (!kept && this.#waiting.size >= MOST_WAITING) return undefined;
    const drawing = kept ?? this.#drawn(chart);
    this.#kept.delete(key);
    this.#kept.set(key, drawing);
    drawing.catch(() => this.#kept.delete(key));
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value ?? key);
    return drawing;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #drawn(chart: Chart): Promise<Buffer> {
    return new Promise((done, failed) => {
      const id = (this.#last += 1);
      this.#waiting.set(id, { done, failed });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, chart });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('drawing-worker.ts', import.meta.url));
    worker.unref();
    worker.on('message', ({ id, png }: { id: number; png?: Uint8Array }) => {
      const { done, failed } = this.#waiting.get(id) ?? {};
      this.#waiting.delete(id);
      if (png) done?.(Buffer.from(png));
      else failed?.(new NotDrawn('A chart could not be drawn'));
    });
    const gone = (error?: Error) => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const { failed } of this.#waiting.values()) failed(new NotDrawn('Drawing stopped', { cause: error }));
      this.#waiting.clear();
    };
    worker.on('error', gone);
    worker.on('exit', () => gone());
    return worker;
  }
}
