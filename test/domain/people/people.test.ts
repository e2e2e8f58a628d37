import { expect } from 'chai';
import { fake } from 'sinon';
import type { Organisation, OrganisationId } from '../../../src/domain/people/organisation.ts';
import { People } from '../../../src/domain/people/people.ts';
import type { Identity, Person, PersonId } from '../../../src/domain/people/person.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import type { PeopleStore } from '../../../src/domain/people/people-store.ts';
import { emptyStores } from '../../helpers/test-stores.ts';

const town = organisation('town');
const region = organisation('region');
const ann: Person = person('ann', town);
const bob: Person = person('bob', region);
const annInTeams: Identity = { platform: 'teams', realm: 'tenant-town', user: 'aad-ann' };

function organisation(id: string): Organisation {
  const name = { nl: id, fr: id, de: id, en: id };
  const shape = { level: 'municipality', languages: [], zone: 'Europe/Brussels', daysAhead: 30, closures: [] } as const;
  return { ...shape, languages: [], closures: [], id: id as OrganisationId, name, contact: `help@${id}.example` };
}

function person(name: string, { id }: Organisation): Person {
  return {
    id: name as PersonId,
    organisation: id,
    name,
    email: `${name}@example.org`,
    language: 'en',
    roles: ['official'],
  };
}

describe('who is who', () => {
  let store: PeopleStore;
  let people: People;

  beforeEach(async () => {
    store = (await emptyStores()).stores.people;
    for (const [one, members] of [
      [town, [ann]],
      [region, [bob]],
    ] as const) {
      await store.import({ organisation: one, people: [...members], teams: [], identities: [] });
    }
    const realms = new Map([
      ['tenant-town', town.id],
      ['tenant-region', region.id],
    ]);
    people = new People(store, { organisationOf: ({ realm }) => realms.get(realm) });
  });

  async function refusal(identity: Identity, email: string | undefined): Promise<Refusal | undefined> {
    return people
      .recognise(identity, async () => email)
      .then(
        () => undefined,
        (error: unknown) => error as Refusal,
      );
  }

  it("ties an account to a person once, by the e-mail of the platform's directory", async () => {
    const email = fake.resolves('Ann@Example.org');

    const first = await people.recognise(annInTeams, email);
    const again = await people.recognise(annInTeams, email);

    expect(first).to.deep.equal({ person: ann, organisation: town });
    expect(again).to.deep.equal(first);
    expect(email.callCount).to.equal(1);
  });

  it('lets nobody in by the e-mail of another organisation', async () => {
    expect(await refusal({ ...annInTeams, realm: 'tenant-region' }, ann.email)).to.deep.include({ code: 'not-known' });
  });

  it('lets no second account of the same tenant take a person over', async () => {
    await people.recognise(annInTeams, async () => ann.email);
    expect(await refusal({ ...annInTeams, user: 'aad-mallory' }, ann.email)).to.be.instanceOf(Refusal);
  });

  it('lets nobody in from a tenant that is not on the list, and asks no directory', async () => {
    const email = fake.resolves(ann.email);
    const stranger = { ...annInTeams, realm: 'tenant-elsewhere' };
    const error = await people.recognise(stranger, email).catch((refused: unknown) => refused as Refusal);
    expect(error).to.deep.include({ code: 'not-known', facts: { contact: undefined } });
    expect(email.callCount).to.equal(0);
  });

  it('keeps out a linked account whose tenant has been taken off the list', async () => {
    await people.recognise(annInTeams, async () => ann.email);
    people = new People(store, { organisationOf: () => undefined });
    expect(await refusal(annInTeams, ann.email)).to.deep.include({ code: 'not-known' });
  });

  it('says whom to ask where the organisation is known', async () => {
    const refused = await refusal({ ...annInTeams, user: 'aad-carol' }, 'carol@example.org');
    expect(refused).to.deep.include({ facts: { contact: 'help@town.example' } });
    expect(await refusal({ ...annInTeams, user: 'aad-carol' }, undefined)).to.be.instanceOf(Refusal);
  });

  it('are found by our own ids, many at once and in their order, of one organisation', async () => {
    const found = await people.officials(town.id, [bob.id, ann.id]);
    expect(found).to.deep.equal([undefined, { person: ann, organisation: town }]);
    expect(await people.officials('nowhere' as OrganisationId, [ann.id])).to.deep.equal([undefined]);
  });

  it("takes a stranger for the demo's official in local mode only, and never at the doors of this machine", async () => {
    people = new People(store, { organisationOf: () => undefined, strangersAre: ann.email });
    expect((await people.recognise(annInTeams, async () => undefined)).person).to.deep.equal(ann);
    const typed: Identity = { platform: 'local', realm: 'browser', user: 'nobody@example.org' };
    expect(await refusal(typed, undefined)).to.deep.include({ code: 'not-known' });
  });
});
