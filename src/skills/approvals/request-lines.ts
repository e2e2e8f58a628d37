import { escapeMarkdown } from '../../cards/markdown.ts';
import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { RoomRequest } from '../../domain/bookings/approvals.ts';
import { dayAt } from '../../domain/local-date.ts';
import type { BookingRow, Detail } from '../bookings/booking-cards.ts';

/** Yes or no to a request, as it is when it is shown. */
export function answerActions({ booking, holder }: RoomRequest, { space, day }: Detail, turn: Turn): CardAction[] {
  const { approvals } = turn.words;
  const seen = { organisation: booking.organisation, booking: booking.id, version: booking.version };
  const facts = { colleague: holder.name, desk: space.name, day };
  return [
    turn.button(approvals.approve, 'approve_room', seen, {
      style: 'positive',
      tooltip: approvals.approveThis(facts),
    }),
    turn.button(approvals.decline, 'decline_room', seen, { tooltip: approvals.declineThis(facts) }),
  ];
}

/** Of a list: when, which room, and who asks. */
export function requestLine(request: RoomRequest, detail: Detail, turn: Turn): BookingRow {
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
