import { expect } from 'chai';
import { pino } from 'pino';
import type { Announcement } from '../src/domain/announcements/announcement.ts';
import { Received } from '../src/domain/announcements/received.ts';
import type { Language } from '../src/domain/language.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId, Role } from '../src/domain/people/person.ts';
import { UNSAID } from '../src/domain/policy/policy.ts';
import { openNomade } from '../src/nomade.ts';
import { sendThrough } from '../src/send-through.ts';
import { messageOf } from '../src/skills/announcements/receiving-skill.ts';
import { TUESDAY_NINE } from './helpers/a-conversation.ts';
import { organisationOf, sendingOn } from './helpers/an-announcement.ts';
import type { Seen } from './helpers/drivers.ts';
import { accountAt, onBothPlatforms, type PlatformName, type Somebody } from './helpers/on-both-platforms.ts';
import { storesForDemo } from './helpers/test-stores.ts';
import { VirtualTime } from './helpers/virtual-time.ts';

const TOWN = 'town' as OrganisationId;
const OTHER = { teams: 'slack', slack: 'teams' } as const;

/** Who works in the town, in which language. */
const PEOPLE: Record<string, { language: Language; roles?: Role[] }> = {
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
const ASKED = ['nele', 'fabien', 'dieter', 'emma', 'otto', 'mona'];
const UNREACHED = ['bart', 'greet'];
const TEXTS: [Language, string, string][] = [
  ['nl', 'Twee dagen thuis', 'Vanaf januari werk je twee dagen per week thuis.'],
  ['fr', 'Deux jours à domicile', 'Dès janvier, vous travaillez deux jours par semaine à domicile.'],
  ['de', 'Zwei Tage zu Hause', 'Ab Januar arbeiten Sie zwei Tage in der Woche zu Hause.'],
  ['en', 'Two days at home', 'From January you work from home two days a week.'],
];

/** The town at one platform: everybody has said hello, except who never does. */
async function theTown(at: PlatformName) {
  let now = TUESDAY_NINE;
  const clock = { now: () => now, shift: () => now };
  const { stores } = await storesForDemo(TUESDAY_NINE);
  const nomade = await openNomade(stores, {
    ...{ clock, log: pino({ level: 'silent' }) },
    admission: { organisationOf: () => TOWN },
  });
  const names = Object.keys(PEOPLE);
  const accounts = names.flatMap((name) => (['teams', 'slack'] as const).map((platform) => ({ person: name as PersonId, identity: accountAt(platform, name) }))); // prettier-ignore
  await stores.people.import({
    organisation: {
      ...organisationOf(TOWN),
      languages: ['nl', 'fr', 'de', 'en'],
      policy: { announcements: { ...UNSAID.announcements, approvalAbove: 5 } },
    },
    people: Object.entries(PEOPLE).map(([name, { language, roles = [] }]) => {
      return { id: name as PersonId, organisation: TOWN, name, email: `${name}@town.example`, language, roles };
    }),
    teams: [],
    identities: accounts,
  });
  const platforms = await onBothPlatforms({ handle: nomade.handle, clock });
  const placeOf = (name: string) => (['otto', 'mona'].includes(name) ? OTHER[at] : at);
  const town = new Map<string, Somebody>(names.map((name) => [name, platforms.somebody(placeOf(name), name)]));
  const one = (name: string) => town.get(name)!;
  await platforms.somebody(at, 'mona').says('bonjour');
  now = new Date(now.getTime() + 60_000);
  await one('ida').installs();
  for (const name of names) if (!['ida', 'greet'].includes(name)) await one(name).says('hallo');
  platforms.removedBy(at, 'bart');

  const postman = nomade.postmanWith(sendThrough(platforms.channels));
  const latest = async () => (await stores.announcements.of(TOWN))[0]!;
  return {
    ...{ one, latest, stores },
    wait: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)),
    runs: (chore: string) => nomade.chores.find(({ name }) => name === chore)!.run(),
    /** What is to be told unasked by now. */
    async tells(): Promise<void> {
      await postman.look();
      await postman.settled();
    },
    /** The real engine sends what is being sent, in no time of ours. */
    async sends(): Promise<void> {
      const time = new VirtualTime(now);
      const sending = sendingOn(stores, {
        time,
        ...time.timeless({ message: messageOf(new Received(stores)), send: sendThrough(platforms.channels) }),
      });
      const { id } = await latest();
      await sending.until(() => stores.announced.isOver(TOWN, id), 600);
      await sending.announcer.stop();
      expect(sending.faults).to.deep.equal([]);
      now = time.now();
    },
    async close(): Promise<void> {
      await postman.stop();
      await platforms.close();
    },
  };
}

