import type { NoticeKey, Outbox } from '../../conversation/outbox.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { BookingStore } from '../../domain/bookings/booking-store.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime, timeAt } from '../../domain/local-date.ts';
import type { ChoicesStore, Whom } from '../../domain/people/choices-store.ts';
import { EVE_WITHIN_DAYS, eveOf } from '../../domain/people/eve.ts';
import type { Organisation, OrganisationId } from '../../domain/people/organisation.ts';
import type { HolidayCalendar } from '../../domain/places/public-holidays.ts';
import type { Slot } from '../../domain/bookings/slot.ts';

/** From then on, by the clock of the organisation, nobody's eve begins any more. */
const UNTIL = '21:00' as LocalTime;
const MIDNIGHT = '00:00' as LocalTime;
const HOUR_MS = 3_600_000;
const PAGE = 500;

/** The kind of notice: {day}. */
export const TOMORROW = 'booking_tomorrow';

export interface RemindersParts {
  bookings: Pick<BookingStore, 'startingIn'>;
  choices: Pick<ChoicesStore, 'ofEach'>;
  holidays: HolidayCalendar;
  organisations: () => Promise<Readonly<Organisation>[]>;
  outbox: Pick<Outbox, 'put'>;
}

/** On the eve of a day for which somebody has booked, as it is for them, puts one reminder of all of it into the outbox. */
export class Reminders {
  readonly #parts: RemindersParts;
  /** Until when this process has put what an organisation's people are to be told. */
  readonly #put = new Map<OrganisationId, Date>();

  constructor(parts: RemindersParts) {
    this.#parts = parts;
  }

  /**
   * Puts what is to be told this hour: once for each person and day, however many processes do this. A round is made
   * once an hour and takes up nothing of an hour before, so that nobody is told of what they book after their eve began;
   * a process that starts late makes those of today again, for the case that the others died.
   */
  async put(now: Date): Promise<void> {
    for (const organisation of await this.#parts.organisations()) {
      if (timeAt(now, organisation.zone) >= UNTIL) continue;
      const midnight = instantAt(dayAt(now, organisation.zone), MIDNIGHT, organisation.zone);
      const from = this.#put.get(organisation.id) ?? midnight;
      if (now < from) continue;
      const hours = Math.floor((now.getTime() - midnight.getTime()) / HOUR_MS);
      const to = new Date(midnight.getTime() + (hours + 1) * HOUR_MS);
      await this.#putAll(organisation, { from: from < midnight ? midnight : from, to }, now);
      this.#put.set(organisation.id, to);
    }
  }

  /** @param begins which eves: those that begin then. */
  async #putAll(organisation: Readonly<Organisation>, begins: Slot, now: Date): Promise<void> {
    const { id, zone } = organisation;
    const today = dayAt(now, zone);
    const slot = {
      from: instantAt(addDays(today, 1), MIDNIGHT, zone),
      to: instantAt(addDays(today, 1 + EVE_WITHIN_DAYS), MIDNIGHT, zone),
    };
    let last: Booking | undefined;
    do {
      const page = await this.#parts.bookings.startingIn(id, slot, last, PAGE);
      await this.#putPage(page, organisation, begins);
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last);
  }

  async #putPage(page: Booking[], organisation: Readonly<Organisation>, begins: Slot): Promise<void> {
    const { choices, holidays, outbox } = this.#parts;
    const days = bookedDays(page, organisation.zone);
    const chosen = await choices.ofEach(days);
    const notices = days.flatMap((booked, n) => {
      const eve = eveOf(booked.day, { organisation, choices: chosen[n] ?? {} }, holidays);
      const isNow = eve && begins.from <= eve.from && eve.from < begins.to;
      return isNow ? [{ ...noticeOf(booked), due: eve.from, until: eve.to }] : [];
    });
    if (notices.length > 0) await outbox.put(notices);
  }
}

type BookedDay = Whom & { day: LocalDate };

/** Each day on which somebody has something, once. What is only asked for, or offered, is nobody's yet. */
function bookedDays(page: Booking[], zone: string): BookedDay[] {
  const days = new Map<string, BookedDay>();
  for (const { organisation, person, kind, state, slot } of page) {
    const day = dayAt(slot.from, zone);
    if (kind !== 'closure' && state !== 'requested') days.set(`${person} ${day}`, { organisation, person, day });
  }
  return [...days.values()];
}

function noticeOf({ organisation, person, day }: BookedDay) {
  const key: NoticeKey = { organisation, key: `${TOMORROW} ${person} ${day}` };
  return { ...key, person, kind: TOMORROW, about: { day } };
}
