import { expect } from 'chai';
import { Closing, type Concerned } from '../../../../src/domain/bookings/closing/closing.ts';
import { closedDays, closedSlots, without } from '../../../../src/domain/bookings/closing/closing-slots.ts';
import type { Booking } from '../../../../src/domain/bookings/booking.ts';
import type { BookingStore } from '../../../../src/domain/bookings/booking-store.ts';
import type { LocalDate, LocalTime } from '../../../../src/domain/local-date.ts';
import type { Official } from '../../../../src/domain/people/official.ts';
import type { NamedSpace } from '../../../../src/domain/places/named-spaces.ts';
import type { Refusal } from '../../../../src/domain/refusal.ts';
import { LowdbDatabase } from '../../../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, TOMORROW, WEDNESDAY_NINE } from '../../../helpers/administrations.ts';
import { aPlace, nounsOn, openRooms, roomOf } from '../../../helpers/rooms.ts';

const city = anOrganisation('city');
const province = anOrganisation('province');
const gisela = anOfficial(city, 'gisela', { roles: ['official', 'facility'] });
const karl = anOfficial(city, 'karl', { roles: ['official', 'facility'] });
const ann = anOfficial(city, 'ann');
const bob = anOfficial(province, 'bob', { roles: ['official', 'facility'] });
const NAMUR = aPlace('namur');
const FRIDAY = '2026-11-27' as LocalDate;
const at = (from: string, to: string) => ({ from: from as LocalTime, to: to as LocalTime });
const zone = 'Europe/Brussels';

