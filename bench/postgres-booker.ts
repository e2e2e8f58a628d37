/** Books as it is told, many at a time, and answers how it went; forked by `postgres-crowd.ts`. */
import { attempt, type Scene } from './postgres-wishes.ts';
import { openWay, type Way } from './postgres-ways.ts';

export interface Task {
  url: string;
  way: Way;
  scene: Scene;
  clients: number;
  /** The number of its first attempt. */
  first: number;
  attempts: number;
  /** Then no more attempts are begun. */
  withinMs: number;
  name: string;
}

export interface Outcome {
  /** How long each attempt took, in milliseconds. */
  times: Float64Array;
  booked: number;
  /** Attempts that ended in a deadlock, and any other fault. */
  deadlocks: number;
  faults: string[];
}

process.on('message', (task: Task) => void carryOut(task).then((outcome) => process.send?.(outcome)));
process.on('disconnect', () => process.exit());

/** Connections stay open from task to task: only the first attempts of all pay for what a connection has to learn. */
const opened = new Map<string, ReturnType<typeof openWay>>();

async function carryOut({ url, way, scene, clients, first, attempts, withinMs, name }: Task): Promise<Outcome> {
  const kept = opened.get(way + url) ?? openWay(way, url, clients);
  opened.set(way + url, kept);
  const book = await kept;
  const times: number[] = [];
  const outcome = { booked: 0, deadlocks: 0, faults: [] as string[] };
  const end = performance.now() + withinMs;
  let begun = 0;
  const bookOn = async (): Promise<void> => {
    while (begun < attempts && performance.now() < end) {
      const wish = attempt(scene, first + begun++, name);
      const start = performance.now();
      try {
        if (await book(wish)) outcome.booked += 1;
      } catch (error) {
        if (isDeadlock(error)) outcome.deadlocks += 1;
        else outcome.faults.push(String(error));
      }
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: clients }, bookOn));
  return { ...outcome, times: Float64Array.from(times) };
}

function isDeadlock(error: unknown): boolean {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return [code, cause?.code].includes('40P01');
}
