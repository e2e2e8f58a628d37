import type { Booking, BookingId } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import type { Slot } from '../bookings/slot.ts';
import type { Official } from '../people/official.ts';
import type { Site } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { Colleague } from '../presence/sighting.ts';
import type { Whereabouts } from '../presence/whereabouts.ts';
import { Refusal } from '../refusal.ts';
import { meetingOf } from './invitation.ts';
import type { Invitations } from './invitations.ts';
import type { Hosted, Meeting } from './meeting.ts';
import type { MeetingStore } from './meeting-store.ts';

/** More guests than these come as one group, under one name. */
export const MOST_GUESTS = 30;

export interface GuestsParts {
  store: MeetingStore;
  invitations: Pick<Invitations, 'room'>;
  bookings: Pick<BookingStore, 'holding'>;
  whereabouts: Pick<Whereabouts, 'called'>;
  places: Places;
}

/** A meeting to which a reception expects somebody from outside. */
export interface Expected {
  site: Readonly<Site>;
  booking: Booking;
  host: Colleague | undefined;
  guests: string[];
  hosted?: Hosted;
}

/** People from outside: announced by their host, and shown to nobody else but those who receive them. */
export class Guests {
  readonly #parts: GuestsParts;

  constructor(parts: GuestsParts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} as `Invitations.room`; `too-many-guests`. */
  async add(who: Official, id: BookingId, names: string[], now: Date): Promise<void> {
    const meeting = meetingOf(await this.#parts.invitations.room(who, id, now));
    if (!(await this.#parts.store.addGuests(meeting, names, MOST_GUESTS))) {
      throw new Refusal('too-many-guests', { limit: MOST_GUESTS });
    }
  }

  /** @throws {Refusal} as `Invitations.room`. */
  async drop(who: Official, id: BookingId, name: string, now: Date): Promise<void> {
    await this.#parts.store.dropGuest(meetingOf(await this.#parts.invitations.room(who, id, now)), name);
  }

  /** What the booking is called beside a meeting, where it is hosted for somebody. */
  async hosted(booking: Booking): Promise<Hosted | undefined> {
    const [meeting] = await this.#parts.store.of([meetingOf(booking)]);
    return meeting?.hosted;
  }

  /** The sites whose reception somebody may see: those that their organisation owns, if they manage its facilities. */
  async receptionsOf({ person, organisation }: Official): Promise<Readonly<Site>[]> {
    if (!person.roles.includes('facility')) throw new Refusal('not-for-reception', {});
    return (await this.#parts.places.sites()).filter(({ owner }) => owner === organisation.id);
  }

  /** Whom the receptions of these sites expect in that time, whoever holds the room: by site, and then soonest first. */
  async expectedAt(who: Official, sites: readonly Readonly<Site>[], slot: Slot): Promise<Expected[]> {
    const own = new Set((await this.receptionsOf(who)).map(({ id }) => id));
    const found = await Promise.all(sites.filter(({ id }) => own.has(id)).map((site) => this.#at(who, site, slot)));
    return found.flat();
  }

  async #at(who: Official, site: Readonly<Site>, slot: Slot): Promise<Expected[]> {
    const { store, bookings, places, whereabouts } = this.#parts;
    const held = (await bookings.holding([...(await places.spaces(site.id, 'room'))], slot)).filter(({ kind }) => kind === 'room'); // prettier-ignore
    const noted = new Map((await store.of(held.map(meetingOf))).map((meeting) => [meeting.booking, meeting]));
    const isAwaited = (meeting: Meeting | undefined) => meeting && (meeting.guests.length > 0 || meeting.hosted);
    return Promise.all(
      held
        .filter(({ id }) => isAwaited(noted.get(id)))
        .map(async (booking) => {
          const { guests = [], hosted } = noted.get(booking.id) ?? {};
          const [host] = await whereabouts.called(who, [booking]);
          return { site, booking, host, guests, ...(hosted && { hosted }) };
        }),
    );
  }
}
