import { expect } from 'chai';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import type { Holder } from '../../src/store/lowdb/holder.ts';
import { LockFile } from '../../src/store/lowdb/lock-file.ts';
import { lifeOf } from '../../src/store/lowdb/process-life.ts';
import { StoreLocked } from '../../src/store/lowdb/store-errors.ts';
import { type Child, startChild } from './children.ts';
import { aFolder } from './stores.ts';

const holdStore = new URL('hold-store.ts', import.meta.url);

describe('the lock on the lowdb file', () => {
  const folder = aFolder();
  let children: Child[] = [];
  let lock: string;

  beforeEach(async () => {
    lock = await folder.path('nomade.json.lock');
  });
  afterEach(async () => {
    for (const child of children) await child.kill();
    children = [];
  });

  async function hold(): Promise<Child> {
    const child = startChild(holdStore, await folder.path());
    children.push(child);
    return child;
  }

  async function locked(): Promise<StoreLocked> {
    const error: unknown = await folder.open().catch((thrown: unknown) => thrown);
    if (!(error instanceof StoreLocked)) throw new Error('expected the store to be locked');
    return error;
  }

  const held = (holder: Partial<Holder>): string =>
    JSON.stringify({
      pid: 1,
      life: '',
      host: hostname(),
      since: '2026-03-02T09:00:00.000Z',
      token: 'secret',
      ...holder,
    });

  it('refuses a second process, and says who holds it', async () => {
    const child = await hold();
    expect(await child.line()).to.equal('open');

    const error = await locked();

    expect(error.message).to.match(
      new RegExp(`nomade\\.json\\.lock is held by process ${child.pid} on .+, since 2.+Z`),
    );
    expect(error.holder).to.include({ pid: child.pid, host: hostname() });
  });

  it('refuses the same process too', async () => {
    await folder.open();

    expect((await locked()).holder?.pid).to.equal(process.pid);
  });

  it('is taken over from a process that was killed', async () => {
    const child = await hold();
    await child.line();
    await child.kill();

    await folder.open();

    expect(JSON.parse(await readFile(lock, 'utf8'))).to.include({ pid: process.pid });
  });

  it('is taken over from a dead process whose number another one has now', async () => {
    const earlier = ((await lifeOf(process.pid)) ?? '').replace(/^\d+/, '1');
    await writeFile(lock, held({ pid: process.pid, life: earlier }));

    await folder.open();
  });

  it('is not taken from a process of another machine, nor where it cannot be read', async () => {
    await writeFile(lock, held({ host: 'elsewhere' }));
    expect((await locked()).message).to.contain('process 1 on elsewhere');

    for (const text of ['', 'null', '{"pid":', '{}']) {
      await writeFile(lock, text);
      expect((await locked()).message).to.contain('If that is no longer running, remove the file');
    }
  });

  it('goes to one of many who find it abandoned at once', async function () {
    this.timeout(30_000);
    await writeFile(lock, held({ pid: 4_000_000 }));

    const rivals = await Promise.all(Array.from({ length: 5 }, hold));
    const said = await Promise.all(rivals.map((child) => child.line()));

    expect(said.filter((word) => word === 'open')).to.have.length(1);
    expect(said.filter((word) => word === 'StoreLocked')).to.have.length(4);
    expect((await readdir(dirname(lock))).filter((name) => name.includes('ticket'))).to.deep.equal([]);
  });

  it('goes to one of many, however closely they follow each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      await writeFile(lock, held({ pid: 4_000_000 }));

      const tries = await Promise.allSettled(Array.from({ length: 8 }, () => LockFile.take(lock)));

      expect(tries.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
    }
  });

  it('clears away the ticket of somebody who died while trying', async () => {
    await writeFile(`${lock}.ticket.00.4000000.1-boot`, '');

    await folder.open();

    expect((await readdir(dirname(lock))).filter((name) => name.includes('ticket'))).to.deep.equal([]);
  });

  it('says where the holder listens, with a token that only we may read', async () => {
    const database = await folder.open();
    await database.lock?.announce(3978);

    const error = await locked();

    expect(error.holder).to.include({ port: 3978, token: database.lock?.token });
    expect(error.holder?.token).to.match(/^[0-9a-f]{64}$/);
    expect((await stat(lock)).mode & 0o777).to.equal(0o600);
  });

  it('does not let the token into a log', async () => {
    const database = await folder.open();
    const token = database.lock?.token ?? '';

    const error = await locked();

    expect(inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).not.to.contain(token);
  });

  it('is free after the end, and a lock that is not ours stays', async () => {
    const first = await LockFile.take(lock);
    await first.release();
    const second = await LockFile.take(lock);
    await first.release();

    expect(JSON.parse(await readFile(lock, 'utf8'))).to.include({ token: second.token });
    await second.release();
    expect(await readdir(dirname(lock))).to.deep.equal([]);
  });
});
