import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../domain/people/person.ts';
import type { StandIn, StandInKey, TeamArrangementStore } from '../../domain/people/team-arrangement-store.ts';
import type { LowdbDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { compare, keyOf, type TableShape } from './table.ts';

interface TeamDaysRow {
  organisation: OrganisationId;
  team: TeamId;
  weekdays: number[];
}

export const teamDaysShape: TableShape<TeamDaysRow, never> = {
  id: ({ organisation, team }) => keyOf(organisation, team),
  indexes: {},
};

export const standInShape: TableShape<StandIn, 'team' | 'person'> = {
  id: ({ organisation, team, person, by, from }) => keyOf(organisation, team, person, by, from),
  indexes: {
    team: ({ organisation, team }) => [keyOf(organisation, team)],
    person: ({ organisation, person }) => [keyOf(organisation, person)],
  },
};

/** Keeps {@link TeamArrangementStore}'s promise. */
export class LowdbTeamArrangementStore implements TeamArrangementStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async agree(organisation: OrganisationId, team: TeamId, weekdays: number[]): Promise<void> {
    const row = { organisation, team, weekdays: [...weekdays] };
    await this.database.change(({ team_days }) => {
      if (row.weekdays.length > 0) team_days.put(row);
      else team_days.drop(teamDaysShape.id(row));
    });
  }

  async agreed(organisation: OrganisationId, teams: TeamId[]): Promise<number[][]> {
    return this.database.read(({ team_days }) =>
      teams.map((team) => [...(team_days.get(keyOf(organisation, team))?.weekdays ?? [])]),
    );
  }

  async name({ organisation, team, person, by, from, to }: StandIn): Promise<void> {
    const row = { organisation, team, person, by, from, to };
    await this.database.change(({ stand_ins }) => {
      const before = [...stand_ins.where('team', keyOf(organisation, team))].filter((one) => isSame(one, row));
      for (const one of before) if (one.from <= to && from <= one.to) stand_ins.drop(standInShape.id(one));
      stand_ins.put(row);
    });
  }

  async end(key: StandInKey): Promise<void> {
    await this.database.change(({ stand_ins }) => {
      const rows = [...stand_ins.where('team', keyOf(key.organisation, key.team))].filter((one) => isSame(one, key));
      for (const row of rows) stand_ins.drop(standInShape.id(row));
    });
  }

  async ofTeams(organisation: OrganisationId, teams: TeamId[]): Promise<StandIn[]> {
    return this.database.read(({ stand_ins }) =>
      copiesOf([...new Set(teams)].flatMap((team) => [...stand_ins.where('team', keyOf(organisation, team))])),
    );
  }

  async ofPerson(organisation: OrganisationId, person: PersonId): Promise<StandIn[]> {
    return this.database.read(({ stand_ins }) => copiesOf([...stand_ins.where('person', keyOf(organisation, person))]));
  }

  forgetBefore(organisation: OrganisationId, day: LocalDate): Promise<number> {
    const isOver = (row: Readonly<StandIn>) => row.organisation === organisation && row.to < day;
    return forgetInPortions(this.database, ({ stand_ins }) => stand_ins, standInShape.id, isOver);
  }
}

function isSame(a: StandInKey, b: StandInKey): boolean {
  return a.person === b.person && a.by === b.by;
}

function copiesOf(rows: Readonly<StandIn>[]): StandIn[] {
  return rows.sort(inOrder).map((row) => ({ ...row }));
}

function inOrder(a: StandIn, b: StandIn): number {
  return compare(a.team, b.team) || compare(a.person, b.person) || compare(a.by, b.by) || compare(a.from, b.from);
}
