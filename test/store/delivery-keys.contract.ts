import { expect } from 'chai';
import type { DeliveryKeys } from '../../src/conversation/delivery-keys.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';

export interface Answer {
  replies: string[];
}

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const MINUTE = 60_000;
const NINE = Date.UTC(2026, 2, 2, 9);
const after = (minutes: number) => new Date(NINE + minutes * MINUTE);
const booked: Answer = { replies: ['booked'] };

/** What `DeliveryKeys` promises, asked of one implementation. */
export function describeDeliveryKeys(name: string, open: () => Promise<DeliveryKeys<Answer>>): void {
  describe(`${name} as DeliveryKeys`, () => {
    let keys: DeliveryKeys<Answer>;
    beforeEach(async () => {
      keys = await open();
    });

    const take = (key: string, minutes: number) => keys.take(city, key, after(minutes), 5 * MINUTE);

    it('hands a key to one of many callers at once', async () => {
      const receipts = await Promise.all(Array.from({ length: 20 }, () => take('a', 0)));

      expect(receipts.filter(({ state }) => state === 'new')).to.have.length(1);
      expect(receipts.filter(({ state }) => state === 'busy')).to.have.length(19);
      expect(await take('b', 0)).to.deep.equal({ state: 'new' });
      expect(await take('__proto__', 0)).to.deep.equal({ state: 'new' });
    });

    it('tells many who ask in the same moment each of their own', async () => {
      const own = Array.from({ length: 300 }, (_, n) => `k${n}`);
      await take('k7', 0);
      await Promise.all(
        own.slice(100).map((key) => keys.answered(city, key, after(0), { replies: [key] }, 60 * MINUTE)),
      );

      const receipts = await Promise.all(own.map((key) => take(key, 1)));
      expect(receipts).to.deep.equal(
        own.map((key, n) => {
          if (n >= 100) return { state: 'answered', answer: { replies: [key] } };
          return { state: n === 7 ? 'busy' : 'new' };
        }),
      );
    });

    it('lets many take and answer the same keys at once, in whatever order', async () => {
      const same = Array.from({ length: 300 }, (_, n) => `k${n}`);
      const orders = [same, same.toReversed(), same, same.toReversed()];
      const receipts = await Promise.all(orders.map((order) => Promise.all(order.map((key) => take(key, 0)))));
      expect(receipts.flat().filter(({ state }) => state === 'new')).to.have.length(300);

      await Promise.all(
        orders.flatMap((order) => order.map((key) => keys.answered(city, key, after(1), booked, MINUTE))),
      );
      expect(await take('k299', 1)).to.deep.equal({ state: 'answered', answer: booked });
    });

    it('knows nothing of a key of another organisation', async () => {
      await take('a', 0);
      await keys.answered(city, 'a', after(1), booked, 60 * MINUTE);

      expect(await keys.take(province, 'a', after(2), MINUTE)).to.deep.equal({ state: 'new' });
    });

    it('hands it out again after the lease, and not before', async () => {
      await take('a', 0);

      expect(await take('a', 4.99)).to.deep.equal({ state: 'busy' });
      expect(await take('a', 5)).to.deep.equal({ state: 'new' });
      expect(await take('a', 9.99)).to.deep.equal({ state: 'busy' });
    });

    it('gives the answer that was given, for as long as it is to be kept', async () => {
      await take('a', 0);
      await keys.answered(city, 'a', after(1), booked, 60 * MINUTE);

      expect(await take('a', 1)).to.deep.equal({ state: 'answered', answer: booked });
      expect(await take('a', 60.9)).to.deep.equal({ state: 'answered', answer: booked });
      expect(await take('a', 61)).to.deep.equal({ state: 'new' });
      await keys.answered(city, 'a', after(62), { replies: ['anew'] }, MINUTE);
      expect(await take('a', 62)).to.deep.equal({ state: 'answered', answer: { replies: ['anew'] } });
    });

    it('keeps the first answer, where a late one follows', async () => {
      await take('a', 0);
      await take('a', 5);
      await keys.answered(city, 'a', after(6), booked, 60 * MINUTE);
      await keys.answered(city, 'a', after(7), { replies: ['late'] }, 60 * MINUTE);

      expect(await take('a', 8)).to.deep.equal({ state: 'answered', answer: booked });
    });

    it('gives a dropped key out at once, but not one that was answered', async () => {
      await take('a', 0);
      await keys.drop(city, 'a');
      expect(await take('a', 0)).to.deep.equal({ state: 'new' });

      await keys.answered(city, 'a', after(1), booked, 60 * MINUTE);
      await keys.drop(city, 'a');
      await keys.drop(city, 'unknown');
      expect(await take('a', 2)).to.deep.equal({ state: 'answered', answer: booked });
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const answer: Answer = { replies: ['booked'] };
      await take('a', 0);
      await keys.answered(city, 'a', after(1), answer, 60 * MINUTE);
      answer.replies.push('changed');
      const receipt = await take('a', 2);
      if (receipt.state === 'answered') receipt.answer.replies.push('changed');

      expect(await take('a', 3)).to.deep.equal({ state: 'answered', answer: booked });
    });

    it('forgets the answers that are not to be kept any longer, and says how many', async () => {
      await keys.answered(city, 'a', after(0), booked, MINUTE);
      await keys.answered(city, 'b', after(0), booked, 2 * MINUTE);
      await keys.answered(city, 'c', after(0), booked, 3 * MINUTE);

      expect(await keys.forgetExpired(after(0.9))).to.equal(0);
      expect(await keys.forgetExpired(after(2))).to.equal(2);
      expect(await keys.forgetExpired(after(2))).to.equal(0);
      expect(await take('c', 2)).to.deep.equal({ state: 'answered', answer: booked });
    });
  });
}
