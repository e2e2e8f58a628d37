import type { Reply } from '../conversation/reply.ts';

/** Where a channel can be reached unasked: kept by us, read only by the channel that wrote it. */
export interface Address {
  channel: string;
  /** Plain JSON of the channel's own making. */
  reference: unknown;
}

/** A way in and out. */
export interface Channel {
  start(): Promise<void>;
  /** Says something unasked. Throws where the platform does not take it. */
  send(to: Address, reply: Reply): Promise<void>;
  stop(): Promise<void>;
}
