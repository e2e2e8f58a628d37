import { expect } from 'chai';
import type { NewBooking } from '../../src/domain/bookings/booking.ts';
import { slotAt } from '../../src/domain/bookings/day-part.ts';
import { addDays, dayAt, isoWeekday, type LocalDate } from '../../src/domain/local-date.ts';
import { openingOn, organisationClosedOn } from '../../src/domain/places/opening.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import { demoBookings } from '../../src/store/demo-bookings.ts';
import { readDemo } from '../../src/store/demo-data.ts';

const demo = readDemo(new URL('../../data', import.meta.url).pathname);
const holidays = publicHolidays();
const on = (today: string) => demoBookings(demo, today as LocalDate, holidays);
const siteOf = ({ site }: NewBooking) => demo.sites.sites.find(({ id }) => id === site)!;
const dayOf = (booking: NewBooking) => dayAt(booking.slot.from, siteOf(booking).zone);
const times = (bookings: NewBooking[], key: (booking: NewBooking) => string) =>
  bookings.reduce(
    (counts, booking) => counts.set(key(booking), (counts.get(key(booking)) ?? 0) + 1),
    new Map<string, number>(),
  );

/** An ordinary week; over Easter; over the change of the clocks; over the turn of the year; over the Flemish holiday. */
const DAYS = ['2026-03-02', '2026-04-01', '2026-10-19', '2026-12-21', '2026-07-06'];

describe('the bookings of the demo people', () => {
  for (const today of DAYS) {
    it(`never share a desk or a person, from ${today}`, () => {
      const bookings = on(today);

      expect(bookings).to.have.length.above(300);
      const twice = (counts: Map<string, number>) => [...counts].filter(([, count]) => count > 1);
      expect(twice(times(bookings, (one) => `${one.space} ${dayOf(one)}`))).to.deep.equal([]);
      expect(twice(times(bookings, (one) => `${one.person} ${dayOf(one)}`))).to.deep.equal([]);
      expect(twice(times(bookings, (one) => `${one.person} ${one.key}`))).to.deep.equal([]);
    });

    it(`are for days on which the site and the organisation work, within its hours, from ${today}`, () => {
      for (const booking of on(today)) {
        const day = dayOf(booking);
        const site = siteOf(booking);
        const opening = openingOn(site, day, holidays);
        if (!opening.open) throw new Error(`${site.id} is closed on ${day}`);
        const whole = slotAt(site, opening.hours, day, {});
        expect(booking.slot.from >= whole.from && booking.slot.to <= whole.to).to.equal(true);
        expect(booking.slot.from < booking.slot.to).to.equal(true);
        const organisation = demo.organisations.find(({ id }) => id === booking.organisation)!;
        expect(organisationClosedOn(organisation, day)).to.equal(undefined);
      }
    });

    it(`reach from today to two weeks ahead, from ${today}`, () => {
      const days = on(today).map(dayOf).sort();

      expect(days[0]! >= today).to.equal(true);
      expect(days.at(-1)! <= addDays(today as LocalDate, 13)).to.equal(true);
    });
  }

  it('are the same when worked out again, and overlap with those of the day before by their keys', () => {
    const monday = on('2026-03-02');
    const known = new Set(monday.map((one) => `${one.person} ${one.key} ${one.space}`));

    expect(on('2026-03-02')).to.deep.equal(monday);
    const again = on('2026-03-03').filter((one) => known.has(`${one.person} ${one.key} ${one.space}`));
    expect(again).to.have.length(monday.filter((one) => dayOf(one) > '2026-03-02').length);
  });

  it('fill no site but Sankt Vith on Tuesdays, and leave none deserted', () => {
    const bookings = on('2026-03-02').filter((one) => dayOf(one) < '2026-03-09');
    for (const { id } of demo.sites.sites) {
      const desks = demo.sites.spaces.filter(({ kind, site }) => kind === 'desk' && site === id).length;
      const here = bookings.filter(({ site }) => site === id);
      expect(here, id).to.have.length.above(0);
      for (const [day, count] of times(here, dayOf)) {
        const full = id.startsWith('sankt-vith') && isoWeekday(day as LocalDate) === 2;
        if (full) expect(count, `${id} ${day}`).to.equal(desks);
        else expect(count / desks, `${id} ${day}`).to.be.at.most(0.6);
      }
    }
  });

  it('include halves of days', () => {
    const hours = (one: NewBooking) => (one.slot.to.getTime() - one.slot.from.getTime()) / 3_600_000;
    const halves = on('2026-03-02').filter((one) => hours(one) < 7);

    expect(halves.length).to.be.above(10);
  });
});
