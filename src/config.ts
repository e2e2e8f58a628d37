import { existsSync } from 'node:fs';
import * as z from 'zod/v4';
import { isLoopback } from './channels/loopback.ts';
import { PUBLISHED } from './domain/announcements/delivering/lane-limits.ts';
import type { OrganisationId } from './domain/people/organisation.ts';
import { isPrivateAddress } from './private-network.ts';

const text = z.string().min(1);
const loopbackUrl = z.url().refine((url) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname), {
  error: 'must be on this machine (127.0.0.1)',
});

const port = z.coerce
  .number({ error: 'must be a number' })
  .int({ error: 'must be a whole number' })
  .min(0, { error: 'must not be negative' })
  .max(65535, { error: 'must be at most 65535' });

const messagesPerSecond = z.coerce
  .number({ error: 'must be a number' })
  .min(0.5, { error: 'must be 0.5 at least' })
  .max(1_000, { error: 'must be at most 1000' });

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    error: 'must be an address like postgresql://user:password@host:5432/database',
  })
  // Of `user:77/secret@host`, the password would be taken for a port and a path, which we do say.
  .refine((url) => !/^[^/]*\/\/[^/?#]*[/?#].*@/.test(url), {
    error: 'must have / ? # in the password written as %2F %3F %23',
  });

