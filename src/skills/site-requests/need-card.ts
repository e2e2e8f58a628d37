import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { dayAt } from '../../domain/local-date.ts';
import type { SiteRequest } from '../../domain/site-requests/site-request.ts';
import type { SiteNeed } from '../../domain/site-requests/site-requests.ts';
import { cardReply, lines } from '../card-replies.ts';

type Fact = { title: string; value: string };

const fill = cardTemplate<{
  lang: string;
  title: string;
  style: 'good' | 'default';
  notices: { text: string }[];
  facts: Fact[];
  actions: CardAction[];
}>('booking');

/** A request, as a card: what, for when, and whatever else there is to say. */
export function needCard(
  request: SiteRequest,
  turn: Turn,
  saying: { title: string; notices?: string[]; facts?: Fact[]; actions: CardAction[]; isGood?: boolean },
): Reply {
  const { title, notices = [], facts = [], actions, isGood = false } = saying;
  const { requests: words, day } = turn.words;
  const when = request.day ? day(request.day, todayFor(turn)) : words.noDay;
  const all = [{ title: words.what, value: request.what }, { title: words.when, value: when }, ...facts];
  const card = fill({
    lang: turn.language,
    title: escapeMarkdown(title),
    style: isGood ? 'good' : 'default',
    notices: lines(notices),
    facts: all.map((fact) => ({ ...fact, value: escapeMarkdown(fact.value) })),
    actions,
  });
  return cardReply([title, ...notices].join('. '), card);
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
