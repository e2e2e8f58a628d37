import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { answerOf } from './answer-of.ts';
import { percentile } from './percentile.ts';
import type { Outcome, Task } from './postgres-booker.ts';

const BOOKER = fileURLToPath(new URL('./postgres-booker.ts', import.meta.url));
const PROCESSES = 2;
export const CLIENTS = 64;

/** How it went for all clients together. */
export interface Rush extends Outcome {
  perSecond: number;
  /** Milliseconds that 99 of 100 attempts took at most. */
  p99: number;
  longest: number;
}

/** 64 clients in two processes, which do what they are told, both at once. */
export function openCrowd() {
  const children = Array.from({ length: PROCESSES }, () => fork(BOOKER, { execArgv: [], serialization: 'advanced' }));
  /** Attempts of a process so far: none is made twice. */
  let first = 0;
  return {
    /** `attempts` by all clients together, or as many as are begun `withinMs`. */
    async rush(task: Omit<Task, 'clients' | 'first' | 'name' | 'withinMs'> & { withinMs?: number }): Promise<Rush> {
      const attempts = task.attempts / PROCESSES;
      const start = performance.now();
      const outcomes = await Promise.all(
        children.map((child, n) =>
          outcomeOf(child, {
            withinMs: Infinity,
            ...task,
            first,
            attempts,
            clients: CLIENTS / PROCESSES,
            name: `${n}`,
          }),
        ),
      );
      first += attempts;
      return together(outcomes, performance.now() - start);
    },
    close: () => children.forEach((child) => child.disconnect()),
  };
}

export type Crowd = ReturnType<typeof openCrowd>;

async function outcomeOf(child: ChildProcess, task: Task): Promise<Outcome> {
  child.send(task);
  return (await answerOf(child)) as Outcome;
}

function together(outcomes: Outcome[], ms: number): Rush {
  const times = Float64Array.from(outcomes.flatMap((outcome) => [...outcome.times])).sort();
  const sum = (what: 'booked' | 'deadlocks') => outcomes.reduce((total, outcome) => total + outcome[what], 0);
  return {
    times,
    booked: sum('booked'),
    deadlocks: sum('deadlocks'),
    faults: outcomes.flatMap(({ faults }) => faults),
    perSecond: (times.length * 1000) / ms,
    p99: percentile(times, 99),
    longest: times.at(-1) ?? 0,
  };
}
