import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { actionsOf, type Card, type CardAction, inputsOf } from '../../src/cards/card.ts';
import { untouched } from '../../src/cards/input.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { incomingFrom } from '../../src/channels/chat-request.ts';
import type { Channel } from '../../src/channels/channel.ts';
import type { Clock } from '../../src/channels/clock.ts';
import { terminal } from '../../src/channels/console/terminal.ts';
import { httpServer } from '../../src/channels/http-server.ts';
import { slackChannel } from '../../src/channels/slack/channel.ts';
import { teamsChannel } from '../../src/channels/teams/channel.ts';
import { webChat } from '../../src/channels/web/web-chat.ts';
import type { Handle } from '../../src/conversation/incoming.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { terminalWords } from '../../src/locales/terminal-words.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { BOT_TOKEN, FakeSlack, SIGNING_SECRET, type Said } from './fake-slack.ts';
import { openFakeTeamsConnector } from './fake-teams-connector.ts';
import { deliver, directMessage, press as slackPress } from './slack-deliveries.ts';
import { teamsFixture } from './teams-fixture.ts';

/** What a person sees of one answer, whatever draws it. */
export interface Seen {
  /** The words in reading order, without marks and buttons. */
  text: string;
  buttons: { title: string; verb: string; slots: object }[];
}

export type Typed = Record<string, string>;

/** A person at one channel. */
export interface Driver {
  says(text: string): Promise<Seen>;
  /** Presses the N-th button of the last card, counted from one, after filling something in: by its name, as text. */
  presses(number: number, typed?: Typed): Promise<Seen>;
  close(): Promise<void>;
}

/** A person who can be told something unasked. */
export interface ReachableDriver extends Driver {
  channel: Channel;
  /** Every message that the platform took, as it got it: a message that is sent twice is there twice. */
  arrived: () => string[];
  /** What comes first while `act` is done. */
  receives(act: () => Promise<unknown>): Promise<Seen>;
}

export interface Core {
  handle: Handle;
  clock: Clock;
  language: Language;
}

const OFFICIAL = 'official@nomade.example';
const quiet = pino({ level: 'silent' });

/** In Teams: a one-to-one chat, through the real SDK and a connector on loopback. */
export async function inTeams({ handle, clock }: Core): Promise<ReachableDriver> {
  // Teams takes seven messages a second in a conversation: here time runs ahead.
  let time = 0;
  const teams = await openFakeTeamsConnector(() => (time += 1000));
  const http = httpServer({
    port: 0,
    host: '127.0.0.1',
    loopbackOnly: { except: [] },
    ready: async () => true,
    log: quiet,
  });
  const channel = teamsChannel({ server: http.server, handle, clock, log: quiet, mode: 'local' });
  await channel.start();
  const { url } = await http.start();
  let card: Card | undefined;

  async function post(activity: Record<string, unknown>): Promise<unknown> {
    const answer = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...activity, id: randomUUID(), serviceUrl: teams.serviceUrl }),
    });
    if (answer.status !== 200) throw new Error(`Teams was answered ${answer.status}`);
    const text = await answer.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  async function receives(act: () => Promise<unknown>): Promise<Seen> {
    const before = teams.sent.length;
    await act();
    await teams.until(before + 1);
    const [sent] = teams.sent.slice(before);
    const shown = sent?.activity.attachments?.[0]?.content as Card | undefined;
    card = shown ?? card;
    return shown ? seenCard(shown) : seenText(sent?.activity.text ?? '');
  }

  return {
    channel,
    arrived: () => teams.sent.map(({ activity }) => JSON.stringify(activity)),
    receives,
    says: (text) => receives(() => post(teamsFixture('message-personal', { text, entities: [] }))),
    async presses(number, typed) {
      const { verb, data } = filledIn(card, nth(card, number), typed);
      const value = { action: { type: 'Action.Execute', id: '', verb, data }, trigger: 'manual' };
      const answer = (await post(teamsFixture('press-execute', { value }))) as { type: string; value: unknown };
      if (answer.type.endsWith('.message')) return seenText(String(answer.value));
      card = answer.value as Card;
      return seenCard(card);
    },
    async close() {
      await channel.stop();
      await http.stop();
      teams.close();
    },
  };
}

