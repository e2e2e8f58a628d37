import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Ending } from '../../domain/bookings/approving/approvals.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';

export interface Answered {
  booking: Booking;
  ending: Exclude<Ending, 'withdrawn'>;
}

/** What is said to who asked for a room, once it is decided. */
export class AnswerCards {
  readonly #bookings: Bookings;
  readonly #cards: BookingCards;

  constructor(bookings: Bookings, cards: BookingCards) {
    this.#bookings = bookings;
    this.#cards = cards;
  }

  /** A card for each way in which they ended, with all dates that ended so. */
  async of(answers: Answered[], turn: Turn): Promise<Reply[]> {
    const alike = Map.groupBy(answers, ({ ending }) => ending);
    const cards = [...alike].map(async ([ending, several]) => {
      const bookings = several.map(({ booking }) => booking).sort((a, b) => a.slot.from.getTime() - b.slot.from.getTime()); // prettier-ignore
      const [only, ...others] = bookings;
      if (!only) return [];
      return others.length > 0 ? this.#several(ending, bookings, turn) : [await this.#one(ending, only, turn)];
    });
    return (await Promise.all(cards)).flat();
  }

  async #one(ending: Answered['ending'], booking: Booking, turn: Turn): Promise<Reply> {
    const { approvals: words } = turn.words;
    if (ending === 'approved') return this.#cards.approved(booking, turn);
    const { owner, site, day, part } = await this.#bookings.dayOf(booking);
    const why = ending === 'declined' ? words.whyDeclined : words.whyLapsed;
    const another = { place: site.place, days: [day], ...slot.partData(part) };
    return this.#cards.about(booking, turn, {
      title: words[ending],
      notices: () => [why({ owner: owner[turn.language] })],
      actions: () => [turn.button(words.another, 'book_room', another), mineButton(turn)],
    });
  }

  async #several(ending: Answered['ending'], bookings: Booking[], turn: Turn): Promise<Reply[]> {
    const { approvals: words } = turn.words;
    const [first] = bookings;
    if (!first) return [];
    const { space, site, owner } = await this.#bookings.dayOf(first);
    const title = words.dates[ending]({ count: bookings.length, desk: space.name, site: site.name[turn.language] });
    const why = { approved: [], declined: [words.whyDeclined], lapsed: [words.whyLapsed] }[ending];
    const { replies } = await this.#cards.listed(bookings, turn, title, {
      notices: why.map((say) => say({ owner: owner[turn.language] })),
      ...(ending !== 'approved' && { actionsOf: () => [] }),
      below: [mineButton(turn)],
    });
    return replies;
  }
}

const mineButton = (turn: Turn) => turn.button(turn.words.booking.mine, 'my_bookings', {});
