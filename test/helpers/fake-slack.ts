import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callsIn, isTooLong, refusalsOfBlocks, textsOf } from './slack-limits.ts';

type Json = Record<string, unknown>;

/** A message as it stands in the fake, or stood when only one person saw it. */
export interface Said {
  how: 'message' | 'ephemeral' | 'replacement' | 'change';
  channel: string;
  /** Who alone sees it. */
  user?: string;
  thread?: string;
  ts: string;
  text: string;
  blocks: Json[];
  /** Whether Slack would show what the links in it lead to. */
  previews: boolean;
}

export interface FakePerson {
  email?: string;
  deleted?: boolean;
  is_bot?: boolean;
  is_email_confirmed?: boolean;
}

/** The message that a response address came with, and how often it was used. */
interface Hook {
  channel: string;
  user: string;
  ts: string | undefined;
  uses: number;
}

export const SIGNING_SECRET = 'a signing secret of the tests';
export const BOT_TOKEN = 'xoxb-tests';
export const APP_TOKEN = 'xapp-tests';
export const BOT_USER = 'U0NOMADE';

/**
 * Slack's Web API on loopback, refusing what Slack refuses (`slack-limits.ts`), keeping what was said.
 */
export class FakeSlack {
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  readonly #hooks = new Map<string, Hook>();
  readonly #waiting = new Set<() => void>();
  #count = 0;

  /** Conversations that the bot is in. */
  readonly channels = new Set(['D0ANN', 'D0BOB', 'C0TEAM']);
  readonly people = new Map<string, FakePerson>([
    ['U0ANN', { email: 'ann@example.org', is_email_confirmed: true }],
    ['U0BOB', { email: 'bob@example.org', is_email_confirmed: true }],
  ]);
  readonly said: Said[] = [];
  /** Every call of the Web API, by method. */
  readonly asked: string[] = [];
  /** Everybody that our messages called, as Slack would read them. */
  readonly called: string[] = [];
  /** Time stamps of messages that somebody deleted. */
  readonly deleted = new Set<string>();
  /** What comes next is answered with 429 and this wish to wait, one call each; without one where it is empty. */
  readonly rateLimits: (number | string)[] = [];
  /** What comes next is answered with these refusals, one call each. */
  readonly refusals: string[] = [];
  /** Where Socket Mode is told to connect to. */
  socketUrl: string | undefined;
  #origin = '';

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get apiUrl(): string {
    return `${this.#origin}/api/`;
  }

  /** An address as it comes with a press on message `ts`, or with a command. */
  responseUrl(channel: string, user: string, ts?: string): string {
    const id = this.#next();
    this.#hooks.set(id, { channel, user, ts, uses: 0 });
    return `${this.#origin}/hooks/${id}`;
  }

