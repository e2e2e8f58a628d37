/** What can be wrong in the file of a guideline. Every language has a sentence for each. */
export type GuidelineBecause =
  | 'no-head'
  | 'not-yaml'
  | 'missing'
  | 'unknown'
  | 'id'
  | 'date'
  | 'before-first-language'
  | 'unknown-language'
  | 'language-twice'
  | 'no-language'
  | 'no-title'
  | 'no-text'
  | 'title-too-long'
  | 'heading-too-long'
  | 'text-too-long'
  | 'unprintable'
  | 'link';

export interface GuidelineFault {
  /** Counted from one; undefined where it is the whole file. */
  line: number | undefined;
  because: GuidelineBecause;
  /** The bound. */
  value?: number;
  /** What was found there, or what it may be. */
  values?: string[];
}
