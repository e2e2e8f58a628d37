import type { Incoming } from './incoming.ts';
import type { Reply } from './reply.ts';

/** What became of an event, for who counts and who writes the log. Nothing of it tells who spoke, or which words. */
export interface Outcome {
  /** `unavailable`: the store was away, or it took too long; the person was asked to come back. */
  became: 'answered' | 'refused' | 'fault' | 'unavailable';
  /** The ability that was asked; undefined where it did not come so far, or the answer was known from before. */
  ability: string | undefined;
  /** What the store said where it was away. */
  because?: unknown;
  replies: Reply[];
}

/** The core: an event in, what became of it out. Never rejects, and answers in time. */
export type Answering = (event: Incoming) => Promise<Outcome>;
