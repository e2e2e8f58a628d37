import type { Logger } from 'pino';
import { describeFault } from './channels/fault.ts';
import type { Config } from './config.ts';
import { LowdbDatabase } from './store/lowdb/database.ts';
import type { LockFile } from './store/lowdb/lock-file.ts';
import { lowdbStores, type Stores } from './stores.ts';

export interface OpenStores {
  stores: Stores;
  /** Of the embedded store, which one process has: how the commands reach it. */
  lock: LockFile | undefined;
  close: () => Promise<void>;
}

/**
 * Opens what the settings name.
 *
 * @throws {StoreLocked} where another process has the embedded store. {StoreDamaged}, {StoreUnavailable} as the stores do.
 */
export async function openStores(config: Config, log: Logger): Promise<OpenStores> {
  const database = await LowdbDatabase.open({
    file: config.DATA_FILE,
    onTrouble: ({ trouble, error }) => log.error({ trouble, fault: describeFault(error) }, 'The store has trouble'),
  });
  for (const finding of database.opening.findings) log.warn(finding, 'The store was not as it was left');
  return { stores: lowdbStores(database), lock: database.lock, close: () => database.close() };
}
