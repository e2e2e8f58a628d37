import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { importPeople } from '../../../src/domain/people/import-people.ts';
import type { Organisation, OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { Place, PlaceId } from '../../../src/domain/places/place.ts';
import type { PeopleImport, PeopleStore } from '../../../src/domain/people/people-store.ts';
import type { Identity } from '../../../src/domain/people/person.ts';
import { emptyStores } from '../../helpers/test-stores.ts';

const organisation = (id: string): Organisation => ({
  id: id as OrganisationId,
  name: { nl: id, fr: id, de: id, en: id },
  level: 'region',
  languages: ['nl'],
  zone: 'Europe/Brussels',
  daysAhead: 30,
  closures: [],
  contact: 'access@example.org',
});
const places: Place[] = [
  {
    id: 'eupen' as PlaceId,
    country: 'BE',
    names: { nl: 'Eupen', fr: 'Eupen', de: 'Eupen', en: 'Eupen' },
    also: [],
    lat: 50.6,
    lon: 6,
  },
];
const NORTH = 'north' as OrganisationId;

const HEADER = 'organisation,email,name,language,id,team,slack_workspace,slack_user';
const ANN = 'north,ann@example.org,Ann,nl,,Desks,T1,UANN';
const BOB = 'north,bob@example.org,Bob,fr,,Desks,,';
const CAS = 'south,cas@example.org,Cas,de,cas,Rooms,T2,UCAS';

describe('importing people', () => {
  let store: PeopleStore;
  beforeEach(async () => {
    store = (await emptyStores()).stores.people;
    const nobody = { people: [], teams: [], identities: [] };
    await store.import(...['north', 'south'].map((id) => ({ organisation: organisation(id), ...nobody })));
  });

  const bring = (lines: string[], dryRun = false) =>
    importPeople(lines.join('\n'), { store, places, today: '2026-03-02' as LocalDate, dryRun });
  async function counts(lines: string[], dryRun = false) {
    const outcome = await bring(lines, dryRun);
    if (outcome.kind === 'faults') throw new Error(JSON.stringify(outcome.faults));
    return outcome.organisations.map((one) => [
      one.id,
      ...[one.people, one.newPeople, one.teams, one.accounts, one.newAccounts],
    ]);
  }
  async function faults(...lines: string[]) {
    const before = await everybody();
    const outcome = await bring(lines);
    expect(await everybody()).to.deep.equal(before);
    if (outcome.kind !== 'faults') throw new Error('expected faults');
    return outcome.faults.map(({ line, column, because, value }) =>
      [line, column, because, value].filter(Boolean).join(' '),
    );
  }
  const everybody = async () => [
    ...(await store.everybody(NORTH)),
    ...(await store.everybody('south' as OrganisationId)),
  ];

  it('counts what it brought each organisation, and what of it was new', async () => {
    expect(await counts([HEADER, ANN, CAS])).to.deep.equal([
      ['north', 1, 1, 1, 1, 1],
      ['south', 1, 1, 1, 1, 1],
    ]);
    expect(await counts([HEADER, ANN, BOB])).to.deep.equal([['north', 2, 1, 1, 1, 0]]);
    expect((await everybody()).map(({ name }) => name)).to.deep.equal(['Ann', 'Bob', 'Cas']);
  });

  it('changes nothing in a trial run, and answers the same', async () => {
    expect(await counts([HEADER, ANN, BOB], true)).to.deep.equal([['north', 2, 2, 1, 1, 1]]);
    expect(await everybody()).to.deep.equal([]);
  });

  it('brings nobody where one line is faulty', async () => {
    expect(await faults(HEADER, ANN, 'north,bob,Bob,fr,,,,')).to.deep.equal(['3 email not-an-email']);
  });

  it('tells a value that is a code, and none that may be personal', async () => {
    const told = await faults(
      `${HEADER},home,roles,since`,
      'nort,ann,Ann,xx,bad id,,,,Erewhon,boss,01/02/2026',
      'Ann Peeters,bob@example.org,Bob,ann@example.org,,,,,,,born 1980',
    );

    expect(told).to.deep.equal([
      '2 organisation unknown-organisation nort',
      '2 email not-an-email',
      '2 language unknown-language xx',
      '2 id not-an-id',
      '2 home unknown-place',
      '2 roles unknown-role boss',
      '2 since not-a-date 01/02/2026',
      '3 organisation unknown-organisation',
      '3 language unknown-language',
      '3 since not-a-date',
    ]);
  });

  it('takes a first line that names no column for what it is: a person', async () => {
    expect(await faults(ANN, BOB)).to.deep.equal(['1 header-missing']);
  });

  it('names a column that nobody knows', async () => {
    expect(await faults('organisation,email,name,language,phone,\u001b[2J', 'north,a@b.be,Ann,nl,1,2')).to.deep.equal([
      '1 phone column-unknown',
      '1 column-unknown',
    ]);
  });

  describe('where the file and what is known contradict each other', () => {
    beforeEach(() => bring([HEADER, ANN, BOB, CAS]));

    it('names the line of an address that somebody has under another id', async () => {
      const told = await faults(HEADER, BOB, 'north,ann@example.org,Ann,nl,ann-2,,,');
      expect(told).to.deep.equal(['3 email known-under-another-id']);
    });

    it('lets an address pass from one to another when the file says both', async () => {
      await bring([HEADER, 'north,dee@example.org,Dee,nl,dee,,,']);

      await counts([HEADER, 'north,new@example.org,Dee,nl,dee,,,', 'north,dee@example.org,Eve,nl,eve,,,']);

      expect((await store.byEmail(NORTH, 'dee@example.org'))?.name).to.equal('Eve');
    });

    it('names the lines of a person and of an account of another organisation, and changes neither', async () => {
      const told = await faults(
        HEADER,
        'north,eve@example.org,Eve,nl,,,T2,UCAS',
        'north,dee@example.org,Dee,nl,cas,,,',
        ANN,
      );
      expect(told).to.deep.equal(['2 slack_user of-another-organisation', '3 id of-another-organisation']);
    });
  });

  it('takes back no rules that are kept for an organisation meanwhile', async () => {
    const nobody = { people: [], teams: [], identities: [] };
    const policy = { without: ['summaries' as const] };
    const everybody: PeopleStore['everybody'] = async (id) => {
      await store.import({ organisation: { ...organisation('north'), policy }, ...nobody });
      return store.everybody(id);
    };
    const around = {
      organisations: () => store.organisations(),
      organisation: (id: OrganisationId) => store.organisation(id),
      byIdentities: (identities: Identity[]) => store.byIdentities(identities),
      import: (...imports: PeopleImport[]) => store.import(...imports),
      everybody,
    } as PeopleStore;
    const today = '2026-03-02' as LocalDate;
    await importPeople([HEADER, ANN].join('\n'), { store: around, places, today, dryRun: false });

    expect((await store.organisation(NORTH))?.policy).to.deep.equal(policy);
    expect(await store.everybody(NORTH)).to.have.length(1);
  });
});
