import * as z from 'zod/v4';
import { noticeKind, type NoticeKind, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { isOccupying } from '../../domain/bookings/booking.ts';
import { isSameTime, timeOf } from '../../domain/meetings/invitation.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { InvitedTo } from '../../domain/meetings/invited-to.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { attendanceCard } from './attendance-card.ts';
import { MEETING_ANSWERS, MEETING_NEWS } from './invitation-rounds.ts';
import { calledIn, type InviteeCards } from './invitee-cards.ts';

/** What is told of meetings unasked: each as it is by then, and compared with what the person was told last. */
export function meetingNotices(
  invitations: Invitations,
  cards: BookingCards,
  inviteeCards: InviteeCards,
): NoticeKind[] {
  /** To whoever is asked, or no longer. */
  async function newsOf(to: InvitedTo, turn: Turn): Promise<Reply[]> {
    const { invitation, booking } = to;
    const { heard, answer } = invitation;
    if (booking.slot.to <= turn.now) return [];
    const card = (title: string, notices: string[] = []) =>
      inviteeCards.card(to, turn, { title, notices, isOn: false });
    const { invitations: words } = turn.words;
    const colleague = calledIn(to.organiser, turn);
    const isOn = isOccupying(booking);
    // Who has not heard that they were to come need not hear that they need not.
    if (answer === 'withdrawn') return heard && isOn ? [await card(words.withdrawn({ colleague }))] : [];
    if (!isOn) return heard && answer !== 'declined' ? [await card(whyOff(to, turn))] : [];
    if (heard && isSameTime(heard, timeOf(booking))) return [];
    await invitations.heard(to);
    if (!heard) return [await inviteeCards.card(to, turn, { title: words.invitesYou({ colleague }), isOn })];
    const notices = [answer === 'asked' ? words.askedAgain : words.answerStands];
    const said = { title: words.changed({ colleague }), notices, before: heard, isOn };
    return [await inviteeCards.card(to, turn, said)];
  }

  return [
    noticeKind({
      kind: MEETING_NEWS,
      about: z.object({ booking: slot.bookingId, news: z.number() }),
      compose: async ({ booking, news }, turn) => {
        const to = await invitations.of(turn.who, booking);
        // What came after it will be told too, and says all there is.
        return to && to.invitation.news <= news ? newsOf(to, turn) : [];
      },
    }),
    noticeKind({
      kind: MEETING_ANSWERS,
      about: z.object({ booking: slot.bookingId }),
      compose: async ({ booking }, turn) => {
        const attendance = await invitations.whoComes(turn.who, booking, turn.now);
        const title = turn.words.invitations.answers;
        return [await attendanceCard(attendance, cards, turn, { title })];
      },
    }),
  ];
}

function whyOff({ booking: { state }, organiser }: InvitedTo, turn: Turn): string {
  const { cancelled, released, refused } = turn.words.invitations;
  const colleague = calledIn(organiser, turn);
  if (state === 'released') return released({ colleague });
  return state === 'declined' || state === 'lapsed' ? refused({ colleague }) : cancelled({ colleague });
}
