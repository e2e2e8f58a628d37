import restify from 'restify';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { MOST_SEALED } from '../conversation/seal.ts';
import { readBody } from './body.ts';
import { constantErrors, HttpRefusal } from './constant-errors.ts';
import { loopbackDoor, type OpenPath } from './loopback-door.ts';

export { jsonBody } from './body.ts';

/** How long a request under way may still take once we are stopping. */
const GRACE_MS = 10_000;

/** Of a file: `.xlsx`. */
const ENDING = 5;

/** How long a client may take to send one request. */
const REQUEST_MS = 30_000;

export interface HttpServerOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Refuses a Host or Origin that is not this machine, except on these paths: doors that ask for credentials themselves, or whose address is one. */
  loopbackOnly: { except: OpenPath[] } | undefined;
  /** Whether the parts behind the server can do their work. A rejection counts as no. */
  ready: () => Promise<boolean>;
  log: Logger;
}

/** The one server: every channel hangs its routes on `server` before `start`. */
export interface HttpServer {
  server: restify.Server;
  /** Resolves once it listens. Rejects where the port is taken. */
  start(): Promise<{ url: string; port: number }>;
  /** Takes no new requests, and waits for those under way for at most ten seconds. */
  stop(): Promise<void>;
}

/**
 * On every route: a compressed body is refused (415), a body over 256 KB too (413), and what was sent is in
 * `req.rawBody` (a Buffer) before a handler runs. An error answers a constant body by its status.
 */
export function httpServer(options: HttpServerOptions): HttpServer {
  // restify's own lines hold headers, and values that handlers return.
  const quiet = options.log.child({}, { level: 'silent' });
  const server = restify.createServer({
    ...{ name: 'nomade', log: quiet as unknown as restify.ServerOptions['log'], maxParamLength: MOST_SEALED + ENDING },
  });
  let stopping = false;

  server.server.requestTimeout = REQUEST_MS;
  // restify takes upgrades over only to hand them to nobody: the socket would stay open for ever.
  server.server.removeAllListeners('upgrade');
  constantErrors(server, options.log);
  server.pre(readableAddress);
  if (options.loopbackOnly) server.pre(loopbackDoor(options.loopbackOnly.except));
  server.pre(readBody);
  server.get('/healthz', async (_request, response) => void response.send(200, { status: 'up' }));
  server.get('/readyz', async (_request, response) => {
    const ready = !stopping && (await options.ready().catch(() => false));
    response.send(ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' });
  });
  server.on('after', () => stopping && server.server.closeIdleConnections());

  return {
    server,
    start: () =>
      new Promise((resolve, reject) => {
        server.on('error', reject);
        server.listen(options.port, options.host, () => {
          const { port } = server.server.address() as AddressInfo;
          resolve({ url: `http://${options.host}:${port}`, port });
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        stopping = true;
        if (!server.server.listening) return resolve();
        const impatient = setTimeout(() => server.server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(impatient);
          resolve();
        });
      }),
  };
}

/** Refuses (400) a Host or a target that is no address: restify reads them later, where nobody would catch its error. */
function readableAddress(request: restify.Request, _response: restify.Response, next: restify.Next): void {
  try {
    request.getPath();
  } catch {
    return next(new HttpRefusal(400));
  }
  next();
}
