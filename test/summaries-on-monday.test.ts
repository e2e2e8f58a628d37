import { expect } from 'chai';
import { pino } from 'pino';
import type { Address } from '../src/conversation/address.ts';
import type { Outbox } from '../src/conversation/outbox.ts';
import type { Postman } from '../src/conversation/postman.ts';
import type { LocalDate } from '../src/domain/local-date.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { Team } from '../src/domain/people/people-store.ts';
import type { TeamId } from '../src/domain/people/person.ts';
import { type Nomade, openNomade } from '../src/nomade.ts';
import { sendThrough } from '../src/send-through.ts';
import type { Stores } from '../src/stores.ts';
import { aConversation, FRIDAY_NINE, type Talk, words } from './helpers/a-conversation.ts';
import { type Core, inSlack, inTeams, type ReachableDriver } from './helpers/drivers.ts';
import { storesForDemo } from './helpers/test-stores.ts';

const MANAGER = 'manager@nomade.example';
const MONDAY_EIGHT = new Date('2026-11-23T07:00:00Z');
const bosa = 'bosa' as OrganisationId;

const does = (nomade: Nomade, chore: string) => nomade.chores.find(({ name }) => name === chore)?.run();

/** The outbox of a process that dies when it has told somebody something, before it can write that down. */
function dying(outbox: Outbox, isTheirs: (key: string) => Promise<boolean>): Outbox {
  const own: Partial<Outbox> = {
    done: async (keys, why) => {
      for (const { key } of keys) if (await isTheirs(key)) throw new Error('dead');
      await outbox.done(keys, why);
    },
  };
  const kept = (name: keyof Outbox) => (outbox[name] as () => unknown).bind(outbox);
  return new Proxy(outbox, { get: (_, name) => own[name as keyof Outbox] ?? kept(name as keyof Outbox) });
}

/** The Monday of the demo's manager at one channel: whoever sends their card dies in the middle, and another goes on. */
async function mondayOf(open: (core: Core) => Promise<ReachableDriver>) {
  let now = FRIDAY_NINE;
  let isDead = false;
  const clock = { now: () => now, shift: () => now };
  const { stores } = await storesForDemo(FRIDAY_NINE);
  const isTheirs = async (key: string) => {
    const manager = await stores.people.byEmail(bosa, MANAGER);
    return !isDead && key.includes(` ${manager?.id ?? ''} `);
  };
  const nomade = await openNomade(
    { ...stores, outbox: dying(stores.outbox, isTheirs) },
    {
      ...{ clock, log: pino({ level: 'silent' }), withDemoHabits: true },
      admission: { organisationOf: () => undefined, strangersAre: MANAGER },
      publicAddress: (path: string) => `https://nomade.example${path}`,
    },
  );
  const driver = await open({ handle: nomade.handle, clock, language: 'nl' });
  const [before, after] = [1, 2].map(() => nomade.postmanWith(sendThrough([driver.channel]))) as [Postman, Postman];
  try {
    await driver.says('hallo');
    const greetings = driver.arrived().length;
    now = MONDAY_EIGHT;
    await does(nomade, 'summaries');
    const summary = await driver.receives(() => before.look());
    await before.stop();
    const picture = driver.arrived().at(-1)!;
    isDead = true;
    now = new Date('2026-11-23T07:30:00Z');
    await after.look();
    await after.settled();
    const arrived = driver.arrived().length - greetings;
    const asked = await driver.says('hoe is mijn team deze week?');
    const unreached = await nomade.administer({ ask: 'unreached', organisation: 'bosa' });
    return { summary, picture, arrived, asked, unreached };
  } finally {
    await after.stop();
    await driver.close();
  }
}

/** Slack says of a picture what is over it, too. */
const once = (text: string, said: string) => text.replace(said, '').replace(said, '').replace(/\s+/g, ' ');

describe('the card of Monday', () => {
  it('arrives in Teams and in Slack, as the one that is asked for, with its picture and its text', async () => {
    const [teams, slack] = [await mondayOf(inTeams), await mondayOf(inSlack)];
    const title = 'Digital services de week van maandag 23 november';

    expect(teams.summary.text)
      .to.include(title)
      .and.match(/Ma 23 nov Vandaag \d/);
    expect(once(slack.summary.text, title)).to.equal(once(teams.summary.text, title));
    expect(slack.summary.buttons).to.deep.equal(teams.summary.buttons);
    for (const { picture, arrived, summary, asked, unreached } of [teams, slack]) {
      expect(picture).to.match(/https:\/\/nomade\.example\/pictures\/[\w.-]+\.png/);
      expect(summary).to.deep.equal(asked);
      expect(arrived, 'once, though whoever sent it died').to.equal(1);
      expect(unreached).to.have.property('kind', 'unreached');
      const groups = unreached.kind === 'unreached' ? unreached.groups : [];
      const unknown = groups.filter(({ why }) => why === 'unknown');
      expect(unknown.map(({ people }) => people)).to.deep.equal([[MANAGER]]);
    }
  }).timeout(60_000);
});

