import { expect } from 'chai';
import type { NewBooking } from '../../src/domain/bookings/booking.ts';
import type { Slot } from '../../src/domain/bookings/slot.ts';
import type { Offered, SpaceToOffer } from '../../src/domain/bookings/waiting/waiting-store.ts';
import type {
  NewWaitingWish,
  OfferedWish,
  WaitingId,
  WaitingWish,
} from '../../src/domain/bookings/waiting/waiting-wish.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { PlaceId, SiteId, SpaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';

const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
const [ann, bob, cleo] = ['ann', 'bob', 'cleo'] as [PersonId, PersonId, PersonId];
const [namur, eupen] = ['namur', 'eupen'] as [PlaceId, PlaceId];
const station = 'station' as SiteId;
const [desk1, desk2] = ['desk-1', 'desk-2'] as [SpaceId, SpaceId];
const [monday, tuesday] = ['2026-03-02', '2026-03-03'] as [LocalDate, LocalDate];

const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const day: Slot = { from: at(8), to: at(18) };

function wish(person: PersonId, hour: number, more: Partial<NewWaitingWish> = {}): NewWaitingWish {
  const where = { organisation: city, person, kind: 'desk' as const, place: namur, day: monday };
  return { ...where, part: {}, equipment: [], since: at(hour), until: at(18), ...more };
}

function desk(space: SpaceId, more: Partial<SpaceToOffer> = {}): SpaceToOffer {
  return { site: station, space, slot: day, until: at(9), ...more };
}

function offered(answer: Offered): OfferedWish {
  if (answer.outcome !== 'offered') throw new Error(`expected an offer: ${answer.outcome}`);
  return answer.wish;
}

