import type { LocalDate } from '../local-date.ts';
import type { OrganisationId } from './organisation.ts';
import type { PersonId, TeamId } from './person.ts';

/** Whose place somebody takes in a team: that of the manager (`by`) who named them. */
export interface StandInKey {
  organisation: OrganisationId;
  team: TeamId;
  person: PersonId;
  by: PersonId;
}

/** That somebody stands in for a manager of a team, from a day to a day (inclusive). */
export interface StandIn extends StandInKey {
  from: LocalDate;
  to: LocalDate;
}

/**
 * What a team has agreed and who stands in for those who lead it, as it was said: an import of people (`PeopleStore`) knows
 * nothing of it, and changes nothing of it. Whether it holds still is for the domain to say. Everything comes as a copy. The
 * promise is checked, for every implementation, by `test/store/team-arrangement-store.contract.ts`: change the two together.
 */
export interface TeamArrangementStore {
  /** Keeps on which weekdays (1 for Monday to 7) the team means to be together, in the place of those before; none forgets them. */
  agree(organisation: OrganisationId, team: TeamId, weekdays: number[]): Promise<void>;

  /** Those of each of the teams, in their order; an empty list, where nothing is agreed. Of thousands too. */
  agreed(organisation: OrganisationId, teams: TeamId[]): Promise<number[][]>;

  /** Keeps it, in the place of those of the same team, person and manager that have a day in common with it. */
  name(standIn: StandIn): Promise<void>;

  /** Forgets all of that person for that manager of the team; where there is none, nothing. */
  end(key: StandInKey): Promise<void>;

  /** All of the teams, whenever they are: by team, person, manager and first day. Of thousands of teams too. */
  ofTeams(organisation: OrganisationId, teams: TeamId[]): Promise<StandIn[]>;

  /** All in which the person stands in for somebody, whenever they are; in the same order. */
  ofPerson(organisation: OrganisationId, person: PersonId): Promise<StandIn[]>;

  /** Forgets those of the organisation that ended before the day; answers how many. */
  forgetBefore(organisation: OrganisationId, day: LocalDate): Promise<number>;
}
