import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { LockFile } from '../../src/store/lowdb/lock-file.ts';
import { startNomade } from '../helpers/nomade-process.ts';

const CHAT = fileURLToPath(new URL('../../src/commands/chat.ts', import.meta.url));

/** Processes start here, each of which loads the demo. */
const PATIENCE_MS = 30_000;

describe('the chat command', function () {
  this.timeout(PATIENCE_MS);
  let folder: string;
  let env: NodeJS.ProcessEnv;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nomade-chat-'));
    env = { PATH: process.env['PATH'], NOMADE_NOW: '2026-03-02T08:00:00Z', DATA_FILE: join(folder, 'nomade.json') };
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function chat(args: string[], surroundings = env) {
    const child = spawn(process.execPath, [CHAT, ...args], { env: surroundings, stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  it('books a desk, and finds it again the next time', async () => {
    const booking = await chat(['book me a desk in Eupen tomorrow', 'press 1']);
    const later = await chat(['my bookings']);

    expect([booking.code, later.code]).to.deep.equal([0, 0]);
    expect([booking.err, later.err]).to.deep.equal(['', '']);
    expect(booking.out).to.match(/^> book me a desk in Eupen tomorrow\n.*Eupen.*3 March/);
    expect(booking.out).to.match(/\n\n> press 1\nBooked: /);
    expect(later.out).to.include('3 March').and.include('Eupen');
  });

  it('speaks as whom and in the language that is asked for', async () => {
    const { out } = await chat(['--as', 'manager@nomade.example', '--lang', 'nl', 'wat heb ik geboekt?']);

    expect(out).to.match(/^> wat heb ik geboekt\?\nJe hebt /);
  });

  it('lets the server answer that has the store, and sees what it keeps', async () => {
    const server = await startNomade();
    const booking = await chat(['book me a desk in Eupen tomorrow', 'press 1'], server.env);
    const later = await chat(['my bookings'], server.env);
    await server.stop();

    expect([booking.code, booking.err]).to.deep.equal([0, '']);
    expect(booking.out).to.include('\nBooked: ');
    expect(later.out).to.include('3 March').and.include('Eupen');
  });

  it('says who has the store where nobody there takes requests', async () => {
    const lock = await LockFile.take(`${env['DATA_FILE'] ?? ''}.lock`);
    const { code, out, err } = await chat(['hello']);
    await lock.release();

    expect([code, out]).to.deep.equal([1, '']);
    expect(err).to.equal(
      `The data are in use by process ${process.pid}, which does not take requests yet. Try again in a moment, or end that process.\n`,
    );
  });

  it('says what is wrong with a setting, by its name', async () => {
    const { code, out, err } = await chat(['hello'], { ...env, NOMADE_NOW: 'secret' });

    expect([code, out]).to.deep.equal([1, '']);
    expect(err).to.include('NOMADE_NOW').and.not.include('secret').and.not.include(' at ');
  });

  it('lets nobody speak for others in production', async () => {
    const { code, err } = await chat(['hello'], {
      PATH: env['PATH'],
      DATA_FILE: env['DATA_FILE'],
      NOMADE_MODE: 'production',
      SLACK_SIGNING_SECRET: 'x',
      SLACK_BOT_TOKEN: 'x',
    });

    expect(code).to.equal(1);
    expect(err).to.match(/^In production nobody may speak for somebody else/);
  });

  it('says that the store is damaged, and touches nothing', async () => {
    const file = env['DATA_FILE'] ?? '';
    await writeFile(file, 'not the store');
    const { code, out, err } = await chat(['hello']);

    expect([code, out]).to.deep.equal([1, '']);
    expect(err).to.include(file).and.not.include(' at ');
    expect(await readFile(file, 'utf8')).to.equal('not the store');
  });
});
