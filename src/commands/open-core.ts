import pino from 'pino';
import { incomingFrom } from '../channels/chat-request.ts';
import { clockFrom } from '../channels/clock.ts';
import { readConfig, SettingsFaulty } from '../config.ts';
import { admissionOf, openNomade } from '../nomade.ts';
import { LowdbDatabase } from '../store/lowdb/database.ts';
import { StoreDamaged, StoreLocked } from '../store/lowdb/store-errors.ts';
import { type Core, NoCore } from './chat-session.ts';
import { runningCore } from './running-core.ts';

/**
 * Opens the store and the core on it; where a server has the store already, reaches that.
 *
 * @throws {NoCore}
 */
export async function openCore(): Promise<Core> {
  try {
    return await openHere();
  } catch (error) {
    if (error instanceof StoreLocked) return behind(error);
    if (error instanceof SettingsFaulty || error instanceof StoreDamaged) throw new NoCore(() => error.message);
    throw error;
  }
}

async function openHere(): Promise<Core> {
  const config = readConfig();
  if (config.NOMADE_MODE === 'production') throw new NoCore((words) => words.notInProduction);
  const log = pino({ level: 'warn' }, pino.destination({ fd: 2, sync: true }));
  const database = await LowdbDatabase.open({
    file: config.DATA_FILE,
    onTrouble: ({ trouble }) => log.error({ trouble }, 'The store has trouble'),
  });
  try {
    for (const finding of database.opening.findings) log.warn(finding, 'The store was not as it was left');
    const clock = clockFrom(config.NOMADE_NOW ? new Date(config.NOMADE_NOW) : undefined);
    const { handle } = await openNomade(database, { clock, admission: admissionOf(config), log });
    return {
      ask: (request) => handle(incomingFrom(request, 'console', clock.now())),
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function behind({ holder }: StoreLocked): Core {
  if (holder?.port === undefined) throw new NoCore((words) => words.storeHeld({ process: holder?.pid }));
  return runningCore(holder.port, holder.token);
}
