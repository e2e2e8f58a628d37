import { createHash, randomBytes } from 'node:crypto';
import type { CalendarEvent, PersonalCalendar } from '../../conversation/personal-calendar.ts';
import { type Booking, type BookingId, isOccupying, isOffered } from '../../domain/bookings/booking.ts';
import type { BookingStore } from '../../domain/bookings/booking-store.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { CalendarLinks } from '../../domain/calendar/calendar-links.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime } from '../../domain/local-date.ts';
import type { Official } from '../../domain/people/official.ts';
import type { People } from '../../domain/people/people.ts';
import type { Places } from '../../domain/places/places.ts';
import { whomOf } from '../../domain/presence/follows.ts';
import type { HalfDay } from '../../domain/presence/half-days.ts';
import type { Presence } from '../../domain/presence/presence.ts';
import { wordsOf } from '../../locales/words.ts';
import { capital, modeInWords } from '../presence/day-words.ts';
import type { MeetingEvents } from './meeting-events.ts';

/** Nobody guesses 24 random bytes. In hexadecimal: no platform takes a letter or a figure for a sign of its own, as Slack does `_`. */
const SECRET_BYTES = 24;
/** A calendar program shows what was last week, and plans a year ahead. */
const DAYS_BACK = 14;
const DAYS_AHEAD = 366;
const MIDNIGHT = '00:00' as LocalTime;

export interface CalendarsParts {
  links: CalendarLinks;
  people: Pick<People, 'official'>;
  presence: Presence;
  bookings: Bookings;
  bookingStore: Pick<BookingStore, 'get' | 'ofPerson'>;
  places: Places;
  meetings: MeetingEvents;
}

/** Calendars that a program may read which knows a secret address: a person's, or that of one booking or meeting. */
export class Calendars {
  readonly #parts: CalendarsParts;

  constructor(parts: CalendarsParts) {
    this.#parts = parts;
  }

  /** A new secret for the person's calendar; the one before opens nothing from now on. */
  async open({ organisation, person }: Official, now: Date): Promise<string> {
    return this.#keep({ organisation: organisation.id, person: person.id, made: now });
  }

  /**
   * A secret that opens one booking of the person, or a meeting to which they are asked.
   *
   * @throws {Refusal} `booking-not-there`, `booking-settled`.
   */
  async openBooking(who: Official, id: BookingId, now: Date): Promise<{ secret: string; booking: Booking }> {
    const booking = (await this.#parts.meetings.askedTo(who, id)) ?? (await this.#parts.bookings.own(who, id, now));
    const { organisation, person } = whomOf(who);
    return { secret: await this.#keep({ organisation, person, booking: id, made: now }), booking };
  }

  /** Since when the person's calendar has an address. */
  openSince({ organisation, person }: Official): Promise<Date | undefined> {
    return this.#parts.links.madeFor(organisation.id, person.id);
  }

  close({ organisation, person }: Official): Promise<void> {
    return this.#parts.links.revoke(organisation.id, person.id);
  }

  /** What the secret opens; undefined where it opens nothing, or the person has left. */
  async read(secret: string, now: Date): Promise<PersonalCalendar | undefined> {
    const link = await this.#parts.links.behind(digestOf(secret));
    const who = link && (await this.#parts.people.official(link.organisation, link.person));
    if (!who) return undefined;
    const { language } = who.person;
    const events = link.booking ? await this.#eventOf(who, link.booking, now) : await this.#allEvents(who, now);
    if (!events) return undefined;
    return { name: wordsOf(language).calendar.name, language, isSubscribed: !link.booking, events };
  }

  async #keep(link: Parameters<CalendarLinks['keep']>[1]): Promise<string> {
    const secret = randomBytes(SECRET_BYTES).toString('hex');
    await this.#parts.links.keep(digestOf(secret), link);
    return secret;
  }

  /** The booking as it is now, also where it was cancelled; undefined where it is forgotten. */
  async #eventOf(who: Official, id: BookingId, now: Date): Promise<CalendarEvent[] | undefined> {
    const booking = await this.#parts.bookingStore.get(who.organisation.id, id);
    if (booking?.person === who.person.id) return [await this.#ownEvent(booking, who, now)];
    const event = await this.#parts.meetings.eventFor(who, id, now);
    return event && [event];
  }

  /** A room is where people meet, where anybody was asked to come. */
  async #ownEvent(booking: Booking, who: Official, now: Date): Promise<CalendarEvent> {
    const event = await this.#bookedEvent(booking, who);
    const meeting = booking.kind === 'room' ? await this.#parts.meetings.ownMeeting(booking, who, now) : undefined;
    return { ...event, ...(meeting && { meeting }) };
  }

  async #allEvents(who: Official, now: Date): Promise<CalendarEvent[]> {
    const today = dayAt(now, who.organisation.zone);
    const [first, last] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)];
    const { organisation, person } = whomOf(who);
    const { zone } = who.organisation;
    const slot = { from: instantAt(first, MIDNIGHT, zone), to: instantAt(last, MIDNIGHT, zone) };
    const [halves, held, meetings] = await Promise.all([
      this.#parts.presence.halfDays(who, first, last),
      this.#parts.bookingStore.ofPerson(organisation, person, slot),
      this.#parts.meetings.acceptedIn(who, slot, now),
    ]);
    const rooms = held.filter((booking) => booking.kind === 'room' && !isOffered(booking));
    const booked = new Map(halves.flatMap(({ booking }) => (booking ? [[booking.id, booking] as const] : [])));
    const said = Map.groupBy(
      halves.filter(({ booking }) => !booking),
      ({ date }) => date,
    );
    return [
      ...(await Promise.all([...booked.values()].map((booking) => this.#bookedEvent(booking, who)))),
      ...(await Promise.all(rooms.map((booking) => this.#ownEvent(booking, who, now)))),
      ...meetings,
      ...[...said].flatMap(([date, ofDay]) => this.#saidEvents(date, ofDay, who)),
    ];
  }

  async #bookedEvent(booking: Booking, { person: { language } }: Official): Promise<CalendarEvent> {
    const { site, space } = await this.#parts.bookings.dayOf(booking);
    const zone = site.zones.find(({ id }) => id === space.zone)?.name[language];
    return {
      uid: `${booking.id}@nomade`,
      sequence: booking.version - 1,
      title: wordsOf(language).calendar.spaceIn({ space, site: site.name[language] }),
      location: `${site.name[language]}, ${site.address}`,
      ...(zone && { details: zone }),
      when: booking.slot,
      isAway: false,
      isCancelled: !isOccupying(booking),
    };
  }

  /** One event for a day that is the same in both halves, or else one for each half. */
  #saidEvents(day: LocalDate, halves: HalfDay[], { person: { id, language } }: Official): CalendarEvent[] {
    const words = wordsOf(language);
    const titles = halves.map((half) => modeInWords(half, this.#parts.places, { words, language }));
    const isWhole = halves.length > 1 && new Set(titles).size === 1;
    return (isWhole ? halves.slice(0, 1) : halves).map(({ half, mode }, n) => {
      const what = titles[n] ?? '';
      return {
        uid: `${id}-${day}${isWhole ? '' : `-${half}`}@nomade`,
        sequence: 0,
        title: isWhole ? capital(what) : words.calendar.half({ half, what }),
        when: { day },
        isAway: mode === 'leave',
        isCancelled: false,
      };
    });
  }
}

/** What is kept of a secret: with so much chance in it, one round of hashing is enough. */
function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
