import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Administer, administration } from './channels/admin/admin-request.ts';
import type { Clock } from './channels/clock.ts';
import type { Config } from './config.ts';
import { choresOf } from './chores.ts';
import { describeFault } from './channels/fault.ts';
import { addressOf } from './channels/slack/address.ts';
import type { Skill } from './conversation/ability.ts';
import { AddressKeeper } from './conversation/address-keeper.ts';
import { createBot } from './conversation/bot.ts';
import { DATA, DEMO_OFFICIAL, openDemoOffice } from './demo-office.ts';
import { Charts, type PublicAddress } from './conversation/charts.ts';
import { ListAddresses } from './conversation/list-addresses.ts';
import type { Chore } from './conversation/chores.ts';
import type { ReadCalendar } from './conversation/personal-calendar.ts';
import type { Handle } from './conversation/incoming.ts';
import { Announcer } from './conversation/announcing/announcer.ts';
import { LiveCardDrawer } from './conversation/live-card-drawer.ts';
import { LiveCards } from './conversation/live-cards.ts';
import { Postman } from './conversation/postman.ts';
import type { Change, Send } from './conversation/sending.ts';
import { limitsOf, type MessagesPerSecond, PUBLISHED } from './domain/announcements/delivering/lane-limits.ts';
import type { PeopleStore } from './domain/people/people-store.ts';
import { Figures } from './domain/summaries/figures.ts';
import { type Admission, People } from './domain/people/people.ts';
import { publicHolidays } from './domain/places/public-holidays.ts';
import type { AddressOf } from './skills/calendar/calendar-skill.ts';
import { allSkills } from './skills/all-skills.ts';
import { liveProgress } from './skills/announcements/sending/live-progress.ts';
import { type ListAt, readerListAt } from './skills/announcements/results/reader-list.ts';
import { channelMessageOf } from './skills/announcements/sending/channel-message.ts';
import { messageOf } from './skills/announcements/receiving/receiving-skill.ts';
import { readPlaces } from './store/reference-places.ts';
import { nounsOf } from './nouns.ts';
import { roundsOf } from './rounds.ts';
import type { Stores } from './stores.ts';
import { nearestPlaces } from './understanding/places.ts';
import { createUnderstanding } from './understanding/understanding.ts';
import { outageLog, watched, type Watcher } from './watching.ts';

/** How fast the platforms may be sent announcements. */
export function messagesPerSecondOf(config: Config): MessagesPerSecond {
  return { teams: config.TEAMS_MESSAGES_PER_SECOND, slack: config.SLACK_MESSAGES_PER_SECOND };
}

/** Who is let in: the tenants and workspaces on the lists; in local mode any, and a stranger is the demo's official. */
export function admissionOf(config: Config): Admission {
  const lists = { teams: config.TEAMS_TENANTS, slack: config.SLACK_WORKSPACES, local: new Map<string, never>() };
  const strangersAre = config.NOMADE_MODE === 'local' ? DEMO_OFFICIAL : undefined;
  return { organisationOf: ({ platform, realm }) => lists[platform].get(realm), strangersAre };
}

const NOBODY_YET =
  'Nobody is known yet, so nobody is let in: `npm run admin -- import-people FILE.csv` brings people (docs/importing-people.md)';

async function isDeserted(store: PeopleStore): Promise<boolean> {
  for (const { id } of await store.organisations()) if ((await store.everybody(id)).length > 0) return false;
  return true;
}

/** The kinds of notice that must not be told twice: whom they did not reach is kept for an administrator. */
function toldOnce(skills: Skill[]): string[] {
  return skills.flatMap(({ notices = [] }) => notices.filter(({ once }) => once).map(({ kind }) => kind));
}

export interface Nomade {
  handle: Handle;
  people: People;
  peopleStore: PeopleStore;
  administer: Administer;
  readCalendar: ReadCalendar;
  charts: Charts;
  /** Who has confirmed an announcement, at the address that HR was given. */
  readerListAt: ListAt;
  /** What is to be done now and again while it runs. */
  chores: Chore[];
  /** Sends what is to be told unasked, once there is a way to send it. */
  postmanWith: (send: Send) => Postman;
  /** Sends announcements, once there is a way to send them. */
  announcerWith: (send: Send) => Announcer;
  /** Keeps cards true where they stand, once there is a way to change them. */
  liveCardsWith: (change: Change) => LiveCardDrawer;
}

/**
 * The core on open stores. An empty store is loaded with the demo organisations and their sites; a store that
 * holds the demo's people gets their bookings for the coming days.
 *
 * @param options.calendarAddress where calendar programs reach us, if they do.
 * @param options.publicAddress where everybody's clients reach us, if they do: for pictures and files.
 * @param options.messagesPerSecond that a tenant or a workspace takes of announcements: as published, where nothing is said.
 * @param options.withDemoPeople not in production: there the people are imported, and none are invented.
 * @param options.withDemoHabits whether those say their days and choose who sees them, as for somebody who looks around.
 */
