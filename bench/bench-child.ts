import { monitorEventLoopDelay } from 'node:perf_hooks';

/** A press for a measured server to answer: who presses, and what the button carries. */
export interface BenchPress {
  user: string;
  verb: string;
  data: Record<string, unknown>;
}

/** What a measured server says once it listens: where, and what can be pressed, each once. */
export interface BenchReady {
  port: number;
  presses: BenchPress[];
  /** What every answer holds: a press that was refused must not count. */
  expects: string;
}

/** The app whose tokens a measured server takes, and where Microsoft's keys are said to be. */
export const BENCH_APP = '6b1e0000-0000-4000-8000-0000000000b0';
export const BENCH_TENANT = '9f2d7c10-0000-4000-8000-0000000000aa';
export const metadataUrl = (): string => process.env['BENCH_METADATA_URL'] ?? '';
/** Where the database is; without it the embedded store is measured. */
export const databaseUrl = (): string | undefined => process.env['BENCH_DATABASE_URL'];

/** What a measured server has used, and felt, since it was last asked. */
export interface BenchState {
  cpuMs: number;
  /** How late the event loop was, at most, in all but one of a thousand looks at it. */
  delayMs: number;
}

const LOOK_EVERY_MS = 10;

/** Tells the bench that the server listens, and from then on, when asked, how it is. */
export function serveBench(ready: BenchReady): void {
  const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
  delay.enable();
  let before = process.cpuUsage();
  process.on('message', () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    const delayMs = Math.max(0, delay.percentile(99.9) / 1e6 - LOOK_EVERY_MS);
    delay.reset();
    process.send?.({ cpuMs: (user + system) / 1000, delayMs } satisfies BenchState);
  });
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}
