import type { Administer } from '../channels/admin/admin-request.ts';
import { readConfig } from '../config.ts';
import { StoreUnavailable } from '../domain/store-unavailable.ts';
import { StoreLocked } from '../store/lowdb/store-errors.ts';
import { isToldToAdministrators } from '../told-to-administrators.ts';
import { NoAdministration } from './admin-refusal.ts';
import { runningAdministration } from './admin-running.ts';
import { openHere } from './open-here.ts';

/** The store, for as long as there is something to do. */
export interface Administration {
  /** @throws {NoAdministration} */
  administer: Administer;
  /** No other process has the store meanwhile. */
  isAlone?: boolean;
  close: () => Promise<void>;
}

/**
 * Opens the store; where a server has it already, reaches that.
 *
 * @throws {NoAdministration}
 */
export async function openAdministration(): Promise<Administration> {
  try {
    return await openOurs();
  } catch (error) {
    if (error instanceof StoreLocked) return behind(error);
    throw isToldToAdministrators(error) ? new NoAdministration(() => error.message) : error;
  }
}

async function openOurs(): Promise<Administration> {
  const config = readConfig();
  const { nomade, close } = await openHere(config);
  return {
    administer: async (request) => {
      try {
        return await nomade.administer(request);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        throw new NoAdministration((words) => (config.DATABASE_URL ? words.databaseAway : words.diskRefuses));
      }
    },
    isAlone: config.DATABASE_URL === undefined,
    close,
  };
}

/** @throws {NoAdministration} where whoever has the store does not take requests. */
export function behind({ holder }: StoreLocked): Administration {
  if (holder?.port === undefined) throw new NoAdministration((words) => words.storeHeld({ process: holder?.pid }));
  return { administer: runningAdministration(holder.port, holder.token), close: () => Promise.resolve() };
}
