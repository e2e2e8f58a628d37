import { expect } from 'chai';
import type { CardAction } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Notice } from '../../src/conversation/outbox.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { UNCHOSEN, type Visibility } from '../../src/domain/people/choices.ts';
import type { Whom } from '../../src/domain/people/choices-store.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import { type Follows, MOST_FOLLOWED } from '../../src/domain/presence/follows.ts';
import type { Days } from '../../src/domain/presence/whereabouts.ts';
import { BothIn } from '../../src/skills/colleagues/both-in.ts';
import { HALVES, type Half, type WorkMode } from '../../src/domain/presence/day-log.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const BRAM = 'bram.luyten@nomade.example';
const WEDNESDAY = '2026-11-25';

describe('being told when a colleague and I are both in', () => {
  let stores: Stores;
  let talk: Talk;
  let sent: { to: Address; reply: Reply }[];
  beforeEach(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    sent = [];
  });

  const person = async (email: string): Promise<Person> => (await talk.nomade.people.byEmail(email))!;
  const whomOf = async (email: string) => {
    const { organisation, id } = await person(email);
    return { organisation, person: id };
  };
  const presses = (email: string, verb: string, slots: object = {}) => press(email, { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }); // prettier-ignore
  const press = (email: string, action: CardAction) =>
    talk.presses(email, action, { language: 'en', address: { channel: 'console', reference: { email } } });
  const works = async (
    email: string,
    day: string,
    mode: WorkMode,
    place?: string,
    halves: readonly Half[] = HALVES,
  ) => {
    const log = { ...(await whomOf(email)), date: day as LocalDate, mode, ...(place && { place: place as PlaceId }) };
    await stores.dayLogs.put(halves.map((half) => ({ ...log, half })));
  };
  const isSeenBy = async (email: string, visibility: Visibility) => {
    const { organisation, person: id } = await whomOf(email);
    await stores.choices.change(organisation, id, { visibility });
  };
  const lookedUp = async (email: string) => {
    const { organisation, person: id } = await whomOf(email);
    return (await stores.lookUps.ofPerson(organisation, id, 0, 100)).lookUps.map(({ how }) => how);
  };
  const finds = async ({ nomade } = talk) => nomade.chores.find(({ name }) => name === 'both in')?.run();
  const tells = async ({ nomade } = talk) => {
    const postman = nomade.postmanWith(async (to, reply) => void sent.push({ to, reply }));
    await postman.look();
    await postman.settled();
  };
  const told = () => words(sent.map(({ reply }) => reply));
  /** To a time of Tuesday's wall clock, or later. */
  const until = (hours: number, minutes = 0) => {
    const then = TUESDAY_NINE.getTime() + ((hours - 9) * 60 + minutes) * 60_000;
    talk.wait((then - talk.now().getTime()) / 60_000);
  };

  describe('where both will be in Namur tomorrow', () => {
    beforeEach(async () => {
      for (const email of [NORA, FILIP]) await works(email, WEDNESDAY, 'office', 'namur');
      await presses(NORA, 'follow_colleague', { person: 'Filip' });
    });

    it('is told on the eve, once, with where, and a desk to book there', async () => {
      until(16, 50);
      await finds();
      await tells();
      expect(sent).to.deep.equal([]);

      until(17);
      await finds();
      await tells();
      until(18);
      await finds();
      await tells();
      until(24 + 8);
      await finds();
      await tells();

      expect(sent.map(({ to }) => to.reference)).to.deep.equal([{ email: NORA }]);
      expect(told()).to.equal(
        'You and Filip Desmedt are both in\n' +
          'Wednesday 25 November · office · Namur  [1] Book a desk there\n' +
          '[2] Stop',
      );
      expect(await lookedUp(FILIP)).to.deep.equal(['on-a-list']);
    });

    it('is not told where they hide, not even between finding and telling', async () => {
      until(17);
      await finds();
      await isSeenBy(FILIP, 'nobody');
      await tells();

      expect(sent).to.deep.equal([]);
      expect(await lookedUp(FILIP)).to.deep.equal([]);
    });

    it('is told as soon as they show themselves again', async () => {
      await isSeenBy(FILIP, 'nobody');
      until(17);
      await finds();
      await isSeenBy(FILIP, 'team');
      until(17, 10);
      await finds();
      await tells();

      expect(sent).to.have.length(1);
    });

    it('is not told where it is no longer so by then', async () => {
      until(17);
      await finds();
      await works(FILIP, WEDNESDAY, 'office', 'eupen');
      await tells();

      expect(sent).to.deep.equal([]);
    });

    it('is not told to who asked that it stop', async () => {
      until(17);
      await finds();
      await presses(NORA, 'unfollow_colleague', { person: 'Filip' });
      await tells();

      expect(sent).to.deep.equal([]);
    });

    it('is told once where two processes look for it', async () => {
      until(17);
      const other = await aConversation(talk.now(), { stores });
      await Promise.all([finds(), finds(other)]);
      await Promise.all([tells(), tells(other)]);

      expect(sent).to.have.length(1);
    });
  });

  it('is told of half a day, and of nothing where the halves or the places differ', async () => {
    await works(NORA, WEDNESDAY, 'office', 'namur');
    await works(FILIP, WEDNESDAY, 'office', 'namur', ['am']);
    await works('saar.lievens@nomade.example', WEDNESDAY, 'office', 'mons');
    await works('andrea.veithen@nomade.example', WEDNESDAY, 'home');
    for (const name of ['Filip', 'Saar', 'Andrea']) await presses(NORA, 'follow_colleague', { person: name });
    until(17);
    await finds();
    await tells();

    expect(told()).to.match(
      /^You and Filip Desmedt are both in\nWednesday 25 November, in the morning · office · Namur/,
    );
    expect(sent).to.have.length(1);
  });

  it('is told in the morning of the day, where it becomes so after the eve; and no more in the afternoon', async () => {
    await presses(NORA, 'follow_colleague', { person: 'Filip' });
    until(20);
    await finds();
    for (const email of [NORA, FILIP]) await works(email, WEDNESDAY, 'office', 'namur');
    for (const email of [NORA, FILIP]) await works(email, '2026-11-26', 'office', 'namur');
    until(24 + 8);
    await finds();
    await tells();
    expect(told()).to.include('Wednesday 25');
    until(48 + 13);
    await finds();
    await tells();

    expect(sent).to.have.length(1);
  });

  it('is asked for by name, with what it means, and stopped by a button', async () => {
    const answer = await presses(NORA, 'follow_colleague', { person: 'Filip' });

    expect(words(answer)).to.match(/^I will tell you when you and Filip Desmedt are both in\nOnce for each day/);
    expect(words(answer)).to.include('Filip Desmedt can see that you asked.');
    expect(words(await press(NORA, button(answer, 2)))).to.match(
      /^I tell you when you are both in\nFilip Desmedt {2}\[1\] Stop/,
    );
    const stopped = await press(NORA, button(answer));
    expect(words(stopped)).to.match(/^I will no longer tell you when you and Filip Desmedt are both in\./);
    expect(words(await presses(NORA, 'my_followed'))).to.match(/^You have not asked me/);
    await press(NORA, button(stopped));
    expect(await stores.follows.followedBy(await whomOf(NORA))).to.deep.equal([await whomOf(FILIP)]);
  });

  it('is offered where one was found, and not where it is so already', async () => {
    const found = await presses(NORA, 'find_colleague', { person: 'Bram', days: ['2026-11-26'] });
    expect(cardIn(found).card.actions?.map(({ title }) => title)).to.deep.equal(['Tell me when we are both in']);
    await press(NORA, button(found, 2));
    const again = await presses(NORA, 'find_colleague', { person: 'Bram', days: ['2026-11-26'] });

    expect(cardIn(again).card.actions).to.deep.equal([]);
    expect(await stores.follows.followedBy(await whomOf(NORA))).to.deep.equal([await whomOf(BRAM)]);
  });

  it('is no way to learn who somebody of elsewhere is', async () => {
    const ruben = await whomOf('ruben.neyens@nomade.example');
    for (const person of ['Ruben', 'Ruben Neyens']) {
      const answer = await presses(NORA, 'follow_colleague', { person, colleague: ruben });
      expect(words(answer)).to.equal(`I know nobody called “${person}” whom I could tell you about.`);
    }
    expect(words(await presses(NORA, 'follow_colleague', { person: 'Filip', colleague: ruben }))).to.include(
      'nobody called',
    );
    expect(words(await presses(NORA, 'follow_colleague', { colleague: ruben }))).to.match(
      /^Whom shall I tell you about/,
    );
    expect(words(await presses(NORA, 'follow_colleague', { person: 'Nora Lindgren' }))).to.match(/^That would be you/);
    expect(await stores.follows.followersOf(ruben)).to.deep.equal([]);
  });

  it('asks which one where several have the name', async () => {
    const ask = await presses(NORA, 'follow_colleague', { person: 'An' });
    expect(words(ask)).to.match(/^I know several people called “An”/);
    expect(words(await press(NORA, button(ask)))).to.match(/^I will tell you when you and An/);
  });

  it('ends somewhere', async () => {
    const everybody = await stores.people.everybody((await person(NORA)).organisation);
    for (const { name } of everybody.filter(({ email }) => email !== NORA).slice(0, MOST_FOLLOWED)) {
      await presses(NORA, 'follow_colleague', { person: name });
    }
    const one = everybody.at(-1)!.name;
    expect(words(await presses(NORA, 'follow_colleague', { person: one }))).to.match(
      /^I tell you about 20 colleagues at most/,
    );
    expect(await stores.follows.followedBy(await whomOf(NORA))).to.have.length(MOST_FOLLOWED);
    expect(words(await presses(NORA, 'unfollow_colleague', { person: one }))).to.match(
      /^You have not asked me to tell you about/,
    );
  });
});

