import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import { type Administer, AdminRequest } from './admin-request.ts';
import { Portion, PortionsReceived } from './admin-portions.ts';
import { tokenOnly } from '../bearer-token.ts';
import { HttpRefusal } from '../constant-errors.ts';
import { jsonBody } from '../http-server.ts';
import { loopbackDoor } from '../loopback-door.ts';
import { isLoopback } from '../loopback.ts';

export const ADMIN_PATH = '/api/admin';

export interface AdminDoorOptions {
  /** What is in the lock file of the store: who shows it could have opened the store, had we not had it. */
  token: string;
  administer: Administer;
}

/**
 * Where `npm run admin` hands over what it cannot do while we have the store: in production too, so nothing is taken
 * that comes from another machine, or through a proxy on this one.
 */
export function adminDoor(server: Server, { token, administer }: AdminDoorOptions): void {
  const received = new PortionsReceived();
  server.post(
    ADMIN_PATH,
    thisMachineOnly(),
    loopbackDoor([]),
    tokenOnly(token),
    jsonBody(),
    async (request: Request, response: Response) => {
      const portion = Portion.safeParse(request.body);
      if (!portion.success) throw new HttpRefusal(400);
      const whole = received.take(portion.data);
      if (whole === undefined) return void response.send(202, {});
      response.send(200, await administer(requestIn(whole)));
    },
  );
}

function thisMachineOnly(): RequestHandler {
  return (request: Request, _response: Response, next: Next) =>
    next(isLoopback(request.socket.remoteAddress) ? undefined : new HttpRefusal(403));
}

/** @throws {HttpRefusal} 400 */
function requestIn(text: string): AdminRequest {
  try {
    return AdminRequest.parse(JSON.parse(text));
  } catch {
    throw new HttpRefusal(400);
  }
}
