import * as z from 'zod/v4';
import { State } from './filled-in.ts';

const id = z.string().min(1);

/** What Slack sends, as far as we read it: an event in its envelope. */
export const EventBody = z.object({
  type: z.literal('event_callback'),
  team_id: id,
  event_id: id,
  /** Whom of us the event was sent to. */
  authorizations: z
    .array(z.object({ user_id: id }))
    .optional()
    .catch(undefined),
  event: z.object({
    type: z.string(),
    subtype: z.string().optional(),
    channel: id,
    channel_type: z.string().optional(),
    user: id,
    /** Whose workspace the person is of, in a channel shared between workspaces. */
    user_team: id.optional(),
    team: id.optional(),
    bot_id: z.string().optional(),
    text: z.string().catch(''),
    ts: z.string().optional(),
    event_ts: z.string().optional(),
    thread_ts: z.string().optional(),
    edited: z.unknown(),
    tab: z.string().optional(),
  }),
});

/** A press of a button in a message. */
export const PressBody = z.object({
  type: z.literal('block_actions'),
  trigger_id: id,
  response_url: id,
  team: z.object({ id }).nullish(),
  user: z.object({ id, team_id: id.optional() }),
  channel: z.object({ id }),
  container: z.object({ is_ephemeral: z.boolean(), message_ts: z.string(), thread_ts: z.string() }).partial().catch({}),
  message: z.object({ thread_ts: z.string() }).partial().nullish().catch(undefined),
  state: State.nullish().catch(undefined),
  actions: z
    .tuple([z.object({ type: z.literal('button'), action_id: id, value: z.string().catch(''), action_ts: z.string() })])
    .rest(z.unknown()),
});

/** `/nomade …`: Slack says neither when it was sent nor in which thread. */
export const CommandBody = z.object({
  command: id,
  trigger_id: id,
  response_url: id,
  team_id: id,
  user_id: id,
  channel_id: id,
  text: z.string().catch(''),
});