describe('when a space is closed', () => {
  const slots = (days: string[], part = {}, now = WEDNESDAY_NINE) =>
    closedSlots({ zone }, days as LocalDate[], part, now);

  it('is from midnight to midnight, also where a day has 23 or 25 hours', () => {
    const hours = ({ from, to }: { from: Date; to: Date }) => (to.getTime() - from.getTime()) / 3_600_000;
    expect(slots(['2026-11-26']).map(({ from }) => from.toISOString())).to.deep.equal(['2026-11-25T23:00:00.000Z']);
    expect(slots(['2027-03-28', '2027-10-31', '2027-11-01']).map(hours)).to.deep.equal([23, 25, 24]);
  });

  it('is in the halves of a day and in hours, also outside opening hours, and never before now', () => {
    const utc = (found: { from: Date; to: Date }[]) => found.map(({ from, to }) => `${from.toISOString().slice(8, 16)} ${to.toISOString().slice(8, 16)}`); // prettier-ignore
    expect(utc(slots(['2026-11-26'], { halfDay: 'am' }))).to.deep.equal(['25T23:00 26T12:00']);
    expect(utc(slots(['2026-11-26'], { halfDay: 'pm' }))).to.deep.equal(['26T12:00 26T23:00']);
    expect(utc(slots(['2026-11-26'], { from: '20:00' }))).to.deep.equal(['26T19:00 26T23:00']);
    expect(utc(slots(['2026-11-24', '2026-11-25']))).to.deep.equal(['25T08:00 25T23:00']);
  });

  it('is refused where it is over, turned round, or too many days', () => {
    const code = (days: string[], part = {}) => {
      try {
        return slots(days, part).length;
      } catch (error) {
        return (error as Refusal).code;
      }
    };
    const many = Array.from({ length: 101 }, (_, n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
    expect(code(['2026-11-24'])).to.equal('in-the-past');
    expect(code(['2026-11-26', '9999-12-31'])).to.equal('too-far-ahead');
    expect(code(['2026-11-26'], at('16:00', '14:00'))).to.equal('ends-before-it-starts');
    expect([code(many), code(many.slice(1))]).to.deep.equal(['too-many-days', 100]);
  });

  it('is without what is closed already, and names its days', () => {
    const of = (from: number, to: number) => ({ from: new Date(from), to: new Date(to) });
    expect(without(of(0, 10), [of(-5, 0), of(2, 4), of(4, 6), of(9, 20)])).to.deep.equal([of(0, 2), of(6, 9)]);
    expect(without(of(0, 10), [of(-1, 11)])).to.deep.equal([]);
    expect(without(of(0, 10), [])).to.deep.equal([of(0, 10)]);
    expect(closedDays(slots(['2026-11-26'])[0]!, zone)).to.deep.equal(['2026-11-26']);
  });
});

describe('closing', () => {
  let stores: Stores;
  let closing: Closing;
  let named: NamedSpace;
  let happened: string[];
  let made = 0;
  const concerned: Concerned = {
    expect: async (bookings) => void happened.push(`expects ${bookings.length}`),
    cancelled: async (bookings) => void happened.push(`cancelled ${bookings.length}`),
  };
  const closes = (days: LocalDate[], part = {}, by: Official = gisela, how = closing) =>
    how.close(
      by,
      { ...named, days, part, reason: 'works' },
      { key: `k${(made += 1)}`, concerned, now: WEDNESDAY_NINE },
    );
  const books = async (who: Official, day: LocalDate, hours: ReturnType<typeof at>) => {
    const part = { from: hours.from, to: hours.to };
    const booked = await nounsOn(stores, [NAMUR]).bookings.book(who, named.space.id, [day], part, `b${(made += 1)}`, WEDNESDAY_NINE); // prettier-ignore
    return booked.outcome;
  };
  const held = async (day: LocalDate): Promise<Booking[]> => {
    const [slot] = closedSlots({ zone }, [day], {}, WEDNESDAY_NINE);
    return stores.bookings.holding([named.space], slot!);
  };

  beforeEach(async () => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    await bring(stores, [gisela, karl, ann, bob]);
    const site = await openRooms(stores, city, NAMUR, [{ name: 'Our' }, { name: 'Weser' }]);
    const nouns = nounsOn(stores, [NAMUR]);
    closing = nouns.closing;
    named = { site, space: (await nouns.places.space(roomOf(site.id, 'Our')))! };
    happened = [];
  });

  it('cancels what is in the way of it, of whatever organisation, says so before, and holds the space', async () => {
    await books(ann, TOMORROW, at('09:00', '10:00'));
    await books(bob, TOMORROW, at('11:00', '12:00'));
    await books(ann, FRIDAY, at('09:00', '10:00'));
    expect(await closing.concerned(gisela, { ...named, days: [TOMORROW], part: {} }, WEDNESDAY_NINE)).to.equal(2);

    expect(await closes([TOMORROW])).to.deep.equal({ outcome: 'closed', cancelled: 2 });
    expect(happened).to.deep.equal(['expects 2', 'cancelled 2']);
    expect((await held(TOMORROW)).map(({ kind, reason }) => `${kind} ${reason}`)).to.deep.equal(['closure works']);
    expect((await held(FRIDAY)).map(({ kind }) => kind)).to.deep.equal(['room']);
    expect(await books(bob, TOMORROW, at('09:00', '10:00'))).to.equal('taken');
    expect(await closes([TOMORROW], {}, karl)).to.deep.equal({ outcome: 'before' });
  });

  it('leaves what is closed already, and closes the rest', async () => {
    await closes([TOMORROW], at('10:00', '12:00'));
    await books(ann, TOMORROW, at('13:00', '14:00'));
    expect(await closes([TOMORROW, FRIDAY])).to.deep.equal({ outcome: 'closed', cancelled: 1 });
    expect((await held(TOMORROW)).map(({ kind }) => kind)).to.deep.equal(['closure', 'closure', 'closure']);
    const [only] = await closing.standing(ann, {}, WEDNESDAY_NINE);
    expect(closedDays(only!.slot, zone)).to.deep.equal([TOMORROW, FRIDAY]);
  });

  it('is undone for the hours that are said, and not for others of the day', async () => {
    await closes([TOMORROW], at('09:00', '10:00'));
    await closes([TOMORROW], at('14:00', '15:00'));
    const part = at('14:00', '15:00');
    expect(await closing.reopen(gisela, named, { days: [TOMORROW], part }, WEDNESDAY_NINE)).to.have.length(1);
    expect((await held(TOMORROW)).map(({ slot }) => slot.from.toISOString())).to.deep.equal([
      '2026-11-26T08:00:00.000Z',
    ]);
  });

  it('closes again what was opened again since, also where the same press comes back', async () => {
    const again = () => closing.close(gisela, { ...named, days: [TOMORROW], part: {} }, { key: 'k', concerned, now: WEDNESDAY_NINE }); // prettier-ignore
    await again();
    await closing.reopen(gisela, named, { days: [TOMORROW] }, WEDNESDAY_NINE);
    await books(ann, TOMORROW, at('09:00', '10:00'));
    expect(await again()).to.deep.equal({ outcome: 'closed', cancelled: 1 });
    expect((await held(TOMORROW)).map(({ kind }) => kind)).to.deep.equal(['closure']);
  });

  /** As the store is, but that somebody books whenever a closure is about to be held. */
  function besieged(times: number): Closing {
    const { bookings } = stores;
    let left = times;
    const faster: Pick<BookingStore, 'claim' | 'closures' | 'get' | 'holding' | 'settle'> = {
      closures: (...asked) => bookings.closures(...asked),
      get: (...asked) => bookings.get(...asked),
      holding: (...asked) => bookings.holding(...asked),
      settle: (...asked) => bookings.settle(...asked),
      claim: async (wishes) => {
        if (left > 0) {
          left -= 1;
          await books(ann, TOMORROW, at('09:00', '10:00'));
        }
        return bookings.claim(wishes);
      },
    };
    const { places, shared, news } = nounsOn(stores, [NAMUR]);
    return new Closing({ bookings: faster, people: stores.people, places, shared, news });
  }

  it('has those make way who book it meanwhile, and says so where there is no end to it', async () => {
    expect(await closes([TOMORROW], {}, gisela, besieged(2))).to.deep.equal({ outcome: 'closed', cancelled: 2 });
    expect(happened).to.deep.equal(['expects 1', 'cancelled 1', 'expects 1', 'cancelled 1']);
    await closing.reopen(gisela, named, {}, WEDNESDAY_NINE);
    expect((await closes([TOMORROW], {}, gisela, besieged(99))).outcome).to.equal('not-held');
    expect((await held(TOMORROW)).map(({ kind }) => kind)).to.deep.equal(['room']);
  });

  it('is for those who manage the facilities of the owner, as is opening again', async () => {
    const code = async (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error as Refusal).code); // prettier-ignore
    for (const who of [ann, bob]) {
      expect(await code(closes([TOMORROW], {}, who))).to.equal('not-yours-to-close');
      expect(await code(closing.concerned(who, { ...named, days: [TOMORROW], part: {} }, WEDNESDAY_NINE))).to.equal('not-yours-to-close'); // prettier-ignore
      expect(await code(closing.reopen(who, named, {}, WEDNESDAY_NINE))).to.equal('not-yours-to-close');
    }
    expect(await held(TOMORROW)).to.deep.equal([]);
  });

  it('is ended on the days that are said, and tells that something is free', async () => {
    await closes([TOMORROW, FRIDAY]);
    const opened = await closing.reopen(karl, named, { days: [TOMORROW] }, WEDNESDAY_NINE);
    expect(opened.map(({ slot }) => closedDays(slot, zone))).to.deep.equal([[TOMORROW]]);
    expect(await books(ann, TOMORROW, at('09:00', '10:00'))).to.equal('booked');
    expect(await books(ann, FRIDAY, at('09:00', '10:00'))).to.equal('taken');
  });

  it('is shown to people of other organisations only where they may use the space', async () => {
    await closes([TOMORROW]);
    const seen = async () => (await closing.standing(bob, { place: NAMUR.id }, WEDNESDAY_NINE)).length;
    expect(await seen()).to.equal(1);
    const shares = { ...city, agreements: [] };
    await stores.people.import({ organisation: shares, people: [gisela.person], teams: [], identities: [] });
    expect(await seen()).to.equal(0);
    expect(await closing.standing(ann, { place: NAMUR.id }, WEDNESDAY_NINE)).to.have.length(1);
    expect(await closing.standing(ann, { days: [FRIDAY] }, WEDNESDAY_NINE)).to.deep.equal([]);
  });

  it('tells a person of their own bookings that made way, and of nobody else’s', async () => {
    await books(ann, TOMORROW, at('09:00', '10:00'));
    const [mine] = await held(TOMORROW);
    expect(await closing.lost(ann, [mine!.id], WEDNESDAY_NINE), 'still theirs').to.deep.equal([]);
    await closes([TOMORROW]);
    expect((await closing.lost(ann, [mine!.id], WEDNESDAY_NINE)).map(({ id }) => id)).to.deep.equal([mine!.id]);
    expect(await closing.lost(gisela, [mine!.id], WEDNESDAY_NINE)).to.deep.equal([]);
  });
});
