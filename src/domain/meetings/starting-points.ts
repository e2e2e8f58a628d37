import type { DayPart } from '../bookings/day-part.ts';
import type { LocalDate } from '../local-date.ts';
import type { ChoicesStore, Whom } from '../people/choices-store.ts';
import type { Official } from '../people/official.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Coordinates, Place, PlaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import { serves } from '../policy/purposes.ts';
import { halvesOf } from '../presence/day-log.ts';
import { AT_A_DESK } from '../presence/disclosure.ts';
import type { Presence } from '../presence/presence.ts';
import type { Whereabouts } from '../presence/whereabouts.ts';
import { areasOf } from './home-areas.ts';

/** From so many people on, the homes of those who allow it are used: of two, one could tell the other's by their own. */
export const HOMES_FROM_PEOPLE = 3;

export interface StartingPointsParts {
  whereabouts: Pick<Whereabouts, 'ofColleague'>;
  presence: Pick<Presence, 'halfDays'>;
  choices: Pick<ChoicesStore, 'ofEach'>;
  people: Pick<PeopleStore, 'get' | 'organisation'>;
  places: Pick<Places, 'place'>;
  /** Every municipality. */
  allPlaces: readonly Place[];
}

/** Where people set out from to a meeting, as far as whoever asks may use it. */
export interface StartingPoints {
  starts: Coordinates[];
  /** Whether homes are among them: then nothing is said in kilometres. */
  withHomes: boolean;
  /** Whether that of the one who asks is all there is. */
  isOnlyOwn: boolean;
}

/** The day, and the part of it, that people are to meet on. */
export interface MeetingDay {
  day: LocalDate;
  part: DayPart;
}

/**
 * Knows from where people come to a meeting: from where they work that day, of those who let whoever asks see it, and of whom it
 * is noted that they were looked up; or else, from {@link HOMES_FROM_PEOPLE} people on, from about where they live, of those who
 * allow that. Who hides is not known, whatever else they allow.
 */
export class StartingPointsOf {
  readonly #parts: StartingPointsParts;
  readonly #areas: ReadonlyMap<PlaceId, Coordinates>;

  constructor(parts: StartingPointsParts) {
    this.#parts = parts;
    this.#areas = areasOf(parts.allPlaces);
  }

  /** Of the one who asks and the others, in no order. Who is not known is left out. */
  async all(asker: Official, others: Whom[], on: MeetingDay, now: Date): Promise<StartingPoints> {
    const own = await this.#own(asker, on);
    const mayLook = serves(asker.organisation, 'finding-colleagues');
    const [starts, unknown]: [Coordinates[], Whom[]] = [own ? [own] : [], []];
    for (const whom of mayLook ? others : []) {
      const place = await this.#workplace(asker, whom, on, now);
      if (place) starts.push(place);
      else unknown.push(whom);
    }
    const homes = others.length + 1 >= HOMES_FROM_PEOPLE ? await this.#homes(unknown) : [];
    const all = [...starts, ...homes];
    return { starts: all, withHomes: homes.length > 0, isOnlyOwn: own !== undefined && all.length === 1 };
  }

  /** Nobody hides anything from themselves: from where they work, or else from home. */
  async #own(asker: Official, { day, part }: MeetingDay): Promise<Coordinates | undefined> {
    const known = await this.#parts.presence.halfDays(asker, day, day);
    const halves = halvesOf(part);
    const there = known.find(({ half, mode, place }) => place && halves.includes(half) && AT_A_DESK.includes(mode));
    const from = there?.place ?? asker.person.home;
    return from && this.#parts.places.place(from);
  }

  async #workplace(asker: Official, whom: Whom, { day, part }: MeetingDay, now: Date) {
    const seen = await this.#parts.whereabouts.ofColleague(asker, whom, { from: day, to: day }, now);
    const halves = halvesOf(part);
    const place = seen?.find((one) => one.place !== undefined && halves.includes(one.half))?.place;
    return place && this.#parts.places.place(place);
  }

  async #homes(whom: Whom[]): Promise<Coordinates[]> {
    const choices = await this.#parts.choices.ofEach(whom);
    const homes: Coordinates[] = [];
    for (const [n, { organisation, person }] of whom.entries()) {
      const allowed = choices[n]?.homeForMeetings === true && choices[n].visibility !== 'nobody';
      const home = allowed ? (await this.#parts.people.get(organisation, person))?.home : undefined;
      const theirs = home && (await this.#parts.people.organisation(organisation));
      const area = theirs && serves(theirs, 'finding-colleagues') ? this.#areas.get(home) : undefined;
      if (area) homes.push(area);
    }
    return homes;
  }
}
