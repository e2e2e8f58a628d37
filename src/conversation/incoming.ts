import type { Language } from '../domain/language.ts';
import type { Identity } from '../domain/people/person.ts';
import type { Address } from './address.ts';
import type { HowRead } from './how-read.ts';
import type { Reply } from './reply.ts';

export type ChannelName = 'teams' | 'slack' | 'web' | 'console';

/** Where something was said. */
export interface Conversation {
  channel: ChannelName;
  /** The platform's id, unique within the channel. */
  id: string;
  /** `group` where others read along. */
  kind: 'personal' | 'group';
}

/** Who speaks: the verified envelope, never what a card or a text says. */
export interface Sender {
  identity: Identity;
  /** Asks the platform's own directory; undefined where it knows none. Called at most once, at first contact. */
  email: () => Promise<string | undefined>;
  /** The language of the platform account: used for somebody we do not know. */
  locale?: Language;
}

interface Envelope {
  /** What the platform calls this delivery; the same again when it delivers twice. Unique over all channels. */
  deliveryKey: string;
  /** When it was sent, by the platform's clock. */
  at: Date;
  sender: Sender;
  conversation: Conversation;
  /** Where the person can be told something unasked; only where nobody reads along, and the channel can do it. */
  address?: Address;
  /** The language to answer in, where the channel lets a person choose; without it, the person's own. */
  language?: Language;
}

/** A sentence, mention of the bot already taken off. */
export interface Message extends Envelope {
  kind: 'message';
  text: string;
  /** Told how it was read, where somebody wants to see that. Nothing of it is kept. */
  wasRead?: (how: HowRead) => void;
}

/** A button: an intent that needs no understanding. What is in `data` is whatever the client sent. */
export interface Press extends Envelope {
  kind: 'press';
  verb: string;
  data: Record<string, unknown>;
}

/** The bot was installed, or opened for the first time: it says hello. */
export interface Arrival extends Envelope {
  kind: 'arrival';
}

export type Incoming = Message | Press | Arrival;

/** The core, as a channel sees it: an event in, replies out. Never rejects. */
export type Handle = (event: Incoming) => Promise<Reply[]>;
