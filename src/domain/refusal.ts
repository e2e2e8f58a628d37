import type { AnnouncementState } from './announcements/announcement.ts';
import type { AnnouncementFault } from './announcements/writing/announcement-fault.ts';
import type { Denial } from './agreements/agreement.ts';
import type { Names } from './language.ts';
import type { LocalDate, LocalTime } from './local-date.ts';
import type { SpaceName } from './places/place.ts';
import type { Hosted } from './meetings/meeting.ts';
import type { Purpose } from './policy/policy.ts';

/** There is nothing more to say about it. */
type NoFacts = Readonly<Record<string, never>>;

/** Everything the bot may decline to do, with what it knows about why. Every locale has a sentence for each. */
export interface Refusals {
  /** Nobody we know stands behind this account. `contact` is undefined where even the organisation is unknown. */
  'not-known': { contact: string | undefined };
  'in-the-past': { day: LocalDate };
  'too-far-ahead': { days: number; last: LocalDate };
  /** A date that no calendar has, as typed. */
  'no-such-day': { text: string };
  /** A repetition or range in which no day is left to book. */
  'no-day-left': NoFacts;
  'outside-opening-hours': { site: Names; day: LocalDate; from: LocalTime; to: LocalTime };
  /** `name` is that of the holiday or the closure, where there is one. */
  'closed-that-day': { site: Names; day: LocalDate; name: Names | undefined };
  'ends-before-it-starts': { from: LocalTime; to: LocalTime };
  /** A repetition of which the last day is before the first. */
  'last-before-first': { first: LocalDate; last: LocalDate };
  /** What lasts is to end at a time that is over. */
  'end-has-passed': { to: LocalTime };
  'too-many-days': { limit: number };
  /** One booking moves to one day. */
  'one-day-at-a-time': NoFacts;
  /** Not yours and not there get the same answer, so that nobody can fish for numbers. */
  'booking-not-there': NoFacts;
  'space-not-there': NoFacts;
  /** The space is another organisation's, and no agreement lets the person have it then. */
  'agreement-refuses': { space: SpaceName; site: Names; owner: Names; denial: Denial };
  /** Cancelled, released or over: nothing more can be done with it. */
  'booking-settled': NoFacts;
  /** Somebody changed the booking a moment ago. */
  'booking-changed': NoFacts;
  'too-early-to-check-in': { day: LocalDate; from: LocalTime };
  'nothing-to-check-in': NoFacts;
  /** `text`: where they say they are, as typed. */
  'nothing-there-to-check-in': { text: string };
  /** The owner of the room has not said yes yet. */
  'not-approved-yet': NoFacts;
  /** The room needs its owner's yes, and the time asked for has begun. */
  'approval-too-late': { space: SpaceName };
  /** Only those decide who are approvers of the owner. */
  'approvers-only': NoFacts;
  /** Nobody decides on what they asked for themselves. `others`: the names of who can. */
  'own-request': { others: string[] };
  /** A day that nobody may say any more where they worked. */
  'day-too-long-ago': { day: LocalDate; first: LocalDate };
  /** A day that nobody may say yet where they will work. */
  'day-too-far-off': { day: LocalDate; last: LocalDate };
  /** What the whole organisation does without. */
  'purpose-switched-off': { purpose: Purpose };
  'too-many-invited': { limit: number };
  'too-many-guests': { limit: number };
  /** Not asked to come to that meeting, or no longer: also where it is nobody's. */
  'invitation-not-there': NoFacts;
  /** Cancelled or over. */
  'meeting-off': NoFacts;
  /** Whom a reception expects is for those who manage the facilities of its site. */
  'not-for-reception': NoFacts;
  /** A desk or a room that others manage. `others`: the names of who does, where they are colleagues. */
  'not-yours-to-close': { space: SpaceName; owner: Names; others: string[]; contact: string };
  /** The owner of the site has nobody who manages its facilities. */
  'nobody-to-ask': { site: Names; owner: Names; contact: string };
  'too-many-requests': { limit: number };
  /** Ended, not theirs to answer, or not there. */
  'request-not-there': NoFacts;
  /** What people need of sites is for those who manage their facilities. */
  'not-for-facilities': NoFacts;
  /** Not theirs to lead, and not there. */
  'team-not-led': NoFacts;
  'too-many-team-days': { limit: number };
  'no-stand-in-for-oneself': NoFacts;
  /** Nobody of one's own organisation. */
  'colleague-not-there': NoFacts;
  'too-many-stand-ins': { limit: number };
  'stand-in-too-long': { last: LocalDate };
  /** How a site is used is for those who manage its facilities. */
  'not-for-counting-sites': NoFacts;
  /** What all administrations together save is for those who manage facilities or personnel. */
  'not-for-savings': NoFacts;
  'site-does-not-host': { site: Names; hosted: Hosted };
  /** Announcements are for those who manage personnel. */
  'not-for-announcing': NoFacts;
  /** Only they, and approvers, let go out what others wrote. */
  'not-for-approving': NoFacts;
  /** Not there, or another organisation's. */
  'announcement-not-there': NoFacts;
  /** Somebody changed it a moment ago. */
  'announcement-changed': NoFacts;
  /** What was asked cannot be done as it stands with it. */
  'announcement-not-now': { stands: AnnouncementState };
  /** Everything that is wrong with it: at least one thing. */
  'announcement-faulty': { faults: AnnouncementFault[] };
  'announcement-to-nobody': NoFacts;
  /** Fewer people are at a site than any number is told of. */
  'announcement-too-few': { limit: number };
  /** More people than the embedded store sends to. */
  'announcement-too-many': { limit: number; contact: string };
  /** Nobody lets go out what they wrote in. `others`: the names of who can. */
  'announcement-own': { others: string[] };
  /** It is for more than `limit` people, and nobody else could say yes. */
  'announcement-no-second': { limit: number; contact: string };
  /** Nobody is asked to say that they read it: so there is nobody to remind. */
  'announcement-not-confirmed': NoFacts;
  /** People were reminded of it less than a day ago: they may be again from then on. */
  'announcement-reminded': { day: LocalDate; time: LocalTime; today: LocalDate };
  'announcement-all-confirmed': NoFacts;
  /** Who has not confirmed it has left, or nobody knows any more who that is. */
  'announcement-nobody-left': NoFacts;
  /** Of one by site: fewer than so many have not confirmed it, or nobody. */
  'announcement-few-to-remind': { limit: number };
  'button-not-readable': NoFacts;
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
