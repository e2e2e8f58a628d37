import { randomUUID } from 'node:crypto';
import { actionsOf, type Card, inputsOf } from '../../cards/card.ts';
import { untouched } from '../../cards/input.ts';
import type { Language } from '../../domain/language.ts';
import type { TerminalWords } from '../../locales/terminal-words.ts';
import type { ChatAnswer } from '../chat-answer.ts';
import type { ChatRequest } from '../chat-request.ts';
import { type Paint, drawReply, harmless } from './draw-reply.ts';
import { pressIn } from './press-line.ts';

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
  /** The answer to a sentence, or to `press N name="…"`: the N-th button of the last card, with what is filled in. */
  say(sentence: string): Promise<string>;
}

export function terminal({ ask, as, language, readingIn, words, paint }: TerminalOptions): Terminal {
  let card: Card | undefined;

  return {
    arrive: () => exchange({ ...envelope(), arrival: true }),
    say: async (sentence) => {
      const pressed = pressIn(sentence);
      return pressed
        ? press(pressed.number, pressed.filled)
        : exchange({ ...envelope(), text: sentence, ...(readingIn && { readingIn }) });
    },
  };

  async function press(number: number, typed: Record<string, string>): Promise<string> {
    const buttons = card ? actionsOf(card) : [];
    if (!card || buttons.length === 0) return words.noButtons;
    const button = buttons[number - 1];
    if (!button) return words.noSuchButton({ number, last: buttons.length });
    const inputs = inputsOf(card);
    const unknown = Object.keys(typed).find((name) => !inputs.some(({ id }) => id === name));
    if (unknown !== undefined) return words.noSuchField({ text: unknown, fields: inputs.map(({ id }) => id) });
    const filled = button.associatedInputs === 'none' ? {} : { ...untouched(inputs), ...typed };
    return exchange({ ...envelope(), press: { verb: button.verb, data: { ...filled, ...button.data } } });
  }

  async function exchange(request: ChatRequest): Promise<string> {
    const { replies, reading } = await ask(request);
    card = replies.findLast((reply) => reply.kind === 'card')?.card ?? card;
    const lines = (reading ?? []).map((line) => paint.own(harmless(line))).join('\n');
    return [...(lines ? [lines] : []), ...replies.map((reply) => drawReply(reply, paint))].join('\n\n');
  }

  function envelope() {
    return { as, language, deliveryKey: randomUUID() };
  }
}
