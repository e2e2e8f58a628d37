import type { ConversationReference } from 'botbuilder';
import * as z from 'zod/v4';
import type { Address } from '../../conversation/address.ts';
import { Gone } from '../../conversation/sending.ts';
import type { TeamsActivity } from './activity.ts';

const Reference = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
});
const Message = Reference.extend({ message: z.string() });

/** Where the conversation of this activity can be reached later. */
export function addressOf({ serviceUrl, conversation, recipient }: TeamsActivity): Address {
  const reference: z.infer<typeof Reference> = { serviceUrl, conversation: conversation.id, bot: recipient.id };
  return { channel: 'teams', reference };
}

/** The address of a message in a conversation, by which it can be changed. */
export function messageIn({ channel, reference }: Address, message: string): Address {
  return { channel, reference: { ...Reference.parse(reference), message } };
}

/** @throws {Gone} where it is no message of ours. */
export function messageOf({ reference }: Address): string {
  const read = Message.safeParse(reference);
  if (!read.success) throw new Gone({ cause: read.error });
  return read.data.message;
}

/** @throws {Gone} where the address is none of ours. Its service URL is checked again where it is called. */
export function readAddress({ reference }: Address): Partial<ConversationReference> {
  const read = Reference.safeParse(reference);
  if (!read.success) throw new Gone({ cause: read.error });
  const { serviceUrl, conversation, bot } = read.data;
  return {
    channelId: 'msteams',
    serviceUrl,
    bot: { id: bot, name: '' },
    conversation: { id: conversation } as ConversationReference['conversation'],
  };
}
