import { createHmac } from 'node:crypto';
import { BOT_USER, SIGNING_SECRET } from './fake-slack.ts';

let count = 0;

/** What stays the same in each delivery of one workspace. */
const envelope = { token: 'not looked at', api_app_id: 'A0NOMADE', team_id: 'T0TOWN' };

export interface Said {
  text: string;
  user?: string;
  channel?: string;
  ts?: string;
  [more: string]: unknown;
}

/** An event in its envelope, as the Events API sends it. */
export function eventBody(event: Record<string, unknown>, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ...envelope,
    type: 'event_callback',
    event_id: `Ev${++count}`,
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: 'T0TOWN', user_id: BOT_USER, is_bot: true }],
    event,
    ...more,
  };
}

/** Somebody writes to us in their direct messages. */
export function directMessage({
  text,
  user = 'U0ANN',
  channel = 'D0ANN',
  ts = stamp(),
  ...more
}: Said): Record<string, unknown> {
  return eventBody({
    type: 'message',
    channel_type: 'im',
    team: 'T0TOWN',
    user,
    channel,
    ts,
    event_ts: ts,
    text,
    ...more,
  });
}

/** Somebody mentions us in a channel. */
export function mention({
  text,
  user = 'U0ANN',
  channel = 'C0TEAM',
  ts = stamp(),
  ...more
}: Said): Record<string, unknown> {
  return eventBody({
    type: 'app_mention',
    team: 'T0TOWN',
    user,
    channel,
    ts,
    event_ts: ts,
    text: `<@${BOT_USER}> ${text}`,
    ...more,
  });
}

export function command(text: string, responseUrl: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    ...envelope,
    command: '/nomade',
    text,
    response_url: responseUrl,
    trigger_id: `trigger.${++count}`,
    user_id: 'U0ANN',
    user_name: 'ann',
    channel_id: 'C0TEAM',
    channel_name: 'team',
    ...more,
  };
}

export interface Pressed {
  button: { action_id: string; value: string };
  responseUrl: string;
  user?: string;
  channel?: string;
  messageTs?: string;
  thread?: string;
  shownToOne?: boolean;
  /** What stands in the message, by block and by input. */
  values?: object;
}

export function press({
  button,
  responseUrl,
  user = 'U0ANN',
  channel = 'D0ANN',
  messageTs = stamp(),
  thread,
  shownToOne = false,
  values = {},
}: Pressed) {
  const inThread = thread === undefined ? {} : { thread_ts: thread };
  return {
    ...envelope,
    type: 'block_actions',
    trigger_id: `trigger.${++count}`,
    response_url: responseUrl,
    team: { id: 'T0TOWN', domain: 'town' },
    user: { id: user, username: 'ann', team_id: 'T0TOWN' },
    channel: { id: channel, name: channel.startsWith('D') ? 'directmessage' : 'team' },
    container: { type: 'message', channel_id: channel, message_ts: messageTs, is_ephemeral: shownToOne, ...inThread },
    ...(!shownToOne && { message: { type: 'message', ts: messageTs, ...inThread } }),
    state: { values },
    actions: [{ type: 'button', block_id: 'b', action_ts: stamp(), ...button }],
  };
}

export interface Signing {
  secret?: string;
  /** Seconds since 1970. */
  at?: number;
  headers?: Record<string, string>;
}

/** Delivers as Slack does: events as JSON, presses as JSON in a form, commands as a form; signed. */
export async function deliver(url: string, body: Record<string, unknown>, signing: Signing = {}): Promise<Response> {
  if (body.command !== undefined)
    return deliverText(url, new URLSearchParams(body as Record<string, string>).toString(), FORM, signing);
  if (body.type === 'event_callback' || body.type === 'url_verification')
    return deliverText(url, JSON.stringify(body), 'application/json', signing);
  return deliverText(url, new URLSearchParams({ payload: JSON.stringify(body) }).toString(), FORM, signing);
}

const FORM = 'application/x-www-form-urlencoded';

export async function deliverText(
  url: string,
  text: string,
  contentType: string,
  signing: Signing = {},
): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    body: text,
    headers: { 'content-type': contentType, ...signatureOf(text, signing), ...signing.headers },
  });
}

export function signatureOf(
  text: string,
  { secret = SIGNING_SECRET, at = Math.floor(Date.now() / 1000) }: Signing = {},
): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${text}`).digest('hex');
  return { 'x-slack-request-timestamp': String(at), 'x-slack-signature': `v0=${signature}` };
}

function stamp(): string {
  return `${1_750_000_000 + ++count}.000200`;
}