/** Without the slash at its end. */
const publicUrl = z
  .url({ error: 'must be an address like https://nomade.example.org' })
  .refine((url) => /^https:/.test(url) || loopbackUrl.safeParse(url).success, { error: 'must begin with https://' })
  .refine((url) => !/[?#@]/.test(url), { error: 'must have no question mark, # or @' })
  .transform((url) => url.replace(/\/+$/, ''));

/** `tenant=organisation` pairs, parted by commas. */
const membership = z
  .string()
  .default('')
  .transform((list, context) => {
    const pairs = list.split(',').map((pair) => pair.trim());
    const entries = pairs.filter((pair) => pair !== '').map((pair) => pair.split('=').map((part) => part.trim()));
    if (entries.some((entry) => entry.length !== 2 || entry.includes(''))) {
      context.addIssue('must be a list like id=organisation,id=organisation');
      return z.NEVER;
    }
    return new Map(entries.map(([realm, organisation]) => [realm ?? '', organisation as OrganisationId]));
  });

/** Every setting there is, each with the sentence that `docs/settings.md` and `.env.example` show for it. */
export const SETTINGS = {
  NOMADE_MODE: z
    .enum(['local', 'production'])
    .default('local')
    .describe(
      '`local`: listens on this machine only, with the browser chat and the demo. `production`: refuses to start without credentials.',
    ),
  PORT: port.default(3978).describe('TCP port of the one HTTP server.'),
  PUBLIC_URL: publicUrl
    .optional()
    .describe(
      'Where the clients of people reach this server, `https://…`: for the addresses of calendars, pictures and files. Without it there are none, except in local mode.',
    ),
  DATA_FILE: text
    .default('var/nomade.json')
    .describe(
      'JSON file to keep data in: one process only. Loaded with the demo on a first start; in production without its people.',
    ),
  DATABASE_URL: postgresUrl
    .optional()
    .describe(
      'PostgreSQL to keep data in, in place of DATA_FILE: `postgresql://user:password@host:5432/database`. Any number of processes may share it.',
    ),
  DATABASE_DIRECT_URL: postgresUrl
    .optional()
    .describe(
      'The same database without a connection pooler in between, where DATABASE_URL leads to one: for bringing its tables up to date, and for hearing of news at once.',
    ),
  DATABASE_CONNECTIONS: z.coerce
    .number({ error: 'must be a number' })
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be 1 at least' })
    .max(200, { error: 'must be at most 200' })
    .default(10)
    .describe('How many connections to PostgreSQL each process may have, beside one on which it listens.'),
  DATABASE_SYNCHRONOUS_STANDBY: z
    .enum(['optional', 'required'])
    .default('optional')
    .describe(
      '`required`: refuses to start where PostgreSQL does not wait for a second server before it says that something is done.',
    ),
  NOMADE_NOW: z.iso
    .datetime({ offset: true, error: 'must be an instant like 2026-11-20T09:00:00+01:00' })
    .optional()
    .describe('ISO instant to start the clock at, in local mode only, so that a demo can be repeated.'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('What is written to the log.'),
  METRICS_PORT: port
    .optional()
    .describe(
      'TCP port that serves the metrics (`/metrics`, text for Prometheus) to whoever reaches it: see METRICS_HOST. Without it and without METRICS_TOKEN they are not served.',
    ),
  METRICS_HOST: text
    .refine(isPrivateAddress, { error: 'must be an address of this machine, or of a private network' })
    .default('127.0.0.1')
    .describe('Address that METRICS_PORT listens on: of this machine, or of a private network.'),
  METRICS_TOKEN: text
    .min(16, { error: 'must have 16 characters or more' })
    .optional()
    .describe(
      'Serves the metrics to whoever shows this token (`Authorization: Bearer …`): on METRICS_PORT, or on PORT where there is none.',
    ),
  MICROSOFT_APP_ID: text.optional().describe('Turns Teams on. From the Azure Bot, Configuration.'),
  MICROSOFT_APP_PASSWORD: text.optional().describe('The client secret of that app.'),
  MICROSOFT_APP_TENANT_ID: text.optional().describe('The tenant that the app is registered in.'),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant'])
    .default('SingleTenant')
    .describe('How the app is registered.'),
  TEAMS_TENANTS: membership.describe(
    'Which Teams tenants are let in, and whose they are: `tenant-id=organisation,…`. In production, empty lets nobody in.',
  ),
  TEAMS_MESSAGES_PER_SECOND: messagesPerSecond
    .default(PUBLISHED.teams)
    .describe(
      'How many messages a second a tenant of Teams takes of an app, as Microsoft publishes it. Announcements go as fast as 96 % of it.',
    ),
  TEAMS_OPENID_METADATA_URL: z.url().optional().describe("Stands in for Microsoft's signing keys, in tests."),
  TEAMS_TOKEN_ISSUER: text.optional().describe('Who must have issued the tokens, in tests.'),
  SLACK_SIGNING_SECRET: text.optional().describe('Turns Slack on. From the Slack app, Basic Information.'),
  SLACK_BOT_TOKEN: text.optional().describe('`xoxb-…`, from the Slack app, OAuth & Permissions.'),
  SLACK_APP_TOKEN: text
    .optional()
    .describe(
      '`xapp-…`: uses Socket Mode, for trying Slack behind a firewall. The signing secret is needed all the same.',
    ),
  SLACK_WORKSPACES: membership.describe(
    'Which Slack workspaces are let in, and whose they are: `team-id=organisation,…`. In production, empty lets nobody in.',
  ),
  SLACK_MESSAGES_PER_SECOND: messagesPerSecond
    .default(PUBLISHED.slack)
    .describe(
      'How many messages a second a workspace of Slack takes of an app: it publishes “several hundred a minute”. Announcements go as fast as 80 % of it.',
    ),
  SLACK_API_URL: loopbackUrl.optional().describe('Stands in for Slack, in tests; on this machine only.'),
} as const;

export type Config = z.output<z.ZodObject<typeof SETTINGS>>;

/** Settings that cannot be. Names them all at once, and never says a value: it may be a secret. */
export class SettingsFaulty extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(`These settings need attention:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'SettingsFaulty';
    this.faults = faults;
  }
}

/**
 * Reads the settings. Nothing is required to start on a laptop. A setting that is there but empty counts as left out.
 *
 * @throws {SettingsFaulty}
 */
export function readConfig(env: Record<string, string | undefined> = environment()): Config {
  const given = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, env[name]?.trim() || undefined]));
  const read = z.object(SETTINGS).safeParse(given);
  const faults = read.success
    ? contradictions(read.data)
    : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!read.success || faults.length > 0) throw new SettingsFaulty(faults);
  return read.data;
}

/** What the process was started with; a file `.env` beside it fills in what that leaves out. */
function environment(): Record<string, string | undefined> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

function contradictions(config: Config): string[] {
  const faults: string[] = [];
  const fault = (when: boolean, sentence: string) => {
    if (when) faults.push(sentence);
  };
  const production = config.NOMADE_MODE === 'production';
  const teams = config.MICROSOFT_APP_ID !== undefined;
  const slack = config.SLACK_SIGNING_SECRET !== undefined;

  fault(
    config.DATABASE_DIRECT_URL !== undefined && config.DATABASE_URL === undefined,
    'DATABASE_DIRECT_URL: only beside DATABASE_URL',
  );
  fault(
    config.DATABASE_SYNCHRONOUS_STANDBY === 'required' && config.DATABASE_URL === undefined,
    'DATABASE_SYNCHRONOUS_STANDBY: only beside DATABASE_URL',
  );
  fault(production && config.NOMADE_NOW !== undefined, 'NOMADE_NOW: only in local mode');
  fault(!production && !isLoopback(config.METRICS_HOST), 'METRICS_HOST: only this machine (127.0.0.1) in local mode');
  fault(config.METRICS_PORT === config.PORT && config.PORT !== 0, 'METRICS_PORT: must be another one than PORT');
  fault(
    production && !teams && !slack,
    'NOMADE_MODE: production needs MICROSOFT_APP_ID or SLACK_SIGNING_SECRET, or nobody could reach it',
  );
  fault(production && teams && !config.MICROSOFT_APP_PASSWORD, 'MICROSOFT_APP_PASSWORD: needed with MICROSOFT_APP_ID');
  fault(
    production && teams && config.MICROSOFT_APP_TYPE === 'SingleTenant' && !config.MICROSOFT_APP_TENANT_ID,
    'MICROSOFT_APP_TENANT_ID: needed for a SingleTenant app',
  );
  fault(
    production && (config.TEAMS_OPENID_METADATA_URL ?? config.TEAMS_TOKEN_ISSUER) !== undefined,
    'TEAMS_OPENID_METADATA_URL, TEAMS_TOKEN_ISSUER: only in local mode',
  );
  fault(production && config.SLACK_API_URL !== undefined, 'SLACK_API_URL: only in local mode');
  fault(slack && !config.SLACK_BOT_TOKEN, 'SLACK_BOT_TOKEN: needed to answer in Slack');
  return faults;
}
