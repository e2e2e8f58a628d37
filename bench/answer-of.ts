import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/**
 * The next message of the child.
 *
 * @throws {Error} where the child ends instead.
 */
export async function answerOf(child: ChildProcess): Promise<unknown> {
  const listening = new AbortController();
  const { signal } = listening;
  const gone = once(child, 'exit', { signal }).then(([code]) =>
    Promise.reject(new Error(`a child ended with ${code}`)),
  );
  gone.catch(() => undefined);
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal }), gone])) as [unknown];
    return answer;
  } finally {
    listening.abort();
  }
}
