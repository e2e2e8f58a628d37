import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'restify';

/** Whether the request shows this token. Neither length nor time tells how near a guess was. */
export function showsToken(request: Request, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
}
