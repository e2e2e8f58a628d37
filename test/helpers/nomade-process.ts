import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { scratchDatabase } from './scratch-databases.ts';
import { ON_POSTGRES } from './test-stores.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface NomadeProcess {
  url: string;
  /** For commands that are to find the same store. */
  env: NodeJS.ProcessEnv;
  /** As an administrator does, or by another signal. */
  stop: (signal?: NodeJS.Signals) => Promise<void>;
}

/**
 * Starts the whole of Nomade as `npm start` does, on a store of its own, on Monday 2 March 2026 at nine in Brussels.
 *
 * @param settings in the place of these; an empty one is left out.
 */
export async function startNomade(settings: NodeJS.ProcessEnv = {}): Promise<NomadeProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'nomade-process-'));
  const env = {
    PATH: process.env['PATH'],
    NOMADE_NOW: '2026-03-02T08:00:00Z',
    DATA_FILE: join(folder, 'nomade.json'),
    ...(ON_POSTGRES && { DATABASE_URL: (await scratchDatabase()).url }),
    PORT: '0',
    LOG_LEVEL: 'error',
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return {
    url: await addressOf(child),
    env,
    stop: async (signal = 'SIGTERM') => {
      if (child.exitCode === null && child.signalCode === null && child.kill(signal)) await once(child, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}

/** The address that the server prints once it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    const url = /http:\/\/(?:127\.0\.0\.1|0\.0\.0\.0):\d+/.exec(line)?.[0];
    if (url) return url.replace('0.0.0.0', '127.0.0.1');
  }
  throw new Error('Nomade did not start');
}
