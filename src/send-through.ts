import type { Channel } from './channels/channel.ts';
import type { Address } from './conversation/address.ts';
import { type Change, Gone, type Send } from './conversation/sending.ts';

/** Says things unasked through the channel that each address is of. One that was turned off reaches nobody. */
export function sendThrough(channels: Channel[]): Send {
  return async (to, reply) => channelOf(to, channels).send(to, reply);
}

/** Changes what was said through the channel in which it stands. */
export function changeThrough(channels: Channel[]): Change {
  return async (message, reply) => channelOf(message, channels).change(message, reply);
}

function channelOf(address: Address, channels: Channel[]): Channel {
  const channel = channels.find(({ name }) => name === address.channel);
  if (!channel) throw new Gone();
  return channel;
}
