import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import type { Server } from 'restify';
import { actionsOf, type Card } from '../../src/cards/card.ts';
import type { Channel } from '../../src/channels/channel.ts';
import type { Clock } from '../../src/channels/clock.ts';
import { httpServer } from '../../src/channels/http-server.ts';
import { slackChannel } from '../../src/channels/slack/channel.ts';
import { answerPress } from '../../src/channels/teams/outgoing.ts';
import { teamsChannel } from '../../src/channels/teams/channel.ts';
import type { Handle } from '../../src/conversation/incoming.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Identity } from '../../src/domain/people/person.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { buttonsOf, filledIn, fromMrkdwn, type Seen, seenBlocks, seenCard, seenText, type Typed, valuesOf } from './drivers.ts'; // prettier-ignore
import { BOT_TOKEN, FakeSlack, type Said, SIGNING_SECRET } from './fake-slack.ts';
import { type FakeTeamsConnector, openFakeTeamsConnector } from './fake-teams-connector.ts';
import { deliver, directMessage, eventBody, press } from './slack-deliveries.ts';
import { teamsFixture } from './teams-fixture.ts';

export type PlatformName = 'teams' | 'slack';

/** Somebody with an account at a platform, in their conversation with us alone. */
export interface Somebody {
  /** Gets the app, or opens it for the first time, and says nothing. */
  installs(): Promise<Seen[]>;
  /** All that is answered, in the order in which it is seen. */
  says(text: string): Promise<Seen[]>;
  /** Presses the button of that verb that came last, and carries these slots; what else stands on its card goes along. */
  presses(verb: string, filled?: { slots?: object; typed?: Typed }): Promise<Seen[]>;
  /** What came since they last did something or looked. */
  finds(): Seen[];
  /** The addresses that the buttons of their last message open. */
  links(): string[];
}

/** Teams and Slack at once, through the real SDKs, each with as many people as one likes. */
export interface BothPlatforms {
  channels: Channel[];
  /** @param name in small letters; the account is made up from it. */
  somebody(at: PlatformName, name: string): Somebody;
  /** From now on nothing that is said to them arrives. */
  removedBy(at: PlatformName, name: string): void;
  /** Every post in a channel of Slack where many read. */
  postsIn(channel: string): Seen[];
  slack: FakeSlack;
  /** What is at one of our own addresses. */
  fetched(address: string): Promise<string>;
  close(): Promise<void>;
}

const TENANT = '9f2d7c10-0000-4000-8000-0000000000aa';
const WORKSPACE = 'T0TOWN';
const quiet = pino({ level: 'silent' });

export function accountAt(platform: PlatformName, name: string): Identity {
  return platform === 'teams'
    ? { platform, realm: TENANT, user: `aad-${name}` }
    : { platform, realm: WORKSPACE, user: slackIds(name).user };
}

const slackIds = (name: string) => ({ user: `U0${name.toUpperCase()}`, channel: `D0${name.toUpperCase()}` });
const conversationOf = (name: string) => `a:${name}`;

/** @param core.doors what else is on the server: where files are opened. */
export async function onBothPlatforms(core: {
  handle: Handle;
  clock: Clock;
  doors?: (server: Server) => void;
}): Promise<BothPlatforms> {
  let answered: Promise<Reply[]> = Promise.resolve([]);
  const handle: Handle = (event) => (answered = core.handle(event));
  const answer = () => answered;
  let time = 0; // Teams takes seven messages a second in a conversation: here time runs ahead
  const teams = await openFakeTeamsConnector(() => (time += 1000));
  const slack = await new FakeSlack().start();
  const http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: { except: [] }, ready: async () => true, log: quiet }); // prettier-ignore
  const parts = { server: http.server, handle, clock: core.clock, log: quiet };
  const wordsIn = (lang: string) => wordsOf(lang as Language).drawing;
  const channels = [
    teamsChannel({ ...parts, mode: 'local' }),
    slackChannel({ ...parts, signingSecret: SIGNING_SECRET, botToken: BOT_TOKEN, apiUrl: slack.apiUrl, wordsIn }),
  ];
  for (const channel of channels) await channel.start();
  core.doors?.(http.server);
  const { url } = await http.start();
  return {
    channels,
    slack,
    fetched: async (address) => {
      const response = await fetch(url + new URL(address).pathname);
      if (response.status !== 200) throw new Error(`${address} was answered ${response.status}`);
      return response.text();
    },
    somebody(at, name) {
      if (at === 'teams') return atTeams({ url: `${url}/api/messages`, teams, answer }, name);
      const { user, channel } = slackIds(name);
      slack.channels.add(channel);
      slack.people.set(user, {});
      return atSlack({ url: `${url}/slack/events`, slack, answer }, { user, channel });
    },
    removedBy(at, name) {
      if (at === 'teams') teams.removedFrom.add(conversationOf(name));
      else slack.channels.delete(slackIds(name).channel);
    },
    postsIn: (channel) => slack.said.filter((said) => said.channel === channel).map(seenSaid),
    async close() {
      for (const channel of channels) await channel.stop();
      await http.stop();
      teams.close();
      await slack.stop();
    },
  };
}

interface AtTeams {
  url: string;
  teams: FakeTeamsConnector;
  /** What the core answers to what was said last. */
  answer: () => Promise<Reply[]>;
}