  /** Resolves with everything said once there are `count` of them. */
  async until(count: number): Promise<Said[]> {
    while (this.said.length < count) await new Promise<void>((resolve) => this.#waiting.add(resolve));
    return this.said;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const path = request.url ?? '';
    const [status, answer] = this.#statusAndAnswer(path, body, request.headers.authorization);
    // restify, once loaded, changes what `writeHead` returns on every server of the process.
    response.writeHead(status, {
      'content-type': 'application/json',
      ...(status === 429 && answer.seconds !== '' && { 'retry-after': String(answer.seconds) }),
    });
    response.end(JSON.stringify(answer));
    for (const resume of this.#waiting) resume();
    this.#waiting.clear();
  }

  #statusAndAnswer(path: string, body: string, authorization: string | undefined): [number, Json] {
    const seconds = this.rateLimits.shift();
    if (seconds !== undefined) return [429, { ...refusal('ratelimited'), seconds }];
    if (path.startsWith('/hooks/')) {
      const answer = this.#respond(path.slice('/hooks/'.length), JSON.parse(body) as Json);
      return [answer.ok === true ? 200 : answer.error === 'used_url' ? 404 : 500, answer];
    }
    const method = path.replace('/api/', '');
    this.asked.push(method);
    return [200, this.#answer(method, formOf(body), authorization)];
  }

  #answer(method: string, args: Json, authorization: string | undefined): Json {
    if (!authorization) return refusal('not_authed');
    if (authorization !== `Bearer ${method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN}`)
      return refusal('invalid_auth');
    const forced = this.refusals.shift();
    if (forced) return refusal(forced);
    switch (method) {
      case 'auth.test':
        return { ok: true, user_id: BOT_USER, bot_id: 'B0NOMADE', team_id: 'T0TOWN' };
      case 'apps.connections.open':
        return this.socketUrl ? { ok: true, url: this.socketUrl } : refusal('internal_error');
      case 'users.info': {
        const { email, ...person } = this.people.get(String(args.user)) ?? {};
        if (!this.people.has(String(args.user))) return refusal('user_not_found');
        return { ok: true, user: { id: args.user, ...person, profile: { ...(email && { email }) } } };
      }
      case 'conversations.history':
        if (!this.channels.has(String(args.channel))) return refusal('channel_not_found');
        return { ok: true, messages: this.said.filter(({ channel }) => channel === args.channel).slice(-1) };
      case 'chat.postMessage':
        return this.#say('message', args, {});
      case 'chat.update':
        if (this.deleted.has(String(args.ts))) return refusal('message_not_found');
        return this.#say('change', args, { ts: String(args.ts) });
      case 'chat.postEphemeral':
        if (!this.people.has(String(args.user))) return refusal('user_not_in_channel');
        return this.#say('ephemeral', args, { user: String(args.user) });
      default:
        return refusal('unknown_method');
    }
  }

  #respond(id: string, args: Json): Json {
    const hook = this.#hooks.get(id);
    if (!hook) return refusal('no_such_hook');
    if (hook.uses === 5) return refusal('used_url');
    hook.uses += 1;
    if (args.replace_original === true) {
      if (hook.ts === undefined) return refusal('message_not_found');
      return this.#say('replacement', { ...args, channel: hook.channel }, { ts: hook.ts });
    }
    return this.#say('ephemeral', { ...args, channel: hook.channel }, { user: hook.user }, true);
  }

  /** By a response address Slack lets us speak where we are no member. */
  #say(how: Said['how'], args: Json, more: Partial<Said>, anywhere = how === 'replacement'): Json {
    const channel = String(args.channel);
    if (!anywhere && !this.channels.has(channel) && !this.people.has(channel)) return refusal('channel_not_found');
    const blocks = blocksOf(args.blocks);
    if (blocks === undefined) return refusal('invalid_blocks_format');
    const text = typeof args.text === 'string' ? args.text : '';
    if (text.trim() === '' && blocks.length === 0) return refusal('no_text');
    const wrong = refusalsOfBlocks(blocks);
    if (wrong.length > 0) return { ...refusal('invalid_blocks'), response_metadata: { messages: wrong } };
    if (isTooLong(blocks)) return refusal('msg_blocks_too_long');

    const written = [text, ...textsOf(blocks).flatMap((object) => (object.type === 'mrkdwn' ? [object.text] : []))];
    this.called.push(...written.flatMap(callsIn));
    if (args.link_names === true || args.link_names === 'true' || args.parse === 'full')
      this.called.push(...(text.match(/@(channel|here|everyone)\b/g) ?? []));

    const previews = String(args.unfurl_links) !== 'false' || String(args.unfurl_media) !== 'false';
    const thread = typeof args.thread_ts === 'string' ? { thread: args.thread_ts } : {};
    const message: Said = {
      how,
      channel,
      ...thread,
      ts: `${1_700_000_000 + ++this.#count}.000100`,
      text,
      blocks,
      previews,
      ...more,
    };
    this.said.push(message);
    return { ok: true, channel, ts: message.ts, message: { text, ts: message.ts } };
  }

  #next(): string {
    return String(++this.#count);
  }
}

function refusal(error: string): Json {
  return { ok: false, error };
}

/** The Web API takes blocks as JSON in a form, a response address as they are. */
function blocksOf(value: unknown): Json[] | undefined {
  if (value === undefined) return [];
  try {
    const blocks: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return Array.isArray(blocks) ? (blocks as Json[]) : undefined;
  } catch {
    return undefined;
  }
}

function formOf(body: string): Json {
  return Object.fromEntries(new URLSearchParams(body));
}
