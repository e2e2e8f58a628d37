import { expect } from 'chai';
import { Gone, NotNow, NotTaken, Refused } from '../../src/conversation/sending.ts';
import type { AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../src/stores.ts';
import { anAdministration, HEAT, NINE, sendingOn } from '../helpers/an-announcement.ts';
import { FakePlatforms } from '../helpers/fake-platforms.ts';
import { VirtualTime } from '../helpers/virtual-time.ts';

const bosa = 'bosa' as OrganisationId;
const refused = () => new Refused({ cause: new Error('no such card') });
const personOf = (address: { reference: unknown }) => (address.reference as { person: string }).person;

describe('what fails while an announcement is sent', () => {
  let database: LowdbDatabase;
  let stores: Stores;
  beforeEach(() => {
    database = LowdbDatabase.inMemory();
    stores = lowdbStores(database);
  });
  const isOver = () => stores.announced.isOver(bosa, HEAT);
  const never = () => Promise.resolve(false);
  const counts = async () => {
    const all = Object.entries(await stores.announced.counts(bosa, HEAT));
    return Object.fromEntries(all.filter(([, count]) => count > 0));
  };
  /** Each comes back to the platform so often that these happen to them, in this order; then it arrives. */
  const sendingWith = (happens: Record<string, (() => Error)[]>, time = new VirtualTime(NINE)) => {
    const sending = sendingOn(stores, { time, platforms: new FakePlatforms(time) });
    sending.platforms.before = (address) => {
      const error = happens[personOf(address)]?.shift()?.();
      if (error) throw error;
    };
    return sending;
  };
  const triedOften = () =>
    database.change(({ announcement_deliveries: rows }) => {
      for (const row of rows.all()) rows.put({ ...row, attempt: row.attempt + 1_985 });
    });
  /** They last spoke in another place, which is a lane of its own. */
  const speaksOn = (person: PersonId | undefined, channel: string) =>
    stores.addresses.put(
      bosa,
      person!,
      { channel, reference: { person, lane: channel } },
      new Date(NINE.getTime() + 1),
    );

  it('is no fault of ours where the platform asks us to wait, or does not hear us, however often', async () => {
    const [person = ''] = await anAdministration(stores, 'bosa', 1);
    const busy = () => new NotNow(1_000);
    const away = () => new NotTaken({ cause: new Error('no connection') });
    const sending = sendingWith({ [person]: [busy, busy, away, refused, busy, away, refused, busy, away] });
    await sending.queue([person as PersonId]);
    await sending.until(isOver, 3_600);

    expect([await counts(), sending.stopped]).to.deep.equal([{ sent: 1 }, []]);
  });

  for (const size of [1, 2]) {
    it(`stops one to ${size} of whom nobody gets it by a fault of ours, and goes on when it is let go`, async () => {
      const people = await anAdministration(stores, 'bosa', size);
      const sending = sendingWith(Object.fromEntries(people.map((one) => [one, [refused, refused, refused]])));
      await sending.queue(people);
      await sending.until(never, 3_600);
      expect([sending.stopped, await counts()]).to.deep.equal([['bosa heat'], { queued: size }]);

      sending.platforms.before = () => undefined;
      await stores.announced.hold(bosa, HEAT, false);
      await sending.until(isOver, 3_600);
      expect([sending.stopped.length, await counts()]).to.deep.equal([1, { sent: size }]);
    });
  }

  it('stops one that nobody gets, where each is in a lane of their own', async () => {
    const people = await anAdministration(stores, 'bosa', 3);
    await speaksOn(people[1], 'slack');
    await speaksOn(people[2], 'web');
    const sending = sendingWith({});
    sending.platforms.before = () => {
      throw refused();
    };
    await sending.queue(people);
    await sending.until(never, 3_600);
    expect(sending.stopped).to.include('bosa heat');
    expect(await counts()).to.deep.equal({ queued: 3 });
  });

  it('is stopped again at once where nothing has changed when it is let go', async () => {
    const people = await anAdministration(stores, 'bosa', 1);
    const sending = sendingWith({});
    let attempts = 0;
    sending.platforms.before = () => {
      attempts += 1;
      throw refused();
    };
    await sending.queue(people);
    await sending.until(never, 600);
    await stores.announced.hold(bosa, HEAT, false);
    await sending.until(never, 600);
    expect([attempts, sending.stopped.length, await counts()]).to.deep.equal([4, 2, { queued: 1 }]);
  });

  it('is known also to the process that goes on', async () => {
    const people = await anAdministration(stores, 'bosa', 1);
    const time = new VirtualTime(NINE);
    const first = sendingWith({ bosa: [] }, time);
    const always = () => {
      throw refused();
    };
    first.platforms.before = always;
    await first.queue(people);
    await first.until(never, 90);
    expect(first.stopped, 'two faults yet').to.deep.equal([]);
    await first.announcer.stop();

    const second = sendingWith({}, time);
    second.platforms.before = always;
    await second.until(never, 90);
    expect([second.stopped, await counts()]).to.deep.equal([['bosa heat'], { queued: 1 }]);
  });

  it('is written down of each who got it, while the platform asks the others to wait', async () => {
    const people = await anAdministration(stores, 'bosa', 400);
    const sending = sendingWith({});
    sending.platforms.before = (_address, n) => {
      if (n > 40) throw new NotNow(600_000);
    };
    await sending.queue(people);
    await sending.until(never, 60);
    expect(await counts()).to.deep.equal({ sent: 40, queued: 360 });
  });

  it('ends after some days without the one of whom the platform never hears', async () => {
    const people = await anAdministration(stores, 'bosa', 3);
    const sending = sendingWith({});
    sending.platforms.before = (address) => {
      if (personOf(address) === people[0]) throw new NotTaken({ cause: new Error('no such host') });
    };
    await sending.queue(people);
    await sending.until(never, 600);
    expect(await counts()).to.deep.equal({ sent: 2, queued: 1 });
    await triedOften();
    await sending.until(isOver, 3_600);
    expect([sending.stopped, await counts()]).to.deep.equal([[], { sent: 2, refused: 1 }]);
  });

  it('holds nobody up where the platform always asks to wait for one alone, and ends without them after some days', async () => {
    const [always, ...others] = await anAdministration(stores, 'bosa', 301);
    const sending = sendingWith({});
    sending.platforms.before = (address) => {
      if (personOf(address) === always) throw new NotNow(1_000);
    };
    await sending.queue([always!]);
    await sending.until(never, 600);
    const frost = 'frost' as AnnouncementId;
    await sending.queue(others, { id: frost });
    expect(await sending.until(() => stores.announced.isOver(bosa, frost), 3_600)).to.be.lessThan(180);
    expect(await counts()).to.deep.equal({ queued: 1 });
    await triedOften();
    await sending.until(isOver, 3_600);
    expect([sending.stopped, await counts()]).to.deep.equal([[], { refused: 1 }]);
  });

  it('gives up the one alone whom it does not reach, also as the last one, and stops nothing', async () => {
    const people = await anAdministration(stores, 'bosa', 20);
    const sending = sendingWith({ [people.at(-1)!]: [refused, refused, refused] });
    await sending.queue(people);
    await sending.until(isOver, 3_600);
    expect([sending.stopped, await counts()]).to.deep.equal([[], { sent: 19, refused: 1 }]);
  });

  it('stops where it is several, though others have got it', async () => {
    const people = await anAdministration(stores, 'bosa', 20);
    const sending = sendingWith(Object.fromEntries(people.slice(10).map((one) => [one, [refused, refused]])));
    await sending.queue(people);
    await sending.until(never, 20);
    expect(sending.stopped).to.deep.equal(['bosa heat']);
    expect(await counts()).to.deep.equal({ sent: 10, queued: 10 });
  });

  it('counts on where nobody was due meanwhile: two who fail again and again are more than one alone', async () => {
    const people = await anAdministration(stores, 'bosa', 20);
    const sending = sendingWith(Object.fromEntries(people.slice(18).map((one) => [one, [refused, refused, refused]])));
    await sending.queue(people);
    await sending.until(never, 600);
    expect([sending.stopped, await counts()]).to.deep.equal([['bosa heat'], { sent: 18, queued: 2 }]);
  });

  it('stops nothing where three fail, and others get it in between', async () => {
    const people = await anAdministration(stores, 'bosa', 90);
    const sending = sendingWith(Object.fromEntries([10, 40, 70].map((n) => [people[n]!, [refused]])));
    await sending.queue(people);
    await sending.until(isOver, 600);
    expect([sending.stopped, await counts()]).to.deep.equal([[], { sent: 90 }]);
  });

  describe('where the clock of the machine is put back', () => {
    const BACK_MS = 20 * 60_000;
    let backMs: number;
    const sendingLater = () => {
      backMs = 0;
      const time = new VirtualTime(new Date(NINE.getTime() + 2 * BACK_MS));
      const platforms = new FakePlatforms(time);
      return sendingOn(stores, { time, platforms, now: () => new Date(time.now().getTime() - backMs) });
    };

    for (const [what, error] of Object.entries({
      'while it is sent': undefined,
      'while the platform asks to wait': new NotNow(2_000),
      'while the platform is away': new NotTaken({ cause: new Error('no connection') }),
    })) {
      it(`goes on ${what}`, async () => {
        const people = await anAdministration(stores, 'bosa', 100);
        const sending = sendingLater();
        sending.platforms.before = (_address, n) => {
          if (n === 30) setImmediate(() => (backMs = BACK_MS));
          if (n === 30 && error) throw error;
        };
        await sending.queue(people);
        await sending.until(async () => backMs > 0 && (await isOver()), 60);
        expect(await counts()).to.deep.equal(error ? { sent: 99, queued: 1 } : { sent: 100 });
      });
    }

    it('goes on when it is let go, after a fault of ours had stopped it', async () => {
      const people = await anAdministration(stores, 'bosa', 3);
      const sending = sendingLater();
      sending.platforms.before = () => {
        throw refused();
      };
      await sending.queue(people);
      await sending.until(async () => sending.stopped.length > 0, 600);
      sending.platforms.before = () => undefined;
      await database.change(({ announcement_deliveries: rows }) => {
        for (const row of rows.all()) rows.put({ ...row, next: NINE.toISOString() });
      });
      backMs = BACK_MS;
      await stores.announced.hold(bosa, HEAT, false);
      await sending.until(isOver, 60);
      expect(await counts()).to.deep.equal({ sent: 3 });
    });
  });

  it('is stopped once by what was on its way together', async () => {
    const time = new VirtualTime(NINE);
    const platforms = new FakePlatforms(time, { answerMs: 3_000 });
    const sending = sendingOn(stores, { time, platforms });
    platforms.after = () => {
      throw refused();
    };
    await sending.queue(await anAdministration(stores, 'bosa', 90));
    await sending.until(never, 30);
    expect([sending.stopped, await counts()]).to.deep.equal([['bosa heat'], { queued: 90 }]);
    expect(platforms.arrived.length, 'many were on their way').to.be.above(6);
  });

  it('gives nobody up while the store cannot say whether others have got it', async () => {
    const people = await anAdministration(stores, 'bosa', 2);
    const time = new VirtualTime(NINE);
    const sending = sendingOn(stores, {
      time,
      announced: {
        onNews: (listener) => stores.announced.onNews(listener),
        counts: () => Promise.reject(new StoreUnavailable('the store is away', undefined)),
      },
    });
    sending.platforms.before = (address) => {
      if (personOf(address) === people[1]) throw refused();
    };
    await sending.queue(people);
    await sending.until(never, 600);
    expect([sending.stopped, await counts()]).to.deep.equal([['bosa heat'], { sent: 1, queued: 1 }]);
  });

  it('finds gone who left between queueing and sending', async () => {
    const people = await anAdministration(stores, 'bosa', 3);
    const sending = sendingWith({});
    await sending.queue(people);
    await database.change((tables) => tables.people.drop(people[1]!));
    await sending.until(isOver, 600);
    expect([await counts(), sending.faults]).to.deep.equal([{ sent: 2, gone: 1 }, []]);
  });

  it('tells somebody who changed platform after it was queued there, once they are gone from the first', async () => {
    const people = await anAdministration(stores, 'bosa', 2);
    const sending = sendingWith({ [people[0]!]: [() => new Gone()] });
    await sending.queue(people);
    await speaksOn(people[0], 'slack');
    await sending.until(isOver, 600);
    expect(await counts()).to.deep.equal({ sent: 2 });
    const arrived = sending.platforms.arrived.map(({ person, lane }) => [person, lane]);
    expect(arrived).to.have.deep.members([[people[0], 'slack'], [people[1], 'bosa']]); // prettier-ignore
  });
});
