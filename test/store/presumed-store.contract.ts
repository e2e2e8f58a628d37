import { expect } from 'chai';
import type { NewBooking } from '../../src/domain/bookings/booking.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Visibility } from '../../src/domain/people/choices.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { PlaceId, SiteId, SpaceId } from '../../src/domain/places/place.ts';
import type { DayLog } from '../../src/domain/presence/day-log.ts';
import type { Presumed, Spot } from '../../src/domain/presence/presumed-store.ts';
import type { Stores } from '../../src/stores.ts';

const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
const [namur, eupen] = ['namur', 'eupen'] as [PlaceId, PlaceId];
const [station, harbour] = ['station', 'harbour'] as [SiteId, SiteId];
const day = (date: string) => date as LocalDate;

/** From one hour to another of Monday 2 March 2026, in UTC; 24 and more is later. */
const hours = (from: number, to: number) => ({
  from: new Date(Date.UTC(2026, 2, 2, from)),
  to: new Date(Date.UTC(2026, 2, 2, to)),
});
const MONDAY: Spot = {
  ...{ places: [namur], sites: [station], from: day('2026-03-02'), to: day('2026-03-02'), slot: hours(0, 24) },
};

type Stored = Pick<Stores, 'people' | 'choices' | 'dayLogs' | 'bookings' | 'presumed'>;

