import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import { awaitsApproval } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Moving } from '../../domain/bookings/moving.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import type { Places } from '../../domain/places/places.ts';
import { choice } from '../card-replies.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import type { BookingCards } from './booking-cards.ts';
import { cancelSlots, changeSlots, whichSlots } from './booking-slots.ts';
import { Cancel } from './cancel.ts';
import { Change } from './change.ts';
import { Lengths } from './lengths.ts';
import { MeantBookings } from './meant-bookings.ts';
import type { WaitingLines } from './waiting-lines.ts';

/** What a person does with bookings they have: see, move, cancel. */
export function bookingsSkill(
  bookings: Bookings,
  moving: Moving,
  search: SpaceSearch,
  places: Places,
  cards: BookingCards,
  waiting: WaitingLines,
): Skill {
  const meant = new MeantBookings(bookings);
  const questions = new SpaceQuestions(places, search);
  const lengths = new Lengths({ bookings, moving, search, cards });
  const change = new Change({ bookings, moving, meant, cards, lengths, questions, places, noneSuch });

  const cancel = new Cancel({ bookings, meant, cards, noneSuch });

  /** Nothing fits what was said: what the person has, so that they can point at it. */
  async function noneSuch(turn: Turn): Promise<Answer> {
    const all = await meant.all(turn);
    return all.length > 0 ? cards.listed(all, turn, turn.words.booking.noneSuch) : nothingBooked(turn);
  }

  function nothingBooked(turn: Turn): Answer {
    const find = turn.button(turn.words.booking.findDesk, 'book_desk', {});
    const week = turn.button(turn.words.presence.mine, 'my_week', {});
    return { replies: [choice(turn, turn.words.booking.none, [find, week])] };
  }

  return {
    name: 'bookings',
    abilities: [
      ability({
        name: 'my_bookings',
        slots: whichSlots,
        refinable: true,
        run: async ({ place, days }, turn) => {
          const mine = await bookings.mine(turn.who, { place, days }, turn.now);
          const others = await waiting.of(turn, { place, days });
          const [first] = mine;
          if (!first && others.rows.length === 0) return place || days ? noneSuch(turn) : nothingBooked(turn);
          const { listed: count, none } = turn.words.booking;
          const asked = mine.filter(awaitsApproval).length;
          const had = mine.length > asked ? [count({ count: mine.length - asked })] : [];
          const hoped = asked > 0 ? [turn.words.approvals.askedToo({ count: asked })] : [];
          const title = first ? [...had, ...hoped].join(' · ') : none;
          const listed = await cards.listed(mine, turn, title, { others });
          return first && mine.length === 1 ? { ...listed, booking: first.id } : listed;
        },
      }),
      ability({
        name: 'change',
        slots: changeSlots,
        changes: ({ days, desk, place, halfDay, time, byMinutes }) =>
          Boolean(days ?? desk ?? place ?? halfDay ?? time ?? byMinutes),
        run: (slots, turn) => change.run(slots, turn),
      }),
      ability({
        name: 'cancel',
        slots: cancelSlots,
        changes: () => true,
        run: (slots, turn) => cancel.run(slots, turn),
      }),
    ],
  };
}
