import type { CardAction } from '../../cards/card.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import { type Invitations, MOST_INVITED } from '../../domain/meetings/invitations.ts';
import type { Attendance } from '../../domain/meetings/invited-to.ts';
import { isNamed, nameWords } from '../../domain/people/name-words.ts';
import { isSame, whomOf } from '../../domain/presence/follows.ts';
import type { Colleague, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { choice } from '../card-replies.ts';
import { whichColleague } from '../colleagues/which.ts';
import { attendanceCard, biggerRoom } from './attendance-card.ts';
import type { ListSlots, PeopleSlots } from './invitation-slots.ts';
import type { OwnMeetings } from './own-meetings.ts';

const MOST_LETTERS = 200;

export interface InvitingParts {
  invitations: Invitations;
  whereabouts: Whereabouts;
  meetings: OwnMeetings;
  cards: BookingCards;
}

/** Whom the names that were said may mean. */
interface Resolved {
  found: Colleague[];
  /** Nobody has these names, as far as whoever asks may know. */
  unknown: string[];
  /** Several have these. */
  unclear: { name: string; namesakes: Colleague[] }[];
}

/** What the holder of a room does with who comes: asking people, no longer asking them, seeing who comes. */
export class Inviting {
  readonly #parts: InvitingParts;

  constructor(parts: InvitingParts) {
    this.#parts = parts;
  }

  async invite(slots: PeopleSlots, turn: Turn): Promise<Answer> {
    const { invitations: words } = turn.words;
    const names = slots.people ?? [];
    if (names.length > MOST_INVITED) throw new Refusal('too-many-invited', { limit: MOST_INVITED });
    const asked = { ability: 'invite', slots: { people: names }, title: words.invite({ names }) };
    const which = await this.#parts.meetings.meant(slots, asked, turn);
    if ('answer' in which) return which.answer;
    const { booking } = which;
    if (names.length === 0 && !slots.person) {
      return { replies: [choice(turn, words.askWhom, [])], booking: booking.id };
    }
    const { found, unknown, unclear } = await this.#resolved(slots, turn);
    const replies = [];
    if (found.length > 0) replies.push(await this.#invited(booking, found, unknown, turn));
    else if (unknown.length > 0) replies.push(choice(turn, words.nobodyCalled({ text: shortly(unknown) }), []));
    const [first, ...rest] = unclear;
    if (first) {
      const left = { booking: booking.id, people: rest.map(({ name }) => name) };
      const request = { ability: 'invite', slots: left };
      replies.push(await whichColleague(first.namesakes, first.name, request, this.#parts.whereabouts, turn));
    }
    return { replies, booking: booking.id };
  }

  async uninvite(slots: PeopleSlots, turn: Turn): Promise<Answer> {
    const { invitations: words } = turn.words;
    const asked = { ability: 'uninvite', slots: { people: slots.people ?? [] }, title: words.uninvite };
    const which = await this.#parts.meetings.meant(slots, asked, turn);
    if ('answer' in which) return which.answer;
    const { id } = which.booking;
    const attendance = await this.#parts.invitations.whoComes(turn.who, id, turn.now);
    const names = slots.people ?? (slots.person ? [slots.person] : []);
    const meant = names.map((text) => ({
      text,
      found: attendance.people.filter((one) => isMeant(one.colleague, slots, text)),
    }));
    if (names.length === 0 || meant.some(({ found }) => found.length !== 1)) {
      const unknown = meant.flatMap(({ text, found }) => (found.length === 0 ? [text] : []));
      const notices = unknown.length > 0 ? [words.notInvited({ text: shortly(unknown) })] : [];
      return { replies: [await attendanceCard(attendance, this.#parts.cards, turn, { notices })], booking: id };
    }
    const off = meant.flatMap(({ found }) => found.map(({ colleague }) => colleague));
    for (const one of off) await this.#parts.invitations.uninvite(turn.who, id, one, turn.now);
    const said = choice(turn, words.uninvited({ names: off.map(({ name }) => name) }), [whoComesButton(id, turn)]);
    return { replies: [said], booking: id };
  }

  async whoComes(slots: ListSlots, turn: Turn): Promise<Answer> {
    const asked = { ability: 'who_comes', slots: {}, title: turn.words.invitations.whoComes };
    const which = await this.#parts.meetings.meant(slots, asked, turn);
    if ('answer' in which) return which.answer;
    const { id } = which.booking;
    const attendance = await this.#parts.invitations.whoComes(turn.who, id, turn.now);
    await this.#parts.invitations.seen(turn.who, id, turn.now);
    const card = await attendanceCard(attendance, this.#parts.cards, turn, { page: slots.page });
    return { replies: [card], booking: id };
  }

  async #invited(booking: Booking, found: Colleague[], unknown: string[], turn: Turn) {
    const { invitations: words } = turn.words;
    const { invitations, cards } = this.#parts;
    const { asked, attendance } = await invitations.invite(turn.who, booking.id, found, turn.now);
    const isNew = (one: Colleague) => asked.some((whom) => isSame(whom, one));
    const isOneself = (one: Colleague) => isSame(one, whomOf(turn.who));
    const namesOf = (colleagues: Colleague[]) => colleagues.map(({ name }) => name);
    const [fresh, known] = [found.filter(isNew), found.filter((one) => !isNew(one) && !isOneself(one))];
    const { expected: count, seats: limit } = attendance;
    const notices = [
      ...(known.length > 0 ? [words.invitedAlready({ names: namesOf(known) })] : []),
      ...(found.some(isOneself) ? [words.notYourself] : []),
      ...(unknown.length > 0 ? [words.nobodyCalled({ text: shortly(unknown) })] : []),
      ...(count > limit ? [words.tooFewSeats({ count, limit })] : []),
    ];
    const title = fresh.length > 0 ? words.inviting({ names: namesOf(fresh) }) : (notices.shift() ?? words.whoComes);
    return cards.about(booking, turn, {
      title: () => title,
      notices: () => notices,
      facts: ({ space }) => [{ title: words.room, value: space.name }],
      actions: () => actionsFor(attendance, turn),
    });
  }

  /** An id on a button says nothing of who it is: it must be one of those who have the name. */
  async #resolved({ people = [], person, colleague }: PeopleSlots, turn: Turn): Promise<Resolved> {
    const resolved: Resolved = { found: [], unknown: [], unclear: [] };
    for (const name of new Set([...(person ? [person] : []), ...people])) {
      const named = await this.#parts.whereabouts.named(turn.who, name);
      const namesakes = colleague && name === person ? named.filter((one) => isSame(one, colleague)) : named;
      const [only] = namesakes;
      if (!only) resolved.unknown.push(name);
      else if (namesakes.length > 1) resolved.unclear.push({ name, namesakes });
      else if (!resolved.found.some((one) => isSame(one, only))) resolved.found.push(only);
    }
    return resolved;
  }
}

/** Names that nobody has are said in one sentence, however many were typed. */
function shortly(names: string[]): string {
  const all = names.join(', ');
  return all.length > MOST_LETTERS ? `${all.slice(0, MOST_LETTERS).trimEnd()}…` : all;
}

function actionsFor(attendance: Attendance, turn: Turn): CardAction[] {
  return [...biggerRoom(attendance, turn), whoComesButton(attendance.booking.id, turn)];
}

function whoComesButton(booking: Booking['id'], turn: Turn): CardAction {
  return turn.button(turn.words.invitations.whoComes, 'who_comes', { booking });
}

function isMeant(one: Colleague, { colleague }: PeopleSlots, text: string): boolean {
  if (colleague) return isSame(one, colleague);
  const sought = nameWords(text).map((word) => ({ word, isStart: true }));
  return sought.length > 0 && isNamed(nameWords(one.name), sought);
}
