import { escapeMarkdown } from '../../cards/markdown.ts';
import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { WaitingList } from '../../domain/bookings/waiting/waiting-list.ts';
import type { WaitingWish } from '../../domain/bookings/waiting/waiting-wish.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';
import type { Space } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { placeName } from '../desks/place-name.ts';
import type { BookingRow } from './booking-cards.ts';
import type { Description } from './meant-bookings.ts';

const MOST_LINES = 4;

interface Lines {
  rows: BookingRow[];
  /** How many more there are. */
  left: number;
}

/** What a person waits for, as lines of the list of their bookings. */
export class WaitingLines {
  readonly #waiting: WaitingList;
  readonly #places: Places;

  constructor(waiting: WaitingList, places: Places) {
    this.#waiting = waiting;
    this.#places = places;
  }

  /** What was offered first, since that ends soon; then by day. Only in a place or on days, if given. */
  async of(turn: Turn, { place, days }: Description): Promise<Lines> {
    const mine = (await this.#waiting.mine(turn.who, turn.now)).filter(
      (wish) => (!place || wish.place === place) && (!days || days.includes(wish.day)),
    );
    const inOrder = [...mine.filter(({ offer }) => offer), ...mine.filter(({ offer }) => !offer)];
    const rows = inOrder.slice(0, MOST_LINES).map((wish) => this.#line(wish, turn));
    return { rows: await Promise.all(rows), left: Math.max(0, mine.length - MOST_LINES) };
  }

  async #line(wish: WaitingWish, turn: Turn): Promise<BookingRow> {
    const { words, who } = turn;
    const { zone } = who.organisation;
    const place = (await placeName(wish, this.#places, turn.language)) ?? '';
    const { kind, seats } = wish;
    const facts = { kind, seats, place, day: wish.day, today: dayAt(turn.now, zone), partSaid: words.part(wish.part) };
    const text = wish.offer
      ? words.waiting.offeredRow({ ...facts, time: timeAt(wish.offer.until, zone) })
      : words.waiting.row(facts);
    const actions = await this.#actions(wish, turn);
    return { text: escapeMarkdown(text.charAt(0).toUpperCase() + text.slice(1)), actions };
  }

  async #actions({ id, offer }: WaitingWish, turn: Turn): Promise<CardAction[]> {
    if (!offer) return [turn.button(turn.words.waiting.leave, 'leave_waiting_list', { wish: id })];
    const held = await this.#waiting.offered(turn.who, offer.booking);
    const space = held && (await this.#places.space(held.booking.space));
    return space ? offerActions(offer.booking, space, turn) : [];
  }
}

/** Yes or no to what is held for somebody: where its owner decides, a yes only asks for it. */
export function offerActions(booking: string, { kind, needsApproval }: Readonly<Space>, turn: Turn): CardAction[] {
  const { waiting } = turn.words;
  const yes = needsApproval ? waiting.askOwner : waiting.take({ kind });
  return [
    turn.button(yes, 'accept_space', { booking }, { style: 'positive' }),
    turn.button(waiting.refuse, 'refuse_space', { booking }),
  ];
}
