import type { Outbox } from '../../conversation/outbox.ts';
import { addDays, dayAt, instantAt, type LocalDate, type LocalTime } from '../../domain/local-date.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import { EVE_WITHIN_DAYS, eveOf } from '../../domain/people/eve.ts';
import type { Official } from '../../domain/people/official.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { People } from '../../domain/people/people.ts';
import type { HolidayCalendar } from '../../domain/places/public-holidays.ts';
import { serves } from '../../domain/policy/purposes.ts';
import type { Follow, FollowStore } from '../../domain/presence/follow-store.ts';
import type { Follows } from '../../domain/presence/follows.ts';
import type { Sighting } from '../../domain/presence/whereabouts.ts';

/** From then on, by the clock of the organisation, one is there, or sees for oneself. */
const UNTIL = '12:00' as LocalTime;
const PAGE = 500;

/** The kind of notice: {organisation, person, day}. */
export const BOTH_IN = 'both_in';

export interface BothInParts {
  store: Pick<FollowStore, 'ofOrganisation'>;
  follows: Follows;
  people: Pick<People, 'official'>;
  choices: Pick<ChoicesStore, 'of'>;
  holidays: HolidayCalendar;
  organisations: () => Promise<Readonly<Organisation>[]>;
  outbox: Pick<Outbox, 'put'>;
}

/** Finds the days on which people are in the same place as those they follow, and puts what is to be told into the outbox. */
export class BothIn {
  readonly #parts: BothInParts;

  constructor(parts: BothInParts) {
    this.#parts = parts;
  }

  /**
   * Puts what is so by now of the days whose eve has begun, as it is for each person: once for each day and two people,
   * however many processes do this, and how often.
   */
  async put(now: Date): Promise<void> {
    for (const organisation of await this.#parts.organisations()) {
      if (!serves(organisation, 'finding-colleagues')) continue;
      let last: Follow | undefined;
      do {
        const page = await this.#parts.store.ofOrganisation(organisation.id, last, PAGE);
        for (const follows of Map.groupBy(page, ({ follower }) => follower.person).values())
          await this.#putOf(follows, now);
        last = page.length === PAGE ? page.at(-1) : undefined;
      } while (last);
    }
  }

  /** @param follows of one person. */
  async #putOf(follows: Follow[], now: Date): Promise<void> {
    const { people, follows: noun, outbox } = this.#parts;
    const [first] = follows;
    const who = first && (await people.official(first.follower.organisation, first.follower.person));
    const eves = who ? await this.#evesBegun(who, now) : new Map<LocalDate, Date>();
    const [from, to] = [[...eves.keys()][0], [...eves.keys()].at(-1)];
    if (!who || !from || !to) return;
    const whom = follows.map(({ followed }) => followed);
    const sightings = await noun.bothIn(who, whom, { from, to }, now);
    const notices = sightings.flatMap((one) => {
      const due = eves.get(one.date);
      return due ? [noticeOf(who, one, due)] : [];
    });
    const each = new Map(notices.map((notice) => [notice.key, notice]));
    if (each.size > 0) await outbox.put([...each.values()]);
  }

  /** The days that there is something to tell of by now, and since when. */
  async #evesBegun({ organisation, person }: Official, now: Date): Promise<Map<LocalDate, Date>> {
    const choices = await this.#parts.choices.of(organisation.id, person.id);
    const today = dayAt(now, organisation.zone);
    const eves = new Map<LocalDate, Date>();
    for (let ahead = 0; ahead <= EVE_WITHIN_DAYS; ahead++) {
      const day = addDays(today, ahead);
      const eve = eveOf(day, { organisation, choices }, this.#parts.holidays);
      const begin = eve?.from ?? instantAt(day, MIDNIGHT, organisation.zone);
      if (begin <= now && now < untilOf(day, organisation)) eves.set(day, begin);
    }
    return eves;
  }
}

const MIDNIGHT = '00:00' as LocalTime;

function untilOf(day: LocalDate, { zone }: Pick<Organisation, 'zone'>): Date {
  return instantAt(day, UNTIL, zone);
}

function noticeOf({ organisation, person: follower }: Official, { colleague, date: day }: Sighting, due: Date) {
  const { organisation: other, person } = colleague;
  const about = { organisation: other, person, day };
  const key = `${BOTH_IN} ${follower.id} ${other} ${person} ${day}`;
  return {
    organisation: organisation.id,
    key,
    person: follower.id,
    kind: BOTH_IN,
    about,
    due,
    until: untilOf(day, organisation),
  };
}
