import { expect } from 'chai';
import type { Arrived } from '../../../src/domain/bookings/arrivals.ts';
import type { Booking, BookingId } from '../../../src/domain/bookings/booking.ts';
import { DeskNews } from '../../../src/domain/bookings/desk-news.ts';
import type { LocalTime } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import { CheckIns } from '../../../src/skills/bookings/check-ins.ts';
import type { Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, TODAY, WEDNESDAY_NINE } from '../../helpers/administrations.ts';
import { aPlace, nounsOn, openRooms, roomOf } from '../../helpers/rooms.ts';
import { onEveryStore } from '../../store/stores.ts';

const city = anOrganisation('city');
const province = anOrganisation('province');
const [ann, bob] = [anOfficial(city, 'ann'), anOfficial(province, 'bob')];
const namur = aPlace('namur');
/** A time of Wednesday on the wall in Brussels. */
const at = (clock: string) => new Date(`2026-11-25T${clock}:00+01:00`);

onEveryStore((name, open) => {
  describe(`coming to a meeting, with ${name}`, () => {
    let stores: Stores;
    let nouns: ReturnType<typeof nounsOn>;
    let keys: number;
    beforeEach(async () => {
      keys = 0;
      stores = await open();
      await bring(stores, [ann, bob]);
      await openRooms(stores, city, namur, [{ name: 'Our' }, { name: 'R-3' }, { name: 'Hall', needsApproval: true }]);
      nouns = nounsOn(stores, [namur]);
    });

    async function takes(
      who: Official,
      room: string,
      from: string,
      to: string,
      now = WEDNESDAY_NINE,
    ): Promise<Booking> {
      const part = { from: from as LocalTime, to: to as LocalTime };
      const id = roomOf('namur-house', room);
      const made = await nouns.bookings.book(who, id, [TODAY], part, `key ${(keys += 1)}`, now);
      if (made.outcome !== 'booked') throw new Error(made.outcome);
      return made.bookings[0]!;
    }
    const comes = (who: Official, arrived: Arrived, clock: string) => nouns.arrivals.checkIn(who, arrived, at(clock));
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'none',
        (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
      );
    const stateOf = async ({ organisation, id }: Booking) => (await stores.bookings.get(organisation, id))?.state;
    async function laysDown(organisation: Organisation, policy: Partial<Policy>): Promise<Official> {
      const changed = { ...organisation, policy };
      await stores.people.import({ organisation: changed, people: [], teams: [], identities: [] });
      return { organisation: changed, person: organisation.id === city.id ? ann.person : bob.person };
    }

    it('is said by naming the room, as it stands on its sign or nearly so', async () => {
      const [our, r3] = [await takes(ann, 'Our', '14:00', '15:00'), await takes(ann, 'R-3', '14:00', '15:00')];
      expect(await comes(ann, { space: 'the R 3 upstairs' }, '13:50')).to.include({ id: r3.id, state: 'checked-in' });
      expect(await comes(ann, { space: 'ÔUR' }, '13:50')).to.include({ id: our.id });
      expect(await comes(ann, { space: 'r3' }, '14:20'), 'as often as they like').to.include({ id: r3.id });
      expect(await refused(comes(ann, { space: 'Weser' }, '13:50'))).to.equal('nothing-there-to-check-in');
      expect(await refused(comes(bob, { space: 'Our' }, '13:50'))).to.equal('nothing-there-to-check-in');
      expect(await refused(comes(bob, {}, '13:50'))).to.equal('nothing-to-check-in');
      expect(await refused(comes(bob, { booking: our.id }, '13:50'))).to.equal('booking-not-there');
    });

    it('may be said from a quarter of an hour before, of what begins next and was not said yet', async () => {
      const first = await takes(ann, 'Our', '10:00', '11:00');
      const second = await takes(ann, 'R-3', '11:00', '12:00');
      expect(await refused(comes(ann, {}, '09:44'))).to.equal('too-early-to-check-in');
      expect(await comes(ann, {}, '09:45')).to.include({ id: first.id });
      expect(await comes(ann, {}, '10:30'), 'the next is too far off').to.include({ id: first.id });
      expect(await comes(ann, {}, '10:45')).to.include({ id: second.id });
    });

    it('is no yes to what its owner has not decided', async () => {
      const hall = await takes(ann, 'Hall', '14:00', '15:00');
      expect(await refused(comes(ann, { space: 'Hall' }, '13:50'))).to.equal('not-approved-yet');
      expect(await refused(comes(ann, { booking: hall.id }, '13:50'))).to.equal('not-approved-yet');
      const our = await takes(ann, 'Our', '14:00', '15:00');
      expect(await comes(ann, {}, '13:50')).to.include({ id: our.id });
    });

    it('counts from whoever is asked to come, of any organisation, but not from who has declined', async () => {
      const our = await takes(ann, 'Our', '14:00', '15:00');
      expect(await refused(comes(bob, { space: 'Our' }, '13:50'))).to.equal('nothing-there-to-check-in');
      const whom = { organisation: province.id, person: bob.person.id };
      await nouns.invitations.invite(ann, our.id, [whom], WEDNESDAY_NINE);
      await nouns.invitations.answer(bob, our.id, our.slot.from, false, WEDNESDAY_NINE);
      expect(await refused(comes(bob, { space: 'Our' }, '13:50'))).to.equal('nothing-there-to-check-in');
      await nouns.invitations.answer(bob, our.id, our.slot.from, true, WEDNESDAY_NINE);

      expect(await comes(bob, { space: 'Our' }, '13:50')).to.include({ id: our.id, person: ann.person.id });
      expect(await stateOf(our)).to.equal('checked-in');
    });

    it('is waited for as the owner of the room lays down, and by nobody where one of the two wants no check-in', async () => {
      const our = await takes(bob, 'Our', '14:00', '15:00');
      const freeAt = async (own = province) => (await nouns.arrivals.freeAt(our, own))?.toISOString();
      expect(await freeAt()).to.equal(at('14:10').toISOString());
      await laysDown(city, { rooms: { approvalHours: 24, releaseAfterMinutes: 25 } });
      expect(await freeAt()).to.equal(at('14:25').toISOString());
      const { organisation } = await laysDown(province, { rooms: { approvalHours: 24, releaseAfterMinutes: 5 } });
      expect(await freeAt(organisation)).to.equal(at('14:25').toISOString());

      expect(await freeAt((await laysDown(province, { without: ['check-in'] })).organisation)).to.equal(undefined);
      await laysDown(city, { without: ['check-in'] });
      expect(await freeAt(province)).to.equal(undefined);
    });

    describe('or not', () => {
      /** What one process does now and again. */
      function aProcess(): CheckIns {
        return new CheckIns({
          ...{ bookings: stores.bookings, arrivals: nouns.arrivals, outbox: stores.outbox, news: new DeskNews() },
          organisations: () => stores.people.organisations(),
        });
      }
      const notices = async () => {
        const claimed = await stores.outbox.claim(at('14:30'), 1_000, 99);
        return claimed
          .filter(({ kind }) => kind === 'booking_released')
          .map(({ about }) => about['booking'] as BookingId);
      };

      it('frees the room and says so once, however many processes look', async () => {
        const [none, came] = [await takes(ann, 'Our', '14:00', '15:00'), await takes(bob, 'R-3', '14:00', '15:00')];
        await comes(bob, {}, '13:55');
        const processes = Array.from({ length: 4 }, aProcess);
        for (const one of processes) await one.run(at('13:30'));
        await Promise.all(processes.map((one) => one.run(at('14:09'))));
        expect(await stateOf(none)).to.equal('confirmed');
        await Promise.all(processes.map((one) => one.run(at('14:10'))));
        await Promise.all(processes.map((one) => one.run(at('14:12'))));

        expect([await stateOf(none), await stateOf(came)]).to.deep.equal(['released', 'checked-in']);
        expect(await notices()).to.deep.equal([none.id]);
      });

      it('is one or the other, where somebody comes in that moment: never told of a room that they are in', async () => {
        const people = Array.from({ length: 6 }, (_, n) => anOfficial(city, `person ${n}`));
        await bring(stores, people);
        const held: Booking[] = [];
        for (const [n, who] of people.entries()) {
          held.push(await takes(who, n % 2 === 0 ? 'Our' : 'R-3', `${10 + n}:00`, `${11 + n}:00`));
        }
        const outcomes: string[] = [];
        for (const [n, who] of people.entries()) {
          const clock = `${10 + n}:10`;
          const process = aProcess();
          await process.run(new Date(at(clock).getTime() - 3_600_000));
          const [said] = await Promise.all([refused(comes(who, {}, clock)), process.run(at(clock))]);
          const state = await stateOf(held[n]!);
          outcomes.push(state ?? '');
          const lost = ['booking-changed', 'nothing-to-check-in'];
          if (state === 'checked-in') expect(said).to.equal('none');
          else expect([state, lost.includes(said)], said).to.deep.equal(['released', true]);
        }

        const released = held.filter((_, n) => outcomes[n] === 'released').map(({ id }) => id);
        const claimed = await stores.outbox.claim(at('15:59'), 1_000, 99);
        const told = claimed.filter(({ kind }) => kind === 'booking_released').map(({ about }) => about['booking']);
        expect(told.filter((id) => !released.includes(id as BookingId))).to.deep.equal([]);
      });
    });
  });
});
