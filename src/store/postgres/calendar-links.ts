import type { CalendarLink, CalendarLinks } from '../../domain/calendar/calendar-links.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

type CalendarLinkRow = Omit<CalendarLink, 'booking'> & { booking: CalendarLink['booking'] | null };

/** So many are forgotten at a time: no question may take long. */
const FORGET_AT_ONCE = 5_000;

/** Keeps {@link CalendarLinks}' promise by the functions of `migrations/015-calendar.sql`. */
export class PostgresCalendarLinks implements CalendarLinks {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async keep(digest: string, { organisation, person, booking, made }: CalendarLink): Promise<void> {
    await this.#database.rows('keep_calendar_link', [digest, organisation, person, booking, made]);
  }

  async behind(digest: string): Promise<CalendarLink | undefined> {
    const [row] = await this.#database.rows<CalendarLinkRow>('behind_calendar_link', [digest]);
    if (!row) return undefined;
    const { organisation, person, booking, made } = row;
    return { organisation, person, ...(booking && { booking }), made };
  }

  async madeFor(organisation: OrganisationId, person: PersonId): Promise<Date | undefined> {
    const [row] = await this.#database.rows<{ made: Date }>('calendar_made_for', [organisation, person]);
    return row?.made;
  }

  async revoke(organisation: OrganisationId, person: PersonId): Promise<void> {
    await this.#database.rows('revoke_calendar_links', [organisation, person]);
  }

  async forgetBefore(instant: Date): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const portion = await this.#database.value<number>('forget_calendar_links', [instant, FORGET_AT_ONCE]);
      forgotten += portion;
      if (portion < FORGET_AT_ONCE) return forgotten;
    }
  }
}
