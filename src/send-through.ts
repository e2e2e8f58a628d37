import type { Channel } from './channels/channel.ts';
import { Gone, type Send } from './conversation/sending.ts';

/** Says things unasked through the channel that each address is of. One that was turned off reaches nobody. */
export function sendThrough(channels: Channel[]): Send {
  return async (to, reply) => {
    const channel = channels.find(({ name }) => name === to.channel);
    if (!channel) throw new Gone();
    await channel.send(to, reply);
  };
}
