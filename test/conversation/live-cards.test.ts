import { expect } from 'chai';
import { type Drawing, LiveCardDrawer, type LiveCardDrawerParts } from '../../src/conversation/live-card-drawer.ts';
import { LiveCards } from '../../src/conversation/live-cards.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { CardReply, Reply } from '../../src/conversation/reply.ts';
import { Gone, NotNow, NotTaken, Refused } from '../../src/conversation/sending.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import { Refusal } from '../../src/domain/refusal.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../../src/stores.ts';
import { anOfficial, anOrganisation } from '../helpers/administrations.ts';

const [heat, frost] = ['heat', 'frost'] as [AnnouncementId, AnnouncementId];
const hanne = anOfficial(anOrganisation('city'), 'hanne', { roles: ['hr'] });
const nora = anOfficial(anOrganisation('city'), 'nora');
const messageOf = (id: string): Address => ({ channel: 'teams', reference: { message: id } });
const MINUTE = 60;

function card(text: string, more: Partial<CardReply> = {}): CardReply {
  const drawn = { type: 'AdaptiveCard', version: '1.5', lang: 'en', body: [{ type: 'TextBlock', text, wrap: true }] } as const; // prettier-ignore
  return { kind: 'card', text, card: drawn as unknown as CardReply['card'], place: 'instead', ...more };
}

