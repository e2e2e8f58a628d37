import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Card } from '../src/cards/card.ts';
import type { Step } from '../test/helpers/conversation-script.ts';
import { buttonsOf, fromMrkdwn, nth, type Seen, seenBlocks, seenCard, seenText } from '../test/helpers/drivers.ts';
import type { FakeOpenId } from '../test/helpers/fake-openid.ts';
import type { FakeSlack } from '../test/helpers/fake-slack.ts';
import type { FakeTeamsConnector } from '../test/helpers/fake-teams-connector.ts';
import { deliver, directMessage, press } from '../test/helpers/slack-deliveries.ts';
import { teamsFixture } from '../test/helpers/teams-fixture.ts';

export const APP_ID = '6b1e0000-0000-4000-8000-0000000000b0';
export const TENANT = '9f2d7c10-0000-4000-8000-0000000000aa';
export const WORKSPACE = 'T0TOWN';

/** A person in one conversation, who does a step and sees what comes of it: nothing, where the answer got lost. */
export interface Person {
  takes(step: Step): Promise<Seen | undefined>;
}

/** So long a person in Slack waits for words that may never come: longer than any answer takes. */
const SLACK_PATIENCE_MS = 5_000;

export interface TeamsWorld {
  url: string;
  teams: FakeTeamsConnector;
  openId: FakeOpenId;
}

/** In Teams: signed as Microsoft signs, by whichever process the request comes to. */
export class AtTeams implements Person {
  readonly #world: TeamsWorld;
  readonly #token: string;
  readonly #user: string;
  readonly conversation: string;
  #card: Card | undefined;

  constructor(world: TeamsWorld, user: string, conversation = `a:${randomUUID()}`) {
    this.#world = world;
    this.#user = user;
    this.conversation = conversation;
    this.#token = world.openId.token({ aud: APP_ID, serviceurl: world.teams.serviceUrl });
  }

  async takes(step: Step): Promise<Seen | undefined> {
    if (typeof step === 'number') {
      const { verb, data } = nth(this.#card, step);
      return this.presses(verb, data);
    }
    const before = this.#said().length;
    await this.#post('message-personal', { text: step, entities: [] });
    const said = this.#said()[before];
    if (!said) return undefined;
    return this.#seen((said.attachments?.[0]?.content as Card | undefined) ?? said.text ?? '');
  }

  async presses(verb: string, data: Record<string, unknown>): Promise<Seen | undefined> {
    const value = { action: { type: 'Action.Execute', id: '', verb, data }, trigger: 'manual' };
    const answer = JSON.parse(await this.#post('press-execute', { value })) as { type: string; value: unknown };
    if (answer.value === '') return undefined;
    return this.#seen(answer.type.endsWith('.message') ? String(answer.value) : (answer.value as Card));
  }

  /** The card that stands there, whose buttons may be pressed. */
  get card(): Card | undefined {
    return this.#card;
  }

  #seen(shown: Card | string): Seen {
    if (typeof shown === 'string') return seenText(shown);
    this.#card = shown;
    return seenCard(shown);
  }

  #said() {
    const { sent } = this.#world.teams;
    return sent.flatMap(({ conversation, activity }) => (conversation === this.conversation ? [activity] : []));
  }

  async #post(fixture: string, changes: Record<string, unknown>): Promise<string> {
    const activity = teamsFixture(fixture, {
      ...changes,
      id: randomUUID(),
      timestamp: new Date().toISOString(),
      serviceUrl: this.#world.teams.serviceUrl,
      from: { id: `29:${this.#user}`, name: 'Nora', aadObjectId: this.#user },
      conversation: { conversationType: 'personal', tenantId: TENANT, id: this.conversation },
    });
    const answer = await fetch(`${this.#world.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
      body: JSON.stringify(activity),
    });
    if (answer.status !== 200) throw new Error(`Teams was answered ${answer.status}`);
    return answer.text();
  }
}

export interface SlackWorld {
  url: string;
  slack: FakeSlack;
}

/** In Slack: signed too. What a process acknowledged and did not live to do, Slack does not send again. */
export class AtSlack implements Person {
  readonly #world: SlackWorld;
  readonly #user: string;
  readonly #channel = `D${randomUUID()}`;
  #last: { ts: string; blocks: unknown } | undefined;

  constructor(world: SlackWorld, user: string) {
    this.#world = world;
    this.#user = user;
    world.slack.channels.add(this.#channel);
  }

  takes(step: Step): Promise<Seen | undefined> {
    return typeof step === 'number' ? this.#presses(step) : this.#says(step);
  }

  #says(text: string): Promise<Seen | undefined> {
    const ts = `${Date.now() / 1000}`;
    return this.#after(directMessage({ text, ts, user: this.#user, channel: this.#channel }));
  }

  #presses(number: number): Promise<Seen | undefined> {
    const button = buttonsOf(this.#last?.blocks)[number - 1];
    if (!button) throw new Error(`there is no button ${number}`);
    const messageTs = this.#last?.ts ?? '';
    const responseUrl = this.#world.slack.responseUrl(this.#channel, this.#user, messageTs);
    const pressed = { ...button, action_ts: `${Date.now() / 1000}` };
    return this.#after(press({ button: pressed, responseUrl, user: this.#user, channel: this.#channel, messageTs }));
  }

  async #after(body: Record<string, unknown>): Promise<Seen | undefined> {
    const before = this.#said().length;
    const { status } = await deliver(`${this.#world.url}/slack/events`, body);
    if (status !== 200) throw new Error(`Slack was answered ${status}`);
    const giveUpAt = performance.now() + SLACK_PATIENCE_MS;
    while (this.#said().length === before && performance.now() < giveUpAt) await wait(5);
    const said = this.#said()[before];
    if (!said) return undefined;
    if (said.blocks.length === 0) return seenText(fromMrkdwn(said.text));
    this.#last = said;
    return seenBlocks(said);
  }

  #said() {
    return this.#world.slack.said.filter(({ channel }) => channel === this.#channel);
  }
}
