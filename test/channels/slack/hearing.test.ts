import { expect } from 'chai';
import { aSlackChannel, type SlackUnderTest } from '../../helpers/a-slack-channel.ts';
import { command, directMessage, eventBody, mention, press } from '../../helpers/slack-deliveries.ts';

const button = { action_id: 'book_desk#1', value: '{"once":"k1","desk":"12"}' };

describe('In Slack, Nomade hears', () => {
  let our: SlackUnderTest;

  beforeEach(async () => {
    our = await aSlackChannel();
  });
  afterEach(() => our.close());

  it('a direct message, and answers it there', async () => {
    await our.deliver(directMessage({ text: 'book me a desk in Eupen &amp; around', ts: '1750000000.000200' }));
    const [said] = await our.slack.until(1);
    expect(said).to.include({ how: 'message', channel: 'D0ANN', text: 'Good morning.' });
    expect(said).not.to.have.property('thread');
    const [event] = our.heard;
    expect(event).to.deep.include({
      kind: 'message',
      text: 'book me a desk in Eupen & around',
      at: new Date(1_750_000_000_000),
    });
    expect(event?.conversation).to.deep.equal({ channel: 'slack', id: 'T0TOWN:D0ANN', kind: 'personal' });
    expect(event?.sender.identity).to.deep.equal({ platform: 'slack', realm: 'T0TOWN', user: 'U0ANN' });
  });

  it('a mention, without the mention, and answers in its thread', async () => {
    await our.deliver(mention({ text: 'what is free?', ts: '1750000001.000200' }));
    await our.deliver(mention({ text: 'and Friday?', ts: '1750000003.000200', thread_ts: '1750000001.000200' }));
    const said = await our.slack.until(2);
    expect(said.map(({ thread }) => thread)).to.deep.equal(['1750000001.000200', '1750000001.000200']);
    expect(our.heard[0]).to.deep.include({ kind: 'message', text: 'what is free?' });
    expect(our.heard[0]?.conversation).to.deep.equal({ channel: 'slack', id: 'T0TOWN:C0TEAM', kind: 'group' });
  });

  it('a command, and answers the person alone, also where it is no member', async () => {
    const response = await our.deliver(
      command('my bookings', our.slack.responseUrl('C0ELSEWHERE', 'U0ANN'), { channel_id: 'C0ELSEWHERE' }),
    );
    expect([response.status, await response.text()]).to.deep.equal([200, '']);
    const [said] = await our.slack.until(1);
    expect(said).to.include({ how: 'ephemeral', user: 'U0ANN', text: 'Good morning.' });
    expect(our.heard[0]).to.deep.include({ kind: 'message', text: 'my bookings' });
  });

  it('a press, with verb and data as they were drawn', async () => {
    await our.deliver(press({ button, responseUrl: our.slack.responseUrl('D0ANN', 'U0ANN', '1.1') }));
    await our.slack.until(1);
    expect(our.heard[0]).to.deep.include({ kind: 'press', verb: 'book_desk', data: { once: 'k1', desk: '12' } });
  });

  it('a press whose data are not readable as one without data', async () => {
    for (const value of ['{', '[]', 'null', ''])
      await our.deliver(
        press({
          button: { action_id: 'cancel#3', value },
          responseUrl: our.slack.responseUrl('D0ANN', 'U0ANN', '1.1'),
        }),
      );
    await our.slack.until(4);
    expect(our.heard.map((event) => event.kind === 'press' && [event.verb, event.data])).to.deep.equal(
      Array(4).fill(['cancel', {}]),
    );
  });

  it('somebody of another workspace as such', async () => {
    await our.deliver(mention({ text: 'hello', user: 'U0EVE', user_team: 'T0ELSEWHERE' }));
    await our.slack.until(1);
    expect(our.heard[0]?.sender.identity).to.deep.equal({ platform: 'slack', realm: 'T0ELSEWHERE', user: 'U0EVE' });
  });

  it('a press by somebody of another workspace as such', async () => {
    const body = press({
      button,
      responseUrl: our.slack.responseUrl('C0TEAM', 'U0EVE', '1.1'),
      user: 'U0EVE',
      channel: 'C0TEAM',
    });
    await our.deliver({ ...body, user: { id: 'U0EVE', team_id: 'T0ELSEWHERE' } });
    await our.channel.stop();
    expect(our.heard[0]?.sender.identity).to.deep.equal({ platform: 'slack', realm: 'T0ELSEWHERE', user: 'U0EVE' });
    expect(our.heard[0]?.conversation.id).to.equal('T0TOWN:C0TEAM');
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
    await our.deliver(opened());
    await our.slack.until(1);
    await our.deliver(opened());
    await our.channel.stop();
    expect(our.heard.map(({ kind }) => kind)).to.deep.equal(['arrival']);
  });

  it('the time moved by the clock', async () => {
    await our.close();
    our = await aSlackChannel({ clock: { now: () => new Date(0), shift: (time) => new Date(time.getTime() + 1000) } });
    await our.deliver(directMessage({ text: 'hello', ts: '1750000000.000200' }));
    await our.deliver(command('hello', our.slack.responseUrl('C0TEAM', 'U0ANN')));
    await our.slack.until(2);
    expect(our.heard.map(({ at }) => at.getTime())).to.deep.equal([1_750_000_001_000, 0]);
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
      expect((await our.deliver(body)).status).to.equal(200);
      await our.channel.stop();
      expect(our.heard).to.deep.equal([]);
      expect(our.slack.said).to.deep.equal([]);
    });

  it('not what is of a kind that Slack has yet to invent: acknowledged all the same', async () => {
    expect((await our.deliver({ type: 'mind_reading', user: { id: 'U0ANN' } })).status).to.equal(200);
  });

  it('words beside a file, and a reply that was sent to the channel too', async () => {
    await our.deliver(directMessage({ text: 'see here', subtype: 'file_share' }));
    await our.deliver(directMessage({ text: 'and here', subtype: 'thread_broadcast', thread_ts: '1.1' }));
    await our.slack.until(2);
    expect(our.heard.map((event) => event.kind === 'message' && event.text)).to.deep.equal(['see here', 'and here']);
  });
});
