import * as z from 'zod/v4';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { SpaceSearch } from '../../domain/bookings/space-search.ts';
import type { Joined, WaitingList } from '../../domain/bookings/waiting-list.ts';
import { type LocalDate, timeAt } from '../../domain/local-date.ts';
import type { PlaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { choice, textReply } from '../card-replies.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import { placeName } from '../desks/place-name.ts';
import { wishSlots } from '../desks/wish-slots.ts';
import type { BookingCards, Detail } from './booking-cards.ts';
import { offerActions } from './waiting-lines.ts';
import { OFFERED } from './waiting-offers.ts';

type WishSlots = z.output<typeof wishSlots>;

export interface WaitingParts {
  waiting: WaitingList;
  bookings: Bookings;
  places: Places;
  search: SpaceSearch;
  cards: BookingCards;
}

/** "Tell me when a desk is free": a place in line, and what is offered to who waits there. */
export function waitingSkill({ waiting, bookings, places, search, cards }: WaitingParts): Skill {
  const questions = new SpaceQuestions(places, search);
  const mineButton = (turn: Turn) => turn.button(turn.words.booking.mine, 'my_bookings', {});

  /** The place is asked for, or that of the building. */
  async function whereOf({ place, site }: WishSlots): Promise<PlaceId | undefined> {
    return site ? (await places.site(site))?.place : place;
  }

  async function join(slots: WishSlots, turn: Turn): Promise<Answer> {
    const place = await whereOf(slots);
    const { days = [], site, equipment = [] } = slots;
    if (!place) return { replies: [textReply(turn.words.refusals['space-not-there']({}))] };
    const part = slot.dayPart(slots);
    const found: { day: LocalDate; joined: Joined }[] = [];
    for (const day of days) {
      const wish = { kind: 'desk' as const, place, ...(site && { site }), day, part, equipment };
      found.push({ day, joined: await waiting.join(turn.who, wish, turn.now) });
    }
    return joinedAnswer(found, { ...slots, place }, turn);
  }

  async function joinedAnswer(found: { day: LocalDate; joined: Joined }[], slots: WishSlots, turn: Turn) {
    const { waiting: words, part } = turn.words;
    const daysOf = (outcome: Joined['outcome']) =>
      found.filter(({ joined }) => joined.outcome === outcome).map(({ day }) => day);
    const [waits, free, busy, closed] = (['waiting', 'free', 'busy', 'closed'] as const).map(daysOf);
    const place = (await placeName(slots, places, turn.language)) ?? '';
    const partSaid = part(slot.dayPart(slots));
    const said = [
      ...(waits?.length ? [words.joined({ place, when: waits, partSaid })] : []),
      ...(free?.length ? [words.freeNow({ when: free })] : []),
      ...(busy?.length ? [words.hasDesk({ when: busy })] : []),
      ...(closed?.length ? [words.closedThen({ when: closed })] : []),
    ];
    const wishes = found.flatMap(({ joined }) => (joined.outcome === 'waiting' ? [joined.wish.id] : []));
    const showFree = { ...slots, otherDays: undefined, page: undefined, days: free };
    const actions = [
      ...(free?.length ? [turn.button(words.showFree, 'book_desk', showFree, { style: 'positive' })] : []),
      ...(wishes.length === 1 ? [turn.button(words.leave, 'leave_waiting_list', { wish: wishes[0] })] : []),
      mineButton(turn),
    ];
    return { replies: [choice(turn, said.join(' '), actions)] };
  }

  /** It could be had no longer: they may wait again. */
  async function passed(booking: Booking, turn: Turn): Promise<Answer> {
    const { space, ...detail } = await bookings.dayOf(booking);
    const { waiting: words } = turn.words;
    return {
      replies: [choice(turn, words.passed({ desk: space.name, day: detail.day }), [againButton(detail, turn)])],
    };
  }

  function againButton({ site, day, part }: Pick<Detail, 'site' | 'day' | 'part'>, turn: Turn) {
    const wish = { place: site.place, days: [day], ...slot.partData(part) };
    return turn.button(turn.words.waiting.again, 'wait_for_desk', wish);
  }

  return {
    name: 'waiting',
    abilities: [
      ability({
        name: 'wait_for_desk',
        slots: wishSlots,
        takesUp: ['book_desk', 'find_free'],
        changes: ({ place, site, days }) => Boolean((place ?? site) && days),
        ask: async (slots, turn) => {
          const where = await questions.place('wait_for_desk', slots, turn);
          if (where) return { slot: 'place', replies: [where] };
          const when = await questions.day('wait_for_desk', slots, turn);
          return when && { slot: 'days', replies: [when] };
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
          const text = place ? words.left({ place, day: wish.day }) : words.notWaiting;
          return { replies: [choice(turn, text, [mineButton(turn)])] };
        },
      }),
      ability({
        name: 'accept_desk',
        slots: z.object({ booking: slot.bookingId }),
        changes: () => true,
        run: async ({ booking: id }, turn) => {
          const { outcome, booking } = await waiting.accept(turn.who, id, turn.now);
          return outcome === 'taken' ? cards.booked([booking], turn) : passed(booking, turn);
        },
      }),
      ability({
        name: 'refuse_desk',
        slots: z.object({ booking: slot.bookingId }),
        changes: () => true,
        run: async ({ booking: id }, turn) => {
          const { outcome, booking } = await waiting.refuse(turn.who, id);
          if (outcome === 'taken') return cards.booked([booking], turn);
          const { space, ...detail } = await bookings.dayOf(booking);
          const text = turn.words.waiting.refused({ desk: space.name, day: detail.day });
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
            notices: () => [words.heldUntil({ time })],
            actions: () => offerActions(id, turn),
          });
          return [await card];
        },
      }),
    ],
  };
}
