import { expect } from 'chai';
import fc from 'fast-check';
import type { Agreement } from '../../../src/domain/agreements/agreement.ts';
import { checkAgreements } from '../../../src/domain/agreements/agreement-check.ts';
import { agreementsText, readAgreements } from '../../../src/domain/agreements/agreement-text.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { Site, SiteId, Space } from '../../../src/domain/places/place.ts';
import { anyAgreements } from './any-agreement.ts';

const city = 'city' as OrganisationId;

const TEXT = `# Who may use what is ours
owner: city
agreements:
  - agreement: neighbours
    guests: [federal, region]
    sites: all
    spaces: [desks, rooms]
    only:
      - Our
      - Weser
    hours: {on: monday to friday, from: 09:00, to: 17:00}
    share: 20 %
    days ahead: 14
    shows: free/busy
    from: 2026-01-01
    until: 2026-12-31
  - agreement: everybody's desks
    guests: everybody
    sites: [station]
    spaces: desks
    hours:
      on: every day
      from: 00:00
      to: 24:00
    shows: holder
`;

function read(text: string): Agreement[] | undefined {
  const answer = readAgreements(text);
  if ('faults' in answer) throw new Error(JSON.stringify(answer.faults));
  return answer.agreements;
}

/** Each fault as `line at because`. */
function faultsOf(text: string): string[] {
  const answer = readAgreements(text);
  if (!('faults' in answer)) throw new Error('there is no fault');
  return answer.faults.map(({ line, at, because }) => `${line} ${at} ${because}`);
}

