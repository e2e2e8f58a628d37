import { expect } from 'chai';
import type { AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { Begun, Ending, LaneKey, PostEnding } from '../../src/domain/announcements/delivering/lane-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { anAudience, at, HEAT, heat, LEASE, people, TEAMS_LANE } from './deliveries-for-tests.ts';

const COLD = 'Cold' as AnnouncementId;
const OTHER = { holder: 'two', until: at(40) };

/** What `LaneStore` promises, asked of one implementation. */
export function describeLaneStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as a LaneStore`, () => {
    let stores: Stores;
    let city: OrganisationId;
    let key: LaneKey;
    /** Of three in one lane. */
    let crowd: PersonId[];

    beforeEach(async () => {
      stores = await open();
      [city] = await anAudience(stores);
      key = { organisation: city, lane: TEAMS_LANE };
      crowd = people.slice(0, 3);
      for (const [n, person] of crowd.entries()) {
        await stores.people.link(city, person, { platform: 'teams', realm: 'a-tenant', user: `u-${n}` });
        await stores.addresses.put(city, person, { channel: 'teams', reference: {} }, at(-1));
      }
      await stores.announced.queue(heat(city), crowd);
      await stores.lanes.take(LEASE, at(0), 10);
    });

    const begin = (some = crowd, minute = 0, lease = LEASE) =>
      stores.lanes.begin(key, { announcement: HEAT, people: some }, at(minute), lease);
    const end = (begun: Begun | undefined, ending: Ending, minute = 0) =>
      stores.lanes.end(key, HEAT, [{ ...begun!, ...ending }], at(minute));
    const due = (minute: number, last?: AnnouncementId, limit = 10) => stores.lanes.due(key, at(minute), limit, last);
    const counts = async () => {
      const all = Object.entries(await stores.announced.counts(city, HEAT));
      return Object.fromEntries(all.filter(([, count]) => count > 0));
    };

    it('leases a lane to one holder, until it is over or given back, and on to whoever has it', async () => {
      expect(await stores.lanes.take(OTHER, at(29), 10), 'it is leased').to.deep.equal([]);
      expect(await stores.lanes.take({ ...LEASE, until: at(40) }, at(29), 10)).to.deep.equal([key]);
      expect(await stores.lanes.take(OTHER, at(31), 10), 'it was leased on').to.deep.equal([]);
      await stores.lanes.release(key, OTHER.holder);
      expect(await stores.lanes.take(OTHER, at(31), 10), 'only its holder gives it back').to.deep.equal([]);
      await stores.lanes.release(key, LEASE.holder);
      expect(await stores.lanes.take(OTHER, at(31), 10)).to.deep.equal([key]);
      expect(await stores.lanes.take(LEASE, at(30), 10)).to.deep.equal([]);
      expect(await stores.lanes.take({ ...LEASE, until: at(60) }, at(41), 10), 'it is over').to.deep.equal([key]);
    });

    it('leases it to one of two who ask at once', async () => {
      await stores.lanes.release(key, LEASE.holder);
      const taken = await Promise.all([LEASE, OTHER].map((lease) => stores.lanes.take(lease, at(0), 10)));
      expect(taken.flat()).to.deep.equal([key]);
    });

    it('leases no lane in which nobody is due, and at most as many as are asked for', async () => {
      await stores.lanes.release(key, LEASE.holder);
      expect(await stores.lanes.take(LEASE, at(-1), 10)).to.deep.equal([]);
      expect(await stores.lanes.take(LEASE, at(0), 0)).to.deep.equal([]);
    });

    it('says who is due, and of several announcements one after the other', async () => {
      expect(await due(-1)).to.equal(undefined);
      await stores.announced.queue({ ...heat(city), announcement: COLD }, crowd.slice(0, 1));
      expect(await due(0)).to.deep.equal({ announcement: COLD, people: crowd.slice(0, 1) });
      const heated = await due(0, COLD);
      expect(heated?.announcement).to.equal(HEAT);
      expect(heated?.people).to.have.members(crowd);
      expect((await due(0, HEAT))?.announcement).to.equal(COLD);
      expect((await due(0, COLD, 2))?.people).to.have.length(2);
    });

    it('begins who is due, once, and for its holder only', async () => {
      expect(await begin(crowd, -1), 'too early').to.deep.equal([]);
      expect(await begin(crowd, 0, OTHER), 'not its holder').to.deep.equal([]);
      expect(await begin(['__proto__' as PersonId, crowd[0]!])).to.deep.equal([
        { person: crowd[0], attempt: 1, faults: 0 },
      ]);
      expect((await begin()).map(({ person }) => person)).to.have.members(crowd.slice(1));
      expect(await begin()).to.deep.equal([]);
      expect(await counts()).to.deep.equal({ sending: 3 });
      expect(await due(9)).to.equal(undefined);
    });

    it('leases the lane on with each who is begun', async () => {
      await begin(crowd, 29, { ...LEASE, until: at(59) });
      expect(await stores.lanes.take(OTHER, at(31), 10)).to.deep.equal([]);
    });

    for (const as of ['sent', 'refused', 'gone', 'cancelled'] as const) {
      it(`takes ${as} for the end`, async () => {
        const [one] = await begin();
        await end(one, { as });
        expect(await counts()).to.deep.equal({ sending: 2, [as]: 1 });
        await end(one, { as: 'again', at: at(1) });
        expect(await counts()).to.deep.equal({ sending: 2, [as]: 1 });
      });
    }

    it('has somebody tried again from then on, whom it surely did not reach', async () => {
      const [one] = await begin(crowd.slice(0, 1));
      await end(one, { as: 'again', at: at(5) });
      expect(await counts()).to.deep.equal({ queued: 3 });
      expect((await due(4))?.people).to.have.members(crowd.slice(1));
      expect((await due(5))?.people).to.have.members(crowd);
      expect(await begin(crowd.slice(0, 1), 5)).to.deep.equal([{ person: crowd[0], attempt: 2, faults: 0 }]);
    });

    it('has somebody told once more, a minute later, of whom nobody knows whether it arrived, and not a third time', async () => {
      const [one] = await begin(crowd.slice(0, 1));
      await end(one, { as: 'unknown' });
      expect(await counts()).to.deep.equal({ queued: 2, unknown: 1 });
      expect((await due(0))?.people).not.to.include(crowd[0]);
      const [again] = await begin(crowd.slice(0, 1), 1);
      expect(again).to.deep.equal({ person: crowd[0], attempt: 2, faults: 0 });
      await end(again, { as: 'unknown' }, 1);
      expect(await counts()).to.deep.equal({ queued: 2, unknown: 1 });
      expect(await begin(crowd.slice(0, 1), 9)).to.deep.equal([]);
    });

    it('holds nobody for untold who may have heard it, also where they are surely not reached the second time', async () => {
      const [one] = await begin(crowd.slice(0, 1));
      await end(one, { as: 'unknown' });
      const [again] = await begin(crowd.slice(0, 1), 1);
      await end(again, { as: 'again', at: at(5) }, 1);
      expect(await counts()).to.deep.equal({ queued: 2, unknown: 1 });
      expect((await due(4))?.people).not.to.include(crowd[0]);
      const [third] = await begin(crowd.slice(0, 1), 5);
      expect(third).to.deep.equal({ person: crowd[0], attempt: 3, faults: 0 });
      await stores.announced.cancel(city, HEAT, at(5));
      await end(third, { as: 'again', at: at(9) }, 5);
      await stores.lanes.sweep(at(9));
      expect(await counts()).to.deep.equal({ unknown: 1, cancelled: 2 });
      expect(await stores.announced.isOver(city, HEAT)).to.equal(true);
    });

    it('takes nothing back from who may have heard it, where they need not be told any more', async () => {
      const [one] = await begin(crowd.slice(0, 1));
      await end(one, { as: 'unknown' });
      const [again] = await begin(crowd.slice(0, 1), 1);
      await end(again, { as: 'cancelled' }, 1);
      expect(await counts()).to.deep.equal({ queued: 2, unknown: 1 });
      expect((await due(9))?.people).not.to.include(crowd[0]);
    });

    it('counts faults of ours by themselves', async () => {
      const tryOnce = async (minute: number, ending: Ending) => {
        const [one] = await begin(crowd.slice(0, 1), minute);
        await end(one, ending, minute);
        return one?.faults;
      };
      expect(await tryOnce(0, { as: 'again', at: at(1) })).to.equal(0);
      expect(await tryOnce(1, { as: 'again', at: at(2), fault: true })).to.equal(0);
      expect(await tryOnce(2, { as: 'again', at: at(3) })).to.equal(1);
      expect(await tryOnce(3, { as: 'again', at: at(4), fault: true })).to.equal(1);
      expect(await counts()).to.deep.equal({ queued: 3 });
      expect((await due(3))?.people).to.not.include(crowd[0]);
      expect(await begin(crowd.slice(0, 1), 4)).to.deep.equal([{ person: crowd[0], attempt: 5, faults: 2 }]);
    });

    it('has somebody told once more each time that they were left behind, until that was five times', async () => {
      const leftAt = async (minute: number) => {
        const begun = await begin(crowd.slice(0, 1), minute);
        await stores.lanes.leftBehind(key, LEASE.holder, at(minute));
        return begun.map(({ faults }) => faults);
      };
      expect(await leftAt(0)).to.deep.equal([0]);
      expect(await leftAt(1)).to.deep.equal([1]);
      expect(await leftAt(2)).to.deep.equal([2]);
      expect(await leftAt(3)).to.deep.equal([3]);
      expect(await leftAt(4)).to.deep.equal([4]);
      expect(await leftAt(9), 'it may be they who make it so').to.deep.equal([]);
      expect(await counts()).to.deep.equal({ queued: 2, unknown: 1 });
    });

    it('has nobody told once more where that must not be', async () => {
      await stores.announced.queue({ ...heat(city), announcement: COLD, care: 'confirm-once' }, crowd.slice(0, 1));
      const [one] = await stores.lanes.begin(key, { announcement: COLD, people: crowd }, at(0), LEASE);
      await stores.lanes.end(key, COLD, [{ ...one!, as: 'unknown' }], at(0));
      expect(await stores.announced.isOver(city, COLD)).to.equal(true);
      expect((await stores.announced.counts(city, COLD)).unknown).to.equal(1);
    });

    it('nor where they were left behind, if that must not be', async () => {
      await stores.announced.queue({ ...heat(city), announcement: COLD, care: 'confirm-once' }, crowd.slice(0, 1));
      await stores.lanes.begin(key, { announcement: COLD, people: crowd }, at(0), LEASE);
      await stores.lanes.leftBehind(key, LEASE.holder, at(0));
      expect(await stores.announced.isOver(city, COLD)).to.equal(true);
      expect((await stores.announced.counts(city, COLD)).unknown).to.equal(1);
    });

    it('lets a late word count that it was sent, and no other', async () => {
      const [one, two] = await begin();
      await stores.lanes.leftBehind(key, LEASE.holder, at(0));
      await end(one, { as: 'sent' });
      await end(two, { as: 'again', at: at(9) });
      await end(two, { as: 'gone' });
      expect(await counts()).to.deep.equal({ sent: 1, unknown: 2 });
      const [again] = await begin([two!.person], 1);
      await end(two, { as: 'refused' }, 1);
      expect(await counts(), 'of an earlier attempt').to.deep.equal({ sent: 1, unknown: 1, sending: 1 });
      await end(again, { as: 'sent' }, 1);
      expect(await counts()).to.deep.equal({ sent: 2, unknown: 1 });
    });

    it('finds who was left behind, for its holder only', async () => {
      const [one] = await begin();
      await end(one, { as: 'sent' });
      expect(await stores.lanes.leftBehind(key, OTHER.holder, at(0))).to.equal(0);
      expect(await counts()).to.deep.equal({ sent: 1, sending: 2 });
      expect(await stores.lanes.take(OTHER, at(31), 10), 'nobody is due, and two are left behind').to.deep.equal([key]);
      expect(await stores.lanes.leftBehind(key, OTHER.holder, at(31))).to.equal(2);
      expect(await counts()).to.deep.equal({ sent: 1, unknown: 2 });
      expect((await due(32))?.people).to.have.length(2);
    });

    it('begins and offers nobody of what is held, until it is let go', async () => {
      await stores.announced.hold(city, HEAT, true);
      expect(await due(0)).to.equal(undefined);
      expect(await begin()).to.deep.equal([]);
      expect(await stores.lanes.take(LEASE, at(0), 10)).to.deep.equal([]);
      await stores.announced.hold(city, HEAT, false);
      expect(await begin()).to.have.length(3);
    });

    it('finds who was left behind also where it is held or cancelled by then', async () => {
      await begin(crowd.slice(0, 1));
      await stores.announced.cancel(city, HEAT, at(0));
      expect(await stores.lanes.take(OTHER, at(31), 10)).to.deep.equal([key]);
      await stores.lanes.leftBehind(key, OTHER.holder, at(31));
      expect(await stores.announced.isOver(city, HEAT)).to.equal(true);
      expect(await counts()).to.deep.equal({ unknown: 1, cancelled: 2 });
    });

    it('cancels also who was to be tried again', async () => {
      const [one, two] = await begin();
      await stores.announced.cancel(city, HEAT, at(0));
      await end(one, { as: 'again', at: at(5) });
      await end(two, { as: 'sent' });
      expect(await counts()).to.deep.equal({ sending: 1, sent: 1, cancelled: 1 });
      expect(await begin(crowd, 9)).to.deep.equal([]);
    });

    it('keeps who is not at work for later, and not who is being told', async () => {
      const later = crowd.map((person) => ({ person, at: at(20) }));
      await begin(crowd.slice(0, 1));
      await stores.lanes.postpone(key, HEAT, later);
      expect(await due(19)).to.equal(undefined);
      expect((await due(20))?.people).to.have.members(crowd.slice(1));
      expect(await counts()).to.deep.equal({ sending: 1, queued: 2 });
    });

    describe('in the channel of a lane', () => {
      const beginPost = (holder = LEASE.holder) => stores.lanes.beginPost(key, HEAT, holder);
      const endPost = (ending: PostEnding) => stores.lanes.endPost(key, HEAT, ending);

      it('has it posted by its holder, and by nobody once it stands there', async () => {
        expect(await beginPost(OTHER.holder), 'not its holder').to.equal(undefined);
        expect(await beginPost()).to.equal('to-post');
        await endPost('posted');
        expect(await beginPost()).to.equal('posted');
        await endPost('to-each');
        expect(await beginPost(), 'what comes late changes nothing').to.equal('posted');
      });

      it('has it posted once more where nobody knows how that ended, and then told to each', async () => {
        expect([await beginPost(), await beginPost(), await beginPost()]).to.deep.equal([
          'to-post',
          'to-post',
          'to-each',
        ]);
        await endPost('posted');
        expect(await beginPost()).to.equal('to-each');
      });

      it('has it posted as often as it takes where it was surely not posted', async () => {
        for (const round of [1, 2, 3]) {
          expect(await beginPost(), String(round)).to.equal('to-post');
          await endPost('again');
        }
        expect(await beginPost()).to.equal('to-post');
        expect(await beginPost(), 'nobody knows').to.equal('to-post');
        await endPost('again');
        expect(await beginPost(), 'of the first one nobody knows still').to.equal('to-post');
        expect(await beginPost()).to.equal('to-each');
      });

      it('has nothing posted that is held or cancelled, and each announcement by itself', async () => {
        await stores.announced.queue({ ...heat(city), announcement: COLD }, crowd);
        await stores.announced.hold(city, HEAT, true);
        expect(await beginPost()).to.equal(undefined);
        await stores.announced.hold(city, HEAT, false);
        expect(await beginPost()).to.equal('to-post');
        expect(await stores.lanes.beginPost(key, COLD, LEASE.holder)).to.equal('to-post');
        await stores.announced.cancel(city, HEAT, at(0));
        expect(await beginPost()).to.equal(undefined);
      });
    });
  });
}
