import * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import { type Site, MIDDLE_OF_BELGIUM } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { Refusal } from '../../domain/refusal.ts';
import { MOST_LETTERS } from '../../domain/site-requests/site-request.ts';
import type { SiteRequests } from '../../domain/site-requests/site-requests.ts';
import { choice } from '../card-replies.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import { needLine } from './need-card.ts';

/** Each is a request of its own. */
const MOST_DAYS = 5;
const SITES_OFFERED = 5;

export const askSlots = z.object({
  /** As typed. */
  what: slot.typedWhole.optional(),
  place: slot.placeId.optional(),
  site: slot.siteId.optional(),
  days: slot.days.optional(),
  unknownPlace: z.string().max(80).optional(),
  suggestedPlaces: z.array(slot.placeId).max(6).optional(),
});
type AskSlots = z.output<typeof askSlots>;

export interface AskingParts {
  siteRequests: SiteRequests;
  bookings: Bookings;
  places: Places;
  search: SpaceSearch;
}

/** "I need an adapted chair in Namur on Thursday": asked of those who look after the site. */
export class Asking {
  readonly #parts: AskingParts;
  readonly #questions: SpaceQuestions;

  constructor(parts: AskingParts) {
    this.#parts = parts;
    this.#questions = new SpaceQuestions(parts.places, parts.search, ({ desks, requests }) => ({
      askDay: desks.askDay,
      askPlace: () => requests.askWhere,
    }));
  }

  async ask(slots: AskSlots, turn: Turn): Promise<Answer> {
    const { requests: words } = turn.words;
    const { what, days } = slots;
    if (!what) return { replies: [choice(turn, words.askWhat, [])] };
    if (what.length > MOST_LETTERS) throw new Refusal('text-too-long', { limit: MOST_LETTERS });
    if (days && days.length > MOST_DAYS) throw new Refusal('too-many-days', { limit: MOST_DAYS });
    const where = await this.#where(slots, turn);
    if ('replies' in where) return where;
    const name = where.name[turn.language];
    const asked = await this.#parts.siteRequests.ask(turn.who, { what, site: where, days }, turn.key, turn.now);
    const [first] = asked;
    const back = first && turn.button(words.takeBack, 'take_back_request', { request: first.id });
    const said = turn.isPrivate ? asked.map((one) => needLine(one, name, turn)) : [];
    const title = [`${words.asked({ site: name })}.`, ...said.map((line) => `${line}.`), words.willHear].join(' ');
    const mine = turn.button(words.mine, 'my_requests', {});
    return { replies: [choice(turn, title, back && asked.length === 1 ? [back, mine] : [mine])] };
  }

  /** The site that is meant, or the question which. */
  async #where(slots: AskSlots, turn: Turn): Promise<Readonly<Site> | Answer> {
    const { places } = this.#parts;
    const named = slots.site && (await places.site(slots.site));
    if (named) return named;
    if (slots.place) {
      const sites = await places.sitesIn(slots.place, places.place(slots.place) ?? MIDDLE_OF_BELGIUM);
      const [only] = sites;
      if (only && sites.length === 1) return only;
      const booked = (await this.#sitesBooked(slots, turn)).filter(({ place }) => place === slots.place);
      if (booked[0] && booked.length === 1 && slots.days) return booked[0];
      if (only) return this.#which(slots, sites, turn);
    } else if (!slots.unknownPlace) {
      const booked = await this.#sitesBooked(slots, turn);
      const [only] = booked;
      if (only && booked.length === 1 && slots.days) return only;
      if (only) return this.#which(slots, booked, turn);
    }
    const asks = await this.#questions.place('ask_site', slots, turn);
    return { replies: asks ? [asks] : [], follow: { ability: 'ask_site', slots: carried(slots) } };
  }

  /** Where the person has booked something, on the days if any are said. */
  async #sitesBooked({ days }: AskSlots, { who, now }: Turn): Promise<Readonly<Site>[]> {
    const { bookings, places } = this.#parts;
    const mine = await bookings.mine(who, { days }, now);
    const sites = await Promise.all([...new Set(mine.map(({ site }) => site))].map((id) => places.site(id)));
    return sites.filter((site) => site !== undefined);
  }

  #which(slots: AskSlots, sites: Readonly<Site>[], turn: Turn): Answer {
    const again = carried(slots);
    const buttons = sites
      .slice(0, SITES_OFFERED)
      .map(({ id, name }) => turn.button(name[turn.language], 'ask_site', { ...again, site: id }));
    const replies = [choice(turn, turn.words.requests.askWhere, buttons)];
    return { replies, follow: { ability: 'ask_site', slots: again } };
  }
}

function carried({ what, days }: AskSlots) {
  return { ...(what && { what }), ...(days && { days }) };
}
