import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const RUNS = { full: 5, quick: 1 };

/** From the start of node until the server says that it is ready: on an empty folder, and on what that left behind. */
export async function benchStart(pace: keyof typeof RUNS): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'nomade-bench-start-'));
  try {
    const first: number[] = [];
    const again: number[] = [];
    for (let run = 0; run < RUNS[pace]; run++) {
      const file = join(folder, `${run}.json`);
      first.push(await startOnce(file));
      again.push(await startOnce(file));
    }
    return [
      figure('start to ready, first start with the demo', median(first)),
      figure('start to ready, again', median(again)),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function figure(name: string, ms: number): Figure {
  return { bench: 'start', figure: name, value: ms, unit: 'ms', goal: 'under 2000 ms', holds: ms < 2000 };
}

async function startOnce(file: string): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, PORT: '0', DATA_FILE: file, NOMADE_MODE: 'local' };
  const server = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk: Buffer) => chunk.includes('ready') && resolve());
    server.once('exit', () => reject(new Error('the server did not start')));
  });
  const ms = performance.now() - began;
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
  return ms;
}
