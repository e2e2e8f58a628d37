import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { NINE } from '../test/helpers/an-announcement.ts';
import type { Said, Told } from './announcements-sender.ts';

const SENDER = fileURLToPath(new URL('./announcements-sender.ts', import.meta.url));
/** Processes look every five seconds, and not all at once. */
const FIRST_LOOKS_MS = [0, 2_500];
const LIMIT = 50;
const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Who was left behind is told within a lease and a minute. */
const QUIET_MS = 5 * MINUTE_MS;
const GIVE_UP_MS = 24 * 3_600_000;

/** How it went. */
export interface Run {
  seconds: number;
  missed: number;
  twice: number;
  /** Messages that the platform refused, and that it should have: it took more of both processes than it says. */
  refused: number;
  tooMany: number;
  /** Of the process that was left, in bytes: when it had sent a tenth of its part, and at the end. */
  memory: { atTenth: number; atEnd: number };
}

interface Process {
  child: ChildProcess;
  /** Nobody in it does anything before. */
  next: number;
  memory: number;
  refused: number;
  /** Somebody waits until it rests, or is gone. */
  rested: () => void;
}

/**
 * Two processes send to people 0 to `count`, half-way the one that does is killed. Their clocks go on in turns: each as far as
 * the other one rests, so that what happens later is never seen before, and hours take minutes.
 */
export async function runOfTwo(url: string, count: number, isOver: () => Promise<boolean>): Promise<Run> {
  const platform = new Platform(count);
  const killAt = Math.floor(count / 2);
  const processes = FIRST_LOOKS_MS.map((ms) => start(url, ms, platform, killAt));
  await Promise.all(processes.map((one) => resting(one)));
  let atTenth = 0;
  for (;;) {
    const living = processes.filter(({ child }) => child.exitCode === null && child.signalCode === null);
    const [first, second] = living.sort((a, b) => a.next - b.next);
    if (!first) throw new Error('nobody is left who sends');
    const until = second?.next ?? first.next + MINUTE_MS;
    await goOn(first, until);
    if (platform.count >= killAt + (count - killAt) / 10) atTenth ||= first.memory;
    const isQuiet = first.next > platform.last + QUIET_MS && (await isOver());
    if (isQuiet || first.next > NINE.getTime() + GIVE_UP_MS) {
      first.child.disconnect();
      const { missed, twice, tooMany, last } = platform;
      const refused = processes.reduce((sum, one) => sum + one.refused, 0);
      return { ...{ missed, twice, refused, tooMany }, seconds: (last - NINE.getTime()) / SECOND_MS, memory: { atTenth, atEnd: first.memory } }; // prettier-ignore
    }
  }
}

function start(url: string, firstLook: number, platform: Platform, killAt: number): Process {
  const child = fork(SENDER, [url, `${firstLook}`, `${LIMIT}`], { execArgv: [] });
  const one: Process = { child, next: 0, memory: 0, refused: 0, rested: () => undefined };
  child.on('message', (said: Said) => {
    if ('person' in said) {
      platform.arrive(said.person, said.at);
      if (platform.count === killAt) child.kill('SIGKILL');
      return;
    }
    for (const fault of said.faults) process.stderr.write(`a sending process: ${fault}\n`);
    [one.next, one.memory, one.refused] = [said.next, said.memory, said.refused];
    one.rested();
  });
  child.once('exit', () => one.rested());
  return one;
}

async function goOn(one: Process, until: number): Promise<void> {
  const rests = resting(one);
  if (one.child.connected) one.child.send(until satisfies Told, () => undefined);
  await rests;
}

function resting(one: Process): Promise<void> {
  return new Promise((resolve) => (one.rested = resolve));
}

/** Knows to whom how many messages came, and whether they were too many for a second. */
class Platform {
  readonly #arrived: Uint8Array;
  readonly #recent: number[] = [];
  count = 0;
  tooMany = 0;
  last = 0;

  constructor(people: number) {
    this.#arrived = new Uint8Array(people);
  }

  arrive(person: string, at: number): void {
    while (this.#recent[0] !== undefined && this.#recent[0] <= at - SECOND_MS) this.#recent.shift();
    this.#recent.push(at);
    if (this.#recent.length > LIMIT) this.tooMany += 1;
    const n = Number(person.slice('person-'.length));
    this.#arrived[n] = (this.#arrived[n] ?? 0) + 1;
    this.count += 1;
    this.last = at;
  }

  get missed(): number {
    return this.#arrived.filter((times) => times === 0).length;
  }

  /** Messages that somebody had already. */
  get twice(): number {
    return this.#arrived.reduce((sum, times) => sum + Math.max(0, times - 1), 0);
  }
}
