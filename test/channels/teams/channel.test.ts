import { expect } from 'chai';
import pino from 'pino';
import { stub, useFakeTimers } from 'sinon';
import type { Card } from '../../../src/cards/card.ts';
import type { Channel } from '../../../src/channels/channel.ts';
import { clockFrom } from '../../../src/channels/clock.ts';
import { httpServer, type HttpServer } from '../../../src/channels/http-server.ts';
import { teamsChannel, type TeamsChannelOptions } from '../../../src/channels/teams/channel.ts';
import type { Incoming } from '../../../src/conversation/incoming.ts';
import { Gone, NotNow, Refused } from '../../../src/conversation/sending.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { type FakeOpenId, openFakeOpenId } from '../../helpers/fake-openid.ts';
import { type FakeTeamsConnector, openFakeTeamsConnector } from '../../helpers/fake-teams-connector.ts';
import { teamsFixture } from '../../helpers/teams-fixture.ts';

describe('the Teams channel', () => {
  const appId = '6b1e0000-0000-4000-8000-0000000000b0';
  const tenantId = '9f2d7c10-0000-4000-8000-0000000000aa';
  const credentials = { appId, password: 'secret', type: 'SingleTenant', tenantId } as const;
  const card = (text: string): Card => ({
    type: 'AdaptiveCard',
    version: '1.5',
    lang: 'en',
    body: [{ type: 'TextBlock', text, wrap: true }],
  });

  let teams: FakeTeamsConnector;
  let http: HttpServer;
  let channel: Channel;
  let url: string;
  let heard: Incoming[];
  let lines: string[];
  let replies: (event: Incoming) => Reply[] | Promise<Reply[]>;

  async function open(options: Partial<TeamsChannelOptions> = {}): Promise<void> {
    heard = [];
    lines = [];
    replies = (event) => [{ kind: 'text', text: event.kind }];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
    const handle = async (event: Incoming) => {
      heard.push(event);
      return replies(event);
    };
    channel = teamsChannel({
      server: http.server,
      handle,
      clock: clockFrom(undefined),
      log,
      mode: 'local',
      ...options,
    });
    await channel.start();
    ({ url } = await http.start());
  }

  beforeEach(async () => {
    teams = await openFakeTeamsConnector();
  });
  afterEach(async () => {
    await channel.stop();
    await http.stop();
    teams.close();
  });

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const activity = (name: string, changes: Record<string, unknown> = {}) =>
    teamsFixture(name, { serviceUrl: teams.serviceUrl, ...changes });
  const press = async (changes: Record<string, unknown> = {}) => {
    const answer = await post(activity('press-execute', changes));
    return {
      status: answer.status,
      body: (await answer.json()) as { type: string; value: unknown; statusCode: number },
    };
  };

  describe('in local mode, without an app id', () => {
    beforeEach(() => open());

    it('answers a message in its conversation, in plain text, with the constant token', async () => {
      const answer = await post(activity('message-personal'));

      expect(answer.status).to.equal(200);
      expect(await answer.text()).to.equal('');
      expect(teams.sent).to.have.length(1);
      expect(teams.sent[0]).to.deep.include({
        method: 'POST',
        conversation: 'a:1personal',
        authorization: 'Bearer local',
      });
      expect(teams.sent[0]!.activity).to.include({ text: 'message', textFormat: 'plain' });
    });

    it('answers in the thread of a channel', async () => {
      await post(activity('message-channel'));

      expect(heard[0]).to.include({ kind: 'message', text: 'ask Bob for a desk in Eupen' });
      expect(teams.sent[0]!.conversation).to.equal('19:general@thread.tacv2;messageid=1700000000000');
    });

    it('sends a card, with the sentence for the notification', async () => {
      replies = () => [{ kind: 'card', text: 'Two desks', card: card('Two'), place: 'after' }];

      await post(activity('message-personal'));

      expect(teams.sent[0]!.activity.summary).to.equal('Two desks');
      expect(teams.sent[0]!.activity.attachments![0]!.content).to.deep.equal(card('Two'));
    });

    it('answers a press with the card that takes its place, in the same response', async () => {
      replies = () => [{ kind: 'card', text: 'Booked', card: card('Booked'), place: 'instead' }];

      expect(await press()).to.deep.equal({
        status: 200,
        body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Booked') },
      });
      expect(teams.sent).to.be.empty;
      expect(heard[0]).to.deep.include({ kind: 'press', verb: 'book_desk', data: { once: 'k1', desk: 'd1' } });
    });

    it('answers a press with a notice, and sends what stands on its own', async () => {
      replies = () => [
        { kind: 'text', text: 'Taken a moment ago' },
        { kind: 'card', text: 'Others', card: card('Others'), place: 'after' },
      ];

      const { body } = await press();
      await teams.until(1);

      expect(body).to.deep.equal({
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Taken a moment ago',
      });
      expect(teams.sent[0]).to.include({ method: 'POST', conversation: 'a:1personal' });
      expect(teams.sent[0]!.activity.summary).to.equal('Others');
    });

    it('passes a verb that it does not know on to the core, which says so', async () => {
      replies = () => [{ kind: 'text', text: 'That button no longer works.' }];

      const { body } = await press({ value: { action: { type: 'Action.Execute', verb: 'no_such_thing' } } });

      expect(heard[0]).to.include({ verb: 'no_such_thing' });
      expect(body.value).to.equal('That button no longer works.');
    });

    it('takes an Action.Submit, and puts the card where the pressed one stands', async () => {
      replies = () => [{ kind: 'card', text: 'Booked', card: card('Booked'), place: 'instead' }];

      await post(activity('press-submit'));

      expect(heard[0]).to.deep.include({ kind: 'press', verb: 'book_desk', data: { once: 'k1', desk: 'd1' } });
      expect(teams.sent[0]).to.include({ method: 'PUT', about: '1699999999999' });
    });

    it('sends the card anew where the pressed one is gone', async () => {
      teams.mayUpdate = false;
      replies = () => [{ kind: 'card', text: 'Booked', card: card('Booked'), place: 'instead' }];

      expect((await post(activity('press-submit'))).status).to.equal(200);

      expect(teams.sent.map(({ method }) => method)).to.deep.equal(['POST']);
    });

    it('answers a press in time, and sends what takes longer as a message', async () => {
      const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        let finish = (_replies: Reply[]): void => {};
        let asked = (): void => {};
        const begun = new Promise<void>((resolve) => (asked = resolve));
        replies = () => {
          asked();
          return new Promise((resolve) => (finish = resolve));
        };

        const pressing = press();
        await begun;
        clock.tick(8_000);
        const { body } = await pressing;
        finish([{ kind: 'card', text: 'Booked', card: card('Booked'), place: 'instead' }]);
        await teams.until(1);

        expect(body).to.deep.equal({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' });
        expect(teams.sent[0]!.activity.summary).to.equal('Booked');
      } finally {
        clock.restore();
      }
    });

    it('welcomes who installs it', async () => {
      await post(activity('installation-update'));
      expect(heard[0]?.kind).to.equal('arrival');
      expect(teams.sent).to.have.length(1);
    });

    it('answers an invoke that it does not serve without a fault', async () => {
      for (const name of ['task/fetch', 'composeExtension/query', 'adaptiveCard/action', undefined]) {
        const answer = await post(activity('press-execute', { name, value: { odd: true } }));
        expect(answer.status, name).to.equal(200);
        expect(await answer.json()).to.deep.equal({});
      }
      expect(heard).to.be.empty;
    });

    it('gives both deliveries of one activity the same key, for the core to tell', async () => {
      await post(activity('message-personal'));
      await post(activity('message-personal'));

      expect(heard.map((event) => event.deliveryKey)).to.deep.equal(Array(2).fill('teams:a:1personal:1700000000001'));
    });

    it('asks the directory for an e-mail address once, and only when the core wants it', async () => {
      teams.members.set('29:1ann', { email: 'ann@eupen.example', userPrincipalName: 'ann@tenant.example' });
      const asked: (string | undefined)[] = [];
      replies = async (event) => {
        if (event.kind === 'press') asked.push(await event.sender.email());
        return [];
      };

      await post(activity('message-personal'));
      expect(teams.memberQuestions).to.be.empty;
      await press();

      expect(asked).to.deep.equal(['ann@eupen.example']);
      expect(teams.memberQuestions).to.deep.equal(['29:1ann']);
    });

    it('takes no address of a guest, whom another organisation vouches for, nor of somebody unknown', async () => {
      const asked: (string | undefined)[] = [];
      replies = async (event) => {
        asked.push(await event.sender.email());
        return [];
      };

      await post(activity('message-personal'));
      teams.members.set('29:1ann', { email: 'ann@eupen.example', userRole: 'guest' });
      await post(activity('message-personal'));

      expect(asked).to.deep.equal([undefined, undefined]);
    });

    it('speaks unasked where it was spoken to before', async () => {
      const reference = JSON.parse(
        JSON.stringify({ serviceUrl: teams.serviceUrl, conversation: 'a:1personal', bot: '28:b' }),
      ) as unknown;

      await channel.send({ channel: 'teams', reference }, { kind: 'text', text: 'Your desk is waiting' });

      expect(teams.sent[0]).to.deep.include({ conversation: 'a:1personal', authorization: 'Bearer local' });
      expect(teams.sent[0]!.activity).to.include({ text: 'Your desk is waiting' });
    });

    it('will not speak where a kept address leads astray, or is no address', async () => {
      for (const serviceUrl of [
        'https://evil.example/',
        'https://smba.trafficmanager.net.evil.example/',
        'http://10.0.0.1/',
        'nowhere',
      ]) {
        const sending = channel.send(
          { channel: 'teams', reference: { serviceUrl, conversation: 'a', bot: 'b' } },
          { kind: 'text', text: 'x' },
        );
        expect(await sending.catch((error: unknown) => String(error)), serviceUrl).to.contain('not a service URL');
      }
      const sending = channel.send({ channel: 'teams', reference: {} }, { kind: 'text', text: 'x' });
      expect(await sending.catch((error: unknown) => error)).to.be.instanceOf(Gone);
    });

    it('tells what can never arrive from what was not taken and what nobody knows, and how long to wait where Teams says so', async () => {
      const reference = { serviceUrl: teams.serviceUrl, conversation: 'a', bot: 'b' };
      const faultAt = async (status: number) => {
        teams.failWith = status;
        return channel
          .send({ channel: 'teams', reference }, { kind: 'text', text: 'x' })
          .catch((error: unknown) => error);
      };

      for (const status of [403, 404]) expect(await faultAt(status), String(status)).to.be.instanceOf(Gone);
      expect(await faultAt(429))
        .to.be.instanceOf(NotNow)
        .and.to.include({ afterMs: 1000 });
      for (const status of [400, 401, 413]) expect(await faultAt(status), String(status)).to.be.instanceOf(Refused);
      for (const status of [408, 500, 503]) {
        expect(await faultAt(status), String(status))
          .to.be.an('error')
          .and.to.include({ name: 'RestError' });
      }
      // Something else is being done in that conversation, says Microsoft: to be tried again, and no fault of ours.
      expect(await faultAt(412))
        .to.be.an('error')
        .and.to.include({ name: 'NotTaken' });
      expect(teams.calls).to.equal(10);
    });

    it('sends nothing to Microsoft, for which it has no token', async () => {
      const sending = channel.send(
        {
          channel: 'teams',
          reference: { serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: 'a', bot: 'b' },
        },
        { kind: 'text', text: 'x' },
      );
      expect(await sending.catch((error: unknown) => String(error))).to.contain('without MICROSOFT_APP_ID');
    });

    it('does not send again what may have arrived', async () => {
      teams.failWith = 503;
      const sending = channel.send(
        { channel: 'teams', reference: { serviceUrl: teams.serviceUrl, conversation: 'a', bot: 'b' } },
        { kind: 'text', text: 'x' },
      );

      expect(await sending.catch(() => 'refused')).to.equal('refused');
      expect(teams.calls).to.equal(1);
    });

    it('answers a constant where Teams does not take the reply, and keeps words out of the log', async () => {
      teams.failWith = 503;
      const answer = await post(activity('message-personal', { text: 'my secret' }));

      expect(answer.status).to.equal(500);
      expect(await answer.json()).to.deep.equal({ status: 500, message: 'Internal Server Error' });
      expect(lines.join('\n')).to.contain('A request failed').and.not.contain('secret');
    });

    it('lets a press stand where what follows it cannot be sent', async () => {
      teams.failWith = 503;
      replies = () => [
        { kind: 'text', text: 'Done' },
        { kind: 'text', text: 'my secret' },
      ];

      const { body } = await press();
      await channel.stop();

      expect(body.value).to.equal('Done');
      expect(lines.join('\n')).to.contain('could not be sent').and.not.contain('secret');
    });

    it('refuses what is no activity, and lives on', async () => {
      const bodies: [unknown, number][] = [
        ['', 400],
        ['{', 400],
        ['[]', 400],
        ['null', 400],
        ['7', 400],
        [{}, 400],
        [activity('message-personal', { type: undefined }), 400],
        [activity('message-personal', { type: 7 }), 400],
        [activity('message-personal', { from: 'ann' }), 400],
        [activity('message-personal', { conversation: { id: '' } }), 400],
        [activity('message-personal', { text: { toString: 1 } }), 400],
        [activity('message-personal', { entities: 'x' }), 400],
        [activity('message-personal', { type: 'noSuchType' }), 200],
        [activity('message-personal', { entities: [null, 7, { type: 'mention' }] }), 200],
        ['['.repeat(100_000), 400],
        [
          JSON.stringify(activity('press-submit', { value: 'deep' })).replace(
            '"deep"',
            `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
          ),
          200,
        ],
      ];
      for (const [body, status] of bodies) {
        const answer = await post(body);
        expect(answer.status, (typeof body === 'string' ? body : JSON.stringify(body)).slice(0, 80)).to.equal(status);
        if (status === 400) expect(await answer.json()).to.deep.equal({ status: 400, message: 'Bad Request' });
      }
      expect((await post(activity('message-personal'))).status).to.equal(200);
    });

    it('answers another method, a large body and a compressed one as the server does everywhere', async () => {
      expect((await fetch(`${url}/api/messages`)).status).to.equal(405);
      expect((await post(activity('message-personal', { text: 'a'.repeat(300_000) }))).status).to.equal(413);
      expect((await post('x', { 'content-encoding': 'gzip' })).status).to.equal(415);
      expect(heard).to.be.empty;
    });

    it('hears nothing of who wants the reply sent elsewhere', async () => {
      for (const serviceUrl of [
        'https://evil.example/',
        'http://169.254.169.254/',
        'https://smba.trafficmanager.net@evil.example/',
      ]) {
        expect((await post(activity('message-personal', { serviceUrl }))).status).to.equal(400);
      }
      expect(heard).to.be.empty;
    });
  });

  describe('with an app id', () => {
    let openId: FakeOpenId;
    before(async () => {
      openId = await openFakeOpenId();
    });
    after(() => openId.close());
    const token = (claims: Record<string, unknown> = {}) => ({
      authorization: `Bearer ${openId.token({ aud: appId, serviceurl: teams.serviceUrl, ...claims })}`,
    });

    it('hears who has a token, and answers a test client with the constant one', async () => {
      await open({ credentials, openIdMetadataUrl: openId.metadataUrl });

      expect((await post(activity('message-personal'), token())).status).to.equal(200);
      expect(heard).to.have.length(1);
      expect(teams.sent[0]).to.include({ authorization: 'Bearer local' });
    });

    it('answers every other 401 with the same words, prints nothing, and hears nothing', async () => {
      await open({ credentials, openIdMetadataUrl: openId.metadataUrl });
      const consoles = (['log', 'warn', 'error', 'info'] as const).map((method) => stub(console, method));
      const answers: string[] = [];
      for (const headers of [
        {},
        { authorization: 'Bearer x.y.z' },
        token({ aud: 'other' }),
        token({ exp: 1 }),
        token({ serviceurl: 'x' }),
      ]) {
        const answer = await post(activity('message-personal', { text: 'my secret' }), headers);
        answers.push(`${answer.status} ${await answer.text()}`);
      }
      const printed = consoles.some((method) => method.called);
      consoles.forEach((method) => method.restore());

      expect(new Set(answers)).to.deep.equal(new Set(['401 {"status":401,"message":"Unauthorized"}']));
      expect(printed).to.be.false;
      expect(lines).to.be.empty;
      expect(heard).to.be.empty;
    });

    it('tells who is not checked nothing about what it was sent', async () => {
      await open({ credentials, openIdMetadataUrl: openId.metadataUrl });
      expect((await post({})).status).to.equal(401);
      expect((await post([])).status).to.equal(401);
    });

    it('in production, answers a press, and neither takes nor follows a service URL of this machine', async () => {
      await open({ credentials, openIdMetadataUrl: openId.metadataUrl, mode: 'production' });
      const serviceUrl = 'https://smba.trafficmanager.net/emea/';

      expect(
        (await post(activity('press-execute', { serviceUrl }), token({ serviceurl: serviceUrl }))).status,
      ).to.equal(200);
      expect((await post(activity('message-personal'), token())).status).to.equal(400);
      const sending = channel.send(
        { channel: 'teams', reference: { serviceUrl: teams.serviceUrl, conversation: 'a', bot: 'b' } },
        { kind: 'text', text: 'x' },
      );
      expect(await sending.catch((error: unknown) => String(error))).to.contain('not a service URL');
      expect(heard).to.have.length(1);
    });
  });

  it('does not start in production without credentials', async () => {
    await open();
    expect(() =>
      teamsChannel({
        server: http.server,
        handle: async () => [],
        clock: clockFrom(undefined),
        log: pino({ enabled: false }),
        mode: 'production',
      }),
    ).to.throw('MICROSOFT_APP_ID');
  });
});
