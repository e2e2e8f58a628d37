import * as z from 'zod/v4';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Answer as Said, Approvals, Decided, RoomRequest } from '../../domain/bookings/approving/approvals.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import { MOST_DAYS } from '../../domain/bookings/booking-days.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { AnnouncementCards } from '../announcements/announcement-cards.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { choice, textReply } from '../card-replies.ts';
import { AnswerCards, type Answered } from './answer-cards.ts';
import { allButton, RequestCards } from './request-cards.ts';
import { ROOM_ANSWERED, ROOM_REQUESTED, type RoomRequests } from './room-requests.ts';

const version = z.number().int().min(1);
const seenSlots = z.object({ organisation: slot.organisationId, booking: slot.bookingId, version });
/** `others`: what the same answer is for, each with its version; of one person, so of one organisation. */
const answerSlots = seenSlots.extend({
  others: z
    .array(z.tuple([slot.bookingId, version]))
    .max(MOST_DAYS)
    .optional(),
});
type Seen = z.output<typeof seenSlots>;

export interface ApprovalsSkillParts {
  approvals: Approvals;
  requests: Pick<RoomRequests, 'expectAnswers' | 'answered'>;
  bookings: Bookings;
  cards: BookingCards;
  announcements: Pick<AnnouncementCards, 'waiting'>;
}

/** "What waits for my approval?": announcements, and rooms that somebody asks for, the yes or no to each, and word of it to who asked. */
export function approvalsSkill({ approvals, requests, bookings, cards, announcements }: ApprovalsSkillParts): Skill {
  const requestCards = new RequestCards(bookings, cards);
  const answerCards = new AnswerCards(bookings, cards);

  async function list(page: number, turn: Turn): Promise<Answer> {
    const { approvals: words } = turn.words;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const all = await approvals.waitingFor(turn.who, turn.now);
    const announced = page === 0 ? await announcements.waiting(turn) : [];
    if (all.length > 0) return { replies: [...(await requestCards.page(all, page, turn)), ...announced] };
    return { replies: announced.length > 0 ? announced : [choice(turn, words.nothingWaits, [])] };
  }

  async function decide(seen: Seen[], said: Said, turn: Turn): Promise<Answer> {
    const asked: Booking[] = [];
    for (const one of seen) {
      const request = await approvals.open(turn.who, one, turn.now);
      if (request) asked.push(request.booking);
    }
    await requests.expectAnswers(asked);
    const became: Decided[] = [];
    try {
      for (const one of seen) became.push(await approvals.decide(turn.who, one, said, turn.now));
    } finally {
      // Whatever keeps the rest from being decided, who asked for these waits no longer.
      const over = new Set(became.flatMap((one) => (one.outcome === 'decided' ? one.request.booking.id : [])));
      const decided = asked.filter(({ id }) => over.has(id));
      await requests.answered(decided, turn.now);
    }

    const [only, ...others] = became;
    return only && others.length === 0 ? answerTo(only, said, turn) : answerToAll(became, said, turn);
  }

  async function answerTo(decided: Decided, said: Said, turn: Turn): Promise<Answer> {
    const { approvals: words } = turn.words;
    switch (decided.outcome) {
      case 'decided':
        return { replies: [choice(turn, await thanks(decided.request, said, turn), [allButton(turn)])] };
      case 'changed':
        return { replies: await requestCards.toDecide([decided.request], turn, [words.changed]) };
      case 'before':
        return { replies: [choice(turn, words.before[decided.ending], [allButton(turn)])] };
    }
  }

  async function thanks({ booking, holder }: RoomRequest, said: Said, turn: Turn): Promise<string> {
    const { space, day } = await bookings.dayOf(booking);
    const { youApproved, youDeclined } = turn.words.approvals;
    return (said === 'approved' ? youApproved : youDeclined)({ colleague: holder.name, desk: space.name, day });
  }

  function answerToAll(became: Decided[], said: Said, turn: Turn): Answer {
    const { approvals: words } = turn.words;
    const count = became.filter(({ outcome }) => outcome === 'decided').length;
    const rest = became.length - count;
    const thanks = said === 'approved' ? words.youApprovedAll : words.youDeclinedAll;
    const sentences = [...(count > 0 ? [thanks({ count })] : []), ...(rest > 0 ? [words.notAll({ count: rest })] : [])];
    return { replies: [choice(turn, sentences.join(' '), [allButton(turn)])] };
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
        slots: answerSlots,
        changes: () => true,
        run: async (slots, turn) => decide(allSeen(slots), 'approved', turn),
      }),
      ability({
        name: 'decline_room',
        slots: answerSlots,
        changes: () => true,
        run: async (slots, turn) => decide(allSeen(slots), 'declined', turn),
      }),
    ],
    notices: [
      noticeKind({
        kind: ROOM_REQUESTED,
        about: seenSlots,
        compose: async (seen, turn) => requestCards.toDecide(await approvals.openAlike(turn.who, seen, turn.now), turn),
      }),
      noticeKind({
        kind: ROOM_ANSWERED,
        about: z.object({ answers: z.array(z.object({ booking: slot.bookingId, version, space: slot.spaceId })) }),
        compose: async ({ answers }, turn) => {
          const found: Answered[] = [];
          for (const { booking: id, ...asked } of answers) {
            const answer = await approvals.answerTo(turn.who, { id, ...asked }, turn.now);
            if (answer) found.push(answer);
          }
          return answerCards.of(found, turn);
        },
      }),
    ],
  };
}

function allSeen({ others = [], ...seen }: z.output<typeof answerSlots>): Seen[] {
  const { organisation } = seen;
  return [seen, ...others.map(([booking, version]) => ({ organisation, booking, version }))];
}