type Town = Awaited<ReturnType<typeof theTown>>;

/** HR writes it in four languages, a colleague lets it out, everybody reads it; and what each of them sees. */
async function announcedAt(at: PlatformName) {
  const town = await theTown(at);
  const seen = new Map<string, Seen[]>();
  const sees = (name: string, what: Seen[]) => {
    seen.set(name, [...(seen.get(name) ?? []), ...what.map((each) => masked(each))]);
    return what;
  };
  try {
    await isWritten(town, sees);
    sees('hanne', await town.one('hanne').presses('preview_announcement'));
    const sure = sees('hanne', await town.one('hanne').presses('send_announcement'));
    expect(sure.map(({ text }) => text).join()).to.include('naar 11 personen?');
    sees('hanne', await town.one('hanne').presses('send_announcement', { slots: { sure: true } }));
    await town.tells();
    sees('agnes', town.one('agnes').finds());
    sees('agnes', await town.one('agnes').presses('approve_announcement'));
    await town.tells();
    sees('hanne', town.one('hanne').finds());
    await town.runs('announcements');
    await town.sends();
    const arrived = new Map(Object.keys(PEOPLE).map((name) => [name, sees(name, town.one(name).finds())]));
    for (const name of ASKED) sees(name, await town.one(name).presses('read_and_understood'));
    await town.runs('announcements');
    sees('hanne', await town.one('hanne').presses('show_announcement'));
    sees('nele', await town.one('nele').says('welke mededelingen heb ik gemist?'));
    const { id, state } = await town.latest();
    return { seen, arrived, state, counts: await town.stores.announced.counts(TOWN, id) };
  } finally {
    await town.close();
  }
}

async function isWritten(town: Town, sees: (name: string, what: Seen[]) => Seen[]): Promise<Announcement> {
  const hanne = town.one('hanne');
  sees('hanne', await hanne.says('kondig de nieuwe richtlijn over telewerk aan'));
  for (const [language, title, text] of TEXTS) {
    const isFirst = language === 'nl';
    if (!isFirst) sees('hanne', await hanne.presses('announcement_words', { slots: { in: language } }));
    const typed = { title, text, ...(isFirst && { purpose: 'working-conditions' }) };
    sees('hanne', await hanne.presses('write_announcement', { typed }));
  }
  sees('hanne', await hanne.presses('announcement_settings'));
  const settings = { receipt: 'true', by: '2026-11-30', link: 'https://town.example/telewerk' };
  sees('hanne', await hanne.presses('set_announcement', { typed: settings }));
  return town.latest();
}

/** Each announcement has an id of its own in each town, and the limits of the platforms are not the same. */
function masked({ text, buttons }: Seen): Seen {
  const slots = (one: object) => ({ ...one, ...('announcement' in one && { announcement: 'one' }), ...('looked' in one && { looked: 'then' }) }); // prettier-ignore
  return { text, buttons: buttons.map((button) => ({ ...button, slots: slots(button.slots) })) };
}

describe('an announcement', () => {
  it('goes the whole way on Teams and on Slack alike: written, approved, sent to each in their language, confirmed', async () => {
    const [teams, slack] = [await announcedAt('teams'), await announcedAt('slack')];

    for (const { state, counts, arrived } of [teams, slack]) {
      expect(state).to.equal('sent');
      expect(counts).to.include({ receipt: ASKED.length, sent: 3, gone: 2, unknown: 0, refused: 0, queued: 0 });
      for (const [name, { language }] of Object.entries(PEOPLE)) {
        const [, title, text] = TEXTS.find(([one]) => one === language)!;
        const [message, ...more] = arrived.get(name)!;
        expect(more, `${name}, once`).to.deep.equal([]);
        if (UNREACHED.includes(name)) expect(message, name).to.equal(undefined);
        else expect(message?.text, name).to.match(new RegExp(`^${title} .* ${text}`));
      }
    }
    for (const name of Object.keys(PEOPLE)) {
      expect(slack.seen.get(name), name).to.deep.equal(teams.seen.get(name));
    }
  }).timeout(20_000);
});
