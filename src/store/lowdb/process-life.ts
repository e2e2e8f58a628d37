import { readFile } from 'node:fs/promises';

/**
 * Tells one life of a process number from the next: when it began, counted from which start of the machine.
 * Undefined where no such process lives; empty where the system does not say (it has no /proc).
 */
export async function lifeOf(pid: number): Promise<string | undefined> {
  if (process.platform !== 'linux') return answers(pid) ? '' : undefined;
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'latin1'),
      readFile('/proc/sys/kernel/random/boot_id', 'latin1'),
    ]);
    // The name of the program, in brackets, may hold anything; after it come the state and, as the twentieth, the start.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isDead = fields[0] === 'Z' || fields[0] === 'X';
    return isDead ? undefined : `${fields[19]}-${boot.trim()}`;
  } catch {
    return undefined;
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
