import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import type { Visibility } from '../domain/people/choices.ts';
import type { Equipment, PlaceId, SiteId } from '../domain/places/place.ts';
import type { Activity, WorkMode } from '../domain/presence/day-log.ts';

/** What can be asked, named as the ability that does it. The first sixteen are those of the contract. */
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
  'set_visibility',
  'my_visibility',
  'who_looked_me_up',
  'find_meeting',
  'open_to_meet',
  'not_open_to_meet',
  'follow_colleague',
  'unfollow_colleague',
  'my_followed',
  'working_hours',
  'usual_week',
  'plan_week',
  'week_plan_by_itself',
  'wait_for_space',
  'calendar_address',
  'revoke_calendar_address',
  'invite',
  'uninvite',
  'who_comes',
  'my_invitations',
  'answer_invitation',
  'add_guests',
  'reception_list',
  'my_meeting_home',
  'close_space',
  'closures',
  'reopen_space',
  'room_day',
  'ask_site',
  'my_requests',
  'site_requests',
  'approvals',
  'sharing',
  'ask_team_to_plan',
  'book_together',
  'export_summary',
  'team_days',
  'stand_in',
  'end_stand_in',
  'my_summaries',
  'site_use',
  'savings',
  'announcements',
  'missed_announcements',
  'guidelines',
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
  /** Only those that are the first ones (1), the second ones … or the last ones (-1) of their month. */
  nth?: number;
  from?: LocalDate;
  until?: LocalDate;
}

export type RuleSubject = 'left' | 'half-day' | 'satellite' | 'allowance' | 'together' | 'abroad';

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
  /** What the days are for. */
  activity?: Activity;
  /** A way of working that is denied for these days, where none is said instead ("not at home on Friday"). */
  notMode?: WorkMode;
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
  /** Who may see where I am. */
  visibility?: Visibility;
  /** Around the place that is named, and not only in it. */
  near?: true;
  /** On days when the person is there too: "when are Sofie and I both in?" */
  together?: true;
  /** People of other administrations. */
  elsewhere?: true;
  /** What a colleague is sought for, as typed: "energy premiums". */
  topic?: string;
  /** What the person is glad to talk about, as typed. */
  topics?: string[];
  /** Whether something that comes by itself is wanted: "send me the plan every Friday". */
  wanted?: boolean;
  /** What of the rules is asked about, where that is plain: a `RuleSubject`. Of guidelines and announcements: as typed. */
  about?: string;
  /** What is announced is called a guideline. */
  guideline?: boolean;
  /** A desk or a room as its sign has it, as typed: "Weser", "E-12". */
  space?: string;
  /** By how much longer what is booked becomes; shorter where negative. */
  byMinutes?: number;
  /** Of a whole day that is booked, half of it. */
  half?: true;
  /** Said as a repetition; of what is booked already, all of it. */
  series?: true;
  /** What a site is asked for, as typed: "an adapted chair". */
  what?: string;
  /** What is waited for, where it is no desk. */
  kind?: 'room';
  /** Colleagues who are to come, or not any more, as typed and without titles. */
  people?: string[];
  /** People from outside who are to come, as typed: "Ms Dupont of the Red Cross". */
  guests?: string[];
  /** Whom a room is for, where it is not for colleagues. */
  hosted?: 'citizens' | 'association';
  /** With a video link, for those who cannot come. */
  online?: true;
  /** Where it costs all of those who come the least travel. */
  fair?: true;
  /** Whether an invitation is accepted. */
  accept?: boolean;
  /** Whether one's home may be used to find a place to meet. */
  allow?: boolean;
  /** As what the figures are wanted. */
  format?: 'csv' | 'xlsx';
  /** The weekdays that a team agrees on, 1 for Monday. */
  weekdays?: number[];
  /** They are taken back. */
  none?: true;
  /** The day named is the last one, and the first one is not named. */
  until?: true;
  /** Whether the weekly summary is to come; where it is only asked, nothing is said. */
  on?: boolean;
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
  /** The way of working that it names and nothing else ("in the office"): an answer to where one works, whatever it asks alone. */
  mode?: WorkMode;
  /** True where it asks where the person works on days ("Where do I work this week?"); the contract has no intent for it. */
  asksOwnDays?: true;
  /** True where it goes on from what was asked last: "and Saar?" asks the same of somebody else. */
  goesOn?: true;
  /** Where it may be the answer to an invitation that was just shown ("I can't make it", "count me in"): whether one comes. */
  comes?: boolean;
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
