import { expect } from 'chai';
import { gzipSync } from 'node:zlib';
import { connect } from 'node:net';
import { request as httpRequest } from 'node:http';
import { once } from 'node:events';
import pino from 'pino';
import { jsonBody, MAX_BODY_BYTES } from '../../src/channels/body.ts';
import { httpServer, type HttpServer, type HttpServerOptions } from '../../src/channels/http-server.ts';

describe('the HTTP server', () => {
  let http: HttpServer;
  let url: string;
  let lines: string[];

  async function open(options: Partial<HttpServerOptions> = {}): Promise<void> {
    lines = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    http = httpServer({
      port: 0,
      host: '127.0.0.1',
      loopbackOnly: undefined,
      ready: async () => true,
      log,
      ...options,
    });
    http.server.post('/echo', jsonBody(), async (request, response) => void response.send(200, { got: request.body }));
    http.server.post('/raw', async (request, response) => void response.send(200, { bytes: request.rawBody.length }));
    http.server.post('/door', async (_request, response) => void response.send(200, {}));
    http.server.get('/broken', async () => {
      throw Object.assign(new Error('db password=secret'), { code: 'ECONNREFUSED', statusCode: 401 });
    });
    ({ url } = await http.start());
  }
  afterEach(() => http.stop());

  const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(url + path, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

  describe('on any route', () => {
    beforeEach(() => open());

    it('says that it is up, and that it is ready', async () => {
      expect((await fetch(`${url}/healthz`)).status).to.equal(200);
      expect((await fetch(`${url}/readyz`)).status).to.equal(200);
    });

    it('reads JSON', async () => {
      expect(await (await post('/echo', '{"a":"ä"}')).json()).to.deep.equal({ got: { a: 'ä' } });
    });

    it('answers a fault with its status alone, and keeps its message out of the log too', async () => {
      const answer = await fetch(`${url}/broken`);

      expect(answer.status).to.equal(500);
      expect(await answer.json()).to.deep.equal({ status: 500, message: 'Internal Server Error' });
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('ECONNREFUSED').and.not.contain('secret');
    });

    it('answers constantly to what it has no page for', async () => {
      expect(await (await fetch(`${url}/nowhere?secret`)).json()).to.deep.equal({ status: 404, message: 'Not Found' });
      expect(await (await fetch(`${url}/echo`)).json()).to.deep.equal({ status: 405, message: 'Method Not Allowed' });
      const html = await fetch(`${url}/nowhere`, { headers: { accept: 'text/html' } });
      expect(await html.text()).not.to.contain('nowhere');
    });

    it('refuses what is no JSON, or says that it is something else', async () => {
      for (const body of ['', '{', 'undefined', '{"a":1}x'])
        expect((await post('/echo', body)).status, body).to.equal(400);
      expect((await post('/echo', '{}', { 'content-type': 'text/plain' })).status).to.equal(415);
      expect((await post('/echo', '{}', { 'content-type': 'application/json-patch' })).status).to.equal(415);
    });

    it('takes 256 KB and not a byte more, whether or not the length is announced', async () => {
      const fits = 'a'.repeat(MAX_BODY_BYTES);

      expect((await post('/raw', fits)).status).to.equal(200);
      expect((await post('/raw', `${fits}a`)).status).to.equal(413);
      expect((await post('/nowhere', `${fits}a`)).status).to.equal(413);
      expect(await chunked('/raw', fits)).to.deep.equal({ status: 200, connection: 'keep-alive' });
      expect(await chunked('/raw', `${fits}a`)).to.deep.equal({ status: 413, connection: 'close' });
    });

    it('answers 413 to a large body while it is still being sent, and lives on', async () => {
      expect(await chunked('/raw', 'a'.repeat(6_000_000))).to.deep.equal({ status: 413, connection: 'close' });
      expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    });

    it('does not wait for a body that is announced to be too large', async () => {
      const answer = await raw('POST /raw HTTP/1.1\r\nhost: localhost\r\ncontent-length: 300000\r\n\r\n');
      expect(answer).to.match(/^HTTP\/1.1 413/);
    });

    it('refuses a compressed body before unpacking it', async () => {
      expect((await post('/echo', gzipSync('{}'), { 'content-encoding': 'gzip' })).status).to.equal(415);
      expect((await post('/raw', gzipSync('{}'), { 'content-encoding': 'x-unknown' })).status).to.equal(415);
      expect((await post('/echo', '{}', { 'content-encoding': 'identity' })).status).to.equal(200);
    });

    it('survives a client that goes away, and one that wants another protocol', async () => {
      const socket = connect(Number(new URL(url).port), '127.0.0.1');
      socket.write('POST /raw HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nhalf');
      await once(socket, 'connect');
      socket.destroy();
      const answer = await raw(
        'GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      );

      expect(answer).to.match(/^HTTP\/1.1 200/);
      expect((await fetch(`${url}/healthz`)).status).to.equal(200);
    });
  });

  it('is not ready when its parts are not, or cannot say', async () => {
    await open({ ready: async () => Promise.reject(new Error('the store is gone')) });

    const answer = await fetch(`${url}/readyz`);

    expect(answer.status).to.equal(503);
    expect(await answer.json()).to.deep.equal({ status: 'not ready' });
  });

  it('finishes what is under way before it stops, and takes nothing new', async () => {
    await open();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let started = (): void => {};
    const arrived = new Promise<void>((resolve) => (started = resolve));
    http.server.get('/slow', async (_request, response) => {
      started();
      await held;
      response.send(200, {});
    });
    const slow = fetch(`${url}/slow`);
    await arrived;

    const stopped = http.stop();
    const late = await fetch(`${url}/healthz`).catch((error: unknown) => error);
    release();

    expect(late).to.be.instanceOf(Error);
    expect((await slow).status).to.equal(200);
    await stopped;
  });

  it('rejects the start where the port is taken', async () => {
    await open();
    const second = httpServer({
      port: Number(new URL(url).port),
      host: '127.0.0.1',
      loopbackOnly: undefined,
      ready: async () => true,
      log: pino({ enabled: false }),
    });

    expect(await second.start().catch((error: unknown) => (error as { code: string }).code)).to.equal('EADDRINUSE');
  });

  describe('in local mode', () => {
    beforeEach(() => open({ loopbackOnly: { except: ['/door'] } }));
    const asking = (path: string, headers: string) =>
      raw(
        `POST ${path} HTTP/1.1\r\n${headers}content-length: 2\r\ncontent-type: application/json\r\nconnection: close\r\n\r\n{}`,
      );

    it('answers this machine under its own names', async () => {
      for (const host of ['localhost:3978', '127.0.0.1:3978', '[::1]:3978', 'LOCALHOST']) {
        expect(await asking('/echo', `host: ${host}\r\norigin: http://localhost:3978\r\n`), host).to.match(
          /^HTTP\/1.1 200/,
        );
      }
    });

    it('refuses another Host or Origin', async () => {
      for (const host of [
        'evil.example',
        'localhost.evil.example',
        '127.0.0.1.evil.example',
        '10.0.0.1',
        'localhost@evil.example',
        ' ',
      ]) {
        expect(await asking('/echo', `host: ${host}\r\n`), host).to.match(/^HTTP\/1.1 40[03]/);
      }
      for (const origin of [
        'https://evil.example',
        'null',
        'http://localhost.evil.example',
        'http://evil.example#localhost',
      ]) {
        expect(await asking('/echo', `host: localhost\r\norigin: ${origin}\r\n`), origin).to.match(/^HTTP\/1.1 403/);
      }
    });

    it('refuses what a tunnel brings, under whatever name', async () => {
      for (const header of [
        'forwarded: for=203.0.113.7',
        'x-forwarded-for: 203.0.113.7',
        'X-Forwarded-Host: bot.example',
      ]) {
        expect(await asking('/echo', `host: localhost\r\n${header}\r\n`), header).to.match(/^HTTP\/1.1 403/);
        expect(await asking('/door', `host: localhost\r\n${header}\r\n`), header).to.match(/^HTTP\/1.1 200/);
      }
    });

    it('lets anybody come to a door that asks for credentials itself, and only to that', async () => {
      expect(await asking('/door', 'host: bot.example\r\n')).to.match(/^HTTP\/1.1 200/);
      expect(await asking('/door/../echo', 'host: bot.example\r\n')).to.match(/^HTTP\/1.1 40[034]/);
      expect(await asking('/echo?/door', 'host: bot.example\r\n')).to.match(/^HTTP\/1.1 403/);
    });
  });

  /** Sends without announcing a length. */
  function chunked(
    path: string,
    body: string,
  ): Promise<{ status: number | undefined; connection: string | undefined }> {
    return new Promise((resolve, reject) => {
      const sending = httpRequest(
        url + path,
        { method: 'POST', agent: false, headers: { connection: 'keep-alive' } },
        (answer) => {
          resolve({ status: answer.statusCode, connection: answer.headers.connection });
          answer.resume();
        },
      );
      sending.on('error', reject);
      for (let at = 0; at < body.length; at += 60_000) sending.write(body.slice(at, at + 60_000));
      sending.end();
    });
  }

  /** Sends bytes as they are; answers the first that come back. */
  async function raw(bytes: string): Promise<string> {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(bytes);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return answer.toString();
  }
});
