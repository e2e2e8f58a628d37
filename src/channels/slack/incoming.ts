import type * as z from 'zod/v4';
import type { Conversation, Incoming, Sender } from '../../conversation/incoming.ts';
import type { Clock } from '../clock.ts';
import { addressOf } from './address.ts';
import { LINK, takesInputs, verbOf } from './blocks/buttons.ts';
import { CommandBody, EventBody, PressBody } from './bodies.ts';
import { filledIn } from './filled-in.ts';
import type { Origin } from './origin.ts';
import { typedText } from './written-text.ts';

export interface Circumstances {
  clock: Clock;
  /** Asks Slack's directory for somebody's e-mail address. */
  emailOf: (user: string) => Promise<string | undefined>;
}

export interface Received {
  event: Incoming;
  origin: Origin;
}

/** What Slack sent, as the core takes it; undefined where it says nothing to us. */
export function received(body: unknown, circumstances: Circumstances): Received | undefined {
  const press = PressBody.safeParse(body).data;
  if (press) return fromPress(press, circumstances);
  const command = CommandBody.safeParse(body).data;
  if (command) return fromCommand(command, circumstances);
  const event = EventBody.safeParse(body).data;
  return event && fromEvent(event, circumstances);
}

/** A message that holds a file is a message; edits, deletions and what Slack itself says are not. */
const SPOKEN = new Set([undefined, 'file_share', 'me_message', 'thread_broadcast']);

function fromEvent(body: z.infer<typeof EventBody>, circumstances: Circumstances): Received | undefined {
  const { event, team_id: team, authorizations } = body;
  const bot = authorizations?.[0]?.user_id;
  if (event.bot_id !== undefined || event.user === bot || event.user === 'USLACKBOT') return undefined;

  const envelope = {
    deliveryKey: `slack:${body.event_id}`,
    at: atOf(event.ts ?? event.event_ts, circumstances.clock),
    sender: senderOf(event.user_team ?? event.team ?? team, event.user, circumstances),
    conversation: conversationOf(team, event.channel),
  };
  const personal = envelope.conversation.kind === 'personal';
  const ours = { ...envelope, ...(personal && { address: addressOf(event.channel) }) };
  const thread = event.thread_ts ?? (personal ? undefined : event.ts);
  const origin: Origin = { kind: 'conversation', channel: event.channel, ...(thread && { thread }) };

  switch (event.type) {
    case 'message':
      if (event.channel_type !== 'im' || !SPOKEN.has(event.subtype)) return undefined;
      return { event: { kind: 'message', ...ours, text: typedText(event.text, bot ?? 'nobody') }, origin };
    case 'app_mention':
      // In a direct message it came as a message already; edited, it was answered already.
      if (personal || event.edited !== undefined) return undefined;
      return { event: { kind: 'message', ...envelope, text: typedText(event.text, bot) }, origin };
    case 'app_home_opened':
      return event.tab === 'messages' ? { event: { kind: 'arrival', ...ours }, origin } : undefined;
    default:
      return undefined;
  }
}

function fromCommand(body: z.infer<typeof CommandBody>, circumstances: Circumstances): Received {
  const event: Incoming = {
    kind: 'message',
    deliveryKey: `slack:${body.trigger_id}`,
    at: circumstances.clock.now(),
    sender: senderOf(body.team_id, body.user_id, circumstances),
    conversation: conversationOf(body.team_id, body.channel_id),
    text: typedText(body.text, 'nobody'),
  };
  return { event, origin: { kind: 'command', responseUrl: body.response_url } };
}

function fromPress(body: z.infer<typeof PressBody>, circumstances: Circumstances): Received | undefined {
  const { actions, channel, container, message, team, user } = body;
  const workspace = team?.id ?? user.team_id;
  if (workspace === undefined) return undefined;

  const conversation = conversationOf(workspace, channel.id);
  const [{ action_id, action_ts, value }] = actions;
  if (verbOf(action_id) === LINK) return undefined;
  const event: Incoming = {
    kind: 'press',
    deliveryKey: `slack:${body.trigger_id}`,
    at: atOf(action_ts, circumstances.clock),
    sender: senderOf(user.team_id ?? workspace, user.id, circumstances),
    conversation,
    // What only one person sees may stand in the direct messages of two others: a command is typed anywhere.
    ...(conversation.kind === 'personal' && !container.is_ephemeral && { address: addressOf(channel.id) }),
    verb: verbOf(action_id),
    // What the button itself carries is never overwritten by something of the same name.
    data: { ...(takesInputs(action_id) && filledIn(body.state ?? undefined)), ...dataOf(value) },
  };
  const inThread = container.thread_ts ?? message?.thread_ts;
  const thread = inThread ?? (conversation.kind === 'group' ? container.message_ts : undefined);
  const origin: Origin = {
    kind: 'press',
    channel: channel.id,
    user: user.id,
    responseUrl: body.response_url,
    shownToOne: container.is_ephemeral ?? false,
    personal: conversation.kind === 'personal',
    ...(thread && { thread }),
    ...(container.message_ts && !container.is_ephemeral && { message: container.message_ts }),
  };
  return { event, origin };
}

/** On Enterprise Grid, and in channels shared with others, the realm is the person's own workspace. */
function senderOf(realm: string, user: string, { emailOf }: Circumstances): Sender {
  return { identity: { platform: 'slack', realm, user }, email: () => emailOf(user) };
}

function conversationOf(team: string, channel: string): Conversation {
  return { channel: 'slack', id: `${team}:${channel}`, kind: channel.startsWith('D') ? 'personal' : 'group' };
}

/** Slack's time stamps are seconds, with the number of the message as decimals. */
function atOf(timestamp: string | undefined, clock: Clock): Date {
  return clock.shift(new Date(Number(timestamp) * 1000));
}

function dataOf(value: string): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(value);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
