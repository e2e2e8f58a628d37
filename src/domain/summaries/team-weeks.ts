import { addDays, dayAt, type LocalDate } from '../local-date.ts';
import type { ChoicesStore, Whom } from '../people/choices-store.ts';
import type { Official } from '../people/official.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Team } from '../people/people-store.ts';
import type { PersonId } from '../people/person.ts';
import type { TeamLeads } from '../people/team-leads.ts';
import { membersOn } from '../people/teammates.ts';
import type { PlaceId } from '../places/place.ts';
import { assertPurpose, serves } from '../policy/purposes.ts';
import { HALVES, type WorkMode } from '../presence/day-log.ts';
import type { HalfDay } from '../presence/half-days.ts';
import type { Days, KnownDays } from '../presence/known-days.ts';
import { desksCounted, type DesksOfDay, type DeskUse, NO_DESK } from './desk-use.ts';
import type { Figure } from './figure.ts';
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
  /** Of a day that is over, where it may be shown. */
  desks?: DesksOfDay;
}

export interface TeamWeek {
  team: Team;
  /** Those of the days that may be shown. */
  days: TeamDay[];
}

interface TeamWeeksParts {
  figures: Figures;
  knownDays: KnownDays;
  deskUse: DeskUse;
  choices: Pick<ChoicesStore, 'visibilityOfEach'>;
  leads: Pick<TeamLeads, 'seenBy' | 'ledBy'>;
}

/** How teams work in a week, as counts: the same for everybody in the team, whoever leads it. */
export class TeamWeeks {
  readonly #parts: TeamWeeksParts;

  constructor(parts: TeamWeeksParts) {
    this.#parts = parts;
  }

  /** The teams that somebody is in or leads today, which are those that they may ask about: those first that they lead; by name. */
  async mine(who: Official, now: Date): Promise<Team[]> {
    const { leads } = this.#parts;
    const [mine, led] = await Promise.all([leads.seenBy(who, now), leads.ledBy(who, now)]);
    const isLed = ({ id }: Team) => led.some((team) => team.id === id);
    return [...mine.filter(isLed), ...mine.filter((team) => !isLed(team))];
  }

  /**
   * @param teams of the organisation.
   * @param dates in their order, without a gap.
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
    const [known, desks] = await Promise.all([
      this.#parts.knownDays.ofEach(seen, { from, to }),
      this.#desksOf(organisation, seen, { from, to: earlierOf(to, addDays(today, -1)) }),
    ]);
    const halfDays = Map.groupBy(known, ({ date }) => date);

    const weeks = teams.map((team): TeamWeek => ({ team, days: [] }));
    for (const date of dates) {
      const figures = (kind: TeamKind, words: ReadonlyMap<PersonId, string> | undefined, unsaid: string) =>
        teams.map((team, n) => figureOf(team, kind, date, members[n] ?? [], words, unsaid));
      const wanted = figures('team', wordsOf(halfDays.get(date) ?? []), DAY_UNKNOWN);
      if (date < today && desks) wanted.push(...figures('team-desks', desks.get(date), NO_DESK));
      const shown = await this.#parts.figures.show(wanted);
      weeks.forEach(({ days }, n) => {
        const [figure, ofDesks] = [shown[n], shown[teams.length + n]];
        if (figure) days.push({ ...counted(figure), ...(ofDesks && { desks: desksIn(ofDesks) }) });
      });
    }
    return weeks;
  }

  /** Undefined where nobody says that they have come. */
  #desksOf(organisation: Organisation, whom: Whom[], past: Days) {
    if (past.from > past.to || !serves(organisation, 'check-in')) return undefined;
    return this.#parts.deskUse.ofEach(whom, past);
  }

  /** Those of them who do not hide from their team. */
  async #visibleToTeams(whom: Whom[]): Promise<Whom[]> {
    const chosen = await this.#parts.choices.visibilityOfEach(whom);
    return whom.filter((_, n) => chosen[n] !== undefined && chosen[n] !== 'nobody');
  }
}

type TeamKind = 'team' | 'team-desks';

const UNKNOWN = 'not-known';
const DAY_UNKNOWN = HALVES.map(() => UNKNOWN).join(' ');

/** @param words what each adds; `unsaid` those who are not among them. */
function figureOf(
  { organisation, id }: Team,
  kind: TeamKind,
  date: LocalDate,
  members: readonly PersonId[],
  words: ReadonlyMap<PersonId, string> | undefined,
  unsaid: string,
): Figure {
  const contributions = members.map((person) => ({ organisation, person, as: words?.get(person) ?? unsaid }));
  return { subject: { kind, organisation, id }, date, contributions };
}

/** A word for each half of the day of each: "home", or "office@namur". */
function wordsOf(halfDays: readonly HalfDay[]): Map<PersonId, string> {
  const words = new Map<PersonId, string[]>();
  for (const { person, half, mode, place } of halfDays) {
    const day = words.get(person) ?? HALVES.map(() => UNKNOWN);
    const isSomewhere = mode === 'office' || mode === 'coworking';
    day[HALVES.indexOf(half)] = isSomewhere && place ? `${mode}@${place}` : mode;
    words.set(person, day);
  }
  return new Map([...words].map(([person, day]) => [person, day.join(' ')]));
}

function desksIn({ contributions }: Figure): DesksOfDay {
  return desksCounted(contributions.map(({ as }) => as));
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

const earlierOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
