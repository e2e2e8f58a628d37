import { expect } from 'chai';
import fc from 'fast-check';
import type { Agreement, AgreementId } from '../../../src/domain/agreements/agreement.ts';
import { SharedUse } from '../../../src/domain/agreements/shared-use.ts';
import { Charts } from '../../../src/conversation/charts.ts';
import { ListAddresses } from '../../../src/conversation/list-addresses.ts';
import type { Booking } from '../../../src/domain/bookings/booking.ts';
import type { Bookings } from '../../../src/domain/bookings/bookings.ts';
import type { Moving } from '../../../src/domain/bookings/moving.ts';
import type { DayPart } from '../../../src/domain/bookings/day-part.ts';
import type { SpaceSearch } from '../../../src/domain/bookings/choosing/space-search.ts';
import { WaitingRound } from '../../../src/domain/bookings/waiting/waiting-round.ts';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../../../src/domain/local-date.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { Place, SiteId, Space, SpaceId } from '../../../src/domain/places/place.ts';
import { Places } from '../../../src/domain/places/places.ts';
import type { PersonId } from '../../../src/domain/people/person.ts';
import { People } from '../../../src/domain/people/people.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { nounsOf } from '../../../src/nouns.ts';
import type { Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, NAMUR, openSite, TODAY, WEDNESDAY_NINE } from '../../helpers/administrations.ts'; // prettier-ignore
import { emptyStores } from '../../helpers/test-stores.ts';
import { anyAgreements } from './any-agreement.ts';

const station = 'station' as SiteId;
const MONDAY = '2026-11-30' as LocalDate;
const FRIDAY = '2026-11-27' as LocalDate;
const city = anOrganisation('city');
const federal = anOfficial(anOrganisation('federal'), 'fay');
const cousin = anOfficial(federal.organisation, 'fred');
const clerk = anOfficial(city, 'carl');
const noHolidays = { on: () => undefined };
const A_FIFTH = 0.2;

const shared: Agreement = {
  ...{ id: 'shared' as AgreementId, owner: city.id, guests: [federal.organisation.id], sites: [station] },
  ...{ kinds: ['desk'], shows: 'free-busy' },
};
const desk = (name: string) => `station-${name}` as SpaceId;
const MORNING: DayPart = { from: '08:00' as LocalTime, to: '13:00' as LocalTime };

