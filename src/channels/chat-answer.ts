import type { Handle } from '../conversation/incoming.ts';
import type { Reply } from '../conversation/reply.ts';
import { type ChatRequest, type Door, incomingFrom } from './chat-request.ts';
import { readingLines } from './admin/reading-lines.ts';

/** What the page and the terminal are answered. */
export interface ChatAnswer {
  replies: Reply[];
  /** How the sentence was read, in lines; absent where nobody asked, or nothing was read. */
  reading?: string[];
}

/** Lets the core answer what the page or the terminal asks. */
export async function answerChat(request: ChatRequest, door: Door, handle: Handle, at: Date): Promise<ChatAnswer> {
  const event = incomingFrom(request, door, at);
  const language = 'text' in request ? request.readingIn : undefined;
  const reading: string[] = [];
  if (event.kind === 'message' && language) event.wasRead = (how) => reading.push(...readingLines(how, language));
  const replies = await handle(event);
  return { replies, ...(reading.length > 0 && { reading }) };
}
