import { STATUS_CODES } from 'node:http';
import { describeFault } from './fault.ts';
import type { Request, Response, Server } from 'restify';
import type { Logger } from 'pino';

/** Stops a request with this HTTP status. */
export class HttpRefusal extends Error {
  readonly statusCode: number;

  constructor(statusCode: number) {
    super(STATUS_CODES[statusCode]);
    this.statusCode = statusCode;
  }
}

/** Makes every error answer its status and nothing else: restify itself would send the error's message to whoever asked. */
export function constantErrors(server: Server, log: Logger): void {
  server.on('restifyError', (request: Request, _response: Response, error: Error, done: () => void) => {
    const status = statusOf(error);
    const body = { status, message: STATUS_CODES[status] ?? 'Error' };
    Object.assign(error, { statusCode: status, toJSON: () => body, toString: () => body.message });
    if (status >= 500) log.error({ fault: describeFault(error), request: request.getId() }, 'A request failed');
    done();
  });
}

/** Ours, or restify's own. The errors of a client library also have a status: that of somebody else's answer. */
function statusOf(error: Error & { statusCode?: number; body?: { code?: unknown } }): number {
  const meant = error instanceof HttpRefusal || error.body?.code !== undefined;
  return (meant && error.statusCode) || 500;
}
