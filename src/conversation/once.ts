import type { OrganisationId } from '../domain/people/organisation.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

/** So long a delivery may take before another process answers it instead. */
const LEASE_MS = 30_000;
/** So long a sentence is known to have been answered: Slack repeats an event for some minutes. */
const SENTENCE_KEPT_MS = 24 * 3_600_000;
/** So long a second press gets the first answer: Teams repeats a click after half a minute. Later the world has moved on. */
const PRESS_KEPT_MS = 60_000;
const BUSY_POLL_MS = 100;

/** What is said, and whether something was done that must not be done twice. */
export interface Said {
  replies: Reply[];
  /** False where nothing was changed: then the same press may be tried again at once. */
  keep: boolean;
}

/**
 * Answers what comes under `key` once. A second delivery gets the first answer if somebody waits for one (a press);
 * a sentence delivered twice was answered already, and of it only the key is kept. What failed may be tried again.
 */
export async function once(
  deliveries: DeliveryKeys<Reply[]>,
  [organisation, key]: [OrganisationId, string],
  event: Incoming,
  answer: () => Promise<Said>,
): Promise<Reply[]> {
  // One that is being answered right now is waited for.
  for (let waitedMs = 0; ; waitedMs += BUSY_POLL_MS) {
    const receipt = await deliveries.take(organisation, key, event.at, LEASE_MS);
    if (receipt.state === 'answered') return event.kind === 'press' ? receipt.answer.filter(isForPresser) : [];
    if (receipt.state === 'new') break;
    if (waitedMs > LEASE_MS) throw new Error('an earlier delivery was not answered in time');
    await new Promise((resolve) => setTimeout(resolve, BUSY_POLL_MS));
  }
  try {
    const { replies, keep } = await answer();
    if (!keep) await deliveries.drop(organisation, key);
    else if (event.kind === 'press') await deliveries.answered(organisation, key, event.at, replies, PRESS_KEPT_MS);
    else await deliveries.answered(organisation, key, event.at, [], SENTENCE_KEPT_MS);
    return replies;
  } catch (error) {
    await deliveries.drop(organisation, key);
    throw error;
  }
}

/** What a repeated press is answered with: not the messages that already stand below. */
const isForPresser = (reply: Reply) => reply.kind === 'text' || reply.place === 'instead';
