import * as z from 'zod/v4';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import type { Joined, WaitingList } from '../../domain/bookings/waiting/waiting-list.ts';
import { type LocalDate, timeAt } from '../../domain/local-date.ts';
import type { PlaceId, Space } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { choice, textReply } from '../card-replies.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import { placeName } from '../desks/place-name.ts';
import { wishSlots } from '../desks/wish-slots.ts';
import { askTime } from '../rooms/meeting-time.ts';
import type { BookingCards, Detail } from './booking-cards.ts';
import { offerActions } from './waiting-lines.ts';
import { OFFERED } from './waiting-offers.ts';

const MOST_SEATS = 1_000;
const kind = z.enum(['desk', 'room']).optional().catch(undefined);

const waitSlots = wishSlots.extend({
  kind,
  /** The same, as a sentence says it. */
  resource: kind,
  capacity: z.number().int().min(1).max(MOST_SEATS).optional().catch(undefined),
  wholeDay: z.literal(true).optional(),
});
type WaitSlots = z.output<typeof waitSlots>;

const kindOf = ({ kind: said, resource }: WaitSlots): Space['kind'] => said ?? resource ?? 'desk';

export interface WaitingParts {
  waiting: WaitingList;
  bookings: Bookings;
  places: Places;
  search: SpaceSearch;
  cards: BookingCards;
}

