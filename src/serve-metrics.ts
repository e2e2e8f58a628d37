import type { Logger } from 'pino';
import { type HttpServer, httpServer } from './channels/http-server.ts';
import { metricsDoor } from './channels/metrics-door.ts';
import type { Config } from './config.ts';
import type { Metrics } from './metrics.ts';

/**
 * Serves the metrics where the settings say: on a port of their own, on the one server to who shows the token, or not.
 * Answers the server of their own, listening.
 */
export async function serveMetrics(
  config: Config,
  { http, metrics, log }: { http: HttpServer; metrics: Metrics; log: Logger },
): Promise<HttpServer | undefined> {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = config;
  const door = { token, text: () => metrics.text() };
  if (port === undefined) {
    if (token !== undefined) metricsDoor(http.server, door);
    return undefined;
  }
  const own = httpServer({
    port,
    host,
    loopbackOnly: config.NOMADE_MODE === 'local' ? { except: [] } : undefined,
    ready: () => Promise.resolve(true),
    log,
  });
  metricsDoor(own.server, door);
  const { url } = await own.start();
  log.info({ url }, 'The metrics have a port of their own');
  return own;
}
