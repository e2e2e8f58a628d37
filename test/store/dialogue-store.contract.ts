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

    it('keeps one for each person and conversation, the last', async () => {
      await store.put(dialogue(ann, 'console:1', { asked: 'when' }));
      await store.put(dialogue(ann, 'console:2'));
      await store.put({ organisation: city, person: ann, conversation: 'console:1', at: ten });

      expect(await store.get(city, ann, 'console:1')).to.deep.equal({
        organisation: city,
        person: ann,
        conversation: 'console:1',
        at: ten,
      });
      expect(await store.get(city, ann, 'console:2')).to.deep.equal(dialogue(ann, 'console:2'));
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
