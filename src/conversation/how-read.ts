import type { Reading } from '../understanding/reading.ts';

/** How a sentence was read, for who teaches a language: the reading that its answer is made of, not a second one. */
export interface HowRead {
  reading: Reading;
  /** What it means in its conversation; undefined where that was refused ("31 February"). */
  taken?: { ability: string; slots: Record<string, unknown> };
}
