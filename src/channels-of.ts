import type { Logger } from 'pino';
import type { Server } from 'restify';
import { adminDoor } from './channels/admin/admin-door.ts';
import type { Channel } from './channels/channel.ts';
import type { Clock } from './channels/clock.ts';
import type { OpenPath } from './channels/loopback-door.ts';
import { SEALED_PATH } from './channels/sealed/sealed-path.ts';
import { SLACK_PATH } from './channels/slack/slack-path.ts';
import { TEAMS_PATH, teamsChannel } from './channels/teams/channel.ts';
import type { TeamsCredentials } from './channels/teams/credentials.ts';
import { type WebPerson, webChat } from './channels/web/web-chat.ts';
import type { Config } from './config.ts';
import type { PeopleStore } from './domain/people/people-store.ts';
import { languageOf } from './domain/language.ts';
import { wordsOf } from './locales/words.ts';
import { demoColleagues } from './demo-announcing.ts';
import { DEMO_OFFICIAL } from './demo-office.ts';
import type { Nomade } from './nomade.ts';

/** The paths that ask for credentials themselves, or are one, and so may be reached under any name in local mode too. */
export function openDoors(config: Config): OpenPath[] {
  const teams = config.MICROSOFT_APP_ID ? [TEAMS_PATH] : [];
  const slack = config.SLACK_SIGNING_SECRET ? [SLACK_PATH] : [];
  return [...teams, ...slack, SEALED_PATH];
}

export interface Surroundings {
  server: Server;
  nomade: Nomade;
  clock: Clock;
  log: Logger;
  /** Lets the commands in that find the store taken. */
  lockToken: string | undefined;
  /** Where clients fetch pictures, once it is known. */
  publicUrl: () => string | undefined;
}

/** The channels that the settings turn on, and the administrator's door. The browser chat is there in local mode only. */
export async function channelsOf(config: Config, around: Surroundings): Promise<Channel[]> {
  const { server, nomade, clock, log, lockToken, publicUrl } = around;
  const { handle } = nomade;
  const local = config.NOMADE_MODE === 'local';
  const channels: Channel[] = [];

  if (config.MICROSOFT_APP_ID ?? local) {
    channels.push(
      teamsChannel({
        ...{ server, handle, clock, log, mode: config.NOMADE_MODE },
        credentials: teamsCredentials(config),
        openIdMetadataUrl: config.TEAMS_OPENID_METADATA_URL,
        tokenIssuer: config.TEAMS_TOKEN_ISSUER,
      }),
    );
  }
  if (config.SLACK_SIGNING_SECRET && config.SLACK_BOT_TOKEN) {
    // Slack's SDK takes a while to load: only where it is used.
    const { slackChannel } = await import('./channels/slack/channel.ts');
    channels.push(
      slackChannel({
        ...{ server, handle, clock, log, wordsIn: (lang) => wordsOf(languageOf(lang) ?? 'en').drawing },
        signingSecret: config.SLACK_SIGNING_SECRET,
        botToken: config.SLACK_BOT_TOKEN,
        ...(config.SLACK_APP_TOKEN && { appToken: config.SLACK_APP_TOKEN }),
        ...(config.SLACK_API_URL && { apiUrl: config.SLACK_API_URL }),
      }),
    );
  }
  if (local) {
    webChat(server, {
      handle,
      clock,
      publicUrl,
      people: () => demoAccounts(nomade),
      ...(lockToken && { terminalToken: lockToken }),
    });
    channels.push(demoColleagues);
  }
  if (lockToken) adminDoor(server, { token: lockToken, administer: nomade.administer });
  return channels;
}

function teamsCredentials(config: Config): TeamsCredentials | undefined {
  if (!config.MICROSOFT_APP_ID) return undefined;
  return {
    appId: config.MICROSOFT_APP_ID,
    password: config.MICROSOFT_APP_PASSWORD ?? '',
    type: config.MICROSOFT_APP_TYPE,
    ...(config.MICROSOFT_APP_TENANT_ID && { tenantId: config.MICROSOFT_APP_TENANT_ID }),
  };
}

/** Whom the page offers to be: the demo's account of each role, the official first. */
async function demoAccounts({ people, peopleStore }: Nomade): Promise<WebPerson[]> {
  const official = await people.byEmail(DEMO_OFFICIAL);
  const colleagues = official ? await everybody(peopleStore) : [];
  return colleagues
    .flatMap(({ email, name, roles }) => {
      const role = roles.find((one) => `${one}@nomade.example` === email);
      return role ? [{ email, name, role }] : [];
    })
    .sort((a, b) => Number(b.email === DEMO_OFFICIAL) - Number(a.email === DEMO_OFFICIAL));
}

async function everybody(store: PeopleStore) {
  const organisations = await store.organisations();
  return (await Promise.all(organisations.map(({ id }) => store.everybody(id)))).flat();
}
