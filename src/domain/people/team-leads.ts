import { dayAt, type LocalDate } from '../local-date.ts';
import type { Directory } from './directory.ts';
import type { Official } from './official.ts';
import type { OrganisationId } from './organisation.ts';
import type { Team } from './people-store.ts';
import type { PersonId } from './person.ts';
import { byName, type StandIns } from './stand-ins.ts';
import { leadersOn, membersOn } from './teammates.ts';

/** Who leads a team: its managers, their delegates, and whoever stands in for a manager. */
export class TeamLeads {
  readonly #standIns: StandIns;
  readonly #directory: Pick<Directory, 'teamsOf'>;

  constructor(standIns: StandIns, directory: Pick<Directory, 'teamsOf'>) {
    this.#standIns = standIns;
    this.#directory = directory;
  }

  /** Who leads each of the organisation's teams on the day, in their order. Of thousands of teams too. */
  async on(organisation: OrganisationId, teams: Team[], day: LocalDate): Promise<Set<PersonId>[]> {
    const standIns = await this.#standIns.on(organisation, teams, day);
    return teams.map(
      (team, n) => new Set([...leadersOn(team, day), ...(standIns[n] ?? []).map(({ person }) => person)]),
    );
  }

  /** The teams whose week the official sees today: those that they are in or lead. By name. */
  async seenBy(who: Official, now: Date): Promise<Team[]> {
    return (await this.#around(who, now)).map(({ team }) => team);
  }

  /** The teams that the official leads today, by name. */
  async ledBy(who: Official, now: Date): Promise<Team[]> {
    return (await this.#around(who, now)).filter(({ leads }) => leads).map(({ team }) => team);
  }

  async #around(who: Official, now: Date): Promise<{ team: Team; leads: boolean }[]> {
    const { organisation, person } = who;
    const today = dayAt(now, organisation.zone);
    const [teams, stoodIn] = await Promise.all([
      this.#directory.teamsOf(organisation.id, person.id),
      this.#standIns.teamsOf(who, now),
    ]);
    const ids = new Set(stoodIn.map(({ id }) => id));
    const own = teams.filter((team) => !ids.has(team.id) && membersOn(team, today).has(person.id));
    return byName([...own, ...stoodIn]).map((team) => {
      return { team, leads: ids.has(team.id) || leadersOn(team, today).has(person.id) };
    });
  }
}
