import { destination, pino } from 'pino';
import type { Channel } from './channels/channel.ts';
import { clockFrom } from './channels/clock.ts';
import { describeFault } from './channels/fault.ts';
import { httpServer } from './channels/http-server.ts';
import { channelsOf, openDoors } from './channels-of.ts';
import { readConfig } from './config.ts';
import { startChores } from './conversation/chores.ts';
import { admissionOf, openNomade } from './nomade.ts';
import { openStores } from './open-stores.ts';

/** How long the parts may take to stop before the process ends anyway. */
const STOP_WITHIN_MS = 15_000;

async function main(): Promise<void> {
  const config = readConfig();
  const local = config.NOMADE_MODE === 'local';
  const log = pino({ level: config.LOG_LEVEL }, destination(2));
  const clock = clockFrom(config.NOMADE_NOW ? new Date(config.NOMADE_NOW) : undefined);

  const { stores, lock, close } = await openStores(config, log);
  const nomade = await openNomade(stores, { clock, log, admission: admissionOf(config), withDemoPeople: local });

  const http = httpServer({
    port: config.PORT,
    host: local ? '127.0.0.1' : '0.0.0.0',
    loopbackOnly: local ? { except: openDoors(config) } : undefined,
    ready: () => Promise.resolve(true),
    log,
  });
  const channels = await channelsOf(config, {
    server: http.server,
    nomade,
    clock,
    log,
    lockToken: lock?.token,
  });
  for (const channel of channels) await channel.start();
  const { url, port } = await http.start();
  await lock?.announce(port);
  const stopChores = startChores(nomade.chores, (name, error) =>
    log.error({ chore: name, fault: describeFault(error) }, 'A chore failed'),
  );
  process.stdout.write(local ? `Nomade is ready. Chat with it at ${url}/\n` : `Nomade is ready at ${url}\n`);

  const stop = async () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stopChores();
    await http.stop();
    await Promise.all(channels.map((channel: Channel) => channel.stop()));
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** Faults whose message is written for an administrator. */
const ADMINISTRATOR_CAN_MEND = ['SettingsFaulty', 'StoreLocked', 'StoreDamaged', 'StoreUnavailable', 'TokenRefused'];

/** What an administrator can mend is said in a sentence; the rest is a fault of ours, with its trace. */
main().catch((error: unknown) => {
  const told = error instanceof Error && ADMINISTRATOR_CAN_MEND.includes(error.name);
  const inUse = (error as { code?: string }).code === 'EADDRINUSE';
  if (told) process.stderr.write(`${error.message}\n`);
  else if (inUse) process.stderr.write('The port is taken by another program. Set PORT to a free one.\n');
  else
    process.stderr.write(
      `Nomade could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
