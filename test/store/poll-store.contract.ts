import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { anAudience, at, HEAT, heat, people as four } from './deliveries-for-tests.ts';

/** They never spoke with us: so they are `gone`, and may look it up and answer. */
const crowd = Array.from({ length: 26 }, (_, n) => `person-${n}` as PersonId);

/** What `PollStore` promises, asked of one implementation. */
export function describePollStore(name: string, open: () => Promise<Stores>): void {
  describe(`${name} as a PollStore`, () => {
    let stores: Stores;
    let city: OrganisationId;
    let province: OrganisationId;

    beforeEach(async () => {
      stores = await open();
      [city, province] = await anAudience(stores);
      await stores.announced.queue(heat(city), [...four, ...crowd]);
    });

    const keyOf = (person: PersonId | undefined) => ({ organisation: city, announcement: HEAT, person: person! });
    const of = async (person: PersonId | undefined, organisation = city) =>
      (await stores.polls.ofEach(organisation, HEAT, [person!])).get(person!);
    const answer = (n: number, choice: number) => stores.polls.answer(keyOf(crowd[n]), choice, at(n));
    const answers = async (choices: number[], from = 0) => {
      for (const [n, choice] of choices.entries()) expect(await answer(from + n, choice)).to.equal(true);
    };
    const counts = () => stores.polls.counts(city, HEAT);

    it('keeps the last answer of each', async () => {
      await answers([2]);
      expect(await of(crowd[0])).to.deep.equal({ choice: 2, at: at(0) });
      expect(await stores.polls.answer(keyOf(crowd[0]), 5, at(9))).to.equal(true);
      expect(await of(crowd[0])).to.deep.equal({ choice: 5, at: at(9) });
      expect(await of(crowd[1])).to.equal(undefined);
    });

    it('says of each of several people what they answered, and leaves out who did not', async () => {
      await answers([2, 0]);
      const each = await stores.polls.ofEach(city, HEAT, [crowd[1]!, crowd[2]!, '__proto__' as PersonId]);
      expect([...each]).to.deep.equal([[crowd[1], { choice: 0, at: at(1) }]]);
    });

    it('takes no answer of whom it is not for or who still waits, nor of anybody once it is taken back', async () => {
      const others = [keyOf('__proto__' as PersonId), keyOf(four[0]), { ...keyOf(crowd[0]), organisation: province }];
      for (const key of others) {
        expect(await stores.polls.answer(key, 1, at(1))).to.equal(false);
        expect(await of(key.person, key.organisation)).to.equal(undefined);
      }
      await answers([0]);
      await stores.announced.cancel(city, HEAT, at(2));
      expect(await answer(0, 1)).to.equal(false);
      expect(await answer(1, 1)).to.equal(false);
      expect(await of(crowd[0])).to.deep.equal({ choice: 0, at: at(0) });
    });

    it('takes an answer of who has said that they read it', async () => {
      await stores.announced.receipt(keyOf(crowd[0]), at(1));
      expect(await answer(0, 1)).to.equal(true);
    });

    it('takes no choice that there cannot be', async () => {
      for (const choice of [-1, 6, 0.5, Number.NaN]) {
        const fault = await answer(0, choice).catch((error: unknown) => error);
        expect(fault).to.be.instanceOf(RangeError);
      }
    });

    it('counts nothing of four people, and all of five', async () => {
      expect(await counts()).to.equal(undefined);
      await answers([0, 1, 1, 2]);
      expect(await counts()).to.equal(undefined);
      await answers([2], 4);
      expect(await counts()).to.deep.equal([1, 2, 2, 0, 0, 0]);
      expect(await stores.polls.counts(province, HEAT)).to.equal(undefined);
    });

    it('counts nothing of people who all say the same, however many', async () => {
      await answers(Array.from({ length: 12 }, () => 3));
      expect(await counts()).to.equal(undefined);
    });

    it('does not say, by counting now, who is the first to say something else', async () => {
      for (let n = 0; n < 8; n += 1) {
        await answers([3], n);
        expect(await counts(), `${n + 1} who all say the same`).to.equal(undefined);
      }
      await answers([4], 8);
      expect(await counts(), 'of the five who came since it was last tried, one').to.equal(undefined);
      await answers([3], 9);
      expect(await counts(), 'one of five').to.deep.equal([0, 0, 0, 9, 1, 0]);
      await answers([3, 3, 3, 3, 3, 3], 10);
      await counts();
      await answers([4, 3, 3, 3], 16);
      expect(await counts(), 'six and four').to.deep.equal([0, 0, 0, 9, 1, 0]);
      await answers([3], 20);
      expect(await counts(), 'six and five').to.deep.equal([0, 0, 0, 19, 2, 0]);
      await answers([3, 4, 3, 3, 3], 21);
      expect(await counts(), 'anew from each count').to.deep.equal([0, 0, 0, 23, 3, 0]);
    });

    it('shows the same until five more have answered, and those differently', async () => {
      await answers([0, 1, 1, 0, 0]);
      const first = await counts();
      await answers([0, 1, 0, 1], 5);
      expect(await counts()).to.deep.equal(first);
      await answers([1], 9);
      const second = await counts();
      expect(second).to.deep.equal([5, 5, 0, 0, 0, 0]);
      await answers([2, 2, 2, 2, 2, 2], 10);
      expect(await counts(), 'six who all say the same').to.deep.equal(second);
      await answers([1, 1, 1, 1, 0], 16);
      expect(await counts()).to.deep.equal([6, 9, 6, 0, 0, 0]);
    });

    it('takes a changed answer as one more, but never one back to what was counted before', async () => {
      await answers([0, 0, 0, 1, 1]);
      const first = await counts();
      await answers([1, 1, 1, 0]);
      expect(await counts(), 'four').to.deep.equal(first);
      await answers([0], 4);
      const second = await counts();
      expect(second).to.deep.equal([2, 3, 0, 0, 0, 0]);
      // As they were, but for one: beside the first count that would tell of them.
      await answers([0, 0, 0, 1, 2]);
      expect(await counts()).to.deep.equal(second);
      await answers([2, 2, 2, 2, 0], 5);
      expect(await counts(), 'five others; now also of those who went back').to.deep.equal([4, 1, 5, 0, 0, 0]);
    });

    it('counts nobody twice who changes their mind before they are counted', async () => {
      await answers([0, 0, 0, 0]);
      for (const choice of [1, 2, 3, 1]) await answer(0, choice);
      expect(await counts()).to.equal(undefined);
      await answers([0], 4);
      expect(await counts()).to.deep.equal([4, 1, 0, 0, 0, 0]);
    });

    it('counts all that were taken, also where they come at once', async () => {
      const taken = await Promise.all(crowd.map((_, n) => Promise.all([answer(n, n % 3), counts()])));
      expect(taken.every(([isTaken]) => isTaken)).to.equal(true);
      const seen = [...taken.map(([, shown]) => shown), await counts()].map((shown) => total(shown));
      const steps = [...new Set(seen)].sort((a, b) => a - b);
      for (const [n, step] of steps.slice(1).entries()) expect(step - steps[n]!).to.be.at.least(5);
      expect(total(await counts())).to.be.at.least(15);
    });

    it('forgets who answered what, and leaves the count, with those that may be counted by then', async () => {
      await answers([0, 1, 1, 0, 0]);
      await stores.polls.forget(province, HEAT);
      await stores.polls.forget(city, HEAT);
      expect(await of(crowd[0])).to.equal(undefined);
      expect(await counts()).to.deep.equal([3, 2, 0, 0, 0, 0]);
      await stores.polls.forget(city, HEAT);
      expect(await counts()).to.deep.equal([3, 2, 0, 0, 0, 0]);
    });

    it('gives copies', async () => {
      await answers([0, 1, 1, 0, 0]);
      (await counts())![0] = 99;
      (await counts())![0] = 99;
      expect(await counts()).to.deep.equal([3, 2, 0, 0, 0, 0]);
      (await of(crowd[0]))!.at.setTime(0);
      expect((await of(crowd[0]))?.at).to.deep.equal(at(0));
    });
  });
}

const total = (counts: number[] | undefined) => (counts ?? []).reduce((sum, count) => sum + count, 0);