describe('the weekly summary of two processes', () => {
  it('comes once to each who leads a team, and to nobody else', async () => {
    const { stores } = await storesForDemo(FRIDAY_NINE, 'postgres');
    const talks = [await aConversation(FRIDAY_NINE, { stores }), await aConversation(FRIDAY_NINE, { stores })];
    const senders = talks.map((talk) => aSender(talk));
    for (const email of [MANAGER, 'official@nomade.example', 'delegate@nomade.example']) await hears(talks[0]!, email);
    for (const talk of talks) until(talk, MONDAY_EIGHT);

    await Promise.all(senders.map(({ passes }) => passes()));
    await Promise.all(senders.map(({ passes }) => passes()));

    const told = senders.flatMap(({ sent }) => sent.map(({ to }) => (to.reference as { email: string }).email));
    expect(told.sort()).to.deep.equal(['delegate@nomade.example', MANAGER]);
  }).timeout(60_000);
});

describe('the weekly summary', () => {
  let stores: Stores;
  let talk: Talk;
  let one: ReturnType<typeof aSender>;
  beforeEach(async () => {
    stores = (await storesForDemo(FRIDAY_NINE)).stores;
    talk = await aConversation(FRIDAY_NINE, { stores });
    one = aSender(talk);
    await hears(talk, MANAGER);
  });
  const texts = () => one.sent.map(({ text }) => text);
  const asks = async (on?: boolean) => {
    const data = { ...(on !== undefined && { on }), once: `test.${String(on)}` };
    return words(await talk.presses(MANAGER, { type: 'Action.Execute', title: '', verb: 'my_summaries', data }, { language: 'en' })); // prettier-ignore
  };

  /** Brings teams that the manager leads, each of so many people of the demo beside them. */
  async function leads(sizes: Record<string, number>): Promise<void> {
    const { id } = (await stores.people.byEmail(bosa, MANAGER))!;
    const everybody = (await stores.people.everybody(bosa)).filter((person) => person.id !== id);
    const from = '2026-01-01' as LocalDate;
    const teams = Object.entries(sizes).map(([name, size]): Team => {
      const members = everybody.splice(0, size).map(({ id: person }) => ({ person, as: 'member' as const, from }));
      const manager = { person: id, as: 'manager' as const, from };
      return { id: `new-${name}` as TeamId, organisation: bosa, name, members: [manager, ...members] };
    });
    const organisation = (await stores.people.organisation(bosa))!;
    await stores.people.import({ organisation, people: [], teams, identities: [] });
  }

  it('does not come to who does not want it, and comes again to who does', async () => {
    expect(await asks()).to.match(/^Every Monday at 08:00 I send you the week of .*\. If that is a day off, it comes/);
    expect(await asks(false)).to.match(/^I will not send you the weekly summary any more/);
    expect(await asks()).to.match(/^I do not send you the weekly summary, as you wished/);
    until(talk, MONDAY_EIGHT);
    await one.passes();
    expect(texts()).to.deep.equal([]);

    expect(await asks(true)).to.match(/^Every Monday at 08:00/);
    until(talk, new Date('2026-11-30T07:00:00Z'));
    await one.passes();
    expect(texts()).to.have.length(1);
  });

  it('says after five cards that there are more teams, with the way to them', async () => {
    await leads({ a: 5, b: 5, c: 5, d: 5, e: 5, f: 5, few: 3 });
    expect(await asks()).to.match(
      /^Every Monday at 08:00 I send you the week of 5 of your 7 teams, and a way to see the others/,
    );
    until(talk, MONDAY_EIGHT);
    await one.passes();

    expect(texts()).to.have.length(6);
    expect(texts().at(-1)).to.equal('Je leidt nog 2 teams. Ook hun week kun je bekijken.');
  });

  it('is known for two weeks not to have reached somebody, and then no more', async () => {
    const delegate = 'delegate@nomade.example';
    const listed = async () => {
      const answer = await talk.nomade.administer({ ask: 'unreached', organisation: 'bosa' });
      return answer.kind === 'unreached' ? answer.groups.flatMap(({ why, people }) => people.map((who) => `${who} ${why}`)) : []; // prettier-ignore
    };
    until(talk, MONDAY_EIGHT);
    await one.passes();
    expect(await listed())
      .to.include(`${delegate} nowhere`)
      .and.not.include(`${MANAGER} nowhere`);
    const weekEnds = new Date('2026-11-29T23:00:00Z');
    until(talk, new Date(weekEnds.getTime() + 13 * 86_400_000));
    await does(talk.nomade, 'outbox');
    expect(await listed()).to.include(`${delegate} nowhere`);
    until(talk, new Date(weekEnds.getTime() + 15 * 86_400_000));
    await does(talk.nomade, 'outbox');
    expect(await listed()).to.deep.equal([]);
  });
});

const until = (talk: Talk, then: Date) => talk.wait((then.getTime() - talk.now().getTime()) / 60_000);

/** Whoever wrote to us can be told something. */
async function hears(talk: Talk, email: string): Promise<void> {
  await talk.says(email, 'hello', { address: { channel: 'console', reference: { email } } });
}

/** A process that sends: what it sent since its start. */
function aSender(talk: Talk) {
  const sent: { to: Address; text: string }[] = [];
  const postman = talk.nomade.postmanWith(async (to, { text }) => void sent.push({ to, text }));
  const passes = async () => {
    await does(talk.nomade, 'summaries');
    await postman.look();
    await postman.settled();
  };
  return { sent, postman, passes };
}
