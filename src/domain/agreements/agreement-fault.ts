/** What can be wrong in a file of agreements. Every language has a sentence for each. */
export type AgreementBecause =
  | 'not-yaml'
  | 'missing'
  | 'unknown'
  | 'not-one-of'
  | 'not-a-text'
  | 'not-a-list'
  | 'not-a-group'
  | 'not-a-number'
  | 'too-little'
  | 'too-much'
  | 'too-short'
  | 'too-long'
  | 'guests'
  | 'sites'
  | 'spaces'
  | 'weekdays'
  | 'percent'
  | 'date'
  | 'time'
  | 'ends-before-it-starts'
  | 'twice'
  | 'another-owner'
  | 'no-such-organisation'
  | 'no-such-site'
  | 'no-such-space';

export interface AgreementFault {
  /** Counted from one; undefined where it is the whole file. */
  line: number | undefined;
  /** As one would point to it: `agreements[2].hours.from`; empty for the whole file. */
  at: string;
  because: AgreementBecause;
  /** The bound. */
  value?: number;
  /** What it may be; or, where something is not there, what was looked for. */
  values?: string[];
}
