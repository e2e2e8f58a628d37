import { expect } from 'chai';
import { VISIBILITIES, type Visibility } from '../../../src/domain/people/choices.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { Membership } from '../../../src/domain/people/people-store.ts';
import { ROLES } from '../../../src/domain/people/person.ts';
import type { Sighting, Whereabouts } from '../../../src/domain/presence/whereabouts.ts';
import type { Stores } from '../../../src/stores.ts';
import { aMember, anOfficial, anOrganisation, aTeam, bring, NAMUR, TODAY, TOMORROW, WEDNESDAY_NINE, whereaboutsOn, whomOf, YESTERDAY } from '../../helpers/administrations.ts'; // prettier-ignore
import { onEveryStore } from '../../store/stores.ts';

const city = anOrganisation('city');
const province = anOrganisation('province');
const closed = anOrganisation('closed', { without: ['finding-colleagues'] });

type In = { team: 'theirs' | 'another'; as?: Partial<Membership> };

/**
 * The one table: how whoever asks stands to the person (who is in a team of the city), and which choices of the person
 * let them see. `nothing` is the person who has chosen nothing.
 */
const TABLE: Record<string, { of?: typeof city; in?: In; sees: (Visibility | 'nothing')[] }> = {
  'a colleague of their team': { in: { team: 'theirs' }, sees: ['nothing', 'team', 'organisation', 'network'] },
  'the manager of their team': {
    ...{ in: { team: 'theirs', as: { as: 'manager' } }, sees: ['nothing', 'team', 'organisation', 'network'] },
  },
  'who stands in for the manager': {
    ...{ in: { team: 'theirs', as: { as: 'delegate' } }, sees: ['nothing', 'team', 'organisation', 'network'] },
  },
  'who leaves the team today': {
    ...{ in: { team: 'theirs', as: { to: TODAY } }, sees: ['nothing', 'team', 'organisation', 'network'] },
  },
  'who joins the team today': {
    ...{ in: { team: 'theirs', as: { from: TODAY } }, sees: ['nothing', 'team', 'organisation', 'network'] },
  },
  'who left the team yesterday': {
    ...{ in: { team: 'theirs', as: { to: YESTERDAY } }, sees: ['organisation', 'network'] },
  },
  'the manager who left yesterday': {
    ...{ in: { team: 'theirs', as: { as: 'manager', to: YESTERDAY } }, sees: ['organisation', 'network'] },
  },
  'who joins the team tomorrow': {
    ...{ in: { team: 'theirs', as: { from: TOMORROW } }, sees: ['organisation', 'network'] },
  },
  'a colleague of another team': { in: { team: 'another' }, sees: ['organisation', 'network'] },
  'the manager of another team': {
    ...{ in: { team: 'another', as: { as: 'manager' } }, sees: ['organisation', 'network'] },
  },
  'a colleague without a team': { sees: ['organisation', 'network'] },
  'somebody of another organisation': { of: province, sees: ['network'] },
};

/** People of the city's first team, one for each choice; and the same of the organisation where nobody is found. */
const LEVELS = ['nothing', ...VISIBILITIES] as const;
const subjects = LEVELS.map((level) => ({ level, who: anOfficial(city, `chose-${level}`) }));
const unfindable = LEVELS.map((level) => ({ level, who: anOfficial(closed, `closed-${level}`) }));

/** Somebody of each role for each row of the table: a role gives nothing, and takes nothing away. */
const askers = Object.entries(TABLE).flatMap(([relation, row], n) =>
  ROLES.map((role) => ({ ...row, relation, role, who: anOfficial(row.of ?? city, `${role}-${n}`, { roles: [role] }) })),
);

async function fill(stores: Stores): Promise<void> {
  const members = (team: In['team']) =>
    askers.flatMap(({ who, in: its }) => (its?.team === team ? [aMember(who, its.as)] : []));
  const theirs = [...subjects.map(({ who }) => aMember(who)), ...members('theirs')];
  const everybody = [...askers, ...subjects, ...unfindable].map(({ who }) => who);
  const ofClosed = unfindable.map(({ who }) => aMember(who));
  await bring(stores, everybody, [
    ...[aTeam(city, 'theirs', theirs), aTeam(city, 'another', members('another'))],
    aTeam(closed, 'of closed', ofClosed),
  ]);
  for (const { level, who } of [...subjects, ...unfindable]) {
    const { organisation, person } = whomOf(who);
    if (level !== 'nothing') await stores.choices.change(organisation, person, { visibility: level });
    await stores.dayLogs.put([
      { organisation, person, date: TOMORROW, half: 'am', mode: 'office', place: NAMUR },
      { organisation, person, date: TOMORROW, half: 'pm', mode: 'home' },
    ]);
  }
}

