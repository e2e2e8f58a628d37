import { expect } from 'chai';
import { pino } from 'pino';
import { clockFrom } from '../../../src/channels/clock.ts';
import { slackChannel, type SlackOptions } from '../../../src/channels/slack/channel.ts';
import { receiverOnSocket } from '../../../src/channels/slack/receiver.ts';
import type { Incoming } from '../../../src/conversation/incoming.ts';
import { APP_TOKEN, BOT_TOKEN, FakeSlack, SIGNING_SECRET } from '../../helpers/fake-slack.ts';
import { FakeSlackSocket } from '../../helpers/fake-slack-socket.ts';
import { command, directMessage, press } from '../../helpers/slack-deliveries.ts';

describe('The Slack channel in Socket Mode', () => {
  let slack: FakeSlack;
  let socket: FakeSlackSocket;
  let heard: Incoming[];
  const log = pino({ level: 'silent' });

  beforeEach(async () => {
    slack = await new FakeSlack().start();
    socket = new FakeSlackSocket();
    slack.socketUrl = await socket.start();
    heard = [];
  });

  afterEach(async () => {
    await socket.stop();
    await slack.stop();
  });

  const channelWith = (more: Partial<SlackOptions> = {}) =>
    slackChannel({
      server: undefined as unknown as SlackOptions['server'],
      signingSecret: SIGNING_SECRET,
      botToken: BOT_TOKEN,
      appToken: APP_TOKEN,
      apiUrl: slack.apiUrl,
      handle: async (event) => {
        heard.push(event);
        return [{ kind: 'text', text: 'Good morning.' }];
      },
      wordsIn: () => ({ moreLines: String }),
      clock: clockFrom(undefined),
      log,
      ...more,
    });

  it('hears and answers the same, and acknowledges each envelope', async () => {
    const channel = channelWith();
    await channel.start();
    const button = { action_id: 'book_desk#1', value: '{"once":"k"}' };
    const envelopes = [
      socket.hand('events_api', directMessage({ text: 'hello' })),
      socket.hand('slash_commands', command('my bookings', slack.responseUrl('C0TEAM', 'U0ANN'))),
      socket.hand('interactive', press({ button, responseUrl: slack.responseUrl('D0ANN', 'U0ANN', '1.1') })),
      socket.hand('interactive', {
        type: 'shortcut',
        callback_id: 'x',
        trigger_id: 't',
        user: { id: 'U0ANN' },
        team: { id: 'T0TOWN' },
      }),
    ];
    for (const envelope of envelopes) await socket.untilAcknowledged(envelope);
    await slack.until(3);
    expect(heard.map(({ kind }) => kind)).to.deep.equal(['message', 'message', 'press']);
    await channel.stop();
  });

  it('acknowledges before the work is done', async () => {
    const channel = channelWith({ handle: () => new Promise(() => undefined) });
    await channel.start();
    await socket.untilAcknowledged(
      socket.hand('slash_commands', command('hello', slack.responseUrl('C0TEAM', 'U0ANN'))),
    );
    expect(slack.said).to.deep.equal([]);
  });

  it('does not start with an app token that Slack refuses', async () => {
    const channel = channelWith({ appToken: 'xapp-revoked' });
    expect(await channel.start().catch(String)).to.equal('TokenRefused: Slack does not take SLACK_APP_TOKEN');
  });

  it('lives on where Slack refuses it when it connects again', async () => {
    const { client } = receiverOnSocket(APP_TOKEN, slack.apiUrl, log);
    await client.start();
    slack.refusals.push('invalid_auth');
    expect(await client.start()).to.deep.equal({ ok: false });
    await client.disconnect();
  });
});
