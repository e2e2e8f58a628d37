import type { BookingId } from '../bookings/booking.ts';
import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';

/** What somebody who knows a secret address may read: all of a person's calendar, or one booking of theirs. */
export interface CalendarLink extends Whom {
  booking?: BookingId;
  made: Date;
}

/**
 * Secret addresses of calendars, each by the digest of its secret: what is kept opens nothing. The promise is checked,
 * for every implementation, by `test/store/calendar-links.contract.ts`.
 */
export interface CalendarLinks {
  /** Keeps a link. That of a whole calendar takes the place of the one the person had. */
  keep(digest: string, link: CalendarLink): Promise<void>;

  /** What the secret with this digest opens, whosever it is; undefined where it opens nothing (any more). */
  behind(digest: string): Promise<CalendarLink | undefined>;

  /** Since when the person has the address of their whole calendar. */
  madeFor(organisation: OrganisationId, person: PersonId): Promise<Date | undefined>;

  /** None of the person's links opens anything from now on, those of bookings neither. */
  revoke(organisation: OrganisationId, person: PersonId): Promise<void>;

  /** Forgets the links of single bookings that were made before `instant`; answers how many. */
  forgetBefore(instant: Date): Promise<number>;
}
