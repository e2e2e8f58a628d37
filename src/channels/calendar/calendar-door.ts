import type { Request, Response, Server } from 'restify';
import type { ReadCalendar } from '../../conversation/personal-calendar.ts';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../constant-errors.ts';
import { toICalendar } from './icalendar.ts';

/** Of a secret address. */
export const calendarPath = (secret: string) => `/calendar/${secret}.ics`;

const SECRET = /^[0-9a-f]{20,64}$/;
const ENDING = '.ics';

/** Where calendar programs come, which show nothing but the secret in the address. */
export function calendarDoor(server: Server, { read, clock }: { read: ReadCalendar; clock: Clock }): void {
  const give = async (request: Request, response: Response) => {
    const calendar = await read(secretIn(request)).catch(refused);
    if (!calendar) throw new HttpRefusal(404);
    response.writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="nomade.ics"',
      'cache-control': 'private, max-age=300',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
    response.end(request.method === 'HEAD' ? undefined : toICalendar(calendar, clock.now()));
  };
  server.get('/calendar/:secret', give);
  server.head('/calendar/:secret', give);
}

/** @throws {HttpRefusal} 404: what cannot be a secret opens nothing, and the store is not asked. */
function secretIn({ params }: Request): string {
  const { secret: file } = params as { secret: string };
  const secret = file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : '';
  if (!SECRET.test(secret)) throw new HttpRefusal(404);
  return secret;
}

/** A program that is told so comes again later, and keeps showing what it has. */
function refused(error: unknown): never {
  throw error instanceof StoreUnavailable ? new HttpRefusal(503) : error;
}
