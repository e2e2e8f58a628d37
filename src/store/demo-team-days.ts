import type { Team } from '../domain/people/people-store.ts';
import { faultIn, readRows } from './demo-tables.ts';

const TEAM_DAYS = 'team-days.csv';

/** On which weekdays (1 for Monday to 7) a demo team has agreed to be together. */
export interface DemoTeamDays {
  team: Team;
  weekdays: number[];
}

/**
 * Reads what some of the demo teams have agreed on, in `folder`.
 *
 * @throws {Error} where a row names no team, or no weekday.
 */
export function readTeamDays(folder: string, teams: Team[]): DemoTeamDays[] {
  return readRows(folder, TEAM_DAYS, ['team', 'weekdays']).map(({ line, cells }) => {
    const team = teams.find(({ name }) => name === cells.team);
    if (!team) throw faultIn(TEAM_DAYS, line, `there is no team ${cells.team}`);
    const weekdays = cells.weekdays.split(' ').map(Number);
    if (!weekdays.every((day) => day >= 1 && day <= 7)) throw faultIn(TEAM_DAYS, line, `${cells.weekdays} are no days`);
    return { team, weekdays };
  });
}
