import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { Places } from '../../domain/places/places.ts';
import { serves } from '../../domain/policy/purposes.ts';
import { isSame, whomOf } from '../../domain/presence/follows.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { StayWords } from '../colleagues/stay-words.ts';
import { byPlace, type Stay, staysOf } from '../colleagues/stays.ts';
import { capital, todayOf } from '../presence/day-words.ts';
import { strip } from '../presence/strip.ts';
import { otherWeeks, pagesRow } from './team-week-buttons.ts';
import { marksOf, type WeekOverview } from './team-week-card.ts';

/** The week of a team that is too small for counts: who is where, as far as each lets whoever asks see it. */
export class FewPeople {
  readonly #whereabouts: Whereabouts;
  readonly #places: Places;

  constructor(whereabouts: Whereabouts, places: Places) {
    this.#whereabouts = whereabouts;
    this.#places = places;
  }

  /** Nobody's days that are over are shown. Whoever is shown is noted as seen. */
  async card(week: WeekOverview, turn: Turn): Promise<Reply> {
    const { summaries, shortDay } = turn.words;
    const { team, monday } = week;
    const stays = await this.#stays(team, monday, turn);
    await this.#whereabouts.seen(turn.who, stays.map(({ colleague }) => colleague), turn.now); // prettier-ignore
    const say = await StayWords.for(this.#places, turn);
    const isOver = addDays(monday, 6) < todayOf(turn);
    const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n)).filter(
      (date) => date >= todayOf(turn) && (isoWeekday(date) <= 5 || stays.some((stay) => stay.date === date)),
    );
    const rows = dates.map((date) => {
      const ofDay = byPlace(stays.filter((stay) => stay.date === date), say.where, turn.language); // prettier-ignore
      const name = [shortDay(date), ...marksOf(date, week, turn)].join(' · ');
      return { name, lines: whereLines(ofDay, say, turn), actions: [] };
    });
    const names = isOver ? summaries.fewOver : stays.length > 0 ? summaries.fewShown : summaries.fewNobody;
    return strip(
      {
        title: summaries.week({ team: team.name, day: monday, today: todayOf(turn) }),
        intro: [summaries.few, names],
        days: [...(stays.length > 0 ? rows : []), ...pagesRow(week, turn)],
        actions: otherWeeks(week, turn),
      },
      turn,
    );
  }

  async #stays({ id }: Team, monday: LocalDate, turn: Turn): Promise<Stay[]> {
    if (!serves(turn.who.organisation, 'finding-colleagues')) return [];
    const days = { from: monday, to: addDays(monday, 6) };
    const found = await this.#whereabouts.ofTeam(turn.who, id, days, turn.now);
    return staysOf(found.filter(({ colleague }) => !isSame(colleague, whomOf(turn.who))));
  }
}

/** "Namur: Ann, Bob (in the morning)", a line for each place. */
function whereLines(stays: Stay[], say: StayWords, { language }: Turn): string[] {
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const byWhere = Map.groupBy(stays, say.where);
  return [...byWhere].map(([where, its]) => {
    const names = its.map((stay) => [stay.colleague.name, ...say.part(stay).map((part) => `(${part})`)].join(' '));
    return capital(where) + colon + names.join(', ');
  });
}
