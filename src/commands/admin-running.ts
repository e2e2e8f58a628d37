import { ADMIN_PATH } from '../channels/admin/admin-door.ts';
import { portionsOf } from '../channels/admin/admin-portions.ts';
import type { Administer, AdminAnswer } from '../channels/admin/admin-request.ts';
import type { AdminWords } from '../locales/admin/admin-words.ts';
import { NoAdministration } from './admin-refusal.ts';

/** Reading a large file takes seconds, and a slow disk some more. */
const PATIENCE_MS = 120_000;

/** What a server that has the store says when it does not do what it was asked. */
const REFUSALS: Record<number, (words: AdminWords) => string> = {
  409: (words) => words.otherImport,
  413: (words) => words.fileTooLarge,
  500: (words) => words.serverFailed,
};

/**
 * The administration of the server that has the store, over loopback.
 *
 * @param token what the lock file says: it shows that we may read the store ourselves.
 */
export function runningAdministration(port: number, token: string): Administer {
  return async (request) => {
    let answer: unknown;
    for (const portion of portionsOf(request)) {
      const response = await fetch(`http://127.0.0.1:${port}${ADMIN_PATH}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(portion),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => undefined);
      if (!response) throw new NoAdministration((words) => words.serverAway);
      if (!response.ok) throw new NoAdministration(REFUSALS[response.status] ?? ((words) => words.serverRefuses));
      answer = await response.json();
    }
    return answer as AdminAnswer;
  };
}
