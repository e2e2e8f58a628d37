import { expect } from 'chai';
import type { Booking } from '../../../../src/domain/bookings/booking.ts';
import { bookSeries, seriesKey, seriesOf } from '../../../../src/domain/bookings/series/series.ts';
import { seriesRooms } from '../../../../src/domain/bookings/series/series-offer.ts';
import { otherTimes } from '../../../../src/domain/bookings/series/series-time.ts';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../../../../src/domain/local-date.ts';
import type { Official } from '../../../../src/domain/people/official.ts';
import type { Equipment } from '../../../../src/domain/places/place.ts';
import { Refusal } from '../../../../src/domain/refusal.ts';
import type { Stores } from '../../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, TODAY, WEDNESDAY_NINE } from '../../../helpers/administrations.ts';
import { aPlace, nounsOn, openRooms, roomOf } from '../../../helpers/rooms.ts';
import { onEveryStore } from '../../../store/stores.ts';

const city = anOrganisation('city');
const ann = anOfficial(city, 'ann');
const bob = anOfficial(city, 'bob');
const namur = aPlace('namur');
const now = WEDNESDAY_NINE;
const time = (text: string) => text as LocalTime;
const part = { from: time('14:00'), to: time('16:00') };
/** Four Wednesdays. */
const DAYS = [7, 14, 21, 28].map((ahead) => addDays(TODAY, ahead)) as [LocalDate, LocalDate, LocalDate, LocalDate];
const [one, two, three, four] = DAYS;

