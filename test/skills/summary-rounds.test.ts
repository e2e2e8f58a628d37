import { expect } from 'chai';
import type { Notice } from '../../src/conversation/outbox.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { Team } from '../../src/domain/people/people-store.ts';
import type { PersonId, TeamId } from '../../src/domain/people/person.ts';
import { leadersOn } from '../../src/domain/people/teammates.ts';
import { SUMMARY, SummaryRounds } from '../../src/skills/summaries/summary-rounds.ts';
import { anOrganisation } from '../helpers/administrations.ts';

const MONDAY = '2026-11-23T08:00:00Z';
const city: Organisation = { ...anOrganisation('city'), zone: 'Europe/Brussels' };

/** A team of that many beside whoever leads it. */
function aTeam(name: string, leaders: string[], size = 5, from = '2026-01-01', to?: string): Team {
  const dates = { from: from as LocalDate, ...(to && { to: to as LocalDate }) };
  const led = leaders.map((person) => ({ person: person as PersonId, as: 'manager' as const, ...dates }));
  const others = Array.from({ length: size }, (_, n) => `${name} ${n}` as PersonId);
  return {
    ...{ id: `t-${name}` as TeamId, organisation: city.id, name },
    members: [...led, ...others.map((person) => ({ person, as: 'member' as const, from: '2026-01-01' as LocalDate }))],
  };
}

/** A process that looks now and again; and how much it asked. */
function aRound(teams: Team[], organisation = city, unwanted: string[] = []) {
  const put: Notice[] = [];
  const asked = { teams: 0, portions: [] as number[] };
  const rounds = new SummaryRounds({
    directory: {
      teams: async () => {
        asked.teams += 1;
        return teams.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1));
      },
      teamsWith: async (_organisation, ids) => {
        asked.portions.push(ids.length);
        return teams.filter(({ id }) => ids.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
      },
    },
    leads: { on: async (_organisation, all, day) => all.map((team) => leadersOn(team, day)) },
    choices: {
      ofEach: async (whom) =>
        whom.map(({ person }) => ({ visibility: 'team', ...(unwanted.includes(person) && { wantsSummary: false }) })),
    },
    holidays: { on: () => undefined },
    organisations: async () => [organisation],
    outbox: {
      put: async (notices) => {
        expect(notices.length, 'some thousands at a time').to.be.at.most(3_000);
        return put.push(...notices);
      },
    },
  });
  return { put, asked, look: (now: string) => rounds.put(new Date(now)) };
}

const toldOf = (put: Notice[]) =>
  put.map(({ person, kind, about }) => `${person} ${kind === SUMMARY ? (about['team'] as string) : 'more'}`).sort();

describe('the round of weekly summaries', () => {
  it('is for whoever leads a team, once its hour has come, until the week is over', async () => {
    const round = aRound([aTeam('budget', ['ann'])]);
    await round.look('2026-11-23T06:59:00Z');
    expect(round.put).to.deep.equal([]);
    await round.look('2026-11-23T07:00:00Z');

    expect(round.put).to.deep.equal([
      {
        ...{ organisation: 'city', key: 'summary ann 2026-11-23 t-budget', person: 'ann', kind: 'summary' },
        about: { team: 't-budget', monday: '2026-11-23' },
        due: new Date('2026-11-23T07:00:00Z'),
        until: new Date('2026-11-29T23:00:00Z'),
      },
    ]);
  });

  it('asks for the teams once a day, and before it is due not at all', async () => {
    const round = aRound([aTeam('budget', ['ann'])]);
    for (const time of ['05:00', '06:59', '07:00', '07:05', '15:00']) await round.look(`2026-11-23T${time}:00Z`);
    expect(round.asked.teams).to.equal(1);
    await round.look('2026-11-30T08:00:00Z');
    expect(round.put.map(({ key }) => key)).to.deep.equal(['summary ann 2026-11-23 t-budget', 'summary ann 2026-11-30 t-budget']); // prettier-ignore
  });

  it('puts the same again in another process, under the same keys', async () => {
    const teams = [aTeam('budget', ['ann', 'bob']), aTeam('legal', ['ann'])];
    const [one, two] = [aRound(teams), aRound(teams.toReversed())];
    await Promise.all([one.look(MONDAY), two.look('2026-11-23T12:00:00Z')]);

    expect(two.put).to.have.deep.members(one.put);
    expect(toldOf(one.put)).to.deep.equal(['ann t-budget', 'ann t-legal', 'bob t-budget']);
  });

  it('is for those who lead it today, and not for who did or will', async () => {
    const round = aRound([
      aTeam('before', ['ann'], 5, '2026-01-01', '2026-11-22'),
      aTeam('after', ['ann'], 5, '2026-11-24'),
      aTeam('today', ['ann'], 5, '2026-11-23', '2026-11-23'),
    ]);
    await round.look(MONDAY);
    expect(toldOf(round.put)).to.deep.equal(['ann t-today']);
  });

  it('leaves out teams of fewer than five, those who do not want it, and an organisation without summaries', async () => {
    const teams = [aTeam('few', ['ann'], 3), aTeam('five', ['ann', 'bob'], 3)];
    const round = aRound(teams, city, ['bob']);
    await round.look(MONDAY);
    expect(toldOf(round.put)).to.deep.equal(['ann t-five']);

    const without = aRound(teams, { ...city, policy: { without: ['summaries'] } });
    await without.look(MONDAY);
    expect(without.put).to.deep.equal([]);
    expect(without.asked.teams).to.equal(0);
  });

  it('sends five at most, by the names of the teams, and says after them that there are more', async () => {
    const names = ['g', 'f', 'e', 'd', 'c', 'b', 'a'];
    const round = aRound(names.map((name) => aTeam(name, name > 'e' ? ['ann'] : ['ann', 'bob'])));
    await round.look(MONDAY);

    const five = ['a', 'b', 'c', 'd', 'e'];
    expect(toldOf(round.put)).to.deep.equal([
      ...['ann more', ...five.map((name) => `ann t-${name}`)],
      ...five.map((name) => `bob t-${name}`),
    ]);
    const keys = round.put.flatMap(({ person, key }) => (person === 'ann' ? [key] : [])).sort();
    expect(keys.at(-1)).to.equal('summary_more ann 2026-11-23');
  });

  it('goes through thousands of teams in portions', async () => {
    const teams = Array.from({ length: 1_700 }, (_, n) => aTeam(`n${n}`, [`lead ${n}`], 4));
    const round = aRound(teams);
    await round.look(MONDAY);

    expect(round.put).to.have.length(1_700);
    expect(Math.max(...round.asked.portions)).to.equal(500);
  });
});
