import { dayAt } from '../local-date.ts';
import { Refusal } from '../refusal.ts';
import type { Directory } from './directory.ts';
import type { Official } from './official.ts';
import type { OrganisationId } from './organisation.ts';
import type { Team } from './people-store.ts';
import type { TeamId } from './person.ts';
import type { TeamArrangementStore } from './team-arrangement-store.ts';
import type { TeamLeads } from './team-leads.ts';
import { membersOn } from './teammates.ts';

/** On more there is nothing left to agree on. */
export const MOST_TEAM_DAYS = 5;

interface TeamDaysParts {
  store: Pick<TeamArrangementStore, 'agree' | 'agreed'>;
  leads: TeamLeads;
  directory: Pick<Directory, 'teamsOf'>;
}

/** On which weekdays (1 for Monday to 7) a team means to be together: what is agreed, whoever comes. */
export class TeamDays {
  readonly #parts: TeamDaysParts;

  constructor(parts: TeamDaysParts) {
    this.#parts = parts;
  }

  /** Those of each of the organisation's teams, from Monday on; in the order of the teams. Of thousands of teams too. */
  agreed(organisation: OrganisationId, teams: TeamId[]): Promise<number[][]> {
    return this.#parts.store.agreed(organisation, teams);
  }

  /** Those of all the teams that the official is in today. */
  async ofMember({ organisation, person }: Official, now: Date): Promise<Set<number>> {
    const today = dayAt(now, organisation.zone);
    const teams = await this.#parts.directory.teamsOf(organisation.id, person.id);
    const own = teams.filter((team) => membersOn(team, today).has(person.id)).map(({ id }) => id);
    return own.length > 0 ? new Set((await this.agreed(organisation.id, own)).flat()) : new Set();
  }

  /**
   * Has the team agree on the weekdays; on none, where the list is empty.
   *
   * @throws {Refusal} `team-not-led`, `too-many-team-days`.
   */
  async agree(who: Official, team: TeamId, weekdays: number[], now: Date): Promise<Team> {
    const led = (await this.#parts.leads.ledBy(who, now)).find(({ id }) => id === team);
    if (!led) throw new Refusal('team-not-led', {});
    const days = [...new Set(weekdays)].sort();
    if (days.length > MOST_TEAM_DAYS) throw new Refusal('too-many-team-days', { limit: MOST_TEAM_DAYS });
    await this.#parts.store.agree(who.organisation.id, team, days);
    return led;
  }
}
