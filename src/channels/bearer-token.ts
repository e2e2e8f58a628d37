import { createHash, timingSafeEqual } from 'node:crypto';
import type { Next, Request, RequestHandler, Response } from 'restify';
import { HttpRefusal } from './constant-errors.ts';

/** Refuses (401) who does not show this token. */
export function tokenOnly(token: string): RequestHandler {
  return (request: Request, _response: Response, next: Next) =>
    next(showsToken(request, token) ? undefined : new HttpRefusal(401));
}

/** Whether the request shows this token. Neither length nor time tells how near a guess was. */
export function showsToken(request: Request, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
}