onEveryStore((name, open) => {
  describe(`who sees where somebody is, with ${name}`, function () {
    this.timeout(60_000);
    let whereabouts: Whereabouts;
    before(() => expect(subjects).to.have.length(VISIBILITIES.length + 1));
    beforeEach(async () => {
      const stores = await open();
      await fill(stores);
      whereabouts = whereaboutsOn(stores);
    });
    const days = { from: TOMORROW, to: TOMORROW };

    /** The levels of those of them whom the asker is shown, asked for in every way there is. */
    async function seenBy(asker: Official, people: typeof subjects) {
      const levelOf = (id: string) => people.find(({ who }) => who.person.id === id)?.level;
      const levels = (found: Sighting[]) =>
        LEVELS.filter((level) => found.some(({ colleague }) => levelOf(colleague.person) === level));
      const byName: string[] = [];
      for (const { who, level } of people) {
        const found = await whereabouts.ofColleague(asker, whomOf(who), days, WEDNESDAY_NINE);
        if (found) expect(found.map(({ half, mode }) => `${half} ${mode}`)).to.deep.equal(['am office', 'pm home']);
        if (found) byName.push(level);
      }
      const each = people.map(({ who }) => whomOf(who));
      const ofEach = await whereabouts.ofEach(asker, each, days, WEDNESDAY_NINE);
      expect(levels(ofEach), 'asked for together').to.have.members(byName);
      const inPlace = await whereabouts.inPlaces(asker, [NAMUR], days, WEDNESDAY_NINE);
      const inTeam = await whereabouts.ofTeam(asker, 'theirs' as never, days, WEDNESDAY_NINE);
      return { byName, inPlace: levels(inPlace), inTeam: levels(inTeam) };
    }

    it('is as the table has it, for every role, level and organisation, in every way of asking', async () => {
      for (const { relation, role, who, sees, of } of askers) {
        const expected = LEVELS.filter((level) => sees.includes(level));
        const inTeam = of ? [] : expected; // teams are asked for within the own organisation only
        expect(await seenBy(who, subjects), `${relation}, ${role}`).to.deep.equal({
          ...{ byName: expected, inPlace: expected, inTeam },
        });
        expect((await seenBy(who, unfindable)).byName, `${relation}, ${role}: of closed`).to.deep.equal([]);
        expect((await seenBy(who, unfindable)).inPlace, `${relation}, ${role}: of closed`).to.deep.equal([]);
      }
    });

    it('is always oneself, whatever one has chosen', async () => {
      for (const { who, level } of subjects) {
        const { byName, inPlace, inTeam } = await seenBy(who, subjects);
        const all = LEVELS.filter((one) => one !== 'nobody' || level === 'nobody');
        expect({ byName, inPlace, inTeam }, level).to.deep.equal({ byName: all, inPlace: all, inTeam: all });
      }
    });

    it('is nobody for those whose organisation does without', async () => {
      for (const { who } of unfindable) {
        for (const ask of [
          () => whereabouts.ofColleague(who, whomOf(who), days, WEDNESDAY_NINE),
          () => whereabouts.ofTeam(who, 'of closed' as never, days, WEDNESDAY_NINE),
          () => whereabouts.inPlaces(who, [NAMUR], days, WEDNESDAY_NINE),
          () => whereabouts.named(who, 'chose'),
          () => whereabouts.teams(who, undefined, WEDNESDAY_NINE),
        ]) {
          const refused: unknown = await ask().catch((error: unknown) => error);
          expect(refused).to.be.an('error').with.property('code', 'purpose-switched-off');
        }
      }
    });

    it('follows what people choose at once', async () => {
      const stores = await open();
      await fill(stores);
      whereabouts = whereaboutsOn(stores);
      const manager = askers.find(({ relation }) => relation === 'the manager of their team')!.who;
      const { who } = subjects.find(({ level }) => level === 'network')!;
      const seen = async () => (await seenBy(manager, subjects)).inPlace.includes('network');

      expect(await seen()).to.equal(true);
      await stores.choices.change(who.organisation.id, who.person.id, { visibility: 'nobody' });
      expect(await seen()).to.equal(false);
      await stores.choices.change(who.organisation.id, who.person.id, { visibility: null });
      expect(await seen()).to.equal(true);
    });
  });
});
