import { expect } from 'chai';
import type { CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { Membership, Team } from '../../src/domain/people/people-store.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const LAST_YEAR = '2025-01-01' as LocalDate;
const MONDAY = '2026-11-23' as LocalDate;

/** One core for all: each test has a team of its own, named for it, and its people after that. */
describe('a team', function () {
  let stores: Stores;
  let talk: Talk;
  let postman: Postman;
  let organisation: Readonly<Organisation>;
  const told: { to: unknown; text: string; replies: Reply[] }[] = [];

  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    organisation = (await stores.people.organisation('bosa' as never))!;
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: reference, text: words([reply]), replies: [reply] });
    });
  });
  beforeEach(() => {
    told.length = 0;
  });

  const idOf = (name: string) => `t-${name.toLowerCase().replace(/\P{L}/gu, '-')}` as PersonId;
  const emailOf = (name: string) => `${idOf(name)}@new.example`;
  async function brings(
    team: string,
    members: Record<string, Membership['as']>,
    others: string[] = [],
    to?: LocalDate,
  ) {
    const person = (name: string) => ({ id: idOf(name), organisation: organisation.id, name, email: emailOf(name), language: 'en', roles: ['official'] }) as Person; // prettier-ignore
    const people = [...Object.keys(members), ...others].map(person);
    const of: Team = {
      ...{ id: team.toLowerCase() as TeamId, organisation: organisation.id, name: team },
      members: Object.entries(members).map(([name, as]) => ({ person: idOf(name), as, from: LAST_YEAR, ...(as === 'manager' && to && { to }) })), // prettier-ignore
    };
    await stores.people.import({ organisation, people, teams: [of], identities: [] });
    for (const { id } of people)
      await stores.addresses.put(organisation.id, id, { channel: 'console', reference: { to: id } }, TUESDAY_NINE);
  }
  const act = (verb: string, data: object): CardAction => ({ type: 'Action.Execute', title: '', verb, data: { ...data, once: '' } }); // prettier-ignore
  const forges = async (name: string, verb: string, data: object) =>
    words(await talk.presses(emailOf(name), act(verb, data), { language: 'en' }));
  const says = (name: string, text: string, language: Language = 'en') => talk.says(emailOf(name), text, { language });
  const presses = (name: string, replies: Reply[], number: number) =>
    talk.presses(emailOf(name), button(replies, number), { language: 'en' });
  const deliver = async () => {
    await postman.look();
    await postman.settled();
  };

  describe('agrees on its days', () => {
    it('as whoever leads it says, and everybody in it sees; nobody else', async () => {
      await brings('Otters', { 'Ona Otter': 'manager', 'Oda Otter': 'member' });
      expect(words(await says('Ona Otter', 'our team days are Tuesday and Thursday')))
        .to.include('Otters: the team days are Tuesday and Thursday')
        .and.include('Everybody in the team sees them');

      expect(words(await says('Oda Otter', 'which are our team days?'))).to.include('the team days are Tuesday and Thursday').and.include('sets its team days: Ona Otter').and.not.include('No team days any more'); // prettier-ignore
      const tried = words(await says('Oda Otter', 'our team days are Friday'));
      expect(tried).to.include('the team days are Tuesday and Thursday').and.include('sets its team days: Ona Otter');
      expect(await forges('Oda Otter', 'team_days', { teamId: 'otters', none: true })).to.include(
        'Tuesday and Thursday',
      );
      await brings('Voles', { 'Vic Vole': 'manager' });
      expect(await forges('Vic Vole', 'team_days', { teamId: 'otters', weekdays: [5] })).not.to.include('Otters');
      expect(await forges('Vic Vole', 'team_days', { teamId: 'otters' })).not.to.include('Thursday');

      const gone = await presses('Ona Otter', await says('Ona Otter', 'which are our team days?'), 2);
      expect(words(gone)).to.include('Otters: no team days');
      expect(words(await says('Oda Otter', 'which are our team days?'))).to.include('Otters: no team days');
    });

    it('not on more than five', async () => {
      await brings('Hares', { 'Hal Hare': 'manager' });

      expect(await forges('Hal Hare', 'team_days', { weekdays: [1, 2, 3, 4, 5, 6] })).to.include('5 team days at most');
    });

    it('and is asked which, where somebody leads several', async () => {
      await brings('Wolves One', { 'Wim Wolf': 'manager' });
      await brings('Wolves Two', { 'Wim Wolf': 'delegate', 'Wes Wolf': 'member' });
      const which = await says('Wim Wolf', 'our team days are Tuesday and Thursday');
      expect(words(which)).to.include('Which team do you mean?');

      expect(words(await presses('Wim Wolf', which, 2))).to.include(
        'Wolves Two: the team days are Tuesday and Thursday',
      );
      expect(words(await says('Wim Wolf', 'which are our team days?'))).to.include('none').and.include('Tuesday and Thursday'); // prettier-ignore
    });

    it('and each sees them in the plan of their own week', async () => {
      await brings('Foxes', { 'Fay Fox': 'manager', 'Fred Fox': 'member' }, ['Flo Fox']);
      await forges('Fay Fox', 'team_days', { weekdays: [2] });
      for (const name of ['Fred Fox', 'Flo Fox'])
        await stores.choices.change(organisation.id, idOf(name), {
          usualWeek: [{ weekday: 2, half: 'am', mode: 'home' }],
        });

      expect(words(await says('Fred Fox', 'plan my next week'))).to.include('Tue 1 Dec · team day');
      expect(words(await says('Flo Fox', 'plan my next week')))
        .to.include('Tue 1 Dec')
        .and.not.include('team day');
    });

    it('where nobody else reads along', async () => {
      const conversation = { channel: 'teams', id: 'a-channel', kind: 'group' } as const;
      for (const [verb, slots] of [
        ['team_days', {}],
        ['stand_in', {}],
        ['end_stand_in', {}],
        ['stand_in', { people: ['Ona'] }],
      ] as const) {
        const said = words(
          await talk.presses(emailOf('Ona Otter'), act(verb, slots), { language: 'en', conversation }),
        );
        expect(said, verb).to.include('Others read along here');
      }
    });
  });

  describe('is led by somebody who stands in', () => {
    it('who is named until a day, told once, sees the week, and leads as to the agreed days', async () => {
      await brings('Bears', { 'Bea Bear': 'manager', 'Bob Bear': 'member' }, ['Sofie Stander']);
      const card = words(await says('Bea Bear', 'Sofie Stander stands in for me until 15 December'));
      expect(card).to.include(
        'Sofie Stander stands in for you from Tuesday 24 November until Tuesday 15 December (Bears)',
      );
      await deliver();
      await deliver();
      expect(told.map(({ to }) => to)).to.deep.equal([{ to: idOf('Sofie Stander') }]);
      expect(told[0]!.text).to.include('Bea Bear would like you to stand in from Tuesday 24 November until Tuesday 15 December (Bears)'); // prettier-ignore

      const week = await talk.presses(emailOf('Sofie Stander'), button(told[0]!.replies), { language: 'en' });
      expect(words(week)).to.include('Bears: the week of Monday 23 November');

      await says('Bea Bear', 'Sofie Stander stands in for me until 15 December');
      await deliver();
      expect(told, 'what they know already').to.have.length(1);
      expect(words(await says('Sofie Stander', 'our team days are Friday'))).to.include(
        'Bears: the team day is Friday',
      );
      expect(words(await says('Sofie Stander', 'who stands in for me?'))).to.include('You stand in for Bea Bear');
      expect(words(await says('Bea Bear', 'who stands in for me?'))).to.include('Sofie Stander stands in for you');
      expect(words(await says('Bob Bear', 'which are our team days?'))).to.include(
        'sets its team days: Bea Bear and Sofie Stander',
      );
      expect(await forges('Sofie Stander', 'stand_in', { people: ['Bob Bear'], days: ['2026-12-01'] })).to.include('Only whoever leads a team'); // prettier-ignore
    });

    it('and who says “no, thank you”, of which the manager hears', async () => {
      await brings('Seals', { 'Sam Seal': 'manager' }, ['Sal Stander']);
      await says('Sam Seal', 'Sal Stander stands in for me until 15 December');
      await deliver();
      const no = await talk.presses(emailOf('Sal Stander'), button(told[0]!.replies, 2), { language: 'en' });
      expect(words(no)).to.include('You no longer stand in for Sam Seal (Seals)');
      expect(words(await says('Sal Stander', 'which are our team days?'))).not.to.include('Seals');

      await deliver();
      expect(told.slice(1).map(({ to, text }) => [to, text.includes('Sal Stander cannot stand in for you (Seals)')])).to.deep.equal([[{ to: idOf('Sam Seal') }, true]]); // prettier-ignore
    });

    it('and who hears nothing, where it has ended by then', async () => {
      await brings('Moles', { 'Mia Mole': 'manager' }, ['Max Stander']);
      const kept = await says('Mia Mole', 'Max Stander stands in for me until 15 December');
      const ended = words(await presses('Mia Mole', kept, 1));
      expect(ended).to.include('Max Stander no longer stands in for you (Moles)');
      expect(words(await presses('Mia Mole', kept, 1)), 'pressed twice').to.equal(ended);
      expect(words(await presses('Mia Mole', kept, 2))).to.include('Nobody stands in for you');
      const { unsaid } = postman.counts;
      await deliver();

      expect(told).to.deep.equal([]);
      expect(postman.counts.unsaid).to.equal(unsaid + 1);
    });

    it('until the manager says so, or is manager no longer', async () => {
      await brings('Hawks', { 'Hans Hawk': 'manager' }, ['Hedi Stander']);
      await says('Hans Hawk', 'Hedi Stander stands in for me until 15 December');
      expect(words(await says('Hans Hawk', 'Hedi Stander no longer stands in for me'))).to.include('Hedi Stander no longer stands in for you (Hawks)'); // prettier-ignore
      expect(words(await says('Hedi Stander', 'which are our team days?'))).not.to.include('Hawks');

      await says('Hans Hawk', 'Hedi Stander stands in for me until 15 December');
      expect(words(await says('Hedi Stander', 'which are our team days?'))).to.include('Hawks');
      await brings('Hawks', { 'Hans Hawk': 'manager' }, [], MONDAY);
      expect(words(await says('Hedi Stander', 'which are our team days?'))).not.to.include('Hawks');
      expect(words(await says('Hans Hawk', 'Hedi Stander stands in for me until 16 December'))).to.include('Only whoever leads a team'); // prettier-ignore
      await deliver();
      expect(told, 'nobody is told on behalf of who is manager no longer').to.deep.equal([]);
    });

    it('and is asked until when, and takes a button or a day for an answer', async () => {
      await brings('Crows', { 'Cor Crow': 'manager' }, ['Cleo Stander']);
      const asked = await says('Cor Crow', 'Cleo Stander stands in for me');
      expect(words(asked)).to.include('Until when does Cleo Stander stand in for you?');
      expect(words(await presses('Cor Crow', asked, 1))).to.include('until Friday 27 November');
      await says('Cor Crow', 'Cleo Stander stands in for me');

      expect(words(await says('Cor Crow', 'until 15 December'))).to.include('until Tuesday 15 December');
      expect(words(await says('Cor Crow', 'no, until 14 December'))).to.include('until Monday 14 December');
      await says('Cor Crow', 'Cleo Stander no longer stands in for me');
      expect(words(await says('Cor Crow', 'until Friday')), 'what has ended').not.to.include('stands in');
      expect(words(await says('Cor Crow', 'who stands in for me?'))).to.include('Nobody stands in for you');
      const from = await says('Cor Crow', 'Cleo Stander stands in for me from 1 to 13 December');
      expect(words(from), 'with the weekend').to.include('from Tuesday 1 December until Sunday 13 December');
    });

    it('and is asked which of several namesakes, of their own organisation', async () => {
      await brings('Swans', { 'Sia Swan': 'manager' }, ['Nora Namesake', 'Nora Namesakes']);
      const which = await says('Sia Swan', 'Nora stands in for me until 15 December');
      expect(words(which)).to.include('Nora Namesake').and.include('Whom do you mean?');
      const buttons = words(which).split('Nora Namesakes').length > 1;
      expect(buttons).to.equal(true);

      expect(await forges('Sia Swan', 'stand_in', { people: ['Sia Swan'], days: ['2026-12-01'] })).to.include(
        'That would be you',
      );
      expect(await forges('Sia Swan', 'stand_in', { people: ['Xanadu'], days: ['2026-12-01'] })).to.include(
        'nobody called “Xanadu”',
      );
      expect(await forges('Sia Swan', 'stand_in', { people: ['A', 'B'], days: ['2026-12-01'] })).to.include(
        'One at a time',
      );
      const foreign = { colleague: { organisation: 'namur', person: idOf('Nora Namesake') }, days: ['2026-12-01'] };
      expect(await forges('Sia Swan', 'stand_in', foreign)).to.include('Only a colleague of your own organisation');
      expect(await forges('Sia Swan', 'stand_in', { people: ['Nora Namesakes'], teamId: 'bears', days: ['2026-12-01'] })).to.include('Only whoever leads a team'); // prettier-ignore
    });

    it('and is not taken for a namesake of another organisation', async () => {
      await brings('Rooks', { 'Rik Rook': 'manager' }, ['Otto Both']);
      const other = (await stores.people.organisations()).find(({ id }) => id !== organisation.id)!;
      const elsewhere = ['Otto Both', 'Olga Else'].map((name): Person => {
        const id = `else-${idOf(name)}` as PersonId;
        return {
          id,
          organisation: other.id,
          name,
          email: `else-${emailOf(name)}`,
          language: 'en',
          roles: ['official'],
        };
      });
      await stores.people.import({ organisation: other, people: elsewhere, teams: [], identities: [] });
      for (const { id } of elsewhere) await stores.choices.change(other.id, id, { visibility: 'network' });

      expect(words(await says('Rik Rook', 'Otto Both stands in for me until 15 December'))).to.include('Otto Both stands in for you'); // prettier-ignore
      expect(words(await says('Rik Rook', 'Olga Else stands in for me until 15 December'))).to.include('Only a colleague of your own organisation'); // prettier-ignore
    });

    it('and is ended by nobody who forges a press', async () => {
      await brings('Lynxes', { 'Lea Lynx': 'manager', 'Leo Lynx': 'member' }, ['Lou Stander']);
      await says('Lea Lynx', 'Lou Stander stands in for me until 15 December');
      const standIn = { team: 'lynxes', person: idOf('Lou Stander'), by: idOf('Lea Lynx') };
      expect(await forges('Leo Lynx', 'end_stand_in', { standIn })).to.include('Nobody stands in for you');

      expect(words(await says('Lea Lynx', 'who stands in for me?'))).to.include('Lou Stander stands in for you');
    });
  });

  it('is not led by somebody else where the organisation makes no summaries', async () => {
    await brings('Toads', { 'Tom Toad': 'manager' }, ['Tess Stander']);
    const policy = { ...organisation.policy, without: ['summaries' as const] };
    await stores.people.import({ organisation: { ...organisation, policy }, people: [], teams: [], identities: [] });
    const said = words(await says('Tom Toad', 'Tess Stander stands in for me until 15 December'));
    await stores.people.import({ organisation, people: [], teams: [], identities: [] });

    expect(said).to.include('has chosen to do without');
  });
});
