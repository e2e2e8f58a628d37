import { addDays, dayAt, type LocalDate } from '../local-date.ts';
import { Refusal } from '../refusal.ts';
import type { Directory } from './directory.ts';
import type { Official } from './official.ts';
import type { OrganisationId } from './organisation.ts';
import type { Team } from './people-store.ts';
import type { PersonId, TeamId } from './person.ts';
import type { StandIn, StandInKey, TeamArrangementStore } from './team-arrangement-store.ts';
import { managersOn } from './teammates.ts';

/** Nobody stands in for longer, nor is it said earlier: counted from today. */
export const LONGEST_DAYS = 365;
/** Whoever names more hands the team to all and sundry. */
export const MOST_STAND_INS = 5;

/** A stand-in with the names that belong to it. */
export interface NamedStandIn extends StandIn {
  /** Of the one who stands in, of the manager, and of the team. */
  names: { person: string; by: string; team: string };
}

interface StandInsParts {
  store: TeamArrangementStore;
  directory: Pick<Directory, 'names' | 'teamsOf' | 'teamsWith'>;
}

/**
 * Who stands in for a manager. It holds as long as that manager leads the team, and both are still there: which is read at
 * each question. Who stands in is none of the team's people for that, and names nobody further.
 */
export class StandIns {
  readonly #parts: StandInsParts;

  constructor(parts: StandInsParts) {
    this.#parts = parts;
  }

