import { webApi } from '@slack/bolt';
import { retryAfterMs } from '../retry-after.ts';
import type { Content, Destination } from './outgoing.ts';
import { AskedToWait, patiently, type Wait } from './patience.ts';
import type { SlackMessage } from './address.ts';
import { isResponseUrl } from './slack-address.ts';

const TIMEOUT_MS = 10_000;
/** Of what failed on the way; what Slack answered is not asked again. */
const RETRIES = { retries: 2, minTimeout: 200, maxTimeout: 2_000 };
/** Nothing of ours is a preview of a page, and no name in it calls anybody. */
const AS_WRITTEN = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

/** Slack said no; `code` is its word for why. */
export class SlackRefusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`Slack answered ${code}`);
    this.name = 'SlackRefusal';
    this.code = code;
  }
}

/** Slack takes no answer of ours until an administrator gives us another token; the message names its setting. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
}

export interface WebApiOptions {
  token: string;
  /** Checked, and ending in a slash. */
  apiUrl: string;
  log: webApi.WebClientOptions['logger'];
  /** How to wait when Slack asks for it. Without it nothing is tried twice: then {@link AskedToWait} is thrown. */
  wait?: Wait;
}

/** What we ask of Slack's Web API. Everything throws {@link SlackRefusal} where Slack says no. */
export interface WebApi {
  checkToken(): Promise<void>;
  /** The address that Slack holds for somebody, if it was confirmed; undefined for bots and people that are gone. */
  emailOf(user: string): Promise<string | undefined>;
  /** Whether nothing was ever said in this conversation. */
  isSilent(channel: string): Promise<boolean>;
  /** Answers which message it is, where that can be changed later. */
  send(content: Content, destination: Destination): Promise<SlackMessage | undefined>;
}

export function webApiOf({ token, apiUrl, log, wait }: WebApiOptions): WebApi {
  const client = new webApi.WebClient(token, {
    slackApiUrl: apiUrl,
    retryConfig: wait ? RETRIES : { retries: 0 },
    timeout: TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    fetch: fetchInSeconds,
    ...(log && { logger: log }),
  });
  const tried = <T>(call: () => Promise<T>) => (wait ? patiently(call, wait) : call());
  const ask = <T>(call: () => Promise<T>) => tried(() => call().catch(rethrown));

  return {
    checkToken: async () => {
      await ask(() => client.auth.test());
    },

    emailOf: async (user) => {
      const answer = await ask(() => client.users.info({ user })).catch(unlessUnknown);
      const person = answer?.user;
      if (!person || person.deleted || person.is_bot || person.is_email_confirmed === false) return undefined;
      return person.profile?.email;
    },

    isSilent: async (channel) => {
      const { messages } = await ask(() => client.conversations.history({ channel, limit: 1 }));
      return (messages ?? []).length === 0;
    },

    send: async (content, destination) => {
      switch (destination.to) {
        case 'conversation': {
          const { channel, thread } = destination;
          const message = { channel, ...content, ...AS_WRITTEN, ...(thread && { thread_ts: thread }) };
          const said = await ask(() => client.chat.postMessage(message));
          return said.ts ? { channel: said.channel ?? channel, message: said.ts } : undefined;
        }
        case 'person': {
          const { channel, user, thread } = destination;
          const message = { channel, user, ...content, ...AS_WRITTEN, ...(thread && { thread_ts: thread }) };
          await ask(() => client.chat.postEphemeral(message));
          return undefined;
        }
        case 'response':
          if (!isResponseUrl(destination.url, apiUrl)) throw new SlackRefusal('response_url_not_of_slack');
          await tried(() => respond(destination.url, content, destination.replace));
          return destination.replace ? destination.pressed : undefined;
        case 'message': {
          const { channel, message: ts } = destination;
          // Blocks that are left out would stay as they were.
          await ask(() =>
            client.chat.update({ blocks: [], ...content, channel, ts, link_names: false, parse: 'none' }),
          );
          return { channel, message: ts };
        }
      }
    },
  };
}

async function respond(url: string, content: Content, replace: boolean): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...content,
      ...AS_WRITTEN,
      replace_original: replace,
      ...(!replace && { response_type: 'ephemeral' }),
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const answer = await response.text();
  if (response.status === 429) throw new AskedToWait(secondsAsked(response));
  const refusal = /"error"\s*:\s*"(\w+)"/.exec(answer)?.[1];
  if (!response.ok || refusal)
    throw new SlackRefusal(refusal ?? /^\w{1,60}$/.exec(answer)?.[0] ?? `http_${response.status}`);
}

/** The client knows a wish to wait in whole seconds only, and takes any other for a fault after which nobody knows. */
async function fetchInSeconds(...request: Parameters<typeof fetch>): Promise<Response> {
  const response = await fetch(...request);
  if (response.status !== 429) return response;
  await response.body?.cancel();
  return new Response(null, { status: 429, headers: { 'retry-after': String(secondsAsked(response)) } });
}

function secondsAsked({ headers }: Response): number {
  return Math.ceil(retryAfterMs((name) => headers.get(name)) / 1_000);
}

function rethrown(error: unknown): never {
  if (error instanceof webApi.WebAPIRateLimitedError) throw new AskedToWait(error.retryAfter);
  if (error instanceof webApi.WebAPIPlatformError) throw refusalOf(error.data);
  throw error;
}

/** A wish to wait may also come as a refusal that says no more than that: no fault of ours, of which three stop an announcement. */
function refusalOf({ error, response_metadata }: webApi.WebAPIPlatformError['data']): Error {
  if (!/^rate_?limited$/.test(error)) return new SlackRefusal(error);
  return new AskedToWait(Math.ceil(retryAfterMs(() => response_metadata?.retryAfter?.toString()) / 1_000));
}

function unlessUnknown(error: unknown): undefined {
  if (error instanceof SlackRefusal && /^users?_not_(found|visible)$/.test(error.code)) return undefined;
  throw error;
}
