import { expect } from 'chai';
import { aSlackChannel, type SlackUnderTest } from '../../helpers/a-slack-channel.ts';
import { deliverText, directMessage, signatureOf, type Signing } from '../../helpers/slack-deliveries.ts';

const JSON_TYPE = 'application/json';

describe('The door of Slack', () => {
  let our: SlackUnderTest;

  beforeEach(async () => {
    our = await aSlackChannel();
  });
  afterEach(() => our.close());

  it('answers the challenge by which Slack tries an address', async () => {
    const response = await our.deliver({ type: 'url_verification', challenge: 'c7' });
    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({ challenge: 'c7' });
  });

  const forgeries: [string, Signing][] = [
    ['made with another secret', { secret: 'another' }],
    ['more than five minutes old', { at: Math.floor(Date.now() / 1000) - 301 }],
    ['of no known version', { headers: { 'x-slack-signature': 'v1=00' } }],
    ['without its time', { headers: { 'x-slack-request-timestamp': '' } }],
  ];
  for (const [name, signing] of forgeries)
    it(`refuses a signature ${name}, with nothing but 401`, async () => {
      const response = await our.deliver(directMessage({ text: 'hello' }), signing);
      expect(response.status).to.equal(401);
      expect(await response.text()).to.equal('');
      expect(our.heard).to.deep.equal([]);
    });

  it('refuses what is not signed', async () => {
    const response = await fetch(our.url, { method: 'POST', body: '{}', headers: { 'content-type': JSON_TYPE } });
    expect(response.status).to.equal(401);
  });

  it('refuses a body that was changed on the way', async () => {
    const signed = signatureOf(JSON.stringify(directMessage({ text: 'hello' })));
    const other = JSON.stringify(directMessage({ text: 'cancel everything' }));
    const response = await fetch(our.url, {
      method: 'POST',
      body: other,
      headers: { 'content-type': JSON_TYPE, ...signed },
    });
    expect(response.status).to.equal(401);
    expect(our.heard).to.deep.equal([]);
  });

  it('refuses a body over 256 KB and a compressed one before reading it', async () => {
    const large = await deliverText(our.url, 'x'.repeat(256 * 1024 + 1), JSON_TYPE);
    expect(large.status).to.equal(413);
    const packed = await deliverText(our.url, '{}', JSON_TYPE, { headers: { 'content-encoding': 'gzip' } });
    expect(packed.status).to.equal(415);
    expect((await our.deliver({ type: 'url_verification', challenge: 'c' })).status).to.equal(200);
  });

  it('refuses signed text that is no JSON, and quotes it nowhere', async () => {
    const response = await deliverText(our.url, 'my secret words {', JSON_TYPE);
    expect(response.status).to.equal(400);
    expect(await response.text()).to.equal('');
    expect(our.logged()).not.to.contain('secret words');
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
      expect((await deliverText(our.url, body, JSON_TYPE)).status).to.be.oneOf([200, 400, 500]);
    expect(our.heard).to.deep.equal([]);
    expect((await our.deliver(directMessage({ text: 'hello' }))).status).to.equal(200);
    await our.slack.until(1);
  });
});
