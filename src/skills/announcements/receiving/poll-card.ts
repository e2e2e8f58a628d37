import type { CardElement } from '../../../cards/card.ts';
import type { ChoiceInput } from '../../../cards/input.ts';
import { escapeMarkdown } from '../../../cards/markdown.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { CardReply } from '../../../conversation/reply.ts';
import type { Wording } from '../../../domain/announcements/announcement.ts';
import type { ReceivedAnnouncement } from '../../../domain/announcements/received.ts';
import { MOST_BUTTONS } from '../../card-replies.ts';

/** A question, and what is to be seen beside it. */
export interface QuestionShown {
  /** As they read it; undefined where nothing is asked. */
  question: Wording['question'];
  /** On which it is shown. */
  page: number;
  /** Chosen on the card, and not sent yet. */
  picked?: number | undefined;
  /** They pressed the button without choosing. */
  isUnanswered?: boolean;
}

/**
 * The message with the question below it, where it asks one: the same on every page, as the receipt is. Every button of the card
 * brings what is chosen there, as the slot `choice`.
 */
export function withQuestion(
  reply: CardReply,
  received: ReceivedAnnouncement,
  { question, page, picked, isUnanswered = false }: QuestionShown,
  turn: Turn,
): CardReply {
  const { announcement, answer } = received;
  if (!question || announcement.state === 'cancelled') return reply;
  const { announcementPoll: words } = turn.words;
  const { text, choices } = question;
  const answered = answer && choices[answer.choice];
  const notes = [...(isUnanswered ? [words.chooseFirst] : []), ...(answered === undefined ? [] : [words.answered({ choice: answered })])]; // prettier-ignore
  const standing = picked ?? answer?.choice;
  const input: ChoiceInput = {
    ...{ type: 'Input.ChoiceSet', id: 'choice', label: text, style: 'expanded', wrap: true },
    choices: choices.map((title, n) => ({ title, value: String(n) })),
    ...(standing !== undefined && { value: String(standing) }),
  };
  const title = answer ? words.changeAnswer : words.answer;
  const button = turn.button(title, 'answer_poll', { announcement: announcement.id, page });
  const { body, actions = [] } = reply.card;
  return {
    ...reply,
    text: [reply.text, `${text} (${choices.join(' / ')})`, ...notes, words.whoSees].join(' '),
    card: {
      ...reply.card,
      body: [...body, ...notes.map(note), input, smaller(words.whoSees)],
      actions: [button, ...actions].slice(0, MOST_BUTTONS),
    },
  };
}

function note(text: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, spacing: 'small' };
}

function smaller(text: string): CardElement {
  return { type: 'TextBlock', text: escapeMarkdown(text), wrap: true, size: 'small', isSubtle: true };
}