/** In Slack: a direct message, through the real Bolt and a Web API on loopback. */
export async function inSlack({ handle, clock }: Core): Promise<ReachableDriver> {
  const slack = await new FakeSlack().start();
  const http = httpServer({
    port: 0,
    host: '127.0.0.1',
    loopbackOnly: { except: [] },
    ready: async () => true,
    log: quiet,
  });
  const channel = slackChannel({
    ...{ server: http.server, handle, clock, log: quiet, signingSecret: SIGNING_SECRET, botToken: BOT_TOKEN },
    apiUrl: slack.apiUrl,
    wordsIn: (lang) => wordsOf(lang as Language).drawing,
  });
  await channel.start();
  const { url } = await http.start();
  const events = `${url}/slack/events`;
  let last: Said | undefined;

  async function answered(deliver: () => Promise<unknown>): Promise<Seen> {
    const before = slack.said.length;
    await deliver();
    await slack.until(before + 1);
    const said = slack.said[before] as Said;
    if (said.blocks.length > 0) last = said;
    return said.blocks.length > 0 ? seenBlocks(said) : seenText(fromMrkdwn(said.text));
  }

  return {
    channel,
    arrived: () => slack.said.map(({ text, blocks }) => JSON.stringify({ text, blocks })),
    receives: answered,
    says: (text) => answered(() => deliver(events, directMessage({ text }))),
    presses: (number, typed = {}) => {
      const button = buttonsOf(last?.blocks)[number - 1];
      if (!button) throw new Error(`there is no button ${number}`);
      const ts = last?.ts ?? '';
      const responseUrl = slack.responseUrl('D0ANN', 'U0ANN', ts);
      return answered(() =>
        deliver(
          events,
          slackPress({ button, responseUrl, messageTs: ts, values: valuesOf(last?.blocks ?? [], typed) }),
        ),
      );
    },
    async close() {
      await channel.stop();
      await http.stop();
      await slack.stop();
    },
  };
}

