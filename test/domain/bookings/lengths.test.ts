import { expect } from 'chai';
import type { Booking } from '../../../src/domain/bookings/booking.ts';
import { closingOf, endAt, partMeant } from '../../../src/domain/bookings/lengths.ts';
import { instantAt, type LocalDate, type LocalTime, timeAt } from '../../../src/domain/local-date.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import type { Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, TODAY, WEDNESDAY_NINE } from '../../helpers/administrations.ts';
import { ALL_DAY, aPlace, nounsOn, openRooms, roomOf } from '../../helpers/rooms.ts';
import { onEveryStore } from '../../store/stores.ts';

const ZONE = 'Europe/Brussels';
const city = anOrganisation('city');
const ann = anOfficial(city, 'ann');
const bob = anOfficial(city, 'bob');
const namur = aPlace('namur');
const time = (text: string) => text as LocalTime;
const at = (clock: string, day = TODAY) => instantAt(day, time(clock), ZONE);
/** 28 March 2027, when 2:00 becomes 3:00, and 25 October 2026, when 3:00 becomes 2:00. */
const [SPRING, AUTUMN] = ['2027-03-28', '2026-10-25'] as [LocalDate, LocalDate];

describe('the end of a booking, by the clock', () => {
  it('is the one after its beginning, where the clock shows the time twice that night', () => {
    const before = { from: new Date('2026-10-25T00:30:00Z'), to: new Date('2026-10-25T01:15:00Z') };
    expect(timeAt(before.from, ZONE)).to.equal('02:30');
    expect(endAt(before, time('02:15'), ZONE).toISOString()).to.equal('2026-10-25T01:15:00.000Z');
    expect(endAt(before, time('02:45'), ZONE).toISOString()).to.equal('2026-10-25T00:45:00.000Z');
  });

  it('is the instant after the hour that is missing in spring', () => {
    const night = { from: at('01:30', SPRING), to: at('01:45', SPRING) };
    expect(endAt(night, time('02:30'), ZONE).getTime() - night.from.getTime()).to.equal(60 * 60_000);
  });

  it('is midnight at the latest, also of a site that never closes', () => {
    const evening = { from: at('22:00', AUTUMN), to: at('23:00', AUTUMN) };
    expect(closingOf(evening, ZONE, ALL_DAY)).to.deep.equal(at('24:00', AUTUMN));
  });

  it('keeps the beginning where it alone is said, and a beginning keeps the length of a meeting', () => {
    const slot = { from: at('14:00'), to: at('15:30') };
    expect(partMeant({ to: time('16:00') }, { kind: 'room', slot }, ZONE)).to.deep.equal({ from: '14:00', to: '16:00' }); // prettier-ignore
    expect(partMeant({ from: time('10:00') }, { kind: 'room', slot }, ZONE)).to.deep.equal({ from: '10:00', to: '11:30' }); // prettier-ignore
    expect(partMeant({ from: time('23:30') }, { kind: 'room', slot }, ZONE)).to.deep.equal({ from: '23:30', to: '24:00' }); // prettier-ignore
    expect(partMeant({ from: time('10:00') }, { kind: 'desk', slot }, ZONE)).to.deep.equal({ from: '10:00' });
  });
});

