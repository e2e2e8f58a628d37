import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import type { Equipment, PlaceId, SiteId } from '../domain/places/place.ts';
import type { WorkMode } from '../domain/presence/day-log.ts';

/** What can be asked, as `docs/understanding.md` describes each. */
export const INTENTS = [
  'book_desk',
  'book_room',
  'find_colleague',
  'log_day',
  'my_bookings',
  'cancel',
  'change',
  'check_in',
  'find_free',
  'team_summary',
  'announce',
  'policy_question',
  'help',
  'greet',
  'thanks',
  'none',
] as const;
export type IntentName = (typeof INTENTS)[number];

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export type { WorkMode };

/** A repetition; the interval is in weeks (1 where absent). */
export interface Recurrence {
  freq: 'weekly';
  days: Weekday[];
  interval?: number;
  from?: LocalDate;
  until?: LocalDate;
}

/** Only what the message says: nothing is filled in by default. Ranges are inclusive. */
export interface Slots {
  /** A municipality. */
  place?: PlaceId;
  /** A building, where the message names one. */
  site?: SiteId;
  date?: LocalDate;
  dates?: LocalDate[];
  dateRange?: { from: LocalDate; to: LocalDate };
  time?: { from?: LocalTime; to?: LocalTime };
  halfDay?: 'am' | 'pm';
  capacity?: number;
  equipment?: Equipment[];
  person?: string;
  team?: string;
  workMode?: WorkMode;
  recurrence?: Recurrence;
  fromDate?: LocalDate;
  fromPlace?: PlaceId;
  resource?: 'desk' | 'room';
  /** A date that does not exist, as typed ("31 February"): it has become no other date. */
  impossibleDate?: string;
  /** All there are are meant: "cancel everything", "all my bookings". */
  all?: true;
  /** The days that "everything", or a repetition, leaves out; there also where something else is excepted, and then empty. */
  exceptDays?: LocalDate[];
  /** The name of a place that we do not know, as typed ("in Atlantis"), so that it can be asked about. */
  unknownPlace?: string;
}

/** How a sentence was read. */
export interface Reading {
  intent: IntentName;
  slots: Slots;
  /** The language of the sentence. */
  language: Language;
  /**
   * True where the sentence names no request of its own, only values ("no, Friday", "with two screens",
   * "Eupen"): it answers an open question, or alters the last request. Its intent is then `none`.
   */
  fragment: boolean;
  /** True where it speaks of something that is the person's already: "my booking", "my desk". */
  own: boolean;
  /** Other likely readings of the same sentence, best first; each replaces the slots as a whole. */
  others: Slots[];
  /** True where it asks where the person works on days ("Where do I work this week?"); the contract has no intent for it. */
  asksOwnDays?: true;
  /** Further requests of the same sentence ("… and Wednesday in Brussels"), each with slots of its own. */
  further?: Slots[];
}

/** What a sentence is read against. */
export interface Circumstances {
  /** The language of the person: the tie-breaker where the sentence does not tell. */
  language: Language;
  /** When it was sent. */
  now: Date;
  /** IANA name: whose "tomorrow" it is. */
  zone: string;
}

/** Reads a sentence. Never throws, whatever the text. */
export type Understand = (text: string, circumstances: Circumstances) => Reading;
