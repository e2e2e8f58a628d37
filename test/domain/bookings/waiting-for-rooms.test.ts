import { expect } from 'chai';
import type { Booking, BookingId } from '../../../src/domain/bookings/booking.ts';
import type { WhatToWaitFor } from '../../../src/domain/bookings/waiting/waiting-list.ts';
import type { WaitingRound } from '../../../src/domain/bookings/waiting/waiting-round.ts';
import type { LocalTime } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Stores } from '../../../src/stores.ts';
import { anOfficial, anOrganisation, bring, TODAY, WEDNESDAY_NINE } from '../../helpers/administrations.ts';
import { aWaitingRound } from '../../helpers/a-waiting-round.ts';
import { aPlace, nounsOn, openRooms, roomOf } from '../../helpers/rooms.ts';
import { onEveryStore } from '../../store/stores.ts';

const city = anOrganisation('city');
const [ann, bob, cleo] = ['ann', 'bob', 'cleo'].map((id) => anOfficial(city, id)) as [Official, Official, Official];
const [namur, eupen] = [aPlace('namur'), aPlace('eupen')];
const after = (minutes: number) => new Date(WEDNESDAY_NINE.getTime() + minutes * 60_000);

onEveryStore((name, open) => {
  describe(`waiting for a room, with ${name}`, () => {
    let stores: Stores;
    let nouns: ReturnType<typeof nounsOn>;
    let round: WaitingRound;
    let keys: number;
    beforeEach(async () => {
      keys = 0;
      stores = await open();
      await bring(stores, [ann, bob, cleo]);
      await openRooms(stores, city, namur, [
        { name: 'Our', capacity: 8, equipment: ['video'] },
        { name: 'Weser', capacity: 20 },
        { name: 'Hall', capacity: 12, needsApproval: true },
      ]);
      nouns = nounsOn(stores, [namur, eupen]);
      round = aWaitingRound(stores, nouns, [ann, bob, cleo]);
    });

    const part = (from = '14:00', to = '16:00') => ({ from: from as LocalTime, to: to as LocalTime });
    const wish = (more: Partial<WhatToWaitFor> = {}): WhatToWaitFor => ({
      ...{ kind: 'room', seats: 8, place: namur.id, day: TODAY, part: part(), equipment: [], ...more },
    });
    const joins = (who: Official, more: Partial<WhatToWaitFor> = {}, now = WEDNESDAY_NINE) =>
      nouns.waiting.join(who, wish(more), now);
    async function takes(who: Official, room: string, [from, to] = ['14:00', '16:00'], house = 'namur-house') {
      const id = roomOf(house, room);
      const made = await nouns.bookings.book(who, id, [TODAY], part(from, to), `key ${(keys += 1)}`, WEDNESDAY_NINE);
      if (made.outcome !== 'booked') throw new Error(made.outcome);
      return made.bookings[0]!;
    }
    const allTaken = async () =>
      [await takes(bob, 'Our'), await takes(bob, 'Weser'), await takes(bob, 'Hall')] as const;
    const gives = ({ organisation, id, version }: Booking) =>
      stores.bookings.settle(organisation, id, version, 'cancelled');
    const spaceNames = async () => {
      const names: string[] = [];
      for await (const { organisation, person, offer } of round.offers()) {
        const held = await stores.bookings.get(organisation, offer.booking);
        names.push(`${person} ${held!.space.split('-').at(-1)}`);
      }
      return names.sort();
    };
    const offerOf = async ({ organisation, person }: Official) => {
      const mine = await stores.waiting.ofPerson(organisation.id, person.id);
      return mine.find(({ offer }) => offer)!.offer!.booking;
    };

    it('is of use only where there is such a room, and none is free or had', async () => {
      expect(await joins(ann)).to.include({ outcome: 'free' });
      await allTaken();
      expect(await joins(ann)).to.include({ outcome: 'waiting' });
      expect(await joins(ann, { seats: 21 })).to.deep.equal({ outcome: 'none-such' });
      expect(await joins(ann, { equipment: ['whiteboard'] })).to.deep.equal({ outcome: 'none-such' });
      expect(await joins(ann, { part: part('06:00', '07:00') })).to.deep.equal({ outcome: 'closed' });
      expect(await joins(ann, { part: part('08:00', '09:00') })).to.deep.equal({ outcome: 'closed' });

      expect(await joins(bob, { seats: 8 })).to.include({ outcome: 'busy' });
      expect(await joins(bob, { seats: 8, equipment: ['video'], part: part('14:00', '17:00') })).to.include({ outcome: 'waiting' }); // prettier-ignore
    });

    it('ends with one that seats as many, for all of the time, and not with a smaller one', async () => {
      const [our, weser] = await allTaken();
      await joins(ann, { seats: 12 });
      await gives(our);
      await takes(ann, 'Our');
      expect(await nouns.waiting.mine(ann, WEDNESDAY_NINE)).to.have.length(1);
      await round.make(WEDNESDAY_NINE);
      expect(await spaceNames(), 'too few seats').to.deep.equal([]);

      await gives(weser);
      await takes(ann, 'Weser');
      expect(await nouns.waiting.mine(ann, WEDNESDAY_NINE)).to.deep.equal([]);
    });

    it('is ended by the round for who has found one, though another is free', async () => {
      const [our, weser] = await allTaken();
      await joins(ann);
      await gives(our);
      await takes(ann, 'Our');
      await gives(weser);
      await round.make(WEDNESDAY_NINE);

      expect(await spaceNames()).to.deep.equal([]);
      expect(await stores.waiting.ofPerson(city.id, ann.person.id)).to.deep.equal([]);
    });

    it('is offered the smallest that does, first come first asked, and nobody two for one time', async () => {
      const [our, weser] = await allTaken();
      await joins(ann);
      await joins(ann, { site: 'namur-house' as WhatToWaitFor['site'] & string });
      await joins(cleo, {}, after(1));
      await gives(our);
      await gives(weser);
      await round.make(after(2));
      await round.make(after(3));

      expect(await spaceNames()).to.deep.equal(['ann Our', 'cleo Weser']);
      expect(await nouns.waiting.mine(ann, after(3)), 'nothing is theirs yet').to.have.length(2);
    });

    it('goes on for another time of the day, where somebody says no to one', async () => {
      const [our] = await allTaken();
      const morning = ['Our', 'Weser', 'Hall'].map((room) => takes(bob, room, ['10:00', '11:00']));
      await Promise.all(morning);
      await joins(ann);
      await joins(ann, { part: part('10:00', '11:00') });
      await gives(our);
      await round.make(WEDNESDAY_NINE);
      await nouns.waiting.refuse(ann, await offerOf(ann));

      const left = await stores.waiting.ofPerson(city.id, ann.person.id);
      expect(left.map((one) => one.part)).to.deep.equal([part('10:00', '11:00')]);
      await round.make(WEDNESDAY_NINE);
      expect(await spaceNames()).to.deep.equal([]);
    });

    it('is offered none that somebody has too shortly before, until they leave', async () => {
      await openRooms(stores, city, eupen, [{ name: 'Lab', bufferMinutes: 30 }]);
      const before = await takes(bob, 'Lab', ['12:00', '13:45'], 'eupen-house');
      expect(await joins(ann, { place: eupen.id })).to.include({ outcome: 'waiting' });
      await round.make(WEDNESDAY_NINE);
      expect(await spaceNames()).to.deep.equal([]);
      await gives(before);
      await round.make(WEDNESDAY_NINE);
      expect(await spaceNames()).to.deep.equal(['ann Lab']);
    });

    it('asks the owner who decides, when the offer is taken: it is held, and booked by nobody’s own yes', async () => {
      const [, , hall] = await allTaken();
      await joins(ann, { seats: 12 });
      await gives(hall);
      await round.make(WEDNESDAY_NINE);
      const offer = await offerOf(ann);
      expect(await stores.bookings.get(city.id, offer)).to.not.have.property('lapsesAt');

      const taken = await nouns.waiting.accept(ann, offer, after(1));
      expect(taken.outcome).to.equal('taken');
      expect(taken.booking).to.include({ state: 'requested', id: offer });
      expect(taken.booking.lapsesAt).to.be.an.instanceOf(Date);
      expect((await stores.bookings.awaitingApproval(undefined, 9)).map(({ id }) => id)).to.include(offer);
      expect(await stores.waiting.ofPerson(city.id, ann.person.id)).to.deep.equal([]);

      expect((await nouns.waiting.accept(ann, offer, after(2))).booking.state).to.equal('requested');
      expect((await nouns.waiting.refuse(ann, offer)).booking.state).to.equal('requested');
      await round.make(after(600));
      expect((await stores.bookings.get(city.id, offer))?.state).to.equal('requested');
    });

    it('takes no yes or no to what somebody asked its owner for: nothing of it changes', async () => {
      const hall = await takes(ann, 'Hall');
      expect((await nouns.waiting.accept(ann, hall.id, after(30))).booking).to.deep.equal(hall);
      expect((await nouns.waiting.refuse(ann, hall.id)).booking).to.deep.equal(hall);
      expect(await nouns.waiting.offered(ann, hall.id)).to.equal(undefined);
    });

    it('leaves what waits for a yes alone, also where who took it stands in line still', async () => {
      const [, , hall] = await allTaken();
      await joins(ann, { seats: 12 });
      await gives(hall);
      await round.make(WEDNESDAY_NINE);
      const { id, version, site, space, slot } = (await stores.bookings.get(city.id, await offerOf(ann)))!;
      // As where a process dies before it takes them out of line.
      await stores.bookings.move(city.id, id, version, { site, space, slot, key: 'accepted', lapsesAt: after(240) });
      await round.make(after(60));

      expect((await stores.bookings.get(city.id, id))?.state).to.equal('requested');
      expect(await stores.waiting.ofPerson(city.id, ann.person.id)).to.deep.equal([]);
    });

    it('is offered no room whose owner can no longer say yes, and by no means after it began', async () => {
      const [our, , hall] = await allTaken();
      await joins(ann);
      await gives(hall);
      await round.make(after(5 * 60));
      expect(await spaceNames()).to.deep.equal([]);
      await gives(our);
      await round.make(after(5 * 60 + 1));
      expect(await spaceNames()).to.deep.equal(['ann Our']);
    });

    it('is had or not, whoever is first of a yes, a no and the round that ends it', async () => {
      for (const needsApproval of [false, true]) {
        const [our, weser, hall] = await allTaken();
        expect(await joins(ann)).to.include({ outcome: 'waiting' });
        await gives(needsApproval ? hall : our);
        const others = [weser, needsApproval ? our : hall];
        await round.make(WEDNESDAY_NINE);
        const offer: BookingId = await offerOf(ann);
        const [yes, no] = await Promise.all([
          nouns.waiting.accept(ann, offer, after(14)),
          nouns.waiting.refuse(ann, offer),
          round.make(after(15)),
        ]);

        const held = await stores.bookings.get(city.id, offer);
        const isHeld = held?.state === (needsApproval ? 'requested' : 'confirmed');
        expect(yes.outcome).to.equal(isHeld ? 'taken' : 'passed');
        expect(no.outcome).to.equal(isHeld ? 'taken' : 'refused');
        if (needsApproval && isHeld) expect(held.lapsesAt).to.be.an.instanceOf(Date);
        expect(await stores.waiting.ofPerson(city.id, ann.person.id)).to.deep.equal([]);
        for (const one of [held!, ...others]) await gives(one);
      }
    });
  });
});
