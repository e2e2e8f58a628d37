import { expect } from 'chai';
import { ReplyCredentials } from '../../../src/channels/teams/credentials.ts';

describe('what signs our calls to Teams', () => {
  const app = { appId: '6b1e0000-0000-4000-8000-0000000000b0', password: 'secret', type: 'MultiTenant' } as const;

  async function signing(url: string, loopbackToo: boolean, credentials?: typeof app): Promise<string> {
    const headers = new Map<string, string>();
    const signer = await new ReplyCredentials(credentials, loopbackToo).createCredentials(
      app.appId,
      'scope',
      'login',
      true,
    );
    try {
      await signer.signRequest({ url, headers } as unknown as Parameters<typeof signer.signRequest>[0]);
      return headers.get('authorization') ?? 'unsigned';
    } catch (error) {
      return (error as Error).message;
    }
  }

  it('gives a client on this machine the constant token, with or without an app id', async () => {
    expect(await signing('http://127.0.0.1:9/v3/conversations/a%40b/activities', true, app)).to.equal('Bearer local');
    expect(await signing('http://localhost:9/v3', true)).to.equal('Bearer local');
  });

  it('signs nothing that goes elsewhere', async () => {
    for (const url of [
      'https://evil.example/v3',
      'https://smba.trafficmanager.net.evil.example/v3',
      'http://10.0.0.1/v3',
    ]) {
      expect(await signing(url, true, app)).to.contain('strange address');
    }
    expect(await signing('http://127.0.0.1:9/v3', false, app)).to.contain('strange address');
  });

  it('signs nothing for Microsoft without an app id', async () => {
    expect(await signing('https://smba.trafficmanager.net/emea/v3', true)).to.contain('MICROSOFT_APP_ID');
  });
});
