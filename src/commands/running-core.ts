import type { ChatAnswer } from '../channels/chat-answer.ts';
import { type Core, NoCore } from './chat-session.ts';

const PATIENCE_MS = 30_000;

/**
 * The core of the server that has the store, asked over loopback.
 *
 * @param token what the lock file says: it shows that we may read the store ourselves.
 */
export function runningCore(port: number, token: string): Core {
  return {
    ask: async (request) => {
      const response = await fetch(`http://127.0.0.1:${port}/api/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(request),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => undefined);
      if (!response || response.status >= 500) throw new NoCore((words) => words.serverAway);
      if (!response.ok) throw new NoCore((words) => words.serverRefuses);
      return (await response.json()) as ChatAnswer;
    },
    close: () => Promise.resolve(),
  };
}
