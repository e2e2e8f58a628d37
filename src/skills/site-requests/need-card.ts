import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { CardReply } from '../../conversation/reply.ts';
import { dayAt } from '../../domain/local-date.ts';
import type { SiteRequest } from '../../domain/site-requests/site-request.ts';
import type { SiteNeed } from '../../domain/site-requests/site-requests.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';

type Fact = { title: string; value: string };

/** A request, as a card: for when, what, and whatever else there is to say. */
export function needCard(
  cards: BookingCards,
  request: SiteRequest,
  saying: { title: string; notices?: string[]; facts?: Fact[]; actions: CardAction[]; isGood?: boolean },
  turn: Turn,
): CardReply {
  const { title, notices = [], facts = [], actions, isGood = false } = saying;
  const { requests: words, day } = turn.words;
  const when = request.day ? day(request.day, todayFor(turn)) : words.noDay;
  const all = [{ title: words.when, value: when }, { title: words.what, value: request.what }, ...facts];
  return cards.like(turn, { title, style: isGood ? 'good' : 'default', notices, facts: all, actions });
}

/** The same in a line. */
export function needLine({ what, day }: SiteRequest, site: string, turn: Turn): string {
  return turn.words.requests.line({ text: what, site, day, today: todayFor(turn) });
}

/** What those who look after the site can answer. */
export function answerActions({ request, person }: SiteNeed, turn: Turn): CardAction[] {
  const { requests: words } = turn.words;
  const facts = { text: request.what, colleague: person.name };
  const which = { organisation: request.organisation, request: request.id };
  return [
    turn.button(words.arranged, 'arrange_request', which, {
      style: 'positive',
      tooltip: words.arrangedThis(facts),
    }),
    turn.button(words.refuse, 'refuse_request', which, { tooltip: words.refuseThis(facts) }),
  ];
}

const todayFor = ({ now, who }: Turn) => dayAt(now, who.organisation.zone);
