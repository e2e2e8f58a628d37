import { expect } from 'chai';
import type { Booking, BookingId } from '../../src/domain/bookings/booking.ts';
import type { BookingStore } from '../../src/domain/bookings/booking-store.ts';
import type { MeetingKey, NewInvitation } from '../../src/domain/meetings/invitation.ts';
import type { Invitation } from '../../src/domain/meetings/invitation.ts';
import type { InvitationStore } from '../../src/domain/meetings/invitation-store.ts';
import type { Whom } from '../../src/domain/people/choices-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const of = (organisation: OrganisationId, person: string): Whom => ({ organisation, person: person as PersonId });
const [ann, bob, capital] = [of(city, 'ann'), of(city, 'bob'), of(city, 'B')];
const cleo = of(province, 'cleo');
const [site, our, weser] = ['station' as SiteId, 'our' as SpaceId, 'weser' as SpaceId];
const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
const NOW = at(8);
const nowhere = 'c0ffee00-0000-4000-8000-000000000000' as BookingId;

/** What `InvitationStore` promises, asked of one implementation, on bookings of its own. */
export function describeInvitationStore(
  name: string,
  open: () => Promise<{ invitations: InvitationStore; bookings: BookingStore }>,
): void {
  describe(`${name} as an InvitationStore`, () => {
    let store: InvitationStore;
    let bookings: BookingStore;
    let meeting: Booking;
    let key: MeetingKey;
    let made = 0;
    const book = async (from: number, to: number, { organisation, person }: Whom = ann, space = our) => {
      const room = { organisation, person, kind: 'room' as const, site, space, key: `k${(made += 1)}` };
      const claim = await bookings.claim([{ ...room, slot: { from: at(from), to: at(to) } }]);
      if (claim.outcome !== 'booked') throw new Error(claim.outcome);
      return claim.bookings[0]!;
    };
    const asks = (whom: Whom, booking = meeting): NewInvitation => ({
      ...{ ...whom, meeting: { organisation: booking.organisation, booking: booking.id }, by: booking.person },
      at: { ...booking.slot, space: booking.space },
    });
    const named = (list: (Whom & { answer: string })[]) =>
      list.map(({ organisation, person, answer }) => `${organisation} ${person} ${answer}`);
    beforeEach(async () => {
      ({ invitations: store, bookings } = await open());
      meeting = await book(14, 16);
      key = { organisation: city, booking: meeting.id };
    });

    it('knows nobody who is asked, where nothing was kept', async () => {
      expect(await store.get(bob, meeting.id)).to.equal(undefined);
      for (const booking of [nowhere, '__proto__' as BookingId]) {
        expect(await store.get(bob, booking)).to.equal(undefined);
        expect(await store.ofMeeting({ organisation: city, booking })).to.deep.equal([]);
        expect(await store.withdraw(bob, booking)).to.equal(false);
        expect(await store.answer(bob, booking, at(14), 'accepted', NOW)).to.equal(undefined);
      }
      expect(await store.ofPerson(bob, { from: at(0), to: at(24) })).to.deep.equal([]);
      expect(await store.outdated(NOW, undefined, 10)).to.deep.equal([]);
      expect(await store.answered(undefined, 10)).to.deep.equal([]);
    });

    it('asks people of several organisations to one meeting, each once', async () => {
      expect(await store.invite([asks(bob), asks(cleo)])).to.equal(2);
      const asked = await Promise.all([store.invite([asks(cleo), asks(capital)]), store.invite([asks(capital)])]);
      expect(asked[0] + asked[1]).to.equal(1);

      const all = await store.ofMeeting(key);
      expect(named(all)).to.deep.equal(['city B asked', 'city bob asked', 'province cleo asked']);
      expect(all[1]).to.deep.equal({ ...asks(bob), answer: 'asked', version: 0, news: 1 });
      expect(await store.ofMeeting({ organisation: province, booking: meeting.id })).to.deep.equal([]);
      expect(await store.get(of(province, 'bob'), meeting.id), 'of the same id elsewhere').to.equal(undefined);
    });

    it('leaves the answer of whoever is asked again', async () => {
      await store.invite([asks(bob)]);
      await store.answer(bob, meeting.id, at(14), 'accepted', NOW);
      expect(await store.invite([asks(bob)])).to.equal(0);
      expect((await store.get(bob, meeting.id))?.answer).to.equal('accepted');
    });

    it('keeps an answer to the time that was seen, and to no other', async () => {
      await store.invite([asks(bob), asks(cleo)]);
      expect(await store.answer(bob, meeting.id, at(15), 'accepted', NOW)).to.equal(undefined);
      expect((await store.get(bob, meeting.id))?.answer).to.equal('asked');
      expect((await store.answer(bob, meeting.id, at(14), 'accepted', NOW))?.answer).to.equal('accepted');
      await store.answer(bob, meeting.id, at(14), 'declined', at(9));

      const got = await store.get(bob, meeting.id);
      expect(got).to.include({ answer: 'declined' }).and.have.property('untoldSince').that.deep.equals(at(9));
      expect((await store.get(cleo, meeting.id))?.answer).to.equal('asked');
    });

    it('withdraws, and asks anew whoever was withdrawn, with news for them each time', async () => {
      await store.invite([asks(bob)]);
      await store.heard(bob, meeting.id, { ...meeting.slot, space: our });
      expect(await store.withdraw(bob, meeting.id)).to.equal(true);
      expect(await store.withdraw(bob, meeting.id)).to.equal(false);
      expect(await store.get(bob, meeting.id)).to.include({ answer: 'withdrawn', version: 0, news: 2 });
      expect(await store.answer(bob, meeting.id, at(14), 'accepted', NOW)).to.equal(undefined);
      expect(await store.ofPerson(bob, { from: at(0), to: at(24) })).to.deep.equal([]);

      expect(await store.invite([asks(bob)])).to.equal(1);
      expect(await store.get(bob, meeting.id)).to.deep.equal({ ...asks(bob), answer: 'asked', version: 0, news: 3 });
    });

    it('tells what somebody is asked to, soonest first, of what shares an instant with the slot', async () => {
      const [early, late] = [await book(9, 10), await book(18, 19, cleo)];
      await store.invite([asks(bob, late), asks(bob), asks(bob, early), asks(capital)]);

      const ids = async (from: number, to: number) =>
        (await store.ofPerson(bob, { from: at(from), to: at(to) })).map(({ meeting: { booking } }) => booking);
      expect(await ids(0, 24)).to.deep.equal([early.id, meeting.id, late.id]);
      expect(await ids(10, 18)).to.deep.equal([meeting.id]);
    });

    it('keeps what a person has heard of', async () => {
      await store.invite([asks(bob), asks(cleo)]);
      await store.heard(bob, meeting.id, { from: at(14), to: at(16), space: weser });
      expect((await store.get(bob, meeting.id))?.heard).to.deep.equal({ from: at(14), to: at(16), space: weser });
      expect((await store.get(cleo, meeting.id))?.heard).to.equal(undefined);
    });

    it('finds those whose booking has gone on, of meetings that are not over, page by page', async () => {
      const other = await book(10, 11, cleo, weser);
      await store.invite([asks(bob), asks(cleo), asks(capital), asks(ann, other)]);
      const pages: string[][] = [];
      let last: Invitation | undefined;
      do {
        const page = await store.outdated(NOW, last, 3);
        pages.push(page.map(({ invitation: { person }, booking }) => `${person} ${booking.space}`));
        last = page.at(-1)?.invitation;
      } while (last);
      expect(pages).to.deep.equal([['B our', 'ann weser', 'bob our'], ['cleo our'], []]);
      expect((await store.outdated(at(11), undefined, 10)).map(({ invitation }) => invitation.person)).to.deep.equal([
        'B',
        'bob',
        'cleo',
      ]);

      for (const { invitation, booking } of await store.outdated(NOW, undefined, 10)) {
        const caught = { version: booking.version, at: invitation.at, isNews: false, asksAgain: false };
        expect(await store.catchUp(invitation, caught)).to.equal(true);
      }
      expect(await store.outdated(NOW, undefined, 10)).to.deep.equal([]);
      await bookings.settle(city, meeting.id, 1, 'cancelled');
      const outdated = await store.outdated(NOW, undefined, 10);
      expect(outdated.map(({ invitation: { person }, booking }) => `${person} ${booking.state}`)).to.deep.equal([
        'B cancelled',
        'bob cancelled',
        'cleo cancelled',
      ]);
    });

    it('catches up once, however many see that it should, and asks again where the answer was to something else', async () => {
      await store.invite([asks(bob)]);
      await store.answer(bob, meeting.id, at(14), 'accepted', NOW);
      const seen = (await store.get(bob, meeting.id))!;
      const caught = { version: 2, at: { from: at(15), to: at(17), space: weser }, isNews: true, asksAgain: true };
      const both = await Promise.all([store.catchUp(seen, caught), store.catchUp(seen, caught)]);

      expect(both.filter(Boolean)).to.have.length(1);
      expect(await store.get(bob, meeting.id)).to.deep.equal({
        ...{ ...asks(bob), at: caught.at, answer: 'asked', version: 2, news: 2 },
      });
      await store.answer(bob, meeting.id, at(15), 'accepted', NOW);
      const kept = { ...caught, version: 3, isNews: false, asksAgain: false };
      await store.catchUp((await store.get(bob, meeting.id))!, kept);
      expect(await store.get(bob, meeting.id)).to.include({ answer: 'accepted', version: 3, news: 2 });
    });

    it('tells which organisers have answers to hear of, until they were told', async () => {
      const other = await book(10, 11, cleo, weser);
      await store.invite([asks(bob), asks(cleo), asks(capital), asks(ann, other)]);
      await store.answer(cleo, meeting.id, at(14), 'accepted', at(8));
      await store.answer(bob, meeting.id, at(14), 'declined', at(9));
      await store.answer(ann, other.id, at(10), 'declined', at(9));
      const ours = { ...key, by: 'ann', first: at(8), last: at(9), open: 1 };
      const theirs = { organisation: province, booking: other.id, by: 'cleo', first: at(9), last: at(9), open: 0 };

      expect(await store.answered(undefined, 10)).to.deep.equal([ours, theirs]);
      expect(await store.answered(key, 10)).to.deep.equal([theirs]);
      expect(await store.answered(undefined, 1)).to.deep.equal([ours]);

      await store.toldUntil(key, at(8));
      expect((await store.answered(undefined, 1))[0]).to.deep.equal({ ...ours, first: at(9) });
      await store.answer(bob, meeting.id, at(14), 'declined', at(10));
      await store.toldUntil(key, at(9));
      expect(await store.answered(undefined, 10)).to.deep.equal([theirs]);
      await store.withdraw(ann, other.id);
      expect(await store.answered(undefined, 10)).to.deep.equal([]);
    });

    it('forgets those of one organisation whose meeting ended before', async () => {
      await store.invite([asks(bob), asks(cleo)]);
      expect(await store.forgetBefore(city, at(16))).to.equal(0);
      expect(await store.forgetBefore(city, at(17))).to.equal(1);
      expect(named(await store.ofMeeting(key))).to.deep.equal(['province cleo asked']);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      await store.invite([asks(bob)]);
      const got = (await store.get(bob, meeting.id))!;
      got.meeting.organisation = province;
      got.at.space = weser;
      expect(await store.get(bob, meeting.id)).to.deep.equal({ ...asks(bob), answer: 'asked', version: 0, news: 1 });
    });
  });
}
