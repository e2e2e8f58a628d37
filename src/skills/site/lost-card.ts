import { escapeMarkdown } from '../../cards/markdown.ts';
import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booking, ClosureReason } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { nearestTo } from '../../domain/bookings/choosing/desk-ranking.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import type { NamedSpace } from '../../domain/places/named-spaces.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { BookingCards, Detail } from '../bookings/booking-cards.ts';

export interface LostParts {
  bookings: Bookings;
  search: SpaceSearch;
  cards: BookingCards;
}

const SPACES_OFFERED = 3;
const ROWS = 8;

/** What somebody can have in the place of what was closed: each by one press. */
export class LostCard {
  readonly #parts: LostParts;

  constructor(parts: LostParts) {
    this.#parts = parts;
  }

  async of(lost: Booking[], reason: ClosureReason | undefined, turn: Turn): Promise<Reply[]> {
    const [only] = lost;
    if (!only) return [];
    const { cards, bookings } = this.#parts;
    const { closures: words, booking } = turn.words;
    const why = words.whyGone({ reason });
    if (lost.length === 1) {
      const actions = await this.#actions(await bookings.dayOf(only), SPACES_OFFERED, turn);
      const mine = turn.button(booking.mine, 'my_bookings', {});
      return [await cards.about(only, turn, { title: words.gone, notices: () => [why], actions: () => [...actions, mine] })]; // prettier-ignore
    }
    const rows = lost.slice(0, ROWS).map(async (one) => ({
      text: escapeMarkdown(await cards.inARow(one, turn)),
      actions: await this.#actions(await bookings.dayOf(one), 1, turn),
    }));
    const others = { rows: await Promise.all(rows), left: 0 };
    const rest = await Promise.all(lost.slice(ROWS).map(async (one) => (await bookings.dayOf(one)).day));
    const further = rest.length > 0 ? [words.alsoGone({ when: rest })] : [];
    const below = [turn.button(booking.mine, 'my_bookings', {})];
    return (await cards.listed([], turn, words.goneSeveral, { notices: [why], others, further, below })).replies;
  }

  async #actions(detail: Detail, most: number, turn: Turn): Promise<CardAction[]> {
    const { space, site, day, part } = detail;
    const { closures: words, desks, rooms } = turn.words;
    const isRoom = space.kind === 'room';
    const verb = isRoom ? 'book_room' : 'book_desk';
    const isAllDay = isRoom && !part.halfDay && !part.from && !part.to;
    const when = { days: [day], ...slot.partData(part), ...(isAllDay && { wholeDay: true }) };
    const offered = (await this.#near(detail, turn)).slice(0, most).map(({ space: other, site: at }) => {
      const tooltip = (isRoom ? rooms : desks).bookThis({ name: other.name, site: at.name[turn.language] });
      return turn.button(words.instead({ space: other }), verb, { [space.kind]: other.id, ...when }, { tooltip });
    });
    const seats = isRoom && space.capacity ? { capacity: space.capacity } : {};
    return [...offered, turn.button(words.another, verb, { place: site.place, ...seats, ...when })];
  }

  /** What is free then, nearest to what is lost first: what nobody has to say yes to before the rest. */
  async #near({ space, site, day, part }: Detail, { who, now }: Turn): Promise<NamedSpace[]> {
    const wish = { kind: space.kind, place: site.place, days: [day], part, equipment: [] };
    try {
      const { sites, elsewhere } = await this.#parts.search.offer(who, { ...wish, seats: space.capacity }, now);
      const all = [...sites, ...elsewhere];
      all.sort((a, b) => Number(b.site.id === site.id) - Number(a.site.id === site.id));
      const free = all.flatMap((one) => nearestTo(space, one.free).map((other) => ({ space: other, site: one.site })));
      return free.sort((a, b) => Number(a.space.needsApproval ?? false) - Number(b.space.needsApproval ?? false));
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  }
}
