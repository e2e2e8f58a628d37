import type { Address } from '../conversation/address.ts';
import type { Reply } from '../conversation/reply.ts';

/** A way in and out. */
export interface Channel {
  start(): Promise<void>;
  /** Says something unasked. Throws where the platform does not take it. */
  send(to: Address, reply: Reply): Promise<void>;
  stop(): Promise<void>;
}
