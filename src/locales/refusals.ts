import type { RefusalCode, Refusals } from '../domain/refusal.ts';

/** A sentence for everything the bot may decline. */
export type RefusalSentences = { [Code in RefusalCode]: (facts: Refusals[Code]) => string };
