import { expect } from 'chai';
import type { Booking } from '../../../src/domain/bookings/booking.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { PersonId } from '../../../src/domain/people/person.ts';
import type { PlaceId } from '../../../src/domain/places/place.ts';
import type { DayLog } from '../../../src/domain/presence/day-log.ts';
import { type HeldDesk, laidOver } from '../../../src/domain/presence/half-days.ts';

const city = 'city' as OrganisationId;
const ann = 'ann' as PersonId;

function said(date: string, half: 'am' | 'pm', mode: DayLog['mode'], person = ann): DayLog {
  return { organisation: city, person, date: date as LocalDate, half, mode };
}

/** A desk in Namur from one instant to another, both as Brussels' clock in November. */
function desk(from: string, to: string, owner = 'city', person = ann): HeldDesk {
  const slot = { from: new Date(`${from}:00+01:00`), to: new Date(`${to}:00+01:00`) };
  const site = { owner: owner as OrganisationId, place: 'namur' as PlaceId, zone: 'Europe/Brussels' };
  return { booking: { id: from, organisation: city, person, kind: 'desk', slot } as unknown as Booking, site };
}

const told = (logs: DayLog[], desks: HeldDesk[]) =>
  laidOver(logs, desks).map(({ date, half, mode, place, person, booking }) =>
    [date.slice(-2), half, mode, place, person === ann ? '' : person, booking ? 'booked' : '']
      .filter(Boolean)
      .join(' '),
  );

describe('half days', () => {
  it('are what was said, and where a desk is held, what is booked', () => {
    const logs = [
      said('2026-11-25', 'pm', 'home'),
      said('2026-11-25', 'am', 'home'),
      said('2026-11-26', 'am', 'leave'),
    ];
    expect(told(logs, [desk('2026-11-25T08:00', '2026-11-25T18:00')])).to.deep.equal([
      '25 am office namur booked',
      '25 pm office namur booked',
      '26 am leave',
    ]);
    expect(told(logs, [])).to.deep.equal(['25 am home', '25 pm home', '26 am leave']);
  });

  it("are coworking in another's building", () => {
    const [half] = laidOver([], [desk('2026-11-25T08:00', '2026-11-25T12:00', 'province')]);
    expect(half?.mode).to.equal('coworking');
  });

  it('meet at 13:00: a desk until then is the morning, from then on the afternoon, over it both', () => {
    const halves = (from: string, to: string) =>
      laidOver([], [desk(`2026-11-25T${from}`, `2026-11-25T${to}`)]).map(({ half }) => half);
    expect(halves('08:00', '13:00')).to.deep.equal(['am']);
    expect(halves('13:00', '18:00')).to.deep.equal(['pm']);
    expect(halves('12:59', '13:01')).to.deep.equal(['am', 'pm']);
    expect(halves('14:00', '15:00')).to.deep.equal(['pm']);
  });

  it('are those of the sooner desk, of two in one half', () => {
    const both = [
      desk('2026-11-25T11:00', '2026-11-25T12:00', 'province'),
      desk('2026-11-25T09:00', '2026-11-25T10:00'),
    ];
    expect(told([], both)).to.deep.equal(['25 am office namur booked']);
  });

  it('of a slot that goes on over midnight are on both days', () => {
    expect(told([], [desk('2026-11-25T22:00', '2026-11-26T06:00')])).to.deep.equal([
      '25 pm office namur booked',
      '26 am office namur booked',
    ]);
  });

  it('are found on the nights of the clock change, too', () => {
    const night = (from: string, to: string) => {
      const held = desk('2026-11-25T08:00', '2026-11-25T09:00');
      const slot = { from: new Date(from), to: new Date(to) };
      return laidOver([], [{ ...held, booking: { ...held.booking, slot } }]).map(({ date, half }) => `${date} ${half}`);
    };
    expect(night('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).to.deep.equal(['2026-03-29 am', '2026-03-29 pm']);
    expect(night('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).to.deep.equal(['2026-10-25 am', '2026-10-25 pm']);
  });

  it('of many people stay apart', () => {
    const bob = 'bob' as PersonId;
    const logs = [said('2026-11-25', 'am', 'home'), said('2026-11-25', 'am', 'field', bob)];
    expect(told(logs, [desk('2026-11-25T08:00', '2026-11-25T12:00', 'city', bob)])).to.deep.equal([
      '25 am home',
      '25 am office namur bob booked',
    ]);
  });
});
