import { expect } from 'chai';
import { addDays, type LocalDate } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Membership, Team } from '../../../src/domain/people/people-store.ts';
import { LONGEST_DAYS, MOST_STAND_INS, StandIns } from '../../../src/domain/people/stand-ins.ts';
import { TeamDays } from '../../../src/domain/people/team-days.ts';
import { TeamLeads } from '../../../src/domain/people/team-leads.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import type { Stores } from '../../../src/stores.ts';
import { aMember, anOfficial, anOrganisation, aTeam, bring, TODAY, TOMORROW, WEDNESDAY_NINE, whereaboutsOn, whomOf, YESTERDAY } from '../../helpers/administrations.ts'; // prettier-ignore
import { emptyStores } from '../../helpers/test-stores.ts';

const city = anOrganisation('city');
const province = anOrganisation('province');
const [ann, bob, cas, dia, eve] = ['ann', 'bob', 'cas', 'dia', 'eve'].map((id) => anOfficial(city, id)) as [Official, Official, Official, Official, Official]; // prettier-ignore
const zoe = anOfficial(province, 'zoe');
const FRIDAY = '2026-11-27' as LocalDate;

describe('who stands in for a manager', () => {
  let stores: Stores;
  let standIns: StandIns;
  let leads: TeamLeads;
  let teamDays: TeamDays;
  let budget: Team;

  beforeEach(async () => {
    ({ stores } = await emptyStores());
    standIns = new StandIns({ store: stores.teamArrangements, directory: stores.directory });
    leads = new TeamLeads(standIns, stores.directory);
    teamDays = new TeamDays({ store: stores.teamArrangements, leads, directory: stores.directory });
    budget = aTeam(city, 'budget', [aMember(ann, { as: 'manager' }), aMember(bob), aMember(dia, { as: 'delegate' })]);
    const mobility = aTeam(city, 'mobility', [aMember(cas, { as: 'manager' }), aMember(ann)]);
    await bring(stores, [ann, bob, cas, dia, eve, zoe], [budget, mobility]);
  });

  /** An import that knows of the team only this. */
  const imports = (members: Membership[]) => bring(stores, [ann, bob, cas, dia, eve], [{ ...budget, members }]);
  async function names(manager: Official, person: Official, from: LocalDate, to: LocalDate, team: string = budget.id) {
    const wish = { team: team as Team['id'], person: person.person.id, from, to };
    const standIn = await standIns.checked(manager, wish, WEDNESDAY_NINE);
    await standIns.keep(standIn);
    return standIn;
  }
  const refused = async (work: Promise<unknown>) => {
    const error: unknown = await work.then(() => undefined, (thrown: unknown) => thrown); // prettier-ignore
    return error instanceof Refusal ? error.code : `not refused: ${String(error)}`;
  };
  const leadsOn = async (day: LocalDate) => {
    const [found] = await stores.directory.teamsWith(city.id, [budget.id]);
    return [...(await leads.on(city.id, [found!], day))[0]!].sort();
  };
  const ledBy = async (who: Official, now = WEDNESDAY_NINE) => (await leads.ledBy(who, now)).map(({ id }) => id);
  const seenBy = async (who: Official, now = WEDNESDAY_NINE) => (await leads.seenBy(who, now)).map(({ id }) => id);

  it('leads the team with the manager and the delegate from the first day to the last, and no longer', async () => {
    await names(ann, eve, TOMORROW, FRIDAY);

    expect(await leadsOn(TODAY)).to.deep.equal(['ann', 'dia']);
    expect(await leadsOn(TOMORROW)).to.deep.equal(['ann', 'dia', 'eve']);
    expect(await leadsOn(FRIDAY)).to.deep.equal(['ann', 'dia', 'eve']);
    expect(await leadsOn(addDays(FRIDAY, 1))).to.deep.equal(['ann', 'dia']);
  });

  it('sees the week of the team and leads it while it lasts, by the clock of the organisation', async () => {
    await names(ann, eve, TODAY, FRIDAY);
    const at = (time: string) => new Date(time);

    expect([await seenBy(eve), await ledBy(eve)]).to.deep.equal([['budget'], ['budget']]);
    await names(ann, bob, TODAY, FRIDAY);
    expect([await seenBy(bob), await ledBy(bob)], 'a member, once').to.deep.equal([['budget'], ['budget']]);
    await stores.teamArrangements.end({ organisation: city.id, team: budget.id, person: bob.person.id, by: ann.person.id }); // prettier-ignore
    expect(await seenBy(eve, at('2026-11-27T22:59:00Z')), 'the last minute of Friday').to.deep.equal(['budget']);
    expect(await seenBy(eve, at('2026-11-27T23:00:00Z'))).to.deep.equal([]);
    expect(await seenBy(bob), 'a member').to.deep.equal(['budget']);
    expect(await ledBy(bob)).to.deep.equal([]);
    expect([await seenBy(ann), await ledBy(ann)]).to.deep.equal([['budget', 'mobility'], ['budget']]);
    expect(await ledBy(dia), 'a delegate').to.deep.equal(['budget']);
    await names(cas, dia, TOMORROW, FRIDAY, 'mobility');
    expect(await seenBy(dia), 'who will stand in tomorrow').to.deep.equal(['budget']);
    await imports([aMember(ann, { as: 'manager' }), aMember(bob, { to: YESTERDAY })]);
    expect(await seenBy(bob), 'a member of before').to.deep.equal([]);
  });

  for (const [change, last, lastMinute, over] of [
    ['in spring', '2027-03-28', '2027-03-28T21:59:00Z', '2027-03-28T22:00:00Z'],
    ['in autumn', '2027-10-31', '2027-10-31T22:59:00Z', '2027-10-31T23:00:00Z'],
  ] as const) {
    it(`ends at midnight of the day on which the clock changes ${change}`, async () => {
      await names(ann, eve, TODAY, last as LocalDate);

      expect(await seenBy(eve, new Date(lastMinute))).to.deep.equal(['budget']);
      expect(await seenBy(eve, new Date(over))).to.deep.equal([]);
    });
  }

  it('may end today, and not before', async () => {
    await names(ann, eve, YESTERDAY, TODAY);
    expect(await seenBy(eve)).to.deep.equal(['budget']);
    const { from } = await standIns.checked(ann, { team: budget.id, person: eve.person.id, from: YESTERDAY, to: TODAY }, WEDNESDAY_NINE); // prettier-ignore
    expect(from, 'what has begun begins today').to.equal(TODAY);

    expect(await refused(names(ann, eve, YESTERDAY, YESTERDAY))).to.equal('in-the-past');
    expect(await refused(names(ann, eve, FRIDAY, TOMORROW))).to.equal('last-before-first');
    await names(ann, bob, TODAY, addDays(TODAY, LONGEST_DAYS));
    expect(await refused(names(ann, eve, TODAY, addDays(TODAY, LONGEST_DAYS + 1)))).to.equal('stand-in-too-long');
  });

  it('is named by a manager of that team only, who is none of those that lead it otherwise', async () => {
    await names(ann, eve, TODAY, FRIDAY);

    for (const who of [bob, dia, eve, cas, zoe])
      expect(await refused(names(who, cas === who ? bob : cas, TODAY, FRIDAY)), who.person.id).to.equal('team-not-led');
    expect(await refused(names(ann, eve, TODAY, FRIDAY, 'mobility')), 'a member of it').to.equal('team-not-led');
    expect(await refused(names(ann, eve, TODAY, FRIDAY, 'no such team'))).to.equal('team-not-led');
  });

  it('is a colleague of the same organisation, and somebody else', async () => {
    expect(await refused(names(ann, zoe, TODAY, FRIDAY))).to.equal('colleague-not-there');
    expect(await refused(names(ann, anOfficial(city, 'nobody'), TODAY, FRIDAY))).to.equal('colleague-not-there');
    expect(await refused(names(ann, ann, TODAY, FRIDAY))).to.equal('no-stand-in-for-oneself');
  });

  it('is one of a few: not for more days, but not of more people', async () => {
    const many = Array.from({ length: MOST_STAND_INS + 1 }, (_, n) => anOfficial(city, `many${n}`));
    await bring(stores, many);
    for (const one of many.slice(1)) await names(ann, one, TODAY, FRIDAY);

    expect(await refused(names(ann, many[0]!, TODAY, FRIDAY))).to.equal('too-many-stand-ins');
    await names(ann, many[1]!, TODAY, addDays(FRIDAY, 7));
  });

  it('is none of the people of the team', async () => {
    await names(ann, eve, TODAY, FRIDAY);

    const [found] = await stores.directory.teamsWith(city.id, [budget.id]);
    expect(found!.members.map(({ person }) => person)).not.to.include('eve');
    await teamDays.agree(ann, budget.id, [2], WEDNESDAY_NINE);
    expect([...(await teamDays.ofMember(eve, WEDNESDAY_NINE))], 'no team day of theirs').to.deep.equal([]);
    await stores.dayLogs.put([{ ...whomOf(bob), date: TODAY, half: 'am', mode: 'home' }]);
    const seenOf = async (who: Official) => {
      const days = { from: TODAY, to: TODAY };
      return (await whereaboutsOn(stores).ofTeam(who, budget.id, days, WEDNESDAY_NINE)).map(({ colleague }) => colleague.name); // prettier-ignore
    };
    expect(await seenOf(ann), 'the manager is of the team').to.deep.equal(['bob']);
    expect(await seenOf(eve), 'who shows themselves to the team only').to.deep.equal([]);
  });

  it('stands in after an import, which knows nothing of it, and as long as that manager leads the team', async () => {
    await names(ann, eve, TODAY, FRIDAY);
    await teamDays.agree(eve, budget.id, [4, 2], WEDNESDAY_NINE);
    await imports([aMember(bob), aMember(ann, { as: 'manager' })]);
    expect(await leadsOn(TODAY)).to.deep.equal(['ann', 'eve']);
    expect(await teamDays.agreed(city.id, [budget.id])).to.deep.equal([[2, 4]]);

    await imports([aMember(ann, { as: 'manager', to: YESTERDAY }), aMember(cas, { as: 'manager', from: TODAY })]);
    expect(await leadsOn(TODAY)).to.deep.equal(['cas']);
    expect([await seenBy(eve), await ledBy(eve)]).to.deep.equal([[], []]);
    expect(await standIns.concerning(eve, WEDNESDAY_NINE)).to.deep.equal({ named: [], own: [] });
    expect(await teamDays.agreed(city.id, [budget.id]), 'what is agreed stays').to.deep.equal([[2, 4]]);
    expect(await refused(teamDays.agree(eve, budget.id, [1], WEDNESDAY_NINE))).to.equal('team-not-led');
  });

  it('ends where the manager only counts as one of the team from then on', async () => {
    await names(ann, eve, TODAY, FRIDAY);
    await imports([aMember(ann, { as: 'manager', to: YESTERDAY }), aMember(ann, { from: TODAY })]);

    expect(await leadsOn(TODAY)).to.deep.equal([]);
  });

  it('ends with whoever is no longer there, of the two', async () => {
    await stores.teamArrangements.name({ organisation: city.id, team: budget.id, person: 'gone' as never, by: ann.person.id, from: TODAY, to: FRIDAY }); // prettier-ignore
    expect(await leadsOn(TODAY)).to.deep.equal(['ann', 'dia']);

    await imports([aMember(ann, { as: 'manager' }), { ...aMember(ann, { as: 'manager' }), person: 'left' as never }]);
    await stores.teamArrangements.name({ organisation: city.id, team: budget.id, person: eve.person.id, by: 'left' as never, from: TODAY, to: FRIDAY }); // prettier-ignore
    expect(await seenBy(eve)).to.deep.equal([]);
  });

  it('is ended by the manager who named them and by themselves, and by nobody else', async () => {
    const standIn = await names(ann, eve, TODAY, FRIDAY);
    await imports([aMember(ann, { as: 'manager' }), aMember(bob, { as: 'manager' }), aMember(dia, { as: 'delegate' })]);
    for (const who of [bob, dia, cas, anOfficial(province, 'ann'), anOfficial(province, 'eve')])
      expect(await standIns.end(who, standIn, WEDNESDAY_NINE), who.person.id).to.equal(undefined);
    expect(await leadsOn(TODAY)).to.include('eve');

    expect(await standIns.end(eve, standIn, WEDNESDAY_NINE)).to.deep.include({ person: 'eve', by: 'ann' });
    expect(await leadsOn(TODAY)).not.to.include('eve');
    await names(ann, eve, TODAY, FRIDAY);
    expect(await standIns.end(ann, standIn, WEDNESDAY_NINE)).to.deep.include({ person: 'eve', by: 'ann' });
    expect(await standIns.end(ann, standIn, WEDNESDAY_NINE), 'there is none any more').to.equal(undefined);
    expect(await leadsOn(TODAY)).not.to.include('eve');
  });

  it('is known to those two, from the moment that it is said', async () => {
    await names(ann, eve, TOMORROW, FRIDAY);
    const said = { person: 'eve', by: 'ann', from: TOMORROW, to: FRIDAY, names: { person: 'eve', by: 'ann', team: 'budget' } }; // prettier-ignore

    expect((await standIns.concerning(ann, WEDNESDAY_NINE)).named[0]).to.deep.include(said);
    expect((await standIns.concerning(eve, WEDNESDAY_NINE)).own[0]).to.deep.include(said);
    expect(await standIns.concerning(dia, WEDNESDAY_NINE), 'the delegate').to.deep.equal({ named: [], own: [] });
    expect(await standIns.concerning(ann, new Date('2026-11-28T08:00:00Z')), 'over').to.deep.equal({
      named: [],
      own: [],
    });
  });

  describe('and what the team agrees on', () => {
    it('is said by whoever leads it today: manager, delegate, or who stands in', async () => {
      await names(ann, eve, TODAY, FRIDAY);
      for (const [n, who] of [ann, dia, eve].entries()) {
        await teamDays.agree(who, budget.id, [n + 1, 5, 5], WEDNESDAY_NINE);
        expect(await teamDays.agreed(city.id, [budget.id])).to.deep.equal([[n + 1, 5]]);
      }

      for (const who of [bob, cas, zoe])
        expect(await refused(teamDays.agree(who, budget.id, [], WEDNESDAY_NINE))).to.equal('team-not-led');
      expect(await refused(teamDays.agree(ann, budget.id, [1, 2, 3, 4, 5, 6], WEDNESDAY_NINE))).to.equal(
        'too-many-team-days',
      );
      expect(await teamDays.agreed(city.id, [budget.id])).to.deep.equal([[3, 5]]);
      await teamDays.agree(ann, budget.id, [], WEDNESDAY_NINE);
      expect(await teamDays.agreed(city.id, [budget.id])).to.deep.equal([[]]);
    });

    it('is a day of all who are in it today', async () => {
      await teamDays.agree(ann, budget.id, [2, 4], WEDNESDAY_NINE);
      await teamDays.agree(cas, 'mobility' as Team['id'], [4, 5], WEDNESDAY_NINE);
      const of = async (who: Official) => [...(await teamDays.ofMember(who, WEDNESDAY_NINE))].sort();

      expect(await of(bob)).to.deep.equal([2, 4]);
      expect(await of(ann), 'of two teams').to.deep.equal([2, 4, 5]);
      expect(await of(eve)).to.deep.equal([]);
      await imports([aMember(ann, { as: 'manager' }), aMember(bob, { to: YESTERDAY })]);
      expect(await of(bob)).to.deep.equal([]);
    });
  });
});
