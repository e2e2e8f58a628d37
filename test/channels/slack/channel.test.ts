import { expect } from 'chai';
import { pino } from 'pino';
import type { Card } from '../../../src/cards/card.ts';
import { clockFrom } from '../../../src/channels/clock.ts';
import type { Channel } from '../../../src/channels/channel.ts';
import { httpServer, type HttpServer } from '../../../src/channels/http-server.ts';
import { slackChannel, type SlackOptions } from '../../../src/channels/slack/channel.ts';
import type { Incoming } from '../../../src/conversation/incoming.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { BOT_TOKEN, FakeSlack, SIGNING_SECRET } from '../../helpers/fake-slack.ts';
import {
  command,
  deliver,
  deliverText,
  directMessage,
  eventBody,
  mention,
  press,
  signatureOf,
} from '../../helpers/slack-deliveries.ts';
import { asSeen, textsOf } from '../../helpers/slack-limits.ts';

const JSON_TYPE = 'application/json';
const button = { action_id: 'book_desk#1', value: '{"once":"k1","desk":"12"}' };

describe('The Slack channel', () => {
  let slack: FakeSlack;
  let http: HttpServer;
  let channel: Channel;
  let url: string;
  let heard: Incoming[];
  let replies: Reply[];
  let waits: number[];
  let logged: string;

  async function open(more: Partial<SlackOptions> = {}): Promise<void> {
    const log = pino({ level: 'warn' }, { write: (line: string) => void (logged += line) });
    http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
    channel = slackChannel({
      server: http.server,
      signingSecret: SIGNING_SECRET,
      botToken: BOT_TOKEN,
      apiUrl: slack.apiUrl,
      handle: async (event) => {
        heard.push(event);
        return replies;
      },
      wordsIn: () => ({ moreLines: (count) => `and ${count} more lines` }),
      clock: clockFrom(undefined),
      log,
      wait: async (ms) => void waits.push(ms),
      ...more,
    });
    url = `${(await http.start()).url}/slack/events`;
  }

  beforeEach(async () => {
    slack = await new FakeSlack().start();
    [heard, replies, waits, logged] = [[], [{ kind: 'text', text: 'Good morning.' }], [], ''];
    await open();
  });

  afterEach(async () => {
    await channel.stop();
    await http.stop();
    await slack.stop();
  });

  describe('at its door', () => {
    it('answers the challenge by which Slack tries an address', async () => {
      const response = await deliver(url, { type: 'url_verification', challenge: 'c7' });
      expect(response.status).to.equal(200);
      expect(await response.json()).to.deep.equal({ challenge: 'c7' });
    });

    const forgeries: [string, Parameters<typeof deliver>[2]][] = [
      ['made with another secret', { secret: 'another' }],
      ['more than five minutes old', { at: Math.floor(Date.now() / 1000) - 301 }],
      ['of no known version', { headers: { 'x-slack-signature': 'v1=00' } }],
      ['without its time', { headers: { 'x-slack-request-timestamp': '' } }],
    ];
    for (const [name, signing] of forgeries)
      it(`refuses a signature ${name}, with nothing but 401`, async () => {
        const response = await deliver(url, directMessage({ text: 'hello' }), signing);
        expect(response.status).to.equal(401);
        expect(await response.text()).to.equal('');
        expect(heard).to.deep.equal([]);
      });

    it('refuses what is not signed', async () => {
      const response = await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': JSON_TYPE } });
      expect(response.status).to.equal(401);
    });

    it('refuses a body that was changed on the way', async () => {
      const signed = signatureOf(JSON.stringify(directMessage({ text: 'hello' })));
      const other = JSON.stringify(directMessage({ text: 'cancel everything' }));
      const response = await fetch(url, {
        method: 'POST',
        body: other,
        headers: { 'content-type': JSON_TYPE, ...signed },
      });
      expect(response.status).to.equal(401);
      expect(heard).to.deep.equal([]);
    });

    it('refuses a body over 256 KB and a compressed one before reading it', async () => {
      const large = await deliverText(url, 'x'.repeat(256 * 1024 + 1), JSON_TYPE);
      expect(large.status).to.equal(413);
      const packed = await deliverText(url, '{}', JSON_TYPE, { headers: { 'content-encoding': 'gzip' } });
      expect(packed.status).to.equal(415);
      expect((await deliver(url, { type: 'url_verification', challenge: 'c' })).status).to.equal(200);
    });

    it('refuses signed text that is no JSON, and quotes it nowhere', async () => {
      const response = await deliverText(url, 'my secret words {', JSON_TYPE);
      expect(response.status).to.equal(400);
      expect(await response.text()).to.equal('');
      expect(logged).not.to.contain('secret words');
    });

    it('takes signed JSON of any shape for nothing said', async () => {
      for (const body of [
        'null',
        '[]',
        '7',
        '"x"',
        '{"type":"event_callback"}',
        '{"event":{}}',
        '{"actions":[{}],"user":{},"type":"block_actions"}',
      ])
        expect((await deliverText(url, body, JSON_TYPE)).status).to.be.oneOf([200, 400, 500]);
      expect(heard).to.deep.equal([]);
      expect((await deliver(url, directMessage({ text: 'hello' }))).status).to.equal(200);
      await slack.until(1);
    });
  });

  describe('hears', () => {
    it('a direct message, and answers it there', async () => {
      await deliver(url, directMessage({ text: 'book me a desk in Eupen &amp; around', ts: '1750000000.000200' }));
      const [said] = await slack.until(1);
      expect(said).to.include({ how: 'message', channel: 'D0ANN', text: 'Good morning.' });
      expect(said).not.to.have.property('thread');
      const [event] = heard;
      expect(event).to.deep.include({
        kind: 'message',
        text: 'book me a desk in Eupen & around',
        at: new Date(1_750_000_000_000),
      });
      expect(event?.conversation).to.deep.equal({ channel: 'slack', id: 'T0TOWN:D0ANN', kind: 'personal' });
      expect(event?.sender.identity).to.deep.equal({ platform: 'slack', realm: 'T0TOWN', user: 'U0ANN' });
    });

    it('a mention, without the mention, and answers in its thread', async () => {
      await deliver(url, mention({ text: 'what is free?', ts: '1750000001.000200' }));
      await deliver(url, mention({ text: 'and Friday?', ts: '1750000003.000200', thread_ts: '1750000001.000200' }));
      const said = await slack.until(2);
      expect(said.map(({ thread }) => thread)).to.deep.equal(['1750000001.000200', '1750000001.000200']);
      expect(heard[0]).to.deep.include({ kind: 'message', text: 'what is free?' });
      expect(heard[0]?.conversation).to.deep.equal({ channel: 'slack', id: 'T0TOWN:C0TEAM', kind: 'group' });
    });

    it('a command, and answers the person alone, also where it is no member', async () => {
      const response = await deliver(
        url,
        command('my bookings', slack.responseUrl('C0ELSEWHERE', 'U0ANN'), { channel_id: 'C0ELSEWHERE' }),
      );
      expect([response.status, await response.text()]).to.deep.equal([200, '']);
      const [said] = await slack.until(1);
      expect(said).to.include({ how: 'ephemeral', user: 'U0ANN', text: 'Good morning.' });
      expect(heard[0]).to.deep.include({ kind: 'message', text: 'my bookings' });
    });

    it('a press, with verb and data as they were drawn', async () => {
      await deliver(url, press({ button, responseUrl: slack.responseUrl('D0ANN', 'U0ANN', '1.1') }));
      await slack.until(1);
      expect(heard[0]).to.deep.include({ kind: 'press', verb: 'book_desk', data: { once: 'k1', desk: '12' } });
    });

    it('a press whose data are not readable as one without data', async () => {
      for (const value of ['{', '[]', 'null', ''])
        await deliver(
          url,
          press({ button: { action_id: 'cancel#3', value }, responseUrl: slack.responseUrl('D0ANN', 'U0ANN', '1.1') }),
        );
      await slack.until(4);
      expect(heard.map((event) => event.kind === 'press' && [event.verb, event.data])).to.deep.equal(
        Array(4).fill(['cancel', {}]),
      );
    });

    it('somebody of another workspace as such', async () => {
      await deliver(url, mention({ text: 'hello', user: 'U0EVE', user_team: 'T0ELSEWHERE' }));
      await slack.until(1);
      expect(heard[0]?.sender.identity).to.deep.equal({ platform: 'slack', realm: 'T0ELSEWHERE', user: 'U0EVE' });
    });

    it('a press by somebody of another workspace as such', async () => {
      const body = press({
        button,
        responseUrl: slack.responseUrl('C0TEAM', 'U0EVE', '1.1'),
        user: 'U0EVE',
        channel: 'C0TEAM',
      });
      await deliver(url, { ...body, user: { id: 'U0EVE', team_id: 'T0ELSEWHERE' } });
      await channel.stop();
      expect(heard[0]?.sender.identity).to.deep.equal({ platform: 'slack', realm: 'T0ELSEWHERE', user: 'U0EVE' });
      expect(heard[0]?.conversation.id).to.equal('T0TOWN:C0TEAM');
    });

    it('the first opening of its conversation as an arrival, and no later one', async () => {
      const opened = () =>
        eventBody({
          type: 'app_home_opened',
          user: 'U0BOB',
          channel: 'D0BOB',
          tab: 'messages',
          event_ts: '1750000000.1',
        });
      await deliver(url, opened());
      await slack.until(1);
      await deliver(url, opened());
      await channel.stop();
      expect(heard.map(({ kind }) => kind)).to.deep.equal(['arrival']);
    });

    it('the time moved by the clock', async () => {
      await channel.stop();
      await http.stop();
      await open({ clock: { now: () => new Date(0), shift: (time) => new Date(time.getTime() + 1000) } });
      await deliver(url, directMessage({ text: 'hello', ts: '1750000000.000200' }));
      await deliver(url, command('hello', slack.responseUrl('C0TEAM', 'U0ANN')));
      await slack.until(2);
      expect(heard.map(({ at }) => at.getTime())).to.deep.equal([1_750_000_001_000, 0]);
    });

    const unheard: [string, Record<string, unknown>][] = [
      ['its own message', directMessage({ text: 'x', user: 'U0NOMADE' })],
      ['another bot', directMessage({ text: 'x', bot_id: 'B0OTHER' })],
      ['a bot without a user', directMessage({ text: 'x', subtype: 'bot_message', user: undefined })],
      ['an edit', directMessage({ text: 'x', subtype: 'message_changed' })],
      ['a deletion', directMessage({ text: 'x', subtype: 'message_deleted' })],
      ['a channel it was not mentioned in', directMessage({ text: 'x', channel: 'C0TEAM', channel_type: 'channel' })],
      ['an edited mention', mention({ text: 'x', edited: { user: 'U0ANN', ts: '1.1' } })],
      ['a mention in a direct message, which came as a message', mention({ text: 'x', channel: 'D0ANN' })],
      ['an event of a kind it does not know', eventBody({ type: 'reaction_added', user: 'U0ANN', channel: 'C0TEAM' })],
      ["Slack's own bot", directMessage({ text: 'x', user: 'USLACKBOT' })],
      [
        'a shortcut',
        { type: 'shortcut', callback_id: 'x', trigger_id: 't', user: { id: 'U0ANN' }, team: { id: 'T0TOWN' } },
      ],
      [
        'a form',
        { type: 'view_submission', view: { id: 'V', callback_id: 'x' }, user: { id: 'U0ANN' }, team: { id: 'T0TOWN' } },
      ],
      [
        'a choice in a list',
        { ...press({ button, responseUrl: 'x' }), actions: [{ type: 'static_select', action_id: 'x' }] },
      ],
      [
        'options that a list asks for',
        { type: 'block_suggestion', action_id: 'x', value: '', user: { id: 'U0ANN' }, team: { id: 'T0TOWN' } },
      ],
    ];
    for (const [name, body] of unheard)
      it(`not ${name}, and acknowledges it`, async () => {
        expect((await deliver(url, body)).status).to.equal(200);
        await channel.stop();
        expect(heard).to.deep.equal([]);
        expect(slack.said).to.deep.equal([]);
      });

    it('not what is of a kind that Slack has yet to invent: acknowledged all the same', async () => {
      expect((await deliver(url, { type: 'mind_reading', user: { id: 'U0ANN' } })).status).to.equal(200);
    });

    it('words beside a file, and a reply that was sent to the channel too', async () => {
      await deliver(url, directMessage({ text: 'see here', subtype: 'file_share' }));
      await deliver(url, directMessage({ text: 'and here', subtype: 'thread_broadcast', thread_ts: '1.1' }));
      await slack.until(2);
      expect(heard.map((event) => event.kind === 'message' && event.text)).to.deep.equal(['see here', 'and here']);
    });
  });

  it('acknowledges before the work is done', async () => {
    await channel.stop();
    await http.stop();
    let finish: (answer: Reply[]) => void = () => undefined;
    await open({ handle: () => new Promise((resolve) => (finish = resolve)) });
    for (const body of [
      directMessage({ text: 'hello' }),
      command('hello', slack.responseUrl('C0TEAM', 'U0ANN')),
      press({ button, responseUrl: slack.responseUrl('D0ANN', 'U0ANN', '1.1') }),
    ]) {
      const response = await deliver(url, body);
      expect(response.status).to.equal(200);
      expect(slack.said).to.deep.equal([]);
      finish([]);
    }
  });

  it('answers once what Slack delivers again', async () => {
    const body = directMessage({ text: 'hello' });
    await deliver(url, body);
    const again = await deliver(url, body, {
      headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' },
    });
    expect(again.status).to.equal(200);
    await deliver(url, directMessage({ text: 'another' }));
    await channel.stop();
    expect(slack.said).to.have.length(2);
    expect(heard.map(({ deliveryKey }) => deliveryKey)).to.include(`slack:${String(body.event_id)}`);
  });

  it('finishes what it has in hand before it stops', async () => {
    await deliver(url, directMessage({ text: 'hello' }));
    await channel.stop();
    expect(slack.said).to.have.length(1);
  });

  describe('answers a press', () => {
    const place = (where: 'instead' | 'after'): Reply => ({
      kind: 'card',
      text: 'Booked',
      card: cardOf('Booked'),
      place: where,
    });
    const pressed = async (reply: Reply, more: Partial<Parameters<typeof press>[0]> = {}) => {
      replies = [reply];
      const { channel: where = 'D0ANN', messageTs = '1750000009.000200' } = more;
      await deliver(
        url,
        press({ button, responseUrl: slack.responseUrl(where, 'U0ANN', messageTs), messageTs, ...more }),
      );
      return (await slack.until(1))[0];
    };

    it('in the place of the pressed card', async () => {
      expect(await pressed(place('instead'))).to.include({
        how: 'replacement',
        ts: '1750000009.000200',
        text: 'Booked',
      });
    });

    it('after it, in a direct message', async () => {
      expect(await pressed(place('after')))
        .to.include({ how: 'message', channel: 'D0ANN' })
        .and.not.have.property('thread');
    });

    it('after it, in the thread of a channel', async () => {
      const more = { channel: 'C0TEAM', thread: '1750000001.000200' };
      expect(await pressed(place('after'), more)).to.include({
        how: 'message',
        channel: 'C0TEAM',
        thread: '1750000001.000200',
      });
    });

    it('after it, in a thread below a card that stands in the channel itself', async () => {
      expect(await pressed(place('after'), { channel: 'C0TEAM' })).to.include({ thread: '1750000009.000200' });
    });

    it('with a notice that the others in a channel do not see', async () => {
      const more = { channel: 'C0TEAM', thread: '1750000001.000200' };
      expect(await pressed({ kind: 'text', text: 'Not yours.' }, more)).to.include({
        how: 'ephemeral',
        user: 'U0ANN',
        thread: '1750000001.000200',
      });
    });

    it('with words in a direct message', async () => {
      expect(await pressed({ kind: 'text', text: 'Not yours.' })).to.include({ how: 'message', text: 'Not yours.' });
    });

    it('between the two of us where only that person sees the card', async () => {
      const more = { channel: 'C0ELSEWHERE', shownToOne: true };
      expect(await pressed(place('after'), more)).to.include({ how: 'ephemeral', user: 'U0ANN' });
    });

    it("never at an address that is not Slack's", async () => {
      await deliver(url, press({ button, responseUrl: 'http://127.0.0.1:9/elsewhere' }));
      replies = [place('instead')];
      await deliver(url, press({ button, responseUrl: 'http://127.0.0.1:9/elsewhere' }));
      await channel.stop();
      expect(slack.said.map(({ how }) => how)).to.deep.equal(['message']);
      expect(logged).to.contain('response_url_not_of_slack');
    });
  });

  describe('speaks', () => {
    it('a card as blocks, with its sentence as the text', async () => {
      replies = [{ kind: 'card', text: 'Free desks in Eupen', card: cardOf('Free desks'), place: 'after' }];
      await deliver(url, directMessage({ text: 'hello' }));
      const [said] = await slack.until(1);
      expect(said?.text).to.equal('Free desks in Eupen');
      expect(textsOf(said?.blocks).map(asSeen)).to.deep.equal(['Free desks', 'Book']);
    });

    it('without a preview of what is linked in it', async () => {
      await deliver(url, directMessage({ text: 'hello' }));
      await deliver(url, command('hello', slack.responseUrl('C0TEAM', 'U0ANN')));
      expect((await slack.until(2)).map(({ previews }) => previews)).to.deep.equal([false, false]);
    });

    it('every answer, in order', async () => {
      replies = ['one', 'two', 'three'].map((text) => ({ kind: 'text', text }));
      await deliver(url, directMessage({ text: 'hello' }));
      expect((await slack.until(3)).map(({ text }) => text)).to.deep.equal(['one', 'two', 'three']);
    });

    it('what people wrote without calling anybody', async () => {
      const wicked = '<!channel> <@U0BOB> @channel *bold* & <https://x.example|y>';
      replies = [
        { kind: 'text', text: wicked },
        { kind: 'card', text: wicked, card: cardOf('\\<!channel\\> \\<@U0BOB\\>'), place: 'after' },
      ];
      await deliver(url, mention({ text: wicked }));
      const [said] = await slack.until(2);
      expect(slack.called).to.deep.equal([]);
      expect(asSeen({ type: 'mrkdwn', text: said!.text })).to.equal(wicked);
    });

    it('in words, where a button carries more than Slack takes', async () => {
      const card = cardOf('Free desks');
      card.actions![0]!.data.note = 'x'.repeat(2000);
      replies = [{ kind: 'card', text: 'Free desks', card, place: 'after' }];
      await deliver(url, directMessage({ text: 'hello' }));
      expect((await slack.until(1))[0]).to.deep.include({
        text: 'Free desks\n\\[1] Book'.replace('\\', ''),
        blocks: [],
      });
      expect(logged).to.contain('Undrawable').and.not.contain('xxx');
    });

    it('in words, where Slack does not take the drawing', async () => {
      replies = [{ kind: 'card', text: 'Free desks', card: cardOf('Free desks'), place: 'after' }];
      slack.refusals.push('invalid_blocks');
      await deliver(url, directMessage({ text: 'hello' }));
      expect((await slack.until(1))[0]?.blocks).to.deep.equal([]);
    });

    it('after as long as Slack asks it to wait', async () => {
      slack.rateLimits.push(1, 7);
      await deliver(url, directMessage({ text: 'hello' }));
      await slack.until(1);
      expect(waits).to.deep.equal([1000, 7000]);
    });

    it('not where Slack asks for more patience than it has, and says so in the log without a word of anybody', async () => {
      slack.rateLimits.push(3600);
      await deliver(url, directMessage({ text: 'my secret words' }));
      await channel.stop();
      expect([waits, slack.said]).to.deep.equal([[], []]);
      expect(logged)
        .to.contain('An answer did not reach Slack')
        .and.not.contain('secret words')
        .and.not.contain('U0ANN');
    });

    it('no fourth time where Slack keeps asking', async () => {
      slack.rateLimits.push(1, 1, 1, 1);
      await deliver(url, command('hello', slack.responseUrl('C0TEAM', 'U0ANN')));
      await channel.stop();
      expect([waits.length, slack.said.length]).to.deep.equal([3, 0]);
    });

    it('unasked, to a channel or a person', async () => {
      await channel.send(
        { channel: 'slack', reference: { channel: 'U0ANN' } },
        { kind: 'text', text: 'Your desk waits.' },
      );
      expect(slack.said).to.have.length(1);
    });

    it('unasked, and says where Slack did not take it', async () => {
      const sent = channel.send({ channel: 'slack', reference: { channel: 'C0GONE' } }, { kind: 'text', text: 'x' });
      expect(await sent.catch((error: unknown) => error)).to.include({ code: 'channel_not_found' });
    });
  });

  describe('asks Slack for an address', () => {
    const addressOf = async (user: string) => {
      await deliver(url, directMessage({ text: 'hello', user }));
      await slack.until(1);
      return heard[0]!.sender.email();
    };

    it('only when it is wanted', async () => {
      await deliver(url, directMessage({ text: 'hello' }));
      await slack.until(1);
      expect(slack.asked).not.to.include('users.info');
    });

    it('and takes the one that was confirmed', async () => {
      expect(await addressOf('U0ANN')).to.equal('ann@example.org');
    });

    for (const [name, person] of Object.entries({
      'was not confirmed': { email: 'ann@example.org', is_email_confirmed: false },
      'is of a bot': { email: 'ann@example.org', is_bot: true },
      'is of somebody who left': { email: 'ann@example.org', deleted: true },
      'is not there': {},
    }))
      it(`and takes none that ${name}`, async () => {
        slack.people.set('U0EVE', person);
        expect(await addressOf('U0EVE')).to.equal(undefined);
      });

    it('and takes a person whom Slack does not know for one without', async () => {
      expect(await addressOf('U0NOBODY')).to.equal(undefined);
    });
  });

  describe('at the start', () => {
    it('refuses a token that Slack does not take', async () => {
      slack.refusals.push('account_inactive');
      expect(await channel.start().catch(String)).to.equal(
        'Error: Slack does not take SLACK_BOT_TOKEN: account_inactive',
      );
    });

    it('takes a token that Slack takes', async () => {
      await channel.start();
      expect(slack.asked).to.deep.equal(['auth.test']);
    });

    it('refuses to take another machine for Slack', () => {
      for (const apiUrl of ['https://slack.example.org/api/', 'http://10.0.0.1/api/', 'slack'])
        expect(() => slackChannel({ server: http.server, apiUrl } as SlackOptions)).to.throw(
          'SLACK_API_URL may only name this machine',
        );
    });
  });
});

function cardOf(title: string): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    body: [{ type: 'TextBlock', text: title, wrap: true }],
    actions: [{ type: 'Action.Execute', title: 'Book', verb: 'book_desk', data: { once: 'k' } }],
  };
}
