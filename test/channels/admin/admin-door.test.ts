import { request as httpRequest } from 'node:http';
import type { Socket } from 'node:net';
import { expect } from 'chai';
import pino from 'pino';
import { adminDoor } from '../../../src/channels/admin/admin-door.ts';
import { portionsOf } from '../../../src/channels/admin/admin-portions.ts';
import type { AdminAnswer, AdminRequest } from '../../../src/channels/admin/admin-request.ts';
import { type HttpServer, httpServer } from '../../../src/channels/http-server.ts';

const TOKEN = 'the-token-of-the-lock-file';
const ANSWER: AdminAnswer = { kind: 'organisations', organisations: [] };

describe("the administrator's door", () => {
  let http: HttpServer;
  let url: string;
  let asked: AdminRequest[];
  let lines: string[];

  beforeEach(async () => {
    asked = [];
    lines = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    // As in production: the server itself refuses no name and no address.
    http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
    adminDoor(http.server, {
      token: TOKEN,
      administer: async (request) => {
        asked.push(request);
        if (request.ask === 'import-people' && request.text === 'broken') throw new Error('ann@example.org');
        return ANSWER;
      },
    });
    ({ url } = await http.start());
  });
  afterEach(() => http.stop());

  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/api/admin`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const whole = () => [...portionsOf({ ask: 'organisations' })][0];

  it('does what it is asked', async () => {
    const response = await post(whole());

    expect([response.status, await response.json()]).to.deep.equal([200, ANSWER]);
    expect(asked).to.deep.equal([{ ask: 'organisations' }]);
  });

  it('takes a file of megabytes', async () => {
    const request: AdminRequest = {
      ask: 'import-people',
      text: 'bosa;ann@example.org;Ann;nl\n'.repeat(40_000),
      dryRun: true,
    };
    const statuses: number[] = [];
    for (const portion of portionsOf(request)) statuses.push((await post(portion)).status);

    expect(new Set(statuses.slice(0, -1))).to.deep.equal(new Set([202]));
    expect(statuses.at(-1)).to.equal(200);
    expect(asked).to.deep.equal([request]);
  });

  for (const [who, authorization] of [
    ['without a token', ''],
    ['with a wrong token', 'Bearer the-token-of-the-lock-filf'],
    ['with a token that only begins like ours', 'Bearer the-token'],
    ['with a longer one', `Bearer ${TOKEN}x`],
  ] as const) {
    it(`refuses who comes ${who}`, async () => {
      const response = await post(whole(), { authorization });

      expect(response.status).to.equal(401);
      expect(await response.json()).to.deep.equal({ status: 401, message: 'Unauthorized' });
      expect(asked).to.be.empty;
    });
  }

  it('refuses who comes from another machine, with the right token too', async () => {
    const from = (address: string) => (socket: Socket) =>
      Object.defineProperty(socket, 'remoteAddress', { get: () => address });
    http.server.server.prependListener('connection', from('192.0.2.7'));

    expect((await post(whole(), { connection: 'close' })).status).to.equal(403);
    expect(asked).to.be.empty;
  });

  for (const header of ['x-forwarded-for', 'forwarded', 'x-forwarded-host']) {
    it(`refuses who comes through a proxy on this machine (${header})`, async () => {
      expect((await post(whole(), { [header]: '192.0.2.7' })).status).to.equal(403);
      expect(asked).to.be.empty;
    });
  }

  it('refuses who comes under another name, as a proxy or a page on the web would', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = {
        host: 'nomade.example.org',
        authorization: `Bearer ${TOKEN}`,
        'content-type': 'application/json',
      };
      const request = httpRequest(`${url}/api/admin`, { method: 'POST', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      request.end(JSON.stringify(whole()));
    });

    expect(status).to.equal(403);
    expect((await post(whole(), { origin: 'https://nomade.example.org' })).status).to.equal(403);
    expect(asked).to.be.empty;
  });

  it('refuses what is no request', async () => {
    const portion = whole()!;
    const answers = [
      await post('{'),
      await post({}),
      await post({ ...portion, more: true }),
      await post({ ...portion, text: 'no JSON' }),
      await post({ ...portion, text: '{"ask":"remove-everybody"}' }),
      await post(JSON.stringify(portion), { 'content-type': 'text/plain' }),
      await post({ ...portion, n: 1 }),
      await post({ ...portion, text: 'a'.repeat(256 * 1024) }),
    ];

    expect(answers.map(({ status }) => status)).to.deep.equal([400, 400, 400, 400, 400, 415, 409, 413]);
    expect(asked).to.be.empty;
  });

  it('answers a fault of ours with its status alone, and logs nothing personal', async () => {
    const response = await post([...portionsOf({ ask: 'import-people', text: 'broken', dryRun: false })][0]);

    expect([response.status, await response.json()]).to.deep.equal([
      500,
      { status: 500, message: 'Internal Server Error' },
    ]);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.not.include('ann@example.org');
  });
});
