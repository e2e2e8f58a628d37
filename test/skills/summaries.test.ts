import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Visibility } from '../../src/domain/people/choices.ts';
import type { Team } from '../../src/domain/people/people-store.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import { HALVES, type WorkMode } from '../../src/domain/presence/day-log.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Policy } from '../../src/domain/policy/policy.ts';
import { actionsOf } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const MONDAY = '2026-11-23' as LocalDate;
const THURSDAY = '2026-11-26' as LocalDate;
const SIX = ['ann', 'bob', 'cas', 'dia', 'eve', 'fay'];

const named = (replies: Reply[], title: string) =>
  actionsOf(cardIn(replies).card).find((action) => action.title === title)!;

describe('the week of a team', () => {
  let stores: Stores;
  let talk: Talk;
  beforeEach(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    await brings({ bees: SIX });
  });

  /** New people, of whom the first leads each team. */
  async function brings(teams: Record<string, string[]>): Promise<void> {
    const organisation = await bosa();
    const idOf = (name: string) => `new-${name}` as PersonId;
    const person = (name: string) => ({ id: idOf(name), organisation: organisation.id, name: `${name} New`, email: `${name}@new.example`, language: 'en', roles: ['official'] }) as Person; // prettier-ignore
    const people = [...new Set(Object.values(teams).flat())].map(person);
    const team = ([name, members]: [string, string[]]): Team => ({
      ...{ id: `team-${name}` as TeamId, organisation: organisation.id, name: `The ${name}` },
      members: members.map((one, n) => ({
        ...{ person: idOf(one), as: n === 0 ? ('manager' as const) : ('member' as const) },
        from: '2026-01-01' as LocalDate,
      })),
    });
    await stores.people.import({ organisation, people, teams: Object.entries(teams).map(team), identities: [] });
  }

  const bosa = async () => (await stores.people.organisation('bosa' as never))!;

  async function withPolicy(policy: Partial<Policy>): Promise<void> {
    const organisation = { ...(await bosa()), policy };
    await stores.people.import({ organisation, people: [], teams: [], identities: [] });
  }

  /** They are in the team until yesterday. */
  async function leaves(team: string, names: string[]): Promise<void> {
    const organisation = await bosa();
    const [known] = await stores.directory.teamsWith(organisation.id, [`team-${team}` as TeamId]);
    const gone = names.map((name) => `new-${name}`);
    const members = known!.members.map((one) => (gone.includes(one.person) ? { ...one, to: MONDAY } : one));
    await stores.people.import({ organisation, people: [], teams: [{ ...known!, members }], identities: [] });
  }

  const works = (name: string, mode: WorkMode, place?: string, date: LocalDate = THURSDAY) => {
    const log = { organisation: 'bosa' as never, person: `new-${name}` as PersonId, date, mode };
    return stores.dayLogs.put(HALVES.map((half) => ({ ...log, half, ...(place && { place: place as PlaceId }) })));
  };
  const isSeenBy = (name: string, visibility: Visibility) =>
    stores.choices.change('bosa' as never, `new-${name}` as PersonId, { visibility });
  const asks = async (name: string, sentence = 'how is my team this week?') =>
    words(await talk.says(`${name}@new.example`, sentence, { language: 'en' }));

  it('is the same counts for everybody who is in it, whoever leads it', async () => {
    await works('bob', 'home');
    for (const name of ['cas', 'dia', 'eve']) await works(name, 'office', 'namur');
    const card = await asks('ann');

    expect(card).to.include('The bees: the week of Monday 23 November');
    expect(card).to.include('3 in the office · 1 at home · 2 not known');
    expect(card).to.include('A good day to meet is Thursday 26 November: 3 of you are in Namur.');
    expect(await asks('fay')).to.equal(card);
  });

  it('counts those who hide as not known, in every cell', async () => {
    for (const name of SIX) await works(name, 'office', 'namur');
    for (const name of ['bob', 'cas']) await isSeenBy(name, 'nobody');

    expect(await asks('ann'))
      .to.include('4 in the office · 2 not known')
      .and.include('Namur 4');
  });

  it('stays as it was first shown until five have changed, also for somebody else', async () => {
    const before = await asks('ann');
    for (const name of ['bob', 'cas', 'dia', 'eve']) {
      await works(name, 'home');
      expect(await asks('fay'), `after ${name}`).to.equal(before);
    }
    await works('fay', 'office');

    expect(await asks('ann')).to.include('1 in the office · 4 at home · 1 not known');
  });

  it('does not show that somebody hides by what changes', async () => {
    for (const name of SIX) await works(name, 'home');
    const before = await asks('ann');
    await isSeenBy('bob', 'nobody');

    expect(await asks('ann')).to.equal(before);
  });

  describe('of fewer than five', () => {
    beforeEach(() => brings({ ants: ['gus', 'hal', 'ida', 'jan'] }));

    it('is not counted, but says of those who let it be seen where they are, who see that', async () => {
      await works('hal', 'office', 'namur');
      await works('ida', 'office', 'namur');
      await works('jan', 'home');
      await isSeenBy('jan', 'nobody');
      const card = await asks('gus');

      expect(card).to.include('A team of fewer than five is not counted').and.include('Namur: hal New, ida New');
      expect(card).to.not.match(/jan|\d (in the office|at home|not known)/);
      expect(await asks('hal', 'who looked me up?')).to.include('gus New');
      expect(await asks('jan', 'who looked me up?')).to.not.include('gus New');
    });

    it('is kept by no store', async () => {
      await works('hal', 'office', 'namur');
      const next = await talk.says('gus@new.example', 'how is my team next week?', { language: 'en' });
      const again = { language: 'en', deliveryKey: 'again' } as const;
      const press = async () => words(await talk.presses('gus@new.example', named(next, 'Previous week'), again));

      expect(await press()).to.include('hal New');
      expect(await press()).to.equal('');
    });

    it('names nobody in a week that is over', async () => {
      await works('hal', 'office', 'namur', '2026-11-19' as LocalDate);
      await works('hal', 'office', 'namur', '2026-11-23' as LocalDate);
      expect(await asks('gus', 'how was my team last week?')).to.not.include('hal');
      expect(await asks('gus'), 'yesterday').to.not.include('hal');
    });

    it('names nobody where colleagues cannot be found', async () => {
      await works('hal', 'office', 'namur');
      await withPolicy({ without: ['finding-colleagues'] });
      expect(await asks('gus'))
        .to.include('not counted')
        .and.not.include('hal');
    });

    it('has no counts either of when they were more', async () => {
      for (const name of SIX) await works(name, 'office', 'namur');
      expect(await asks('bob')).to.include('6 in the office');
      await leaves('bees', SIX.slice(0, 2));

      expect(await asks('cas'))
        .to.include('not counted')
        .and.not.include('in the office');
    });
  });

  it('is not shown beside that of a team which differs by one', async () => {
    await brings({ wasps: [...SIX, 'gus'] });
    for (const name of SIX) await works(name, 'home');
    expect(await asks('bob', 'how is team bees this week?')).to.include('6 at home');

    expect(await asks('bob', 'how is team wasps this week?'))
      .to.include('I do not show these counts')
      .and.not.include('at home');
  });

  it('is for those who are in it now: not for others, nor for who led it', async () => {
    const other = await asks('ann', 'weekly overview of team mobility');
    expect(other).to.include('only for those who are in it').and.include('The bees');

    await leaves('bees', ['ann']);
    expect(await asks('ann')).to.include('I do not know of a team that you are in');
    const forged = {
      type: 'Action.Execute' as const,
      title: '',
      verb: 'team_summary',
      data: { teamId: 'team-bees', once: '' },
    };
    expect(words(await talk.presses('ann@new.example', forged))).not.to.include('not known');
  });

  it('goes through the teams of somebody in several, those first that they lead', async () => {
    await brings({ zebras: ['ann', 'gus', 'hal', 'ida', 'jan'], wasps: ['gus', 'ann', 'hal', 'ida', 'jan'] });
    const first = await talk.says('ann@new.example', 'how is my team next week?', { language: 'en' });
    expect(words(first)).to.include('The bees: the week of Monday 30 November').and.include('Team 1 of 3');
    expect(words(first)).to.not.include('Previous team');

    const second = await talk.presses('ann@new.example', named(first, 'Next team'), { language: 'en' });
    expect(words(second)).to.include('The zebras: the week of Monday 30 November').and.include('Team 2 of 3');
    const third = words(await talk.presses('ann@new.example', named(second, 'Next team'), { language: 'en' }));
    expect(third).to.include('The wasps').and.include('Previous team').and.not.include('Next team');
  });

  it('asks which, where a name means several', async () => {
    await brings({ wasps: ['ann', 'gus', 'hal', 'ida', 'jan'] });
    const typed = { type: 'Action.Execute' as const, title: '', verb: 'team_summary', data: { team: 'the', once: '' } };
    const which = await talk.presses('ann@new.example', typed, { language: 'en' });

    expect(words(which)).to.include('Which team do you mean?');
    const card = words(await talk.presses('ann@new.example', named(which, 'The wasps'), { language: 'en' }));
    expect(card).to.include('The wasps: the week of Monday 23 November');
  });

  it('is for whoever stands in for its manager, as long as that lasts, and counts them not', async () => {
    await brings({ wasps: ['gus', 'hal', 'ida', 'jan', 'kim'] });
    const key = { organisation: 'bosa' as never, team: 'team-bees' as TeamId, by: 'new-ann' as PersonId };
    const standIn = { ...key, person: 'new-gus' as PersonId };
    await stores.teamArrangements.name({ ...standIn, from: MONDAY, to: THURSDAY });
    expect(await asks('gus', 'how is team bees this week?')).to.include('Tue 24 Nov · Today · 6 not known');

    await stores.teamArrangements.end(standIn);
    expect(await asks('gus', 'how is team bees this week?')).to.include('only for those who are in it');
  });

  it('goes to last week and no further, and into the week of the year’s end', async () => {
    const card = await talk.says('ann@new.example', 'how is my team this week?', { language: 'en' });
    const before = await talk.presses('ann@new.example', named(card, 'Previous week'), { language: 'en' });
    expect(words(before)).to.include('the week of Monday 16 November').and.not.include('Previous week');
    const slots = { type: 'Action.Execute' as const, title: '', verb: 'team_summary' };
    const weekOf = async (day: string) => words(await talk.presses('ann@new.example', { ...slots, data: { days: [day], once: '' } }, { language: 'en' })); // prettier-ignore
    expect(await weekOf('2026-01-05')).to.include('the week of Monday 16 November');
    expect(await weekOf('2027-01-02'))
      .to.include('the week of Monday 28 December')
      .and.include('Fri 1 Jan · New Year');
  });

  it('stands beside last week, in counts of those who are in the team now', async () => {
    for (const name of ['bob', 'cas', 'dia']) await works(name, 'office', 'namur', '2026-11-19' as LocalDate);
    await works('ann', 'home', undefined, '2026-11-19' as LocalDate);
    for (const name of ['bob', 'cas']) await works(name, 'home');
    await stores.teamArrangements.agree('bosa' as never, 'team-bees' as TeamId, [4]);
    const card = await asks('ann');

    expect(card).to.include('In the office or coworking on your team day: 0 on Thursday (last week: 3).');
    expect(card).to.include('Days in the office or coworking: 0 (last week: 3). Days at home: 2 (last week: 1).');
    expect(card).to.include('Thu 26 Nov · Team day');
  });

  it('is the same, whoever leads the team from the middle of the week on', async () => {
    for (const name of SIX) await works(name, 'home');
    const before = await asks('bob');
    const organisation = await bosa();
    const [known] = await stores.directory.teamsWith(organisation.id, ['team-bees' as TeamId]);
    const leads = { as: 'manager' as const, from: '2026-11-24' as LocalDate };
    const members = known!.members.map((one) => (one.person === 'new-fay' ? { ...one, ...leads } : { ...one, as: 'member' as const })); // prettier-ignore
    await stores.people.import({ organisation, people: [], teams: [{ ...known!, members }], identities: [] });

    expect(await asks('fay')).to.equal(before);
    expect(await asks('ann')).to.equal(before);
  });

  it('says so where nobody is in the team, or where somebody is in none', async () => {
    await leaves('bees', SIX);
    expect(await asks('ann')).to.include('I do not know of a team that you are in');
  });

  it('counts everybody who hides as not known', async () => {
    for (const name of SIX) await works(name, 'office', 'namur');
    for (const name of SIX) await isSeenBy(name, 'nobody');
    expect(await asks('ann'))
      .to.include('6 not known')
      .and.not.include('in the office ·');
  });

  it('counts five hundred', async () => {
    const many = Array.from({ length: 500 }, (_, n) => `p${n}`);
    await brings({ swarm: many });
    await Promise.all(many.map((name) => works(name, 'office', 'namur')));
    expect(await asks('p0'))
      .to.include('500 in the office')
      .and.include('500 of you are in Namur');
  });

  it('is not said where others read along', async () => {
    const conversation = { channel: 'teams', id: 'a-channel', kind: 'group' } as const;
    const said = await talk.says('ann@new.example', 'how is my team this week?', { language: 'en', conversation });

    expect(words(said)).to.include('Others read along here');
  });

  it('can be done without', async () => {
    await withPolicy({ without: ['summaries'] });

    expect(await asks('ann')).to.include('has chosen to do without');
  });

  for (const [language, sentence, title] of [
    ['nl', 'hoe zit mijn team deze week?', 'The bees: de week van maandag 23 november'],
    ['fr', 'présence de mon équipe cette semaine', 'la semaine du lundi 23 novembre'],
    ['de', 'Wochenübersicht von meinem Team', 'The bees: die Woche ab Montag, dem 23. November'],
  ] as const) {
    it(`is told in ${language}`, async () => {
      const card = words(await talk.says('ann@new.example', sentence, { language }));

      expect(card).to.include(title);
    });
  }
});
