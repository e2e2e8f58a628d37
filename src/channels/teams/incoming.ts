import { randomUUID } from 'node:crypto';
import * as z from 'zod/v4';
import type { Conversation, Incoming, Sender } from '../../conversation/incoming.ts';
import { languageOf } from '../../domain/language.ts';
import type { Clock } from '../clock.ts';
import type { TeamsActivity } from './activity.ts';
import { addressOf } from './address.ts';
import { withoutMention } from './mentions.ts';

export interface Circumstances {
  clock: Clock;
  /** Whether the token was checked. Test clients without one may also leave the tenant and the object id out. */
  checked: boolean;
  /** Asks the directory of Teams for the sender's e-mail address. */
  email: () => Promise<string | undefined>;
}

const data = z.record(z.string(), z.unknown());
const Execute = z.object({
  action: z.object({ verb: z.string().catch(''), data: data.catch({}) }),
});
const Submit = z.looseObject({ verb: z.string() });

/** What the activity means for the core; undefined where it means nothing, or nobody can be held to it. */
export function toIncoming(activity: TeamsActivity, circumstances: Circumstances): Incoming | undefined {
  const sender = toSender(activity, circumstances);
  if (!sender) return undefined;
  const conversation = toConversation(activity);
  const envelope = {
    deliveryKey: deliveryKey(activity),
    at: toTime(activity.timestamp, circumstances.clock),
    sender,
    conversation,
    ...(conversation.kind === 'personal' && { address: addressOf(activity) }),
  };

  switch (activity.type) {
    case 'message': {
      const submit = activity.text ? undefined : Submit.safeParse(activity.value).data;
      if (submit) {
        const { verb, ...rest } = submit;
        return { kind: 'press', ...envelope, verb, data: rest };
      }
      const text = withoutMention(activity.text ?? '', activity.entities ?? [], activity.recipient.id);
      return { kind: 'message', ...envelope, text };
    }
    case 'invoke': {
      const press = Execute.safeParse(activity.value).data?.action;
      if (!press || activity.name !== 'adaptiveCard/action') return undefined;
      return { kind: 'press', ...envelope, verb: press.verb, data: press.data };
    }
    case 'installationUpdate':
      return activity.action === 'add' ? arrival(activity, envelope) : undefined;
    case 'conversationUpdate': {
      const added = activity.membersAdded ?? [];
      return added.some(({ id }) => id === activity.recipient.id) ? arrival(activity, envelope) : undefined;
    }
    default:
      return undefined;
  }
}

/** Teams tells of one installation by two activities. Who hears of it within the hour hears one welcome. */
function arrival(activity: TeamsActivity, envelope: Omit<Incoming & { kind: 'arrival' }, 'kind'>): Incoming {
  const hour = envelope.at.toISOString().slice(0, 13);
  return { kind: 'arrival', ...envelope, deliveryKey: `teams:${activity.conversation.id}:arrival:${hour}` };
}

/** An activity without an id cannot be told from its repetition. */
function deliveryKey({ conversation, id }: TeamsActivity): string {
  return `teams:${conversation.id}:${id ?? randomUUID()}`;
}

function toSender(activity: TeamsActivity, { checked, email }: Circumstances): Sender | undefined {
  const { from, conversation, channelData, locale } = activity;
  const realm = channelData?.tenant?.id ?? conversation.tenantId ?? (checked ? undefined : 'local');
  const user = from.aadObjectId ?? (checked ? undefined : from.id);
  if (!realm || !user || from.id === activity.recipient.id) return undefined;
  const language = languageOf(locale ?? undefined);
  return { identity: { platform: 'teams', realm, user }, email, ...(language && { locale: language }) };
}

function toConversation({ conversation: { id, conversationType, isGroup } }: TeamsActivity): Conversation {
  const personal = conversationType ? conversationType === 'personal' : !isGroup;
  return { channel: 'teams', id, kind: personal ? 'personal' : 'group' };
}

function toTime(timestamp: string | null | undefined, clock: Clock): Date {
  return clock.shift(new Date(timestamp ?? NaN));
}
