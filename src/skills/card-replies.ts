import type { Card, CardAction, CardButton, CardLink } from '../cards/card.ts';
import type { CardInput } from '../cards/input.ts';
import { escapeMarkdown } from '../cards/markdown.ts';
import { cardTemplate } from '../cards/template.ts';
import type { Turn } from '../conversation/ability.ts';
import type { CardReply, Reply } from '../conversation/reply.ts';

/** A card that takes the place of the one whose button was pressed, or stands on its own after a sentence. */
export function cardReply(text: string, card: Card): CardReply {
  return { kind: 'card', text, card, place: 'instead' };
}

export function textReply(text: string): Reply {
  return { kind: 'text', text };
}

/** Lines that a template repeats over. */
export const lines = (texts: string[]) => texts.map((text) => ({ text: escapeMarkdown(text) }));

/** Teams shows six buttons and hides the rest behind a menu. */
export const MOST_BUTTONS = 6;

const fillChoice = cardTemplate<{ lang: string; title: string; notices: { text: string }[]; actions: CardAction[] }>(
  'choice',
);

/** A question or a remark with buttons to go on from. */
export function choice(turn: Turn, title: string, actions: CardAction[], notices: string[] = []): CardReply {
  const card = fillChoice({
    lang: turn.language,
    title: escapeMarkdown(title),
    notices: lines(notices),
    actions: actions.slice(0, MOST_BUTTONS),
  });
  return cardReply([...notices, title].join(' '), card);
}

/** The card with something to fill in, above its closing buttons. */
export function withInputs(reply: CardReply, inputs: CardInput[]): CardReply {
  return { ...reply, card: { ...reply.card, body: [...reply.card.body, ...inputs] } };
}

const fillLinks = cardTemplate<{ lang: string; title: string; notices: { text: string }[]; actions: CardButton[] }>(
  'links',
);

/** Something to be opened elsewhere, after the card on which it was asked for. */
export function linksReply({ language }: Turn, title: string, notices: string[], links: CardLink[]): Reply {
  const card = fillLinks({ lang: language, title: escapeMarkdown(title), notices: lines(notices), actions: links });
  return { kind: 'card', text: [`${title}.`, ...notices].join(' '), card, place: 'after' };
}