/** What `WaitingStore` promises, asked of one implementation. */
export function describeWaitingStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as a WaitingStore`, () => {
    let stores: Stores;
    const taking = (person: PersonId, space: SpaceId): NewBooking[] => [
      { organisation: city, person, kind: 'desk', site: station, space, slot: day, key: `${person} ${space}` },
    ];
    beforeEach(async () => {
      stores = await open();
    });

    it('keeps what somebody waits for', async () => {
      const asked = wish(ann, 6, { site: station, part: { halfDay: 'am' }, equipment: ['screen', 'quiet'] });
      const joined = await stores.waiting.join(asked);

      expect(joined).to.deep.equal({ ...asked, id: joined.id, version: 1 });
      expect(await stores.waiting.ofPerson(city, ann)).to.deep.equal([joined]);
      expect(await stores.waiting.ofPerson(province, ann)).to.deep.equal([]);
      expect(await stores.waiting.ofPerson(city, '__proto__' as PersonId)).to.deep.equal([]);
    });

    it('leaves who waits already where they stand, with what they said last', async () => {
      const first = await stores.waiting.join(wish(ann, 6));
      const part = { from: '10:00', to: '12:00' } as NewWaitingWish['part'];
      const again = await stores.waiting.join(wish(ann, 7, { part, equipment: ['quiet'], until: at(12) }));
      const elsewhere = await stores.waiting.join(wish(ann, 7, { site: station }));

      expect(again).to.deep.equal({ ...first, part, equipment: ['quiet'], until: at(12), version: 2 });
      expect((await stores.waiting.ofPerson(city, ann)).map(({ id }) => id)).to.deep.equal([first.id, elsewhere.id]);
    });

    it('has one wait for a desk and for rooms of a day, and for each room once', async () => {
      const [from, to] = ['14:00', '16:00'] as LocalTime[];
      const deskThen = await stores.waiting.join(wish(ann, 6));
      const part = { from, to } as NewWaitingWish['part'];
      const asked = wish(ann, 7, { kind: 'room', seats: 8, part, equipment: ['video'] });
      const roomThen = await stores.waiting.join(asked);
      const morning = await stores.waiting.join(wish(ann, 8, { kind: 'room', part: { halfDay: 'am' } }));
      const building = await stores.waiting.join(wish(ann, 9, { kind: 'room', part, site: station }));
      const bigger = await stores.waiting.join(wish(ann, 9, { kind: 'room', seats: 12, part: { to, from } }));

      expect(roomThen).to.deep.equal({ ...asked, id: roomThen.id, version: 1 });
      expect(bigger).to.deep.equal({ ...roomThen, seats: 12, equipment: [], version: 2 });
      expect(await stores.waiting.ofPerson(city, ann)).to.deep.equal([deskThen, bigger, morning, building]);
    });

    it('puts somebody into a line once, who asks twice at once', async () => {
      const room = wish(ann, 6, { kind: 'room', part: { halfDay: 'pm' } });
      for (const one of [wish(ann, 6), room]) {
        await Promise.all([stores.waiting.join(one), stores.waiting.join(one)]);
      }

      expect(await stores.waiting.inLine(undefined, 9)).to.have.length(2);
    });

    it('has everybody in line, of all organisations, page by page: by day, place and since when', async () => {
      for (const one of [
        wish(cleo, 7),
        wish(bob, 6, { organisation: province }),
        wish(ann, 5, { day: tuesday }),
        wish(ann, 7, { place: eupen }),
        wish(ann, 7),
      ])
        await stores.waiting.join(one);

      const pages: WaitingWish[][] = [];
      do pages.push(await stores.waiting.inLine(pages.at(-1)?.at(-1), 2));
      while (pages.at(-1)?.length === 2 && pages.length < 9);

      expect(pages.map((page) => page.length)).to.deep.equal([2, 2, 1]);
      const found = pages.flat();
      expect(found.map(({ place, person }) => `${place} ${person}`).slice(0, 2)).to.deep.equal([
        'eupen ann',
        'namur bob',
      ]);
      expect(found.at(-1)).to.include({ day: tuesday });
      const same = found.slice(2, 4);
      expect(same.map(({ person }) => person)).to.have.members([ann, cleo]);
      expect(same.map(({ id }) => id)).to.deep.equal(same.map(({ id }) => id).sort());
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const asked = wish(ann, 6, { equipment: ['quiet'] });
      const joined = await stores.waiting.join(asked);
      asked.equipment.push('video');
      joined.equipment.push('video');
      joined.since.setUTCFullYear(1999);

      expect(await stores.waiting.ofPerson(city, ann)).to.deep.equal([
        { ...wish(ann, 6, { equipment: ['quiet'] }), id: joined.id, version: 1 },
      ]);
    });

    describe('offer', () => {
      it('holds the desk, requested, and writes down that it is offered', async () => {
        const joined = await stores.waiting.join(wish(ann, 6));
        const made = offered(await stores.waiting.offer(city, joined.id, 1, desk(desk1)));

        expect(made).to.deep.equal({ ...joined, version: 2, offer: { booking: made.offer.booking, until: at(9) } });
        const held = await stores.bookings.get(city, made.offer.booking);
        expect(held).to.include({
          person: ann,
          kind: 'desk',
          site: station,
          space: desk1,
          state: 'requested',
          version: 1,
        });
        expect(held?.slot).to.deep.equal(day);
        expect(await stores.bookings.takenSpaces([station], day)).to.deep.equal(new Set([desk1]));
        expect(await stores.bookings.claim(taking(bob, desk1))).to.have.property('outcome', 'space-taken');
        expect(await stores.waiting.inLine(undefined, 9)).to.deep.equal([]);
        expect(await stores.waiting.ofPerson(city, ann)).to.deep.equal([made]);
      });

      it('holds a room for who waits for one, also where they have a desk and another room then', async () => {
        const room = wish(ann, 6, { kind: 'room', seats: 8 });
        const joined = await stores.waiting.join(room);
        await stores.bookings.claim(taking(ann, desk1));
        await stores.bookings.claim([{ ...taking(ann, desk2)[0]!, kind: 'room' }]);
        const made = offered(await stores.waiting.offer(city, joined.id, 1, desk('our' as SpaceId)));

        expect(made).to.deep.equal({ ...joined, version: 2, offer: { booking: made.offer.booking, until: at(9) } });
        expect(await stores.bookings.get(city, made.offer.booking)).to.include({ kind: 'room', state: 'requested' });
      });

      it('offers no room that somebody has too shortly before or after', async () => {
        const our = 'our' as SpaceId;
        const { id } = await stores.waiting.join(wish(ann, 6, { kind: 'room' }));
        const morning = { from: at(8), to: at(10) };
        await stores.bookings.claim([{ ...taking(bob, our)[0]!, kind: 'room', slot: morning }]);
        const offer = (slot: Slot) => stores.waiting.offer(city, id, 1, desk(our, { slot, bufferMinutes: 30 }));

        const tooNear = { from: new Date(at(10).getTime() + 29 * 60_000), to: at(12) };
        expect(await offer(tooNear)).to.deep.equal({ outcome: 'space-taken', space: our, slot: tooNear });
        expect((await offer({ from: new Date(at(10).getTime() + 30 * 60_000), to: at(12) })).outcome).to.equal(
          'offered',
        );
      });

      it('does neither where the desk is taken, or the person holds another', async () => {
        const joined = await stores.waiting.join(wish(ann, 6));
        await stores.bookings.claim(taking(bob, desk1));
        expect(await stores.waiting.offer(city, joined.id, 1, desk(desk1))).to.deep.equal({
          ...{ outcome: 'space-taken', space: desk1, slot: day },
        });
        await stores.bookings.claim(taking(ann, desk2));
        const busy = await stores.waiting.offer(city, joined.id, 1, desk('desk-3' as SpaceId));

        expect(busy).to.have.property('outcome', 'person-busy');
        expect(await stores.waiting.inLine(undefined, 9)).to.deep.equal([joined]);
        expect(await stores.waiting.offers(undefined, 9)).to.deep.equal([]);
      });

      it('is stale for another version, another organisation, one that is not there, and one with an offer', async () => {
        const joined = await stores.waiting.join(wish(ann, 6));
        const offer = async (organisation: OrganisationId, id: WaitingId, version: number) =>
          (await stores.waiting.offer(organisation, id, version, desk(desk1))).outcome;

        expect(await offer(city, joined.id, 2)).to.equal('stale');
        expect(await offer(province, joined.id, 1)).to.equal('stale');
        expect(await offer(city, '__proto__' as WaitingId, 1)).to.equal('stale');
        expect(await stores.bookings.takenSpaces([station], day)).to.deep.equal(new Set());
        expect(await offer(city, joined.id, 1)).to.equal('offered');
        expect(await offer(city, joined.id, 2)).to.equal('stale');
      });

      it('gives a desk to one of many at once, and one of many desks to a person', async () => {
        const people = Array.from({ length: 10 }, (_, n) => `person ${n}` as PersonId);
        const wishes = await Promise.all(people.map((person) => stores.waiting.join(wish(person, 6))));
        const rush = await Promise.all(wishes.map(({ id }) => stores.waiting.offer(city, id, 1, desk(desk1))));
        expect(rush.filter(({ outcome }) => outcome === 'offered')).to.have.length(1);
        expect(rush.filter(({ outcome }) => outcome === 'space-taken')).to.have.length(9);

        const { id } = await stores.waiting.join(wish(ann, 6));
        const desks = Array.from({ length: 10 }, (_, n) => desk(`other ${n}` as SpaceId));
        const offers = await Promise.all(desks.map((one) => stores.waiting.offer(city, id, 1, one)));
        expect(offers.filter(({ outcome }) => outcome === 'offered')).to.have.length(1);
        expect(offers.filter(({ outcome }) => outcome === 'stale')).to.have.length(9);
        expect(await stores.bookings.takenSpaces([station], day)).to.have.property('size', 2);
      });

      it('says since when somebody is late', async () => {
        const joined = await stores.waiting.join(wish(ann, 6));
        const made = offered(await stores.waiting.offer(city, joined.id, 1, desk(desk1, { lateSince: at(10) })));
        await stores.bookings.settle(city, made.offer.booking, 1, 'confirmed');

        const [late] = await stores.bookings.unattended(city, { from: at(0), to: at(24) }, undefined, 9);
        expect(late?.lateSince).to.deep.equal(at(10));
      });
    });

    it('lists every offer, soonest ending first, page by page', async () => {
      for (const [n, hour] of [12, 9, 10].entries()) {
        const organisation = n === 1 ? province : city;
        const { id } = await stores.waiting.join(wish(`person ${n}` as PersonId, 6, { organisation }));
        await stores.waiting.offer(organisation, id, 1, desk(`desk ${n}` as SpaceId, { until: at(hour) }));
      }
      await stores.waiting.join(wish(ann, 6));

      const first = await stores.waiting.offers(undefined, 2);
      expect(first.map(({ person }) => person)).to.deep.equal(['person 1', 'person 2']);
      const second = await stores.waiting.offers(first[1], 2);
      expect(second.map(({ person }) => person)).to.deep.equal(['person 0']);
    });

    it('drops somebody at the version that was seen, and nobody else', async () => {
      const joined = await stores.waiting.join(wish(ann, 6));
      await stores.waiting.join(wish(bob, 6));

      expect(await stores.waiting.drop(city, joined.id, 2)).to.equal(false);
      expect(await stores.waiting.drop(province, joined.id, 1)).to.equal(false);
      expect(await stores.waiting.drop(city, 'constructor' as WaitingId, 1)).to.equal(false);
      expect(await stores.waiting.drop(city, joined.id, 1)).to.equal(true);
      expect((await stores.waiting.inLine(undefined, 9)).map(({ person }) => person)).to.deep.equal([bob]);
    });

    it('never loses sight of a desk that is held: what is offered while somebody leaves stays in the list of offers', async () => {
      for (let n = 0; n < 10; n++) {
        const { id } = await stores.waiting.join(wish(ann, 6, { day: `2026-04-${10 + n}` as LocalDate }));
        const slot = { from: at(24 * n), to: at(24 * n + 8) };
        const [made, left] = await Promise.all([
          stores.waiting.offer(city, id, 1, desk(desk1, { slot })),
          stores.waiting.drop(city, id, 1),
        ]);
        expect([made.outcome, left]).to.be.deep.oneOf([
          ['offered', false],
          ['stale', true],
        ]);
      }
      const held = await stores.bookings.ofPerson(city, ann, { from: at(-24), to: at(24 * 30) });
      const offers = await stores.waiting.offers(undefined, 99);
      expect(held.map(({ id }) => id)).to.have.members(offers.map(({ offer }) => offer.booking));
    });

    it('forgets wishes that are of no use any more, but no offer', async () => {
      await stores.waiting.join(wish(ann, 6, { until: at(12) }));
      const bobs = await stores.waiting.join(wish(bob, 6, { until: at(13) }));
      const { id } = await stores.waiting.join(wish(cleo, 6, { until: at(12) }));
      const cleos = offered(await stores.waiting.offer(city, id, 1, desk(desk1)));

      expect(await stores.waiting.forgetBefore(at(12))).to.equal(1);
      expect(await stores.waiting.inLine(undefined, 9)).to.deep.equal([bobs]);
      expect(await stores.waiting.offers(undefined, 9)).to.deep.equal([cleos]);
    });
  });
}
