import { dayAt, type LocalDate } from '../local-date.ts';
import type { ChoicesStore, Whom } from '../people/choices-store.ts';
import type { Directory } from '../people/directory.ts';
import type { Official } from '../people/official.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Team } from '../people/people-store.ts';
import type { PersonId } from '../people/person.ts';
import { membersOn } from '../people/teammates.ts';
import type { PlaceId } from '../places/place.ts';
import { assertPurpose } from '../policy/purposes.ts';
import { HALVES, type WorkMode } from '../presence/day-log.ts';
import type { HalfDay } from '../presence/half-days.ts';
import type { KnownDays } from '../presence/known-days.ts';
import type { Contribution, Figure } from './figure.ts';
import type { Figures } from './figures.ts';

/** How somebody's half day counts. Whoever hides, and whoever said nothing, is not known. */
export type CountedAs = WorkMode | 'not-known';

/** How many half days of a team are what, on one day. All of them together are two for each of its people. */
export interface TeamDay {
  date: LocalDate;
  /** How many people it is about. */
  people: number;
  halves: Partial<Record<CountedAs, number>>;
  /** Where those are who are at an office or a coworking site, by how many half days; most first. */
  places: { place: PlaceId; halves: number }[];
}

export interface TeamWeek {
  team: Team;
  /** Those of the days that may be shown. */
  days: TeamDay[];
}

interface TeamWeeksParts {
  figures: Figures;
  knownDays: KnownDays;
  choices: Pick<ChoicesStore, 'visibilityOfEach'>;
  directory: Pick<Directory, 'teamsOf'>;
}

/** How teams work in a week, as counts: the same for everybody in the team, whoever leads it. */
export class TeamWeeks {
  readonly #parts: TeamWeeksParts;

  constructor(parts: TeamWeeksParts) {
    this.#parts = parts;
  }

  /** The teams that somebody is in today, which are those that they may ask about; by name. */
  async mine({ organisation, person }: Official, now: Date): Promise<Team[]> {
    const today = dayAt(now, organisation.zone);
    const teams = await this.#parts.directory.teamsOf(organisation.id, person.id);
    const mine = teams.filter((team) => membersOn(team, today).has(person.id));
    return mine.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  /**
   * @param teams of the organisation.
   * @param dates of one week, in their order.
   * @throws {Refusal} `purpose-switched-off`.
   */
  async of(organisation: Organisation, teams: Team[], dates: LocalDate[], now: Date): Promise<TeamWeek[]> {
    assertPurpose(organisation, 'summaries');
    const [from, to] = [dates[0], dates.at(-1)];
    if (!from || !to) return teams.map((team) => ({ team, days: [] }));
    const today = dayAt(now, organisation.zone);
    const members = teams.map((team) => [...membersOn(team, today)]);
    const whom = [...new Set(members.flat())].map((person) => ({ organisation: organisation.id, person }));
    const seen = await this.#visibleToTeams(whom);
    const halfDays = Map.groupBy(await this.#parts.knownDays.ofEach(seen, { from, to }), ({ date }) => date);

    const weeks = teams.map((team): TeamWeek => ({ team, days: [] }));
    for (const date of dates) {
      const words = wordsOf(halfDays.get(date) ?? []);
      const wanted = teams.map((team, n): Figure => ({
        subject: { kind: 'team', organisation: organisation.id, id: team.id },
        date,
        contributions: (members[n] ?? []).map((person) => contribution(organisation, person, words.get(person))),
      }));
      const shown = await this.#parts.figures.show(wanted);
      shown.forEach((figure, n) => figure && weeks[n]?.days.push(counted(figure)));
    }
    return weeks;
  }

  /** Those of them who do not hide from their team. */
  async #visibleToTeams(whom: Whom[]): Promise<Whom[]> {
    const chosen = await this.#parts.choices.visibilityOfEach(whom);
    return whom.filter((_, n) => chosen[n] !== undefined && chosen[n] !== 'nobody');
  }
}

const UNKNOWN = 'not-known';

function contribution(
  { id }: Organisation,
  person: PersonId,
  words: readonly string[] = HALVES.map(() => UNKNOWN),
): Contribution {
  return { organisation: id, person, as: words.join(' ') };
}

/** A word for each half of the day of each: "home", or "office@namur". */
function wordsOf(halfDays: readonly HalfDay[]): Map<PersonId, string[]> {
  const words = new Map<PersonId, string[]>();
  for (const { person, half, mode, place } of halfDays) {
    const day = words.get(person) ?? HALVES.map(() => UNKNOWN);
    const isSomewhere = mode === 'office' || mode === 'coworking';
    day[HALVES.indexOf(half)] = isSomewhere && place ? `${mode}@${place}` : mode;
    words.set(person, day);
  }
  return words;
}

function counted({ date, contributions }: Figure): TeamDay {
  const halves: TeamDay['halves'] = {};
  const places = new Map<PlaceId, number>();
  for (const word of contributions.flatMap(({ as }) => as.split(' '))) {
    const [mode, place] = word.split('@') as [CountedAs, PlaceId | undefined];
    halves[mode] = (halves[mode] ?? 0) + 1;
    if (place) places.set(place, (places.get(place) ?? 0) + 1);
  }
  const byMost = [...places].map(([place, count]) => ({ place, halves: count }));
  byMost.sort((a, b) => b.halves - a.halves || (a.place < b.place ? -1 : 1));
  return { date, people: contributions.length, halves, places: byMost };
}
