import type { AdminAnswer } from '../channels/admin/admin-request.ts';
import type { Administration } from './admin-access.ts';

const LOOK_MS = 2_000;

/**
 * Tells how far the announcements of an organisation are, again and again while one is being sent: in the place of what was
 * told before in a terminal, and elsewhere only what is new.
 *
 * @param tell says it; answers the exit code that follows from it.
 */
export async function watchAnnouncements(
  organisation: string,
  { administer, isAlone }: Administration,
  { tell, wait }: { tell: (answer: AdminAnswer) => number; wait: (ms: number) => Promise<unknown> },
): Promise<number> {
  let before = '';
  for (;;) {
    const answer = await administer({ ask: 'announcements', organisation });
    const now = JSON.stringify(answer);
    const code = now === before ? 0 : tell(answer);
    before = now;
    const isGoing = answer.kind === 'announcements' && answer.announcements.some(({ state }) => state === 'sending');
    // Where we have the store for ourselves, nobody sends.
    if (!isGoing || isAlone) return code;
    await wait(LOOK_MS);
  }
}
