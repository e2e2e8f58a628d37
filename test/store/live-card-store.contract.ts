import { expect } from 'chai';
import type { DueLiveCard, LiveCard } from '../../src/conversation/live-card-store.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';

const city = 'city' as OrganisationId;
const [heat, frost] = ['heat', 'frost'] as [AnnouncementId, AnnouncementId];
const LEASE_MS = 60_000;
const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, second));
const messageOf = (id: string) => ({ channel: 'teams', reference: { conversation: 'a:1', message: id } });
const drawnOf = (version: number) => ({ version, said: 'so', looked: [{ at: 1, done: 2 }] });

function aCard(more: Partial<Omit<LiveCard, 'person'>> & { person?: string } = {}): LiveCard {
  const { person = 'ann', ...rest } = more;
  const card = { organisation: city, announcement: heat, showing: 's1', message: messageOf('m1'), shown: at(0) };
  return { ...card, person: person as PersonId, ...rest };
}

/** What `LiveCardStore` promises, asked of one implementation: beside the announcements, whose versions it looks at. */
export function describeLiveCardStore(
  name: string,
  open: () => Promise<Pick<Stores, 'liveCards' | 'announcements'>>,
): void {
  describe(`${name} as a LiveCardStore`, () => {
    let stores: Pick<Stores, 'liveCards' | 'announcements'>;
    let cards: Stores['liveCards'];
    beforeEach(async () => {
      stores = await open();
      cards = stores.liveCards;
    });

    const claim = (second: number, limit = 10) => cards.claim(at(second), LEASE_MS, limit);
    const showings = (claimed: DueLiveCard[]) => claimed.map(({ showing }) => showing);

    it('hands out what is due, as it was put, and not before', async () => {
      await cards.put(aCard(), at(20));
      expect(await claim(19)).to.deep.equal([]);
      expect(await claim(20)).to.deep.equal([{ ...aCard(), drawn: undefined }]);
    });

    it('hands out each to one of many callers, and again after the lease', async () => {
      for (let n = 0; n < 20; n += 1) await cards.put(aCard({ person: `p${n}`, showing: `s${n}` }), at(0));
      const shares = await Promise.all(Array.from({ length: 5 }, () => claim(1, 6)));
      const all = showings(shares.flat());
      expect(new Set(all).size).to.equal(all.length);
      const rest = showings(await claim(60, 30));
      expect([...all, ...rest].sort()).to.deep.equal(Array.from({ length: 20 }, (_, n) => `s${n}`).sort());
      expect(showings(await claim(61, 30))).to.have.length(all.length);
    });

    it('hands out the soonest first, and those of the same moment by whose they are', async () => {
      await cards.put(aCard({ person: 'b', showing: '3' }), at(1));
      await cards.put(aCard({ person: 'B', showing: '2' }), at(1));
      await cards.put(aCard({ person: 'c', showing: '1' }), at(0));
      await cards.put(aCard({ person: 'b', showing: '0', announcement: frost, message: messageOf('m2') }), at(1));
      expect(showings(await claim(5))).to.deep.equal(['1', '2', '0', '3']);
    });

    it('has one card of a person and an announcement, the one that was put last', async () => {
      await cards.put(aCard(), at(0));
      await cards.put(aCard({ showing: 's2', message: messageOf('m2'), shown: at(3) }), at(0));
      expect(await claim(5)).to.deep.equal([
        { ...aCard({ showing: 's2', message: messageOf('m2'), shown: at(3) }), drawn: undefined },
      ]);
    });

    it('has one card in a message', async () => {
      await cards.put(aCard(), at(0));
      await cards.put(aCard({ showing: 's2', announcement: frost }), at(0));
      expect(showings(await claim(5))).to.deep.equal(['s2']);
    });

    it('has none in a message that was written over, of that person alone', async () => {
      await cards.put(aCard(), at(0));
      await cards.put(aCard({ showing: 's2', announcement: frost, message: messageOf('m2') }), at(0));
      await cards.put(aCard({ showing: 's3', person: 'bob' }), at(0));
      await cards.clear(aCard());
      await cards.clear(aCard({ message: messageOf('__proto__') }));
      expect(showings(await claim(5)).sort()).to.deep.equal(['s2', 's3']);
    });

    it('knows what was drawn, and when it is due again', async () => {
      await cards.put(aCard(), at(0));
      const [card] = await claim(1);
      await cards.drawn(card!, drawnOf(2), at(30));
      expect(await claim(29)).to.deep.equal([]);
      expect(await claim(30)).to.deep.equal([{ ...aCard(), drawn: drawnOf(2) }]);
      await cards.drawn(card!, undefined, at(40));
      expect(await claim(40)).to.deep.equal([{ ...aCard(), drawn: undefined }]);
    });

    it('hands out at once what was drawn of another version of the announcement', async () => {
      await stores.announcements.put(anAnnouncement(1));
      await cards.put(aCard(), at(20));
      expect(await claim(1), 'it stands as it was shown').to.deep.equal([]);
      const [card] = await claim(20);
      await cards.drawn(card!, drawnOf(1), at(50));
      expect(await claim(21)).to.deep.equal([]);
      await stores.announcements.put(anAnnouncement(2));
      expect(showings(await claim(22))).to.deep.equal(['s1']);
      expect(await claim(23), 'somebody has it').to.deep.equal([]);
      await cards.drawn(card!, drawnOf(2), at(50));
      expect(await claim(24)).to.deep.equal([]);
    });

    it('forgets what has ended', async () => {
      await cards.put(aCard(), at(0));
      await cards.end(aCard({ person: 'bob' }));
      expect(showings(await cards.claim(at(1), 0, 10))).to.deep.equal(['s1']);
      await cards.end(aCard());
      expect(await claim(5)).to.deep.equal([]);
    });

    it('takes no word of a showing that another one took the place of', async () => {
      await cards.put(aCard(), at(0));
      const [old] = await claim(1);
      const next = aCard({ showing: 's2', message: messageOf('m2') });
      await cards.put(next, at(5));
      await cards.drawn(old!, drawnOf(9), at(1000));
      await cards.end(old!);
      expect(await claim(5)).to.deep.equal([{ ...next, drawn: undefined }]);
      await cards.drawn(next, drawnOf(1), at(6));
      await cards.put(aCard({ showing: 's3' }), at(6));
      expect(await claim(6), 'nor what it said').to.deep.equal([{ ...aCard({ showing: 's3' }), drawn: undefined }]);
    });

    it('gives copies', async () => {
      const [reference, looked] = [{ message: 'm1' }, [{ at: 1 }]];
      await cards.put(aCard({ message: { channel: 'teams', reference } }), at(0));
      reference.message = 'another';
      const [card] = await claim(1);
      expect(card!.message.reference).to.deep.equal({ message: 'm1' });
      await cards.drawn(card!, { version: 1, said: 'so', looked }, at(2));
      looked[0]!.at = 9;
      const [again] = await claim(2);
      expect(again!.drawn!.looked).to.deep.equal([{ at: 1 }]);
    });
  });
}

function anAnnouncement(version: number): Announcement {
  return {
    ...{
      organisation: city,
      id: heat,
      version,
      state: 'scheduled',
      by: 'hanne' as PersonId,
      made: at(0),
      changed: at(0),
    },
    ...{ purpose: 'safety', texts: {}, audience: {}, care: 'announce' },
  };
}
