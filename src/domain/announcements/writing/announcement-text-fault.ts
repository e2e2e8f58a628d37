import type { AnnouncementFault } from './announcement-fault.ts';

/** Why the file of an announcement cannot be taken; each has a sentence in every language. */
export type AnnouncementTextBecause =
  | 'no-head'
  | 'not-yaml'
  | 'missing'
  | 'unknown'
  | 'no-word'
  | 'one-of'
  | 'audience'
  | 'date'
  | 'time'
  | 'before-first-language'
  | 'unknown-language'
  | 'language-twice'
  | 'not-there';

export interface AnnouncementTextFault {
  /** Counted from one; undefined where it is the whole file. */
  line: number | undefined;
  because: AnnouncementTextBecause;
  /** What was found there, or which word of the head it is and what may stand there. */
  values?: string[];
}

/** The same of what can be read, and may not be announced. */
export interface AnnouncementFaultAt {
  line: number | undefined;
  fault: AnnouncementFault;
}
