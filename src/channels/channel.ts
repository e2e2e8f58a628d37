import type { Address } from '../conversation/address.ts';
import type { ChannelName } from '../conversation/incoming.ts';
import type { CardReply, Reply } from '../conversation/reply.ts';

/** A way in and out. */
export interface Channel {
  /** As it stands in the addresses of this channel. */
  readonly name: ChannelName;
  start(): Promise<void>;
  /**
   * Says something unasked.
   *
   * @throws {Gone} where it can never arrive there. {NotNow} where the platform asks us to wait. {NotTaken} where it surely
   *   did not take it this time. Anything else where nobody knows whether it did.
   */
  send(to: Address, reply: Reply): Promise<void>;
  /**
   * Puts a card in the place of a message of ours; the address is one that {@link CardReply.stood} was told.
   *
   * @throws as `send` does; {Gone} or {Refused} where the message cannot be changed (any more).
   */
  change(message: Address, reply: CardReply): Promise<void>;
  stop(): Promise<void>;
}
