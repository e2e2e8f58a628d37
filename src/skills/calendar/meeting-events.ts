import type { CalendarEvent, MeetingInCalendar } from '../../conversation/personal-calendar.ts';
import { type Booking, type BookingId, isOccupying } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Slot } from '../../domain/bookings/slot.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { InvitedTo } from '../../domain/meetings/invited-to.ts';
import type { VideoLinks } from '../../domain/meetings/video-links.ts';
import type { Official } from '../../domain/people/official.ts';
import { wordsOf } from '../../locales/words.ts';

export interface MeetingEventsParts {
  invitations: Invitations;
  bookings: Pick<Bookings, 'dayOf'>;
  links: VideoLinks;
}

/** Meetings as calendar programs are told of them: to the organiser with who comes, to whoever is asked without. */
export class MeetingEvents {
  readonly #parts: MeetingEventsParts;

  constructor(parts: MeetingEventsParts) {
    this.#parts = parts;
  }

  /** The booking of a meeting to which the person is asked, and that takes place; undefined where there is none. */
  async askedTo(who: Official, id: BookingId): Promise<Booking | undefined> {
    const to = await this.#parts.invitations.of(who, id);
    return to && to.invitation.answer !== 'withdrawn' && isOccupying(to.booking) ? to.booking : undefined;
  }

  /** The meeting as it is now, also where it is off, or the person need not come any more. */
  async eventFor(who: Official, id: BookingId, now: Date): Promise<CalendarEvent | undefined> {
    const to = await this.#parts.invitations.of(who, id);
    return to?.invitation.answer === 'withdrawn' ? goneEvent(to, who) : to && this.#event(to, who, now);
  }

  /** What the person has said they come to. */
  async acceptedIn(who: Official, slot: Slot, now: Date): Promise<CalendarEvent[]> {
    const all = await this.#parts.invitations.within(who, slot);
    const accepted = all.filter(({ invitation: { answer } }) => answer === 'accepted');
    return Promise.all(accepted.map((to) => this.#event(to, who, now)));
  }

  /** What a room of the person's own is beside its booking; undefined where nobody else is to come. */
  async ownMeeting(booking: Booking, who: Official, now: Date): Promise<MeetingInCalendar | undefined> {
    const attendees = await this.#parts.invitations.invitees(who, booking);
    const video = await this.#parts.links.of(booking, now);
    if (attendees.length === 0 && !video) return undefined;
    return {
      organiser: who.person.name,
      attendees: attendees.map(({ colleague: { name }, answer }) => ({ name, answer })),
      ...(video && { video }),
      isTentative: booking.state === 'requested',
    };
  }

  async #event({ invitation, booking, organiser }: InvitedTo, who: Official, now: Date): Promise<CalendarEvent> {
    const { language, name, email } = who.person;
    const { calendar, invitations: words } = wordsOf(language);
    const { site, space } = await this.#parts.bookings.dayOf(booking);
    const { answer } = invitation;
    const isOff = answer === 'declined' || !isOccupying(booking);
    const video = isOff ? undefined : await this.#parts.links.of(booking, now);
    const attendees = answer === 'withdrawn' ? [] : [{ name, email, answer }];
    return {
      ...identityOf({ invitation, booking }),
      title: words.meetingOf({ colleague: organiser?.name ?? words.somebody }),
      details: calendar.spaceIn({ space, site: site.name[language] }),
      location: `${site.name[language]}, ${site.address}`,
      when: booking.slot,
      isAway: false,
      isCancelled: isOff,
      meeting: {
        ...{ organiser: organiser?.name, attendees, isTentative: answer !== 'accepted' },
        ...(video && { video }),
      },
    };
  }
}

/** Both numbers only grow: what was taken back and asked anew is newer than either. */
function identityOf({ invitation, booking }: Pick<InvitedTo, 'invitation' | 'booking'>) {
  return { uid: `${booking.id}@nomade`, sequence: booking.version - 1 + invitation.news };
}

/** Who need not come any more learns nothing of what becomes of the meeting: it is off as they knew it. */
function goneEvent(to: InvitedTo, { person: { language } }: Official): CalendarEvent | undefined {
  const { heard } = to.invitation;
  const { invitations: words } = wordsOf(language);
  return (
    heard && {
      ...identityOf(to),
      title: words.meetingOf({ colleague: to.organiser?.name ?? words.somebody }),
      when: { from: heard.from, to: heard.to },
      isAway: false,
      isCancelled: true,
    }
  );
}
