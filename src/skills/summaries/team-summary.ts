import type { Turn } from '../../conversation/ability.ts';
import type { Charts } from '../../conversation/charts.ts';
import type { Reply } from '../../conversation/reply.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import { dayOffOn } from '../../domain/people/day-off.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { TeamDays } from '../../domain/people/team-days.ts';
import { membersOn } from '../../domain/people/teammates.ts';
import type { Places } from '../../domain/places/places.ts';
import type { HolidayCalendar } from '../../domain/places/public-holidays.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { FEWEST } from '../../domain/summaries/figure.ts';
import type { TeamWeeks } from '../../domain/summaries/team-weeks.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';
import { FewPeople } from './few-people.ts';
import { teamWeekCard, type WeekOverview } from './team-week-card.ts';
import { teamWeekChart } from './team-week-chart.ts';

export interface TeamSummaryParts {
  teamWeeks: TeamWeeks;
  places: Places;
  whereabouts: Whereabouts;
  holidays: HolidayCalendar;
  teamDays: Pick<TeamDays, 'agreed'>;
  charts: Charts;
}

const WEEK = 7;

/** The week of a team on a card: the same for everybody who may see it, whether it is asked for or told on Mondays. */
export class TeamSummary {
  readonly #parts: TeamSummaryParts;
  readonly #few: FewPeople;

  constructor(parts: TeamSummaryParts) {
    this.#parts = parts;
    this.#few = new FewPeople(parts.whereabouts, parts.places);
  }

  /**
   * The card of the week of `day`. Of a team of fewer than five it has no counts, but the names of those who let the
   * reader see them, who are noted as seen.
   *
   * @param among the teams that the reader may go through, in their order.
   * @throws {Refusal} `purpose-switched-off`.
   */
  async card(team: Team, day: LocalDate, turn: Turn, among: Team[] = [team]): Promise<Reply> {
    const overview = await this.overview(team, day, turn, among);
    return isFew(team, turn) ? this.#few.card(overview, turn) : this.#card(overview, turn);
  }

  /** The same where there are counts that may be shown: undefined where there are none. */
  async counted(team: Team, day: LocalDate, turn: Turn, among: Team[] = [team]): Promise<Reply | undefined> {
    if (isFew(team, turn)) return undefined;
    const overview = await this.overview(team, day, turn, among);
    return overview.days.length > 0 ? this.#card(overview, turn) : undefined;
  }

  #card(overview: WeekOverview, turn: Turn): Reply {
    const { places, charts } = this.#parts;
    const hasBars = overview.days.length > 0;
    const picture = hasBars ? charts.picture(teamWeekChart(overview, turn), turn) : undefined;
    return teamWeekCard(overview, picture, places, turn);
  }

  /** What the card of the week of `day` shows; has no days of a team of fewer than five. */
  async overview(team: Team, day: LocalDate, turn: Turn, among: Team[] = [team]): Promise<WeekOverview> {
    const { teamWeeks, teamDays, holidays } = this.#parts;
    const { organisation } = turn.who;
    const monday = mondayOf(day);
    // Nobody looks back further than last week: nothing stands beside it.
    const first = monday < mondayOf(todayOf(turn)) ? monday : addDays(monday, -WEEK);
    const dates = daysFrom(first, addDays(monday, WEEK));
    const counted = isFew(team, turn) ? [] : [team];
    const [week] = await teamWeeks.of(organisation, counted, dates, turn.now);
    const [agreed = []] = await teamDays.agreed(organisation.id, [team.id]);
    const days = week?.days ?? [];
    const off = dates.flatMap((date) => {
      const why = dayOffOn(organisation, date, holidays)?.[turn.language];
      return why ? [[date, why] as const] : [];
    });
    return {
      ...{ team, monday, among, off: new Map(off), agreed },
      days: days.filter(({ date }) => date >= monday),
      before: days.filter(({ date }) => date < monday),
    };
  }
}

/** Those who are in it today are so few that a count would tell of each of them, also one of when they were more. */
export function isFew(team: Team, turn: Turn): boolean {
  return membersOn(team, todayOf(turn)).size < FEWEST;
}

function daysFrom(first: LocalDate, until: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day < until; day = addDays(day, 1)) days.push(day);
  return days;
}
