import type { NoticeKey, Outbox } from '../../conversation/outbox.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { BookingStore } from '../../domain/bookings/booking-store.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime, timeAt } from '../../domain/local-date.ts';
import type { Organisation, OrganisationId } from '../../domain/people/organisation.ts';

/** In the evening, when plans for the next day are made and nobody is woken. By the clock of the organisation. */
const FROM = '17:00' as LocalTime;
const UNTIL = '21:00' as LocalTime;
const MIDNIGHT = '00:00' as LocalTime;
const PAGE = 500;

/** The kind of notice: {booking, day}. */
export const TOMORROW = 'booking_tomorrow';

export interface RemindersParts {
  bookings: Pick<BookingStore, 'startingIn'>;
  organisations: () => Promise<Readonly<Organisation>[]>;
  outbox: Pick<Outbox, 'put'>;
}

/** On the evening before a booked day, puts a reminder of it into the outbox. */
export class Reminders {
  readonly #parts: RemindersParts;
  /** The evening for which an organisation's reminders were put by this process. */
  readonly #put = new Map<OrganisationId, LocalDate>();

  constructor(parts: RemindersParts) {
    this.#parts = parts;
  }

  /**
   * Puts what is to be told this evening: once for each booking and day, however many processes do this. A round is made
   * once in an evening, so that nobody is told of what they book while it goes on; a process that starts late makes it
   * again, for the case that the others died.
   */
  async put(now: Date): Promise<void> {
    for (const organisation of await this.#parts.organisations()) {
      const today = dayAt(now, organisation.zone);
      const time = timeAt(now, organisation.zone);
      if (time < FROM || time >= UNTIL || this.#put.get(organisation.id) === today) continue;
      await this.#putAll(organisation, today);
      this.#put.set(organisation.id, today);
    }
  }

  async #putAll({ id, zone }: Readonly<Organisation>, today: LocalDate): Promise<void> {
    const { bookings, outbox } = this.#parts;
    const tomorrow = addDays(today, 1);
    const slot = { from: instantAt(tomorrow, MIDNIGHT, zone), to: instantAt(addDays(tomorrow, 1), MIDNIGHT, zone) };
    const times = { due: instantAt(today, FROM, zone), until: instantAt(today, UNTIL, zone) };
    let last: Booking | undefined;
    do {
      const page = await bookings.startingIn(id, slot, last, PAGE);
      const desks = page.filter(({ kind }) => kind === 'desk');
      await outbox.put(desks.map((booking) => ({ ...noticeOf(booking, tomorrow), ...times })));
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last);
  }
}

function noticeOf({ organisation, id, person }: Booking, day: LocalDate) {
  const key: NoticeKey = { organisation, key: `${TOMORROW} ${id} ${day}` };
  return { ...key, person, kind: TOMORROW, about: { booking: id, day } };
}
