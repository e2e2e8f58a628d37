import { expect } from 'chai';
import type { ClaimedNotice, Notice, NoticeKey, Outbox } from '../../src/conversation/outbox.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const ann = 'ann' as PersonId;
/** Monday 2 March 2026, so many minutes after nine. */
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
const LEASE_MS = 60_000;

function notice(key: string, more: Partial<Notice> = {}): Notice {
  const about = { booking: 'b-1', days: ['2026-03-03'], more: { deep: true } };
  return { organisation: city, key, person: ann, kind: 'reminder', about, due: at(0), until: at(60), ...more };
}

const keysOf = (notices: NoticeKey[]) => notices.map(({ key }) => key);
const keyOf = (key: string, organisation = city): NoticeKey => ({ organisation, key });

const atOnce = <Value>(count: number, act: () => Promise<Value>) => Promise.all(Array.from({ length: count }, act));

/** What `Outbox` promises, asked of one implementation. */
export function describeOutbox(name: string, open: () => Promise<Outbox>): void {
  describe(`${name} as an Outbox`, () => {
    let outbox: Outbox;
    beforeEach(async () => {
      outbox = await open();
    });

    const claim = (minute: number, limit = 100) => outbox.claim(at(minute), LEASE_MS, limit);

    describe('put', () => {
      it('keeps a notice once for each key of an organisation, and says how many were new', async () => {
        expect(await outbox.put([notice('a'), notice('b')])).to.equal(2);
        expect(await outbox.put([notice('b', { kind: 'other' }), notice('c'), notice('c')])).to.equal(1);
        expect(await outbox.put([notice('a', { organisation: province })])).to.equal(1);
        expect(await outbox.put([])).to.equal(0);

        const claimed = await claim(0);
        expect(claimed).to.have.length(4);
        expect(claimed.filter(({ kind }) => kind === 'other')).to.deep.equal([]);
      });

      it('puts once what many put at once, in whatever order', async () => {
        await atOnce(4, () => outbox.waiting(at(0))); // by now each has a connection of its own
        const notices = Array.from({ length: 3_000 }, (_, n) => notice(`k${n}`));
        const counts = await Promise.all(
          [notices, notices.toReversed(), notices, notices.toReversed()].map((all) => outbox.put(all)),
        );

        expect(counts.reduce((sum, count) => sum + count)).to.equal(3_000);
        expect(await claim(0, 5_000)).to.have.length(3_000);
      });

      it('does not take one pair of organisation and key for another', async () => {
        await outbox.put([notice('b c', { organisation: 'a' as OrganisationId })]);

        expect(await outbox.put([notice('c', { organisation: 'a b' as OrganisationId })])).to.equal(1);
      });

      it('calls who listens, until they no longer do', async () => {
        let calls = 0;
        let heard: () => void = () => undefined;
        const end = outbox.onNews(() => {
          calls += 1;
          heard();
        });
        const hears = () => new Promise<void>((resolve) => (heard = resolve));

        // Who begins to listen may be called for nothing, and may not listen yet.
        for (let n = 0; calls === 0; n++) {
          const soon = new Promise((resolve) => setTimeout(resolve, 20));
          const news = hears();
          await outbox.put([notice(`first ${n}`)]);
          await Promise.race([news, soon]);
        }
        const news = hears();
        await outbox.put([notice('second')]);
        await news;

        end();
        const before = calls;
        await outbox.put([notice('last')]);
        expect(calls).to.equal(before);
      });
    });

    describe('claim', () => {
      it('hands out what is due, as it was put, the soonest first', async () => {
        const late = notice('late', { due: at(2) });
        const soon = notice('soon', { due: at(1) });
        await outbox.put([late, soon, notice('not yet', { due: at(4) })]);

        expect(await claim(3)).to.deep.equal([
          { ...soon, attempt: 1, isBegun: false },
          { ...late, attempt: 1, isBegun: false },
        ]);
      });

      it('hands out at its due instant, and no longer at the instant from which it is not worth saying', async () => {
        await outbox.put([notice('a', { due: at(1), until: at(5) }), notice('b', { due: at(1), until: at(6) })]);

        expect(await outbox.claim(new Date(at(1).getTime() - 1), LEASE_MS, 9)).to.deep.equal([]);
        expect(keysOf(await claim(5))).to.deep.equal(['b']);
      });

      it('hides a notice from others for the lease, and hands it out again after it', async () => {
        await outbox.put([notice('a')]);
        await claim(0);

        expect(await outbox.claim(new Date(at(1).getTime() - 1), LEASE_MS, 9)).to.deep.equal([]);
        expect(await claim(1)).to.have.deep.nested.property('[0].attempt', 2);
      });

      it('hands each to one of many callers at once', async () => {
        await atOnce(8, () => outbox.waiting(at(0)));
        const keys = Array.from({ length: 400 }, (_, n) => `k${n}`);
        await outbox.put(keys.map((key) => notice(key)));

        const shares = await atOnce(8, () => claim(0, 50));

        expect(keysOf(shares.flat()).sort()).to.deep.equal(keys.sort());
      });

      it('takes no more of each organisation than is asked', async () => {
        await outbox.put([
          ...[1, 2, 3].map((n) => notice(`city ${n}`, { due: at(n) })),
          ...[0, 4, 5].map((n) => notice(`province ${n}`, { organisation: province, due: at(n) })),
        ]);

        const shared = await outbox.claim(at(5), LEASE_MS, 9, { ofEach: 2 });
        expect(keysOf(shared).sort()).to.deep.equal(['city 1', 'city 2', 'province 0', 'province 4']);
        expect(keysOf(await claim(5, 9)).sort()).to.deep.equal(['city 3', 'province 5']);
      });

      it('gives each organisation its turn, from one claim to the next', async () => {
        const organisations = ['a', 'B', 'c'].map((name) => name as OrganisationId);
        const waiting = organisations.flatMap((organisation) => [1, 2, 3].map((n) => notice(`${n}`, { organisation })));
        await outbox.put(waiting);

        const turns = [];
        for (let n = 0; n < 6; n++) turns.push((await outbox.claim(at(0), LEASE_MS, 1))[0]?.organisation);

        expect(turns).to.deep.equal(['B', 'a', 'c', 'B', 'a', 'c']);
      });

      it('leaves out the organisations that are named', async () => {
        await outbox.put([notice('a'), notice('b', { organisation: province })]);

        expect(keysOf(await outbox.claim(at(0), LEASE_MS, 9, { butNot: [city] }))).to.deep.equal(['b']);
        expect(keysOf(await claim(0))).to.deep.equal(['a']);
      });

      it('gives copies: changing one changes nothing inside', async () => {
        const put = notice('a');
        await outbox.put([put]);
        put.about['booking'] = 'other';
        const [got] = await claim(0);
        got!.about['booking'] = 'another';
        got!.due.setUTCFullYear(1999);

        expect(await claim(2)).to.deep.equal([{ ...notice('a'), attempt: 2, isBegun: false }]);
      });
    });

    describe('done', () => {
      it('ends it, and its key stays known', async () => {
        await outbox.put([notice('a'), notice('b')]);
        await claim(0);
        await outbox.done([keyOf('a'), keyOf('b', province), keyOf('unknown')]);
        await outbox.done([]);

        expect(keysOf(await claim(2))).to.deep.equal(['b']);
        expect(await outbox.put([notice('a')])).to.equal(0);
      });
    });

    describe('begin', () => {
      const claimed = async (minute: number) => (await claim(minute))[0] as ClaimedNotice;

      it('is for whoever claimed it last, as often as they ask, and is known to whoever claims it then', async () => {
        await outbox.put([notice('a')]);
        const before = await claimed(0);
        const mine = await claimed(1);

        expect(await outbox.begin(before), 'somebody else has it').to.equal(false);
        expect([await outbox.begin(mine), await outbox.begin(mine)]).to.deep.equal([true, true]);
        const next = await claimed(2);
        expect(next).to.deep.equal({ ...notice('a'), attempt: 3, isBegun: true });
        expect(await outbox.begin(next), 'begun by another').to.equal(false);
        expect(await outbox.begin({ ...mine, organisation: province })).to.equal(false);
      });

      it('is for one of many who ask at once', async () => {
        await atOnce(4, () => outbox.waiting(at(0)));
        await outbox.put([notice('a')]);
        const claims = [await claimed(0), await claimed(1), await claimed(2)];

        const begun = await Promise.all(claims.map((one) => outbox.begin(one)));

        expect(begun).to.deep.equal([false, false, true]);
      });

      it('is for nobody where it was told', async () => {
        await outbox.put([notice('a')]);
        const mine = await claimed(0);
        await outbox.done([keyOf('a')]);

        expect(await outbox.begin(mine)).to.equal(false);
      });

      it('is as if it had not been where it surely was not taken, as whoever began it says', async () => {
        await outbox.put([notice('a')]);
        const before = await claimed(0);
        const mine = await claimed(1);
        await outbox.begin(mine);
        await outbox.notTaken(before);
        expect(await claimed(2)).to.include({ isBegun: true });
        await outbox.notTaken({ ...mine, organisation: province });
        expect(await claimed(3)).to.include({ isBegun: true });

        await outbox.notTaken(mine);
        const next = await claimed(4);
        expect(next).to.deep.equal({ ...notice('a'), attempt: 5, isBegun: false });
        expect(await outbox.begin(next)).to.equal(true);
      });
    });

    describe('unreached', () => {
      const reasons = async (organisation = city) =>
        (await outbox.unreached(organisation)).map(({ person, why }) => `${person} ${why}`);

      it('lists who was not told and why, by kind, due and person, and of one organisation', async () => {
        const person = 'Bob' as PersonId;
        await outbox.put([
          notice('a', { due: at(2) }),
          notice('b', { due: at(2), person }),
          notice('c', { due: at(1) }),
          notice('d', { kind: 'news' }),
          notice('e'),
          notice('f', { organisation: province }),
        ]);
        await outbox.done([keyOf('a'), keyOf('b'), keyOf('d'), keyOf('f', province)], 'nowhere');
        await outbox.done([keyOf('c')], 'unknown');
        await outbox.done([keyOf('e')]);

        expect(await outbox.unreached(city)).to.deep.equal([
          { person: ann, kind: 'news', due: at(0), why: 'nowhere' },
          { person: ann, kind: 'reminder', due: at(1), why: 'unknown' },
          { person, kind: 'reminder', due: at(2), why: 'nowhere' },
          { person: ann, kind: 'reminder', due: at(2), why: 'nowhere' },
        ]);
        expect(await reasons(province)).to.deep.equal(['ann nowhere']);
        expect(keysOf(await claim(5)), 'none is told any more').to.deep.equal([]);
      });

      it('takes back what nobody knew once it is known, and nothing else', async () => {
        await outbox.put([notice('told'), notice('unknown'), notice('nowhere')]);
        await outbox.done([keyOf('told')]);
        await outbox.done([keyOf('nowhere')], 'nowhere');
        await outbox.done([keyOf('told'), keyOf('unknown'), keyOf('nowhere')], 'unknown');
        expect((await reasons()).sort()).to.deep.equal(['ann nowhere', 'ann unknown']);

        await outbox.done([keyOf('unknown'), keyOf('nowhere')]);
        expect(await reasons()).to.deep.equal(['ann nowhere']);
      });
    });

    describe('later', () => {
      it('hands it out from then on, whatever its lease', async () => {
        await outbox.put([notice('soon'), notice('late'), notice('told')]);
        await outbox.claim(at(0), 10 * LEASE_MS, 9);
        await outbox.done([keyOf('told')]);
        await outbox.later([keyOf('soon'), keyOf('told'), keyOf('late', province)], at(3));
        await outbox.later([], at(0));

        expect(await claim(2)).to.deep.equal([]);
        expect(await claim(3)).to.deep.equal([{ ...notice('soon'), attempt: 2, isBegun: false }]);
      });
    });

    describe('postpone', () => {
      it('makes it due then, whatever its lease: nobody was late with it before', async () => {
        await outbox.put([notice('soon'), notice('told'), notice('other')]);
        await outbox.claim(at(0), 10 * LEASE_MS, 9);
        await outbox.done([keyOf('told'), keyOf('other')]);
        await outbox.postpone([keyOf('soon'), keyOf('told'), keyOf('other', province)], at(3));
        await outbox.postpone([], at(0));

        expect(await outbox.waiting(at(2))).to.deep.equal({ waiting: 1, oldestDue: undefined });
        expect(await claim(2)).to.deep.equal([]);
        expect(await claim(3)).to.deep.equal([{ ...notice('soon'), due: at(3), attempt: 2, isBegun: false }]);
        expect(await outbox.waiting(at(4))).to.deep.equal({ waiting: 1, oldestDue: at(3) });
      });
    });

    describe('forgetBefore', () => {
      it('forgets what is past, told or not, and says how many were never told; then the key is new', async () => {
        await outbox.put([notice('told', { until: at(5) }), notice('missed', { until: at(6) }), notice('stays')]);
        await outbox.done([keyOf('told')]);

        expect(await outbox.forgetBefore(new Date(at(5).getTime() - 1))).to.equal(0);
        expect(await outbox.put([notice('told')]), 'still known').to.equal(0);
        expect(await outbox.forgetBefore(at(6))).to.equal(1);
        expect(await outbox.put([notice('told'), notice('missed'), notice('stays')])).to.equal(2);
      });

      it('keeps of the kinds that are named who was not told, until then', async () => {
        const kinds = ['reminder'];
        const keys = ['begun', 'told', 'nowhere', 'missed'];
        await outbox.put(keys.map((key) => notice(key, { person: key as PersonId })));
        await outbox.put([notice('other', { kind: 'news', person: 'other' as PersonId }), notice('waits', { until: at(61) })]); // prettier-ignore
        const [begun] = (await claim(1)).filter(({ key }) => key === 'begun');
        await outbox.begin(begun!);
        await outbox.done([keyOf('told')]);
        await outbox.done([keyOf('nowhere')], 'nowhere');

        expect(await outbox.forgetBefore(at(60), { kinds, since: at(59) })).to.equal(3);
        const known = (await outbox.unreached(city)).map(({ person, why }) => `${person} ${why}`);
        expect(known).to.deep.equal(['begun unknown', 'missed too-late', 'nowhere nowhere']);
        expect(keysOf(await claim(60))).to.deep.equal(['waits']);
        expect(await outbox.put([notice('told'), notice('missed')]), 'one is known still').to.equal(1);

        await outbox.forgetBefore(at(60), { kinds, since: at(60) });
        expect(await outbox.unreached(city)).to.deep.equal([]);
      });
    });

    describe('waiting', () => {
      it('counts those that are still worth saying, and knows since when the first is due', async () => {
        expect(await outbox.waiting(at(0))).to.deep.equal({ waiting: 0, oldestDue: undefined });
        await outbox.put([
          notice('told', { due: at(0) }),
          notice('past', { due: at(0), until: at(2) }),
          notice('tried', { due: at(1) }),
          notice('due', { due: at(2) }),
          notice('to come', { due: at(9) }),
        ]);
        await claim(2);
        await outbox.done([keyOf('told')]);
        await outbox.later([keyOf('tried')], at(8));

        expect(await outbox.waiting(at(2))).to.deep.equal({ waiting: 3, oldestDue: at(1) });
        expect(await outbox.waiting(at(0))).to.deep.equal({ waiting: 4, oldestDue: at(0) });
      });
    });
  });
}
