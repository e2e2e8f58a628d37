import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Outbox } from './conversation/outbox.ts';
import type { Watcher } from './watching.ts';

/** Up to what an answer may take: it is cut off at two and a half seconds. */
const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const EVENT_LOOP_RESOLUTION_MS = 10;

/**
 * What this process can be judged by, as text for Prometheus; docs/operating.md says how to read it. No label ever
 * names a person or an organisation, or holds what somebody sent: the number of series is bounded.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #registers = [this.#registry];
  readonly #answers = new Counter({
    name: 'nomade_answers_total',
    help: 'Events that were answered, by the ability that was asked and by what became of it.',
    labelNames: ['channel', 'ability', 'became'] as const,
    registers: this.#registers,
  });
  readonly #seconds = new Histogram({
    name: 'nomade_answer_seconds',
    help: 'How long the answer took, from the verified event to the words.',
    labelNames: ['channel'] as const,
    buckets: ANSWER_SECONDS,
    registers: this.#registers,
  });
  readonly #troubles = new Counter({
    name: 'nomade_store_troubles_total',
    help: 'What the store reported while nobody was waiting for an answer.',
    registers: this.#registers,
  });
  #lookAtOutbox = () => Promise.resolve();

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
    this.#watchEventLoop();
  }

  readonly answered: Watcher = ({ conversation: { channel } }, { ability = '', became }, tookMs) => {
    this.#answers.inc({ channel, ability, became });
    this.#seconds.observe({ channel }, tookMs / 1000);
  };

  storeTrouble(): void {
    this.#troubles.inc();
  }

  watchPool(load: () => { connections: number; idle: number; waiting: number }): void {
    new Gauge({
      name: 'nomade_database_connections',
      help: 'Connections of this process to the database.',
      labelNames: ['state'] as const,
      registers: this.#registers,
      collect() {
        const { connections, idle } = load();
        this.set({ state: 'busy' }, connections - idle);
        this.set({ state: 'idle' }, idle);
      },
    });
    new Gauge({
      name: 'nomade_database_questions_waiting',
      help: 'Questions that wait for a connection.',
      registers: this.#registers,
      collect() {
        this.set(load().waiting);
      },
    });
  }

  /** Every process shows the same: they share the outbox. While the store is away, neither is shown. */
  watchOutbox(outbox: Pick<Outbox, 'waiting'>, now: () => Date): void {
    const waiting = new Gauge({
      name: 'nomade_outbox_waiting',
      help: 'Notices that wait to be told, due or not.',
      registers: this.#registers,
    });
    const age = new Gauge({
      name: 'nomade_outbox_oldest_due_seconds',
      help: 'For how long the oldest notice that is due has been due.',
      registers: this.#registers,
    });
    this.#lookAtOutbox = async () => {
      for (const gauge of [waiting, age]) gauge.remove();
      const found = await outbox.waiting(now()).catch(() => undefined);
      if (!found) return;
      waiting.set(found.waiting);
      age.set(found.oldestDue ? (now().getTime() - found.oldestDue.getTime()) / 1000 : 0);
    };
  }

  /** @returns Prometheus text 0.0.4. */
  async text(): Promise<string> {
    await this.#lookAtOutbox();
    return this.#registry.metrics();
  }

  #watchEventLoop(): void {
    const delay = monitorEventLoopDelay({ resolution: EVENT_LOOP_RESOLUTION_MS });
    delay.enable();
    new Gauge({
      name: 'nomade_event_loop_delay_seconds',
      help: 'How late timers came since this was last read: while it is long, everybody waits.',
      labelNames: ['quantile'] as const,
      registers: this.#registers,
      collect() {
        for (const quantile of [0.99, 0.999]) this.set({ quantile }, delay.percentile(quantile * 100) / 1e9);
        delay.reset();
      },
    });
  }
}
