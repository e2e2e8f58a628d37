import type { AdminAnswer } from '../channels/admin/admin-request.ts';
import type { OpenMove } from './move-access.ts';

/**
 * Moves the store step by step, and tells how far it is.
 *
 * @param tell says what came of a step; answers the exit code that follows from it.
 */
export async function moveStore(
  dryRun: boolean,
  openMove: () => Promise<OpenMove>,
  tell: (answer: AdminAnswer) => number,
): Promise<number> {
  const { administer, database, close } = await openMove();
  try {
    const plan = await administer({ ask: 'move-plan', database, dryRun });
    const code = tell(plan);
    if (plan.kind !== 'move-planned' || plan.move === undefined) return code;
    for (;;) {
      const copied = await administer({ ask: 'move-copy', move: plan.move });
      const failed = tell(copied);
      if (copied.kind !== 'move-copied') return failed;
      if (copied.ready) break;
    }
    for (;;) {
      const end = await administer({ ask: 'move-finish', move: plan.move });
      const failed = tell(end);
      if (end.kind !== 'move-checking') return failed;
    }
  } finally {
    await close();
  }
}
