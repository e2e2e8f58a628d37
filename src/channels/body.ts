import { HttpRefusal } from './constant-errors.ts';
import type { Next, Request, RequestHandler, Response } from 'restify';

/** 256 KB. The largest message a platform sends is 100 KB. */
export const MAX_BODY_BYTES = 256 * 1024;

/**
 * Reads what was sent into `req.rawBody`, at most {@link MAX_BODY_BYTES}: for `jsonBody`, and for Bolt, which takes it
 * from there. Nothing is unpacked: a kilobyte of gzip can hold a gigabyte.
 */
export function readBody(request: Request, response: Response, next: Next): void {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return refuse(415);
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) return refuse(413);
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined)
    return next();

  const chunks: Buffer[] = [];
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    if (bytes > MAX_BODY_BYTES) return;
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) refuse(413);
    else chunks.push(chunk);
  });
  request.once('end', () => {
    if (bytes > MAX_BODY_BYTES) return;
    request.rawBody = Buffer.concat(chunks);
    next();
  });
  request.once('error', () => next(false));

  /** The rest of the body is not waited for, so the connection is of no further use. */
  function refuse(status: number): void {
    response.header('connection', 'close');
    next(new HttpRefusal(status));
  }
}

/** Puts what was sent, as JSON, into `req.body`. Refuses another content type (415) and what is no JSON (400). */
export function jsonBody(): RequestHandler {
  return (request: Request, _response: Response, next: Next) => {
    if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? '')) return next(new HttpRefusal(415));
    try {
      request.body = JSON.parse(String(request.rawBody)) as unknown;
    } catch {
      return next(new HttpRefusal(400));
    }
    next();
  };
}
