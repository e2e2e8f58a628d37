import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** The real server, in a process of its own that can be ended in the middle, and started again on the same file. */
export class AServer {
  readonly folder: string;
  port = 0;
  /** What it wrote to its log, over all its lives. */
  log = '';
  #child: ChildProcess | undefined;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async start(): Promise<AServer> {
    const server = new AServer(await mkdtemp(join(tmpdir(), 'nomade-attacked-')));
    await server.startAgain();
    return server;
  }

  async startAgain(): Promise<void> {
    const env = {
      PATH: process.env['PATH'],
      NOMADE_NOW: '2026-11-24T08:00:00Z',
      DATA_FILE: join(this.folder, 'nomade.json'),
      PORT: '0',
      LOG_LEVEL: 'debug',
    };
    const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stderr.on('data', (lines) => (this.log += String(lines)));
    this.#child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
      if (port) return void (this.port = Number(port));
    }
    throw new Error(`Nomade did not start: ${this.log}`);
  }

  /** Ends it by a signal; answers the exit code, null where it was killed. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (child?.exitCode === null && child.signalCode === null && child.kill(signal)) await once(child, 'exit');
    return child?.exitCode ?? null;
  }

  async close(): Promise<void> {
    await this.end('SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }

  async ask(email: string, what: { text: string } | { press: Pick<CardAction, 'verb' | 'data'> }): Promise<Reply[]> {
    const { verb, data } = 'press' in what ? what.press : {};
    const said = verb === undefined ? what : { press: { verb, data } };
    const answer = await fetch(`http://127.0.0.1:${this.port}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: email, language: 'en', deliveryKey: randomUUID(), ...said }),
    });
    return ((await answer.json()) as { replies: Reply[] }).replies;
  }

  /** Sends bytes as they are; answers all that comes back, or as much as there is when the patience ends. */
  async raw(bytes: string, patienceMs = 3_000): Promise<string> {
    const socket = connect(this.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (piece) => (answer += String(piece)));
    socket.on('error', () => undefined);
    socket.write(bytes);
    const impatient = setTimeout(() => socket.destroy(), patienceMs);
    await once(socket, 'close');
    clearTimeout(impatient);
    return answer;
  }
}

/** An HTTP/1.1 request as text. */
export function request(line: string, headers: Record<string, string> = {}, body = ''): string {
  const all = { host: '127.0.0.1', connection: 'close', 'content-length': String(body.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `${[`${line} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n${body}`;
}

export const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1]);

/** The buttons of the cards that book a desk. */
export function deskButtons(replies: Reply[]): CardAction[] {
  return replies
    .flatMap((reply) => (reply.kind === 'card' ? actionsOf(reply.card) : []))
    .filter(({ data }) => data['desk']);
}
