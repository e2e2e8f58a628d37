import type { ChoicesStore, Whom } from '../people/choices-store.ts';
import { topicsFrom, isAbout } from '../people/topics.ts';
import type { Official } from '../people/official.ts';
import type { PlaceId } from '../places/place.ts';
import { assertPurpose } from '../policy/purposes.ts';
import { Audience } from './audience.ts';
import { AT_A_DESK } from './disclosure.ts';
import { type Days, KnownDays, keyOf } from './known-days.ts';
import { Namesakes } from './namesakes.ts';
import { type Colleague, type Sighting, sightingsOf } from './sighting.ts';
import { comingDays, type WhereaboutsParts } from './whereabouts.ts';

/** Somebody who is open to meet. */
export interface Meetable {
  colleague: Colleague;
  topics: string[];
  /** Where they work at a desk, by date and half; the building, but not where in it. */
  sightings: Sighting[];
}

/** Whom one would like to meet. What is left out is all the same. */
export interface MeetingWish {
  topic?: string | undefined;
  /** Only people of other administrations. */
  elsewhere?: boolean | undefined;
  /** On which days they work at a desk, */
  days?: Days | undefined;
  /** and in which places. */
  places?: PlaceId[] | undefined;
}

export interface MeetingsParts extends WhereaboutsParts {
  choices: Pick<ChoicesStore, 'of' | 'change' | 'openToMeet' | 'visibilityOfEach'>;
}

/**
 * Who is open to meet, about what, and where. Being open shows people of every administration on which days one works in
 * which building, whatever else one has chosen; only who is visible to nobody is found by nobody.
 */
export class OpenToMeet {
  readonly #parts: MeetingsParts;
  readonly #audience: Audience;
  readonly #namesakes: Namesakes;
  readonly #knownDays: KnownDays;

  constructor(parts: MeetingsParts) {
    this.#parts = parts;
    this.#audience = new Audience(parts.choices, parts.directory, parts.people);
    this.#namesakes = new Namesakes(parts.directory, parts.people, this.#audience);
    this.#knownDays = new KnownDays(parts);
  }

  /** @param topics what they like to talk about; what they said before, where nothing is said. */
  async open({ organisation, person }: Official, topics: readonly string[] | undefined) {
    const { choices } = this.#parts;
    const before = (await choices.of(organisation.id, person.id)).meeting?.topics ?? [];
    return choices.change(organisation.id, person.id, { meeting: { topics: topics ? topicsFrom(topics) : before } });
  }

  /** Answers what they liked to talk about; undefined, where they were not open. */
  async close({ organisation, person }: Official): Promise<string[] | undefined> {
    const { choices } = this.#parts;
    const before = (await choices.of(organisation.id, person.id)).meeting?.topics;
    await choices.change(organisation.id, person.id, { meeting: null });
    return before;
  }

  /**
   * Those who fit the wish, by name. Where days or places are asked for, only those who are there then. Notes nothing:
   * those who are shown are to be noted by `Whereabouts.seen`.
   *
   * @throws {Refusal} `purpose-switched-off`.
   */
  async find(asker: Official, { topic, elsewhere, days, places }: MeetingWish, now: Date): Promise<Meetable[]> {
    assertPurpose(asker.organisation, 'finding-colleagues');
    const topics = new Map<string, string[]>();
    const whom: Whom[] = [];
    for (const { organisation, person, choices } of await this.#parts.choices.openToMeet()) {
      const own = choices.meeting?.topics ?? [];
      const isSelf = organisation === asker.organisation.id && person === asker.person.id;
      const isOther = !elsewhere || organisation !== asker.organisation.id;
      if (choices.visibility === 'nobody' || isSelf || !isOther || (topic && !isAbout(own, topic))) continue;
      topics.set(keyOf({ organisation, person }), own);
      whom.push({ organisation, person });
    }
    const colleagues = await this.#namesakes.known(asker, await this.#audience.findable(whom));
    const sightings = days ? await this.#atADesk(asker, colleagues, days, now) : [];
    const there = sightings.filter(({ place }) => !places || (place !== undefined && places.includes(place)));
    const byWhom = Map.groupBy(there, ({ colleague }) => keyOf(colleague));
    return colleagues
      .map((colleague) => ({
        ...{ colleague, topics: topics.get(keyOf(colleague)) ?? [], sightings: byWhom.get(keyOf(colleague)) ?? [] },
      }))
      .filter(({ sightings: own }) => !days || own.length > 0);
  }

  async #atADesk(asker: Official, colleagues: Colleague[], days: Days, now: Date): Promise<Sighting[]> {
    const coming = comingDays(asker, days, now);
    const known = coming ? await this.#knownDays.ofEach(colleagues, coming) : [];
    const atADesk = known.filter(({ mode, place }) => place !== undefined && AT_A_DESK.some((one) => one === mode));
    return sightingsOf(atADesk, colleagues, NO_DESKS);
  }
}

/** Which desk it is stays among those whom they let see it. */
const NO_DESKS: Parameters<typeof sightingsOf>[2] = new Map();
