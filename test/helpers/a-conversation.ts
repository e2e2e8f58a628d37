import { expect } from 'chai';
import { type Logger, pino } from 'pino';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Conversation, Handle, Message } from '../../src/conversation/incoming.ts';
import type { CardReply, Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { type Nomade, openNomade } from '../../src/nomade.ts';
import type { Stores } from '../../src/stores.ts';
import type { Watcher } from '../../src/watching.ts';
import { storesForDemo } from './test-stores.ts';

/** Friday 20 November 2026, 09:00 in Brussels. */
export const FRIDAY_NINE = new Date('2026-11-20T08:00:00Z');
/** Tuesday 24 November 2026, 09:00 in Brussels. */
export const TUESDAY_NINE = new Date('2026-11-24T08:00:00Z');

export interface Talk {
  nomade: Nomade;
  handle: Handle;
  /** Says a sentence; `language` as the browser's chooser gives it. */
  says(email: string, text: string, options?: Options): Promise<Reply[]>;
  presses(email: string, action: CardAction, options?: Options): Promise<Reply[]>;
  /** Lets time pass. */
  wait(minutes: number): void;
  now(): Date;
}

export interface Options {
  language?: Language;
  conversation?: Conversation;
  deliveryKey?: string;
  address?: Address;
  wasRead?: Message['wasRead'];
}

/** What may be given in the place of the usual. */
export interface Parts {
  stores: Stores;
  log: Logger;
  watchers: Watcher[];
  calendarAddress: (secret: string) => string | undefined;
  /** Where pictures and files are. */
  publicAddress: (path: string) => string | undefined;
  /** Whether the people of the demo say their days, and have had a past. */
  withDemoHabits: boolean;
}

/** A whole bot with the demo, on stores of its own if nothing else is said; only the clock is ours. */
export async function aConversation(start: Date = TUESDAY_NINE, options: Partial<Parts> = {}): Promise<Talk> {
  const {
    stores = (await storesForDemo(start)).stores,
    log = pino({ level: 'silent' }),
    watchers = [],
    calendarAddress,
    publicAddress,
    withDemoHabits = false,
  } = options;
  let now = start;
  let deliveries = 0;
  const clock = { now: () => now, shift: (time: Date) => time };
  const nomade = await openNomade(stores, {
    clock,
    log,
    watchers,
    withDemoHabits,
    ...(calendarAddress && { calendarAddress }),
    ...(publicAddress && { publicAddress }),
    admission: { organisationOf: () => undefined },
  });
  const envelope = (email: string, options: Options) => ({
    deliveryKey: options.deliveryKey ?? `test:${++deliveries}`,
    at: now,
    sender: { identity: { platform: 'local' as const, realm: 'test', user: email }, email: async () => undefined },
    conversation: options.conversation ?? { channel: 'console' as const, id: email, kind: 'personal' as const },
    ...(options.language && { language: options.language }),
    ...(options.address && { address: options.address }),
  });
  return {
    nomade,
    handle: nomade.handle,
    says: (email, text, options = {}) =>
      nomade.handle({
        ...envelope(email, options),
        kind: 'message',
        text,
        ...(options.wasRead && { wasRead: options.wasRead }),
      }),
    presses: (email, { verb, data }, options = {}) =>
      nomade.handle({ ...envelope(email, options), kind: 'press', verb, data: { ...data } }),
    wait: (minutes) => (now = new Date(now.getTime() + minutes * 60_000)),
    now: () => now,
  };
}

/** The card among the replies; fails where there is none. */
export function cardIn(replies: Reply[]): CardReply {
  const card = replies.find((reply) => reply.kind === 'card');
  expect(card, `a card, not ${JSON.stringify(replies)}`).to.exist;
  return card as CardReply;
}

/** Everything that is said, as text: a card by its own words. */
export function words(replies: Reply[]): string {
  return replies.map((reply) => (reply.kind === 'card' ? plainText(reply.card) : reply.text)).join('\n');
}

/** The N-th button of the card, counted from one, as `press N` does. */
export function button(replies: Reply[], number = 1): CardAction {
  const action = actionsOf(cardIn(replies).card)[number - 1];
  expect(action, `button ${number} of ${words(replies)}`).to.exist;
  return action as CardAction;
}
