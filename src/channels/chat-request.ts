import * as z from 'zod/v4';
import { LANGUAGES } from '../domain/language.ts';
import type { ChannelName, Incoming } from '../conversation/incoming.ts';

const Id = z.string().min(1).max(100);

const envelope = {
  /** The e-mail address of whoever speaks: in local mode everybody may say who they are. */
  as: z.string().trim().toLowerCase().min(3).max(254).includes('@'),
  language: z.enum(LANGUAGES).optional(),
  /** Which of a person's conversations this is: one a page, so that two windows do not answer each other's questions. */
  conversation: Id.optional(),
  deliveryKey: Id,
};

const Press = z.strictObject({ verb: Id, data: z.record(z.string(), z.unknown()) });

/** What the page and the terminal ask: of `POST /api/chat`, or of a core in the same process. */
export const ChatRequest = z.union([
  z.strictObject({
    ...envelope,
    text: z.string(),
    /** Asks to be told how the text was read, in this language. */
    readingIn: z.enum(LANGUAGES).optional(),
  }),
  z.strictObject({ ...envelope, press: Press }),
  z.strictObject({ ...envelope, arrival: z.literal(true) }),
]);
export type ChatRequest = z.infer<typeof ChatRequest>;

/** Where a request came in: the realm of its account is named after the place where it was typed. */
export type Door = Extract<ChannelName, 'web' | 'console'>;

const REALMS: Record<Door, string> = { web: 'browser', console: 'terminal' };

/** The event that the core is asked to answer. */
export function incomingFrom(request: ChatRequest, door: Door, at: Date): Incoming {
  const realm = REALMS[door];
  const envelope = {
    // Whoever speaks is part of the key: what was answered to one account is never the answer to another.
    deliveryKey: `${door}:${request.as}:${request.deliveryKey}`,
    at,
    sender: {
      identity: { platform: 'local' as const, realm, user: request.as },
      email: () => Promise.resolve(request.as),
      locale: request.language,
    },
    conversation: {
      channel: door,
      id: `${request.as}:${request.conversation ?? realm}`,
      kind: 'personal' as const,
    },
    language: request.language,
  };
  if ('text' in request) return { ...envelope, kind: 'message', text: request.text };
  if ('press' in request) return { ...envelope, kind: 'press', ...request.press };
  return { ...envelope, kind: 'arrival' };
}
