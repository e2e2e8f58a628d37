import { expect } from 'chai';
import { slackChannel, type SlackOptions } from '../../../src/channels/slack/channel.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { aSlackChannel, type SlackUnderTest } from '../../helpers/a-slack-channel.ts';
import { command, directMessage, press } from '../../helpers/slack-deliveries.ts';

const button = { action_id: 'book_desk#1', value: '{"once":"k1","desk":"12"}' };

describe('The Slack channel', () => {
  let our: SlackUnderTest;

  beforeEach(async () => {
    our = await aSlackChannel();
  });
  afterEach(() => our.close());

  it('acknowledges before the work is done', async () => {
    await our.close();
    let finish: (answer: Reply[]) => void = () => undefined;
    our = await aSlackChannel({ handle: () => new Promise((resolve) => (finish = resolve)) });
    for (const body of [
      directMessage({ text: 'hello' }),
      command('hello', our.slack.responseUrl('C0TEAM', 'U0ANN')),
      press({ button, responseUrl: our.slack.responseUrl('D0ANN', 'U0ANN', '1.1') }),
    ]) {
      const response = await our.deliver(body);
      expect(response.status).to.equal(200);
      expect(our.slack.said).to.deep.equal([]);
      finish([]);
    }
  });

  it('hands on what Slack delivers again under the same key, by which the core knows it', async () => {
    const body = directMessage({ text: 'hello' });
    await our.deliver(body);
    const headers = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    const again = await our.deliver(body, { headers });
    await our.channel.stop();

    expect(again.status).to.equal(200);
    const key = `slack:${String(body.event_id)}`;
    expect(our.heard.map(({ deliveryKey }) => deliveryKey)).to.deep.equal([key, key]);
  });

  it('finishes what it has in hand before it stops', async () => {
    await our.deliver(directMessage({ text: 'hello' }));
    await our.channel.stop();
    expect(our.slack.said).to.have.length(1);
  });

  describe('asks Slack for an address', () => {
    const addressOf = async (user: string) => {
      await our.deliver(directMessage({ text: 'hello', user }));
      await our.slack.until(1);
      return our.heard[0]!.sender.email();
    };

    it('only when it is wanted', async () => {
      await our.deliver(directMessage({ text: 'hello' }));
      await our.slack.until(1);
      expect(our.slack.asked).not.to.include('users.info');
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
        our.slack.people.set('U0EVE', person);
        expect(await addressOf('U0EVE')).to.equal(undefined);
      });

    it('and takes a person whom Slack does not know for one without', async () => {
      expect(await addressOf('U0NOBODY')).to.equal(undefined);
    });
  });

  describe('at the start', () => {
    it('refuses a token that Slack does not take', async () => {
      our.slack.refusals.push('account_inactive');
      expect(await our.channel.start().catch(String)).to.equal(
        'TokenRefused: Slack does not take SLACK_BOT_TOKEN: account_inactive',
      );
    });

    it('takes a token that Slack takes', async () => {
      await our.channel.start();
      expect(our.slack.asked).to.deep.equal(['auth.test']);
    });

    it('refuses to take another machine for Slack', () => {
      for (const apiUrl of ['https://slack.example.org/api/', 'http://10.0.0.1/api/', 'slack'])
        expect(() => slackChannel({ apiUrl } as SlackOptions)).to.throw('SLACK_API_URL may only name this machine');
    });
  });
});
