import { setTimeout as sleep } from 'node:timers/promises';
import { App } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Address } from '../../conversation/address.ts';
import type { Handle } from '../../conversation/incoming.ts';
import type { CardReply, Reply } from '../../conversation/reply.ts';
import type { Channel } from '../channel.ts';
import type { Clock } from '../clock.ts';
import { describeFault } from '../fault.ts';
import { addressOfMessage, readAddress, readMessage, type SlackMessage } from './address.ts';
import { boltLog } from './bolt-log.ts';
import { Undrawable } from './blocks/buttons.ts';
import { received, type Received } from './incoming.ts';
import {
  type Content,
  contentInWords,
  contentOf,
  type Destination,
  destinationOf,
  type DrawingWordsIn,
  withoutPictures,
} from './outgoing.ts';
import type { Wait } from './patience.ts';
import { receiverOnServer, receiverOnSocket } from './receiver.ts';
import { sendFault } from './send-faults.ts';
import { checkedApiUrl } from './slack-address.ts';
import { SlackRefusal, TokenRefused, type WebApi, webApiOf } from './web-api.ts';

export interface SlackOptions {
  server: Server;
  signingSecret: string;
  botToken: string;
  /** Turns on Socket Mode: no route then, we connect to Slack. */
  appToken?: string;
  /** Stands in for Slack's Web API; on this machine only. */
  apiUrl?: string;
  handle: Handle;
  wordsIn: DrawingWordsIn;
  clock: Clock;
  log: Logger;
  /** How to wait when Slack asks for it. */
  wait?: Wait;
}

const START_MS = 5_000;

/** @throws {Error} where `apiUrl` is not this machine. */
export function slackChannel(options: SlackOptions): Channel {
  return new SlackChannel(options);
}

class SlackChannel implements Channel {
  readonly name = 'slack';
  readonly #options: SlackOptions;
  readonly #api: WebApi;
  /** For what nobody waits for: tried once, and Slack's wish to wait is told to whoever sends. */
  readonly #unasked: WebApi;
  readonly #app: App;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: SlackOptions) {
    const { server, signingSecret, botToken, appToken, clock, log } = options;
    const logger = boltLog(log);
    const apiUrl = checkedApiUrl(options.apiUrl);
    this.#options = options;
    this.#api = webApiOf({ token: botToken, apiUrl, log: logger, wait: options.wait ?? ((ms) => sleep(ms)) });
    this.#unasked = webApiOf({ token: botToken, apiUrl, log: logger });
    const receiver = appToken ? receiverOnSocket(appToken, apiUrl, log) : receiverOnServer(server, signingSecret, log);
    this.#app = new App({
      receiver,
      logger,
      socketMode: appToken !== undefined,
      // Asked for by Bolt at each event: ours to answer without asking Slack.
      authorize: () => Promise.resolve({ botToken }),
      ignoreSelf: false,
      convoStore: false,
      clientOptions: { slackApiUrl: apiUrl },
    });
    this.#app.use(async (args) => {
      // Slack shows an error unless it hears from us within 3 seconds. So first this, whatever it is; then the work.
      if ('ack' in args && typeof args.ack === 'function') await args.ack();
      const heard = received(args.body, { clock, emailOf: (user) => this.#api.emailOf(user) });
      if (heard) await this.#track(this.#answer(heard));
    });
  }

  /** @throws {TokenRefused} where Slack refuses one of our tokens. */
  async start(): Promise<void> {
    await unlessSlow(this.#checkToken());
    if (this.#options.appToken) await unlessSlow(this.#connect());
  }

  async send(to: Address, reply: Reply): Promise<void> {
    const address = readAddress(to);
    try {
      await this.#say(reply, { to: 'conversation', ...address }, this.#unasked);
    } catch (error) {
      throw sendFault(error);
    }
  }

  async change(message: Address, reply: CardReply): Promise<void> {
    const which = readMessage(message);
    try {
      await this.#say(reply, { to: 'message', ...which }, this.#unasked);
    } catch (error) {
      throw sendFault(error);
    }
  }

  async stop(): Promise<void> {
    if (this.#options.appToken) await this.#app.stop();
    await Promise.all(this.#underWay);
  }

  async #checkToken(): Promise<void> {
    try {
      await this.#api.checkToken();
    } catch (error) {
      if (error instanceof SlackRefusal)
        throw new TokenRefused(`Slack does not take SLACK_BOT_TOKEN: ${error.code}`, { cause: error });
      this.#options.log.warn({ fault: describeFault(error) }, 'Slack could not be reached yet');
    }
  }

  async #connect(): Promise<void> {
    try {
      await this.#app.start();
    } catch (error) {
      this.#options.log.error({ fault: describeFault(error) }, 'Slack refused the connection of Socket Mode');
      throw new TokenRefused('Slack does not take SLACK_APP_TOKEN', { cause: error });
    }
  }

  async #answer({ event, origin }: Received): Promise<void> {
    try {
      // Slack tells each time that somebody opens our conversation. Only the first is an arrival.
      if (event.kind === 'arrival' && origin.kind === 'conversation' && !(await this.#api.isSilent(origin.channel)))
        return;
      for (const reply of await this.#options.handle(event)) await this.#say(reply, destinationOf(reply, origin));
    } catch (error) {
      this.#options.log.error(
        { fault: describeFault(error), delivery: event.deliveryKey },
        'An answer did not reach Slack',
      );
    }
  }

  /** A card that cannot be drawn, or that Slack does not take, is said in words: better than saying nothing. */
  async #say(reply: Reply, destination: Destination, api = this.#api): Promise<void> {
    try {
      const message = await this.#draw(contentOf(reply, this.#options.wordsIn), destination, api);
      if (reply.kind === 'card' && message && destination.to !== 'message') reply.stood?.(addressOfMessage(message));
    } catch (error) {
      if (reply.kind !== 'card' || !isAboutTheDrawing(error)) throw error;
      this.#options.log.error({ fault: describeFault(error) }, 'A card was sent to Slack as words');
      await api.send(contentInWords(reply), destination);
    }
  }

  /** Slack takes nothing of a message of which it cannot fetch a picture: then it goes without. */
  async #draw(content: Content, destination: Destination, api: WebApi): Promise<SlackMessage | undefined> {
    try {
      return await api.send(content, destination);
    } catch (error) {
      const plainer = withoutPictures(content);
      if (plainer === content || !isAboutTheDrawing(error)) throw error;
      this.#options.log.warn({ fault: describeFault(error) }, 'A card was sent to Slack without its picture');
      return await api.send(plainer, destination);
    }
  }

  #track(work: Promise<void>): Promise<void> {
    this.#underWay.add(work);
    return work.finally(() => this.#underWay.delete(work));
  }
}

const ABOUT_THE_DRAWING = /^(invalid_blocks|invalid_blocks_format|msg_blocks_too_long)$/;

function isAboutTheDrawing(error: unknown): boolean {
  return error instanceof Undrawable || (error instanceof SlackRefusal && ABOUT_THE_DRAWING.test(error.code));
}

/** Slack may be out of reach for a while: the other channels need not wait for it. */
async function unlessSlow(work: Promise<void>): Promise<void> {
  work.catch(() => undefined);
  await Promise.race([work, sleep(START_MS, undefined, { ref: false })]);
}
