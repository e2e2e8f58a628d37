import { addDays, dayAt, type LocalDate } from '../local-date.ts';
import type { ChoicesStore } from '../people/choices-store.ts';
import type { Official } from '../people/official.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import type { Half } from '../presence/day-log.ts';
import { assertDaysLoggable, forgetDaysBefore } from '../presence/logging-days.ts';
import type { Presence } from '../presence/presence.ts';
import type { HalfWish } from '../presence/wishes.ts';
import { type Breach, breachesOf, mayBreak } from './breaches.ts';
import { around, monthOf, type Period, weekOf, yearOf } from './periods.ts';
import { type Policy, policyOf } from './policy.ts';
import { serves } from './purposes.ts';
import type { Rule, YearlyShare } from './rule.ts';
import { type Standing, standingOf } from './standing.ts';
import { WorkingTime } from './working-time.ts';

/** What somebody wishes to note, beside the half days themselves. */
export interface Around {
  /** Half days that are forgotten for it. */
  instead?: readonly { date: LocalDate; half: Half }[] | undefined;
  /** Desks in the way are given back, and do not say any more where the person is. */
  release?: boolean | undefined;
}

/** What their organisation's rules mean for somebody. The person is always the one who asks. */
export class HouseRules {
  readonly #presence: Pick<Presence, 'halfDays'>;
  readonly #choices: Pick<ChoicesStore, 'of'>;
  readonly #holidays: HolidayCalendar;

  constructor(presence: Pick<Presence, 'halfDays'>, choices: Pick<ChoicesStore, 'of'>, holidays: HolidayCalendar) {
    this.#presence = presence;
    this.#choices = choices;
    this.#holidays = holidays;
  }

  /** How the person stands with each rule today, in the order of the rules; without their days, where none are kept. */
  async standing(who: Official, now: Date): Promise<Standing[]> {
    const policy = policyOf(who.organisation);
    const { rules } = policy;
    const today = dayAt(now, who.organisation.zone);
    const isYearly = rules.some(({ kind }) => kind === 'yearly-share');
    const asked = around([weekOf(today), monthOf(today), ...(isYearly ? [yearOf(today)] : [])]);
    const [spent, working] = await Promise.all([
      serves(who.organisation, 'day-logs') ? this.#presence.halfDays(who, asked.from, asked.to) : [],
      this.#workingTime(who),
    ]);
    const since = (rule: YearlyShare) => knownSince(rule, today, policy);
    return rules.map((rule) => standingOf(rule, { rules, spent, working, today, since }));
  }

  /**
   * What noting these half days would break, as far as it can be known: none where no rule speaks of such days.
   *
   * @throws {Refusal} `day-too-long-ago`, `day-too-far-off`: as noting them would.
   */
  async breaches(who: Official, wishes: HalfWish[], { instead = [], release }: Around, now: Date): Promise<Breach[]> {
    const { rules } = policyOf(who.organisation);
    const concerned = rules.filter((rule) => mayBreak(rule, wishes));
    if (concerned.length === 0) return [];
    assertDaysLoggable(
      wishes.map(({ date }) => date),
      who.organisation,
      now,
    );
    const asked = periodOf(concerned, wishes);
    if (!asked) return [];

    const [before, working] = await Promise.all([
      this.#presence.halfDays(who, asked.from, asked.to),
      this.#workingTime(who),
    ]);
    const held = new Set(before.filter(({ booking }) => booking && !release).map(keyOf));
    const wished = wishes.filter((wish) => !held.has(keyOf(wish)));
    const gone = new Set([...instead.filter((half) => !held.has(keyOf(half))), ...wished].map(keyOf));
    const after = [...before.filter((half) => !gone.has(keyOf(half))), ...wished];
    return breachesOf(rules, { before, after, wished }, working);
  }

  async #workingTime({ organisation, person }: Official): Promise<WorkingTime> {
    const { workingHours } = await this.#choices.of(organisation.id, person.id);
    return new WorkingTime(organisation, workingHours, this.#holidays);
  }
}

/** All that these rules look at around the wishes; undefined where there is no such rule. */
function periodOf(rules: readonly Rule[], wishes: readonly HalfWish[]): Period | undefined {
  const isYearly = rules.some(({ kind }) => kind === 'yearly-share');
  const [first, ...others] = wishes.flatMap(({ date }) => [weekOf(date), ...(isYearly ? [yearOf(date)] : [])]);
  return rules.length > 0 && first ? around([first, ...others]) : undefined;
}

/** From when on this year's days are still kept: what people said, and for desks how long it is kept who held them. */
function knownSince({ modes }: YearlyShare, today: LocalDate, { keep }: Policy): LocalDate | undefined {
  const logs = forgetDaysBefore(today, keep.dayLogMonths);
  const desks = addDays(today, -keep.bookingDays);
  const hasDesks = modes.includes('office') || modes.includes('coworking');
  const since = hasDesks && desks > logs ? desks : logs;
  return since > yearOf(today).from ? since : undefined;
}

function keyOf({ date, half }: { date: LocalDate; half: Half }): string {
  return `${date} ${half}`;
}
