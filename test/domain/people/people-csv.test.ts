import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { Organisation, OrganisationId } from '../../../src/domain/people/organisation.ts';
import { readPeopleCsv } from '../../../src/domain/people/people-csv.ts';
import type { Place, PlaceId } from '../../../src/domain/places/place.ts';

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
const place = (id: string, nl: string, fr: string, ...also: string[]): Place => ({
  id: id as PlaceId,
  country: 'BE',
  names: { nl, fr, de: nl, en: fr },
  also,
  lat: 50,
  lon: 5,
});
const KNOWN = {
  organisations: [organisation('north'), organisation('south')],
  places: [
    place('liege', 'Luik', 'Liège', 'Lüttich'),
    place('sint-niklaas', 'Sint-Niklaas', 'Saint-Nicolas'),
    place('saint-nicolas', 'Saint-Nicolas', 'Saint-Nicolas'),
  ],
  since: '2026-03-02' as LocalDate,
};

const read = (...lines: string[]) => readPeopleCsv(lines.join('\n'), KNOWN);
function faults(...lines: string[]) {
  const result = read(...lines);
  return 'faults' in result
    ? result.faults.map(({ line, column, because, value }) => [line, column, because, value].filter(Boolean).join(' '))
    : [];
}
function imports(...lines: string[]) {
  const result = read(...lines);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.imports;
}
const people = (...lines: string[]) => imports(...lines).flatMap((one) => one.people);

const HEADER = 'organisation,email,name,language';
const ANN = 'north,ann@example.org,Ann,nl';
const BOB = 'north,bob@example.org,Bob,fr';

describe('a file of people', () => {
  it('gives each organisation its people', () => {
    const read2 = imports(HEADER, ANN, 'south,cas@example.org,Cas,de', BOB);

    expect(read2.map((one) => [one.organisation.id, ...one.people.map(({ name }) => name)])).to.deep.equal([
      ['north', 'Ann', 'Bob'],
      ['south', 'Cas'],
    ]);
    const { id, ...ann } = read2[0]!.people[0]!;
    expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ann).to.deep.equal({
      organisation: 'north',
      name: 'Ann',
      email: 'ann@example.org',
      language: 'nl',
      roles: ['official'],
    });
  });

  it('writes e-mail addresses small', () => {
    expect(people(HEADER, 'north,Ann.Marie@Example.ORG,Ann,NL')[0]).to.include({ email: 'ann.marie@example.org' });
  });

  it('gives a person the same id whenever it is read, and another in another organisation', () => {
    const [ann, bob] = people(HEADER, ANN, BOB);
    const [again, elsewhere] = people(HEADER, 'north,ANN@example.org,Anna,de', 'south,ann@example.org,Ann,nl');

    expect(again!.id).to.equal(ann!.id);
    expect(new Set([ann!.id, bob!.id, elsewhere!.id]).size).to.equal(3);
  });

  it('keeps the id that it gives itself', () => {
    expect(people(`${HEADER},id`, `${ANN},E-1234`)[0]).to.include({ id: 'E-1234' });
  });

  it('knows a home by any name, in any case, or by its id', () => {
    for (const home of ['Luik', 'LIÈGE', 'lüttich', 'liege', 'Lie\u0300ge']) {
      expect(people(`${HEADER},home`, `${ANN},${home}`)[0], home).to.include({ home: 'liege' });
    }
    expect(people(`${HEADER},home`, `${ANN},sint-niklaas`)[0]).to.include({ home: 'sint-niklaas' });
    expect(people(`${HEADER},home`, `${ANN},`)[0]).not.to.have.property('home');
  });

  it('reads several roles, each once', () => {
    expect(people(`${HEADER},roles`, `${ANN},official Manager hr hr`)[0]?.roles).to.deep.equal([
      'official',
      'manager',
      'hr',
    ]);
  });

  it('makes the teams that it names, of each organisation its own', () => {
    const [north, south] = imports(
      `${HEADER},team,manages,delegate_for,since`,
      `${ANN},,Roads | Bridges,,2025-01-01`,
      `${BOB},Roads,,Roads,`,
      'south,cas@example.org,Cas,de,Roads,,,',
    );
    const [ann, bob] = north!.people;

    expect(north!.teams.map(({ name, members }) => [name, members])).to.deep.equal([
      [
        'Roads',
        [
          { person: ann!.id, as: 'manager', from: '2025-01-01' },
          { person: bob!.id, as: 'member', from: '2026-03-02' },
          { person: bob!.id, as: 'delegate', from: '2026-03-02' },
        ],
      ],
      ['Bridges', [{ person: ann!.id, as: 'manager', from: '2025-01-01' }]],
    ]);
    expect(south!.teams).to.have.length(1);
    expect(new Set([...north!.teams, ...south!.teams].map(({ id }) => id)).size).to.equal(3);
  });

  it('holds the accounts that are known already', () => {
    const [north] = imports(
      `${HEADER},teams_tenant,teams_user,slack_workspace,slack_user`,
      `${ANN},AAAA-1,BBBB-2,t01,u02`,
      `${BOB},,,,`,
    );

    expect(north!.identities).to.deep.equal([
      { person: north!.people[0]!.id, identity: { platform: 'teams', realm: 'aaaa-1', user: 'bbbb-2' } },
      { person: north!.people[0]!.id, identity: { platform: 'slack', realm: 'T01', user: 'U02' } },
    ]);
  });
});