/** "Tell me when a desk is free", or a room: a place in line, and what is offered to who waits there. */
export function waitingSkill({ waiting, bookings, places, search, cards }: WaitingParts): Skill {
  const questions = {
    desk: new SpaceQuestions(places, search),
    room: new SpaceQuestions(places, search, ({ rooms }) => rooms),
  };
  const mineButton = (turn: Turn) => turn.button(turn.words.booking.mine, 'my_bookings', {});

  /** The place is asked for, or that of the building. */
  async function whereOf({ place, site }: WaitSlots): Promise<PlaceId | undefined> {
    return site ? (await places.site(site))?.place : place;
  }

  async function join(slots: WaitSlots, turn: Turn): Promise<Answer> {
    const place = await whereOf(slots);
    const { days = [], site, equipment = [], capacity } = slots;
    if (!place) return { replies: [textReply(turn.words.refusals['space-not-there']({}))] };
    const sought = kindOf(slots);
    const what = { kind: sought, ...(sought === 'room' && capacity && { seats: capacity }), equipment };
    const part = slot.dayPart(slots);
    const found: { day: LocalDate; joined: Joined }[] = [];
    for (const day of days) {
      const wish = { ...what, place, ...(site && { site }), day, part };
      found.push({ day, joined: await waiting.join(turn.who, wish, turn.now) });
    }
    return joinedAnswer(found, { ...slots, place }, turn);
  }

  async function joinedAnswer(found: { day: LocalDate; joined: Joined }[], slots: WaitSlots, turn: Turn) {
    const { waiting: words, part } = turn.words;
    const daysOf = (outcome: Joined['outcome']) =>
      found.filter(({ joined }) => joined.outcome === outcome).map(({ day }) => day);
    const [waits, free, busy, closed] = (['waiting', 'free', 'busy', 'closed'] as const).map(daysOf);
    const place = (await placeName(slots, places, turn.language)) ?? '';
    const partSaid = part(slot.dayPart(slots));
    const of = { kind: kindOf(slots), seats: slots.capacity };
    const said = [
      ...(waits?.length ? [words.joined({ ...of, place, when: waits, partSaid })] : []),
      ...(free?.length ? [words.freeNow({ ...of, when: free })] : []),
      ...(busy?.length ? [words.hasOne({ ...of, when: busy })] : []),
      ...(closed?.length ? [words.closedThen({ when: closed })] : []),
      ...(found.some(({ joined }) => joined.outcome === 'none-such') ? [words.noneSuch(of)] : []),
    ];
    const wishes = found.flatMap(({ joined }) => (joined.outcome === 'waiting' ? [joined.wish.id] : []));
    const { kind: _kind, resource: _resource, otherDays: _others, page: _page, ...wanted } = slots;
    const books = of.kind === 'desk' ? 'book_desk' : 'book_room';
    const actions = [
      ...(free?.length ? [turn.button(words.showFree(of), books, { ...wanted, days: free }, { style: 'positive' })] : []), // prettier-ignore
      ...(wishes.length === 1 ? [turn.button(words.leave, 'leave_waiting_list', { wish: wishes[0] })] : []),
      mineButton(turn),
    ];
    return { replies: [choice(turn, said.join(' '), actions)] };
  }

  /** It could be had no longer: they may wait again. */
  async function passed(booking: Booking, turn: Turn): Promise<Answer> {
    const { space, ...detail } = await bookings.dayOf(booking);
    const { waiting: words } = turn.words;
    const again = againButton({ space, ...detail }, turn);
    return { replies: [choice(turn, words.passed({ space, day: detail.day }), [again])] };
  }

  /** How many they were is not kept: for as many as the room seats. */
  function againButton({ space, site, day, part }: Detail, turn: Turn) {
    const what = { kind: space.kind, ...(space.kind === 'room' && { capacity: space.capacity }) };
    const wish = { ...what, place: site.place, days: [day], ...slot.partData(part) };
    return turn.button(turn.words.waiting.again, 'wait_for_space', wish);
  }

  return {
    name: 'waiting',
    abilities: [
      ability({
        name: 'wait_for_space',
        slots: waitSlots,
        takesUp: { book_desk: {}, find_free: {}, book_room: { resource: 'room' } },
        changes: ({ place, site, days }) => Boolean((place ?? site) && days),
        ask: async (slots, turn) => {
          const ofKind = questions[kindOf(slots)];
          const where = await ofKind.place('wait_for_space', slots, turn);
          if (where) return { slot: 'place', replies: [where] };
          const when = await ofKind.day('wait_for_space', slots, turn);
          if (when) return { slot: 'days', replies: [when] };
          const time = kindOf(slots) === 'room' ? askTime('wait_for_space', slots, turn) : undefined;
          return time && { slot: 'time', replies: [time] };
        },
        run: join,
      }),
      ability({
        name: 'leave_waiting_list',
        slots: z.object({ wish: slot.waitingId }),
        changes: () => true,
        run: async ({ wish: id }, turn) => {
          const { waiting: words } = turn.words;
          const wish = await waiting.leave(turn.who, id);
          const place = wish && (await placeName(wish, places, turn.language));
          const text = place ? words.left({ ...wish, place }) : words.notWaiting;
          return { replies: [choice(turn, text, [mineButton(turn)])] };
        },
      }),
      ability({
        name: 'accept_space',
        slots: z.object({ booking: slot.bookingId }),
        changes: () => true,
        run: async ({ booking: id }, turn) => {
          const { outcome, booking } = await waiting.accept(turn.who, id, turn.now);
          return outcome === 'taken' ? cards.booked([booking], turn) : passed(booking, turn);
        },
      }),
      ability({
        name: 'refuse_space',
        slots: z.object({ booking: slot.bookingId }),
        changes: () => true,
        run: async ({ booking: id }, turn) => {
          const { outcome, booking } = await waiting.refuse(turn.who, id);
          if (outcome === 'taken') return cards.booked([booking], turn);
          const detail = await bookings.dayOf(booking);
          const text = turn.words.waiting.refused({ space: detail.space, day: detail.day });
          return { replies: [choice(turn, text, [againButton(detail, turn), mineButton(turn)])] };
        },
      }),
    ],
    notices: [
      noticeKind({
        kind: OFFERED,
        about: z.object({ booking: slot.bookingId }),
        compose: async ({ booking: id }, turn) => {
          const offered = await waiting.offered(turn.who, id);
          if (!offered || offered.wish.offer.until <= turn.now) return [];
          const { waiting: words } = turn.words;
          const time = timeAt(offered.wish.offer.until, turn.who.organisation.zone);
          const card = cards.about(offered.booking, turn, {
            title: words.offered,
            notices: ({ space }) => [
              words.heldUntil({ kind: space.kind, time }),
              ...(space.needsApproval ? [words.ownerDecides] : []),
            ],
            actions: ({ space }) => offerActions(id, space, turn),
          });
          return [await card];
        },
      }),
    ],
  };
}
