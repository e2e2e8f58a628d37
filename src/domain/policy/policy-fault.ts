/** What can be wrong in a file of rules. Every language has a sentence for each. */
export type PolicyBecause =
  | 'not-json'
  | 'missing'
  | 'unknown'
  | 'not-one-of'
  | 'not-a-text'
  | 'not-a-number'
  | 'not-a-list'
  | 'not-a-group'
  | 'not-yes-or-no'
  | 'too-little'
  | 'too-much'
  | 'too-short'
  | 'too-long'
  | 'not-in-steps'
  | 'date'
  | 'time'
  | 'url'
  | 'guideline'
  | 'without-id'
  | 'slack-id'
  | 'host'
  | 'twice'
  | 'more-than-all';

export interface PolicyFault {
  /** As one would point to it: `rules[2].source.date`; empty for the whole file. */
  at: string;
  because: PolicyBecause;
  /** The bound, the step, or the line. */
  value?: number;
  /** What it may be. */
  values?: string[];
}
