import * as z from 'zod/v4';
import type { Address } from '../../conversation/address.ts';
import { Gone } from '../../conversation/sending.ts';

/** A channel, or a person, whose direct messages it then means. */
const Reference = z.object({ channel: z.string().min(1), thread: z.string().optional() });

/** Where our direct messages with somebody can be reached later. */
export function addressOf(channel: string): Address {
  const reference: z.infer<typeof Reference> = { channel };
  return { channel: 'slack', reference };
}

/** @throws {Gone} where the address is none of ours. */
export function readAddress({ reference }: Address): z.infer<typeof Reference> {
  const read = Reference.safeParse(reference);
  if (!read.success) throw new Gone({ cause: read.error });
  return read.data;
}
