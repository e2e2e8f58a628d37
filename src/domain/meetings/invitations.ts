import { type Booking, type BookingId, isOccupying } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import type { Bookings } from '../bookings/bookings.ts';
import type { Slot } from '../bookings/slot.ts';
import type { Whom } from '../people/choices-store.ts';
import type { Official } from '../people/official.ts';
import type { Places } from '../places/places.ts';
import { isSame, whomOf } from '../presence/follows.ts';
import type { Whereabouts } from '../presence/whereabouts.ts';
import { Refusal } from '../refusal.ts';
import { caughtUp } from './catching-up.ts';
import { type Invitation, type MeetingKey, meetingOf, timeOf } from './invitation.ts';
import type { InvitationStore } from './invitation-store.ts';
import type { Attendance, Invited, InvitedTo, Invitee } from './invited-to.ts';
import type { MeetingStore } from './meeting-store.ts';

/** Whoever wants more people together announces it. */
export const MOST_INVITED = 60;
/** Nobody books further ahead. */
const AHEAD_MS = 400 * 86_400_000;

export interface InvitationsParts {
  store: InvitationStore;
  meetings: Pick<MeetingStore, 'of'>;
  bookingStore: Pick<BookingStore, 'get'>;
  bookings: Pick<Bookings, 'own'>;
  whereabouts: Pick<Whereabouts, 'called'>;
  places: Places;
}

/**
 * Who is asked to come to whose meeting, and who comes. Whoever holds the room asks, also while its owner has not said yes;
 * people of any organisation may be asked, whatever room it may use itself: they come as guests of the one who asks.
 */
export class Invitations {
  readonly #parts: InvitationsParts;

  constructor(parts: InvitationsParts) {
    this.#parts = parts;
  }

