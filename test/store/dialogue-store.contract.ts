import { expect } from 'chai';
import type { Dialogue, DialogueStore } from '../../src/conversation/dialogue.ts';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const ann = 'ann' as PersonId;
const bob = 'bob' as PersonId;
const nine = new Date('2026-03-02T09:00:00Z');
const ten = new Date('2026-03-02T10:00:00Z');

function dialogue(person: PersonId, conversation: string, more: Partial<Dialogue> = {}): Dialogue {
  return {
    organisation: city,
    person,
    conversation,
    at: nine,
    request: { ability: 'book_desk', slots: { site: ['eupen'], days: 2 } },
    ...more,
  };
}

/** What `DialogueStore` promises, asked of one implementation. */
export function describeDialogueStore(name: string, open: () => Promise<DialogueStore>): void {
  describe(`${name} as a DialogueStore`, () => {
    let store: DialogueStore;
    beforeEach(async () => {
      store = await open();
    });

    it('gives back what was put, and undefined where nothing was', async () => {
      const put = dialogue(ann, 'console:1', { asked: 'when', booking: 'b-1' as BookingId });
      await store.put(put);

      expect(await store.get(city, ann, 'console:1')).to.deep.equal(put);
      expect(await store.get(city, ann, 'console:2')).to.equal(undefined);
      expect(await store.get(city, bob, 'console:1')).to.equal(undefined);
      expect(await store.get(province, ann, 'console:1'), 'of another organisation').to.equal(undefined);
      expect(await store.get(city, '__proto__' as PersonId, 'constructor')).to.equal(undefined);
    });

    it('keeps one for each person and conversation: what is new in the place of what was there', async () => {
      const request = { ability: 'cancel', slots: { days: 3 } };
      await store.put(dialogue(ann, 'console:1', { booking: 'b-1' as BookingId, asked: 'when' }));
      await store.put(dialogue(ann, 'console:2'));
      await store.put(dialogue(ann, 'console:1', { at: ten, request, booking: 'b-2' as BookingId, asked: 'place' }));

      const now = { at: ten, request, booking: 'b-2' as BookingId, asked: 'place' };
      expect(await store.get(city, ann, 'console:1')).to.deep.equal(dialogue(ann, 'console:1', now));
      expect(await store.get(city, ann, 'console:2')).to.deep.equal(dialogue(ann, 'console:2'));
    });

    it('keeps what is left out, but for an open question', async () => {
      const booking = 'b-1' as BookingId;
      const untold = { organisation: city, person: ann, conversation: 'console:1', at: ten };
      await store.put(dialogue(ann, 'console:1', { booking, asked: 'when' }));
      await store.put(untold);

      expect(await store.get(city, ann, 'console:1')).to.deep.equal(dialogue(ann, 'console:1', { at: ten, booking }));
    });

    it('adds nothing to what is new from what another organisation has', async () => {
      const untold = { organisation: province, person: ann, conversation: 'console:1', at: ten };
      await store.put(dialogue(ann, 'console:1', { booking: 'b-1' as BookingId }));
      await store.put(untold);

      expect(await store.get(province, ann, 'console:1')).to.deep.equal(untold);
    });

    it('keeps what many say at once, each in their own, in whatever order', async () => {
      const people = Array.from({ length: 300 }, (_, n) => `person ${n}` as PersonId);
      const said = people.map((person) => dialogue(person, 'console:1', { request: { ability: person, slots: {} } }));
      await Promise.all([said, said.toReversed(), said, said.toReversed()].flat().map((news) => store.put(news)));

      const kept = await Promise.all(people.map((person) => store.get(city, person, 'console:1')));
      expect(kept).to.deep.equal(said);
    });

    it('does not take one pair of person and conversation for another', async () => {
      await store.put(dialogue('a' as PersonId, 'b c'));

      expect(await store.get(city, 'a b' as PersonId, 'c')).to.equal(undefined);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const put = dialogue(ann, 'console:1');
      await store.put(put);
      put.request!.slots.days = 3;
      const got = await store.get(city, ann, 'console:1');
      (got!.request!.slots.site as string[]).push('malmedy');
      got!.at.setUTCFullYear(1999);

      expect(await store.get(city, ann, 'console:1')).to.deep.equal(dialogue(ann, 'console:1'));
    });

    it('forgets those last touched before an instant, and says how many', async () => {
      await store.put(dialogue(ann, 'console:1'));
      await store.put(dialogue(bob, 'console:1'));
      await store.put(dialogue(bob, 'console:1', { at: ten }));

      expect(await store.forgetBefore(nine)).to.equal(0);
      expect(await store.forgetBefore(ten)).to.equal(1);
      expect(await store.get(city, ann, 'console:1')).to.equal(undefined);
      expect(await store.get(city, bob, 'console:1')).to.have.deep.property('at', ten);
    });
  });
}