onEveryStore((name, open) => {
  describe(`a room for longer or shorter, with ${name}`, () => {
    let stores: Stores;
    let bookings: ReturnType<typeof nounsOn>['bookings'];
    let moving: ReturnType<typeof nounsOn>['moving'];
    let keys = 0;
    beforeEach(async () => {
      stores = await open();
      await bring(stores, [ann, bob]);
      await openRooms(stores, city, namur, [{ name: 'Our' }, { name: 'Weser', bufferMinutes: 15 }]);
      ({ bookings, moving } = nounsOn(stores, [namur]));
    });

    async function book(from: string, to: string, room = 'Our', who = ann): Promise<Booking> {
      const part = { from: time(from), to: time(to) };
      const key = `key ${(keys += 1)}`;
      const made = await bookings.book(who, roomOf('namur-house', room), [TODAY], part, key, at('06:00'));
      if (made.outcome !== 'booked') throw new Error(made.outcome);
      return made.bookings[0]!;
    }
    const resize = (booking: Booking, end: string, now = WEDNESDAY_NINE, key = `key ${(keys += 1)}`) =>
      moving.resize(ann, booking.id, { end: at(end) }, key, now);
    const refusal = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'none',
        (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
      );

    it('is extended and shortened, once for one request, and what is left over is free', async () => {
      const held = await book('10:00', '11:00');
      const longer = await resize(held, '12:00', WEDNESDAY_NINE, 'one press');
      expect(longer.outcome).to.equal('moved');
      expect(await resize(held, '12:00', WEDNESDAY_NINE, 'one press')).to.have.nested.property('booking.version', 2);

      const shorter = await resize(held, '10:30');
      expect(shorter.outcome === 'moved' && shorter.booking.slot.to).to.deep.equal(at('10:30'));
      await book('10:30', '12:00', 'Our', bob);
    });

    it('goes on until the next meeting at most, which is told with the time between', async () => {
      const [our, weser] = [await book('10:00', '11:00'), await book('10:00', '11:00', 'Weser')];
      await book('11:30', '12:00', 'Our', bob);
      await book('11:30', '12:00', 'Weser', bob);

      expect(await resize(our, '12:00')).to.deep.include({ outcome: 'limited', because: 'next', until: at('11:30') });
      expect(await resize(weser, '12:00')).to.deep.include({ because: 'next', until: at('11:15'), limit: at('11:15') });
      expect(await resize(weser, '11:20')).to.deep.include({ because: 'next', until: at('11:15') });
      expect((await resize(our, '11:30')).outcome).to.equal('moved');
      expect(await resize(our, '11:45')).to.deep.include({ because: 'next', until: undefined, limit: at('11:30') });
      expect((await bookings.own(ann, our.id, WEDNESDAY_NINE)).slot.to).to.deep.equal(at('11:30'));
    });

    it('is shorter also where somebody else is nearer by now than they should be', async () => {
      const held = await book('10:00', '11:00', 'Weser');
      const wish = { organisation: city.id, person: bob.person.id, kind: 'closure' as const, site: held.site };
      await stores.bookings.claim([{ ...wish, space: held.space, key: 'shut', slot: { from: at('11:00'), to: at('12:00') } }]); // prettier-ignore
      const shorter = await resize(held, '10:50');
      expect(shorter.outcome === 'moved' && shorter.booking.slot.to).to.deep.equal(at('10:50'));
    });

    it('goes on until the site closes at most, also over midnight', async () => {
      const held = await book('16:00', '17:00');
      const closing = { outcome: 'limited', because: 'closing', until: at('18:00'), limit: at('18:00') };
      expect(await resize(held, '18:30')).to.deep.include(closing);
      const overMidnight = new Date(at('24:00').getTime() + 60 * 60_000);
      const over = await moving.resize(ann, held.id, { end: overMidnight }, 'over', WEDNESDAY_NINE);
      expect(over).to.deep.include(closing);
      await resize(held, '18:00');
      expect(await resize(held, '18:30')).to.deep.include({ ...closing, until: undefined });
    });

    it('leaves who has arrived there, and nobody extends what is over or somebody else’s', async () => {
      const held = await book('09:00', '10:00');
      await stores.bookings.settle(held.organisation, held.id, held.version, 'checked-in');
      const longer = await resize(held, '10:30', at('09:50'));
      expect(longer.outcome === 'moved' && longer.booking.state).to.equal('checked-in');

      expect(await refusal(resize(held, '11:00', at('10:30')))).to.equal('booking-settled');
      const attempt = moving.resize(bob, held.id, { end: at('11:00') }, 'bob', WEDNESDAY_NINE);
      expect(await refusal(attempt)).to.equal('booking-not-there');
    });

    it('is not shortened to nothing, nor to what is over', async () => {
      const held = await book('09:00', '12:00');
      expect(await refusal(resize(held, '09:00'))).to.equal('ends-before-it-starts');
      expect(await refusal(resize(held, '08:30'))).to.equal('ends-before-it-starts');
      expect(await refusal(resize(held, '10:00', at('10:00')))).to.equal('end-has-passed');
    });

    it('is had by one where two want the time between their meetings', async () => {
      const [mine, theirs] = [await book('09:30', '10:00'), await book('11:00', '12:00', 'Our', bob)];
      const part = { from: time('10:30'), to: time('12:00') };
      const [extended, moved] = await Promise.all([
        resize(mine, '11:00'),
        moving.move(bob, theirs.id, { part }, 'earlier', WEDNESDAY_NINE),
      ]);
      const now = await stores.bookings.holding([{ id: mine.space, site: mine.site }], { from: at('09:00'), to: at('13:00') }); // prettier-ignore
      for (const [n, { slot }] of now.entries()) expect(slot.from >= (now[n - 1]?.slot.to ?? slot.from)).to.equal(true);
      const wins = [extended.outcome === 'moved', moved.outcome === 'moved' && moved.booking.space === theirs.space];
      expect(wins.filter(Boolean)).to.have.length(1);
    });
  });
});
