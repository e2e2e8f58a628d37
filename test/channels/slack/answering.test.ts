import { expect } from 'chai';
import { actionsOf, type Card } from '../../../src/cards/card.ts';
import { Gone, NotNow, Refused } from '../../../src/conversation/sending.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { aSlackChannel, type SlackUnderTest } from '../../helpers/a-slack-channel.ts';
import { command, directMessage, mention, press } from '../../helpers/slack-deliveries.ts';
import { asSeen, textsOf } from '../../helpers/slack-limits.ts';

const button = { action_id: 'book_desk#1', value: '{"once":"k1","desk":"12"}' };

describe('In Slack, Nomade', () => {
  let our: SlackUnderTest;

  beforeEach(async () => {
    our = await aSlackChannel();
  });
  afterEach(() => our.close());

  describe('answers a press', () => {
    const place = (where: 'instead' | 'after'): Reply => ({
      kind: 'card',
      text: 'Booked',
      card: cardOf('Booked'),
      place: where,
    });
    const pressed = async (reply: Reply, more: Partial<Parameters<typeof press>[0]> = {}) => {
      our.replies = [reply];
      const { channel: where = 'D0ANN', messageTs = '1750000009.000200' } = more;
      await our.deliver(
        press({ button, responseUrl: our.slack.responseUrl(where, 'U0ANN', messageTs), messageTs, ...more }),
      );
      return (await our.slack.until(1))[0];
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
      await our.deliver(press({ button, responseUrl: 'http://127.0.0.1:9/elsewhere' }));
      our.replies = [place('instead')];
      await our.deliver(press({ button, responseUrl: 'http://127.0.0.1:9/elsewhere' }));
      await our.channel.stop();
      expect(our.slack.said.map(({ how }) => how)).to.deep.equal(['message']);
      expect(our.logged()).to.contain('response_url_not_of_slack');
    });
  });

  describe('speaks', () => {
    it('a card as blocks, with its sentence as the text', async () => {
      our.replies = [{ kind: 'card', text: 'Free desks in Eupen', card: cardOf('Free desks'), place: 'after' }];
      await our.deliver(directMessage({ text: 'hello' }));
      const [said] = await our.slack.until(1);
      expect(said?.text).to.equal('Free desks in Eupen');
      expect(textsOf(said?.blocks).map(asSeen)).to.deep.equal(['Free desks', 'Book']);
    });

    it('without a preview of what is linked in it', async () => {
      await our.deliver(directMessage({ text: 'hello' }));
      await our.deliver(command('hello', our.slack.responseUrl('C0TEAM', 'U0ANN')));
      expect((await our.slack.until(2)).map(({ previews }) => previews)).to.deep.equal([false, false]);
    });

    it('every answer, in order', async () => {
      our.replies = ['one', 'two', 'three'].map((text) => ({ kind: 'text', text }));
      await our.deliver(directMessage({ text: 'hello' }));
      expect((await our.slack.until(3)).map(({ text }) => text)).to.deep.equal(['one', 'two', 'three']);
    });

    it('what people wrote without calling anybody', async () => {
      const wicked = '<!channel> <@U0BOB> @channel *bold* & <https://x.example|y>';
      our.replies = [
        { kind: 'text', text: wicked },
        { kind: 'card', text: wicked, card: cardOf('\\<!channel\\> \\<@U0BOB\\>'), place: 'after' },
      ];
      await our.deliver(mention({ text: wicked }));
      const [said] = await our.slack.until(2);
      expect(our.slack.called).to.deep.equal([]);
      expect(asSeen({ type: 'mrkdwn', text: said!.text })).to.equal(wicked);
    });

    it('in words, where a button carries more than Slack takes', async () => {
      const card = cardOf('Free desks');
      actionsOf(card)[0]!.data.note = 'x'.repeat(2000);
      our.replies = [{ kind: 'card', text: 'Free desks', card, place: 'after' }];
      await our.deliver(directMessage({ text: 'hello' }));
      expect((await our.slack.until(1))[0]).to.deep.include({
        text: 'Free desks\n\\[1] Book'.replace('\\', ''),
        blocks: [],
      });
      expect(our.logged()).to.contain('Undrawable').and.not.contain('xxx');
    });

    it('in words, where Slack does not take the drawing', async () => {
      our.replies = [{ kind: 'card', text: 'Free desks', card: cardOf('Free desks'), place: 'after' }];
      our.slack.refusals.push('invalid_blocks');
      await our.deliver(directMessage({ text: 'hello' }));
      expect((await our.slack.until(1))[0]?.blocks).to.deep.equal([]);
    });

    it('without its picture, where Slack does not take that', async () => {
      our.replies = [{ kind: 'card', text: 'The week', card: withPicture(cardOf('The week')), place: 'after' }];
      our.slack.refusals.push('invalid_blocks');
      await our.deliver(directMessage({ text: 'hello' }));
      const [said] = await our.slack.until(1);
      expect(said?.blocks.map(({ type }) => type)).to.deep.equal(['section', 'actions']);
      expect(our.logged()).to.contain('without its picture').and.not.contain('as words');
    });

    it('in words, where it is not the picture that Slack does not take', async () => {
      our.replies = [{ kind: 'card', text: 'The week', card: withPicture(cardOf('The week')), place: 'after' }];
      our.slack.refusals.push('invalid_blocks', 'invalid_blocks');
      await our.channel.send({ channel: 'slack', reference: { channel: 'D0ANN' } }, our.replies[0]!);
      expect(our.slack.said.map(({ text, blocks }) => [text, blocks])).to.deep.equal([['The week\n[1] Book', []]]);
    });

    it('after as long as Slack asks it to wait', async () => {
      our.slack.rateLimits.push(1, 7);
      await our.deliver(directMessage({ text: 'hello' }));
      await our.slack.until(1);
      expect(our.waits).to.deep.equal([1000, 7000]);
    });

    it('not where Slack asks for more patience than it has, and says so in the log without a word of anybody', async () => {
      our.slack.rateLimits.push(3600);
      await our.deliver(directMessage({ text: 'my secret words' }));
      await our.channel.stop();
      expect([our.waits, our.slack.said]).to.deep.equal([[], []]);
      expect(our.logged())
        .to.contain('An answer did not reach Slack')
        .and.not.contain('secret words')
        .and.not.contain('U0ANN');
    });

    it('no fourth time where Slack keeps asking', async () => {
      our.slack.rateLimits.push(1, 1, 1, 1);
      await our.deliver(command('hello', our.slack.responseUrl('C0TEAM', 'U0ANN')));
      await our.channel.stop();
      expect([our.waits.length, our.slack.said.length]).to.deep.equal([3, 0]);
    });

    it('unasked, to a channel or a person', async () => {
      await our.channel.send(
        { channel: 'slack', reference: { channel: 'U0ANN' } },
        { kind: 'text', text: 'Your desk our.waits.' },
      );
      expect(our.slack.said).to.have.length(1);
    });

    it('unasked, and tells what can never arrive from what was not taken, and from what nobody knows', async () => {
      const faultOf = (channel: unknown) =>
        our.channel
          .send({ channel: 'slack', reference: { channel } }, { kind: 'text', text: 'x' })
          .catch((error: unknown) => error);

      expect(await faultOf('C0GONE'), 'no such channel').to.be.instanceOf(Gone);
      expect(await faultOf(7), 'no address').to.be.instanceOf(Gone);
      for (const refusal of ['user_not_found', 'user_disabled', 'is_archived']) {
        our.slack.refusals.push(refusal);
        expect(await faultOf('D0ANN'), refusal).to.be.instanceOf(Gone);
      }
      for (const refusal of ['invalid_auth', 'account_inactive', 'token_revoked', 'restricted_action']) {
        our.slack.refusals.push(refusal);
        expect(await faultOf('D0ANN'), refusal).to.be.instanceOf(Refused);
      }
      for (const refusal of ['internal_error', 'fatal_error', 'service_unavailable']) {
        our.slack.refusals.push(refusal);
        expect(await faultOf('D0ANN'), refusal).to.include({ name: 'SlackRefusal', code: refusal });
      }
      for (const refusal of ['ratelimited', 'rate_limited']) {
        our.slack.refusals.push(refusal);
        expect(await faultOf('D0ANN'), refusal).to.include({ name: 'NotNow', afterMs: 5_000 });
      }
    });

    it('unasked, once, and leaves it to whoever sends to wait as long as Slack asks', async () => {
      our.slack.rateLimits.push(7);
      const sent = our.channel.send({ channel: 'slack', reference: { channel: 'D0ANN' } }, { kind: 'text', text: 'x' });

      expect(await sent.catch((error: unknown) => error))
        .to.be.instanceOf(NotNow)
        .and.to.include({ afterMs: 7000 });
      expect([our.waits.length, our.slack.said.length]).to.deep.equal([0, 0]);
    });

    it('unasked, and is asked to wait also where Slack says it in other words, or does not say for how long', async () => {
      const asked = async (wish: string) => {
        our.slack.rateLimits.push(wish);
        const sent = our.channel.send(
          { channel: 'slack', reference: { channel: 'D0ANN' } },
          { kind: 'text', text: 'x' },
        );
        const fault = await sent.catch((error: unknown) => error);
        expect(fault, wish).to.be.instanceOf(NotNow);
        return (fault as NotNow).afterMs;
      };
      expect(await asked('1.2')).to.equal(2_000);
      for (const nonsense of ['', 'soon', '-3']) expect(await asked(nonsense), nonsense).to.equal(5_000);
      expect(await asked(new Date(Date.now() + 60_000).toUTCString())).to.be.within(55_000, 61_000);
    });
  });
});

function withPicture(card: Card): Card {
  const fallback = {
    type: 'Image',
    url: 'https://nomade.example/a.png',
    altText: 'In words',
    size: 'stretch',
  } as const;
  const type = 'Chart.VerticalBar.Grouped';
  const chart = { type, title: 'The week', stacked: true, colorSet: 'sequential', yAxisTitle: 'people' } as const;
  return { ...card, body: [...card.body, { ...chart, data: [], fallback }] };
}

function cardOf(title: string): Card {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    body: [{ type: 'TextBlock', text: title, wrap: true }],
    actions: [{ type: 'Action.Execute', title: 'Book', verb: 'book_desk', data: { once: 'k' } }],
  };
}
