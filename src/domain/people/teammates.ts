import type { LocalDate } from '../local-date.ts';
import type { Membership, Team } from './people-store.ts';
import type { PersonId } from './person.ts';

/** Who is in the team on the day; who leads it or stands in for that is one of them, and no more. */
export function membersOn({ members }: Pick<Team, 'members'>, day: LocalDate): Set<PersonId> {
  return new Set(members.filter((one) => isOn(one, day)).map(({ person }) => person));
}

/** Who leads the team on the day, or stands in for that. */
export function leadersOn({ members }: Pick<Team, 'members'>, day: LocalDate): Set<PersonId> {
  return new Set(members.filter((one) => one.as !== 'member' && isOn(one, day)).map(({ person }) => person));
}

/** Who is a manager of the team on the day. */
export function managersOn({ members }: Pick<Team, 'members'>, day: LocalDate): Set<PersonId> {
  return new Set(members.filter((one) => one.as === 'manager' && isOn(one, day)).map(({ person }) => person));
}

/** Everybody who is in one of the teams on the day together with the person: they themselves, too, if they are in any. */
export function teammatesOf(person: PersonId, teams: readonly Team[], day: LocalDate): Set<PersonId> {
  const together = teams.map((team) => membersOn(team, day)).filter((members) => members.has(person));
  return new Set(together.flatMap((members) => [...members]));
}

function isOn({ from, to }: Membership, day: LocalDate): boolean {
  return from <= day && (to === undefined || day <= to);
}