  /**
   * Asks people to come to a room that the one who asks holds; those who were asked already stay as they are.
   *
   * @throws {Refusal} as `Bookings.own`, also `booking-not-there` where it is no room; `too-many-invited`.
   */
  async invite(who: Official, id: BookingId, people: Whom[], now: Date): Promise<Invited> {
    const booking = await this.room(who, id, now);
    const meeting = meetingOf(booking);
    const asked = (await this.#parts.store.ofMeeting(meeting)).filter(({ answer }) => answer !== 'withdrawn');
    const others = people.filter((one) => !isSame(one, whomOf(who)) && !asked.some((known) => isSame(known, one)));
    if (asked.length + others.length > MOST_INVITED) throw new Refusal('too-many-invited', { limit: MOST_INVITED });
    const by = who.person.id;
    const wanted = others.map(({ organisation, person }) => ({ organisation, person, meeting, by, at: timeOf(booking) })); // prettier-ignore
    if (wanted.length > 0) await this.#parts.store.invite(wanted);
    return { asked: others, attendance: await this.#attendance(who, booking) };
  }

  /** They need not come any more: false where they were not asked. @throws {Refusal} as {@link invite}. */
  async uninvite(who: Official, id: BookingId, whom: Whom, now: Date): Promise<boolean> {
    await this.room(who, id, now);
    return this.#parts.store.withdraw(whom, id);
  }

  /** Who comes; for the organiser alone. @throws {Refusal} as {@link invite}. */
  async whoComes(who: Official, id: BookingId, now: Date): Promise<Attendance> {
    return this.#attendance(who, await this.room(who, id, now));
  }

  /** Who is asked to a booking of the person's own, whatever became of it. By name. */
  async invitees(who: Official, booking: Booking): Promise<Invitee[]> {
    return this.#named(who, await this.#parts.store.ofMeeting(meetingOf(booking)));
  }

  /** The organiser has seen the answers that there are: they need not be told of them. */
  async seen(who: Official, id: BookingId, now: Date): Promise<void> {
    await this.#parts.store.toldUntil({ organisation: who.organisation.id, booking: id }, now);
  }

  /** A room of the person's own, still to come. @throws {Refusal} as {@link invite}. */
  async room(who: Official, id: BookingId, now: Date): Promise<Booking> {
    const booking = await this.#parts.bookings.own(who, id, now);
    if (booking.kind !== 'room') throw new Refusal('booking-not-there', {});
    return booking;
  }

  /** What somebody is asked to and may still come to, soonest first. */
  async coming(who: Official, now: Date): Promise<InvitedTo[]> {
    const all = await this.within(who, { from: now, to: new Date(now.getTime() + AHEAD_MS) });
    return all.filter(({ booking }) => booking.slot.to > now);
  }

  /** Meetings that take place to which somebody is asked, of those that share an instant with `slot`; soonest first. */
  async within(who: Official, slot: Slot): Promise<InvitedTo[]> {
    const invitations = await this.#parts.store.ofPerson(whomOf(who), slot);
    const all = await Promise.all(invitations.map((invitation) => this.#invitedTo(who, invitation)));
    return all
      .flatMap((one) => (one && isOccupying(one.booking) ? [one] : []))
      .sort((a, b) => a.booking.slot.from.getTime() - b.booking.slot.from.getTime());
  }

  /** One meeting to which somebody is asked, or was; undefined where they never were, or nobody remembers the booking. */
  async of(who: Official, id: BookingId): Promise<InvitedTo | undefined> {
    const invitation = await this.#parts.store.get(whomOf(who), id);
    return invitation && this.#invitedTo(who, invitation);
  }

  /**
   * Answers for oneself, to a meeting that begins at `from`: `moved`, and nothing is answered, where it begins at another
   * time by now.
   *
   * @throws {Refusal} `invitation-not-there`, also where it is somebody else's; `meeting-off`.
   */
  async answer(who: Official, id: BookingId, from: Date, accept: boolean, now: Date) {
    const to = await this.of(who, id);
    if (!to || to.invitation.answer === 'withdrawn') throw new Refusal('invitation-not-there', {});
    const { invitation, booking } = to;
    if (!isOccupying(booking) || booking.slot.to <= now) throw new Refusal('meeting-off', {});
    if (booking.slot.from.getTime() !== from.getTime()) return { outcome: 'moved' as const, to };
    if (invitation.at.from.getTime() !== from.getTime()) {
      await this.#parts.store.catchUp(invitation, caughtUp(invitation, booking));
    }
    const answer = accept ? 'accepted' : 'declined';
    const kept = await this.#parts.store.answer(whomOf(who), id, from, answer, now);
    const answered = kept && (await this.of(who, id));
    return answered ? { outcome: 'answered' as const, to: answered } : { outcome: 'moved' as const, to };
  }

  /** As the person knows it, who has heard of no other time and room. */
  async asHeard(to: InvitedTo): Promise<InvitedTo> {
    const { heard } = to.invitation;
    const space = heard && (await this.#parts.places.space(heard.space));
    if (!space) return to;
    const slot = { from: heard.from, to: heard.to };
    return { ...to, booking: { ...to.booking, slot, space: space.id, site: space.site } };
  }

  /** The person was told of it as it is now. */
  async heard({ invitation, booking }: InvitedTo): Promise<void> {
    await this.#parts.store.heard(invitation, booking.id, timeOf(booking));
  }

  async #invitedTo(who: Official, invitation: Invitation): Promise<InvitedTo | undefined> {
    const { meeting, by } = invitation;
    const booking = await this.#parts.bookingStore.get(meeting.organisation, meeting.booking);
    if (!booking) return undefined;
    const [[organiser], all] = await Promise.all([
      this.#parts.whereabouts.called(who, [{ organisation: meeting.organisation, person: by }]),
      this.#parts.store.ofMeeting(meeting),
    ]);
    const count = (answer: Invitation['answer']) => all.filter((one) => one.answer === answer).length;
    return { invitation, booking, organiser, accepted: count('accepted'), open: count('asked') };
  }

  async #attendance(who: Official, booking: Booking): Promise<Attendance> {
    const meeting: MeetingKey = meetingOf(booking);
    const [invitations, [noted], space] = await Promise.all([
      this.#parts.store.ofMeeting(meeting),
      this.#parts.meetings.of([meeting]),
      this.#parts.places.space(booking.space),
    ]);
    const people = await this.#named(who, invitations);
    const { guests = [] } = noted ?? {};
    const coming = people.filter(({ answer }) => answer !== 'declined').length;
    return { booking, people, guests, expected: 1 + coming + guests.length, seats: space?.capacity ?? 1 };
  }

  /** Those who are asked, by name; who is no longer there is left out. */
  async #named(who: Official, invitations: Invitation[]): Promise<Invitee[]> {
    const colleagues = await this.#parts.whereabouts.called(who, invitations);
    return colleagues.flatMap((colleague) => {
      const answer = invitations.find((one) => isSame(one, colleague))?.answer;
      return answer && answer !== 'withdrawn' ? [{ colleague, answer }] : [];
    });
  }
}
