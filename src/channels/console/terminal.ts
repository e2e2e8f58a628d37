import { randomUUID } from 'node:crypto';
import { type CardAction, actionsOf } from '../../cards/card.ts';
import type { Language } from '../../domain/language.ts';
import type { TerminalWords } from '../../locales/terminal-words.ts';
import type { ChatAnswer } from '../chat-answer.ts';
import type { ChatRequest } from '../chat-request.ts';
import { type Paint, drawReply, harmless } from './draw-reply.ts';

/** The core, in this process or behind a running server. */
export type Ask = (request: ChatRequest) => Promise<ChatAnswer>;

export interface TerminalOptions {
  ask: Ask;
  /** The e-mail address of whoever sits there. */
  as: string;
  /** The language to answer in; without it, the person's own. */
  language?: Language;
  /** In which language to tell how each sentence was read, before its answer; untold without it. */
  readingIn?: Language;
  words: TerminalWords;
  paint: Paint;
}

/** One person's conversation, as text. */
export interface Terminal {
  /** What the bot says unasked to somebody who comes in. */
  arrive(): Promise<string>;
  /** The answer to a sentence, or to `press N`: the N-th button of the last card. */
  say(sentence: string): Promise<string>;
}

const PRESS = /^\s*press\s+(\d{1,6})\s*$/i;

export function terminal({ ask, as, language, readingIn, words, paint }: TerminalOptions): Terminal {
  let buttons: CardAction[] = [];

  return {
    arrive: () => exchange({ ...envelope(), arrival: true }),
    say: async (sentence) => {
      const number = PRESS.exec(sentence)?.[1];
      return number === undefined
        ? exchange({ ...envelope(), text: sentence, ...(readingIn && { readingIn }) })
        : press(Number(number));
    },
  };

  async function press(number: number): Promise<string> {
    if (buttons.length === 0) return words.noButtons;
    const button = buttons[number - 1];
    if (!button) return words.noSuchButton({ number, last: buttons.length });
    return exchange({ ...envelope(), press: { verb: button.verb, data: button.data } });
  }

  async function exchange(request: ChatRequest): Promise<string> {
    const { replies, reading } = await ask(request);
    const card = replies.findLast((reply) => reply.kind === 'card')?.card;
    if (card) buttons = actionsOf(card);
    const lines = (reading ?? []).map((line) => paint.own(harmless(line))).join('\n');
    return [...(lines ? [lines] : []), ...replies.map((reply) => drawReply(reply, paint))].join('\n\n');
  }

  function envelope() {
    return { as, language, deliveryKey: randomUUID() };
  }
}
