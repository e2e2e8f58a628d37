import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { describeFault } from './channels/fault.ts';
import type { Config } from './config.ts';
import { StoreUnavailable } from './domain/store-unavailable.ts';
import { LowdbDatabase } from './store/lowdb/database.ts';
import type { LockFile } from './store/lowdb/lock-file.ts';
import { PostgresDatabase } from './store/postgres/database.ts';
import type { Finding } from './store/postgres/findings.ts';
import { lowdbStores, postgresStores, type Stores } from './stores.ts';

export interface OpenStores {
  stores: Stores;
  /** Of the embedded store, which one process has: how the commands reach it. PostgreSQL they open for themselves. */
  lock: LockFile | undefined;
  /** Of PostgreSQL: how busy the connections of this process are. */
  load: (() => PostgresDatabase['load']) | undefined;
  close: () => Promise<void>;
}

export interface Opening {
  /** How long PostgreSQL may be away before that is an error. */
  patienceMs?: number;
  /** Whether to warn of settings of PostgreSQL that an administrator should know of: once at a start, not at each command. */
  warns?: boolean;
  /** Told each time that something went wrong while nobody was waiting for an answer. It stands in the log already. */
  onTrouble?: () => void;
}

/** PostgreSQL is asked again so often. */
const AGAIN_MS = 1_000;

const FOUND: Record<Finding['finding'], string> = {
  'role-walks-through-the-wall':
    'The role of DATABASE_URL is a superuser or has BYPASSRLS, so that PostgreSQL does not keep organisations apart a second time: give Nomade a role of its own that is neither',
  'disk-is-not-waited-for':
    'PostgreSQL does not wait for its disk (synchronous_commit or fsync is off): a booking that was confirmed can be lost in a power cut',
};

/**
 * Opens what the settings name: PostgreSQL, or else the embedded store.
 *
 * @throws {StoreLocked} where another process has the embedded store. {StoreDamaged}, {StoreUnavailable},
 *   {DatabaseRefused}, {MigrationRefused} as the stores do, with a sentence for an administrator.
 */
export async function openStores(config: Config, log: Logger, opening: Opening = {}): Promise<OpenStores> {
  return config.DATABASE_URL ? openPostgres(config, log, opening) : openLowdb(config, log, opening);
}

async function openLowdb(config: Config, log: Logger, { onTrouble }: Opening): Promise<OpenStores> {
  const database = await LowdbDatabase.open({
    file: config.DATA_FILE,
    onTrouble: ({ trouble, error }) => {
      onTrouble?.();
      log.error({ trouble, fault: describeFault(error) }, 'The store has trouble');
    },
  });
  for (const finding of database.opening.findings) log.warn(finding, 'The store was not as it was left');
  return { stores: lowdbStores(database), lock: database.lock, load: undefined, close: () => database.close() };
}

async function openPostgres(
  config: Config,
  log: Logger,
  { patienceMs = 0, warns = false, onTrouble }: Opening,
): Promise<OpenStores> {
  const open = () =>
    PostgresDatabase.open({
      url: config.DATABASE_URL ?? '',
      directUrl: config.DATABASE_DIRECT_URL,
      connections: config.DATABASE_CONNECTIONS,
      standbyRequired: config.DATABASE_SYNCHRONOUS_STANDBY === 'required',
      onTrouble: (error) => {
        onTrouble?.();
        log.warn({ fault: describeFault(error) }, 'A connection to PostgreSQL broke');
      },
    });
  const database = await patiently(open, patienceMs, log);
  if (warns) for (const { finding } of database.findings) log.warn({ finding }, FOUND[finding]);
  const close = () => database.close();
  return { stores: postgresStores(database), lock: undefined, load: () => database.load, close };
}

async function patiently<Value>(open: () => Promise<Value>, patienceMs: number, log: Logger): Promise<Value> {
  const giveUpAt = performance.now() + patienceMs;
  for (let waits = false; ; waits = true) {
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || performance.now() + AGAIN_MS > giveUpAt) throw error;
      if (!waits) log.warn({ fault: describeFault(error) }, 'PostgreSQL cannot be reached yet: trying again');
      await wait(AGAIN_MS);
    }
  }
}
