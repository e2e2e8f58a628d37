import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import type { Figure } from '../../src/domain/summaries/figure.ts';
import type { FigureStore } from '../../src/domain/summaries/figure-store.ts';

const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
const [ann, bob, eve] = ['ann', 'bob', 'eve'] as [PersonId, PersonId, PersonId];
const [monday, tuesday] = ['2026-03-02', '2026-03-03'] as [LocalDate, LocalDate];

const ofTeam = (id: string, people: PersonId[], date = monday): Figure => ({
  subject: { kind: 'team', organisation: city, id: id as TeamId },
  date,
  contributions: people.map((person) => ({ organisation: city, person, as: 'home office@namur' })),
});

/** What `FigureStore` promises, asked of one implementation. */
export function describeFigureStore(name: string, open: () => Promise<FigureStore>): void {
  describe(`${name} as a FigureStore`, () => {
    let store: FigureStore;
    beforeEach(async () => {
      store = await open();
    });

    it('knows of nothing at first', async () => {
      expect(await store.shownOf([ann], monday)).to.deep.equal({ figures: [], version: 0 });
    });

    it('keeps figures as they are, of several organisations, the first one first', async () => {
      const site: Figure = {
        subject: { kind: 'site', organisation: province, id: 'station' as SiteId },
        date: monday,
        contributions: [
          { organisation: city, person: bob, as: 'zone a' },
          { organisation: province, person: eve, as: '' },
        ],
      };
      const team = ofTeam('budget', [ann, bob]);

      expect(await store.add([site, team], monday, 0)).to.equal(true);
      expect(await store.shownOf([ann, bob], monday)).to.deep.equal({ figures: [site, team], version: 2 });
    });

    it('keeps every kind of figure', async () => {
      const team = ofTeam('budget', [ann, bob]);
      const desks: Figure = { ...team, subject: { kind: 'team-desks', organisation: city, id: 'budget' as TeamId } };
      const savings: Figure = { ...team, subject: { kind: 'savings', organisation: city, id: 'network' } };
      const travel: Figure = { ...team, subject: { kind: 'travel', organisation: city, id: 'network' } };
      await store.add([team, desks, savings, travel], monday, 0);

      expect((await store.shownOf([ann], monday)).figures).to.deep.equal([team, desks, savings, travel]);
    });

    it('finds those that are about any of the people, each once, on that day', async () => {
      const [one, two] = [ofTeam('one', [ann, bob]), ofTeam('two', [eve])];
      await store.add([one, two], monday, 0);
      await store.add([ofTeam('one', [ann], tuesday)], tuesday, 0);

      expect((await store.shownOf([ann, bob], monday)).figures).to.deep.equal([one]);
      expect((await store.shownOf([eve], monday)).figures).to.deep.equal([two]);
      expect(await store.shownOf([eve], tuesday)).to.deep.equal({ figures: [], version: 1 });
    });

    it('forgets of whom they were, too', async () => {
      await store.add([ofTeam('one', [ann, bob])], monday, 0);
      await store.forgetBefore(tuesday);
      await store.add([ofTeam('two', [eve])], monday, 0);

      expect((await store.shownOf([ann, bob], monday)).figures).to.deep.equal([]);
    });

    it('adds nothing where others were added since', async () => {
      await store.add([ofTeam('one', [ann])], monday, 0);

      expect(await store.add([ofTeam('two', [bob]), ofTeam('three', [eve])], monday, 0)).to.equal(false);
      expect(await store.shownOf([ann, bob, eve], monday)).to.deep.include({ version: 1 });
      expect(await store.add([ofTeam('two', [bob])], monday, 1)).to.equal(true);
      expect(await store.add([ofTeam('three', [eve], tuesday)], tuesday, 0), 'another day').to.equal(true);
    });

    it('lets one of many who add at once', async () => {
      const adding = Array.from({ length: 8 }, (_, n) => store.add([ofTeam(`team ${n}`, [ann])], monday, 0));

      expect((await Promise.all(adding)).filter(Boolean)).to.have.length(1);
      expect((await store.shownOf([ann], monday)).figures).to.have.length(1);
    });

    it('forgets the days before', async () => {
      await store.add([ofTeam('one', [ann])], monday, 0);
      const kept = ofTeam('one', [ann], tuesday);
      await store.add([kept], tuesday, 0);

      expect(await store.forgetBefore(tuesday)).to.equal(1);
      expect(await store.shownOf([ann], monday)).to.deep.equal({ figures: [], version: 0 });
      expect((await store.shownOf([ann], tuesday)).figures).to.deep.equal([kept]);
    });
  });
}