describe('the round that looks for days together', () => {
  const city = { id: 'city', zone: 'Europe/Brussels', closures: [], level: 'municipality' } as unknown as Organisation;
  const [ann, bob] = [
    { organisation: city.id, person: 'ann' },
    { organisation: city.id, person: 'bob' },
  ] as [Whom, Whom];
  let put: Notice[];
  let asked: string[];
  let round: BothIn;
  beforeEach(() => {
    put = [];
    asked = [];
    const bothIn = async (_who: Official, [followed]: Whom[], { from, to }: Days) => {
      asked.push(`${from} ${to}`);
      return HALVES.map((half) => ({ colleague: { ...followed, name: 'Bob' }, date: from, half, mode: 'office' }));
    };
    round = new BothIn({
      store: { ofOrganisation: async (_id, after) => (after ? [] : [{ follower: ann, followed: bob }]) },
      follows: { bothIn } as unknown as Follows,
      people: { official: async () => ({ organisation: city, person: { id: 'ann' } }) as unknown as Official },
      choices: { of: async () => UNCHOSEN },
      holidays: publicHolidays(),
      organisations: async () => [city],
      outbox: { put: async (notices) => put.push(...notices) },
    });
  });

  it('asks for no day before its eve has begun, nor after the noon of the day', async () => {
    for (const time of ['2026-11-24T11:00Z', '2026-11-24T15:59Z']) await round.put(new Date(time));
    expect(asked, 'Tuesday afternoon').to.deep.equal([]);
    await round.put(new Date('2026-11-24T16:00Z'));
    await round.put(new Date('2026-11-25T10:59Z'));
    await round.put(new Date('2026-11-25T11:00Z'));
    expect(asked).to.deep.equal(['2026-11-25 2026-11-25', '2026-11-25 2026-11-25']);
  });

  it('takes Friday for the eve of Saturday, Sunday and Monday', async () => {
    await round.put(new Date('2026-11-27T17:00Z'));
    expect(asked).to.deep.equal(['2026-11-28 2026-11-30']);
  });

  it('puts one notice for a day and two people, worth saying until noon', async () => {
    await round.put(new Date('2026-11-24T17:10Z'));
    expect(put).to.deep.equal([
      {
        ...{ organisation: 'city', key: 'both_in ann city bob 2026-11-25', person: 'ann', kind: 'both_in' },
        about: { organisation: 'city', person: 'bob', day: '2026-11-25' },
        ...{ due: new Date('2026-11-24T16:00:00Z'), until: new Date('2026-11-25T11:00:00Z') },
      },
    ]);
  });

  it('leaves out an organisation that does without finding colleagues', async () => {
    Object.assign(city, { policy: { without: ['finding-colleagues'] } });
    await round.put(new Date('2026-11-24T17:10Z'));
    Object.assign(city, { policy: undefined });

    expect(asked).to.deep.equal([]);
  });
});
