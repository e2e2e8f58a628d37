import pino from 'pino';
import type { Administer } from '../channels/admin-request.ts';
import { clockFrom } from '../channels/clock.ts';
import { SettingsFaulty, readConfig } from '../config.ts';
import { admissionOf, openNomade } from '../nomade.ts';
import { LowdbDatabase } from '../store/lowdb/database.ts';
import { StoreDamaged, StoreLocked, StoreUnavailable } from '../store/lowdb/store-errors.ts';
import { NoAdministration } from './admin-refusal.ts';
import { runningAdministration } from './admin-running.ts';

/** The store, for as long as there is something to do. */
export interface Administration {
  /** @throws {NoAdministration} */
  administer: Administer;
  close: () => Promise<void>;
}

/**
 * Opens the store; where a server has it already, reaches that.
 *
 * @throws {NoAdministration}
 */
export async function openAdministration(): Promise<Administration> {
  try {
    return await openHere();
  } catch (error) {
    if (error instanceof StoreLocked) return behind(error);
    if (error instanceof SettingsFaulty || error instanceof StoreDamaged)
      throw new NoAdministration(() => error.message);
    throw refusedByDisk(error);
  }
}

async function openHere(): Promise<Administration> {
  const config = readConfig();
  const log = pino({ level: 'warn' }, pino.destination({ fd: 2, sync: true }));
  const database = await LowdbDatabase.open({
    file: config.DATA_FILE,
    onTrouble: ({ trouble }) => log.error({ trouble }, 'The store has trouble'),
  });
  try {
    for (const finding of database.opening.findings) log.warn(finding, 'The store was not as it was left');
    const clock = clockFrom(config.NOMADE_NOW ? new Date(config.NOMADE_NOW) : undefined);
    const withDemoPeople = config.NOMADE_MODE === 'local';
    const nomade = await openNomade(database, { clock, log, admission: admissionOf(config), withDemoPeople });
    return {
      administer: async (request) => {
        try {
          return await nomade.administer(request);
        } catch (error) {
          throw refusedByDisk(error);
        }
      },
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function behind({ holder }: StoreLocked): Administration {
  if (holder?.port === undefined) throw new NoAdministration((words) => words.storeHeld({ process: holder?.pid }));
  return { administer: runningAdministration(holder.port, holder.token), close: () => Promise.resolve() };
}

function refusedByDisk(error: unknown): unknown {
  return error instanceof StoreUnavailable ? new NoAdministration((words) => words.diskRefuses) : error;
}
