import pino from 'pino';
import { type Clock, clockFrom } from '../channels/clock.ts';
import type { Config } from '../config.ts';
import { admissionOf, messagesPerSecondOf, type Nomade, openNomade } from '../nomade.ts';
import { openStores } from '../open-stores.ts';

/** The store and the core on it, in the process of a command. */
export interface OpenHere {
  nomade: Nomade;
  clock: Clock;
  close: () => Promise<void>;
}

/**
 * Opens the store for a command; what goes wrong on the way is written to standard error, which is not the command's answer.
 *
 * @throws {StoreLocked} where a server has it. Otherwise as {@link openStores} does.
 */
export async function openHere(config: Config): Promise<OpenHere> {
  const log = pino({ level: 'warn' }, pino.destination({ fd: 2, sync: true }));
  const { stores, close } = await openStores(config, log);
  try {
    const clock = clockFrom(config.NOMADE_NOW ? new Date(config.NOMADE_NOW) : undefined);
    const local = config.NOMADE_MODE === 'local';
    const demo = { withDemoPeople: local, withDemoHabits: local };
    const messagesPerSecond = messagesPerSecondOf(config);
    const nomade = await openNomade(stores, { clock, log, admission: admissionOf(config), messagesPerSecond, ...demo });
    return { nomade, clock, close };
  } catch (error) {
    await close();
    throw error;
  }
}
