import { expect } from 'chai';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { StandIn, TeamArrangementStore } from '../../src/domain/people/team-arrangement-store.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const [budget, mobility] = ['budget', 'mobility'] as [TeamId, TeamId];
const [ann, bob, capital] = ['ann', 'bob', 'B'] as [PersonId, PersonId, PersonId];

/** Of the city's budget, for Ann, in March 2026. */
function standIn(person: PersonId, from: number, to: number, more: Partial<StandIn> = {}): StandIn {
  const day = (date: number) => `2026-03-${String(date).padStart(2, '0')}` as LocalDate;
  return { organisation: city, team: budget, person, by: ann, from: day(from), to: day(to), ...more };
}

/** What `TeamArrangementStore` promises, asked of one implementation. */
export function describeTeamArrangementStore(name: string, open: () => Promise<TeamArrangementStore>): void {
  describe(`${name} as a TeamArrangementStore`, () => {
    let store: TeamArrangementStore;
    beforeEach(async () => {
      store = await open();
    });
    const named = async (...standIns: StandIn[]) => {
      for (const one of standIns) await store.name(one);
    };
    const spans = async () =>
      (await store.ofTeams(city, [budget])).map(({ from, to }) => `${from.slice(-2)}-${to.slice(-2)}`);

    it('knows nothing where nothing was said', async () => {
      expect(await store.agreed(city, [budget, '__proto__' as TeamId])).to.deep.equal([[], []]);
      expect(await store.agreed(city, [])).to.deep.equal([]);
      expect(await store.ofTeams(city, [budget, '__proto__' as TeamId])).to.deep.equal([]);
      expect(await store.ofPerson(city, '__proto__' as PersonId)).to.deep.equal([]);
    });

    it('tells on which weekdays each team is together, in the order in which it is asked, and of no other organisation', async () => {
      await store.agree(city, budget, [2, 4]);
      await store.agree(province, mobility, [5]);
      await store.agree(city, budget, [1, 7]);

      expect(await store.agreed(city, [mobility, budget, budget])).to.deep.equal([[], [1, 7], [1, 7]]);
      expect(await store.agreed(province, [budget, mobility])).to.deep.equal([[], [5]]);
    });

    it('forgets the weekdays of a team that has none any more', async () => {
      await store.agree(city, budget, [2]);
      await store.agree(city, mobility, [3]);
      await store.agree(city, budget, []);
      await store.agree(city, budget, []);

      expect(await store.agreed(city, [budget, mobility])).to.deep.equal([[], [3]]);
    });

    it('tells who stands in, of several teams, and for whom somebody does', async () => {
      const ofMobility = standIn(bob, 1, 2, { team: mobility });
      const elsewhere = standIn(bob, 1, 2, { organisation: province });
      const [late, early] = [standIn(bob, 9, 12), standIn(bob, 2, 4)];
      const forBob = standIn(capital, 5, 6, { by: bob });
      await named(ofMobility, elsewhere, late, early, forBob, standIn(capital, 5, 6));

      const ofBudget = [standIn(capital, 5, 6), forBob];
      expect(await store.ofTeams(city, [mobility, budget])).to.deep.equal([...ofBudget, early, late, ofMobility]);
      expect(await store.ofTeams(city, [mobility, mobility])).to.deep.equal([ofMobility]);
      expect(await store.ofPerson(city, bob)).to.deep.equal([early, late, ofMobility]);
      expect(await store.ofPerson(province, bob)).to.deep.equal([elsewhere]);
      expect(await store.ofPerson(city, ann)).to.deep.equal([]);
    });

    it('puts a new time in the place of those that have a day in common with it', async () => {
      await named(standIn(bob, 1, 5), standIn(bob, 6, 9), standIn(bob, 10, 12), standIn(bob, 20, 22));
      await store.name(standIn(bob, 5, 10));
      expect(await spans()).to.deep.equal(['05-10', '20-22']);

      await store.name(standIn(bob, 5, 7));
      expect(await spans(), 'of the same first day').to.deep.equal(['05-07', '20-22']);
      await named(standIn(bob, 6, 6, { by: capital }), standIn(capital, 6, 6));
      expect(await spans(), 'of others').to.deep.equal(['06-06', '06-06', '05-07', '20-22']);
    });

    it('keeps one of several that are said at the same time of the same days', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => store.name(standIn(bob, 1 + (n % 5), 5 + n))));

      expect(await spans()).to.have.length(1);
    });

    it('ends all of a person for a manager of a team, and nothing else', async () => {
      const others = [
        standIn(bob, 1, 2, { by: capital }),
        standIn(bob, 1, 2, { team: mobility }),
        standIn(capital, 1, 2),
      ];
      await named(standIn(bob, 1, 2), standIn(bob, 8, 9), ...others);
      await named(standIn(bob, 1, 2, { organisation: province }));
      await store.end(standIn(bob, 1, 2));
      await store.end(standIn(bob, 1, 2));

      expect(await store.ofTeams(city, [budget, mobility])).to.have.deep.members(others);
      expect(await store.ofPerson(province, bob)).to.have.length(1);
    });

    it('forgets those of an organisation that ended before a day', async () => {
      await named(standIn(bob, 1, 4), standIn(capital, 1, 5), standIn(bob, 5, 5));
      await named(standIn(bob, 1, 4, { organisation: province }));

      expect(await store.forgetBefore(city, '2026-03-05' as LocalDate)).to.equal(1);
      expect(await store.forgetBefore(city, '2026-03-05' as LocalDate)).to.equal(0);
      expect(await spans()).to.deep.equal(['01-05', '05-05']);
      expect(await store.ofPerson(province, bob)).to.have.length(1);
    });

    it('gives copies: changing one changes nothing inside', async () => {
      const [weekdays, said] = [[2, 4], standIn(bob, 1, 2)];
      await store.agree(city, budget, weekdays);
      await store.name(said);
      weekdays.push(5);
      said.to = '2026-12-31' as LocalDate;
      (await store.agreed(city, [budget]))[0]!.push(5);
      (await store.ofTeams(city, [budget]))[0]!.to = '2026-12-31' as LocalDate;

      expect(await store.agreed(city, [budget])).to.deep.equal([[2, 4]]);
      expect(await store.ofTeams(city, [budget])).to.deep.equal([standIn(bob, 1, 2)]);
    });
  });
}
