import { expect } from 'chai';
import type { ChannelMessageOf } from '../../../src/conversation/announcing/announcing-parts.ts';
import { Gone, NotNow, NotTaken, Refused, type Send } from '../../../src/conversation/sending.ts';
import type { AnnouncementId } from '../../../src/domain/announcements/announcement.ts';
import type { OrganisationId } from '../../../src/domain/people/organisation.ts';
import type { PersonId } from '../../../src/domain/people/person.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../../src/stores.ts';
import { anAdministration, HEAT, NINE, type Sending, sendingOn } from '../../helpers/an-announcement.ts';
import { killable } from '../../helpers/killable.ts';
import { VirtualTime } from '../../helpers/virtual-time.ts';

const bosa = 'bosa' as OrganisationId;
const COLD = 'cold' as AnnouncementId;
const CHANNEL = { channel: 'teams', reference: { person: 'the channel', lane: 'bosa' } };

describe('an announcement in a channel', () => {
  let stores: Stores;
  let people: PersonId[];
  let sent: string[];
  beforeEach(async () => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    people = await anAdministration(stores, 'bosa', 50);
    sent = [];
  });
  const isOver = () => stores.announced.isOver(bosa, HEAT);
  const counts = async (announcement = HEAT) => {
    const all = Object.entries(await stores.announced.counts(bosa, announcement));
    return Object.fromEntries(all.filter(([, count]) => count > 0));
  };
  const posts = () => sent.filter((to) => to === 'the channel').length;

  const channelMessage: ChannelMessageOf = async (_lane, announcement) =>
    announcement === HEAT ? { to: CHANNEL, reply: { kind: 'text', text: 'Hitte' } } : undefined;

  /** @param becomes what it throws is what becomes of the n-th post, counted from one. */
  function sendTo(time: VirtualTime, becomes: (n: number) => void = () => undefined): Send {
    return async (to) => {
      const { person } = to.reference as { person: string };
      sent.push(person);
      if (person !== 'the channel') return;
      await time.wait(120);
      becomes(posts());
    };
  }

  function posting(becomes?: (n: number) => void, time = new VirtualTime(NINE)): Sending {
    return sendingOn(stores, { time, channelMessage, send: sendTo(time, becomes) });
  }

  it('is said there once, and to nobody alone', async () => {
    const sending = posting();
    await sending.queue(people);
    await sending.until(isOver);

    expect(sent).to.deep.equal(['the channel']);
    expect(await counts()).to.deep.equal({ sent: 50 });
  });

  it('is that one only: others go to each', async () => {
    const sending = posting();
    await sending.queue(people);
    await sending.queue(people.slice(0, 3), { id: COLD });
    await sending.until(async () => (await isOver()) && stores.announced.isOver(bosa, COLD));

    expect(posts()).to.equal(1);
    expect(sent).to.have.length(4);
    expect(await counts(COLD)).to.deep.equal({ sent: 3 });
  });

  it('is said when the first of them is at work', async () => {
    const time = new VirtualTime(new Date('2026-03-07T08:00:00Z')); // a Saturday
    const sending = posting(undefined, time);
    await sending.queue(people);
    await sending.until(isOver, 3600);
    expect(sent).to.deep.equal([]);
    await sending.until(isOver, 72 * 3600);

    expect(sent).to.deep.equal(['the channel']);
    expect(time.now().toISOString(), 'Monday at seven').to.match(/^2026-03-09T06:0/);
  });

  for (const [name, fault] of [
    ['we are not in it', new Gone()],
    ['the platform will not have it', new Refused({ cause: 'restricted_action' })],
  ] as const) {
    it(`goes to each where ${name}, also when somebody else goes on`, async () => {
      const sending = posting(() => {
        throw fault;
      });
      await sending.queue(people);
      await sending.until(async () => (await counts())['sent'] !== undefined);
      await sending.announcer.stop();
      await posting().until(isOver);

      expect(posts()).to.equal(1);
      expect(new Set(sent).size, 'each of them, once').to.equal(51);
      expect(sent).to.have.length(51);
      expect(await counts()).to.deep.equal({ sent: 50 });
      expect(sending.faults).to.have.length(1);
    });
  }

  it('waits as long as the platform asks, and tries again what it surely did not take', async () => {
    const sending = posting((n) => {
      if (n === 1) throw new NotNow(20_000);
      if (n < 5) throw new NotTaken({ cause: 'away' });
    });
    await sending.queue(people);
    expect(await sending.until(isOver)).to.be.at.least(20);

    expect(sent).to.deep.equal(new Array(5).fill('the channel'));
    expect(await counts()).to.deep.equal({ sent: 50 });
  });

  it('holds up nothing else where the platform always asks to wait for the channel alone', async () => {
    const all = await anAdministration(stores, 'bosa', 310);
    const sending = posting(() => {
      throw new NotNow(1_000);
    });
    await sending.queue(all.slice(0, 10));
    await sending.until(isOver, 300);
    await sending.queue(all.slice(10), { id: COLD });

    expect(await sending.until(() => stores.announced.isOver(bosa, COLD), 3_600)).to.be.lessThan(180);
    expect(await counts()).to.deep.equal({ queued: 10 });
  });

  it('is said once more, a minute later, of which nobody knows whether it arrived, and then to each', async () => {
    const sending = posting(() => {
      throw new Error('the connection broke');
    });
    await sending.queue(people);
    expect(await sending.until(isOver)).to.be.at.least(60);

    expect(posts()).to.equal(2);
    expect(sent).to.have.length(52);
    expect(await counts()).to.deep.equal({ sent: 50 });
  });

  it('is said at most twice, and missed by nobody, wherever whoever says it is killed', async () => {
    const all: number[] = [];
    for (let killAt = 1; killAt <= 24; killAt += 1) {
      stores = lowdbStores(LowdbDatabase.inMemory());
      people = await anAdministration(stores, 'bosa', 50);
      sent = [];
      const time = new VirtualTime(NINE);
      const second = posting(undefined, time);
      const first = sendingOn(stores, { time, channelMessage, ...killable({ lanes: stores.lanes, send: sendTo(time) }, killAt) }); // prettier-ignore
      await first.queue(people);
      void first.announcer.look();
      let isLater = false;
      void time.wait(500).then(() => (isLater = true));
      await time.run(() => isLater);
      await second.until(isOver);
      expect(await counts(), `killed at ${killAt}`).to.deep.equal({ sent: 50 });
      expect(sent, `killed at ${killAt}`).to.have.length(posts());
      all.push(posts());
    }
    expect([...new Set(all)].sort()).to.deep.equal([1, 2]);
  });

  it('is not begun while it is held', async () => {
    const sending = posting();
    await sending.queue(people);
    await stores.announced.hold(bosa, HEAT, true);
    await sending.until(isOver, 60);
    expect(sent).to.deep.equal([]);
    await stores.announced.hold(bosa, HEAT, false);
    await sending.until(isOver);
    expect(sent).to.deep.equal(['the channel']);
  });
});