onEveryStore((name, open) => {
  describe(`a room on several dates, with ${name}`, () => {
    let stores: Stores;
    let nouns: ReturnType<typeof nounsOn>;
    let keys = 0;
    beforeEach(async () => {
      stores = await open();
      await bring(stores, [ann, bob]);
      await openRooms(stores, city, namur, [
        { name: 'Our', capacity: 8 },
        { name: 'Weser', capacity: 12, equipment: ['video'] },
        { name: 'Hill', capacity: 6 },
      ]);
      nouns = nounsOn(stores, [namur]);
    });

    const room = (called: string) => roomOf('namur-house', called);
    const holds = async (called: string, days: LocalDate[], who: Official = bob, said = part) => {
      const booked = await nouns.bookings.book(who, room(called), days, said, `key ${(keys += 1)}`, now);
      expect(booked.outcome).to.equal('booked');
    };
    async function offered(equipment: Equipment[] = [], seats = 1, days: LocalDate[] = DAYS) {
      const wish = { kind: 'room' as const, place: namur.id, days, part, equipment, seats };
      const found = await nouns.desks.byDay(ann, wish, now);
      const { rooms, missing } = seriesRooms(found, equipment);
      return { ...found, missing, rooms: rooms.map(({ space, free, taken, closed }) => ({ name: space.name, free, taken, closed })) }; // prettier-ignore
    }
    const book = (called: string, days: LocalDate[], series = `press:${(keys += 1)}`, who = ann) =>
      bookSeries(nouns.bookings, who, { space: room(called), days, part }, series, now);
    const dates = (bookings: Booking[]) => bookings.map(({ slot }) => slot.from.toISOString().slice(0, 10));

    it('shows the rooms that have all of the dates first, the smallest of them before, then those with most', async () => {
      await holds('Our', [two]);
      await holds('Hill', [one, two, three]);

      const { rooms, days } = await offered();
      expect(days).to.deep.equal(DAYS);
      expect(rooms).to.deep.equal([
        { name: 'Weser', free: DAYS, taken: [], closed: [] },
        { name: 'Our', free: [one, three, four], taken: [two], closed: [] },
        { name: 'Hill', free: [four], taken: [one, two, three], closed: [] },
      ]);
      await holds('Our', [four], ann, { from: time('16:00'), to: time('17:00') });
      expect((await offered()).rooms[1]?.free, 'before and after it').to.deep.equal([one, three, four]);
    });

    it('leaves out rooms with too few seats, and those without what is needed as long as one has it', async () => {
      expect((await offered([], 8)).rooms.map((one) => one.name)).to.deep.equal(['Our', 'Weser']);
      expect((await offered(['video'])).rooms.map((one) => one.name)).to.deep.equal(['Weser']);
      const lacking = await offered(['whiteboard']);
      expect(lacking.missing).to.deep.equal(['whiteboard']);
      expect(lacking.rooms).to.have.length(3);
    });

    it('says of each room when its building is closed, and names the dates that nobody can have', async () => {
      const closed = { from: two, to: two, reason: { nl: 'x', fr: 'x', de: 'x', en: 'x' } };
      await openRooms(stores, city, namur, [{ name: 'Maas', capacity: 4 }], {
        id: 'annex' as never,
        closures: [closed],
      });
      const far = addDays(TODAY, 70);

      const { rooms, skipped, days } = await offered([], 1, [...DAYS, far]);
      expect(rooms.find((one) => one.name === 'Maas')).to.deep.equal({ name: 'Maas', free: [one, three, four], taken: [], closed: [two] }); // prettier-ignore
      expect(skipped).to.deep.equal([{ day: far, because: 'too-far', name: undefined }]);
      expect(days).to.deep.equal(DAYS);
    });

    it('is booked on each date by itself: one that is lost takes none of the others along', async () => {
      await holds('Our', [two]);
      const { bookings, lost } = await book('Our', DAYS);

      expect(dates(bookings)).to.deep.equal([one, three, four]);
      expect(lost).to.deep.equal([two]);
    });

    it('is booked once for one request, and goes on where it had stopped', async () => {
      const first = await book('Our', [one, two], 'the same');
      const again = await book('Our', [one, two, three], 'the same');

      expect(again.bookings.slice(0, 2)).to.deep.equal(first.bookings);
      expect(dates(again.bookings)).to.deep.equal([one, two, three]);
    });

    it('has every date had by one of two who want the same ones, and none by both', async () => {
      const [mine, theirs] = await Promise.all([book('Our', DAYS, 'mine', ann), book('Our', DAYS, 'theirs', bob)]);
      expect([...dates(mine.bookings), ...dates(theirs.bookings)].sort()).to.deep.equal(DAYS);
      expect([...mine.lost].sort()).to.deep.equal(dates(theirs.bookings));
    });

    it('is refused with the reason where that is why none of the dates can be had', async () => {
      const outcome = await bookSeries(nouns.bookings, ann, { space: room('Our'), days: [one, two], part: { from: time('20:00'), to: time('21:00') } }, 'late', now).catch((error: unknown) => error); // prettier-ignore
      expect(outcome).to.be.instanceOf(Refusal).with.property('code', 'outside-opening-hours');
    });

    it('stays together also once one of its dates is moved, and beside what else one has', async () => {
      const { bookings } = await book('Our', DAYS);
      await holds('Our', [addDays(one, 1)], ann);
      const [, second] = bookings;
      await nouns.moving.move(ann, second!.id, { day: addDays(two, 1) }, 'move', now);
      const ofSeries = async () => (await nouns.bookings.seriesOf(ann, bookings[0]!.id, now)).map(({ id }) => id);
      expect(await ofSeries()).to.deep.equal(bookings.map(({ id }) => id));

      await nouns.bookings.cancel(ann, bookings[3]!.id, now);
      expect(await ofSeries()).to.deep.equal(bookings.slice(0, 3).map(({ id }) => id));
      const others = bookings.slice(2, 3).map(({ slot }) => slot.from);
      expect(others, 'those that were not moved').to.deep.equal([instantAt(three, time('14:00'), 'Europe/Brussels')]);
    });

    it('can be had at the nearest other time on the dates that are missing, later rather than sooner', async () => {
      await holds('Our', [two, three]);
      const other = () => nouns.desks.otherTime(ann, room('Our'), { days: [two, three], part }, now);
      expect(await other()).to.deep.equal({ from: '16:00', to: '18:00' });
      await holds('Our', [three], bob, { from: time('17:00'), to: time('18:00') });
      expect(await other()).to.deep.equal({ from: '12:00', to: '14:00' });
      await holds('Our', [two], bob, { from: time('08:00'), to: time('14:00') });
      expect(await other()).to.equal(undefined);
    });
  });
});

describe('the key of a date of a series', () => {
  it('tells the series, whatever else became of it; a booking of its own has none', () => {
    const key = `${seriesKey('press:abc')} 2026-12-02`;
    expect(seriesOf({ key })).to.equal('press:abc');
    expect(seriesOf({ key: `${key} after 0f0f after 1e1e` })).to.equal('press:abc');
    expect(seriesOf({ key: 'press:abc 2026-12-02' })).to.equal(undefined);
    expect(seriesOf({ key: 'demo 2026-12-02' })).to.equal(undefined);
  });
});

describe('another time for several dates', () => {
  it('is by the clock on the wall, also where that is put forward between two of them', () => {
    const slotOn = (day: string) => ({
      from: instantAt(day as LocalDate, part.from, 'Europe/Brussels'),
      to: instantAt(day as LocalDate, part.to, 'Europe/Brussels'),
    });
    const slots = ['2027-03-26', '2027-03-29'].map(slotOn);
    const [first] = otherTimes({ zone: 'Europe/Brussels' }, {}, slots, slots, now);
    expect(first).to.deep.equal({ from: '16:00', to: '18:00' });
  });
});
