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

/** Tells the bench that the server listens, and from then on, when asked, how much CPU time it has used (ms). */
export function serveBench(ready: BenchReady): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
  process.on('disconnect', () => process.exit());
  process.send?.(ready);
}
