import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';

/** Where a rule stands written. */
export interface Source {
  title: Names;
  /** https */
  url?: string;
  /** As of when it was read. */
  date: LocalDate;
}

/** Something people may or must, or get: told from each other by `kind`. */
export interface Rule {
  kind: string;
  source: Source;
}
