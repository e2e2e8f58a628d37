import { setTimeout as wait } from 'node:timers/promises';
import { BOT_TOKEN, SIGNING_SECRET } from '../test/helpers/fake-slack.ts';
import { type NomadeProcess, startNomade } from '../test/helpers/nomade-process.ts';
import { TUESDAY_NINE } from '../test/helpers/a-conversation.ts';
import { APP_ID, TENANT, WORKSPACE } from './at-the-door.ts';

/** Real servers on one database, of which one is killed now and again, and started anew. */
export class SeveralProcesses {
  readonly #settings: NodeJS.ProcessEnv;
  readonly #began = Date.now();
  #up: NomadeProcess[] = [];
  readonly #starting = new Set<Promise<void>>();
  kills = 0;

  constructor(world: { databaseUrl: string; slackApiUrl: string; metadataUrl: string }) {
    this.#settings = {
      DATABASE_URL: world.databaseUrl,
      MICROSOFT_APP_ID: APP_ID,
      MICROSOFT_APP_PASSWORD: 'not asked for',
      MICROSOFT_APP_TENANT_ID: TENANT,
      TEAMS_OPENID_METADATA_URL: world.metadataUrl,
      TEAMS_TENANTS: `${TENANT}=bosa`,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_API_URL: world.slackApiUrl,
      SLACK_WORKSPACES: `${WORKSPACE}=bosa`,
    };
  }

  readonly urls = (): string[] => this.#up.map(({ url }) => url);

  /** What the clock of all of them shows. */
  now(): Date {
    return new Date(TUESDAY_NINE.getTime() + Date.now() - this.#began);
  }

  /** @param aheadMs how far its clock goes before that of the others. */
  async start(aheadMs = 0): Promise<void> {
    const now = new Date(this.now().getTime() + aheadMs).toISOString();
    this.#up.push(await startNomade({ ...this.#settings, NOMADE_NOW: now }));
  }

  /** Kills one every few seconds, and starts another in its place; as long as one is left, and it is not over. */
  async killOneNowAndThen(isOver: () => boolean, [leastMs, mostMs] = [2_000, 3_000]): Promise<void> {
    for (;;) {
      await wait(leastMs + Math.random() * (mostMs - leastMs));
      if (isOver()) break;
      if (this.#up.length > 1) await this.killOne();
    }
    await Promise.all(this.#starting);
  }

  /** Kills any of them, and has another started meanwhile. */
  async killOne(): Promise<void> {
    const [one] = this.#up.splice(Math.floor(Math.random() * this.#up.length), 1);
    this.kills += 1;
    await one?.stop('SIGKILL');
    const starting = this.start().finally(() => this.#starting.delete(starting));
    this.#starting.add(starting);
  }

  async stop(): Promise<void> {
    await Promise.allSettled(this.#starting);
    await Promise.all(this.#up.splice(0).map((one) => one.stop()));
  }
}