describe('what agreements let others have', () => {
  let stores: Stores;
  let nouns: ReturnType<typeof nounsOf>;
  let search: SpaceSearch;
  let bookings: Bookings;
  let moving: Moving;
  let keys = 0;
  beforeEach(async () => {
    ({ stores } = await emptyStores());
    await bring(stores, [federal, cousin, clerk]);
    // Ten hours on each day of the week.
    await openSite(stores, city, station, NAMUR, ['A-1', 'A-2']);
    const namur: Place = { id: NAMUR, country: 'BE', names: city.name, also: [], lat: 50, lon: 4 };
    const people = new People(stores.people, { organisationOf: () => undefined });
    const charts = new Charts(Buffer.alloc(32), () => undefined);
    const parts = {
      stores,
      people,
      allPlaces: [namur],
      holidays: noHolidays,
      calendarAddress: () => undefined,
      charts,
      lists: new ListAddresses(Buffer.alloc(32), () => undefined),
    };
    nouns = nounsOf(parts);
    ({ desks: search, bookings, moving } = nouns);
  });

  async function agree(agreements: Agreement[] | undefined): Promise<void> {
    const { agreements: _before, ...organisation }: Organisation = city;
    const laidDown = { ...organisation, ...(agreements && { agreements }) };
    await stores.people.import({ organisation: laidDown, people: [], teams: [], identities: [] });
  }
  const offered = async (days: LocalDate[] = [MONDAY], part: DayPart = {}, who = federal) => {
    const offer = await search.offer(who, { place: NAMUR, days, part, equipment: [] }, WEDNESDAY_NINE);
    return { ...offer, names: offer.sites.flatMap(({ free }) => free.map(({ name }) => name)) };
  };
  const book = (days: LocalDate[] = [MONDAY], part: DayPart = {}, who = federal, name = 'A-1') =>
    bookings.book(who, desk(name), days, part, `key ${(keys += 1)}`, WEDNESDAY_NINE);
  const refusalOf = async (attempt: Promise<unknown>) => {
    try {
      await attempt;
      return 'none';
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return (error.facts as { denial?: { because: string } }).denial?.because ?? error.code;
    }
  };

  it('is everything where nothing is laid down, nothing where the list is empty, and all to their own people', async () => {
    expect((await offered()).names).to.deep.equal(['A-1', 'A-2']);
    expect((await offered()).refused).to.equal(undefined);

    await agree([]);
    const { names, refused } = await offered();
    expect(names).to.deep.equal([]);
    expect(refused).to.deep.include({ site: { nl: station, fr: station, de: station, en: station }, owner: city.name });
    expect(refused?.denial).to.deep.equal({ because: 'not-shared' });
    expect(await refusalOf(book())).to.equal('not-shared');

    expect((await offered([MONDAY], {}, clerk)).names).to.deep.equal(['A-1', 'A-2']);
    expect(await refusalOf(book([MONDAY], {}, clerk))).to.equal('none');
  });

  it('is only what an agreement names, and says under which one', async () => {
    await agree([{ ...shared, only: ['A-2'] }]);
    const { names, sites } = await offered();

    expect(names).to.deep.equal(['A-2']);
    expect(sites[0]?.owner).to.deep.equal(city.name);
    expect(sites[0]?.by.get(desk('A-2'))?.id).to.equal('shared');
    expect(await refusalOf(book())).to.equal('not-shared');
    expect(await refusalOf(book([MONDAY], {}, federal, 'A-2'))).to.equal('none');
  });

  it('is refused when it is moved to, whatever is to change', async () => {
    const booked = await book([FRIDAY], MORNING);
    const [held] = booked.outcome === 'booked' ? booked.bookings : [];
    await agree([{ ...shared, until: FRIDAY, hours: { weekdays: [5], ...MORNING } as Agreement['hours'] & object }]);
    const move = (to: object) => refusalOf(moving.move(federal, held!.id, to, `key ${(keys += 1)}`, WEDNESDAY_NINE));

    expect(await move({ day: MONDAY })).to.equal('not-then');
    expect(await move({ part: { halfDay: 'pm' } })).to.equal('outside-hours');
    expect(await move({ part: MORNING })).to.equal('none');
  });

  it('may be given back in part, whatever the agreement has come to say', async () => {
    const booked = await book([FRIDAY]);
    const [held] = booked.outcome === 'booked' ? booked.bookings : [];
    await agree([]);
    const move = (to: object) => moving.move(federal, held!.id, to, `key ${(keys += 1)}`, WEDNESDAY_NINE);

    expect((await move({ part: MORNING })).outcome).to.equal('moved');
    expect(await refusalOf(move({ part: {} })), 'but is not had again').to.equal('not-shared');
    const end = instantAt(FRIDAY, '12:00' as LocalTime, 'Europe/Brussels');
    expect((await moving.resize(federal, held!.id, { end }, 'shorter', WEDNESDAY_NINE)).outcome).to.equal('moved');
  });

  it('asked for twice by one press is booked once, even if the agreement has ended since', async () => {
    const first = await bookings.book(federal, desk('A-1'), [MONDAY], {}, 'press', WEDNESDAY_NINE);
    await agree([]);
    const again = await bookings.book(federal, desk('A-1'), [MONDAY], {}, 'press', WEDNESDAY_NINE);

    expect(again).to.deep.equal(first);
    expect(await refusalOf(bookings.book(federal, desk('A-1'), [MONDAY], {}, 'other', WEDNESDAY_NINE))).to.equal('not-shared'); // prettier-ignore
  });

  describe('of a week', () => {
    // Two desks of ten hours on seven days: 140 hours, of which a fifth is 28.
    const fifth = { ...shared, share: A_FIFTH };
    const days = [0, 1, 2, 3].map((n) => addDays(MONDAY, n));
    const [monday, tuesday, wednesday, thursday] = days as [LocalDate, LocalDate, LocalDate, LocalDate];

    it('is a share of the time that its desks are open, of all people of one organisation together', async () => {
      await agree([fifth]);
      await book([monday, tuesday]);
      expect((await offered([wednesday], MORNING)).names, '25 of 28 hours').to.deep.equal(['A-1', 'A-2']);
      const { names, refused } = await offered([wednesday], {}, cousin);
      expect(names, '30 of 28 hours').to.deep.equal([]);
      expect(refused?.denial).to.deep.equal({ because: 'share-used-up', share: A_FIFTH });
      expect(await refusalOf(book([wednesday], {}, cousin))).to.equal('share-used-up');

      expect(await refusalOf(book([wednesday], MORNING, cousin))).to.equal('none');
      expect(await refusalOf(book([thursday], MORNING))).to.equal('share-used-up');
    });

    it('adds up the days that are asked for together, week by week', async () => {
      await agree([fifth]);

      expect((await offered([monday, tuesday])).names).to.deep.equal(['A-1', 'A-2']);
      expect((await offered([monday, tuesday, wednesday])).names).to.deep.equal([]);
      expect(await refusalOf(book([monday, tuesday, wednesday]))).to.equal('share-used-up');
      expect(await refusalOf(book([addDays(monday, -2), addDays(monday, -1), monday, tuesday]))).to.equal('none');
    });

    it('does not count what others hold, nor what was cancelled', async () => {
      await agree([fifth]);
      await book([monday, tuesday], {}, clerk, 'A-2');
      const mine = await book([monday, tuesday]);
      for (const { id } of (mine as { bookings: Booking[] }).bookings)
        await bookings.cancel(federal, id, WEDNESDAY_NINE);

      expect(await refusalOf(book([monday, tuesday]))).to.equal('none');
    });

    it('lets a booking move within it, though it is used up', async () => {
      await agree([fifth]);
      const booked = await book([monday, tuesday]);
      const [first] = (booked as { bookings: Booking[] }).bookings;
      const moved = await moving.move(federal, first!.id, { day: thursday }, 'move', WEDNESDAY_NINE);

      expect(moved.outcome).to.equal('moved');
      await stores.bookings.claim([{ ...first!, organisation: city.id, person: clerk.person.id, key: 'in the way' }]);
      const back = await moving.move(federal, first!.id, { day: monday }, 'back', WEDNESDAY_NINE);
      expect(back, 'the desk beside it').to.have.nested.property('booking.space', desk('A-2'));
    });

    it('is not what a guest is held to under another agreement without a share', async () => {
      await agree([fifth, { ...shared, id: 'afternoons' as AgreementId, hours: { weekdays: [3], from: '13:00' as LocalTime, to: '18:00' as LocalTime } }]); // prettier-ignore
      await book([monday, tuesday]);

      expect(await refusalOf(book([wednesday], {}))).to.equal('share-used-up');
      expect(await refusalOf(book([wednesday], { halfDay: 'pm' }))).to.equal('none');
    });
  });

  describe('is what they may wait for', () => {
    const wish = { kind: 'desk' as const, place: NAMUR, day: MONDAY, part: {}, equipment: [] };
    const join = async (who = federal) => {
      try {
        return (await nouns.waiting.join(who, wish, WEDNESDAY_NINE)).outcome;
      } catch (error) {
        return (error as Refusal<'agreement-refuses'>).facts.denial.because;
      }
    };
    const fill = () => Promise.all(['A-1', 'A-2'].map((name, n) => book([MONDAY], {}, [clerk, other][n], name)));
    const other = anOfficial(city, 'clara');
    const offers = async () => {
      const { waiting, bookings: bookingStore } = stores;
      const { places, shared: use } = nouns;
      const official = async ({ person }: { person: PersonId }) => (person === cousin.person.id ? cousin : federal);
      await new WaitingRound({
        ...{ waiting, bookings: bookingStore, places, holidays: noHolidays },
        ...{ shared: use, official, mayBeTold: async () => true },
      }).make(WEDNESDAY_NINE);
      return waiting.offers(undefined, 10);
    };

    it('and why not, where it is withheld', async () => {
      await fill();
      await agree([{ ...shared, until: FRIDAY }]);
      expect(await join()).to.equal('not-then');
      await agree([{ ...shared, only: ['A-2'] }]);
      expect(await join()).to.equal('waiting');
    });

    it('also where their share is used up: some of it may be given back', async () => {
      await agree([{ ...shared, share: 0.01 }]);
      expect(await join()).to.equal('waiting');
    });

    it('and is offered to no more of them at once than it lets', async () => {
      const booked = await fill();
      // One day of ten hours on one of two desks: a fourteenth of the week.
      await agree([{ ...shared, share: 0.08 }]);
      for (const who of [federal, cousin]) expect(await join(who)).to.equal('waiting');
      for (const { id, person } of booked.flatMap((one) => (one.outcome === 'booked' ? one.bookings : []))) {
        await bookings.cancel(person === clerk.person.id ? clerk : other, id, WEDNESDAY_NINE);
      }

      expect(await offers()).to.have.length(1);
    });

    it('and is offered to nobody else', async () => {
      const booked = await fill();
      await agree([shared]);
      expect(await join()).to.equal('waiting');
      await agree([{ ...shared, share: 0.01 }]);
      const [held] = booked.flatMap((one) => (one.outcome === 'booked' ? one.bookings : []));
      await bookings.cancel(clerk, held!.id, WEDNESDAY_NINE);
      expect(await offers()).to.deep.equal([]);
      await agree([{ ...shared, share: 1 }]);
      expect(await offers()).to.have.length(1);
    });
  });

  it('asks nobody anything where nothing is laid down, and once a week of a share for all the spaces', async () => {
    const asked: string[] = [];
    const places = new Places([], stores.sites);
    const counting = { minutesHeld: async () => (asked.push('minutes'), 0) };
    const use = new SharedUse({ organisations: stores.people, bookings: counting, places, holidays: noHolidays });
    const site = (await places.site(station))!;
    const slot = { from: new Date('2026-11-30T08:00:00Z'), to: new Date('2026-11-30T10:00:00Z') };
    const later = { from: new Date('2026-12-01T08:00:00Z'), to: new Date('2026-12-01T10:00:00Z') };
    const spaces: Space[] = Array.from({ length: 500 }, (_, n) => ({
      ...{ id: `d${n}` as SpaceId, kind: 'desk', site: station, zone: site.zones[0]!.id },
      ...{ name: `d${n}`, equipment: [], x: 0, y: 0 },
    }));

    const allowed = () => use.by(federal.organisation.id, WEDNESDAY_NINE).allowed(site, spaces, [slot, later]);
    expect((await allowed()).spaces).to.have.length(500);
    expect(asked).to.deep.equal([]);
    await agree([
      { ...shared, share: 1 },
      { ...shared, id: 'rooms' as AgreementId, kinds: ['room'], share: 1 },
    ]);
    expect((await allowed()).spaces).to.have.length(500);
    expect(asked).to.deep.equal(['minutes']);
  });

  it('is offered exactly where it can be booked, whatever is agreed on', async () => {
    const known = { owner: city.id, guests: [federal.organisation.id, clerk.organisation.id], sites: [station, 'other' as SiteId], names: ['A-1', 'B-1'], around: TODAY }; // prettier-ignore
    const part = fc.constantFrom<DayPart>({}, MORNING, { halfDay: 'pm' }, { from: '16:00' as LocalTime });
    const days = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7].map((n) => addDays(TODAY, n)), { minLength: 1, maxLength: 4 }); // prettier-ignore
    const heldBefore = fc.subarray([0, 1, 2, 5, 6].map((n) => addDays(TODAY, n)));
    const outcomes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyAgreements(known), days, part, heldBefore, async (agreements, wished, when, held) => {
        await agree(undefined);
        const mine = held.length > 0 ? await book(held, {}, cousin, 'A-2') : undefined;
        await agree(agreements);
        const { names } = await offered(wished, when);

        const refused = await refusalOf(book(wished, when));
        outcomes.add(refused);
        expect(names.includes('A-1'), refused).to.equal(refused === 'none');
        const made = await bookings.mine(federal, {}, WEDNESDAY_NINE);
        for (const { id } of made) await bookings.cancel(federal, id, WEDNESDAY_NINE);
        if (mine?.outcome === 'booked') for (const { id } of mine.bookings) await bookings.cancel(cousin, id, WEDNESDAY_NINE); // prettier-ignore
      }),
      { numRuns: 200 },
    );
    const every = ['none', 'not-shared', 'not-then', 'outside-hours', 'share-used-up', 'too-far-ahead'];
    expect([...outcomes].sort(), 'all of it was tried').to.deep.equal(every);
  });
});
