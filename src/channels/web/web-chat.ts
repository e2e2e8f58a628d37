import type { Request, Response, Server } from 'restify';
import type { Handle } from '../../conversation/incoming.ts';
import type { Role } from '../../domain/people/person.ts';
import { showsToken } from '../bearer-token.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../constant-errors.ts';
import { jsonBody } from '../http-server.ts';
import { type PageFile, pageFiles } from './page-files.ts';
import { answerChat } from '../chat-answer.ts';
import { ChatRequest, type Door } from '../chat-request.ts';

/** Somebody a visitor of the page may choose to be. */
export interface WebPerson {
  email: string;
  name: string;
  role: Role;
}

export interface WebChatOptions {
  handle: Handle;
  clock: Clock;
  /** Whom the page offers to be; the first is who a newcomer starts as. */
  people: () => Promise<WebPerson[]>;
  /** Where the pictures of cards are, once it is known: the page may have been opened under another name of ours. */
  publicUrl?: () => string | undefined;
  /** What the terminal shows to be let in as the terminal. Only who can read the lock file of the store knows it. */
  terminalToken?: string;
}

/** Everything comes from us, and nothing may be written into the page: no inline script, no inline style. */
function securityPolicy(publicUrl: string | undefined): string {
  const pictures = ["'self'", ...(publicUrl ? [new URL(publicUrl).origin] : [])].join(' ');
  return (
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src ${pictures}; connect-src 'self'; ` +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
  );
}

const PAGE_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/**
 * Puts the browser chat on the server: the page at `/`, and `/api/chat` behind it. For local mode only: it takes
 * everybody at their word about who they are, so the server must refuse what does not come from this machine.
 */
export function webChat(server: Server, options: WebChatOptions): void {
  for (const file of pageFiles()) {
    const give = async (request: Request, response: Response) =>
      giveFile(file, options.publicUrl?.(), request, response);
    server.get(file.path, give);
    server.head(file.path, give);
  }

  server.get('/api/chat/people', async (_request: Request, response: Response) => {
    answer(response, { people: await options.people() });
  });

  server.post('/api/chat', jsonBody(), async (request: Request, response: Response) => {
    const door = doorOf(request, options.terminalToken);
    if (!door) throw new HttpRefusal(401);
    const asked = ChatRequest.safeParse(request.body);
    if (!asked.success) throw new HttpRefusal(400);
    answer(response, await answerChat(asked.data, door, options.handle, options.clock.now()));
  });
}

function giveFile(
  { type, body, etag }: PageFile,
  publicUrl: string | undefined,
  request: Request,
  response: Response,
): void {
  const known = request.headers['if-none-match'] === etag;
  const policy = { 'content-security-policy': securityPolicy(publicUrl) };
  response.writeHead(known ? 304 : 200, { ...PAGE_HEADERS, ...policy, 'content-type': type, etag });
  response.end(known || request.method === 'HEAD' ? undefined : body);
}

function answer(response: Response, body: object): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}

/** Without a token it is the browser; with the right one the terminal; with a wrong one nobody. */
function doorOf(request: Request, terminalToken: string | undefined): Door | undefined {
  if (request.headers.authorization === undefined) return 'web';
  return terminalToken !== undefined && showsToken(request, terminalToken) ? 'console' : undefined;
}
