import { SLACK_PATH } from './slack-path.ts';
import { HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Next, Request, Response, Server } from 'restify';
import type { Logger } from 'pino';
import { HttpRefusal } from '../constant-errors.ts';
import { describeFault } from '../fault.ts';
import { boltLog } from './bolt-log.ts';

/** By then our listener has acknowledged whatever it was handed; the rest is of a kind that nobody listens to. */
const UNCLAIMED_MS = 100;

/** Bolt reads properties of whatever JSON it is sent, outside of anything that would catch the error. */
const NOTHING = /^\s*(payload=)?null\s*$/;

/** Slack comes to us: Bolt checks the signature and its age, on a route of the one server. */
export function receiverOnServer(server: Server, signingSecret: string, log: Logger): Receiver {
  const receiver = new HTTPReceiver({
    signingSecret,
    endpoints: [SLACK_PATH],
    logger: boltLog(log),
    unhandledRequestTimeoutMillis: UNCLAIMED_MS,
    // Slack would show a person the 404 that Bolt answers by itself.
    unhandledRequestHandler: ({ response }) => {
      response.writeHead(200);
      response.end();
    },
  });
  server.post(SLACK_PATH, (request: Request, response: Response, next: Next) => {
    if (NOTHING.test(String(request.rawBody))) return next(new HttpRefusal(400));
    response.once('close', () => next(false));
    receiver.requestListener(request, response);
  });
  return receiver;
}

/** We go to Slack, through a firewall that lets nobody in. */
export function receiverOnSocket(appToken: string, slackApiUrl: string, log: Logger): SocketModeReceiver {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    installerOptions: { clientOptions: { slackApiUrl } },
  });
  surviveRefusals(receiver.client, log);
  return receiver;
}

/**
 * When a connection breaks, the client starts itself again; where Slack then refuses it for good, its rejection is
 * nobody's, and would end the process. The first start still rejects.
 */
function surviveRefusals(client: SocketModeReceiver['client'], log: Logger): void {
  const start = client.start.bind(client);
  let started = false;
  client.start = async () => {
    if (!started) {
      const connection = await start();
      started = true;
      return connection;
    }
    return start().catch((error: unknown) => {
      log.error({ fault: describeFault(error) }, 'Slack refused to connect again; Slack stays silent until a restart');
      return { ok: false };
    });
  };
}
