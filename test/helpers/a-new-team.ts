import type { Language } from '../../src/domain/language.ts';
import { addDays, type LocalDate } from '../../src/domain/local-date.ts';
import type { Visibility } from '../../src/domain/people/choices.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import { type Half, HALVES, type WorkMode } from '../../src/domain/presence/day-log.ts';
import type { Stores } from '../../src/stores.ts';

/** Whose team it is: an organisation of the demo. */
const BOSA = 'bosa' as never;
const SINCE = '2026-01-01' as LocalDate;

export const idOf = (name: string) => `new-${name}` as PersonId;
export const emailOf = (name: string) => `${name}@new.example`;
export const teamOf = (team: string) => `team-${team}` as TeamId;

/** People the demo does not know, in teams of theirs, and what becomes of them. */
export function newTeams(stores: Stores) {
  const bosa = async () => (await stores.people.organisation(BOSA)) as Organisation;

  /** The first of each team leads it. */
  async function brings(teams: Record<string, string[]>, language: Language = 'en'): Promise<void> {
    const organisation = await bosa();
    const people = [...new Set(Object.values(teams).flat())].map((name): Person => ({
      ...{ id: idOf(name), organisation: organisation.id, name: `${capital(name)} New`, email: emailOf(name) },
      ...{ language, roles: ['official'] },
    }));
    const all = Object.entries(teams).map(([team, members]) => ({
      ...{ id: teamOf(team), organisation: organisation.id, name: `The ${team}` },
      members: members.map((one, n) => ({
        ...{ person: idOf(one), as: n === 0 ? ('manager' as const) : ('member' as const), from: SINCE },
      })),
    }));
    await stores.people.import({ organisation, people, teams: all, identities: [] });
  }

  /** From that day on they are in it no more. */
  async function leaves(name: string, team: string, day: LocalDate): Promise<void> {
    const [known] = await stores.directory.teamsWith(BOSA, [teamOf(team)]);
    if (!known) throw new Error(`no team ${team}`);
    const members = known.members.map((one) => (one.person === idOf(name) ? { ...one, to: addDays(day, -1) } : one));
    await stores.people.import({ organisation: await bosa(), people: [], teams: [{ ...known, members }], identities: [] }); // prettier-ignore
  }

  const works = (name: string, date: string, mode: WorkMode, place?: string, halves: readonly Half[] = HALVES) => {
    const log = { organisation: BOSA, person: idOf(name), date: date as LocalDate, mode };
    return stores.dayLogs.put(halves.map((half) => ({ ...log, half, ...(place && { place: place as PlaceId }) })));
  };
  const isSeenBy = (name: string, visibility: Visibility) => stores.choices.change(BOSA, idOf(name), { visibility });

  return { bosa, brings, leaves, works, isSeenBy };
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
