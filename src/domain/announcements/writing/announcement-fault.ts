import type { Language } from '../../language.ts';
import type { LocalDate, LocalTime } from '../../local-date.ts';
import type { CardFault } from './pasted-card.ts';

/** What can be wrong with an announcement, with what is needed to say so. Every language has a sentence for each. */
export interface AnnouncementBecause {
  'no-language': NoFacts;
  'no-title': NoFacts;
  'no-text': NoFacts;
  'title-too-long': Bound;
  'text-too-long': Bound;
  /** Signs that no platform shows, or that turn around the order in which it is read. */
  unprintable: NoFacts;
  /** Asked in some of the languages only. */
  'question-missing': NoFacts;
  'question-empty': NoFacts;
  'question-too-long': Bound;
  'choice-empty': NoFacts;
  'choice-too-long': Bound;
  'choice-twice': { text: string };
  'number-of-choices': { from: number; to: number };
  /** In another language there are more or fewer. */
  'choices-differ': NoFacts;
  /** What was pasted cannot be sent. */
  card: CardFault;
  link: NoFacts;
  guideline: NoFacts;
  purpose: NoFacts;
  past: NoFacts;
  /** An hour that is not on any clock, since it is put forward then. */
  'skipped-hour': { day: LocalDate; time: LocalTime };
  'too-far-ahead': { day: LocalDate };
  /** One could not say in time that one has read it. */
  'receipt-too-early': NoFacts;
  'receipt-too-late': { day: LocalDate };
  /** A list that names nobody. */
  'empty-list': NoFacts;
  'list-too-long': Bound;
  /** What was typed is the name of none of them. */
  'name-unknown': { text: string };
  /** Or of several: some of them, and how many more there are. */
  'name-several': { text: string; names: string[]; more: number };
  /** Who is at a site is for nobody to find out by adding a team, a role or a language. */
  'site-with-others': NoFacts;
}

type NoFacts = Readonly<Record<string, never>>;
interface Bound {
  limit: number;
}

/** Where it stands, for whoever filled in a form. */
export type AnnouncementField =
  | 'title'
  | 'text'
  | 'card'
  | 'question'
  | 'choices'
  | 'link'
  | 'guideline'
  | 'purpose'
  | 'on'
  | 'receipt'
  | 'audience'
  | 'teams'
  | 'sites';

export type AnnouncementFault = {
  [Because in keyof AnnouncementBecause]: {
    field: AnnouncementField;
    /** Where it is the text in one of them. */
    language?: Language;
    because: Because;
    facts: AnnouncementBecause[Because];
  };
}[keyof AnnouncementBecause];
