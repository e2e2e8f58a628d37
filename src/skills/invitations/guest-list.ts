import * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { addDays, instantAt, type LocalDate, type LocalTime, timeAt, dayAt } from '../../domain/local-date.ts';
import { type Expected, type Guests, MOST_GUESTS } from '../../domain/meetings/guests.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { Site } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { choice } from '../card-replies.ts';
import { pageOf } from '../colleagues/paging.ts';
import { peopleCard, type PeopleRow } from '../colleagues/people-card.ts';
import { capital, todayOf } from '../presence/day-words.ts';
import { attendanceCard } from './attendance-card.ts';
import { listSlots, meetingSlots, MOST_NAMED } from './invitation-slots.ts';
import { calledIn } from './invitee-cards.ts';
import type { OwnMeetings } from './own-meetings.ts';

export const guestSlots = meetingSlots.extend({ guests: z.array(slot.typed).max(MOST_NAMED).optional() });
export const dropSlots = z.object({ booking: slot.bookingId, guest: slot.typed });
export const receptionSlots = listSlots.extend({ site: slot.siteId.optional() });
type ReceptionSlots = z.output<typeof receptionSlots>;

/** A reception prepares for a week. */
const DAYS_SHOWN = 7;
/** Nobody books further ahead. */
const DAYS_BOOKED = 400;
const MIDNIGHT = '00:00' as LocalTime;
/** A line of more is hard to read, and a card of thirty long names for each meeting would not fit. */
const NAMES_A_ROW = 6;

export interface GuestListParts {
  guests: Guests;
  invitations: Invitations;
  meetings: OwnMeetings;
  places: Places;
  cards: BookingCards;
}

/** People from outside: announced by whoever receives them, and listed for the reception. */
export class GuestList {
  readonly #parts: GuestListParts;

  constructor(parts: GuestListParts) {
    this.#parts = parts;
  }

  async add(slots: z.output<typeof guestSlots>, turn: Turn): Promise<Answer> {
    const { guests: words } = turn.words;
    const names = (slots.guests ?? []).filter((name) => name !== '');
    if (names.length === 0) return { replies: [choice(turn, words.askWhom, [])] };
    if (names.length > MOST_GUESTS) throw new Refusal('too-many-guests', { limit: MOST_GUESTS });
    const asked = { ability: 'add_guests', slots: { guests: names }, title: turn.words.invitations.thisOne };
    const which = await this.#parts.meetings.meant(slots, asked, turn);
    if ('answer' in which) return which.answer;
    const { id } = which.booking;
    await this.#parts.guests.add(turn.who, id, names, turn.now);
    const attendance = await this.#parts.invitations.whoComes(turn.who, id, turn.now);
    const title = words.announced({ count: attendance.guests.length });
    const card = await attendanceCard(attendance, this.#parts.cards, turn, { title, notices: [words.discreet] });
    return { replies: [card], booking: id };
  }

  async drop({ booking, guest }: z.output<typeof dropSlots>, turn: Turn): Promise<Answer> {
    await this.#parts.guests.drop(turn.who, booking, guest, turn.now);
    const attendance = await this.#parts.invitations.whoComes(turn.who, booking, turn.now);
    const notices = [turn.words.guests.takenOff({ text: guest })];
    return { replies: [await attendanceCard(attendance, this.#parts.cards, turn, { notices })], booking };
  }

  async reception(slots: ReceptionSlots, turn: Turn): Promise<Answer> {
    const { guests: words } = turn.words;
    const { place, days, page = 0 } = slots;
    const own = await this.#parts.guests.receptionsOf(turn.who);
    const sites = own.filter((site) => (!place || site.place === place) && (!slots.site || site.id === slots.site));
    const expected = (await Promise.all(sites.map((site) => this.#expectedAt(site, days, turn)))).flat();
    if (expected.length === 0) return { replies: [choice(turn, words.nobodyExpected, [])] };
    const again = { ...(place && { place }), ...(slots.site && { site: slots.site }), ...(days && { days }) };
    const rows = (await Promise.all(expected.map((one) => this.#rows(one, turn)))).flat();
    const { shown, further, actions } = pageOf(rows, { ability: 'reception_list', slots: again, page }, turn);
    return { replies: [peopleCard({ title: words.expected, rows: shown, further, actions }, turn)] };
  }

  /** Of the days that were said, or from today on; whatever is over is not shown. */
  async #expectedAt(site: Readonly<Site>, days: LocalDate[] | undefined, turn: Turn): Promise<Expected[]> {
    const today = todayOf(turn);
    const [first = today, asked = addDays(today, DAYS_SHOWN - 1)] = [days?.[0], days?.at(-1)];
    const last = asked < addDays(today, DAYS_BOOKED) ? asked : addDays(today, DAYS_BOOKED);
    const from = instantAt(first < today ? today : first, MIDNIGHT, site.zone);
    const to = instantAt(addDays(last, 1), MIDNIGHT, site.zone);
    if (from >= to) return [];
    const found = await this.#parts.guests.expectedAt(turn.who, [site], { from, to });
    return found.filter(({ booking: { slot: { from: begins } } }) => !days || days.includes(dayAt(begins, site.zone))); // prettier-ignore
  }

  async #rows({ site, booking, host, guests, hosted }: Expected, turn: Turn): Promise<PeopleRow[]> {
    const { words, language } = turn;
    const space = await this.#parts.places.space(booking.space);
    const { from, to } = booking.slot;
    const part = words.part({ from: timeAt(from, site.zone), to: timeAt(to, site.zone) });
    const room = space ? words.rooms.desk({ name: space.name }) : '';
    const row: PeopleRow = {
      headings: [capital(words.day(dayAt(from, site.zone), todayOf(turn))), site.name[language]],
      name: `${room}, ${part}, ${words.guests.host({ colleague: calledIn(host, turn) })}`,
      details: hosted ? [words.guests.hosted({ hosted })] : [],
    };
    if (guests.length === 0) return [row];
    return Array.from({ length: Math.ceil(guests.length / NAMES_A_ROW) }, (_, n) => {
      const names = guests.slice(n * NAMES_A_ROW, (n + 1) * NAMES_A_ROW).join('; ');
      return { ...row, details: [...(row.details ?? []), names] };
    });
  }
}