/** In the browser: what the page sends, and gets. */
export async function inBrowser({ handle, clock, language }: Core): Promise<Driver> {
  const http = httpServer({
    port: 0,
    host: '127.0.0.1',
    loopbackOnly: { except: [] },
    ready: async () => true,
    log: quiet,
  });
  webChat(http.server, { handle, clock, people: async () => [] });
  const { url } = await http.start();
  let card: Card | undefined;

  async function ask(what: object): Promise<Seen> {
    const answer = await fetch(`${url}/api/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ as: OFFICIAL, language, deliveryKey: randomUUID(), ...what }),
    });
    const { replies } = (await answer.json()) as { replies: Reply[] };
    const shown = replies.find((reply) => reply.kind === 'card')?.card;
    card = shown ?? card;
    return shown ? seenCard(shown) : seenText(replies.map(({ text }) => text).join('\n'));
  }
  return {
    says: (text) => ask({ text }),
    presses: (number, typed) => {
      const { verb, data } = filledIn(card, nth(card, number), typed);
      return ask({ press: { verb, data } });
    },
    close: () => http.stop(),
  };
}

/** In the terminal: its text, and the buttons that `press N` counts. */
export async function inTerminal({ handle, clock, language }: Core): Promise<Driver> {
  let buttons: CardAction[] = [];
  const plain = { button: (text: string) => text, own: (text: string) => text };
  const person = terminal({
    ask: async (request) => {
      const replies = await handle(incomingFrom(request, 'console', clock.now()));
      const shown = replies.find((reply) => reply.kind === 'card')?.card;
      if (shown) buttons = actionsOf(shown);
      hasCard = shown !== undefined;
      return { replies };
    },
    as: OFFICIAL,
    language,
    words: terminalWords[language],
    paint: plain,
  });
  let hasCard = false;
  const seen = (text: string): Seen => ({ text: bare(text), buttons: hasCard ? buttons.map(seenButton) : [] });
  return {
    says: async (text) => seen(await person.say(text)),
    presses: async (number, typed = {}) => {
      const filled = Object.entries(typed).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
      return seen(await person.say(`press ${number}${filled.join('')}`));
    },
    close: async () => undefined,
  };
}

export function nth(card: Card | undefined, number: number): CardAction {
  const action = card && actionsOf(card)[number - 1];
  if (!action) throw new Error(`there is no button ${number}`);
  return action;
}

/** As the renderer of Teams, and that of the browser, sends it: with everything that stands on the card. */
export function filledIn(
  card: Card | undefined,
  { verb, data, associatedInputs }: CardAction,
  typed: Typed = {},
): { verb: string; data: object } {
  const inputs = card && associatedInputs !== 'none' ? inputsOf(card) : [];
  const filled = inputs.length > 0 ? { ...untouched(inputs), ...typed } : {};
  return { verb, data: { ...data, ...filled } };
}

/** As Slack sends what stands in a message. */
export function valuesOf(blocks: unknown[], typed: Typed): object {
  const inputs = blocks.filter((block) => (block as { type?: unknown }).type === 'input') as SlackInput[];
  return Object.fromEntries(
    inputs.map(({ block_id, element }) => [
      block_id,
      { [element.action_id]: standing(element, typed[element.action_id]) },
    ]),
  );
}

interface SlackInput {
  block_id: string;
  element: Record<string, unknown> & { type: string; action_id: string };
}

function standing({ type, ...element }: SlackInput['element'], typed: string | undefined): object {
  const chosen = (typed ?? '').split(',').map((value) => ({ value }));
  switch (type) {
    case 'plain_text_input':
      return { type, value: typed ?? element['initial_value'] ?? null };
    case 'datepicker':
      return { type, selected_date: typed ?? element['initial_date'] ?? null };
    case 'timepicker':
      return { type, selected_time: typed ?? element['initial_time'] ?? null };
    case 'checkboxes':
    case 'multi_static_select':
      return { type, selected_options: typed === undefined ? (element['initial_options'] ?? []) : chosen };
    default:
      return { type, selected_option: typed === undefined ? (element['initial_option'] ?? null) : chosen[0] };
  }
}

export function seenCard(card: Card): Seen {
  return { text: bare(plainText(card)), buttons: actionsOf(card).map(seenButton) };
}

export const seenText = (text: string): Seen => ({ text: bare(text), buttons: [] });

function seenButton({ title, verb, data: { once: _once, ...slots } }: CardAction): Seen['buttons'][number] {
  return { title, verb, slots: withoutIds(slots) };
}

/** Bookings have an id of their own in each core. */
function withoutIds(slots: object): object {
  return JSON.parse(
    JSON.stringify(slots, (name, value: unknown) => (/^bookings?$/.test(name) ? 'one' : value)),
  ) as object;
}

/** The words in order, without button numbers and titles, marks and line breaks. */
function bare(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s*\[\d+\] .*$/, ''))
    .join(' ')
    .replace(/ \(\w+="(?:[^"\\]|\\.)*"\)|· "[^"]*"/g, ' ')
    .replace(/[*·:\u200b\u2060]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

export interface SlackButton {
  action_id: string;
  value: string;
  text: { text: string };
}

export function buttonsOf(node: unknown): SlackButton[] {
  if (Array.isArray(node)) return node.flatMap(buttonsOf);
  if (typeof node !== 'object' || node === null) return [];
  if ((node as { type?: unknown }).type === 'button') return [node as SlackButton];
  return Object.values(node).flatMap(buttonsOf);
}

export function seenBlocks({ blocks }: Said): Seen {
  const pressed = buttonsOf(blocks).filter(({ value }) => value !== undefined); // a link carries nothing
  const buttons = pressed.map(({ action_id, value, text }) =>
    seenButton({ title: text.text, verb: action_id.replace(/#.*/, ''), data: JSON.parse(value) } as CardAction),
  );
  return { text: bare(blocks.flatMap(textsIn).map(fromMrkdwn).join('\n')), buttons };
}

function textsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, placeholder: _hint, initial_option: _one, initial_options: _some, ...parts } = node as Record<string, unknown>; // prettier-ignore
  if (type === 'button') return [];
  if (typeof text === 'string') return [text];
  return Object.values({ text, ...parts }).flatMap(textsIn);
}

export function fromMrkdwn(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
