import * as z from 'zod/v4';
import type { Address } from '../../conversation/address.ts';
import { Gone } from '../../conversation/sending.ts';

/** A channel, or a person, whose direct messages it then means. */
const Reference = z.object({ channel: z.string().min(1), thread: z.string().optional() });
const Message = z.object({ channel: z.string().min(1), message: z.string().min(1) });

/** A message of ours, by which it can be changed: Slack names it by its time stamp, in its channel. */
export type SlackMessage = z.infer<typeof Message>;

/** Where our direct messages with somebody can be reached later. */
export function addressOf(channel: string): Address {
  const reference: z.infer<typeof Reference> = { channel };
  return { channel: 'slack', reference };
}

export function addressOfMessage({ channel, message }: SlackMessage): Address {
  return { channel: 'slack', reference: { channel, message } };
}

/** @throws {Gone} where it is no message of ours. */
export function readMessage({ reference }: Address): SlackMessage {
  const read = Message.safeParse(reference);
  if (!read.success) throw new Gone({ cause: read.error });
  return read.data;
}

/** @throws {Gone} where the address is none of ours. */
export function readAddress({ reference }: Address): z.infer<typeof Reference> {
  const read = Reference.safeParse(reference);
  if (!read.success) throw new Gone({ cause: read.error });
  return read.data;
}
