import { expect } from 'chai';
import type { Organisation, OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PeopleImport, PeopleStore } from '../../src/domain/people/people-store.ts';
import type { Identity, Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';

const city = organisation('city');
const province = organisation('province');
const ann = person('ann', city);
const bob = person('bob', city);
const cy = person('cy', province);

function organisation(id: string): Organisation {
  return {
    id: id as OrganisationId,
    name: { nl: id, fr: id, de: id, en: id },
    level: 'municipality',
    languages: ['nl', 'fr'],
    zone: 'Europe/Brussels',
    daysAhead: 60,
    closures: [],
    contact: `help@${id}.example`,
  };
}

function person(id: string, { id: owner }: Organisation, more: Partial<Person> = {}): Person {
  const email = `${id}@${owner}.example`;
  return { id: id as PersonId, organisation: owner, name: id, email, language: 'nl', roles: ['official'], ...more };
}

function onTeams(user: string, realm = 'tenant-1'): Identity {
  return { platform: 'teams', realm, user };
}

function bringing(owner: Organisation, people: Person[], more: Partial<PeopleImport> = {}): PeopleImport {
  return { organisation: owner, people, teams: [], identities: [], ...more };
}

const tied = (who: Person, identity: Identity) => ({ person: who.id, identity });

/** What `PeopleStore` promises, asked of one implementation. */
export function describePeopleStore(name: string, open: () => Promise<PeopleStore>): void {
  describe(`${name} as a PeopleStore`, () => {
    let store: PeopleStore;
    beforeEach(async () => {
      store = await open();
    });

    async function rejects(brought: PeopleImport): Promise<void> {
      const error: unknown = await store.import(brought).catch((thrown: unknown) => thrown);
      expect(error).to.be.an('error');
    }

    it('knows nobody at first', async () => {
      expect(await store.organisations()).to.deep.equal([]);
      expect(await store.organisation(city.id)).to.equal(undefined);
      expect(await store.get(city.id, ann.id)).to.equal(undefined);
      expect(await store.byEmail(city.id, ann.email)).to.equal(undefined);
      expect(await store.byIdentity(onTeams('a'))).to.equal(undefined);
      expect(await store.everybody(city.id)).to.deep.equal([]);
    });

    it('gives back what an import brought', async () => {
      await store.import(bringing(city, [ann, bob], { identities: [tied(ann, onTeams('a'))] }));

      expect(await store.organisation(city.id)).to.deep.equal(city);
      expect(await store.get(city.id, ann.id)).to.deep.equal(ann);
      expect(await store.byIdentity(onTeams('a'))).to.deep.equal(ann);
      expect(await store.byEmail(city.id, bob.email)).to.deep.equal(bob);
    });

    it('finds each of many of an organisation, in their order', async () => {
      await store.import(bringing(city, [ann, { ...bob, home: 'eupen' as PlaceId }]));
      await store.import(bringing(province, [cy]));

      const asked = [bob.id, cy.id, '__proto__' as PersonId, ann.id, bob.id];
      const found = await store.getEach(city.id, asked);
      expect(found.map((one) => one?.id)).to.deep.equal([bob.id, undefined, undefined, ann.id, bob.id]);
      expect(found[3]).to.deep.equal(ann);
      expect(found[0]).to.deep.equal({ ...bob, home: 'eupen' });
      expect(await store.getEach(city.id, [])).to.deep.equal([]);
    });

    it('finds whoever is behind many accounts, each in its place', async () => {
      await store.import(
        bringing(city, [ann, bob], { identities: [tied(ann, onTeams('a')), tied(bob, onTeams('b'))] }),
      );
      await store.import(bringing(province, [cy], { identities: [tied(cy, onTeams('a', 'tenant-2'))] }));

      const asked = [onTeams('b'), onTeams('nobody'), onTeams('a', 'tenant-2'), onTeams('a'), onTeams('b')];
      expect(await store.byIdentities(asked)).to.deep.equal([bob, undefined, cy, ann, bob]);
      expect(await store.byIdentities([])).to.deep.equal([]);
    });

    it('lets an import give two people each other’s address and account', async () => {
      await store.import(
        bringing(city, [ann, bob], { identities: [tied(ann, onTeams('a')), tied(bob, onTeams('b'))] }),
      );
      const swapped = [person('ann', city, { email: bob.email }), person('bob', city, { email: ann.email })];

      await store.import(bringing(city, swapped, { identities: [tied(ann, onTeams('b')), tied(bob, onTeams('a'))] }));

      expect(await store.byEmail(city.id, ann.email)).to.have.property('id', bob.id);
      expect(await store.byIdentity(onTeams('a'))).to.have.property('id', bob.id);
      expect(await store.byIdentity(onTeams('b'))).to.have.property('id', ann.id);
    });

    it('lets the last account count where an import names several', async () => {
      const ties = [tied(ann, onTeams('a')), tied(bob, onTeams('a')), tied(bob, onTeams('b')), tied(ann, onTeams('c'))];
      await store.import(bringing(city, [ann, bob], { identities: ties }));

      expect(
        (await store.byIdentities(['a', 'b', 'c'].map((user) => onTeams(user)))).map((who) => who?.id),
      ).to.deep.equal([undefined, bob.id, ann.id]);
    });

    it('replaces the people an import names, and keeps the rest', async () => {
      await store.import(bringing(city, [ann, bob]));
      const renamed = person('ann', city, { name: 'Ann again', email: 'new@city.example', language: 'de' });

      expect(await store.organisation(city.id)).to.have.property('daysAhead', 60);
      await store.import(bringing({ ...city, daysAhead: 14 }, [renamed]));

      expect(await store.get(city.id, ann.id)).to.deep.equal(renamed);
      expect(await store.byEmail(city.id, ann.email)).to.equal(undefined);
      expect(await store.get(city.id, bob.id)).to.deep.equal(bob);
      expect(await store.organisation(city.id)).to.have.property('daysAhead', 14);
    });

    it('lists organisations by id, and everybody of one by name and then by id', async () => {
      const named = (id: string, name: string) => person(id, city, { name });
      await store.import(bringing(province, [cy]));
      await store.import(bringing(city, [named('p2', 'b'), named('p3', 'B'), named('p4', 'a'), named('p1', 'b')]));

      expect((await store.organisations()).map(({ id }) => id)).to.deep.equal([city.id, province.id]);
      expect((await store.everybody(city.id)).map(({ id }) => id)).to.deep.equal(['p3', 'p4', 'p1', 'p2']);
    });

    it('lists those of an organisation who have a role, in that order', async () => {
      const having = (id: string, name: string, ...roles: Person['roles']) => person(id, city, { name, roles });
      await store.import(bringing(province, [person('cy', province, { roles: ['approver'] })]));
      await store.import(
        bringing(city, [
          having('p1', 'b', 'official', 'approver', 'facility'),
          having('p2', 'a', 'approver'),
          having('p3', 'c', 'official'),
        ]),
      );
      const ids = async (role: Person['roles'][number]) => (await store.withRole(city.id, role)).map(({ id }) => id);

      expect(await ids('approver')).to.deep.equal(['p2', 'p1']);
      expect(await ids('facility')).to.deep.equal(['p1']);
      expect(await ids('official')).to.deep.equal(['p1', 'p3']);
      expect(await ids('hr')).to.deep.equal([]);

      await store.import(bringing(city, [having('p2', 'a', 'official')]));
      expect(await ids('approver')).to.deep.equal(['p1']);
    });

    it('finds an e-mail address whatever its case, in its own organisation only', async () => {
      await store.import(bringing(city, [person('ann', city, { email: 'Ann@City.example' })]));

      expect(await store.byEmail(city.id, 'ANN@city.EXAMPLE')).to.have.property('email', 'ann@city.example');
      expect(await store.byEmail(province.id, 'ann@city.example')).to.equal(undefined);
    });

    it('finds nobody by id from another organisation, nor by an id that is none', async () => {
      await store.import(bringing(city, [ann]));

      expect(await store.get(province.id, ann.id)).to.equal(undefined);
      expect(await store.get(city.id, '__proto__' as PersonId)).to.equal(undefined);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const brought = structuredClone(ann);
      await store.import(bringing(city, [brought]));
      brought.roles.push('admin');
      (await store.get(city.id, ann.id))!.roles.push('admin');
      (await store.everybody(city.id))[0]!.name = 'changed';

      expect(await store.get(city.id, ann.id)).to.deep.equal(ann);
    });

    it('takes an import whole or not at all', async () => {
      await store.import(bringing(city, [ann]));

      const team = { id: 'team' as TeamId, organisation: city.id, name: 'Team', members: [] };
      await rejects(
        bringing(city, [person('ann', city, { name: 'Changed' }), person('cy', province)], { teams: [team] }),
      );

      expect(await store.get(city.id, ann.id)).to.deep.equal(ann);
    });

    it('takes several imports whole or not at all', async () => {
      const error: unknown = await store
        .import(bringing(city, [ann]), bringing(province, [person('ann', province)]))
        .catch((thrown: unknown) => thrown);

      expect(error).to.be.an('error');
      expect(await store.everybody(city.id)).to.deep.equal([]);
      await store.import(bringing(city, [ann]), bringing(province, [cy]));
      expect(await store.get(city.id, ann.id)).to.deep.equal(ann);
      expect(await store.get(province.id, cy.id)).to.deep.equal(cy);
    });

    it("takes no person, account or address that is another's", async () => {
      await store.import(bringing(province, [cy], { identities: [tied(cy, onTeams('c'))] }));
      await store.import(bringing(city, [ann]));

      await rejects(bringing(city, [person('cy', city)]));
      await rejects(bringing(city, [], { identities: [tied(ann, onTeams('c'))] }));
      await rejects(bringing(city, [], { identities: [tied(cy, onTeams('x'))] }));
      await rejects(bringing(city, [person('bob', city, { email: 'ANN@city.example' })]));

      expect(await store.get(province.id, cy.id)).to.deep.equal(cy);
      expect(await store.byIdentity(onTeams('c'))).to.deep.equal(cy);
      expect(await store.everybody(city.id)).to.deep.equal([ann]);
    });

    it('keeps teams with their members', async () => {
      const members = [{ person: ann.id, as: 'manager' as const, from: '2026-01-01' as LocalDate }];
      const team = { id: 'team' as TeamId, organisation: city.id, name: 'Team', members };

      await store.import(bringing(city, [ann], { teams: [team] }));
      await rejects(bringing(province, [], { teams: [{ ...team, organisation: province.id }] }));
    });

    it('ties the account that an import names in the place of the one before, and leaves other accounts alone', async () => {
      const elsewhere = onTeams('a', 'tenant-2');
      await store.import(bringing(city, [ann, bob], { identities: [tied(ann, onTeams('a')), tied(ann, elsewhere)] }));

      await store.import(bringing(city, [ann]));
      expect(await store.byIdentity(onTeams('a'))).to.deep.equal(ann);

      await store.import(bringing(city, [], { identities: [tied(ann, onTeams('a2')), tied(bob, onTeams('a'))] }));
      expect(await store.byIdentity(onTeams('a2'))).to.deep.equal(ann);
      expect(await store.byIdentity(onTeams('a'))).to.deep.equal(bob);
      expect(await store.byIdentity(elsewhere)).to.deep.equal(ann);
    });

    describe('link', () => {
      beforeEach(() => store.import(bringing(city, [ann, bob])));

      it('ties an account to a person, once', async () => {
        expect(await store.link(city.id, ann.id, onTeams('a'))).to.equal(true);
        expect(await store.byIdentity(onTeams('a'))).to.deep.equal(ann);

        expect(await store.link(city.id, ann.id, onTeams('a'))).to.equal(false);
        expect(await store.link(city.id, bob.id, onTeams('a'))).to.equal(false);
        expect(await store.link(city.id, ann.id, onTeams('second'))).to.equal(false);
        expect(await store.byIdentity(onTeams('a'))).to.deep.equal(ann);
        expect(await store.byIdentity(onTeams('second'))).to.equal(undefined);
      });

      it('lets a person have an account in another realm and on another platform', async () => {
        await store.link(city.id, ann.id, onTeams('a'));

        expect(await store.link(city.id, ann.id, onTeams('a', 'tenant-2'))).to.equal(true);
        expect(await store.link(city.id, ann.id, { platform: 'slack', realm: 'tenant-1', user: 'a' })).to.equal(true);
      });

      it('ties nobody of another organisation, nor somebody who is not there', async () => {
        expect(await store.link(province.id, ann.id, onTeams('a'))).to.equal(false);
        expect(await store.link(city.id, 'nobody' as PersonId, onTeams('a'))).to.equal(false);
        expect(await store.byIdentity(onTeams('a'))).to.equal(undefined);
      });

      it('ties an account to one of many at once, and one of many accounts to a person', async () => {
        const toOne = await Promise.all([ann, bob, ann, bob].map(({ id }) => store.link(city.id, id, onTeams('a'))));
        expect(toOne.filter(Boolean)).to.have.length(1);

        const free = (await store.byIdentity(onTeams('a')))!.id === ann.id ? bob : ann;
        const accounts = ['x', 'y', 'z'].map((user) => store.link(city.id, free.id, onTeams(user)));
        expect((await Promise.all(accounts)).filter(Boolean)).to.have.length(1);
      });
    });
  });
}
