import type { LocalDate, LocalTime } from './local-date.ts';
import type { PlaceId, SiteId } from './places/place.ts';

/** Everything the bot may decline to do, with what it knows about why. Every locale has a sentence for each. */
export interface Refusals {
  /** Nobody we know stands behind this account. `contact` is undefined where even the organisation is unknown. */
  'not-known': { contact: string | undefined };
  'in-the-past': { day: LocalDate };
  'too-far-ahead': { days: number; last: LocalDate };
  'no-such-day': { text: string };
  'outside-opening-hours': { site: SiteId; day: LocalDate; from: LocalTime; to: LocalTime };
  'ends-before-it-starts': { from: LocalTime; to: LocalTime };
  'too-many-days': { limit: number };
  'place-unknown': { text: string };
  'no-sites': { place: PlaceId };
  /** Not yours and not there get the same answer, so that nobody can fish for numbers. */
  'booking-not-there': Record<never, never>;
  'space-not-there': Record<never, never>;
  'already-settled': Record<never, never>;
  'too-early-to-check-in': { from: LocalTime };
  'button-not-readable': Record<never, never>;
  'text-too-long': { limit: number };
}

export type RefusalCode = keyof Refusals;

/** Thrown where the person should hear why something is not done. Nothing has changed. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  readonly code: Code;
  readonly facts: Refusals[Code];

  constructor(code: Code, facts: Refusals[Code]) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }
}
