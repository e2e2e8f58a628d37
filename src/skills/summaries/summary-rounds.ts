import type { Notice, Outbox } from '../../conversation/outbox.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime } from '../../domain/local-date.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import type { Directory } from '../../domain/people/directory.ts';
import type { Organisation, OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../domain/people/person.ts';
import type { TeamLeads } from '../../domain/people/team-leads.ts';
import { membersOn } from '../../domain/people/teammates.ts';
import type { HolidayCalendar } from '../../domain/places/public-holidays.ts';
import { serves } from '../../domain/policy/purposes.ts';
import { FEWEST } from '../../domain/summaries/figure.ts';
import { mondayOf, summaryDueToday } from '../../domain/summaries/summary-day.ts';

/** The kinds of notice: {team, monday}; and {monday}, for who leads more teams than come one after another. */
export const SUMMARY = 'summary';
export const MORE_SUMMARIES = 'summary_more';
/** So many cards come one after another; more are a wall that nobody reads. */
export const MOST_SUMMARIES = 5;

const MIDNIGHT = '00:00' as LocalTime;
const PAGE = 500;

export interface SummaryRoundsParts {
  directory: Pick<Directory, 'teams' | 'teamsWith'>;
  leads: Pick<TeamLeads, 'on'>;
  choices: Pick<ChoicesStore, 'ofEach'>;
  holidays: HolidayCalendar;
  organisations: () => Promise<Readonly<Organisation>[]>;
  outbox: Pick<Outbox, 'put'>;
}

/** The week in an organisation that is told of, and when. */
interface Telling {
  organisation: Readonly<Organisation>;
  today: LocalDate;
  monday: LocalDate;
  due: Date;
}

/** Once a week puts the summary of each team into the outbox, for each of those who lead it. */
export class SummaryRounds {
  readonly #parts: SummaryRoundsParts;
  /** The day on which this process has put all of an organisation. Only spares the work: a second time, nothing would be new. */
  readonly #done = new Map<OrganisationId, LocalDate>();

  constructor(parts: SummaryRoundsParts) {
    this.#parts = parts;
  }

  /** Puts what is due today: once a team, week and person, however many processes do this, and however often. */
  async put(now: Date): Promise<void> {
    for (const organisation of await this.#parts.organisations()) {
      const due = summaryDueToday(organisation, now, this.#parts.holidays);
      const today = dayAt(now, organisation.zone);
      if (!due || now < due || !serves(organisation, 'summaries') || this.#done.get(organisation.id) === today)
        continue;
      await this.#putAll({ organisation, today, monday: mondayOf(today), due });
      this.#done.set(organisation.id, today);
    }
  }

  async #putAll(telling: Telling): Promise<void> {
    const { choices, outbox } = this.#parts;
    const organisation = telling.organisation.id;
    const led = [...(await this.#ledTeams(telling))];
    for (let n = 0; n < led.length; n += PAGE) {
      const page = led.slice(n, n + PAGE);
      const chosen = await choices.ofEach(page.map(([person]) => ({ organisation, person })));
      const wanting = page.filter((_, at) => chosen[at]?.wantsSummary !== false);
      await outbox.put(wanting.flatMap(([person, teams]) => noticesFor(person, teams, telling)));
    }
  }

  /** The teams that each leads today, by name; without those that are too small to be counted. */
  async #ledTeams({ organisation: { id }, today }: Telling): Promise<Map<PersonId, TeamId[]>> {
    const { directory, leads } = this.#parts;
    const led = new Map<PersonId, TeamId[]>();
    const names = await directory.teams(id);
    for (let n = 0; n < names.length; n += PAGE) {
      const page = names.slice(n, n + PAGE).map((team) => team.id);
      const found = (await directory.teamsWith(id, page)).filter((team) => membersOn(team, today).size >= FEWEST);
      const leaders = await leads.on(id, found, today);
      const byTeam = new Map(found.map((team, at) => [team.id, leaders[at]]));
      for (const team of page)
        for (const person of byTeam.get(team) ?? []) led.set(person, [...(led.get(person) ?? []), team]);
    }
    return led;
  }
}

/** The week is worth telling of for as long as it lasts: who is off on Monday reads of it on Tuesday. */
function noticesFor(person: PersonId, teams: TeamId[], { organisation, monday, due }: Telling): Notice[] {
  const { id, zone } = organisation;
  const common = { organisation: id, person, due, until: instantAt(addDays(monday, 7), MIDNIGHT, zone) };
  const cards = teams.slice(0, MOST_SUMMARIES).map((team): Notice => {
    return { ...common, key: `${SUMMARY} ${person} ${monday} ${team}`, kind: SUMMARY, about: { team, monday } };
  });
  if (teams.length <= MOST_SUMMARIES) return cards;
  // Its key sorts behind theirs, and so it is told after them.
  return [
    ...cards,
    { ...common, key: `${MORE_SUMMARIES} ${person} ${monday}`, kind: MORE_SUMMARIES, about: { monday } },
  ];
}
