import { randomBytes } from 'node:crypto';
import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Holder } from './holder.ts';
import { lifeOf } from './process-life.ts';
import { StoreLocked } from './store-errors.ts';

const TRY_FOR_MS = 10_000;

/**
 * Lets one process have the store. A lock of a process that is dead is taken over.
 *
 * Several may try at once. Each puts a ticket beside the lock and looks at the lock only while no other living ticket
 * is there; then its ticket becomes the lock, by a rename. Tickets have names of their own, so that removing a dead
 * one never removes a living one.
 */
export class LockFile {
  readonly path: string;
  private holder: Holder;

  private constructor(path: string, holder: Holder) {
    this.path = path;
    this.holder = holder;
  }

  /** @throws {StoreLocked} if a living process holds it, or one of another machine: about that we cannot know. */
  static async take(path: string): Promise<LockFile> {
    const me: Holder = {
      pid: process.pid,
      life: (await lifeOf(process.pid)) ?? '',
      host: hostname(),
      since: new Date().toISOString(),
      token: randomBytes(32).toString('hex'),
    };
    const ticket = await ticketAlone(path, me);
    try {
      const holder = await holderOf(path);
      if (holder) throw new StoreLocked(path, holder === 'unreadable' ? undefined : holder);
      await rename(ticket, path);
    } catch (error) {
      await rm(ticket, { force: true });
      throw error;
    }
    return new LockFile(path, me);
  }

  /** Says where the holder listens, for those who find the store taken. */
  async announce(port: number): Promise<void> {
    this.holder = { ...this.holder, port };
    const renewed = `${this.path}.new`;
    await rm(renewed, { force: true });
    await write(renewed, this.holder);
    await rename(renewed, this.path);
  }

  /** What a request must carry that was handed over to us. */
  get token(): string {
    return this.holder.token;
  }

  async release(): Promise<void> {
    const held = await read(this.path);
    if (held !== 'unreadable' && held?.token === this.token) await rm(this.path, { force: true });
  }
}

/** Who holds the lock now; undefined where nobody living does. */
async function holderOf(path: string): Promise<Holder | 'unreadable' | undefined> {
  const holder = await read(path);
  if (holder === undefined || holder === 'unreadable' || holder.host !== hostname()) return holder;
  return (await lifeOf(holder.pid)) === holder.life ? holder : undefined;
}

/** Puts a ticket beside the lock, and waits until no other living one is there. */
async function ticketAlone(path: string, me: Holder): Promise<string> {
  const giveUpAt = performance.now() + TRY_FOR_MS;
  let ticket = await newTicket(path, me);
  for (;;) {
    const rivals = await livingRivals(path, ticket);
    if (rivals.length === 0) return ticket;
    // The first by name waits for the others to step back, and they do: so somebody gets through.
    const isFirst = rivals.every((rival) => ticket < rival);
    if (!isFirst) await rm(ticket);
    if (performance.now() > giveUpAt) {
      await rm(ticket, { force: true });
      throw new StoreLocked(path, undefined);
    }
    await wait(5 + Math.random() * 20);
    if (!isFirst) ticket = await newTicket(path, me);
  }
}

async function newTicket(path: string, me: Holder): Promise<string> {
  const ticket = `${path}.ticket.${randomBytes(8).toString('hex')}.${me.pid}.${me.life}`;
  await write(ticket, me);
  return ticket;
}

/** The other tickets beside the lock; those of dead processes are cleared away. */
async function livingRivals(path: string, own: string): Promise<string[]> {
  const folder = dirname(path);
  const names = (await readdir(folder)).filter((name) => name.startsWith(`${basename(path)}.ticket.`));
  const living: string[] = [];
  for (const ticket of names.map((name) => join(folder, name))) {
    if (ticket === own) continue;
    const [pid, life] = ticket.slice(`${path}.ticket.`.length).split('.').slice(1);
    if ((await lifeOf(Number(pid))) === life) living.push(ticket);
    else await rm(ticket, { force: true });
  }
  return living;
}

async function write(path: string, holder: Holder): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(holder)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function read(path: string): Promise<Holder | 'unreadable' | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder> | null;
    return typeof holder?.pid === 'number' && typeof holder.token === 'string' ? (holder as Holder) : 'unreadable';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'unreadable';
  }
}
