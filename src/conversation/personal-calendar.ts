import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** What a calendar program is given of a person's bookings and days, in their language. */
export interface PersonalCalendar {
  name: string;
  language: Language;
  /** A calendar that a program comes back to; or else one event, which may name who comes. */
  isSubscribed: boolean;
  events: CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for as long as it is the same event, however often it is given. */
  uid: string;
  /** Grows with each change of the event. */
  sequence: number;
  title: string;
  details?: string;
  location?: string;
  when: { from: Date; to: Date } | { day: LocalDate };
  /** Whether the person is away, and so not to be invited. */
  isAway: boolean;
  isCancelled: boolean;
  /** Where people meet; they are not free then. */
  meeting?: MeetingInCalendar;
}

/** What a calendar program is told of a meeting. Of others it has names only, and only those that the person may see. */
export interface MeetingInCalendar {
  organiser: string | undefined;
  attendees: { name: string; answer: 'asked' | 'accepted' | 'declined'; email?: string }[];
  /** Where one takes part who cannot come. */
  video?: string;
  /** Not sure yet: the room waits for a yes, or the person has not answered. */
  isTentative: boolean;
}

/** The calendar that a secret opens; undefined where it opens none. */
export type ReadCalendar = (secret: string) => Promise<PersonalCalendar | undefined>;
