import { isLoopback } from './loopback.ts';
import { HttpRefusal } from './constant-errors.ts';
import type { Next, Request, RequestHandler, Response } from 'restify';

/** A path, or what all of it must look like. */
export type OpenPath = string | RegExp;

/** What tunnels and proxies add: they come from this machine for somebody who does not. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host'];

/**
 * Refuses (403) who came here under another name than this machine's: a page on the web that points its own name at
 * 127.0.0.1 sends that name as Host, and any page that posts to us sends its Origin.
 */
export function loopbackDoor(except: OpenPath[]): RequestHandler {
  return (request: Request, _response: Response, next: Next) => {
    const { host, origin } = request.headers;
    const named = isLoopback(hostOf(`http://${host ?? ''}`)) && (origin === undefined || isLoopback(hostOf(origin)));
    const ours = named && !FORWARDED.some((header) => header in request.headers);
    const isOpen = (path: OpenPath) => (typeof path === 'string' ? path === request.getPath() : path.test(request.getPath())); // prettier-ignore
    next(ours || except.some(isOpen) ? undefined : new HttpRefusal(403));
  };
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
