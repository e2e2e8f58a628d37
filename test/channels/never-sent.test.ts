import { expect } from 'chai';
import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import type { Channel } from '../../src/channels/channel.ts';
import { clockFrom } from '../../src/channels/clock.ts';
import { httpServer } from '../../src/channels/http-server.ts';
import { wasNeverSent } from '../../src/channels/never-sent.ts';
import { slackChannel } from '../../src/channels/slack/channel.ts';
import { teamsChannel } from '../../src/channels/teams/channel.ts';
import type { Address } from '../../src/conversation/address.ts';
import { NotTaken, Refused } from '../../src/conversation/sending.ts';

const log = pino({ level: 'silent' });
const common = { handle: async () => [], clock: clockFrom(undefined), log };

/** Something that takes connections on loopback and does with each what it is told. */
async function aPlatform(onConnection: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close };
}

/** Where nobody listens any more. */
async function nobody(): Promise<string> {
  const { url, close } = await aPlatform(() => undefined);
  await close();
  return url;
}

/** The channel, sending to a platform at that address; answers what became of it. */
const SENDING: Record<string, (url: string) => Promise<unknown>> = {
  Slack: async (url) => {
    const { server } = httpServer({
      port: 0,
      host: '127.0.0.1',
      loopbackOnly: undefined,
      ready: async () => true,
      log,
    });
    const channel = slackChannel({
      ...{ ...common, server, signingSecret: 'secret', botToken: 'xoxb', apiUrl: `${url}api/` },
      wordsIn: () => ({ moreLines: String }),
    });
    return faultOf(channel, { channel: 'slack', reference: { channel: 'D0ANN' } });
  },
  Teams: async (serviceUrl) => {
    const { server } = httpServer({
      port: 0,
      host: '127.0.0.1',
      loopbackOnly: undefined,
      ready: async () => true,
      log,
    });
    const channel = teamsChannel({ ...common, server, mode: 'local' });
    return faultOf(channel, { channel: 'teams', reference: { serviceUrl, conversation: 'a', bot: 'b' } });
  },
};

const faultOf = (channel: Channel, to: Address) =>
  channel.send(to, { kind: 'text', text: 'Good morning' }).then(
    () => 'nothing',
    (error: unknown) => error,
  );

for (const [name, send] of Object.entries(SENDING)) {
  describe(`what is sent to ${name}`, () => {
    it('was surely not taken where nobody took the connection', async () => {
      expect(await send(await nobody()))
        .to.be.instanceOf(NotTaken)
        .and.not.instanceOf(Refused);
    });

    it('may have arrived where the connection broke after it was sent', async () => {
      let heard = '';
      const { url, close } = await aPlatform((socket) =>
        socket.on('data', (bytes) => {
          heard += bytes.toString();
          if (/Good/.test(heard)) socket.resetAndDestroy();
        }),
      );
      const fault = await send(url);
      await close();

      expect(heard).to.match(/Good/);
      expect(fault).to.be.an('error').and.not.instanceOf(NotTaken);
    });
  });
}

describe('whether a request was never sent', () => {
  it('is found in whatever the fault was caused by, and ends where causes go in a circle', () => {
    const circle = new Error('a');
    circle.cause = new Error('b', { cause: circle });
    const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET', syscall: 'read' });
    const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const unknownHost = Object.assign(new Error('who?'), { code: 'EAI_AGAIN', syscall: 'getaddrinfo' });

    const asked = [refused, unknownHost, reset, circle, undefined, null, 'ECONNREFUSED'];
    expect(asked.map((fault) => wasNeverSent(new Error('failed', { cause: fault })))).to.deep.equal(
      [true, true, false, false, false, false, false], // prettier-ignore
    );
  });
});
