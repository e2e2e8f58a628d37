import { answerChat } from '../channels/chat-answer.ts';
import { readConfig } from '../config.ts';
import { StoreLocked } from '../store/lowdb/store-errors.ts';
import { isToldToAdministrators } from '../told-to-administrators.ts';
import { type Core, NoCore } from './chat-session.ts';
import { openHere } from './open-here.ts';
import { runningCore } from './running-core.ts';

/**
 * Opens the store and the core on it; where a server has the store already, reaches that.
 *
 * @throws {NoCore}
 */
export async function openCore(): Promise<Core> {
  try {
    return await openOurs();
  } catch (error) {
    if (error instanceof StoreLocked) return behind(error);
    if (isToldToAdministrators(error)) throw new NoCore(() => error.message);
    throw error;
  }
}

async function openOurs(): Promise<Core> {
  const config = readConfig();
  if (config.NOMADE_MODE === 'production') throw new NoCore((words) => words.notInProduction);
  const { nomade, clock, close } = await openHere(config);
  return { ask: (request) => answerChat(request, 'console', nomade.handle, clock.now()), close };
}

function behind({ holder }: StoreLocked): Core {
  if (holder?.port === undefined) throw new NoCore((words) => words.storeHeld({ process: holder?.pid }));
  return runningCore(holder.port, holder.token);
}
