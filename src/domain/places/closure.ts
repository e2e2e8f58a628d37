import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';

/** Days on which a site or an organisation is closed of its own accord. */
export interface Closure {
  from: LocalDate;
  /** The last day, inclusive. */
  to: LocalDate;
  reason: Names;
}
