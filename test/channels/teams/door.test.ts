import { expect } from 'chai';
import { createHmac, generateKeyPairSync } from 'node:crypto';
import { useFakeTimers } from 'sinon';
import { teamsDoor, type Door } from '../../../src/channels/teams/door.ts';
import { type FakeOpenId, openFakeOpenId } from '../../helpers/fake-openid.ts';

describe('the door of Teams', () => {
  const appId = '6b1e0000-0000-4000-8000-0000000000b0';
  const serviceUrl = 'https://smba.trafficmanager.net/emea/';
  const body = { channelId: 'msteams', serviceUrl };
  const claims = { aud: appId, serviceurl: serviceUrl };
  let openId: FakeOpenId;
  let door: Door;
  beforeEach(async () => {
    openId = await openFakeOpenId();
    door = teamsDoor({ appId, mode: 'production', openIdMetadataUrl: openId.metadataUrl });
  });
  afterEach(() => openId.close());

  const coming = (token: string | undefined, sent: unknown = body, through = door) =>
    through({ authorization: token && `Bearer ${token}`, remoteAddress: '52.112.0.1', body: sent });

  it('lets in who Microsoft vouches for', async () => {
    expect(await coming(openId.token(claims))).to.be.undefined;
  });

  it('refuses every other token alike', async () => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const publicPem = openId.publicKey.export({ format: 'pem', type: 'spki' }) as string;
    const genuine = openId.token(claims);
    const [header, payload, signature] = genuine.split('.') as [string, string, string];
    const encode = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
    const headerOf = JSON.parse(Buffer.from(header, 'base64url').toString()) as object;

    const tokens: Record<string, string | undefined> = {
      none: undefined,
      empty: '',
      'not a token': 'abc',
      'not JSON': 'e30.e30.e30',
      'signed by another key': openId.token(claims, { key: stranger }),
      'a changed payload': [
        header,
        encode({ aud: appId, serviceurl: serviceUrl, iss: openId.issuer, exp: nowSeconds + 60 }),
        signature,
      ].join('.'),
      'no signature': `${header}.${payload}.`,
      'alg none': `${encode({ ...headerOf, alg: 'none' })}.${payload}.`,
      'alg none, signed': `${encode({ ...headerOf, alg: 'none' })}.${payload}.${signature}`,
      'HS256 with the public key': hmac({ ...headerOf, alg: 'HS256' }, payload, publicPem),
      'another algorithm of the same key': openId.token(claims, { algorithm: 'PS256' }),
      'unknown key id': openId.token(claims, { keyid: 'unknown' }),
      'no key id': openId.token(claims, { keyid: undefined }),
      expired: openId.token({ ...claims, exp: nowSeconds - 301 }),
      'without an end': openId.token({ ...claims, exp: undefined }),
      'not yet valid': openId.token({ ...claims, nbf: nowSeconds + 400 }),
      'for another bot': openId.token({ ...claims, aud: '00000000-0000-4000-8000-000000000000' }),
      'for nobody': openId.token({ ...claims, aud: undefined }),
      'by another issuer': openId.token({
        ...claims,
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
      }),
      'for another service URL': openId.token({ ...claims, serviceurl: 'https://smba.trafficmanager.net/amer/' }),
      'for no service URL': openId.token({ ...claims, serviceurl: undefined }),
    };

    for (const [name, token] of Object.entries(tokens)) expect(await coming(token), name).to.equal(401);
    expect(await door({ authorization: genuine, remoteAddress: '127.0.0.1', body })).to.equal(401);
    expect(await door({ authorization: `Basic ${genuine}`, remoteAddress: '127.0.0.1', body })).to.equal(401);
  });

  it('refuses a token that speaks for another channel', async () => {
    const token = openId.token(claims);
    for (const channelId of ['webchat', 'emulator', 'AseChannel', undefined, 7])
      expect(await coming(token, { ...body, channelId })).to.equal(401);

    const skype = await openFakeOpenId(['skype']);
    const through = teamsDoor({ appId, mode: 'production', openIdMetadataUrl: skype.metadataUrl });
    expect(await coming(skype.token(claims), body, through)).to.equal(401);
    skype.close();
  });

  it('knows a token again no longer than it lasts, and only for its own service URL', async () => {
    const clock = useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const token = openId.token({ ...claims, exp: Math.floor(Date.now() / 1000) + 60 });
    try {
      expect(await coming(token)).to.be.undefined;
      expect(await coming(token)).to.be.undefined;
      expect(await coming(token, { ...body, serviceUrl: 'https://smba.trafficmanager.net/amer/' })).to.equal(401);
      expect(await coming(`${token.slice(0, -4)}AAAA`)).to.equal(401);
      clock.tick(361_000);
      expect(await coming(token)).to.equal(401);
    } finally {
      clock.restore();
    }
  });

  it('allows five minutes between two clocks', async () => {
    const nowSeconds = Math.floor(Date.now() / 1000);
    expect(await coming(openId.token({ ...claims, exp: nowSeconds - 200, nbf: nowSeconds - 4000 }))).to.be.undefined;
  });

  it('refuses what is no body, without falling over', async () => {
    const token = openId.token(claims);
    for (const sent of [null, 'text', 7, []]) expect(await coming(token, sent)).to.equal(401);
  });

  it('refuses a service URL that is not of Microsoft, even with a token for it', async () => {
    const strange = 'https://smba.trafficmanager.net.evil.example/';
    expect(await coming(openId.token({ ...claims, serviceurl: strange }), { ...body, serviceUrl: strange })).to.equal(
      400,
    );
    const loopback = 'http://127.0.0.1:9/';
    expect(await coming(openId.token({ ...claims, serviceurl: loopback }), { ...body, serviceUrl: loopback })).to.equal(
      400,
    );
  });

  it('fetches the keys once, however many unknown ones it is shown', async () => {
    await Promise.all([
      coming(openId.token(claims)),
      coming(openId.token(claims, { keyid: 'x' })),
      coming(openId.token(claims)),
    ]);
    for (let i = 0; i < 5; i++) await coming(openId.token(claims, { keyid: `unknown${i}` }));

    expect(openId.fetches).to.equal(1);
  });

  it('says that it cannot tell, where the keys cannot be had', async () => {
    openId.close();
    expect(await coming(openId.token(claims))).to.equal(503);
  });

  it('takes another issuer where it is told so', async () => {
    const through = teamsDoor({
      appId,
      mode: 'local',
      openIdMetadataUrl: openId.metadataUrl,
      tokenIssuer: 'https://issuer.example',
    });
    expect(await coming(openId.token({ ...claims, iss: 'https://issuer.example' }), body, through)).to.be.undefined;
    expect(await coming(openId.token(claims), body, through)).to.equal(401);
  });

  describe('without an app id', () => {
    const open = teamsDoor({ appId: undefined, mode: 'local' });

    it('is open in local mode, to this machine only', async () => {
      for (const remoteAddress of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) {
        expect(await open({ authorization: undefined, remoteAddress, body })).to.be.undefined;
      }
      for (const remoteAddress of ['10.0.0.1', '::ffff:10.0.0.1', undefined]) {
        expect(await open({ authorization: undefined, remoteAddress, body })).to.equal(401);
      }
    });

    it('lets replies go to this machine and to Microsoft only', async () => {
      const to = (url: unknown) =>
        open({ authorization: undefined, remoteAddress: '127.0.0.1', body: { serviceUrl: url } });
      expect(await to('http://127.0.0.1:56150/_connector')).to.be.undefined;
      for (const url of ['https://evil.example/', 'http://10.0.0.1/', undefined, 7])
        expect(await to(url)).to.equal(400);
    });

    it('is closed in production', async () => {
      const closed = teamsDoor({ appId: undefined, mode: 'production' });
      expect(await closed({ authorization: undefined, remoteAddress: '127.0.0.1', body })).to.equal(401);
    });

    it('with one, asks for a token in local mode too', async () => {
      const checked = teamsDoor({ appId, mode: 'local', openIdMetadataUrl: openId.metadataUrl });
      expect(await checked({ authorization: undefined, remoteAddress: '127.0.0.1', body })).to.equal(401);
    });
  });
});

function hmac(header: object, payload: string, secret: string): string {
  const signed = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${payload}`;
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}
