import type { Request, RequestHandler, Response, Server } from 'restify';
import { tokenOnly } from './bearer-token.ts';

export const METRICS_PATH = '/metrics';

/** Where Prometheus reads. Without a token, the server must be one that nobody else reaches. */
export function metricsDoor(server: Server, options: { token: string | undefined; text: () => Promise<string> }): void {
  const { token, text } = options;
  const guards: RequestHandler[] = token === undefined ? [] : [tokenOnly(token)];
  server.get(METRICS_PATH, ...guards, async (_request: Request, response: Response) => {
    response.sendRaw(200, await text(), { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}
