import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { assertFewDays } from '../../domain/bookings/booking-days.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import {
  type Coordinates,
  type Equipment,
  MIDDLE_OF_BELGIUM,
  type PlaceId,
  type SiteId,
} from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { dayAt, addDays, type LocalDate } from '../../domain/local-date.ts';
import type { Words } from '../../locales/words.ts';
import { choice } from '../card-replies.ts';

export interface Asked {
  place?: PlaceId | undefined;
  site?: SiteId | undefined;
  days?: LocalDate[] | undefined;
  equipment?: Equipment[] | undefined;
  /** A name that we do not know, and the places whose names come nearest to it. */
  unknownPlace?: string | undefined;
  suggestedPlaces?: PlaceId[] | undefined;
}

const PLACES_OFFERED = 5;
const DAYS_OFFERED = 5;

type AskingWords = Pick<Words['desks'], 'askPlace' | 'askDay'>;

/** The questions that finding a desk or a room may have to ask first. */
export class SpaceQuestions {
  readonly #places: Places;
  readonly #search: SpaceSearch;
  readonly #ask: (words: Words) => AskingWords;

  /** @param ask in which words to ask where and when. */
  constructor(places: Places, search: SpaceSearch, ask: (words: Words) => AskingWords = ({ desks }) => desks) {
    this.#places = places;
    this.#search = search;
    this.#ask = ask;
  }

  /**
   * Where? With the nearest places as buttons; undefined where that is clear.
   *
   * @throws {Refusal} `too-many-days`.
   */
  async place(ability: string, slots: Asked, turn: Turn, before: string[] = []): Promise<Reply | undefined> {
    const { words, language } = turn;
    assertFewDays(slots.days ?? []);
    if (slots.place && !slots.site) {
      const place = this.#places.place(slots.place);
      if (place && (await this.#places.sitesIn(place.id, place)).length > 0) return undefined;
      const notices = place ? [words.desks.noSites({ place: place.names[language] })] : [];
      return this.#askPlace(ability, slots, turn, place, notices);
    }
    if (slots.site) return undefined;
    if (slots.unknownPlace) {
      const notices = [...before, words.desks.placeUnknown({ text: slots.unknownPlace })];
      const suggested = (slots.suggestedPlaces ?? []).flatMap((id) => this.#places.place(id) ?? []);
      if (suggested.length === 0) return this.#askPlace(ability, slots, turn, undefined, notices);
      const buttons = suggested.map((place) =>
        turn.button(place.names[language], ability, { ...withoutPlace(slots), place: place.id }),
      );
      return choice(turn, words.desks.didYouMean, buttons, notices);
    }
    return this.#askPlace(ability, slots, turn, undefined, before);
  }

  async #askPlace(ability: string, slots: Asked, turn: Turn, near: Coordinates | undefined, notices: string[]) {
    const { words, language, who } = turn;
    const home = who.person.home && this.#places.place(who.person.home);
    const from = near ?? home;
    const nearest = (await this.#places.placesWithSites(from ?? MIDDLE_OF_BELGIUM)).slice(0, PLACES_OFFERED);
    const buttons = nearest.map(({ place, distanceKm }) => {
      const name = place.names[language];
      const title = from ? words.desks.placeAway({ place: name, km: distanceKm }) : name;
      return turn.button(title, ability, { ...withoutPlace(slots), place: place.id });
    });
    const equipment = (slots.equipment ?? []).map((item) => words.equipment[item]);
    return choice(turn, this.#ask(words).askPlace({ when: slots.days ?? [], equipment }), buttons, notices);
  }

  /** When? With the next open days as buttons; undefined where that is clear. */
  async day(ability: string, slots: Asked, turn: Turn): Promise<Reply | undefined> {
    if (slots.days) return undefined;
    const { words, language } = turn;
    const place = slots.place && this.#places.place(slots.place)?.names[language];
    return choice(turn, this.#ask(words).askDay({ place }), await this.dayButtons(ability, slots, turn));
  }

  /** A button for each of the next open days. */
  async dayButtons(ability: string, slots: Asked & { booking?: string }, turn: Turn) {
    const { words, who, now } = turn;
    const today = dayAt(now, who.organisation.zone);
    const named = new Map([
      [today, words.desks.today],
      [addDays(today, 1), words.desks.tomorrow],
    ]);
    const days = await this.#search.openDays(who, slots, now, DAYS_OFFERED);
    return days.map((day) => turn.button(named.get(day) ?? words.shortDay(day), ability, { ...slots, days: [day] }));
  }
}

function withoutPlace<Slots extends Asked>(
  slots: Slots,
): Omit<Slots, 'place' | 'site' | 'unknownPlace' | 'suggestedPlaces'> {
  const { place: _place, site: _site, unknownPlace: _unknown, suggestedPlaces: _suggested, ...rest } = slots;
  return rest;
}
