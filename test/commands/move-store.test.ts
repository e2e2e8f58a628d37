import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import pg from 'pg';
import { en } from '../../src/locales/en.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { AServer, deskButtons } from '../attacks/a-server.ts';
import { words } from '../helpers/a-conversation.ts';
import { startNomade } from '../helpers/nomade-process.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

const ADMIN = fileURLToPath(new URL('../../src/commands/admin.ts', import.meta.url));
const PEOPLE = fileURLToPath(new URL('../../data/demo/people.csv', import.meta.url));
const OFFICIAL = 'official@nomade.example';
/** Outside the demo's fortnight, so that nobody sits anywhere yet. */
const DAYS = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18'];
/** More than can be copied before somebody is killed. */
const MANY = 15_000;

describe('npm run admin -- move-store', function () {
  this.timeout(120_000);
  let url: string;
  let dataFile: string;
  let server: AServer;

  beforeEach(async () => {
    url = await (await testPostgres()).database();
    server = await AServer.start();
    dataFile = join(server.folder, 'nomade.json');
  });
  afterEach(() => server.close());

  function start(...more: string[]): ChildProcess {
    const env = { PATH: process.env['PATH'], DATA_FILE: dataFile, DATABASE_URL: url };
    const args = [ADMIN, 'move-store', '--lang', 'en', ...more];
    return spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }
  async function move(...more: string[]) {
    const child = start(...more);
    const code = once(child, 'close').then(([exit]) => exit as number | null);
    const [out, err] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
    return { code: await code, out, err };
  }
  /** Runs the command until it has said how long it will take: by then it copies. */
  async function moveUntilCopying(): Promise<ChildProcess> {
    const child = start();
    for await (const line of createInterface({ input: child.stdout! })) if (line.startsWith('Copying takes')) break;
    return child;
  }
  async function ask<Row extends object>(sql: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query("SET nomade.organisation = '*'");
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  }
  /** With bookings that were cancelled, in the way of nobody. */
  async function grow(): Promise<void> {
    await server.end('SIGTERM');
    const database = await LowdbDatabase.open({ file: dataFile });
    const [row] = database.tables.bookings.all();
    await database.change(({ bookings }) => {
      for (let n = 0; n < MANY; n++) {
        const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
        bookings.put({ ...row!, id: id as never, key: `old ${n}`, state: 'cancelled' });
      }
    });
    await database.close();
    await server.startAgain();
  }

  it('takes along every booking that the server confirms meanwhile, each once, and confirms none afterwards', async () => {
    const emails = [...readFileSync(PEOPLE, 'utf8').matchAll(/[^,\s]+@nomade\.example/g)].map(([email]) => email);
    const lists = ['Antwerp', 'Brussels', 'Ghent', 'Eupen', 'Namur', 'Mons'].map((place) =>
      server.ask(OFFICIAL, { text: `a desk in ${place} on ${DAYS[0]}` }),
    );
    const desks = (await Promise.all(lists)).flatMap(deskButtons);
    const confirmed: string[] = [];
    let isOver = false;
    let refused = 0;
    /** One after another: what each person asks for every day, as fast as the server answers. */
    const wishes = DAYS.flatMap((day) => emails.map((email, n) => ({ day, email, n })));
    const press = async ({ day, email, n }: (typeof wishes)[number]): Promise<string> => {
      const data = { ...desks[n % desks.length]!.data, days: [day], once: `${day} ${n}` };
      const answer = words(await server.ask(email, { press: { verb: 'book_desk', data } }));
      if (answer.startsWith('Booked')) confirmed.push(`${email} ${day}`);
      if (answer === en.unavailable) refused += 1;
      return answer;
    };
    const stream = async () => {
      for (let wish = wishes.shift(); wish && !isOver; wish = wishes.shift()) {
        await press(wish);
        await wait(3);
      }
    };
    const streams = [stream(), stream()];

    const { code, out, err } = await move();
    const afterwards = await press({ day: DAYS[0]!, email: OFFICIAL, n: 999 });
    isOver = true;
    await Promise.all(streams);

    expect([code, err]).to.deep.equal([0, '']);
    expect(out)
      .to.match(/rows? to be moved to PostgreSQL at /)
      .and.match(/rows were moved to .*, and each was compared/);
    expect(afterwards).to.equal(en.unavailable);
    expect(refused).to.be.above(0);
    expect(confirmed.length).to.be.above(20);
    const kept = await ask<{ who: string; times: number }>(
      `SELECT email || ' ' || to_char(from_at, 'YYYY-MM-DD') AS who, count(*)::int AS times
       FROM bookings JOIN people ON people.id = person
       WHERE occupying AND key NOT LIKE 'demo %' GROUP BY 1`,
    );
    expect(kept.map(({ who }) => who)).to.have.members(confirmed);
    expect(kept.filter(({ times }) => times > 1)).to.be.empty;
  });

  it('leaves a store that nobody opens any more, and one that goes on in PostgreSQL', async () => {
    const desk = deskButtons(await server.ask(OFFICIAL, { text: `a desk in Eupen on ${DAYS[0]}` }))[0]!;
    await server.ask(OFFICIAL, { press: desk });
    const { code } = await move();
    await server.end('SIGTERM');

    const again = await server.startAgain().catch((error: unknown) => (error as Error).message);
    const second = await move();
    const onPostgres = await startNomade({ DATABASE_URL: url, NOMADE_NOW: '2026-11-24T08:00:00Z' });
    const asked = { as: OFFICIAL, language: 'en', deliveryKey: '1', text: `my bookings on ${DAYS[0]}` };
    const response = await fetch(`${onPostgres.url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    const answer = await response.text();
    await onPostgres.stop();

    expect(code).to.equal(0);
    expect(again).to.include('was moved to PostgreSQL at').and.include('nomade.json.moved');
    expect(second.code).to.equal(0);
    expect(second.out).to.include('already');
    expect(answer).to.include('You have 1 booking');
  });

  it('begins anew after the command was killed, and after the server was', async () => {
    await grow();

    const command = await moveUntilCopying();
    command.kill('SIGKILL');
    await once(command, 'close');
    const other = await moveUntilCopying();
    const told = text(other.stderr!);
    const exit = once(other, 'close');
    await server.end('SIGKILL');
    const [code] = (await exit) as [number];
    await server.startAgain();
    const { code: third, out } = await move();
    const [count] = await ask<{ old: number }>("SELECT count(*)::int AS old FROM bookings WHERE key LIKE 'old %'");

    expect([code, await told]).to.deep.equal([1, 'The server that is running does not answer. Try again: doing it twice does no harm.\n']); // prettier-ignore
    expect(third).to.equal(0);
    expect(out).to.match(/^[\d,]+ of [\d,]+ copied$/m);
    expect(count).to.deep.equal({ old: MANY });
  });

  it('opens the store itself where no server has it, and only says what it would do where that is asked', async () => {
    await server.end('SIGTERM');

    const trial = await move('--dry-run');
    const real = await move();

    expect([trial.code, trial.err, real.code, real.err]).to.deep.equal([0, '', 0, '']);
    expect(trial.out).to.include('A trial run: nothing was moved.').and.not.include('copied');
    expect(trial.out).to.match(/Copying takes about \d+ seconds?;/);
    expect(real.out).to.include('Now set DATABASE_URL for the server');
  });

  it('says what is missing, and shows no password', async () => {
    const working = url;
    url = '';
    const unset = await move();
    url = 'postgresql://me:secret-word@127.0.0.1:1/nomade';
    const away = await move();
    url = working;
    dataFile = join(server.folder, 'another.json');
    const nothing = await move();

    expect([unset.code, away.code, nothing.code]).to.deep.equal([1, 1, 1]);
    expect(unset.err).to.include('Set DATABASE_URL');
    expect(away.err).to.include('127.0.0.1:1/nomade cannot be reached').and.include('people go on as before');
    expect(away.out + away.err + server.log).to.not.include('secret-word');
    expect(nothing.err).to.include('There is nothing to move');
  });
});
