import type { Logger } from 'pino';
import { describeFault } from './channels/fault.ts';
import type { Handle, Incoming } from './conversation/incoming.ts';
import type { Answering, Outcome } from './conversation/outcome.ts';

/** Is told of each event what became of it, and after how many milliseconds. */
export type Watcher = (event: Incoming, outcome: Outcome, tookMs: number) => void;

/** The core as the channels see it, watched. */
export function watched(answer: Answering, watchers: Watcher[]): Handle {
  return async (event) => {
    const began = performance.now();
    const outcome = await answer(event);
    for (const watcher of watchers) watcher(event, outcome, performance.now() - began);
    return outcome.replies;
  };
}

/** So long all must go well before it is over: answers overtake each other. */
const QUIET_MS = 5_000;

/** Writes one line when the store can no longer be reached, and one when it can again: not one for each request. */
export function outageLog(log: Logger): Watcher {
  let since: number | undefined;
  let lastMs = 0;
  let unanswered = 0;
  return (_event, { became, because }) => {
    const nowMs = performance.now();
    if (became === 'unavailable') {
      unanswered += 1;
      lastMs = nowMs;
      if (since !== undefined) return;
      since = nowMs;
      log.error(because ? { fault: describeFault(because) } : {}, 'The store is away, or too slow');
    } else if (since !== undefined && nowMs - lastMs >= QUIET_MS) {
      log.warn({ seconds: Math.round((lastMs - since) / 1000), unanswered }, 'The store answers again');
      since = undefined;
      unanswered = 0;
    }
  };
}
