import { expect } from 'chai';
import { pino } from 'pino';
import type { Card } from '../../src/cards/card.ts';
import type { Channel } from '../../src/channels/channel.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { httpServer, type HttpServer } from '../../src/channels/http-server.ts';
import { teamsChannel } from '../../src/channels/teams/channel.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { CardReply, Reply } from '../../src/conversation/reply.ts';
import { Gone, NotNow, Refused } from '../../src/conversation/sending.ts';
import { aSlackChannel, type SlackUnderTest } from '../helpers/a-slack-channel.ts';
import { type FakeTeamsConnector, openFakeTeamsConnector } from '../helpers/fake-teams-connector.ts';
import { directMessage, press } from '../helpers/slack-deliveries.ts';
import { teamsFixture } from '../helpers/teams-fixture.ts';

const PRESSED = '1699999999999';
const cardOf = (text: string): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  body: [{ type: 'TextBlock', text, wrap: true }],
});

/** A card, and the messages as which it stood. */
function aCard(place: CardReply['place'], text = 'How far'): CardReply & { at: Address[] } {
  const at: Address[] = [];
  return { kind: 'card', text, card: cardOf(text), place, at, stood: (message) => void at.push(message) };
}
const later = aCard('instead', 'Further');
const thrown = (work: Promise<unknown>) => work.then(() => undefined, (error: unknown) => error); // prettier-ignore

describe('a card that is changed where it stands, in Teams', () => {
  let teams: FakeTeamsConnector;
  let http: HttpServer;
  let channel: Channel;
  let url: string;
  let replies: Reply[];

  before(async () => {
    let time = 0;
    teams = await openFakeTeamsConnector(() => (time += 1000));
    const log = pino({ level: 'silent' });
    http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
    channel = teamsChannel({ server: http.server, handle: async () => replies, clock: clockFrom(undefined), log, mode: 'local' }); // prettier-ignore
    await channel.start();
    ({ url } = await http.start());
  });
  after(async () => {
    await channel.stop();
    await http.stop();
    teams.close();
  });

  async function post(name: string, said: Reply[], changes: Record<string, unknown> = {}): Promise<void> {
    replies = said;
    const body = JSON.stringify(teamsFixture(name, { serviceUrl: teams.serviceUrl, ...changes }));
    await fetch(`${url}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  }
  async function changed(message: Address | undefined) {
    await channel.change(message!, later);
    const { method, conversation, about, activity } = teams.sent.at(-1)!;
    return { method, conversation, about, card: activity.attachments![0]!.content };
  }
  const change = { method: 'PUT', conversation: 'a:1personal', card: cardOf('Further') };

  it('is the pressed message, whose place it took', async () => {
    for (const name of ['press-execute', 'press-submit']) {
      const card = aCard('instead');
      await post(name, [card]);
      expect(card.at, name).to.have.length(1);
      expect(await changed(card.at[0]), name).to.deep.equal({ ...change, about: PRESSED });
    }
  });

  it('is the message that it came as, after a sentence, after a press, and unasked', async () => {
    const [said, pressed, unasked] = [aCard('after'), aCard('after'), aCard('after')];
    await post('message-personal', [{ kind: 'text', text: 'Look.' }, said]);
    const third = teams.sent.length + 1;
    await post('press-execute', [{ kind: 'text', text: 'Look.' }, pressed]);
    await teams.until(third);
    await channel.send(said.at[0]!, unasked);
    for (const [n, { at }] of [said, pressed, unasked].entries()) {
      expect(at).to.have.length(1);
      expect(await changed(at[0])).to.deep.equal({ ...change, about: `m${third - 1 + n}` });
    }
  });

  it('is no message that nobody could name', async () => {
    const card = aCard('instead');
    await post('press-execute', [card], { replyToId: undefined });
    expect(card.at).to.deep.equal([]);
    expect(await thrown(channel.change({ channel: 'teams', reference: { serviceUrl: teams.serviceUrl, conversation: 'a:1', bot: 'b' } }, later))).to.be.instanceOf(Gone); // prettier-ignore
  });

  it('ends with its message, and waits where Teams asks for it', async () => {
    const card = aCard('after');
    await post('message-personal', [card]);
    teams.mayUpdate = false;
    expect(await thrown(channel.change(card.at[0]!, later))).to.be.instanceOf(Gone);
    teams.mayUpdate = true;
    teams.failWith = 429;
    expect(await thrown(channel.change(card.at[0]!, later))).to.be.instanceOf(NotNow);
    teams.failWith = 400;
    expect(await thrown(channel.change(card.at[0]!, later))).to.be.instanceOf(Refused);
    teams.failWith = undefined;
  });
});

describe('a card that is changed where it stands, in Slack', () => {
  const messageTs = '1750000009.000200';
  const button = { action_id: 'show_announcement#1', value: '{"once":"k1"}' };
  let our: SlackUnderTest;

  beforeEach(async () => {
    our = await aSlackChannel();
  });
  afterEach(() => our.close());

  async function pressed(card: CardReply, more: Partial<Parameters<typeof press>[0]> = {}): Promise<void> {
    our.replies = [card];
    await our.deliver(press({ button, responseUrl: our.slack.responseUrl('D0ANN', 'U0ANN', messageTs), messageTs, ...more })); // prettier-ignore
    await our.slack.until(1);
    await new Promise((resolve) => setTimeout(resolve, 10)); // it is told once Slack's answer was read
  }
  async function changed(message: Address | undefined) {
    await our.channel.change(message!, later);
    const { how, channel, ts, text } = our.slack.said.at(-1)!;
    return { how, channel, ts, text };
  }
  const change = { how: 'change', channel: 'D0ANN', text: 'Further' };

  it('is the pressed message, whose place it took', async () => {
    const card = aCard('instead');
    await pressed(card);
    expect(card.at).to.have.length(1);
    expect(await changed(card.at[0])).to.deep.equal({ ...change, ts: messageTs });
  });

  it('is the message that it came as, after a press, after a sentence, and unasked', async () => {
    const cards = [aCard('after'), aCard('after'), aCard('after')];
    await pressed(cards[0]!);
    our.replies = [cards[1]!];
    await our.deliver(directMessage({ text: 'how far is it?' }));
    await our.slack.until(2);
    await our.channel.send({ channel: 'slack', reference: { channel: 'D0ANN' } }, cards[2]!);
    const stamps = our.slack.said.map(({ ts }) => ts);
    for (const [n, { at }] of cards.entries()) {
      expect(at).to.have.length(1);
      expect(await changed(at[0])).to.deep.equal({ ...change, ts: stamps[n] });
    }
  });

  it('is no message that only one person sees', async () => {
    const card = aCard('instead');
    await pressed(card, { shownToOne: true });
    expect(card.at).to.deep.equal([]);
    expect(await thrown(our.channel.change({ channel: 'slack', reference: { channel: 'D0ANN' } }, later))).to.be.instanceOf(Gone); // prettier-ignore
  });

  it('ends with its message, waits where Slack asks for it, and is tried once', async () => {
    const card = aCard('instead');
    await pressed(card);
    const [message] = card.at;
    our.slack.rateLimits.push(7);
    expect(await thrown(our.channel.change(message!, later)))
      .to.be.instanceOf(NotNow)
      .and.include({ afterMs: 7000 });
    our.slack.deleted.add(messageTs);
    expect(await thrown(our.channel.change(message!, later))).to.be.instanceOf(Refused);
    expect(our.slack.said).to.have.length(1);
    expect(our.waits).to.deep.equal([]);
  });
});
