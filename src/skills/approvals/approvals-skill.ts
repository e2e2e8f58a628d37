import * as z from 'zod/v4';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Answer as Said, Approvals, Ending, RoomRequest } from '../../domain/bookings/approvals.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { choice, textReply } from '../card-replies.ts';
import { answerActions, requestLine } from './request-lines.ts';
import { ROOM_ANSWERED, ROOM_REQUESTED, type RoomRequests } from './room-requests.ts';

/** So many requests on one card. */
const A_PAGE = 5;

const seenSlots = z.object({
  organisation: slot.organisationId,
  booking: slot.bookingId,
  version: z.number().int().min(1),
});
type Seen = z.output<typeof seenSlots>;

export interface ApprovalsSkillParts {
  approvals: Approvals;
  requests: Pick<RoomRequests, 'expectAnswer' | 'answered'>;
  bookings: Bookings;
  cards: BookingCards;
}

/** "What waits for my approval?": rooms that somebody asks for, the yes or no to each, and word of it to who asked. */
export function approvalsSkill({ approvals, requests, bookings, cards }: ApprovalsSkillParts): Skill {
  const allButton = (turn: Turn) => turn.button(turn.words.approvals.all, 'approvals', {});

  async function list(page: number, turn: Turn): Promise<Answer> {
    const { approvals: words } = turn.words;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const all = await approvals.waitingFor(turn.who, turn.now);
    if (all.length === 0) return { replies: [choice(turn, words.nothingWaits, [])] };
    const from = page * A_PAGE < all.length ? page * A_PAGE : 0;
    const shown = all.slice(from, from + A_PAGE);
    const rows = shown.map(async (one) => requestLine(one, await bookings.dayOf(one.booking), turn));
    const left = all.length - from - shown.length;
    const more = turn.button(words.more({ left }), 'approvals', { page: from / A_PAGE + 1 });
    return cards.listed([], turn, words.waiting({ count: all.length }), {
      others: { rows: await Promise.all(rows), left: 0 },
      below: left > 0 ? [more] : [],
    });
  }

  async function decide(seen: Seen, said: Said, turn: Turn): Promise<Answer> {
    const { approvals: words } = turn.words;
    const asked = await approvals.open(turn.who, seen, turn.now);
    if (asked) await requests.expectAnswer(asked.booking);
    const decided = await approvals.decide(turn.who, seen, said, turn.now);
    if (asked && decided.outcome !== 'changed') await requests.answered(asked.booking, turn.now);
    switch (decided.outcome) {
      case 'decided':
        return { replies: [choice(turn, await thanks(decided.request, said, turn), [allButton(turn)])] };
      case 'changed':
        return { replies: [await toDecide(decided.request, turn, [words.changed])] };
      case 'before':
        return { replies: [choice(turn, words.before[decided.ending], [allButton(turn)])] };
    }
  }

  async function thanks({ booking, holder }: RoomRequest, said: Said, turn: Turn): Promise<string> {
    const { space, day } = await bookings.dayOf(booking);
    const { youApproved, youDeclined } = turn.words.approvals;
    return (said === 'approved' ? youApproved : youDeclined)({ colleague: holder.name, desk: space.name, day });
  }

  async function toDecide(request: RoomRequest, turn: Turn, before: string[] = []): Promise<Reply> {
    const { approvals: words } = turn.words;
    const { booking, holder, organisation } = request;
    const { zone } = turn.who.organisation;
    const ends = booking.lapsesAt ?? booking.slot.from;
    const by = { day: dayAt(ends, zone), time: timeAt(ends, zone), today: dayAt(turn.now, zone) };
    return cards.about(booking, turn, {
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

  async function answered({ booking, ending }: { booking: Booking; ending: Ending }, turn: Turn): Promise<Reply[]> {
    const { approvals: words } = turn.words;
    if (ending === 'withdrawn') return [];
    if (ending === 'approved') return [await cards.approved(booking, turn)];
    const { owner, site, day, part } = await bookings.dayOf(booking);
    const why = ending === 'declined' ? words.whyDeclined : words.whyLapsed;
    const another = { place: site.place, days: [day], ...slot.partData(part) };
    const card = cards.about(booking, turn, {
      title: words[ending],
      notices: () => [why({ owner: owner[turn.language] })],
      actions: () => [
        turn.button(words.another, 'book_room', another),
        turn.button(turn.words.booking.mine, 'my_bookings', {}),
      ],
    });
    return [await card];
  }

  return {
    name: 'approvals',
    abilities: [
      ability({
        name: 'approvals',
        slots: z.object({ page: z.number().int().min(0).max(500).optional() }),
        confidential: true,
        run: async ({ page = 0 }, turn) => list(page, turn),
      }),
      ability({
        name: 'approve_room',
        slots: seenSlots,
        changes: () => true,
        run: async (seen, turn) => decide(seen, 'approved', turn),
      }),
      ability({
        name: 'decline_room',
        slots: seenSlots,
        changes: () => true,
        run: async (seen, turn) => decide(seen, 'declined', turn),
      }),
    ],
    notices: [
      noticeKind({
        kind: ROOM_REQUESTED,
        about: seenSlots,
        compose: async (seen, turn) => {
          const request = await approvals.open(turn.who, seen, turn.now);
          return request ? [await toDecide(request, turn)] : [];
        },
      }),
      noticeKind({
        kind: ROOM_ANSWERED,
        about: seenSlots.omit({ organisation: true }).extend({ space: slot.spaceId }),
        compose: async ({ booking: id, version, space }, turn) => {
          const ending = await approvals.answerTo(turn.who, { id, version, space }, turn.now);
          return ending ? answered(ending, turn) : [];
        },
      }),
    ],
  };
}
