import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';

/** What a calendar program is given of a person's bookings and days, in their language. */
export interface PersonalCalendar {
  name: string;
  language: Language;
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
}

/** The calendar that a secret opens; undefined where it opens none. */
export type ReadCalendar = (secret: string) => Promise<PersonalCalendar | undefined>;
