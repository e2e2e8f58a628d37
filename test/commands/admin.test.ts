import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { LockFile } from '../../src/store/lowdb/lock-file.ts';
import { startNomade } from '../helpers/nomade-process.ts';

const ADMIN = fileURLToPath(new URL('../../src/commands/admin.ts', import.meta.url));

/** Processes start here, each of which loads the demo. */
const PATIENCE_MS = 30_000;

/** Credentials that nobody asks for anything with. */
const PRODUCTION = {
  DATABASE_URL: '', // with the embedded store, whose server has a door for it
  NOMADE_MODE: 'production',
  NOMADE_NOW: '',
  MICROSOFT_APP_ID: 'an-app',
  MICROSOFT_APP_PASSWORD: 'a-password',
  MICROSOFT_APP_TENANT_ID: 'a-tenant',
};

describe('the admin command', function () {
  this.timeout(PATIENCE_MS);
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let people: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nomade-admin-'));
    env = { PATH: process.env['PATH'], DATA_FILE: join(folder, 'nomade.json') };
    people = join(folder, 'people.csv');
    await writeFile(people, 'organisation;email;name;language\nbosa;ann@bosa.example;Ann;nl\n');
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function admin(args: string[], surroundings = env) {
    const all = [ADMIN, ...args, '--lang', 'en'];
    const child = spawn(process.execPath, all, { env: surroundings, stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise<number | null>((resolve) => child.once('close', resolve));
    const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
    return { code: await code, out, err };
  }

  it('imports into a store that nobody has, and finds it again the next time', async () => {
    const trial = await admin(['import-people', people, '--dry-run']);
    const real = await admin(['import-people', people]);
    const again = await admin(['import-people', people]);

    expect([trial.code, real.code, again.code]).to.deep.equal([0, 0, 0]);
    expect([trial.err, real.err, again.err]).to.deep.equal(['', '', '']);
    expect(trial.out).to.include('nothing was changed').and.include('1 person (1 new)');
    expect(real.out).to.match(/^Imported:\n.*\n.*1 person \(1 new\)/);
    expect(again.out).to.include('1 person (0 new)');
  });

  it('has the server do it that has the store, which then knows the person', async () => {
    const server = await startNomade();
    try {
      const { code, out, err } = await admin(['import-people', people], server.env);
      const response = await fetch(`${server.url}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ as: 'ann@bosa.example', deliveryKey: '1', text: 'wat heb ik geboekt?' }),
      });

      expect([code, err]).to.deep.equal([0, '']);
      expect(out).to.include('1 person (1 new)');
      expect(await response.text()).to.include('Je hebt');
    } finally {
      await server.stop();
    }
  });

  it('in production starts with organisations and nobody in them, and imports through the server', async () => {
    const server = await startNomade(PRODUCTION);
    try {
      const before = await admin(['organisations'], server.env);
      const { code, out, err } = await admin(['import-people', people], server.env);
      const after = await admin(['organisations'], server.env);
      const stranger = await fetch(`${server.url}/api/admin`, { method: 'POST', body: '{}' });

      expect([before.code, code, after.code]).to.deep.equal([0, 0, 0]);
      expect(before.out.trim().split('\n').length).to.be.above(10);
      expect(before.out).to.not.match(/[1-9]\d* (person|people)/);
      expect([out.includes('1 person (1 new)'), err]).to.deep.equal([true, '']);
      expect(after.out).to.match(/^bosa +1 person /m);
      expect(stranger.status).to.equal(401);
    } finally {
      await server.stop();
    }
  });

  it('in production brings no invented people into a new store either', async () => {
    const { code, out } = await admin(['organisations'], { ...env, ...PRODUCTION });

    expect(code).to.equal(0);
    expect(out).to.match(/^bosa +0 people /m);
  });

  it('says who has the store where nobody there takes requests', async () => {
    const lock = await LockFile.take(`${env['DATA_FILE'] ?? ''}.lock`);
    const { code, out, err } = await admin(['organisations']);
    await lock.release();

    expect([code, out]).to.deep.equal([1, '']);
    expect(err).to.match(new RegExp(`^The data are in use by process ${process.pid}, `));
  });

  it('says what is wrong with a setting, by its name, and with a store that is damaged', async () => {
    const setting = await admin(['organisations'], { ...env, NOMADE_NOW: 'secret' });
    await writeFile(env['DATA_FILE'] ?? '', 'not the store');
    const damaged = await admin(['organisations']);

    expect([setting.code, damaged.code]).to.deep.equal([1, 1]);
    expect(setting.err).to.include('NOMADE_NOW').and.not.include('secret');
    expect(damaged.err).to.include(env['DATA_FILE']).and.not.include(' at ');
  });
});
