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
  server.on(
    'restifyError',
    (request: Request, _response: Response, error: Error & { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      const body = { status, message: STATUS_CODES[status] ?? 'Error' };
      Object.assign(error, { statusCode: status, toJSON: () => body, toString: () => body.message });
      if (status >= 500) log.error({ fault: describeFault(error), request: request.getId() }, 'A request failed');
      done();
    },
  );
}