function atTeams({ url, teams, answer }: AtTeams, name: string): Somebody {
  const envelope = {
    from: { id: `29:${name}`, name, aadObjectId: accountAt('teams', name).user },
    conversation: { conversationType: 'personal', tenantId: TENANT, id: conversationOf(name) },
    serviceUrl: teams.serviceUrl,
  };
  const cards: Card[] = [];
  let looked = 0;

  const post = async (activity: Record<string, unknown>): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ ...activity, ...envelope, id: randomUUID() });
    const response = await fetch(url, { method: 'POST', headers, body });
    if (response.status !== 200) throw new Error(`Teams was answered ${response.status}`);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  };
  const finds = (): Seen[] => {
    const all = teams.sent.filter(({ conversation }) => conversation === conversationOf(name));
    const found = all.slice(looked).map(({ activity }) => {
      const card = activity.attachments?.[0]?.content as Card | undefined;
      if (card) cards.push(card);
      return card ? seenCard(withoutLinks(card)) : seenText(activity.text ?? '');
    });
    looked = all.length;
    return found;
  };

  return {
    finds,
    links: () => [...JSON.stringify(cards.at(-1) ?? {}).matchAll(/"Action.OpenUrl"[^{}]*?"url":"([^"]+)"/g)].map(([, url = '']) => url), // prettier-ignore
    async installs() {
      await post(teamsFixture('installation-update'));
      return finds();
    },
    async says(text) {
      finds();
      await post(teamsFixture('message-personal', { text, entities: [] }));
      return finds();
    },
    async presses(verb, { slots = {}, typed } = {}) {
      finds();
      const isMeant = (action: { verb: string; data: object }) => action.verb === verb && carries(action.data, slots);
      const card = cards.findLast((one) => actionsOf(one).some(isMeant));
      const action = card && actionsOf(card).find(isMeant);
      if (!action) throw new Error(`${name} has no button ${verb}`);
      const before = teams.sent.length;
      const value = { action: { type: 'Action.Execute', id: '', ...filledIn(card, action, typed) }, trigger: 'manual' };
      const shown = (await post(teamsFixture('press-execute', { value }))) as { type: string; value: unknown };
      const replies = await answer();
      const { rest } = answerPress(replies);
      await teams.until(before + rest.length);
      // What is shown below the pressed card is said beside it, where it is none of the messages.
      if (rest.length === replies.length) return finds();
      if (shown.type.endsWith('.message')) return [seenText(String(shown.value)), ...finds()];
      cards.push(shown.value as Card);
      return [seenCard(withoutLinks(shown.value as Card)), ...finds()];
    },
  };
}

interface AtSlack {
  url: string;
  slack: FakeSlack;
  answer: () => Promise<Reply[]>;
}

function atSlack({ url, slack, answer }: AtSlack, where: { user: string; channel: string }): Somebody {
  const { user, channel } = where;
  let looked = 0;
  const all = () => slack.said.filter((said) => said.channel === channel);
  const finds = (): Seen[] => {
    const found = all().slice(looked).map(seenSaid);
    looked += found.length;
    return found;
  };
  const answered = async (deliver: () => Promise<unknown>): Promise<Seen[]> => {
    finds();
    const before = answer();
    const count = slack.said.length;
    await deliver();
    while (answer() === before) await new Promise((resolve) => setImmediate(resolve)); // it was let go before it was heard
    await slack.until(count + (await answer()).length);
    return finds();
  };

  return {
    finds,
    links: () => buttonsOf(all().at(-1)?.blocks).flatMap((button) => ('url' in button ? [String(button.url)] : [])),
    installs: () => answered(() => deliver(url, eventBody({ type: 'app_home_opened', user, channel, tab: 'messages', event_ts: '1750000000.1' }))), // prettier-ignore
    says: (text) => answered(() => deliver(url, directMessage({ text, user, channel }))),
    presses(verb, { slots = {}, typed = {} } = {}) {
      const isMeant = ({ action_id, value }: { action_id: string; value: string }) =>
        action_id.replace(/#.*/, '') === verb && carries(JSON.parse(value) as object, slots);
      const message = all().findLast(({ blocks }) => buttonsOf(blocks).some(isMeant));
      const button = message && buttonsOf(message.blocks).find(isMeant);
      if (!button) throw new Error(`${user} has no button ${verb}`);
      const responseUrl = slack.responseUrl(channel, user, message.ts);
      const values = valuesOf(message.blocks, typed);
      return answered(() => deliver(url, press({ button, responseUrl, user, channel, messageTs: message.ts, values })));
    },
  };
}

/** Of a picture Slack says once more what stands over it. */
function seenSaid(said: Said): Seen {
  if (said.blocks.length === 0) return seenText(fromMrkdwn(said.text));
  return seenBlocks({ ...said, blocks: said.blocks.filter(({ type }) => type !== 'image') });
}

/** In Slack they are buttons of their own, of which nothing is said. */
function withoutLinks(card: Card): Card {
  const pressed = <Button extends { type: string }>(actions: Button[]) => actions.filter(({ type }) => type !== 'Action.OpenUrl'); // prettier-ignore
  const body = card.body.map((part) =>
    part.type === 'ActionSet' ? { ...part, actions: pressed(part.actions) } : part,
  );
  return { ...card, body, actions: pressed(card.actions ?? []) };
}

function carries(data: object, slots: object): boolean {
  return Object.entries(slots).every(([name, value]) => (data as Record<string, unknown>)[name] === value);
}
