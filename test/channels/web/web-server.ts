import pino from 'pino';
import { clockFrom } from '../../../src/channels/clock.ts';
import { httpServer } from '../../../src/channels/http-server.ts';
import { type WebChatOptions, webChat } from '../../../src/channels/web/web-chat.ts';
import type { Handle } from '../../../src/conversation/incoming.ts';

/** A server on a free port of this machine that carries only the browser chat, as in local mode. */
export async function startWebServer(handle: Handle, options: Partial<WebChatOptions> = {}) {
  const http = httpServer({
    port: 0,
    host: '127.0.0.1',
    loopbackOnly: { except: [] },
    ready: async () => true,
    log: pino({ level: 'silent' }),
  });
  webChat(http.server, {
    handle,
    clock: clockFrom(new Date('2026-03-02T08:00:00Z')),
    people: async () => [
      { email: 'ann@nomade.example', name: 'Ann', role: 'official' },
      { email: 'bob@nomade.example', name: 'Bob', role: 'manager' },
    ],
    ...options,
  });
  const { url } = await http.start();
  return { url, stop: () => http.stop() };
}
