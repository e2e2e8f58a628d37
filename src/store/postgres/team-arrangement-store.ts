import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../domain/people/person.ts';
import type { StandIn, StandInKey, TeamArrangementStore } from '../../domain/people/team-arrangement-store.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetOf } from './portions.ts';

interface StandInRow {
  team: TeamId;
  person: PersonId;
  by_person: PersonId;
  from_day: LocalDate;
  to_day: LocalDate;
}

/** Keeps {@link TeamArrangementStore}'s promise by the functions of `migrations/030-team-arrangements.sql`. */
export class PostgresTeamArrangementStore implements TeamArrangementStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async agree(organisation: OrganisationId, team: TeamId, weekdays: number[]): Promise<void> {
    await this.#database.rows('agree_team_days', [organisation, team, weekdays]);
  }

  async agreed(organisation: OrganisationId, teams: TeamId[]): Promise<number[][]> {
    const question = 'agreed_team_days';
    const rows = await this.#database.rows<{ team: TeamId; weekdays: number[] }>(question, [organisation, teams]);
    const found = new Map(rows.map(({ team, weekdays }) => [team, weekdays]));
    return teams.map((team) => [...(found.get(team) ?? [])]);
  }

  async name({ from, to, ...key }: StandIn): Promise<void> {
    await this.#database.rows('name_stand_in', [...valuesOf(key), from, to]);
  }

  async end(key: StandInKey): Promise<void> {
    await this.#database.rows('end_stand_in', valuesOf(key));
  }

  ofTeams(organisation: OrganisationId, teams: TeamId[]): Promise<StandIn[]> {
    return this.#standIns('stand_ins_of_teams', organisation, teams);
  }

  ofPerson(organisation: OrganisationId, person: PersonId): Promise<StandIn[]> {
    return this.#standIns('stand_ins_of_person', organisation, person);
  }

  forgetBefore(organisation: OrganisationId, day: LocalDate): Promise<number> {
    return forgetOf(this.#database, 'forget_stand_ins', organisation, day);
  }

  async #standIns(question: string, organisation: OrganisationId, of: TeamId[] | PersonId): Promise<StandIn[]> {
    const rows = await this.#database.rows<StandInRow>(question, [organisation, of]);
    return rows.map(({ team, person, by_person: by, from_day: from, to_day: to }) => {
      return { organisation, team, person, by, from, to };
    });
  }
}

function valuesOf({ organisation, team, person, by }: StandInKey): string[] {
  return [organisation, team, person, by];
}
