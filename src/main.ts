import { destination, pino } from 'pino';
import { calendarDoor, calendarPath } from './channels/calendar/calendar-door.ts';
import type { Channel } from './channels/channel.ts';
import { clockFrom } from './channels/clock.ts';
import { describeFault } from './channels/fault.ts';
import { httpServer } from './channels/http-server.ts';
import { filesDoor } from './channels/sealed/files-door.ts';
import { listsDoor } from './channels/sealed/lists-door.ts';
import { picturesDoor } from './channels/sealed/pictures-door.ts';
import { channelsOf, openDoors } from './channels-of.ts';
import { readConfig } from './config.ts';
import { startChores } from './conversation/chores.ts';
import { Metrics } from './metrics.ts';
import { admissionOf, messagesPerSecondOf, openNomade } from './nomade.ts';
import { Drawings } from './pictures/drawings.ts';
import { changeThrough, sendThrough } from './send-through.ts';
import { openStores } from './open-stores.ts';
import { serveMetrics } from './serve-metrics.ts';
import { isToldToAdministrators } from './told-to-administrators.ts';

/** How long the parts may take to stop before the process ends anyway. */
const STOP_WITHIN_MS = 15_000;
/** How long PostgreSQL may be away when we start: it may be starting too. */
const DATABASE_PATIENCE_MS = 30_000;

/** News of the outbox may get lost, and what is to be tried later makes none. */
const POST_MS = 10_000;
/** Who holds a lane leases it on, and takes what somebody else left behind. */
const LANES_MS = 5_000;
/** What was held or ended shows on the cards of others by then. */
const LIVE_CARDS_MS = 5_000;

async function main(): Promise<void> {
  const config = readConfig();
  const local = config.NOMADE_MODE === 'local';
  const log = pino({ level: config.LOG_LEVEL }, destination(2));
  const clock = clockFrom(config.NOMADE_NOW ? new Date(config.NOMADE_NOW) : undefined);

  const metrics = new Metrics();
  const { stores, lock, load, close } = await openStores(config, log, {
    patienceMs: DATABASE_PATIENCE_MS,
    warns: true,
    onTrouble: () => metrics.storeTrouble(),
  });
  if (load) metrics.watchPool(load);
  metrics.watchOutbox(stores.outbox, () => clock.now());
  let publicUrl = config.PUBLIC_URL;
  const nomade = await openNomade(stores, {
    ...{ clock, log, admission: admissionOf(config), withDemoPeople: local, withDemoHabits: local },
    watchers: [metrics.answered],
    messagesPerSecond: messagesPerSecondOf(config),
    calendarAddress: (secret) => publicUrl && publicUrl + calendarPath(secret),
    publicAddress: (path) => publicUrl && publicUrl + path,
  });

  const http = httpServer({
    port: config.PORT,
    host: local ? '127.0.0.1' : '0.0.0.0',
    loopbackOnly: local ? { except: openDoors(config) } : undefined,
    // Also while the database is away: all processes share it, and an error page in place of a sentence helps nobody.
    ready: () => Promise.resolve(true),
    log,
  });
  const channels = await channelsOf(config, {
    server: http.server,
    nomade,
    clock,
    log,
    lockToken: lock?.token,
    publicUrl: () => publicUrl,
  });
  const send = sendThrough(channels);
  const postman = nomade.postmanWith(send);
  const announcer = nomade.announcerWith(send);
  const liveCards = nomade.liveCardsWith(changeThrough(channels));
  const metricsServer = await serveMetrics(config, { http, metrics, log });
  for (const channel of channels) await channel.start();
  calendarDoor(http.server, { read: nomade.readCalendar, clock });
  filesDoor(http.server, { charts: nomade.charts, clock });
  listsDoor(http.server, { listAt: nomade.readerListAt, clock });
  const drawings = new Drawings();
  picturesDoor(http.server, { charts: nomade.charts, draw: (chart) => drawings.draw(chart), clock });
  const { url, port } = await http.start();
  if (local) publicUrl ??= url;
  await lock?.announce(port);
  postman.start();
  announcer.start();
  const chores = [
    ...nomade.chores,
    { name: 'post', everyMs: POST_MS, run: () => postman.look() },
    { name: 'lanes', everyMs: LANES_MS, run: () => announcer.look() },
    { name: 'live cards', everyMs: LIVE_CARDS_MS, run: () => liveCards.run() },
  ];
  const stopChores = startChores(chores, (name, error) =>
    log.error({ chore: name, fault: describeFault(error) }, 'A chore failed'),
  );
  process.stdout.write(local ? `Nomade is ready. Chat with it at ${url}/\n` : `Nomade is ready at ${url}\n`);

  const stop = async () => {
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    stopChores();
    await http.stop();
    await metricsServer?.stop();
    await Promise.all([postman.stop(), announcer.stop()]);
    await drawings.stop();
    await Promise.all(channels.map((channel: Channel) => channel.stop()));
    await close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
}

/** What an administrator can mend is said in a sentence; the rest is a fault of ours, with its trace. */
main().catch((error: unknown) => {
  const { code } = error as { code?: string };
  if (isToldToAdministrators(error)) process.stderr.write(`${error.message}\n`);
  else if (code === 'EADDRINUSE')
    process.stderr.write('A port is taken by another program. Set PORT or METRICS_PORT to a free one.\n');
  else if (code === 'EADDRNOTAVAIL') process.stderr.write('METRICS_HOST is no address of this machine.\n');
  else
    process.stderr.write(
      `Nomade could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  process.exit(1);
});
