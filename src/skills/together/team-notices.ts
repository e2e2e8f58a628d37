import { EXPECTED_WITHIN_MS, type Notice, type Outbox } from '../../conversation/outbox.ts';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../../domain/local-date.ts';
import type { Official } from '../../domain/people/official.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { PersonId } from '../../domain/people/person.ts';

/** The kinds of notice: {team, monday, by}; {day, key, by}. */
export const ASKED_TO_PLAN = 'asked_to_plan';
export const BOOKED_TOGETHER = 'booked_together';

const MIDNIGHT = '00:00' as LocalTime;

/** What people of a team are told since a colleague asked for it: each of them once. */
export class TeamNotices {
  readonly #outbox: Pick<Outbox, 'put' | 'postpone'>;

  constructor(outbox: Pick<Outbox, 'put' | 'postpone'>) {
    this.#outbox = outbox;
  }

  /**
   * Has everybody asked who will have planned nothing when they are told: once for each person and week, whichever of their
   * teams it is, and whoever asks. So what comes of it tells nobody who has planned. False where all were asked before.
   *
   * @param last the last day of that week on which they work.
   */
  async askToPlan(
    by: Official,
    team: Team,
    people: PersonId[],
    week: { monday: LocalDate; last: LocalDate },
    now: Date,
  ) {
    const { id: organisation, zone } = by.organisation;
    const about = { team: team.id, monday: week.monday, by: by.person.id };
    const until = instantAt(addDays(week.last, 1), MIDNIGHT, zone);
    const notices = people.map((person): Notice => {
      const key = `${ASKED_TO_PLAN} ${person} ${week.monday}`;
      return { organisation, key, person, kind: ASKED_TO_PLAN, about, due: now, until };
    });
    return notices.length > 0 && (await this.#outbox.put(notices)) > 0;
  }

  /** Before desks are booked for the people, all under one key: whoever has none by then is told nothing. */
  async expect(by: Official, people: PersonId[], day: LocalDate, key: string, now: Date): Promise<void> {
    const notices = this.#booked(by, people, day, key, new Date(now.getTime() + EXPECTED_WITHIN_MS));
    if (notices.length > 0) await this.#outbox.put(notices);
  }

  /** The same people, who need not wait any longer. */
  async booked(by: Official, people: PersonId[], day: LocalDate, key: string, now: Date): Promise<void> {
    await this.#outbox.postpone(this.#booked(by, people, day, key, now), now);
  }

  #booked(by: Official, people: PersonId[], day: LocalDate, key: string, due: Date): Notice[] {
    const { id: organisation, zone } = by.organisation;
    const until = instantAt(addDays(day, 1), MIDNIGHT, zone);
    const about = { day, key, by: by.person.id };
    return people.map((person) => {
      const notice = { organisation, key: `${BOOKED_TOGETHER} ${person} ${day} ${key}`, person, kind: BOOKED_TOGETHER };
      return { ...notice, about, due, until };
    });
  }
}
