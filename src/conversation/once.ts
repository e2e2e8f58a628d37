import type { OrganisationId } from '../domain/people/organisation.ts';
import { StoreUnavailable } from '../domain/store-unavailable.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

/**
 * So long a delivery may take before another one answers it instead: a little longer than anybody waits. Where both then
 * do the same thing, it happens once all the same: an effect guards itself by its key.
 */
const LEASE_MS = 4_000;
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
  /** True where no store may keep what is said: a second press gets no second answer. */
  confidential?: boolean;
}

interface Delivery {
  event: Incoming;
  organisation: OrganisationId;
  key: string;
  /** True once nobody waits for the answer any more. */
  isLate: () => boolean;
}

/**
 * Answers what comes under its key once. A second delivery gets the first answer if somebody waits for one (a press);
 * a sentence delivered twice was answered already, and of it only the key is kept. What failed may be tried again.
 */
export async function once(
  deliveries: DeliveryKeys<Reply[]>,
  now: () => Date,
  delivery: Delivery,
  answer: () => Promise<Said>,
): Promise<Reply[]> {
  const { event, organisation, key, isLate } = delivery;
  const known = await firstAnswer(deliveries, now, delivery);
  if (known) return known;
  try {
    const { replies, keep, confidential = false } = await answer();
    // A second press is not told again what already stands below; but of a late answer it has seen nothing yet.
    const again = isLate() ? replies : confidential ? [] : replies.filter(takesThePlaceOfTheCard);
    if (!keep || (confidential && isLate())) await deliveries.drop(organisation, key);
    else if (event.kind === 'press') await deliveries.answered(organisation, key, now(), again, PRESS_KEPT_MS);
    else await deliveries.answered(organisation, key, now(), [], SENTENCE_KEPT_MS);
    return replies;
  } catch (error) {
    // Where the store is away this fails too, and the lease gives the key back. The first error says why.
    await deliveries.drop(organisation, key).catch(() => undefined);
    throw error;
  }
}

/** What was answered before, after waiting for who is answering right now; undefined where it is ours to answer. */
async function firstAnswer(
  deliveries: DeliveryKeys<Reply[]>,
  now: () => Date,
  { organisation, key, isLate }: Delivery,
): Promise<Reply[] | undefined> {
  for (let waitedMs = 0; waitedMs <= LEASE_MS; waitedMs += BUSY_POLL_MS) {
    const receipt = await deliveries.take(organisation, key, now(), LEASE_MS);
    if (receipt.state === 'answered') return receipt.answer;
    if (receipt.state === 'new') return undefined;
    await new Promise((resolve) => setTimeout(resolve, BUSY_POLL_MS));
    // The person was asked to come back and may have gone on: doing it now could undo what they said since.
    if (isLate()) break;
  }
  throw new StoreUnavailable('An earlier delivery was not answered in time.', undefined);
}

const takesThePlaceOfTheCard = (reply: Reply) => reply.kind === 'text' || reply.place === 'instead';
