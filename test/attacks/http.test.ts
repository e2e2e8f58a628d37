import { expect } from 'chai';
import { connect } from 'node:net';
import { AServer, request, statusOf } from './a-server.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const HELP = JSON.stringify({ as: 'official@nomade.example', deliveryKey: 'attack', text: 'help' });

describe('the real server, attacked by HTTP', function () {
  this.timeout(20_000);
  let server: AServer;
  before(async () => (server = await AServer.start()));
  after(() => server.close());
  const post = (headers: Record<string, string> = {}, body = HELP, path = '/api/chat') =>
    server.raw(request(`POST ${path}`, { ...JSON_TYPE, ...headers }, body));

  afterEach('lives on', async () => {
    expect(statusOf(await server.raw(request('GET /healthz')))).to.equal(200);
  });

  it('speaks to this machine only, by whatever name a page gives it', async () => {
    for (const host of [
      '127.0.0.1.evil.example',
      'localhost.evil.example',
      '0.0.0.0',
      'evil.example:3978',
      '10.0.0.1',
    ]) {
      expect(statusOf(await post({ host })), host).to.equal(403);
    }
    for (const origin of [
      'null',
      'file://',
      'http://127.0.0.1.evil.example',
      'chrome-extension://abc',
      'localhost',
      '',
    ]) {
      expect(statusOf(await post({ origin })), origin).to.equal(403);
    }
    expect(statusOf(await post({ host: 'LOCALHOST:3978', origin: 'http://[::1]:3978' }))).to.equal(200);
  });

  it('is not fooled about the path that the Host is checked for', async () => {
    for (const host of ['evil.example/api/messages#', 'evil.example/api/messages?', 'evil.example/slack/events#']) {
      expect(statusOf(await post({ host })), host).to.equal(403);
    }
    expect(statusOf(await post({ host: 'evil.example' }, HELP, '/api/messages/../chat'))).to.equal(403);
  });

  it('takes nothing that a form or a script of another page can send unasked', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/json', '']) {
      expect(statusOf(await post({ 'content-type': type })), type).to.equal(415);
    }
    const preflight = await server.raw(
      request('OPTIONS /api/chat', { origin: 'http://localhost:1', 'access-control-request-method': 'POST' }),
    );
    expect(preflight).not.to.match(/access-control-allow/i);
  });

  it('answers every other method and path with a status and nothing of ours', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
      expect(statusOf(await server.raw(request(`${method} /api/chat`))), method).to.equal(405);
    }
    const paths = ['//api//chat', '/api/chat/', '/API/CHAT', '/%', '/%2e%2e/etc/passwd', '/page/%2e%2e%2fweb-chat.ts'];
    for (const path of [
      ...paths,
      '/page/../../main.ts',
      '/.env',
      '/var/nomade.json',
      '/__proto__',
      '/page/constructor',
    ]) {
      const answer = await server.raw(request(`GET ${path}`));
      expect(statusOf(answer), path).to.equal(404);
      expect(answer.split('\r\n\r\n')[1], path).to.equal('{"status":404,"message":"Not Found"}');
    }
  });

  it('refuses bodies that are none, whatever they claim to be', async () => {
    const deep = '['.repeat(60_000);
    for (const body of ['', '{', 'null', '[]', '1', '"x"', '{"as":1}', deep, `\ufeff${HELP}`]) {
      expect(statusOf(await post({}, body)), body.slice(0, 20)).to.equal(400);
    }
    for (const length of ['-1', '1e9', 'x']) expect(statusOf(await post({ 'content-length': length }))).to.equal(400);
    expect(statusOf(await post({ 'transfer-encoding': 'chunked' }))).to.equal(400);
    expect(statusOf(await post({ 'x-large': 'x'.repeat(20_000) }))).to.equal(431);
  });

  it('survives clients that go away at every moment of a request', async () => {
    const head = 'POST /api/chat HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n';
    const large = `${head}transfer-encoding: chunked\r\n\r\n${(200_000).toString(16)}\r\n${'x'.repeat(200_000)}\r\n${(100_000).toString(16)}\r\n${'x'.repeat(100_000)}`;
    const half = `${head}content-length: 500\r\n\r\nhalf`;
    const whole = request('POST /api/chat', JSON_TYPE, HELP);
    const ended = Array.from({ length: 60 }, (_, n) =>
      endedEarly([large, half, whole][n % 3] ?? whole, n / 2, n % 2 === 0),
    );
    await Promise.all(ended);
  });

  it('writes nothing about people and what they say to its log', async () => {
    await server.ask('official@nomade.example', { text: 'a desk in Secretplace tomorrow for Josephine' });
    await server.ask('stranger@nomade.example', { text: 'hello' });
    await post({}, '{"as":"Josephine');
    expect(server.log).not.to.match(/Josephine|Secretplace|@nomade|stranger/);
  });

  /** Sends, and breaks the connection so much later. */
  function endedEarly(bytes: string, afterMs: number, byReset: boolean): Promise<void> {
    return new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      socket.write(bytes);
      setTimeout(() => (byReset ? socket.resetAndDestroy() : socket.destroy()), afterMs);
    });
  }
});
