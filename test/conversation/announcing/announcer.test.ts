import { expect } from 'chai';
import fc from 'fast-check';
import { Gone, NotTaken, Refused } from '../../../src/conversation/sending.ts';
import type { AnnouncementId } from '../../../src/domain/announcements/announcement.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import { People } from '../../../src/domain/people/people.ts';
import type { PersonId } from '../../../src/domain/people/person.ts';
import { StoreUnavailable } from '../../../src/domain/store-unavailable.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../../src/stores.ts';
import { anAdministration, HEAT, NINE, sendingOn } from '../../helpers/an-announcement.ts';
import { FakePlatforms } from '../../helpers/fake-platforms.ts';
import { killable } from '../../helpers/killable.ts';
import { VirtualTime } from '../../helpers/virtual-time.ts';

const bosa = 'bosa' as OrganisationId;
const COLD = 'cold' as AnnouncementId;
const broken = () => new Error('the connection broke');

describe('sending an announcement', () => {
  let stores: Stores;
  beforeEach(() => {
    stores = lowdbStores(LowdbDatabase.inMemory());
  });
  const isOver = () => stores.announced.isOver(bosa, HEAT);
  const never = () => Promise.resolve(false);
  const counts = async () => {
    const all = Object.entries(await stores.announced.counts(bosa, HEAT));
    return Object.fromEntries(all.filter(([, count]) => count > 0));
  };
  const personOf = (address: { reference: unknown }) => (address.reference as { person: string }).person;
  const timesOf = (sending: ReturnType<typeof sendingOn>, person: PersonId | undefined) =>
    sending.platforms.arrived.filter((one) => one.person === person).map(({ at }) => at - NINE.getTime());

  it('reaches 10,000 people of one tenant, each once, at 46 a second or more, without being refused', async function () {
    this.timeout(20_000); // ten thousand people
    const sending = sendingOn(stores);
    await sending.queue(await anAdministration(stores, 'bosa', 10_000));
    await sending.until(isOver);

    const { arrived, refused } = sending.platforms;
    expect(await counts()).to.deep.equal({ sent: 10_000 });
    expect(arrived).to.have.length(10_000);
    expect(new Set(arrived.map(({ person }) => person)).size).to.equal(10_000);
    expect((10_000 * 1000) / (arrived.at(-1)!.at - arrived[0]!.at)).to.be.at.least(46);
    expect(refused).to.deep.equal([]);
  });

  it('finds out what a platform takes that takes less than it says, is seldom refused, and reaches everybody', async () => {
    const time = new VirtualTime(NINE);
    const sending = sendingOn(stores, { time, platforms: new FakePlatforms(time, { limit: 20 }) });
    await sending.queue(await anAdministration(stores, 'bosa', 2_000));
    const seconds = await sending.until(isOver);

    expect(await counts()).to.deep.equal({ sent: 2_000 });
    expect(sending.platforms.arrived).to.have.length(2_000);
    expect(2_000 / seconds).to.be.at.least(20 * 0.8);
    expect(sending.platforms.refused.length).to.be.at.most(40);
  });

  it('sends to one tenant as ever while another one asks to be left alone', async () => {
    const fast = await anAdministration(stores, 'bosa', 400);
    const slow = await anAdministration(stores, 'fedict', 400);
    const time = new VirtualTime(NINE);
    const platforms = new FakePlatforms(time);
    platforms.limits.set('fedict', 1);
    const sending = sendingOn(stores, { time, platforms });
    await sending.queue(fast);
    await sending.queue(slow, { organisation: 'fedict' as OrganisationId });

    expect(await sending.until(isOver)).to.be.at.most(25);
    expect((await stores.announced.counts('fedict' as OrganisationId, HEAT)).sent).to.be.below(60);
  });

  it('tells somebody once more, a minute later, of whom nobody knows whether it arrived', async () => {
    const sending = sendingOn(stores);
    const people = await anAdministration(stores, 'bosa', 3);
    sending.platforms.after = (address, n) => {
      if (personOf(address) === people[0] && n <= 3) throw broken();
    };
    await sending.queue(people);
    await sending.until(isOver);

    expect(await counts()).to.deep.equal({ sent: 3 });
    const [first = 0, second = 0, ...more] = timesOf(sending, people[0]);
    expect(second - first).to.be.within(60_000, 70_000);
    expect(more).to.deep.equal([]);
    expect(timesOf(sending, people[1])).to.have.length(1);
  });

  it('tells nobody once more of what may not come twice, and says of whom it is not known', async () => {
    const sending = sendingOn(stores);
    const people = await anAdministration(stores, 'bosa', 3);
    sending.platforms.after = (address) => {
      if (personOf(address) === people[0]) throw broken();
    };
    await sending.queue(people, { care: 'confirm-once' });
    await sending.until(isOver);

    expect(await counts()).to.deep.equal({ sent: 2, unknown: 1 });
    expect(timesOf(sending, people[0])).to.have.length(1);
    const unknown = { organisation: bosa, announcement: HEAT, state: 'unknown' as const };
    expect(await stores.announced.people(unknown, undefined, 10)).to.deep.equal([people[0]]);
  });

  it('tries again whom the platform did not hear of, less and less often, and reaches each once when it is back', async () => {
    const sending = sendingOn(stores);
    const attempts: number[] = [];
    sending.platforms.before = () => {
      if (sending.time.now().getTime() > NINE.getTime() + 10 * 60_000) return;
      attempts.push(sending.time.now().getTime());
      throw new NotTaken({ cause: broken() });
    };
    await sending.queue(await anAdministration(stores, 'bosa', 500));
    await sending.until(isOver);

    expect(await counts()).to.deep.equal({ sent: 500 });
    expect(sending.platforms.arrived).to.have.length(500);
    expect(attempts.length).to.be.at.most(30);
  });

  it('finds gone who took the app away, and tells them where they can be reached still', async () => {
    const sending = sendingOn(stores);
    const people = await anAdministration(stores, 'bosa', 2);
    const elsewhere = { channel: 'slack', reference: { person: people[1], lane: 'slack' } };
    await stores.addresses.put(bosa, people[1]!, elsewhere, new Date(NINE.getTime() - 1));
    sending.platforms.before = ({ channel }) => {
      if (channel === 'teams') throw new Gone();
    };
    await sending.queue(people);
    await sending.until(isOver);

    expect(await counts()).to.deep.equal({ gone: 1, sent: 1 });
    expect(sending.platforms.arrived.map(({ person, lane }) => [person, lane])).to.deep.equal([[people[1], 'slack']]);
  });

  it('stops after three faults of ours in a row, loses nobody, and goes on when it is let go', async () => {
    let isBroken = true;
    const sending = sendingOn(stores, {
      message: async () => {
        if (isBroken) throw new TypeError('a card without a text');
        return () => ({ kind: 'text', text: 'Drink water.' });
      },
    });
    await sending.queue(await anAdministration(stores, 'bosa', 100));
    await sending.until(never, 600);

    expect(sending.stopped).to.deep.equal(['bosa heat']);
    expect(await counts()).to.deep.equal({ queued: 100 });
    expect(sending.faults.length).to.be.at.most(5);
    isBroken = false;
    await stores.announced.hold(bosa, HEAT, false);
    await sending.until(isOver);
    expect(await counts()).to.deep.equal({ sent: 100 });
    expect(sending.platforms.arrived).to.have.length(100);
  });

  it('takes one fault of ours for that of one person, and tells the others', async () => {
    const people = await anAdministration(stores, 'bosa', 60);
    const sending = sendingOn(stores, {
      message: async () => (who) => {
        if (who.person.id === people[7]) throw new TypeError('a card without a text');
        return { kind: 'text', text: 'Drink water.' };
      },
    });
    await sending.queue(people);
    await sending.until(isOver);
    expect(await counts()).to.deep.equal({ sent: 59, refused: 1 });
    expect(sending.stopped).to.deep.equal([]);
  });

  it('tells nobody who need not be told any more', async () => {
    const people = await anAdministration(stores, 'bosa', 60);
    const sending = sendingOn(stores, {
      message: async () => (who) => (who.person.id === people[7] ? undefined : { kind: 'text', text: 'Drink water.' }),
    });
    await sending.queue(people);
    await sending.until(isOver);
    expect(await counts()).to.deep.equal({ sent: 59, cancelled: 1 });
    expect(timesOf(sending, people[7])).to.deep.equal([]);
  });

  it('asks few questions: what is to be known of a portion, once for all of it', async () => {
    const asked = new Map<string, number>();
    const counted = <Thing extends object>(thing: Thing): Thing =>
      new Proxy(thing, {
        get: (target, name) => {
          const method = Reflect.get(target, name, target) as (...args: unknown[]) => unknown;
          return (...args: unknown[]) => {
            asked.set(String(name), (asked.get(String(name)) ?? 0) + 1);
            return Reflect.apply(method, target, args);
          };
        },
      });
    const { message } = counted({ message: async () => () => ({ kind: 'text' as const, text: 'Drink water.' }) });
    const [lanes, addresses, choices] = [counted(stores.lanes), counted(stores.addresses), counted(stores.choices)];
    const people = counted(new People(stores.people, { organisationOf: () => undefined }));
    const sending = sendingOn(stores, { lanes, addresses, choices, people, message });
    await sending.queue(await anAdministration(stores, 'bosa', 2_400));
    await sending.until(isOver);

    expect([...asked.keys()]).to.include.members(['due', 'begin', 'end', 'officials', 'ofEach', 'message']);
    expect([...asked.values()].reduce((sum, count) => sum + count, 0)).to.be.below(2_400 / 3);
  });

  it('holds nothing that it could not write down as stopped: nobody would see that it stands still', async () => {
    let tries = 0;
    const sending = sendingOn(stores, {
      message: () => Promise.reject(new TypeError('a card without a text')),
      stopped: async (organisation, announcement) => {
        tries += 1;
        if (tries === 1) throw new StoreUnavailable('the store is away', undefined);
        await stores.announced.hold(organisation, announcement, true);
      },
    });
    await sending.queue(await anAdministration(stores, 'bosa', 100));
    await sending.until(never, 600);
    expect(tries).to.equal(2);
    expect(await counts()).to.deep.equal({ queued: 100 });
  });

  it('stops where the platform will not have what we say; where it is one person alone, tells the others', async () => {
    const sending = sendingOn(stores);
    const people = await anAdministration(stores, 'bosa', 60);
    sending.platforms.before = (address) => {
      if (personOf(address) === people[7]) throw new Refused({ cause: broken() });
    };
    await sending.queue(people);
    await sending.until(isOver);
    expect(await counts()).to.deep.equal({ sent: 59, refused: 1 });
    expect(sending.stopped).to.deep.equal([]);

    sending.platforms.before = () => {
      throw new Refused({ cause: broken() });
    };
    await sending.queue(people, { id: COLD });
    await sending.until(never, 300);
    expect(sending.stopped).to.deep.equal(['bosa cold']);
    expect((await stores.announced.counts(bosa, COLD)).queued).to.equal(60);
  });

  for (const act of ['hold', 'cancel'] as const) {
    it(`sends nothing more within five seconds of a ${act === 'hold' ? 'pause' : 'cancellation'}`, async () => {
      const sending = sendingOn(stores);
      await sending.queue(await anAdministration(stores, 'bosa', 3_000));
      await sending.until(never, 20);
      const at = sending.time.now().getTime();
      await (act === 'hold'
        ? stores.announced.hold(bosa, HEAT, true)
        : stores.announced.cancel(bosa, HEAT, new Date(at)));
      await sending.until(never, 60);

      expect(sending.platforms.arrived.length).to.be.within(300, 1_500);
      expect(sending.platforms.arrived.at(-1)!.at - at).to.be.at.most(5_000);
      const { queued = 0, cancelled = 0, sent } = await counts();
      expect(act === 'hold' ? queued : cancelled).to.equal(3_000 - sent!);
    });
  }

  it('tells somebody of a second announcement within a minute, though thousands wait for the first', async () => {
    const sending = sendingOn(stores);
    const people = await anAdministration(stores, 'bosa', 5_000);
    await sending.queue(people);
    await sending.until(never, 20);
    await sending.queue(people.slice(0, 10), { id: COLD });
    const over = await sending.until(() => stores.announced.isOver(bosa, COLD));
    expect(over).to.be.at.most(60);
  });

  it('tells nobody while they are not at work, and each when they begin', async () => {
    const evening = new VirtualTime(new Date('2026-03-02T20:00:00Z'));
    const sending = sendingOn(stores, { time: evening, platforms: new FakePlatforms(evening) });
    const people = await anAdministration(stores, 'bosa', 50);
    const nights = [{ weekday: 1, from: '20:00', to: '23:00' }];
    await stores.choices.change(bosa, people[0]!, { workingHours: nights as never });
    await stores.choices.change(bosa, people[1]!, { workingHours: [{ ...nights[0], weekday: 3 }] as never });
    await sending.queue(people);
    await sending.until(isOver, 4 * 24 * 3600);

    const hour = (person: PersonId) =>
      new Date(timesOf(sending, person)[0]! + NINE.getTime()).toISOString().slice(0, 13);
    expect(await counts()).to.deep.equal({ sent: 50 });
    expect(hour(people[0]!)).to.equal('2026-03-02T20');
    expect(hour(people[1]!)).to.equal('2026-03-04T19');
    expect(new Set(people.slice(2).map(hour))).to.deep.equal(new Set(['2026-03-03T06']));
  });

  it('tells nobody whom another process may have taken over while this one stood still', async () => {
    const time = new VirtualTime(NINE);
    const platforms = new FakePlatforms(time);
    const message = async () => {
      await time.wait(120_000);
      return () => ({ kind: 'text' as const, text: 'Drink water.' });
    };
    const still = sendingOn(stores, { time, platforms, message });
    const other = sendingOn(stores, { time, platforms });
    await still.queue(await anAdministration(stores, 'bosa', 2));
    void still.announcer.look();
    await other.until(never, 300);
    expect(await counts()).to.deep.equal({ sent: 2 });
    expect(platforms.arrived).to.have.length(2);
  });

  it('misses nobody, wherever the process that sends is killed, and tells few twice', async function () {
    this.timeout(20_000); // two hundred deaths
    const twice: number[] = [];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 260 }), async (killAt) => {
        stores = lowdbStores(LowdbDatabase.inMemory());
        const time = new VirtualTime(NINE);
        const platforms = new FakePlatforms(time);
        const people = await anAdministration(stores, 'bosa', 60);
        const first = sendingOn(stores, { time, platforms, ...killable({ lanes: stores.lanes, send: platforms.send }, killAt) }); // prettier-ignore
        const second = sendingOn(stores, { time, platforms });
        await first.queue(people);
        void first.announcer.look();
        let isLater = false;
        void time.wait(1).then(() => (isLater = true));
        await time.run(() => isLater);
        await second.until(isOver);

        expect(await counts()).to.deep.equal({ sent: 60 });
        const arrived = new Set(platforms.arrived.map(({ person }) => person));
        expect(arrived.size).to.equal(60);
        twice.push(platforms.arrived.length - 60);
      }),
      { numRuns: 200 },
    );
    expect(Math.max(...twice)).to.be.at.most(50);
    expect(
      twice.some((count) => count > 0),
      'it was killed between telling and writing down',
    ).to.equal(true);
  });
});
