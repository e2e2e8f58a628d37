import { expect } from 'chai';
import type { Whom } from '../../src/domain/people/choices-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Follow, FollowStore } from '../../src/domain/presence/follow-store.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const of = (organisation: OrganisationId, person: string): Whom => ({ organisation, person: person as PersonId });
const [ann, bob, capital] = [of(city, 'ann'), of(city, 'bob'), of(city, 'B')];
const cleo = of(province, 'cleo');

/** What `FollowStore` promises, asked of one implementation. */
export function describeFollowStore(name: string, open: () => Promise<FollowStore>): void {
  describe(`${name} as a FollowStore`, () => {
    let store: FollowStore;
    const follows = async (...pairs: [Whom, Whom][]) => {
      for (const [follower, followed] of pairs) await store.put({ follower, followed });
    };
    beforeEach(async () => {
      store = await open();
    });

    it('knows nobody who follows or is followed, where nothing was kept', async () => {
      expect(await store.followedBy(ann)).to.deep.equal([]);
      expect(await store.followersOf(of(city, '__proto__'))).to.deep.equal([]);
      expect(await store.ofOrganisation(city, undefined, 10)).to.deep.equal([]);
    });

    it('tells whom somebody follows, and who follows somebody, of every organisation, in order', async () => {
      await follows([ann, cleo], [ann, bob], [ann, capital], [cleo, bob], [capital, bob]);

      expect(await store.followedBy(ann)).to.deep.equal([capital, bob, cleo]);
      expect(await store.followersOf(bob)).to.deep.equal([capital, ann, cleo]);
      expect(await store.followersOf(of(province, 'bob')), 'of the same id elsewhere').to.deep.equal([]);
      expect(await store.followedBy(of(province, 'ann'))).to.deep.equal([]);
    });

    it('keeps once what is put twice, also at the same time', async () => {
      await Promise.all([follows([ann, bob]), follows([ann, bob])]);
      await follows([ann, bob]);

      expect(await store.followedBy(ann)).to.deep.equal([bob]);
      expect(await store.followersOf(bob)).to.deep.equal([ann]);
    });

    it('forgets only the one that is named, and nothing where it is not known', async () => {
      await follows([ann, bob], [ann, cleo], [bob, ann]);
      await store.drop({ follower: ann, followed: bob });
      await store.drop({ follower: ann, followed: bob });
      await store.drop({ follower: cleo, followed: ann });

      expect(await store.followedBy(ann)).to.deep.equal([cleo]);
      expect(await store.followersOf(bob)).to.deep.equal([]);
      expect(await store.followedBy(bob)).to.deep.equal([ann]);
    });

    it('lists those of an organisation page by page, and no others', async () => {
      await follows([bob, ann], [ann, cleo], [ann, bob], [capital, cleo], [cleo, ann]);
      const pages: string[][] = [];
      let last: Follow | undefined;
      do {
        const page: Follow[] = await store.ofOrganisation(city, last, 2);
        pages.push(page.map(({ follower, followed }) => `${follower.person} ${followed.person}`));
        last = page.at(-1);
      } while (last);

      expect(pages).to.deep.equal([['B cleo', 'ann bob'], ['ann cleo', 'bob ann'], []]);
      const [only] = await store.ofOrganisation(province, undefined, 10);
      expect(only).to.deep.equal({ follower: cleo, followed: ann });
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const followed = { ...bob };
      await store.put({ follower: ann, followed });
      followed.person = 'somebody else' as PersonId;
      const [got] = await store.followedBy(ann);
      got!.person = 'nobody' as PersonId;

      expect(await store.followedBy(ann)).to.deep.equal([bob]);
    });
  });
}
