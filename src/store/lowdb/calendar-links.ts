import type { BookingId } from '../../domain/bookings/booking.ts';
import type { CalendarLink, CalendarLinks } from '../../domain/calendar/calendar-links.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { keyOf, type TableShape } from './table.ts';

interface CalendarLinkRow extends Whom {
  digest: string;
  booking?: BookingId;
  made: string;
}

export const calendarLinkShape: TableShape<CalendarLinkRow, 'person'> = {
  id: (row) => row.digest,
  indexes: { person: (row) => [keyOf(row.organisation, row.person)] },
};

/** Keeps {@link CalendarLinks}' promise. */
export class LowdbCalendarLinks implements CalendarLinks {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async keep(digest: string, { organisation, person, booking, made }: CalendarLink): Promise<void> {
    const row = { digest, organisation, person, ...(booking && { booking }), made: made.toISOString() };
    await this.database.change(({ calendar_links }) => {
      const before = [...calendar_links.where('person', keyOf(organisation, person))];
      if (!booking) for (const old of before.filter((one) => !one.booking)) calendar_links.drop(old.digest);
      calendar_links.put(row);
    });
  }

  async behind(digest: string): Promise<CalendarLink | undefined> {
    const row = this.database.tables.calendar_links.get(digest);
    if (!row) return undefined;
    const { organisation, person, booking, made } = row;
    return { organisation, person, ...(booking && { booking }), made: new Date(made) };
  }

  async madeFor(organisation: OrganisationId, person: PersonId): Promise<Date | undefined> {
    const rows = [...this.database.tables.calendar_links.where('person', keyOf(organisation, person))];
    const whole = rows.find(({ booking }) => !booking);
    return whole && new Date(whole.made);
  }

  async revoke(organisation: OrganisationId, person: PersonId): Promise<void> {
    await this.database.change(({ calendar_links }) => {
      for (const { digest } of [...calendar_links.where('person', keyOf(organisation, person))])
        calendar_links.drop(digest);
    });
  }

  async forgetBefore(instant: Date): Promise<number> {
    const before = instant.toISOString();
    return this.database.change(({ calendar_links }) => {
      const old = calendar_links.all().filter(({ booking, made }) => booking && made < before);
      for (const { digest } of old) calendar_links.drop(digest);
      return old.length;
    });
  }
}
