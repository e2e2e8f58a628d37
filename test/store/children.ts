import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A child process with this Node, and the lines it says. */
export interface Child {
  pid: number;
  /** The next line, or undefined at the end. */
  line(): Promise<string | undefined>;
  /** Kills it with SIGKILL; answers every line that was still unread. */
  kill(): Promise<string[]>;
}

export function startChild(script: URL, ...args: string[]): Child {
  const child: ChildProcess = spawn(process.execPath, [fileURLToPath(script), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout || child.pid === undefined) throw new Error('the child did not start');
  const exited = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string | undefined> => {
    const { value, done } = await lines.next();
    return done ? undefined : value;
  };
  return {
    pid: child.pid,
    line,
    async kill() {
      child.kill('SIGKILL');
      const rest: string[] = [];
      for (let next = await line(); next !== undefined; next = await line()) rest.push(next);
      await exited;
      return rest;
    },
  };
}
