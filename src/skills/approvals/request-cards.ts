import { escapeMarkdown } from '../../cards/markdown.ts';
import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { RoomRequest } from '../../domain/bookings/approving/approvals.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';
import type { BookingCards, BookingRow, Detail } from '../bookings/booking-cards.ts';

/** So many requests on one card. */
const A_PAGE = 5;

/** What is shown to who decides on rooms. */
export class RequestCards {
  readonly #bookings: Bookings;
  readonly #cards: BookingCards;

  constructor(bookings: Bookings, cards: BookingCards) {
    this.#bookings = bookings;
    this.#cards = cards;
  }

  /** One request, or the dates of a series, which can be answered one by one or all at once. */
  async toDecide(requests: RoomRequest[], turn: Turn, before: string[] = []): Promise<Reply[]> {
    const [first, ...others] = requests;
    if (!first) return [];
    if (others.length === 0) return [await this.#one(first, turn, before)];
    const { approvals: words } = turn.words;
    const { space, site } = await this.#bookings.dayOf(first.booking);
    const facts = { count: requests.length, desk: space.name, site: site.name[turn.language] };
    const all = { ...seenOf(first), others: others.map(({ booking: { id, version } }) => [id, version]) };
    return this.#list(requests.slice(0, A_PAGE), words.requestedDates(facts), turn, [
      turn.button(words.approveAll({ count: requests.length }), 'approve_room', all, { style: 'positive' }),
      turn.button(words.declineAll({ count: requests.length }), 'decline_room', all),
      allButton(turn),
    ]);
  }

  /** What waits for an answer, page by page. */
  async page(all: RoomRequest[], page: number, turn: Turn): Promise<Reply[]> {
    const { approvals: words } = turn.words;
    const from = page * A_PAGE < all.length ? page * A_PAGE : 0;
    const shown = all.slice(from, from + A_PAGE);
    const left = all.length - from - shown.length;
    const more = turn.button(words.more({ left }), 'approvals', { page: from / A_PAGE + 1 });
    return this.#list(shown, words.waiting({ count: all.length }), turn, left > 0 ? [more] : []);
  }

  async #list(shown: RoomRequest[], title: string, turn: Turn, below: CardAction[]): Promise<Reply[]> {
    const rows = shown.map(async (one) => lineOf(one, await this.#bookings.dayOf(one.booking), turn));
    const others = { rows: await Promise.all(rows), left: 0 };
    return (await this.#cards.listed([], turn, title, { others, below })).replies;
  }

  async #one(request: RoomRequest, turn: Turn, before: string[]): Promise<Reply> {
    const { approvals: words } = turn.words;
    const { booking, holder, organisation } = request;
    const { zone } = turn.who.organisation;
    const ends = booking.lapsesAt ?? booking.slot.from;
    const by = { day: dayAt(ends, zone), time: timeAt(ends, zone), today: dayAt(turn.now, zone) };
    return this.#cards.about(booking, turn, {
      title: words.requested,
      notices: () => [...before, words.lapses(by)],
      facts: ({ space }) => [
        { title: words.who, value: holder.name },
        { title: words.organisation, value: organisation.name[turn.language] },
        ...(space.capacity ? [{ title: words.seats, value: String(space.capacity) }] : []),
      ],
      actions: (detail) => [...answerActions(request, detail, turn), allButton(turn)],
    });
  }
}

export const allButton = (turn: Turn) => turn.button(turn.words.approvals.all, 'approvals', {});

const seenOf = ({ booking: { organisation, id, version } }: RoomRequest) => ({ organisation, booking: id, version });

/** Yes or no to a request, as it is when it is shown. */
function answerActions(request: RoomRequest, { space, day }: Detail, turn: Turn): CardAction[] {
  const { approvals } = turn.words;
  const facts = { colleague: request.holder.name, desk: space.name, day };
  const yes = { style: 'positive' as const, tooltip: approvals.approveThis(facts) };
  return [
    turn.button(approvals.approve, 'approve_room', seenOf(request), yes),
    turn.button(approvals.decline, 'decline_room', seenOf(request), { tooltip: approvals.declineThis(facts) }),
  ];
}

/** Of a list: when, which room, and who asks. */
function lineOf(request: RoomRequest, detail: Detail, turn: Turn): BookingRow {
  const { words, language, now, who } = turn;
  const { site, space, day, part } = detail;
  const today = dayAt(now, who.organisation.zone);
  const what = words.booking.row({ space, site: site.name[language], day, part, today });
  const facts = { colleague: request.holder.name, owner: request.organisation.name[language] };
  const text = `${what}, ${words.approvals.askedBy(facts)}`;
  return {
    text: escapeMarkdown(text.charAt(0).toUpperCase() + text.slice(1)),
    actions: answerActions(request, detail, turn),
  };
}