export async function openNomade(
  stores: Stores,
  options: {
    clock: Clock;
    admission: Admission;
    log: Logger;
    withDemoPeople?: boolean;
    withDemoHabits?: boolean;
    watchers?: Watcher[];
    calendarAddress?: AddressOf;
    publicAddress?: PublicAddress;
    messagesPerSecond?: MessagesPerSecond;
  },
): Promise<Nomade> {
  const { clock, admission, log, withDemoPeople = true, watchers = [], calendarAddress = () => undefined } = options;
  const { dialogues, deliveries } = stores;
  const limitOf = limitsOf(options.messagesPerSecond ?? PUBLISHED);
  const holidays = publicHolidays();
  const allPlaces = readPlaces(DATA);
  const people = new People(stores.people, admission);
  const demo = { withPeople: withDemoPeople, withHabits: options.withDemoHabits ?? false };
  const expandDemo = await openDemoOffice({ stores, people, holidays, clock, ...demo });
  await expandDemo();
  if (await isDeserted(stores.people)) log.info(NOBODY_YET);

  const key = await stores.keys.key('addresses');
  const publicAddress = options.publicAddress ?? (() => undefined);
  const charts = new Charts(key, publicAddress);
  const lists = new ListAddresses(key, publicAddress);
  const nouns = nounsOf({ stores, people, allPlaces, holidays, calendarAddress, charts, lists });
  const skills = allSkills(nouns);
  const accounted = toldOnce(skills);
  const rounds = roundsOf({ stores, people, holidays, nouns });
  const failedLive = (error: unknown) =>
    log.error({ fault: describeFault(error) }, 'A card could not be kept up to date');
  const answer = createBot({
    now: () => clock.now(),
    people,
    understand: createUnderstanding({ places: allPlaces, sites: [...(await stores.sites.sites())] }),
    suggestPlaces: (name) => nearestPlaces(name, allPlaces, 5).map(({ id }) => id),
    skills,
    dialogues,
    deliveries,
    addresses: new AddressKeeper(stores.addresses, (error) =>
      log.error({ fault: describeFault(error) }, 'An address could not be kept'),
    ),
    liveCards: new LiveCards({
      store: stores.liveCards,
      now: () => clock.now(),
      mayHave: ({ person }) => person.roles.includes('hr'),
      failed: failedLive,
    }),
    logFault: (reference, error) =>
      log.error({ reference, fault: describeFault(error) }, 'A request could not be answered'),
  });
  return {
    charts,
    readerListAt: readerListAt({ readers: nouns.readers, people, lists }),
    readCalendar: (secret) => nouns.calendars.read(secret, clock.now()),
    handle: watched(answer, [outageLog(log), ...watchers]),
    people,
    peopleStore: stores.people,
    administer: administration({
      store: stores.people,
      sites: stores.sites,
      guidelines: stores.guidelines,
      directory: stores.directory,
      announcements: stores.announcements,
      announced: stores.announced,
      figures: new Figures(stores.figures),
      limitOf,
      places: allPlaces,
      clock,
      unreached: async (id) => (await stores.outbox.unreached(id)).filter(({ kind }) => accounted.includes(kind)),
      move: stores.move,
    }),
    chores: choresOf({
      stores,
      clock,
      rounds,
      news: nouns.news,
      telling: nouns.announcementNotices.telling,
      accounted,
      expandDemo,
    }),
    postmanWith: (send) =>
      new Postman({
        ...{ outbox: stores.outbox, addresses: stores.addresses, choices: stores.choices, holidays },
        ...{ people, skills, send, now: () => clock.now() },
        failed: (kind, error) => log.error({ notice: kind, fault: describeFault(error) }, 'A notice could not be sent'),
      }),
    liveCardsWith: (change) =>
      new LiveCardDrawer({
        ...{ store: stores.liveCards, people, change, now: () => clock.now(), failed: failedLive },
        draw: liveProgress({ ...nouns, cards: nouns.announcementCards }),
      }),
    announcerWith: (send) =>
      new Announcer({
        ...{ announced: stores.announced, lanes: stores.lanes, addresses: stores.addresses, choices: stores.choices },
        ...{ people, organisations: stores.people, holidays, send, limitOf, message: messageOf(nouns.received) },
        channelMessage: channelMessageOf({
          announcements: stores.announcements,
          organisations: stores.people,
          addressOf,
        }),
        stopped: (organisation, id) => rounds.announcements.stop(organisation, id, clock.now()),
        now: () => clock.now(),
        wait: (ms) => sleep(ms),
        failed: (lane, error) => log.error({ lane, fault: describeFault(error) }, 'An announcement could not be sent'),
      }),
  };
}