/** What `PresumedStore` promises, and how it goes with what the others keep; asked of one implementation. */
export function describePresumedStore(name: string, open: () => Promise<Stored>): void {
  describe(`${name} as a PresumedStore`, () => {
    let stores: Stored;
    let keys: number;
    beforeEach(async () => {
      stores = await open();
      keys = 0;
      await stores.people.import(aDirectory(city, ['ann', 'bob', '__proto__']), aDirectory(province, ['cy']));
    });

    /** Of Monday at Namur, where nothing else is said. */
    async function say(person: string, half: DayLog['half'], more: Partial<DayLog> = {}): Promise<void> {
      const whom = { organisation: city, person: person as PersonId };
      await stores.dayLogs.put([{ ...whom, date: MONDAY.from, half, mode: 'office', place: namur, ...more }]);
    }

    /** A desk in the station, where nothing else is said. */
    async function book(person: string, slot: NewBooking['slot'], more: Partial<NewBooking> = {}) {
      const whom = { organisation: city, person: person as PersonId };
      const at = { site: station, space: `of ${person}` as SpaceId };
      const claim = await stores.bookings.claim([
        { ...whom, kind: 'desk', ...at, slot, key: `${(keys += 1)}`, ...more },
      ]);
      if (claim.outcome !== 'booked') throw new Error(claim.outcome);
      return claim.bookings[0]!;
    }

    const named = ({ people }: Presumed) => people.map(({ person }) => person).sort();
    const at = (more: Partial<Spot>) => stores.presumed.at({ ...MONDAY, ...more });

    it('knows everybody who said so or holds a desk there, of every organisation: each once, by name and choice', async () => {
      await say('ann', 'am', { activity: 'focus' });
      await say('ann', 'pm');
      await say('cy', 'pm', { organisation: province, mode: 'coworking' });
      await stores.choices.change(province, 'cy' as PersonId, { visibility: 'network' });
      const desks = [await book('ann', hours(8, 10)), await book('ann', hours(10, 12)), await book('bob', hours(8, 9))];

      const { people, logs, desks: held } = await at({});
      const someone = (organisation: OrganisationId, person: string, visibility: Visibility) => ({
        ...{ organisation, person, name: `${person} of ${organisation}`, visibility },
      });
      expect(people).to.have.deep.members([
        someone(city, 'ann', 'team'),
        someone(city, 'bob', 'team'),
        someone(province, 'cy', 'network'),
      ]);
      const said = { organisation: city, person: 'ann', date: '2026-03-02', mode: 'office', place: namur };
      expect(logs).to.have.deep.members([
        { ...said, half: 'am', activity: 'focus' },
        { ...said, half: 'pm' },
        { ...said, half: 'pm', organisation: province, person: 'cy', mode: 'coworking' },
      ]);
      expect(held).to.have.deep.members(desks);
    });

    it('looks at those places, buildings and days only', async () => {
      await say('ann', 'am');
      await say('ann', 'pm', { place: eupen });
      await say('bob', 'am', { date: day('2026-03-03') });
      await say('bob', 'pm', { date: day('2026-03-04') });
      await book('__proto__', hours(8, 9), { site: harbour });

      expect(named(await at({}))).to.deep.equal(['ann']);
      expect((await at({})).logs).to.have.length(1);
      const more = await at({ places: [eupen, namur, namur], sites: [harbour, station], to: day('2026-03-03') });
      expect(named(more)).to.deep.equal(['__proto__', 'ann', 'bob']);
      expect(more.logs.map(({ date, half }) => `${date} ${half}`).sort()).to.deep.equal([
        ...['2026-03-02 am', '2026-03-02 pm', '2026-03-03 am'],
      ]);
      const nothing = { people: [], logs: [], desks: [] };
      expect(await at({ places: [], sites: [] })).to.deep.equal(nothing);
      expect(await at({ places: ['__proto__' as PlaceId], sites: ['__proto__' as SiteId] })).to.deep.equal(nothing);
      expect((await at({ from: day('2026-03-03'), sites: [] })).people, 'ends before it begins').to.deep.equal([]);
    });

    it('presumes nobody who is at home, in the field or away, nor who is elsewhere by now', async () => {
      await say('ann', 'am', { mode: 'home' });
      await say('ann', 'pm', { mode: 'field' });
      await say('bob', 'am', { mode: 'other' });
      await say('bob', 'pm');
      await say('bob', 'pm', { place: eupen });
      await say('cy', 'am', { organisation: province });
      await stores.dayLogs.clear(province, 'cy' as PersonId, [{ date: MONDAY.from, half: 'am' }]);

      expect(await at({})).to.deep.equal({ people: [], logs: [], desks: [] });
    });

    it('presumes nobody for a room, for what was given back, or for another time', async () => {
      await book('ann', hours(8, 10), { kind: 'room' });
      await book('bob', hours(24, 30));
      const given = await book('cy', hours(8, 10), { organisation: province });
      await stores.bookings.settle(province, given.id, 1, 'released');

      expect(await at({})).to.deep.equal({ people: [], logs: [], desks: [] });
    });

    it('sees those who came long before, and who stay long after', async () => {
      const month = { from: new Date('2026-02-10T08:00:00Z'), to: new Date('2026-03-20T08:00:00Z') };
      const desks = [await book('ann', month), await book('bob', hours(-6, 3)), await book('cy', hours(23, 46), { organisation: province })]; // prettier-ignore

      const found = await at({});
      expect(named(found)).to.deep.equal(['ann', 'bob', 'cy']);
      expect(found.desks).to.have.deep.members(desks);
    });

    it('tells of the desks that they hold elsewhere at the time, short and long, and of no room or other time', async () => {
      const month = { from: new Date('2026-02-10T08:00:00Z'), to: new Date('2026-03-20T08:00:00Z') };
      for (const person of ['ann', 'bob']) await say(person, 'am');
      const elsewhere = { site: harbour };
      const desks = [await book('ann', hours(9, 17), elsewhere), await book('bob', month, elsewhere)];
      await book('ann', hours(9, 17), { ...elsewhere, kind: 'room', space: 'room' as SpaceId });
      await book('ann', hours(33, 41), elsewhere);
      await book('ann', hours(-8, -1), elsewhere);
      const given = await book('ann', hours(18, 19), elsewhere);
      await stores.bookings.settle(city, given.id, 1, 'cancelled');
      await book('cy', hours(9, 17), { ...elsewhere, organisation: province });

      const found = await at({});
      expect(named(found)).to.deep.equal(['ann', 'bob']);
      expect(found.desks).to.have.deep.members(desks);
    });

    it('takes nobody for another by the same id, and leaves out whom no organisation knows', async () => {
      await say('ann', 'pm', { organisation: province });
      await say('ann', 'am');
      await book('ann', hours(8, 10), { organisation: province, site: harbour });
      await say('stranger', 'am');
      await book('visitor', hours(8, 10));
      await stores.choices.change(province, 'ann' as PersonId, { visibility: 'network' });

      const { people, logs, desks } = await at({});
      expect(people).to.deep.equal([{ organisation: city, person: 'ann', name: 'ann of city', visibility: 'team' }]);
      expect(logs.map(({ organisation, half }) => `${organisation} ${half}`)).to.deep.equal(['city am']);
      expect(desks).to.deep.equal([]);
    });

    it('refuses a slot that does not end after it begins', async () => {
      const refused: unknown = await at({ slot: hours(9, 9) }).catch((error: unknown) => error);
      expect(refused).to.be.an.instanceof(RangeError);
    });
  });
}

function aDirectory(id: OrganisationId, people: string[]) {
  return {
    organisation: {
      ...{ id, name: { nl: id, fr: id, de: id, en: id }, level: 'municipality' as const, languages: ['nl' as const] },
      ...{ zone: 'Europe/Brussels', daysAhead: 60, closures: [], contact: 'help' },
    },
    people: people.map((person) => ({
      ...{ id: person as PersonId, organisation: id, name: `${person} of ${id}`, email: `${person}@${id}.example` },
      ...{ language: 'nl' as const, roles: ['official' as const] },
    })),
    ...{ teams: [], identities: [] },
  };
}
