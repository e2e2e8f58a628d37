import { request as plainRequest } from 'node:http';
import { expect } from 'chai';
import type { Incoming } from '../../../src/conversation/incoming.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import type { Reading } from '../../../src/understanding/reading.ts';
import { startWebServer } from './web-server.ts';

const ASKED = { as: 'ann@nomade.example', deliveryKey: 'd1', text: 'a desk' };
const FOREIGN: Record<string, string>[] = [
  { host: 'evil.example' },
  { host: '127.0.0.1.evil.example' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
];
const READING: Reading = {
  intent: 'book_desk',
  slots: { resource: 'desk' },
  language: 'en',
  fragment: false,
  own: false,
  others: [],
};
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the browser chat, on the server', () => {
  let heard: Incoming[];
  let url: string;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    heard = [];
    const handle = async (event: Incoming): Promise<Reply[]> => {
      heard.push(event);
      if (event.kind === 'message') event.wasRead?.({ reading: READING });
      return [{ kind: 'text', text: 'Good morning.' }];
    };
    ({ url, stop } = await startWebServer(handle, { terminalToken: 'let-me-in' }));
  });

  afterEach(() => stop());

  const post = (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
    fetch(`${url}/api/chat`, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });

  it('hands a sentence to the core and gives its replies', async () => {
    const response = await post({ ...ASKED, as: ' Ann@Nomade.Example ', language: 'nl', conversation: 'c1' });

    expect(response.status).to.equal(200);
    expect(await response.json()).to.deep.equal({ replies: [{ kind: 'text', text: 'Good morning.' }] });
    const [event] = heard;
    expect(event).to.deep.include({ kind: 'message', text: 'a desk', language: 'nl' });
    expect(event?.sender.identity).to.deep.equal({ platform: 'local', realm: 'browser', user: 'ann@nomade.example' });
    expect(await event?.sender.email()).to.equal('ann@nomade.example');
    expect(event?.conversation).to.deep.equal({ channel: 'web', id: 'ann@nomade.example:c1', kind: 'personal' });
  });

  it('tells how a sentence was read where it is asked to, in the language it is asked in', async () => {
    const response = await post({ ...ASKED, readingIn: 'nl' });

    expect(await response.json()).to.deep.equal({
      replies: [{ kind: 'text', text: 'Good morning.' }],
      reading: ['In het Engels gelezen: book_desk · resource: desk'],
    });
  });

  it('tells the core the time of its own clock', async () => {
    await post(ASKED);

    expect(heard[0]?.at.toISOString().slice(0, 10)).to.equal('2026-03-02');
  });

  it('hands on a press with its data as they came', async () => {
    await post({
      as: ASKED.as,
      deliveryKey: 'd2',
      press: { verb: 'book_desk', data: { once: 'k', space: 'x', deep: [1] } },
    });

    expect(heard[0]).to.deep.include({ kind: 'press', verb: 'book_desk', data: { once: 'k', space: 'x', deep: [1] } });
  });

  it('hands on an arrival', async () => {
    await post({ as: ASKED.as, deliveryKey: 'd3', arrival: true });

    expect(heard[0]?.kind).to.equal('arrival');
  });

  it('keeps the delivery keys of two people apart, and the same for the same request', async () => {
    await post(ASKED);
    await post(ASKED);
    await post({ ...ASKED, as: 'bob@nomade.example' });

    const [first, again, other] = heard.map((event) => event.deliveryKey);
    expect(again).to.equal(first);
    expect(other).not.to.equal(first);
  });

  for (const [what, body] of Object.entries({
    'is no JSON': '{',
    'is a list': [],
    'has nothing to say': { as: ASKED.as, deliveryKey: 'd' },
    'says two things at once': { ...ASKED, arrival: true },
    'has no delivery key': { as: ASKED.as, text: 'hi' },
    'comes from nobody': { deliveryKey: 'd', text: 'hi' },
    'comes from what is no e-mail address': { ...ASKED, as: 'ann' },
    'asks for a language that is not ours': { ...ASKED, language: 'xx' },
    'asks for its reading in a language that is not ours': { ...ASKED, readingIn: 'xx' },
    'presses with a list': { as: ASKED.as, deliveryKey: 'd', press: { verb: 'help', data: [] } },
    'brings something unknown': { ...ASKED, admin: true },
  })) {
    it(`refuses a body that ${what}, and tells the core nothing`, async () => {
      const response = await post(body);

      expect(response.status).to.equal(400);
      expect(await response.json()).to.deep.equal({ status: 400, message: 'Bad Request' });
      expect(heard).to.be.empty;
    });
  }

  it('refuses what a form of another page could post', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await post(ASKED, { 'content-type': type })).status).to.equal(415);
    }
    expect(heard).to.be.empty;
  });

  it('refuses a foreign Host or Origin on each of its routes', async () => {
    for (const [method, path] of [
      ['GET', '/'],
      ['GET', '/page/page.js'],
      ['GET', '/api/chat/people'],
      ['POST', '/api/chat'],
    ] as const) {
      for (const foreign of FOREIGN) {
        expect(await statusOf(method, path, foreign), `${method} ${path} ${JSON.stringify(foreign)}`).to.equal(403);
      }
      expect(await statusOf(method, path, { origin: url })).to.equal(200);
    }
    expect(heard).to.have.length(1);
  });

  /** As a client that may send any Host, which fetch may not. */
  function statusOf(method: string, path: string, headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const request = plainRequest(url + path, { method, headers: { ...JSON_TYPE, ...headers } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      request.end(method === 'POST' ? JSON.stringify(ASKED) : undefined);
    });
  }

  it('takes who shows the token for the terminal', async () => {
    await post(ASKED, { ...JSON_TYPE, authorization: 'Bearer let-me-in' });

    expect(heard[0]?.conversation.channel).to.equal('console');
    expect(heard[0]?.sender.identity.realm).to.equal('terminal');
  });

  it('lets nobody in with another token', async () => {
    for (const shown of ['Bearer guess', 'let-me-in', '']) {
      expect((await post(ASKED, { ...JSON_TYPE, authorization: shown })).status).to.equal(401);
    }
    expect(heard).to.be.empty;
  });

  it('gives the page with a policy that allows nothing written into it', async () => {
    const response = await fetch(`${url}/`);

    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).to.include("default-src 'none'").and.include("script-src 'self'").and.include("style-src 'self'");
    expect(policy).not.to.match(/unsafe|https?:|\*/);
    const page = await response.text();
    expect(page).not.to.match(/\{\{| style=| on[a-z]+=|https?:\/\//);
    expect(page).to.include('Deze pagina heeft JavaScript nodig.');
  });

  it('gives every file that the page and its scripts name, and sends none twice', async () => {
    const seen = new Set(['/']);
    for (const path of seen) {
      const response = await fetch(url + path);
      expect(response.status, path).to.equal(200);
      const etag = response.headers.get('etag')!;
      expect((await fetch(url + path, { headers: { 'if-none-match': etag } })).status).to.equal(304);
      const body = await response.text();
      const vendor = path.endsWith('adaptivecards.js') || path.endsWith('markdown-it.js');
      if (vendor) continue;
      for (const [, named] of body.matchAll(/(?:src|href)="([^"]+)"/g)) seen.add(named!);
      for (const [, named] of body.matchAll(/from '\.\/([^']+)'/g)) seen.add(`/page/${named!}`);
    }
    expect([...seen]).to.include.members(['/page/page.css', '/page/icon.svg', '/page/words.js', '/page/card.js']);
  });

  it('gives no file beside the page', async () => {
    for (const path of ['/page/', '/page/../web-chat.ts', '/page/%2e%2e/web-chat.ts', '/package.json']) {
      expect((await fetch(url + path)).status, path).to.equal(404);
    }
  });

  it('lists whom one may be', async () => {
    const response = await fetch(`${url}/api/chat/people`);

    const { people } = (await response.json()) as { people: { name: string }[] };
    expect(people.map(({ name }) => name)).to.deep.equal(['Ann', 'Bob']);
  });
});
