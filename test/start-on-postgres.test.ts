import { spawn } from 'node:child_process';
import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { pino } from 'pino';
import sinon from 'sinon';
import { clockFrom } from '../src/channels/clock.ts';
import { readConfig } from '../src/config.ts';
import { openNomade } from '../src/nomade.ts';
import { openStores, type OpenStores } from '../src/open-stores.ts';
import { startNomade } from './helpers/nomade-process.ts';
import { atTheEnd } from './helpers/root-hooks.ts';
import { scratchDatabase } from './helpers/scratch-databases.ts';
import { freePort, testPostgres } from './helpers/test-postgres.ts';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const CLOCK = clockFrom(new Date('2026-03-02T08:00:00Z'));

describe('a start on PostgreSQL', function () {
  this.timeout(60_000); // a server starts, and processes
  let lines: { level: number; msg: string }[];

  beforeEach(() => {
    lines = [];
  });

  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });

  async function open(url: string, patienceMs = 0): Promise<OpenStores> {
    const opened = await openStores(readConfig({ DATABASE_URL: url }), log, { patienceMs, warns: true });
    atTheEnd(() => opened.close());
    return opened;
  }

  async function fault(work: Promise<unknown>): Promise<Error> {
    return work.then(
      () => new Error('it was opened'),
      (error: unknown) => error as Error,
    );
  }

  /** Runs a file of `src` to its end. */
  async function run(file: string, args: string[], env: NodeJS.ProcessEnv) {
    const child = spawn(process.execPath, [`${SRC}${file}`, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  it('of several processes at once, on an empty database, loads it once', async () => {
    const database = await scratchDatabase();
    const all = await Promise.all([1, 2, 3].map(() => open(database.url)));
    const imports = all.map(({ stores }) => sinon.spy(stores.sites, 'import'));
    const options = { clock: CLOCK, log: pino({ level: 'silent' }), admission: { organisationOf: () => undefined } };
    await Promise.all(all.map(({ stores }) => openNomade(stores, options)));

    expect(imports.map(({ callCount }) => callCount).sort()).to.deep.equal([0, 0, 1]);
    expect(await database.rows('bookings')).not.to.be.empty;
  });

  it('waits for a server that comes up a moment later', async () => {
    const { port, hostname } = new URL((await testPostgres()).url);
    const { url } = await scratchDatabase();
    const inBetween = createServer((socket) => {
      const through = connect(Number(port), hostname);
      socket.pipe(through).pipe(socket);
      for (const end of [socket, through]) end.on('error', () => undefined);
    });
    const later = new URL(url);
    later.port = String(await freePort());
    const opening = open(later.href, 20_000);
    await until(() => lines.length > 0);
    inBetween.listen(Number(later.port), '127.0.0.1');
    atTheEnd(async () => inBetween.close());

    expect(await (await opening).stores.people.organisations()).to.deep.equal([]);
    expect(lines[0]?.msg).to.equal('PostgreSQL cannot be reached yet: trying again');
  });

  it('says which server is away, and never the password', async () => {
    const port = await freePort();
    const error = await fault(open(`postgresql://nomade:hunter2@127.0.0.1:${port}/nomade`));

    expect(error.name).to.equal('StoreUnavailable');
    expect(error.message).to.include(`127.0.0.1:${port}/nomade`).and.not.include('hunter2');
  });

  it('says what the server refuses, and never the password', async () => {
    const url = new URL((await scratchDatabase()).url);
    url.pathname = '/no_such_database';
    const error = await fault(open(url.href, 20_000));

    expect(error.name).to.equal('DatabaseRefused');
    expect(error.message).to.include('"no_such_database" does not exist').and.not.include(`:${url.password}@`);
    expect(
      lines.map(({ msg }) => msg),
      'it is not tried again',
    ).to.deep.equal([]);
  });

  it('warns an administrator of what it found', async () => {
    const mighty = new URL((await testPostgres()).url);
    mighty.pathname = new URL((await scratchDatabase()).url).pathname;
    await open(mighty.href);

    expect(lines.map(({ level, msg }) => [level, msg.slice(0, 46)])).to.deep.include([
      40,
      'The role of DATABASE_URL is a superuser or has',
    ]);
  });

  it('ends with one sentence where a later version made the tables', async () => {
    const server = await testPostgres();
    const url = await server.database();
    await server.run(
      "CREATE TABLE migrations (name text PRIMARY KEY, digest text, at timestamptz DEFAULT now()); INSERT INTO migrations VALUES ('999-later', ''); GRANT ALL ON migrations TO PUBLIC",
      new URL(url).pathname.slice(1),
    );
    const { code, err } = await run('main.ts', [], { PATH: process.env['PATH'], DATABASE_URL: url, PORT: '0' });

    expect([code, err]).to.deep.equal([1, 'A later version of Nomade made the tables of this database (999-later).\n']);
  });

  it('leaves room for `chat` and `admin` beside it, which need no lock', async () => {
    const server = await startNomade({ DATABASE_URL: (await scratchDatabase()).url });
    atTheEnd(() => server.stop());
    const booking = await run('commands/chat.ts', ['book me a desk in Eupen tomorrow', 'press 1'], server.env);
    const sizes = await run('commands/admin.ts', ['organisations', '--lang', 'en'], server.env);
    const later = await ask(server.url, 'my bookings');

    expect([booking.code, booking.err, sizes.code, sizes.err]).to.deep.equal([0, '', 0, '']);
    expect(booking.out).to.include('\nBooked: ');
    expect(sizes.out).to.include('bosa');
    expect(later, 'the server sees what chat did').to.include('3 March').and.include('Eupen');
  });

  async function ask(url: string, sentence: string): Promise<string> {
    const answer = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: 'official@nomade.example', language: 'en', deliveryKey: 'later', text: sentence }),
    });
    return answer.text();
  }

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
  }
});
