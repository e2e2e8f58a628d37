import { expect } from 'chai';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import type { BookingStore } from '../../src/domain/bookings/booking-store.ts';
import type { MeetingKey } from '../../src/domain/meetings/invitation.ts';
import type { MeetingStore } from '../../src/domain/meetings/meeting-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const unknown: MeetingKey = { organisation: city, booking: 'c0ffee00-0000-4000-8000-000000000000' as BookingId };

/** What `MeetingStore` promises, asked of one implementation, on bookings of its own. */
export function describeMeetingStore(
  name: string,
  open: () => Promise<{ meetings: MeetingStore; bookings: BookingStore }>,
): void {
  describe(`${name} as a MeetingStore`, () => {
    let store: MeetingStore;
    let bookings: BookingStore;
    let ours: MeetingKey;
    let theirs: MeetingKey;
    const book = async (organisation: OrganisationId, from: number, to: number): Promise<MeetingKey> => {
      const room = { organisation, person: 'ann' as PersonId, kind: 'room' as const, site: 'station' as SiteId };
      const slot = { from: at(from), to: at(to) };
      const claim = await bookings.claim([{ ...room, space: 'our' as SpaceId, slot, key: `${organisation} ${from}` }]);
      if (claim.outcome !== 'booked') throw new Error(claim.outcome);
      return { organisation, booking: claim.bookings[0]!.id };
    };
    const guestsOf = async (meeting: MeetingKey) => (await store.of([meeting]))[0]?.guests;
    beforeEach(async () => {
      ({ meetings: store, bookings } = await open());
      ours = await book(city, 9, 11);
      theirs = await book(province, 14, 16);
    });

    it('knows nothing of a meeting of which nothing was noted', async () => {
      expect(await store.of([])).to.deep.equal([]);
      expect(await store.of([ours, unknown])).to.deep.equal([]);
      await store.dropGuest(unknown, 'Jan Peeters');
      expect(await store.of([unknown])).to.deep.equal([]);
    });

    it('notes guests, each once and in order, hosting and the link, of meetings of several organisations', async () => {
      expect(await store.addGuests(ours, ['Zoé', 'Jan Peeters', 'Zoé'], 30)).to.equal(true);
      expect(await store.addGuests(ours, ['Jan Peeters', 'An'], 30)).to.equal(true);
      await store.host(theirs, 'association');
      await store.host(theirs, 'citizens');
      expect(await store.video(theirs, 'abc')).to.equal('abc');

      expect(await store.of([theirs, unknown, ours])).to.deep.equal([
        { ...theirs, guests: [], hosted: 'citizens', video: 'abc' },
        { ...ours, guests: ['Zoé', 'Jan Peeters', 'An'] },
      ]);
      expect(await store.of([{ ...ours, organisation: province }])).to.deep.equal([]);
    });

    it('takes no more guests than it may: all of them or none', async () => {
      expect(await store.addGuests(ours, ['a', 'b'], 3)).to.equal(true);
      expect(await store.addGuests(ours, ['c', 'd'], 3)).to.equal(false);
      expect(await guestsOf(ours)).to.deep.equal(['a', 'b']);
      const added = await Promise.all(['c', 'd', 'e'].map((one) => store.addGuests(ours, [one], 3)));
      expect(added.filter(Boolean)).to.have.length(1);
      expect(await guestsOf(ours)).to.have.length(3);
    });

    it('loses nobody of those who are announced at the same time', async () => {
      const names = Array.from({ length: 24 }, (_, n) => `guest ${n}`);
      await Promise.all(names.map((name) => store.addGuests(ours, [name], 30)));
      expect(await guestsOf(ours)).to.have.members(names);
    });

    it('takes a guest off, and leaves the others', async () => {
      await store.addGuests(ours, ['a', 'b'], 30);
      await store.dropGuest(ours, 'a');
      await store.dropGuest(ours, 'nobody');
      expect(await guestsOf(ours)).to.deep.equal(['b']);
    });

    it('keeps the link that a meeting has, also where two ask for one at once', async () => {
      const links = await Promise.all(['a', 'b', 'c'].map((one) => store.video(ours, one)));
      expect(new Set(links)).to.have.length(1);
      expect(await store.video(ours, 'd')).to.equal(links[0]);
    });

    it('forgets what is over, and what holds no room any more, of one organisation', async () => {
      const later = await book(city, 18, 19);
      for (const meeting of [ours, theirs, later]) await store.addGuests(meeting, ['a'], 30);
      expect(await store.forgetBefore(city, at(11))).to.equal(0);
      expect(await store.forgetBefore(city, at(12))).to.equal(1);
      await bookings.settle(city, later.booking, 1, 'cancelled');
      expect(await store.forgetBefore(city, at(12))).to.equal(1);

      expect(await store.of([ours, later, theirs])).to.deep.equal([{ ...theirs, guests: ['a'] }]);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      await store.addGuests(ours, ['a'], 30);
      (await store.of([ours]))[0]!.guests.push('b');
      expect(await guestsOf(ours)).to.deep.equal(['a']);
    });
  });
}
