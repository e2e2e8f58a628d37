import { expect } from 'chai';
import type { AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import { DELIVERY_STATES, type DeliveryState } from '../../src/domain/announcements/delivering/delivery.ts';
import type { DeliveryCounts } from '../../src/domain/announcements/delivering/delivery-store.ts';
import type { Ending } from '../../src/domain/announcements/delivering/lane-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { anAudience, at, HEAT, heat, LEASE, people, TEAMS_LANE } from './deliveries-for-tests.ts';

const nobody = '__proto__' as PersonId;
const counts = (some: Partial<DeliveryCounts> = {}) =>
  ({ ...Object.fromEntries(DELIVERY_STATES.map((state) => [state, 0])), ...some }) as DeliveryCounts;

/** What `DeliveryStore` promises, asked of one implementation. */
export function describeDeliveryStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as a DeliveryStore`, () => {
    let stores: Stores;
    let city: OrganisationId;
    let province: OrganisationId;

    beforeEach(async () => {
      stores = await open();
      [city, province] = await anAudience(stores);
    });

    /** Tells the first of those who are due, with that end. */
    async function tell(ending: Ending, minute = 1): Promise<PersonId> {
      const key = { organisation: city, lane: TEAMS_LANE };
      await stores.lanes.take(LEASE, at(minute), 10);
      const [begun] = await stores.lanes.begin(key, { announcement: HEAT, people }, at(minute), LEASE);
      if (!begun) throw new Error('nobody is due');
      await stores.lanes.end(key, HEAT, [{ ...begun, ...ending }], at(minute));
      return begun.person;
    }

    const stateOf = async (person: PersonId) =>
      (await stores.announced.of({ organisation: city, announcement: HEAT, person }))?.state;

    it('queues one for each, in the lane where they last spoke; who never spoke with us is gone', async () => {
      expect(await stores.announced.queue(heat(city), [...people, ...people])).to.equal(4);
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ queued: 3, gone: 1 }));
      expect(await Promise.all(people.map(stateOf))).to.deep.equal(['queued', 'queued', 'queued', 'gone']);
      expect(await stores.lanes.take(LEASE, at(0), 10)).to.deep.equal([
        { organisation: city, lane: 'console' },
        { organisation: city, lane: 'slack T1' },
        { organisation: city, lane: 'teams a-tenant' },
      ]);
    });

    it('queues an announcement once: not the same people again, and nobody who comes later', async () => {
      await stores.announced.queue(heat(city), people.slice(0, 2));
      expect(await stores.announced.queue(heat(city), people)).to.equal(2);
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ queued: 2 }));
    });

    it('says of each of several people what became of it, and leaves out for whom it is not', async () => {
      await stores.announced.queue(heat(city), people.slice(1));
      const each = await stores.announced.ofEach(city, HEAT, [people[0]!, people[2]!, people[3]!, nobody]);
      expect(Object.fromEntries(each)).to.deep.equal({
        cas: { announcement: HEAT, state: 'queued', at: at(0) },
        dirk: { announcement: HEAT, state: 'gone', at: at(0) },
      });
      expect(await stores.announced.ofEach(province, HEAT, people)).to.deep.equal(new Map());
    });

    it('queues once also where two do so at once', async () => {
      const answers = await Promise.all([1, 2].map(() => stores.announced.queue(heat(city), people)));
      expect(answers).to.deep.equal([4, 4]);
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ queued: 3, gone: 1 }));
    });

    it('knows nothing of what was never queued, and nothing of another organisation', async () => {
      await stores.announced.queue(heat(city), people);
      expect(await stores.announced.counts(province, HEAT)).to.deep.equal(counts());
      expect(await stores.announced.isOver(province, HEAT)).to.equal(true);
      expect(await stores.announced.of({ organisation: province, announcement: HEAT, person: people[0]! })).to.equal(undefined); // prettier-ignore
      expect(await stateOf(nobody)).to.equal(undefined);
      expect(await stores.announced.ofPerson(province, people[0]!)).to.deep.equal([]);
      expect(await stores.announced.receipt({ organisation: province, announcement: HEAT, person: people[0]! }, at(1))).to.equal(false); // prettier-ignore
      await stores.announced.hold(province, HEAT, true);
      await stores.announced.cancel(province, HEAT, at(1));
      await stores.announced.forget(province, HEAT);
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ queued: 3, gone: 1 }));
    });

    it('takes a receipt of whom it was sent to, once, and of nobody who waits for it or is not among them', async () => {
      await stores.announced.queue(heat(city), people);
      const receipt = (person: PersonId, minute: number) =>
        stores.announced.receipt({ organisation: city, announcement: HEAT, person }, at(minute));
      expect(await receipt(people[0]!, 0), 'while it waits').to.equal(false);
      const told = await tell({ as: 'sent' });

      expect(await receipt(told, 5)).to.equal(true);
      expect(await receipt(told, 9)).to.equal(true);
      expect(await receipt(nobody, 5)).to.equal(false);
      expect(await stores.announced.of({ organisation: city, announcement: HEAT, person: told })).to.deep.equal({
        ...{ announcement: HEAT, state: 'receipt', at: at(5) },
      });
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ queued: 2, receipt: 1, gone: 1 }));
    });

    it('takes the receipt of who could not be told, and has looked it up since', async () => {
      await stores.announced.queue(heat(city), people);
      const refused = await tell({ as: 'refused' });
      for (const person of [refused, people[3]!]) {
        expect(await stores.announced.receipt({ organisation: city, announcement: HEAT, person }, at(5))).to.equal(
          true,
        );
        expect(await stateOf(person)).to.equal('receipt');
      }
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ queued: 2, receipt: 2 }));
      await stores.announced.cancel(city, HEAT, at(6));
      const waited = people.slice(0, 3).find((person) => person !== refused)!;
      const late = { organisation: city, announcement: HEAT, person: waited };
      expect(await stores.announced.receipt(late, at(7)), 'it was taken back before').to.equal(false);
    });

    it('takes the receipt of somebody of whom nobody knew whether it arrived, and does not tell them again', async () => {
      await stores.announced.queue(heat(city), [people[0]!]);
      const told = await tell({ as: 'unknown' });
      expect(await stores.announced.isOver(city, HEAT)).to.equal(false);
      expect(await stores.announced.receipt({ organisation: city, announcement: HEAT, person: told }, at(2))).to.equal(true); // prettier-ignore
      expect(await stores.announced.isOver(city, HEAT)).to.equal(true);
    });

    it('cancels what waits, and leaves what was sent', async () => {
      await stores.announced.queue(heat(city), people);
      await tell({ as: 'sent' });
      await stores.announced.cancel(city, HEAT, at(2));
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ sent: 1, cancelled: 2, gone: 1 }));
      expect(await stores.announced.isOver(city, HEAT)).to.equal(true);
      expect(await stores.lanes.take(LEASE, at(3), 10)).to.deep.equal([]);
    });

    it('tells nobody once more of an announcement that was cancelled, and does not say that it did not arrive', async () => {
      await stores.announced.queue(heat(city), [people[0]!]);
      await tell({ as: 'unknown' });
      await stores.announced.cancel(city, HEAT, at(1));
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ unknown: 1 }));
      expect(await stores.announced.isOver(city, HEAT)).to.equal(true);
    });

    it('lists what somebody got, the latest first, and who is in a state, by person', async () => {
      const cold = 'Cold' as AnnouncementId;
      await stores.announced.queue(heat(city), people);
      await stores.announced.queue({ ...heat(city), announcement: cold, from: at(0) }, people);
      const told = await tell({ as: 'sent' }, 3);

      expect(await stores.announced.ofPerson(city, told)).to.deep.equal([
        { announcement: HEAT, state: 'sent', at: at(3) },
        { announcement: cold, state: 'queued', at: at(0) },
      ]);
      const queued = (after: PersonId | undefined, limit: number) =>
        stores.announced.people({ organisation: city, announcement: cold, state: 'queued' }, after, limit);
      const inOrder = people.slice(0, 3).sort((a, b) => (a < b ? -1 : 1));
      expect(await queued(undefined, 2)).to.deep.equal(inOrder.slice(0, 2));
      expect(await queued(inOrder[1], 2)).to.deep.equal(inOrder.slice(2));
    });

    it('forgets who got it, and not how many', async () => {
      await stores.announced.queue(heat(city), people);
      const told = await tell({ as: 'sent' });
      await stores.announced.cancel(city, HEAT, at(2));
      await stores.announced.forget(city, HEAT);

      expect(await stateOf(told)).to.equal(undefined);
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(counts({ sent: 1, cancelled: 2, gone: 1 }));
      expect(await stores.announced.queue(heat(city), people), 'nothing is queued anew').to.equal(4);
      expect(await stateOf(told)).to.equal(undefined);
    });

    it('says when something was queued, or let go', async () => {
      let news: (() => void) | undefined;
      const heard = () => new Promise<void>((resolve) => (news = resolve));
      const end = stores.announced.onNews(() => news?.());
      for (const act of [
        () => stores.announced.queue(heat(city), people),
        () => stores.announced.hold(city, HEAT, false),
      ]) {
        const next = heard();
        await act();
        await next;
      }
      end();
    });

    it('has everybody in one state, and the states add up, whatever is done at once', async () => {
      await stores.announced.queue(heat(city), people);
      const state = { organisation: city, announcement: HEAT };
      await Promise.all([
        tell({ as: 'sent' }).catch(() => undefined),
        stores.announced.cancel(city, HEAT, at(1)),
        ...people.map((person) => stores.announced.receipt({ ...state, person }, at(1))),
      ]);
      const found = await Promise.all(
        DELIVERY_STATES.map(async (one): Promise<[DeliveryState, number]> => {
          return [one, (await stores.announced.people({ ...state, state: one }, undefined, 10)).length];
        }),
      );
      expect(await stores.announced.counts(city, HEAT)).to.deep.equal(Object.fromEntries(found));
      expect(found.reduce((sum, [, count]) => sum + count, 0)).to.equal(4);
    });
  });
}
