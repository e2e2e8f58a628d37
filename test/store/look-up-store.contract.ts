import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { LookUp, LookUpStore } from '../../src/domain/presence/look-up-store.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const [ann, bob, capital] = ['ann', 'bob', 'B'] as [PersonId, PersonId, PersonId];

const minute = (n: number) => new Date(Date.UTC(2026, 10, 24, 8, n));

function lookUp(by: PersonId, at: number, more: Partial<LookUp> = {}): LookUp {
  const looker = { organisation: city, person: by };
  return { organisation: city, person: ann, by: looker, how: 'by-name', at: minute(at), ...more };
}

/** What `LookUpStore` promises, asked of one implementation. */
export function describeLookUpStore(name: string, open: () => Promise<LookUpStore>): void {
  describe(`${name} as a LookUpStore`, () => {
    let store: LookUpStore;
    beforeEach(async () => {
      store = await open();
    });
    const ofAnn = async () => (await store.ofPerson(city, ann, 0, 100)).lookUps;

    it('gives back who looked, the latest first', async () => {
      const [listed, read] = [lookUp(bob, 3, { how: 'on-a-list' }), lookUp(capital, 2, { how: 'as-reader' })];
      await store.note([lookUp(bob, 1), listed, read]);
      expect(await ofAnn()).to.deep.equal([listed, read, lookUp(bob, 1)]);
    });

    it('sorts those of one instant by who looked, and how', async () => {
      const elsewhere = { by: { organisation: province, person: ann } };
      const all = [lookUp(bob, 1, { how: 'on-a-list' }), lookUp(ann, 1, elsewhere), lookUp(bob, 1), lookUp(capital, 1)];
      await store.note(all);
      expect(await ofAnn()).to.deep.equal([all[3], all[2], all[0], all[1]]);
    });

    it('keeps once what is noted twice', async () => {
      await store.note([lookUp(bob, 1), lookUp(bob, 1)]);
      await store.note([lookUp(bob, 1)]);
      await store.note([]);
      expect(await store.ofPerson(city, ann, 0, 10)).to.deep.equal({ lookUps: [lookUp(bob, 1)], total: 1 });
    });

    it('gives page after page, and says how many there are', async () => {
      await store.note(Array.from({ length: 5 }, (_, n) => lookUp(bob, n)));
      const page = async (skip: number) => {
        const { lookUps, total } = await store.ofPerson(city, ann, skip, 2);
        return [...lookUps.map(({ at }) => at.getUTCMinutes()), `of ${total}`];
      };
      expect(await page(0)).to.deep.equal([4, 3, 'of 5']);
      expect(await page(4)).to.deep.equal([0, 'of 5']);
      expect(await page(6)).to.deep.equal(['of 5']);
    });

    it('tells each person of their own only', async () => {
      await store.note([lookUp(bob, 1), lookUp(ann, 2, { person: bob }), lookUp(bob, 3, { organisation: province })]);
      const minutes = async (organisation: OrganisationId, person: string) =>
        (await store.ofPerson(organisation, person as PersonId, 0, 10)).lookUps.map(({ at }) => at.getUTCMinutes());
      expect(await minutes(city, 'ann')).to.deep.equal([1]);
      expect(await minutes(city, 'bob')).to.deep.equal([2]);
      expect(await minutes(province, 'ann')).to.deep.equal([3]);
      expect(await minutes(city, '__proto__')).to.deep.equal([]);
    });

    it("forgets an organisation's before an instant, and says how many", async () => {
      await store.note([lookUp(bob, 1), lookUp(bob, 2), lookUp(bob, 3), lookUp(bob, 1, { organisation: province })]);
      expect(await store.forgetBefore(city, minute(1))).to.equal(0);
      expect(await store.forgetBefore(city, minute(3))).to.equal(2);
      expect(await ofAnn()).to.deep.equal([lookUp(bob, 3)]);
      expect((await store.ofPerson(province, ann, 0, 10)).total).to.equal(1);
    });

    it('forgets thousands', async () => {
      await store.note(Array.from({ length: 6_001 }, (_, n) => lookUp(`p${n}` as PersonId, 1)));
      expect(await store.forgetBefore(city, minute(2))).to.equal(6_001);
      expect((await store.ofPerson(city, ann, 0, 1)).total).to.equal(0);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const put = lookUp(bob, 1);
      await store.note([put]);
      put.by.person = ann;
      const [got] = await ofAnn();
      got!.by.person = ann;
      expect(await ofAnn()).to.deep.equal([lookUp(bob, 1)]);
    });
  });
}
