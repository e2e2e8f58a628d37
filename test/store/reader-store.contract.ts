import { expect } from 'chai';
import type { Stores } from '../../src/stores.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../src/domain/people/person.ts';
import { anAudience, at, HEAT, heat, people } from './deliveries-for-tests.ts';

const MONDAY = '2026-03-02' as LocalDate;

/** What `ReaderStore` promises, asked of one implementation. */
export function describeReaderStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as a ReaderStore`, () => {
    let stores: Stores;
    let city: OrganisationId;
    let province: OrganisationId;

    beforeEach(async () => {
      stores = await open();
      [city, province] = await anAudience(stores);
      await stores.announced.queue(heat(city), ['Adieu' as PersonId, ...people]);
    });

    const readers = (after?: string, limit = 10, organisation = city) =>
      stores.readers.readers({ organisation, announcement: HEAT, day: MONDAY }, after as PersonId | undefined, limit);

    it('lists everybody it was for who is there, by person, with what became of it', async () => {
      await stores.announced.receipt({ organisation: city, announcement: HEAT, person: people[3]! }, at(7));
      const [bob, ann, , dirk, ...more] = await readers();
      expect(more).to.deep.equal([]);
      expect(ann).to.include({ person: 'ann', name: 'ann', email: 'ann@city.example', language: 'nl' });
      expect(bob).to.deep.include({ person: 'Bob', state: 'queued', at: at(0), teams: [] });
      expect(dirk).to.deep.include({ person: 'dirk', state: 'receipt', at: at(7) });
    });

    it('lists so many after one', async () => {
      const ids = async (after?: string, limit?: number) => (await readers(after, limit)).map(({ person }) => person);
      expect(await ids(undefined, 2)).to.deep.equal(['Bob', 'ann']);
      expect(await ids('ann', 2)).to.deep.equal(['cas', 'dirk']);
      expect(await ids('dirk')).to.deep.equal([]);
    });

    it('names the teams that each is in on the day, once and in order', async () => {
      const team = (id: string, name: string, person: string, from: string, to?: string) => ({
        ...{ id: id as TeamId, organisation: city, name },
        members: [{ person: person as PersonId, as: 'member' as const, from: from as LocalDate, ...(to && { to: to as LocalDate }) }], // prettier-ignore
      });
      const organisation = (await stores.people.organisation(city))!;
      const teams = [
        team('1', 'Water', 'ann', '2026-03-02'),
        team('2', 'Budget', 'ann', '2026-01-01', '2026-03-02'),
        team('3', 'Budget', 'ann', '2026-01-01'),
        team('4', 'Past', 'ann', '2026-01-01', '2026-03-01'),
        team('5', 'Coming', 'ann', '2026-03-03'),
      ];
      await stores.people.import({ organisation, people: [], teams, identities: [] });
      const ann = (await readers()).find(({ person }) => person === 'ann');
      expect(ann?.teams).to.deep.equal(['Budget', 'Water']);
    });

    it('counts by language those who are there, and who of them have confirmed it', async () => {
      const byLanguage = (organisation = city) => stores.readers.byLanguage(organisation, HEAT);
      const [bob] = await stores.people.getEach(city, [people[1]!]);
      const organisation = (await stores.people.organisation(city))!;
      await stores.people.import({ organisation, people: [{ ...bob!, language: 'de' }], teams: [], identities: [] });
      const abroad = (await stores.people.organisation(province))!;
      const left = { ...bob!, id: 'Adieu' as PersonId, organisation: province, email: 'adieu@province.example' };
      await stores.people.import({ organisation: abroad, people: [left], teams: [], identities: [] });
      await stores.announced.receipt({ organisation: city, announcement: HEAT, person: people[3]! }, at(7));
      expect(await byLanguage()).to.deep.equal([
        { language: 'de', people: 1, confirmed: 0 },
        { language: 'nl', people: 3, confirmed: 1 },
      ]);
      expect(await byLanguage(province)).to.deep.equal([]);
    });

    it('lists nobody of another organisation, and nobody once it is forgotten', async () => {
      expect(await readers(undefined, 10, province)).to.deep.equal([]);
      await stores.announced.forget(city, HEAT);
      expect(await readers()).to.deep.equal([]);
    });
  });
}