describe('a card that is kept true where it stands', () => {
  let stores: Stores;
  let seconds: number;
  let shown: LiveCards;
  let changes: { message: string; text: string; second: number }[];
  let faults: unknown[];
  /** What is to be said now, and what becomes of saying it. */
  let says: string;
  let version: number;
  let isLast: boolean;
  let fails: Error | undefined;
  let asked: unknown[];
  const now = () => new Date(Date.UTC(2026, 2, 2, 9, 0, seconds));

  beforeEach(() => {
    stores = lowdbStores(LowdbDatabase.inMemory());
    [seconds, changes, faults, asked, says, version, isLast, fails] = [0, [], [], [], 'one', 1, false, undefined];
    shown = new LiveCards({
      ...{ store: stores.liveCards, now, failed: (error) => faults.push(error) },
      mayHave: ({ person }) => person.roles.includes('hr'),
    });
  });

  function aDrawer(more: Partial<LiveCardDrawerParts> = {}): LiveCardDrawer {
    return new LiveCardDrawer({
      ...{
        store: stores.liveCards,
        people: { official: async () => hanne },
        now,
        failed: (error) => faults.push(error),
      },
      draw: async (_card, _who, before): Promise<Drawing> => {
        asked.push(before?.looked);
        return { reply: card(says), version, said: says, looked: `looked at ${says}`, isLast };
      },
      change: async ({ reference }, reply) => {
        if (fails) throw fails;
        changes.push({ message: (reference as { message: string }).message, text: reply.text, second: seconds });
      },
      ...more,
    });
  }
  /** Looks every five seconds, as the chore does. */
  async function pass(forSeconds: number, drawer = aDrawer()): Promise<void> {
    for (const end = seconds + forSeconds; seconds < end;) {
      seconds += 5;
      await drawer.run();
    }
  }
  async function show(reply: Reply, message: string, who = hanne): Promise<void> {
    const watched = shown.watched(reply, who);
    if (watched.kind === 'card') watched.stood?.(messageOf(message));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const live = { live: { announcement: heat } };
  const anAnnouncement = (): Announcement => ({
    ...{ organisation: hanne.organisation.id, id: heat, state: 'sending', by: hanne.person.id },
    ...{ made: now(), changed: now(), purpose: 'safety', texts: {}, audience: {}, care: 'announce', version: 1 },
  });

  it('is drawn anew after twenty seconds, and whenever it says something else', async () => {
    await show(card('zero', live), 'm1');
    await pass(15);
    expect(changes).to.deep.equal([]);
    await pass(45);
    says = 'two';
    await pass(20);
    expect(changes).to.deep.equal([
      { message: 'm1', text: 'one', second: 20 },
      { message: 'm1', text: 'two', second: 80 },
    ]);
    expect(asked.slice(0, 2), 'what was seen before is handed on').to.deep.equal([undefined, 'looked at one']);
  });

  it('is the one that was shown last; the older ones stay as they are', async () => {
    await show(card('zero', live), 'm1');
    await show(card('zero', { ...live, place: 'after' }), 'm2');
    await pass(20);
    expect(changes.map(({ message }) => message)).to.deep.equal(['m2']);
  });

  it('is left alone once something else stands in its message, or it is shown of something else', async () => {
    await show(card('zero', live), 'm1');
    await show(card('a list'), 'm1');
    await pass(60);
    expect(changes).to.deep.equal([]);
    await show(card('zero', live), 'm1');
    await show(card('frost', { live: { announcement: frost } }), 'm1');
    await pass(20);
    expect(changes).to.have.length(1);
  });

  it('stands where it was, when something is said below it', async () => {
    await show(card('zero', live), 'm1');
    await show(card('a picture', { place: 'after' }), 'm1');
    await show({ kind: 'text', text: 'No.' }, 'm1');
    await pass(20);
    expect(changes).to.have.length(1);
  });

  it('is nobody’s who may not have one', async () => {
    expect(shown.watched(card('zero', live), nora)).to.not.have.property('stood');
    expect(shown.watched(card('a list', { place: 'after' }), hanne)).to.not.have.property('stood');
  });

  it('is drawn less and less often, and not after two weeks', async () => {
    const drawer = aDrawer();
    await show(card('zero', live), 'm1');
    const during = async (from: number, to: number) => {
      seconds = from;
      await drawer.run();
      changes.length = 0;
      for (; seconds < to; seconds += 5) {
        says = String(seconds);
        await drawer.run();
      }
      return changes.length;
    };
    expect(await during(0, 10 * MINUTE)).to.equal(29);
    expect(await during(60 * MINUTE, 70 * MINUTE)).to.be.within(8, 10);
    expect(await during(24 * 60 * MINUTE, 25 * 60 * MINUTE)).to.be.within(5, 6);
    seconds = 14 * 24 * 60 * MINUTE + 600;
    await drawer.run();
    expect(await during(seconds, seconds + 60 * MINUTE)).to.equal(0);
  });

  it('is drawn at once when somebody changes what it is about, and one last time when that is over', async () => {
    const announcement = anAnnouncement();
    await stores.announcements.put(announcement);
    await show(card('zero', live), 'm1');
    await pass(40);
    await stores.announcements.put({ ...announcement, version: 2 });
    [says, version, isLast] = ['over', 2, true];
    await pass(5);
    expect(changes.at(-1)).to.deep.equal({ message: 'm1', text: 'over', second: 45 });
    says = 'more';
    await pass(60);
    expect(changes).to.have.length(2);
  });

  it('ends without a word where the message is gone, or cannot be changed, or is nothing for them any more', async () => {
    for (const ending of [new Gone(), new Refused({})]) {
      await show(card('zero', live), 'm1');
      fails = ending;
      await pass(20);
      fails = undefined;
      await pass(60);
      expect(changes).to.deep.equal([]);
    }
    await show(card('zero', live), 'm1');
    await pass(20, aDrawer({ draw: () => Promise.reject(new Refusal('not-for-announcing', {})) }));
    await show(card('zero', { live: { announcement: frost } }), 'm2');
    await pass(20, aDrawer({ people: { official: async () => undefined } }));
    await pass(60);
    expect(changes).to.deep.equal([]);
    expect(faults).to.deep.equal([]);
  });

  it('waits as long as the platform asks, and tries again where nobody knows whether it took it', async () => {
    await show(card('zero', live), 'm1');
    fails = new NotNow(90_000);
    await pass(20);
    fails = undefined;
    await pass(85);
    expect(changes).to.deep.equal([]);
    await pass(5);
    expect(changes).to.have.length(1);
    for (const fault of [new NotTaken({}), new Error('the connection broke')]) {
      says = fault.message;
      fails = fault;
      await pass(20);
      expect(faults.at(-1)).to.equal(fault);
      fails = undefined;
      await pass(20);
      expect(changes.at(-1)!.text).to.equal(fault.message);
    }
  });

  it('waits as long as the platform asks also where it was paused meanwhile, of however many who watch', async () => {
    await stores.announcements.put(anAnnouncement());
    for (let n = 0; n < 12; n += 1) {
      await show(card('zero', live), `m${n}`, { ...hanne, person: { ...hanne.person, id: `h${n}` as never } });
    }
    await pass(20);
    await stores.announcements.put({ ...anAnnouncement(), version: 2 });
    [says, version] = ['paused', 2];
    let tried = 0;
    const refusing = aDrawer({
      change: async () => {
        tried += 1;
        if (tried > 100) throw new Gone(); // it would try for ever
        throw new NotNow(90_000);
      },
    });
    await pass(60, refusing);
    expect(tried).to.equal(12);

    await pass(40);
    expect(changes.slice(12).map(({ text }) => text)).to.deep.equal(Array.from({ length: 12 }, () => 'paused'));
  });

  it('is drawn by one of two processes at once', async () => {
    for (let n = 0; n < 25; n += 1) {
      await show(card('zero', live), `m${n}`, { ...hanne, person: { ...hanne.person, id: `h${n}` as never } });
    }
    seconds = 20;
    await Promise.all([aDrawer().run(), aDrawer().run()]);
    expect(changes.map(({ message }) => message).sort()).to.deep.equal(Array.from({ length: 25 }, (_, n) => `m${n}`).sort()); // prettier-ignore
  });

  it('is drawn again, where somebody was shown another state while it was being drawn', async () => {
    await show(card('zero', live), 'm1');
    const late = aDrawer({
      change: async (_message, reply) => {
        await show(card('paused', live), 'm1');
        changes.push({ message: 'm1', text: reply.text, second: seconds });
      },
    });
    await pass(20, late);
    says = 'paused';
    await pass(20);
    expect(changes.map(({ text }) => text)).to.deep.equal(['one', 'paused']);
  });
});