describe('a file of agreements', () => {
  it('says in words what is agreed on', () => {
    const [first, second, ...others] = read(TEXT) ?? [];

    expect(others).to.deep.equal([]);
    expect(first).to.deep.equal({
      ...{ id: 'neighbours', owner: 'city', guests: ['federal', 'region'], sites: 'all', kinds: ['desk', 'room'] },
      ...{ only: ['Our', 'Weser'], hours: { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }, share: 0.2 },
      ...{ daysAhead: 14, shows: 'free-busy', from: '2026-01-01', until: '2026-12-31' },
    });
    expect(second).to.deep.equal({
      ...{ id: "everybody's desks", owner: 'city', guests: 'everybody', sites: ['station'] },
      ...{ kinds: ['desk'], hours: { weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }, shows: 'holder' },
    });
  });

  it('says that nothing is laid down, and that nothing is shared', () => {
    expect(read('owner: city\nagreements: everybody')).to.equal(undefined);
    expect(read('owner: city\nagreements: []')).to.deep.equal([]);
  });

  it('reads back what it wrote, whatever it is', () => {
    const guests = ['federal', 'no', 'yes: #1', '12'] as OrganisationId[];
    const sites = ['station', 'all', 'null'] as SiteId[];
    const known = { owner: city, guests, sites, names: ['A-1', '007', '- x', 'Ô "é"'], around: '2026-11-25' as LocalDate }; // prettier-ignore
    fc.assert(
      fc.property(fc.option(anyAgreements(known), { nil: undefined }), (agreements) => {
        expect(read(agreementsText(city, agreements))).to.deep.equal(agreements);
      }),
      { numRuns: 300 },
    );
  });

  it('is read as it is printed: short lists on one line', () => {
    expect(agreementsText(city, read(TEXT))).to.equal(`owner: city
agreements:
  - agreement: neighbours
    guests: [federal, region]
    sites: all
    spaces: [desks, rooms]
    only: [Our, Weser]
    hours:
      on: [monday, tuesday, wednesday, thursday, friday]
      from: 09:00
      to: 17:00
    share: 20 %
    days ahead: 14
    shows: free/busy
    from: 2026-01-01
    until: 2026-12-31
  - agreement: everybody's desks
    guests: everybody
    sites: [station]
    spaces: [desks]
    hours:
      on: every day
      from: 00:00
      to: 24:00
    shows: holder
`);
  });

  const broken: [what: string, from: string, to: string, ...faults: string[]][] = [
    ['what cannot be read', 'guests: [federal', 'guests: [[federal', '6  not-yaml'],
    ['a tab', '    sites: all', '\tsites: all', '6  not-yaml'],
    ['what stands for something else', 'sites: all', 'sites: *all', '6  not-yaml'],
    ['a line too many', 'share:', 'shares: 1\n    share:', '12 agreements[0].shares unknown'],
    ['the same line twice', 'sites: all', 'sites: all\n    sites: all', '7  not-yaml'],
    ['guests left out', '    guests: everybody\n', '', '17 agreements[1].guests missing'],
    ['guests left open', 'guests: everybody', 'guests:', '18 agreements[1].guests missing'],
    ['guests that are neither', 'guests: everybody', 'guests: some', '18 agreements[1].guests guests'],
    ['a guest that no store keeps', '[federal, region]', '[federal, "a\\0"]', '5 agreements[0].guests guests'],
    ['a room of blanks', 'Our', '" "', '9 agreements[0].only[0] not-a-text'],
    ['a name with an end of a line', 'agreement: neighbours', 'agreement: "a\\nb"', '4 agreements[0].agreement not-a-text'], // prettier-ignore
    ['no sites', '[station]', '[]', '19 agreements[1].sites sites'],
    ['spaces of another kind', '[desks, rooms]', '[desks, chairs]', '7 agreements[0].spaces spaces'],
    ['a weekday that is none', 'every day', 'someday', '22 agreements[1].hours.on weekdays'],
    ['weekdays backwards', 'monday to friday', 'friday to monday', '11 agreements[0].hours.on weekdays'],
    ['a time that is none', '24:00', '24:30', '24 agreements[1].hours.to time'],
    ['hours that end before they begin', 'to: 17:00', 'to: 08:00', '11 agreements[0].hours.to ends-before-it-starts'],
    ['hours without weekdays', '      on: every day\n', '', '21 agreements[1].hours.on missing'],
    ['hours that are a text', '{on: monday to friday, from: 09:00, to: 17:00}', 'nine to five', '11 agreements[0].hours not-a-group'], // prettier-ignore
    ['more than all of it', '20 %', '120 %', '12 agreements[0].share percent'],
    ['a share that is a number', '20 %', '0.2', '12 agreements[0].share not-a-text'],
    ['days ahead in words', 'ahead: 14', 'ahead: two weeks', '13 agreements[0].days ahead not-a-number'],
    ['days ahead below none', 'ahead: 14', 'ahead: -1', '13 agreements[0].days ahead too-little'],
    ['too many days ahead', 'ahead: 14', 'ahead: 400', '13 agreements[0].days ahead too-much'],
    ['what cannot be shown', 'free/busy', 'everything', '14 agreements[0].shows not-one-of'],
    ['a day of no calendar', '2026-12-31', '2026-02-30', '16 agreements[0].until date'],
    ['an end before the beginning', '2026-12-31', '2025-12-31', '16 agreements[0].until ends-before-it-starts'],
    ['agreements that are a text', TEXT.slice(TEXT.indexOf('agreements:')), 'agreements: all', '3 agreements not-a-list'], // prettier-ignore
    ['nothing at all', TEXT, '', 'undefined  not-a-group'],
    ['two faults at once', 'free/busy', 'x\n    y: z', '14 agreements[0].shows not-one-of', '15 agreements[0].y unknown'], // prettier-ignore
  ];
  for (const [what, from, to, ...faults] of broken) {
    it(`names the line of ${what}`, () => {
      expect(TEXT).to.include(from);
      expect(faultsOf(TEXT.replace(from, to))).to.deep.equal(faults);
    });
  }

  it('names the line of what is not there: another owner, a guest, a site, a room, an agreement there already', () => {
    const known = {
      organisations: [{ id: city }, { id: 'federal' as OrganisationId }],
      sites: [{ id: 'harbour' } as Site],
      spaces: [{ name: 'Our', site: 'harbour', kind: 'room' } as Space],
    };
    const checked = (text: string, owner = city) => {
      const answer = readAgreements(text);
      if ('faults' in answer) throw new Error('it cannot be read');
      return checkAgreements(answer, owner, known).map(
        ({ line, because, values }) => `${line} ${because} ${values?.join()}`,
      );
    };

    expect(checked(TEXT)).to.deep.equal([
      '5 no-such-organisation region',
      '10 no-such-space Weser',
      '19 no-such-site station',
    ]);
    expect(checked(TEXT.replace("everybody's desks", 'neighbours'))).to.include('17 twice undefined');
    expect(checked(TEXT, 'federal' as OrganisationId)).to.deep.equal(['2 another-owner federal']);
  });
});
