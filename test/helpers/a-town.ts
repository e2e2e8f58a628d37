import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { filesDoor } from '../../src/channels/sealed/files-door.ts';
import { listsDoor } from '../../src/channels/sealed/lists-door.ts';
import { addressOf } from '../../src/channels/slack/address.ts';
import type { LiveCardStore } from '../../src/conversation/live-card-store.ts';
import { Received } from '../../src/domain/announcements/received.ts';
import type { Language } from '../../src/domain/language.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId, Role } from '../../src/domain/people/person.ts';
import { type Policy, UNSAID } from '../../src/domain/policy/policy.ts';
import { openNomade } from '../../src/nomade.ts';
import { changeThrough, sendThrough } from '../../src/send-through.ts';
import { channelMessageOf } from '../../src/skills/announcements/sending/channel-message.ts';
import { messageOf } from '../../src/skills/announcements/receiving/receiving-skill.ts';
import { TUESDAY_NINE } from './a-conversation.ts';
import { organisationOf, sendingOn } from './an-announcement.ts';
import { accountAt, onBothPlatforms, type PlatformName, type Somebody } from './on-both-platforms.ts';
import { storesForDemo } from './test-stores.ts';
import { VirtualTime } from './virtual-time.ts';

export const TOWN = 'town' as OrganisationId;
const OTHER = { teams: 'slack', slack: 'teams' } as const;

/** Who works there, in which language. */
export const PEOPLE: Record<string, { language: Language; roles?: Role[] }> = {
  hanne: { language: 'nl', roles: ['hr'] },
  agnes: { language: 'fr', roles: ['approver'] },
  nele: { language: 'nl' },
  fabien: { language: 'fr' },
  dieter: { language: 'de' },
  emma: { language: 'en' },
  /** Took the app away. */
  bart: { language: 'nl' },
  /** Is at the other platform than the others. */
  otto: { language: 'de' },
  /** Was there, and is at the other one now. */
  mona: { language: 'fr' },
  /** Has the app, and never wrote to us. */
  ida: { language: 'en' },
  /** Has never seen us. */
  greet: { language: 'nl' },
};
export const ELSEWHERE = ['otto', 'mona'];
export const UNREACHED = ['bart', 'greet'];

export type Town = Awaited<ReturnType<typeof aTown>>;

/** A town at one platform, with some of its people at the other. To more than five, a second person has to say yes. */
export async function aTown(at: PlatformName, policy: Partial<Policy['announcements']> = {}) {
  let now = TUESDAY_NINE;
  const clock = { now: () => now, shift: () => now };
  const { stores } = await storesForDemo(TUESDAY_NINE);
  const stood = { at: new Date(0) };
  const nomade = await openNomade(
    { ...stores, liveCards: noting(stores.liveCards, stood) },
    {
      ...{ clock, log: pino({ level: 'silent' }), admission: { organisationOf: () => TOWN } },
      publicAddress: (path) => `https://town.example${path}`,
    },
  );
  const names = Object.keys(PEOPLE);
  await stores.people.import({
    organisation: {
      ...organisationOf(TOWN),
      languages: ['nl', 'fr', 'de', 'en'],
      policy: { announcements: { ...UNSAID.announcements, approvalAbove: 5, ...policy } },
    },
    people: Object.entries(PEOPLE).map(([name, { language, roles = [] }]) => {
      return { id: name as PersonId, organisation: TOWN, name, email: `${name}@town.example`, language, roles };
    }),
    teams: [],
    identities: names.flatMap((name) => (['teams', 'slack'] as const).map((platform) => ({ person: name as PersonId, identity: accountAt(platform, name) }))), // prettier-ignore
  });
  const platforms = await onBothPlatforms({
    ...{ handle: nomade.handle, clock },
    doors: (server) => {
      filesDoor(server, { charts: nomade.charts, clock });
      listsDoor(server, { listAt: nomade.readerListAt, clock });
    },
  });
  const placeOf = (name: string) => (ELSEWHERE.includes(name) ? OTHER[at] : at);
  const town = new Map<string, Somebody>(names.map((name) => [name, platforms.somebody(placeOf(name), name)]));
  const one = (name: string) => town.get(name)!;
  await platforms.somebody(at, 'mona').says('bonjour');
  now = new Date(now.getTime() + 60_000);
  await one('ida').installs();
  for (const name of names) if (!['ida', 'greet'].includes(name)) await one(name).says('hallo');
  platforms.removedBy(at, 'bart');

  const send = sendThrough(platforms.channels);
  const postman = nomade.postmanWith(send);
  const liveCards = nomade.liveCardsWith(changeThrough(platforms.channels));
  const latest = async () => (await stores.announcements.of(TOWN))[0]!;
  return {
    ...{ one, latest, stores, platforms },
    wait: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)),
    runs: () => nomade.chores.find(({ name }) => name === 'announcements')!.run(),
    /** Draws those cards anew that say how far something is. */
    draws: () => liveCards.run(),
    /** Resolves when it is written down where the card stands that was shown now: a moment after it is seen. */
    async stands(): Promise<void> {
      while (stood.at < now) await sleep(10);
    },
    /** What is to be told unasked by now. */
    async tells(): Promise<void> {
      await postman.look();
      await postman.settled();
    },
    /** The real engine sends what is being sent, in no time of ours. Answers what went wrong. */
    async sends(): Promise<unknown[]> {
      const time = new VirtualTime(now);
      const channelMessage = channelMessageOf({ announcements: stores.announcements, organisations: stores.people, addressOf }); // prettier-ignore
      const { announcer, faults, until } = sendingOn(stores, {
        time,
        ...{ lanes: time.timeless(stores.lanes), announced: time.timeless(stores.announced) },
        ...time.timeless({ message: messageOf(new Received(stores)), channelMessage, send }),
      });
      const { id } = await latest();
      await until(() => stores.announced.isOver(TOWN, id), 600);
      await announcer.stop();
      now = time.now();
      return faults;
    },
    /** How many of the latest one are in each state that somebody is in. */
    async counts(): Promise<object> {
      const all = Object.entries(await stores.announced.counts(TOWN, (await latest()).id));
      return Object.fromEntries(all.filter(([, count]) => count > 0));
    },
    async close(): Promise<void> {
      await postman.stop();
      await platforms.close();
    },
  };
}

/** The same, with when the card was shown of which it was written down last where it stands. */
function noting(store: LiveCardStore, stood: { at: Date }): LiveCardStore {
  const put: LiveCardStore['put'] = (card, due) => store.put(card, due).then(() => void (stood.at = card.shown));
  const kept = (name: keyof LiveCardStore) => (store[name] as () => unknown).bind(store);
  return new Proxy(store, { get: (_, name) => (name === 'put' ? put : kept(name as keyof LiveCardStore)) });
}
