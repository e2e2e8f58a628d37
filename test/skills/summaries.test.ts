import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Visibility } from '../../src/domain/people/choices.ts';
import type { Team } from '../../src/domain/people/people-store.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import { HALVES, type WorkMode } from '../../src/domain/presence/day-log.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const THURSDAY = '2026-11-26' as LocalDate;
const SIX = ['ann', 'bob', 'cas', 'dia', 'eve', 'fay'];

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
    const organisation = (await stores.people.organisation('bosa' as never))!;
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

  it('is not counted of fewer than five, but shows who is where to those who may see it', async () => {
    await brings({ ants: ['gus', 'hal', 'ida', 'jan'] });
    await works('hal', 'office', 'namur');
    const card = await talk.says('gus@new.example', 'how is my team this week?', { language: 'en' });

    expect(words(card)).to.include('A team of fewer than five is not counted').and.not.include('in the office');
    const seen = await talk.presses('gus@new.example', button(card), { language: 'en' });
    expect(words(seen)).to.include('hal New');
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

    const [team] = await stores.directory.teamsWith('bosa' as never, ['team-bees' as TeamId]);
    const organisation = (await stores.people.organisation('bosa' as never))!;
    const members = team!.members.map((one) =>
      one.as === 'manager' ? { ...one, to: '2026-11-23' as LocalDate } : one,
    );
    await stores.people.import({ organisation, people: [], teams: [{ ...team!, members }], identities: [] });
    expect(await asks('ann')).to.include('I do not know of a team that you are in');
    const forged = {
      type: 'Action.Execute' as const,
      title: '',
      verb: 'team_summary',
      data: { teamId: 'team-bees', once: '' },
    };
    expect(words(await talk.presses('ann@new.example', forged))).not.to.include('not known');
  });

  it('asks which, of somebody in several', async () => {
    await brings({ wasps: ['ann', 'gus', 'hal', 'ida', 'jan'] });
    const which = await talk.says('ann@new.example', 'how is my team next week?', { language: 'en' });

    expect(words(which)).to.include('Which team do you mean?');
    const card = words(await talk.presses('ann@new.example', button(which, 2), { language: 'en' }));
    expect(card).to.include('The wasps: the week of Monday 30 November');
  });

  it('goes to last week and no further, and into the week of the year’s end', async () => {
    const card = await talk.says('ann@new.example', 'how is my team this week?', { language: 'en' });
    const before = await talk.presses('ann@new.example', button(card, 2), { language: 'en' });
    expect(words(before)).to.include('the week of Monday 16 November').and.not.include('Previous week');
    const slots = { type: 'Action.Execute' as const, title: '', verb: 'team_summary' };
    const weekOf = async (day: string) => words(await talk.presses('ann@new.example', { ...slots, data: { days: [day], once: '' } }, { language: 'en' })); // prettier-ignore
    expect(await weekOf('2026-01-05')).to.include('the week of Monday 16 November');
    expect(await weekOf('2027-01-02')).to.include('the week of Monday 28 December');
  });

  it('is not said where others read along', async () => {
    const conversation = { channel: 'teams', id: 'a-channel', kind: 'group' } as const;
    const said = await talk.says('ann@new.example', 'how is my team this week?', { language: 'en', conversation });

    expect(words(said)).to.include('Others read along here');
  });

  it('can be done without', async () => {
    const organisation = (await stores.people.organisation('bosa' as never))!;
    const policy = { ...organisation.policy, without: ['summaries' as const] };
    await stores.people.import({ organisation: { ...organisation, policy }, people: [], teams: [], identities: [] });

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
