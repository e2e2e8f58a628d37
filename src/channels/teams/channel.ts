import type { Logger } from 'pino';
import type { Server } from 'restify';
import type { Handle } from '../../conversation/incoming.ts';
import type { CardReply, Reply } from '../../conversation/reply.ts';
import { jsonBody } from '../body.ts';
import type { Address } from '../../conversation/address.ts';
import type { Channel } from '../channel.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../constant-errors.ts';
import { readActivity } from './activity.ts';
import type { TeamsCredentials } from './credentials.ts';
import { teamsDoor } from './door.ts';
import type { TeamsTurns } from './turns.ts';

export interface TeamsChannelOptions {
  /** Where the route is hung: the `server` of `httpServer`. */
  server: Server;
  handle: Handle;
  clock: Clock;
  log: Logger;
  mode: 'local' | 'production';
  /** Required in production. */
  credentials?: TeamsCredentials | undefined;
  /** Stand in for Microsoft's in tests. */
  openIdMetadataUrl?: string | undefined;
  tokenIssuer?: string | undefined;
}

export const TEAMS_PATH = '/api/messages';

/** @throws in production without credentials: anybody could then speak as anybody. */
export function teamsChannel(options: TeamsChannelOptions): Channel {
  if (options.mode === 'production' && !options.credentials)
    throw new Error('Teams needs MICROSOFT_APP_ID in production');
  return new TeamsChannel(options);
}

class TeamsChannel implements Channel {
  readonly name = 'teams';
  readonly #options: TeamsChannelOptions;
  #turns: Promise<TeamsTurns> | undefined;

  constructor(options: TeamsChannelOptions) {
    this.#options = options;
  }

  async start(): Promise<void> {
    const { server, credentials, mode, openIdMetadataUrl, tokenIssuer } = this.#options;
    const door = teamsDoor({ appId: credentials?.appId, mode, openIdMetadataUrl, tokenIssuer });
    server.post(TEAMS_PATH, jsonBody(), async (request, response) => {
      const { authorization } = request.headers;
      const body: unknown = request.body;
      const refusal = await door({ authorization, remoteAddress: request.socket.remoteAddress, body });
      if (refusal) throw new HttpRefusal(refusal);
      const activity = readActivity(body);
      if (!activity) throw new HttpRefusal(400);
      const turns = await this.#loaded();
      const answer = await turns.turn(activity);
      response.send(answer?.status ?? 200, answer?.body);
    });
    if (credentials) await this.#loaded();
  }

  async send(to: Address, reply: Reply): Promise<void> {
    const turns = await this.#loaded();
    await turns.send(to, reply);
  }

  async change(message: Address, reply: CardReply): Promise<void> {
    const turns = await this.#loaded();
    await turns.change(message, reply);
  }

  async stop(): Promise<void> {
    const turns = await this.#turns;
    await turns?.settled();
  }

  /** The SDK takes a second to load: on a laptop, where mostly nobody comes this way, not before somebody does. */
  #loaded(): Promise<TeamsTurns> {
    this.#turns ??= import('./turns.ts').then(({ TeamsTurns }) => new TeamsTurns(this.#options));
    return this.#turns;
  }
}