describe('a faulty file of people', () => {
  it('is told every fault, with its line and column, in the order of the lines', () => {
    const told = faults(
      `${HEADER},home,roles,since`,
      `${ANN},,,`,
      `north,ann@example.org,Ann again,nl,,,`,
      `,not an address,,xx,Nowhere,king,31/12/2025`,
      'east,bob@example.org,Bob,fr',
      `east,bob@example.org,Bob,fr,Saint-Nicolas,,2026-02-31`,
    );

    expect(told).to.deep.equal([
      '3 email twice ann@example.org',
      '4 organisation missing',
      '4 email not-an-email not an address',
      '4 name missing',
      '4 language unknown-language xx',
      '4 home unknown-place Nowhere',
      '4 roles unknown-role king',
      '4 since not-a-date 31/12/2025',
      '5 wrong-number-of-fields 4',
      '6 organisation unknown-organisation east',
      '6 home several-places Saint-Nicolas',
      '6 since not-a-date 2026-02-31',
    ]);
  });

  it('is not read in part', () => {
    expect(read(HEADER, ANN, 'north,,Bob,fr')).to.have.all.keys('faults');
    expect(read(HEADER, ANN, 'north,bob@example.org')).to.have.all.keys('faults');
  });

  it('is told the columns it lacks, and those that nobody knows', () => {
    expect(faults('organisation,e-mail,name', 'north,ann@example.org,Ann')).to.deep.equal([
      '1 email column-missing',
      '1 language column-missing',
      '1 e-mail column-unknown',
    ]);
  });

  it('cannot name a person twice in an organisation, whatever the case; in two it can', () => {
    expect(faults(HEADER, ANN, 'north,ANN@EXAMPLE.ORG,Ann,nl')).to.deep.equal(['3 email twice ann@example.org']);
    expect(faults(HEADER, ANN, 'south,ann@example.org,Ann,nl')).to.deep.equal([]);
  });

  it('cannot give an id or an account to two people', () => {
    const accounts = 'teams_tenant,teams_user,slack_workspace,slack_user';

    expect(faults(`${HEADER},id`, `${ANN},1`, `south,cas@example.org,Cas,de,1`)).to.deep.equal(['3 id twice 1']);
    expect(faults(`${HEADER},${accounts}`, `${ANN},t,u,T,U`, `${BOB},T,U,T2,U`)).to.deep.equal([
      '3 teams_user twice u',
    ]);
  });

  it('cannot give half an account', () => {
    expect(faults(`${HEADER},teams_tenant,teams_user`, `${ANN},t,`, `${BOB},,u`)).to.deep.equal([
      '2 teams_user missing',
      '3 teams_tenant missing',
    ]);
    expect(faults(`${HEADER},slack_user`, `${ANN},U1`)).to.deep.equal(['2 slack_workspace missing']);
  });

  it('cannot hide line breaks or invisible characters in a name', () => {
    expect(faults(HEADER, 'north,ann@example.org,"Ann\nAdmin",nl')[0]).to.match(/^2 name not-a-name/);
    expect(faults(HEADER, 'north,ann@example.org,Ann\u202Enna,nl')[0]).to.match(/^2 name not-a-name/);
    expect(faults(HEADER, `north,ann@example.org,${'x'.repeat(201)},nl`)[0]).to.match(/^2 name not-a-name/);
    expect(faults(`${HEADER},team`, `${ANN},Ro\u200Bads`)[0]).to.match(/^2 team not-a-name/);
    expect(faults(HEADER, "north,ann@example.org,Zoë O’Neill-d'Hondt,nl")).to.deep.equal([]);
  });

  it('cannot have an id with spaces or quotes, nor an address with a second @', () => {
    expect(faults(`${HEADER},id`, `${ANN},a b`)).to.deep.equal(['2 id not-an-id a b']);
    for (const email of ['ann', 'ann@', '@example.org', 'ann@b@example.org', 'ann@example', 'a nn@example.org']) {
      expect(faults(HEADER, `north,${email},Ann,nl`), email).to.deep.equal([`2 email not-an-email ${email}`]);
    }
  });
});
