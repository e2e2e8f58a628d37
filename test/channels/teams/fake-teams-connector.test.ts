import { expect } from 'chai';
import { type FakeTeamsConnector, openFakeTeamsConnector } from '../../helpers/fake-teams-connector.ts';

describe('the fake connector of Teams', () => {
  let teams: FakeTeamsConnector;
  let nowMs = 0;
  beforeEach(async () => (teams = await openFakeTeamsConnector(() => nowMs)));
  afterEach(() => teams.close());

  const post = async (activity: unknown, headers: Record<string, string> = { authorization: 'Bearer t' }) => {
    const answer = await fetch(`${teams.serviceUrl}v3/conversations/a/activities`, {
      method: 'POST',
      headers,
      body: JSON.stringify(activity),
    });
    return answer.status;
  };
  const withCard = (card: object) => ({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', version: '1.5', body: [], ...card },
      },
    ],
  });

  it('takes a message and a card', async () => {
    expect(await post({ type: 'message', text: 'hi' })).to.equal(201);
    expect(await post(withCard({ body: [{ type: 'TextBlock', text: 'hi' }] }))).to.equal(201);
  });

  it('refuses a call without a token', async () => {
    expect(await post({ type: 'message', text: 'hi' }, {})).to.equal(401);
  });

  it('refuses a message over 100 KB, counted in UTF-16', async () => {
    expect(await post({ type: 'message', text: 'a'.repeat(50_000) })).to.equal(201);
    expect(await post({ type: 'message', text: 'a'.repeat(52_000) })).to.equal(413);
  });

  it('refuses the eighth message in a second in one conversation', async () => {
    nowMs = 10_000;
    for (let i = 0; i < 7; i++) expect(await post({ type: 'message', text: 'hi' })).to.equal(201);

    expect(await post({ type: 'message', text: 'hi' })).to.equal(429);
    nowMs += 1000;
    expect(await post({ type: 'message', text: 'hi' })).to.equal(201);
  });

  it('refuses an empty message, and a card that Teams cannot draw', async () => {
    expect(await post({ type: 'message' })).to.equal(400);
    expect(await post(withCard({ version: '1.6' }))).to.equal(400);
    expect(await post(withCard({ body: [{ type: 'Container', items: [{ type: 'Marquee' }] }] }))).to.equal(400);
    expect(await post(withCard({ actions: [{ type: 'Action.Http' }] }))).to.equal(400);
    expect(await post(withCard({ actions: [{ type: 'Action.Execute', data: { key: 'k' } }] }))).to.equal(400);
    expect(await post(withCard({ body: [{ type: 'ActionSet', actions: [{ type: 'TextBlock' }] }] }))).to.equal(400);
  });
});
