import { expect } from 'chai';
import { BOT_TOKEN, FakeSlack } from './fake-slack.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const button = (actionId: string, more: object = {}) => ({
  type: 'button',
  action_id: actionId,
  text: plain('Book'),
  value: '{}',
  ...more,
});
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const actions = (...elements: object[]) => ({ type: 'actions', elements });

describe('The fake Slack', () => {
  let slack: FakeSlack;

  beforeEach(async () => {
    slack = await new FakeSlack().start();
  });
  afterEach(() => slack.stop());

  async function call(method: string, args: Record<string, unknown>, token: string | undefined = BOT_TOKEN) {
    const form = Object.entries(args).map(([key, value]): [string, string] => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    const headers = token ? { authorization: `Bearer ${token}` } : undefined;
    const answer = await fetch(slack.apiUrl + method, {
      method: 'POST',
      body: new URLSearchParams(form),
      ...(headers && { headers }),
    });
    return (await answer.json()) as { ok: boolean; error?: string; response_metadata?: { messages: string[] } };
  }
  const post = (args: Record<string, unknown>, token?: string) =>
    call('chat.postMessage', { channel: 'D0ANN', text: 'x', ...args }, token);

  it('takes a message that Slack takes', async () => {
    expect(await post({ blocks: [section('*x*'), actions(button('a#1'), button('a#2'))] })).to.include({ ok: true });
    expect(slack.said).to.have.length(1);
  });

  const refused: [string, Record<string, unknown>, string][] = [
    ['an unknown channel', { channel: 'C0GONE' }, 'channel_not_found'],
    ['neither text nor blocks', { text: ' ' }, 'no_text'],
    ['blocks that are no JSON', { blocks: '[' }, 'invalid_blocks_format'],
    ['51 blocks', { blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }, 'invalid_blocks'],
    ['a block of no known type', { blocks: [{ type: 'paragraph' }] }, 'invalid_blocks'],
    ['a section of over 3000 characters', { blocks: [section('x'.repeat(3001))] }, 'invalid_blocks'],
    ['a section without anything', { blocks: [{ type: 'section' }] }, 'invalid_blocks'],
    ['an empty text', { blocks: [section('')] }, 'invalid_blocks'],
    [
      '11 fields',
      { blocks: [{ type: 'section', fields: Array.from({ length: 11 }, () => plain('x')) }] },
      'invalid_blocks',
    ],
    [
      'a field of over 2000 characters',
      { blocks: [{ type: 'section', fields: [plain('x'.repeat(2001))] }] },
      'invalid_blocks',
    ],
    [
      'a header of over 150 characters',
      { blocks: [{ type: 'header', text: plain('x'.repeat(151)) }] },
      'invalid_blocks',
    ],
    ['a header with styles', { blocks: [{ type: 'header', text: { type: 'mrkdwn', text: '*x*' } }] }, 'invalid_blocks'],
    [
      'a context of 11 texts',
      { blocks: [{ type: 'context', elements: Array.from({ length: 11 }, () => plain('x')) }] },
      'invalid_blocks',
    ],
    [
      '26 buttons in a block',
      { blocks: [actions(...Array.from({ length: 26 }, (_, n) => button(`a#${n}`)))] },
      'invalid_blocks',
    ],
    ['no buttons in a block', { blocks: [actions()] }, 'invalid_blocks'],
    [
      'one action_id twice, in separate blocks',
      { blocks: [actions(button('a')), actions(button('a'))] },
      'invalid_blocks',
    ],
    [
      'a button title of over 75 characters',
      { blocks: [actions(button('a', { text: plain('x'.repeat(76)) }))] },
      'invalid_blocks',
    ],
    [
      'a button title with styles',
      { blocks: [actions(button('a', { text: { type: 'mrkdwn', text: 'x' } }))] },
      'invalid_blocks',
    ],
    [
      'a value of over 2000 characters',
      { blocks: [actions(button('a', { value: 'x'.repeat(2001) }))] },
      'invalid_blocks',
    ],
    ['an action_id of over 255 characters', { blocks: [actions(button('a'.repeat(256)))] }, 'invalid_blocks'],
    [
      'an accessibility_label of over 75 characters',
      { blocks: [actions(button('a', { accessibility_label: 'x'.repeat(76) }))] },
      'invalid_blocks',
    ],
    ['a style that Slack does not have', { blocks: [actions(button('a', { style: 'positive' }))] }, 'invalid_blocks'],
    ['a property that Slack does not have', { blocks: [{ ...section('x'), wrap: true }] }, 'invalid_blocks'],
    [
      'much text over many blocks',
      { blocks: Array.from({ length: 5 }, () => section('x'.repeat(2900))) },
      'msg_blocks_too_long',
    ],
  ];
  for (const [name, args, error] of refused)
    it(`refuses ${name}`, async () => {
      expect(await post(args)).to.include({ ok: false, error });
      expect(slack.said).to.deep.equal([]);
    });

  it('says where the blocks are wrong', async () => {
    const { response_metadata } = await post({ blocks: [actions(button('a'), button('a'))] });
    expect(response_metadata?.messages[0]).to.match(/^\/blocks\/0\/elements\/1\/action_id: .*already exists/);
  });

  it('refuses another token, and none', async () => {
    expect(await post({}, 'xoxb-another')).to.include({ error: 'invalid_auth' });
    expect(await post({}, '')).to.include({ error: 'not_authed' });
  });

  it('refuses people it does not know', async () => {
    expect(await call('users.info', { user: 'U0NOBODY' })).to.include({ error: 'user_not_found' });
    expect(await call('chat.postEphemeral', { channel: 'C0TEAM', user: 'U0NOBODY', text: 'x' })).to.include({
      error: 'user_not_in_channel',
    });
  });

  it('refuses a response address after its fifth use', async () => {
    const url = slack.responseUrl('C0TEAM', 'U0ANN');
    const statuses: number[] = [];
    for (let use = 0; use < 6; use += 1)
      statuses.push((await fetch(url, { method: 'POST', body: '{"text":"x"}' })).status);
    expect(statuses).to.deep.equal([200, 200, 200, 200, 200, 404]);
  });

  it('refuses to replace what a command has not shown', async () => {
    const url = slack.responseUrl('C0TEAM', 'U0ANN');
    expect((await fetch(url, { method: 'POST', body: '{"text":"x","replace_original":true}' })).status).to.equal(500);
  });

  it('asks to wait', async () => {
    slack.rateLimits.push(3);
    const answer = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST' });
    expect([answer.status, answer.headers.get('retry-after')]).to.deep.equal([429, '3']);
  });

  it('notes whom a text calls, escaped or not', async () => {
    await post({
      text: '<!channel> &lt;!here&gt;',
      blocks: [section('<@U0BOB>'), { type: 'section', text: plain('<!everyone>') }],
    });
    await post({ text: 'to @channel', link_names: 'true' });
    expect(slack.called).to.deep.equal(['<!channel>', '<@U0BOB>', '@channel']);
  });
});
