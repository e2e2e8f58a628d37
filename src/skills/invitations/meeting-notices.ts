import * as z from 'zod/v4';
import { noticeKind, type NoticeKind, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Invitations } from '../../domain/meetings/invitations.ts';
import type { Attendance, InvitedTo } from '../../domain/meetings/invited-to.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { attendanceCard } from './attendance-card.ts';
import { MEETING_ANSWERS, MEETING_NEWS } from './invitation-rounds.ts';
import { calledIn, type InviteeCards } from './invitee-cards.ts';
import { type MeetingNews, newsOf } from './meeting-news.ts';
import { answersCard, MOST_TOGETHER, type NewsCards } from './several-meetings.ts';

const aboutNews = z.object({
  meetings: z.array(z.object({ booking: slot.bookingId, news: z.number() })).max(MOST_TOGETHER),
});

/** What is told of meetings unasked: each as it is by then. Of several at once in one card. */
export function meetingNotices(
  invitations: Invitations,
  cards: BookingCards,
  inviteeCards: InviteeCards,
  newsCards: NewsCards,
): NoticeKind[] {
  async function cardOf(news: MeetingNews, turn: Turn): Promise<Reply> {
    const { to } = news;
    const { invitations: words } = turn.words;
    const colleague = calledIn(to.organiser, turn);
    switch (news.is) {
      case 'invited':
        return inviteeCards.card(to, turn, { title: words.invitesYou({ colleague }), isOn: true });
      case 'changed': {
        const notices = [to.invitation.answer === 'asked' ? words.askedAgain : words.answerStands];
        const { before } = news;
        return inviteeCards.card(to, turn, { title: words.changed({ colleague }), notices, before, isOn: true });
      }
      case 'withdrawn':
        return inviteeCards.card(to, turn, { title: words.withdrawn({ colleague }), isOn: false });
      case 'off':
        return inviteeCards.card(to, turn, { title: whyOff(to, turn), isOn: false });
    }
  }

  return [
    noticeKind({
      kind: MEETING_NEWS,
      about: aboutNews,
      compose: async ({ meetings }, turn) => {
        const found: MeetingNews[] = [];
        for (const { booking, news } of meetings) {
          const to = await invitations.of(turn.who, booking);
          // What came after it will be told too, and says all there is.
          const one = to && to.invitation.news <= news ? newsOf(to, turn.now) : undefined;
          if (one) found.push(isOff(one) ? { ...one, to: await invitations.asHeard(one.to) } : one);
        }
        for (const { is, to } of found) if (is === 'invited' || is === 'changed') await invitations.heard(to);
        const [only] = found;
        if (!only) return [];
        return [found.length === 1 ? await cardOf(only, turn) : await newsCards.card(found, turn)];
      },
    }),
    noticeKind({
      kind: MEETING_ANSWERS,
      about: z.object({ bookings: z.array(slot.bookingId).max(MOST_TOGETHER) }),
      compose: async ({ bookings }, turn) => {
        const found: Attendance[] = [];
        for (const id of bookings) {
          try {
            found.push(await invitations.whoComes(turn.who, id, turn.now));
          } catch (error) {
            // One that was given back meanwhile need not keep the others from being told.
            if (!(error instanceof Refusal)) throw error;
          }
        }
        const [only] = found;
        if (!only) return [];
        const title = turn.words.invitations.answers;
        return [found.length === 1 ? await attendanceCard(only, cards, turn, { title }) : await answersCard(found, cards, turn)]; // prettier-ignore
      },
    }),
  ];
}

const isOff = ({ is }: MeetingNews) => is === 'off' || is === 'withdrawn';

function whyOff({ booking: { state }, organiser }: InvitedTo, turn: Turn): string {
  const { cancelled, released, refused } = turn.words.invitations;
  const colleague = calledIn(organiser, turn);
  if (state === 'released') return released({ colleague });
  return state === 'declined' || state === 'lapsed' ? refused({ colleague }) : cancelled({ colleague });
}
