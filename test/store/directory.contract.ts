import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Visibility } from '../../src/domain/people/choices.ts';
import { nameWords } from '../../src/domain/people/name-words.ts';
import type { Organisation, OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Membership, Team } from '../../src/domain/people/people-store.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const day = (text: string) => text as LocalDate;

function organisation(id: OrganisationId): Organisation {
  return {
    ...{ id, name: { nl: id, fr: id, de: id, en: id }, level: 'municipality', languages: ['nl'] },
    ...{ zone: 'Europe/Brussels', daysAhead: 60, closures: [], contact: 'help' },
  };
}

function person(of: OrganisationId, id: string, name: string): Person {
  const email = `${id}@${of}.example`;
  return { id: id as PersonId, organisation: of, name, email, language: 'nl', roles: ['official'] };
}

const member = (id: string, from: string, to?: string): Membership => {
  return { person: id as PersonId, as: 'member', from: day(from), ...(to && { to: day(to) }) };
};

function team(of: OrganisationId, id: string, name: string, members: Membership[]): Team {
  return { id: id as TeamId, organisation: of, name, members };
}

/** What `Directory` promises, asked of one implementation. */
export function describeDirectory(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as a Directory`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
    });

    const bring = (of: OrganisationId, people: Person[], teams: Team[] = []) =>
      stores.people.import({ organisation: organisation(of), people, teams, identities: [] });
    const people = (of: OrganisationId, names: Record<string, string>) =>
      bring(
        of,
        Object.entries(names).map(([id, its]) => person(of, id, its)),
      );
    const choose = (of: OrganisationId, id: string, visibility: Visibility) =>
      stores.choices.change(of, id as PersonId, { visibility });
    /** Whom of the city's the text means, every word of it just so, or as a beginning. */
    async function found(text: string, isStart = false, limit = 10): Promise<string[]> {
      const words = nameWords(text).map((word) => ({ word, isStart }));
      return (await stores.directory.named(city, words, limit)).map((one) => one.person);
    }

    describe('by name', () => {
      it('finds whoever has all of the words in their name, whatever the case or the accents', async () => {
        await people(city, { nora: 'Nora Lindgren', eloise: 'Éloïse D’Hondt', lea: 'Léa Nora Peeters' });

        expect(await found('nora')).to.deep.equal(['lea', 'nora']);
        expect(await found('LINDGREN Nora')).to.deep.equal(['nora']);
        expect(await found('eloise dhondt')).to.deep.equal(['eloise']);
        expect(await found('Nora Janssens')).to.deep.equal([]);
        expect(await stores.directory.named(city, [], 10)).to.deep.equal([]);
      });

      it('finds by the beginning of words, where asked to', async () => {
        await people(city, {
          jan: 'Jan Peeters',
          janne: 'Janne Claes',
          joris: 'Joris Peeters',
          peter: 'Peter Janssen',
        });

        expect(await found('jan')).to.deep.equal(['jan']);
        expect(await found('jan', true)).to.deep.equal(['jan', 'janne', 'peter']);
        expect(await found('j peet', true)).to.deep.equal(['jan', 'joris']);
        expect(await found('J', true)).to.deep.equal(['jan', 'janne', 'joris', 'peter']);
        expect(await found('anne', true)).to.deep.equal([]);
      });

      it('knows the beginning from what only sorts near it, in any script', async () => {
        await people(city, { anna: 'Анна', annz: 'Аннушка', zoe: 'Zoë', ann: 'Ann 9', li: 'Li Wei' });

        expect(await found('анн', true)).to.deep.equal(['anna', 'annz']);
        expect(await found('zoe')).to.deep.equal(['zoe']);
        expect(await found('li')).to.deep.equal(['li']);
        expect(await found('9')).to.deep.equal(['ann']);
      });

      it('finds of other organisations those who show themselves to the network, after the own', async () => {
        await people(city, { nora: 'Nora Zeller', hidden: 'Nora Aerts' });
        await people(province, { open: 'Nora Baert', shy: 'Nora Claes', silent: 'Nora Dael', gone: 'Nora Eeman' });
        await choose(city, 'hidden', 'nobody');
        await choose(province, 'open', 'network');
        await choose(province, 'shy', 'organisation');
        await choose(province, 'gone', 'network');
        await choose(province, 'gone', 'team');

        expect(await found('nora')).to.deep.equal(['hidden', 'nora', 'open']);
        expect(await stores.directory.named(city, [{ word: 'baert', isStart: false }], 10)).to.deep.equal([
          { organisation: province, person: 'open', name: 'Nora Baert' },
        ]);
      });

      it('gives at most so many of each, by name and id', async () => {
        await people(city, { c: 'Ann B', b: 'Ann B', a: 'Ann C', Z: 'Ann B' });
        await people(province, { e: 'Ann F', d: 'Ann E' });
        for (const id of ['d', 'e']) await choose(province, id, 'network');

        expect(await found('ann', false, 2)).to.deep.equal(['Z', 'b', 'd', 'e']);
        expect(await found('ann', false, 1)).to.deep.equal(['Z', 'd']);
      });

      it('forgets a name that an import has changed', async () => {
        await people(city, { nora: 'Nora Lindgren' });
        await people(city, { nora: 'Nora Peeters' });

        expect(await found('lindgren')).to.deep.equal([]);
        expect(await found('peeters')).to.deep.equal(['nora']);
      });
    });

    it('says the name of each, in their order, and of who is not there nothing', async () => {
      await people(city, { nora: 'Nora Lindgren', jan: 'Jan Peeters' });
      await people(province, { cy: 'Cy Claes' });
      const whom = (organisation: OrganisationId, id: string) => ({ organisation, person: id as PersonId });
      const asked = [
        whom(province, 'cy'),
        whom(city, 'cy'),
        whom(city, 'jan'),
        whom(city, '__proto__'),
        whom(city, 'jan'),
      ];

      const names = await stores.directory.names(asked);
      expect(names).to.deep.equal(['Cy Claes', undefined, 'Jan Peeters', undefined, 'Jan Peeters']);
      expect(await stores.directory.names([])).to.deep.equal([]);
    });

    describe('of teams', () => {
      const web = team(city, 't2', 'web', [member('ann', '2026-01-01'), member('bob', '2025-01-01', '2025-06-30')]);
      const Zoo = team(city, 't3', 'Zoo', [member('bob', '2027-01-01')]);
      const data = team(city, 't1', 'web', [member('ann', '2026-01-01'), member('ann', '2020-01-01', '2020-12-31')]);
      const other = team(province, 't4', 'other', [member('cy', '2026-01-01')]);
      beforeEach(async () => {
        await bring(city, [person(city, 'ann', 'Ann'), person(city, 'bob', 'Bob')], [web, Zoo, data]);
        await bring(province, [person(province, 'cy', 'Cy')], [other]);
      });

      it('lists those of the organisation, by name and id', async () => {
        expect(await stores.directory.teams(city)).to.deep.equal([
          { id: 't3', name: 'Zoo' },
          { id: 't1', name: 'web' },
          { id: 't2', name: 'web' },
        ]);
      });

      it('gives them with their members, whenever those are of it', async () => {
        const asked = ['t2', 't4', 't1', 'none', 't2'] as TeamId[];
        expect(await stores.directory.teamsWith(city, asked)).to.deep.equal([data, web]);
        expect(await stores.directory.teamsWith(city, [])).to.deep.equal([]);
      });

      it('gives those of a person', async () => {
        const of = (organisation: OrganisationId, id: string) => stores.directory.teamsOf(organisation, id as PersonId);
        expect(await of(city, 'ann')).to.deep.equal([data, web]);
        expect(await of(city, 'bob')).to.deep.equal([web, Zoo]);
        expect(await of(city, 'cy')).to.deep.equal([]);
        expect(await of(province, 'ann')).to.deep.equal([]);
      });

      it('knows who has left with an import', async () => {
        await bring(city, [], [{ ...web, members: [member('bob', '2026-01-01')] }]);
        const teams = await stores.directory.teamsOf(city, 'ann' as PersonId);
        expect(teams.map(({ id }) => id)).to.deep.equal(['t1']);
      });

      it('gives copies: changing one changes nothing inside', async () => {
        const [got] = await stores.directory.teamsOf(city, 'ann' as PersonId);
        got!.members.pop();
        expect(await stores.directory.teamsWith(city, ['t1' as TeamId])).to.deep.equal([data]);
      });
    });
  });
}