  /** Who stands in on the day in each of the organisation's teams, in their order. Of thousands of teams too. */
  async on(organisation: OrganisationId, teams: Team[], day: LocalDate): Promise<NamedStandIn[][]> {
    const found = await this.#parts.store.ofTeams(organisation, teams.map(({ id }) => id)); // prettier-ignore
    const holding = (await this.#holding(organisation, found, teams, day)).filter(({ from }) => from <= day);
    const byTeam = Map.groupBy(holding, ({ team }) => team);
    return teams.map(({ id }) => byTeam.get(id) ?? []);
  }

  /** The teams in which the official stands in for somebody today, by id. */
  async teamsOf(who: Official, now: Date): Promise<Team[]> {
    const { own, teams } = await this.#ownOf(who, now);
    const today = dayAt(now, who.organisation.zone);
    const ids = new Set(own.filter(({ from }) => from <= today).map(({ team }) => team));
    return teams.filter(({ id }) => ids.has(id));
  }

  /** What the official has said of today and later: who stands in for them, and for whom they do. */
  async concerning(who: Official, now: Date): Promise<{ named: NamedStandIn[]; own: NamedStandIn[] }> {
    const { organisation, person } = who;
    const managed = await this.managedBy(who, now);
    const found = await this.#parts.store.ofTeams(organisation.id, managed.map(({ id }) => id)); // prettier-ignore
    const theirs = found.filter(({ by }) => by === person.id);
    const named = await this.#holding(organisation.id, theirs, managed, dayAt(now, organisation.zone));
    return { named, own: (await this.#ownOf(who, now)).own };
  }

  /** The teams that the official is a manager of today, by name: those for which they may name somebody. */
  async managedBy({ organisation, person }: Official, now: Date): Promise<Team[]> {
    const today = dayAt(now, organisation.zone);
    const teams = await this.#parts.directory.teamsOf(organisation.id, person.id);
    return byName(teams.filter((team) => managersOn(team, today).has(person.id)));
  }

  /**
   * Checks what a manager says of a colleague of theirs, without keeping it yet. What has begun begins today.
   *
   * @throws {Refusal} `team-not-led`, `no-stand-in-for-oneself`, `colleague-not-there`, `too-many-stand-ins`, `in-the-past`,
   *   `last-before-first`, `stand-in-too-long`.
   */
  async checked(
    who: Official,
    wish: Pick<StandIn, 'team' | 'person' | 'from' | 'to'>,
    now: Date,
  ): Promise<NamedStandIn> {
    const { organisation, person: manager } = who;
    const today = dayAt(now, organisation.zone);
    const team = (await this.managedBy(who, now)).find(({ id }) => id === wish.team);
    if (!team) throw new Refusal('team-not-led', {});
    const name = await this.#colleague(who, wish.person);
    assertDays(wish, today);
    const { named } = await this.concerning(who, now);
    const others = new Set(named.filter((one) => one.team === team.id).map((one) => one.person)).add(wish.person);
    if (others.size > MOST_STAND_INS) throw new Refusal('too-many-stand-ins', { limit: MOST_STAND_INS });
    return {
      ...{ organisation: organisation.id, team: team.id, person: wish.person, by: manager.id },
      ...{ from: wish.from < today ? today : wish.from, to: wish.to },
      names: { person: name, by: manager.name, team: team.name },
    };
  }

  /** Keeps what was {@link checked}, in the place of what the manager said before of these days. */
  async keep({ organisation, team, person, by, from, to }: StandIn): Promise<void> {
    await this.#parts.store.name({ organisation, team, person, by, from, to });
  }

  /** Ends it, if the official is the manager who named them, or the one who stands in: the one of whom it was, with names. */
  async end(who: Official, key: Omit<StandInKey, 'organisation'>, now: Date): Promise<NamedStandIn | undefined> {
    const { named, own } = await this.concerning(who, now);
    const { team, person, by } = key;
    const found = [...named, ...own].find((one) => one.team === team && one.person === person && one.by === by);
    if (found) await this.#parts.store.end(found);
    return found;
  }

  /** The name of a colleague who may stand in for the official. */
  async #colleague({ organisation, person }: Official, colleague: PersonId): Promise<string> {
    if (colleague === person.id) throw new Refusal('no-stand-in-for-oneself', {});
    const [name] = await this.#parts.directory.names([{ organisation: organisation.id, person: colleague }]);
    if (name === undefined) throw new Refusal('colleague-not-there', {});
    return name;
  }

  async #ownOf({ organisation, person }: Official, now: Date): Promise<{ own: NamedStandIn[]; teams: Team[] }> {
    const found = await this.#parts.store.ofPerson(organisation.id, person.id);
    if (found.length === 0) return { own: [], teams: [] };
    const ids: TeamId[] = [...new Set(found.map(({ team }) => team))];
    const teams = await this.#parts.directory.teamsWith(organisation.id, ids);
    return { own: await this.#holding(organisation.id, found, teams, dayAt(now, organisation.zone)), teams };
  }

  /** Those that are not over on the day, whose manager leads the team then, and of whom both are still there. */
  async #holding(organisation: OrganisationId, all: StandIn[], teams: Team[], day: LocalDate): Promise<NamedStandIn[]> {
    const byId = new Map(teams.map((team) => [team.id, team]));
    const led = all.filter(({ team: id, by, to }) => {
      const team = byId.get(id);
      return day <= to && team !== undefined && managersOn(team, day).has(by);
    });
    if (led.length === 0) return [];
    const whom = led.flatMap(({ person, by }) => [person, by]).map((person) => ({ organisation, person }));
    const names = await this.#parts.directory.names(whom);
    return led.flatMap((one, n): NamedStandIn[] => {
      const [person, by, team] = [names[2 * n], names[2 * n + 1], byId.get(one.team)?.name];
      return person !== undefined && by !== undefined && team !== undefined
        ? [{ ...one, names: { person, by, team } }]
        : [];
    });
  }
}

function assertDays({ from, to }: Pick<StandIn, 'from' | 'to'>, today: LocalDate): void {
  if (to < today) throw new Refusal('in-the-past', { day: to });
  if (to < from) throw new Refusal('last-before-first', { first: from, last: to });
  const last = addDays(today, LONGEST_DAYS);
  if (to > last) throw new Refusal('stand-in-too-long', { last });
}

export function byName(teams: Team[]): Team[] {
  return teams.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
