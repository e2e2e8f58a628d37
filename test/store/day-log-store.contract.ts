import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { DayLog } from '../../src/domain/presence/day-log.ts';
import type { DayLogStore } from '../../src/domain/presence/day-log-store.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const ann = 'ann' as PersonId;
const bob = 'bob' as PersonId;
const day = (text: string) => text as LocalDate;
const [first, last] = [day('2000-01-01'), day('2100-01-01')];

function log(date: string, half: DayLog['half'], more: Partial<DayLog> = {}): DayLog {
  return { organisation: city, person: ann, date: day(date), half, mode: 'home', ...more };
}

const told = (logs: DayLog[]) => logs.map(({ person, date, half, mode }) => `${date} ${half} ${person} ${mode}`);

/** What `DayLogStore` promises, asked of one implementation. */
export function describeDayLogStore(name: string, open: () => Promise<DayLogStore>): void {
  describe(`${name} as a DayLogStore`, () => {
    let store: DayLogStore;
    beforeEach(async () => {
      store = await open();
    });
    const everything = async () => told(await store.ofPeople(city, [ann, bob], first, last));

    it('gives back what was put, by date and half', async () => {
      const visit = log('2026-11-25', 'pm', { mode: 'field', place: 'namur' as PlaceId, activity: 'visit' });
      await store.put([visit, log('2026-11-26', 'am'), log('2026-11-25', 'am', { mode: 'leave' })]);

      expect(await store.ofPerson(city, ann, first, last)).to.deep.equal([
        log('2026-11-25', 'am', { mode: 'leave' }),
        visit,
        log('2026-11-26', 'am'),
      ]);
      expect(await store.ofPerson(city, bob, first, last)).to.deep.equal([]);
      expect(await store.ofPerson(province, ann, first, last), 'of another organisation').to.deep.equal([]);
    });

    it('keeps one for each half day, the last, with nothing of the one before', async () => {
      await store.put([log('2026-11-25', 'am', { place: 'namur' as PlaceId, activity: 'focus' })]);
      await store.put([log('2026-11-25', 'am', { mode: 'leave' }), log('2026-11-25', 'pm')]);

      expect(await store.ofPerson(city, ann, first, last)).to.deep.equal([
        log('2026-11-25', 'am', { mode: 'leave' }),
        log('2026-11-25', 'pm'),
      ]);
    });

    it('may be asked the same again', async () => {
      const logs = [log('2026-11-25', 'am'), log('2026-11-25', 'pm')];
      await store.put(logs);
      await store.put(logs);
      expect(await everything()).to.have.length(2);
    });

    it('keeps all or none, and nothing of several organisations or twice', async () => {
      const twice = [log('2026-11-25', 'am'), log('2026-11-25', 'am', { mode: 'leave' })];
      const mixed = [log('2026-11-25', 'am'), log('2026-11-25', 'pm', { organisation: province })];
      for (const logs of [twice, mixed]) {
        const fault = await store.put(logs).catch((error: unknown) => error);
        expect(fault).to.be.instanceOf(RangeError);
      }
      await store.put([]);
      expect(await everything()).to.deep.equal([]);
    });

    it('is asked for a stretch of days, both ends included, over months and years', async () => {
      const dates = ['2026-10-31', '2026-11-01', '2026-12-31', '2027-01-01', '2027-01-02', '2028-02-29'];
      await store.put(dates.map((date) => log(date, 'pm')));
      const between = async (from: string, to: string) =>
        (await store.ofPerson(city, ann, day(from), day(to))).map(({ date }) => date);

      expect(await between('2026-11-01', '2027-01-01')).to.deep.equal(['2026-11-01', '2026-12-31', '2027-01-01']);
      expect(await between('2027-01-02', '2028-02-29')).to.deep.equal(['2027-01-02', '2028-02-29']);
      expect(await between('2027-01-01', '2026-12-31'), 'ends before it begins').to.deep.equal([]);
    });

    it('gives the logs of several people together: by date, half and then person', async () => {
      const B = 'B' as PersonId;
      await store.put([log('2026-11-25', 'am', { person: bob }), log('2026-11-25', 'am', { person: B })]);
      await store.put([log('2026-11-24', 'pm', { person: bob }), log('2026-11-25', 'pm'), log('2026-11-25', 'am')]);

      expect(told(await store.ofPeople(city, [bob, ann, B], first, last))).to.deep.equal([
        '2026-11-24 pm bob home',
        '2026-11-25 am B home',
        '2026-11-25 am ann home',
        '2026-11-25 am bob home',
        '2026-11-25 pm ann home',
      ]);
      expect(told(await store.ofPeople(city, [B], first, last))).to.deep.equal(['2026-11-25 am B home']);
      expect(await store.ofPeople(city, [], first, last)).to.deep.equal([]);
      expect(await store.ofPeople(province, [bob, ann], first, last)).to.deep.equal([]);
    });

    it('clears the half days that are named, of that person', async () => {
      await store.put([log('2026-11-25', 'am'), log('2026-11-25', 'pm'), log('2026-11-25', 'am', { person: bob })]);
      const halves = [{ date: day('2026-11-25'), half: 'am' as const }, { date: day('2026-12-25'), half: 'pm' as const }]; // prettier-ignore
      await store.clear(province, ann, halves);
      expect(await everything()).to.have.length(3);

      await store.clear(city, ann, halves);
      expect(await everything()).to.deep.equal(['2026-11-25 am bob home', '2026-11-25 pm ann home']);
      await store.clear(city, ann, []);
      expect(await everything()).to.have.length(2);
    });

    it("forgets an organisation's days before a date, and says how many", async () => {
      await store.put([log('2026-07-31', 'am'), log('2026-07-31', 'pm', { person: bob }), log('2026-08-01', 'am')]);
      await store.put([log('2026-07-31', 'am', { organisation: province })]);

      expect(await store.forgetBefore(city, day('2026-07-31'))).to.equal(0);
      expect(await store.forgetBefore(city, day('2026-08-01'))).to.equal(2);
      expect(await everything()).to.deep.equal(['2026-08-01 am ann home']);
      expect(await store.ofPerson(province, ann, first, last)).to.have.length(1);
    });

    it('keeps what many say at once, in months that nobody spoke of before', async () => {
      const people = Array.from({ length: 12 }, (_, n) => `p${n}` as PersonId);
      await Promise.all(
        people.map((person) => store.put([log('2031-03-03', 'am', { person }), log('2031-04-03', 'pm', { person })])),
      );
      expect(await store.ofPeople(city, people, first, last)).to.have.length(24);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const put = log('2026-11-25', 'am');
      await store.put([put]);
      put.mode = 'leave';
      const [got] = await store.ofPerson(city, ann, first, last);
      got!.mode = 'field';
      expect(await everything()).to.deep.equal(['2026-11-25 am ann home']);
    });
  });
}
