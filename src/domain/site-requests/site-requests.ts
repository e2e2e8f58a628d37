import { assertDaysAcceptable } from '../bookings/booking-days.ts';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import type { Organisation, OrganisationId } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Person } from '../people/person.ts';
import type { Site, SiteId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import { Refusal } from '../refusal.ts';
import {
  MOST_LETTERS,
  MOST_NOTE_LETTERS,
  type RefusedSince,
  type SiteAnswer,
  type SiteRequest,
  type SiteRequestId,
} from './site-request.ts';
import type { SiteRequestStore } from './site-request-store.ts';

/** A request as those see it who look after the site. */
export interface SiteNeed {
  request: SiteRequest;
  site: Readonly<Site>;
  /** Who asks: they have to know for whom it is. */
  person: Person;
  organisation: Readonly<Organisation>;
}

/** Which request; its id alone is not enough, since it is of the organisation of the one who asked. */
export interface NeedKey {
  organisation: OrganisationId;
  request: SiteRequestId;
}

export type Answered =
  { outcome: 'answered'; need: SiteNeed } | { outcome: 'before'; state: Exclude<SiteRequest['state'], 'open'> };

export interface SiteRequestsParts {
  store: SiteRequestStore;
  people: Pick<PeopleStore, 'get' | 'organisation' | 'withRole'>;
  places: Places;
}

/** Without a day, an answer is of use for so long. */
const DAYS_WITHOUT_A_DAY = 30;
const DAY_MS = 86_400_000;
const MIDNIGHT = '00:00' as LocalTime;
/** More at a time is no list of what a person needs. */
export const MOST_OPEN = 20;
const PAGE = 200;

/** What people ask of sites, and what those say who look after them. */
export class SiteRequests {
  readonly #parts: SiteRequestsParts;

  constructor(parts: SiteRequestsParts) {
    this.#parts = parts;
  }

  /**
   * Asks those who manage the facilities of the site: for each of the days, or for none of them. Asking again with the same key
   * asks once.
   *
   * @throws {Refusal} `in-the-past`, `too-far-ahead`, `text-too-long`, `nobody-to-ask`, `too-many-requests`.
   */
  async ask(
    who: Official,
    { what, site, days = [] }: { what: string; site: Readonly<Site>; days?: LocalDate[] | undefined },
    key: string,
    now: Date,
  ): Promise<SiteRequest[]> {
    const { store, people } = this.#parts;
    if (what.length > MOST_LETTERS) throw new Refusal('text-too-long', { limit: MOST_LETTERS });
    assertDaysAcceptable(days, who.organisation, now);
    const whom = { organisation: who.organisation.id, person: who.person.id };
    if ((await people.withRole(site.owner, 'facility')).length === 0) {
      const owner = await people.organisation(site.owner);
      const contact = owner?.contact ?? who.organisation.contact;
      throw new Refusal('nobody-to-ask', { site: site.name, owner: owner?.name ?? site.name, contact });
    }
    const ofDays = days.map((day) => ({ day, key: `${key} ${day}` }));
    const wanted: { key: string; day?: LocalDate }[] = ofDays.length > 0 ? ofDays : [{ key }];
    const before = await store.ofPerson(whom.organisation, whom.person);
    const others = before.filter(
      ({ state, key: other }) => state === 'open' && !wanted.some((one) => one.key === other),
    );
    if (others.length + wanted.length > MOST_OPEN) throw new Refusal('too-many-requests', { limit: others.length });
    const asked: SiteRequest[] = [];
    for (const each of wanted) {
      asked.push(await store.ask({ ...whom, ...each, site: site.id, what, asked: now, ends: endOf(each, site, now) }));
    }
    return asked;
  }

  /** The person's own, by when an answer is of use. */
  async mine({ organisation, person }: Official): Promise<(SiteRequest & { at: Readonly<Site> | undefined })[]> {
    const requests = await this.#parts.store.ofPerson(organisation.id, person.id);
    return Promise.all(requests.map(async (one) => ({ ...one, at: await this.#parts.places.site(one.site) })));
  }

  /**
   * Takes one's own request back.
   *
   * @throws {Refusal} `request-not-there`: also where it is somebody else's, or has ended.
   */
  async withdraw({ organisation, person }: Official, id: SiteRequestId): Promise<SiteRequest> {
    const { store } = this.#parts;
    const request = await store.get(organisation.id, id);
    const isTheirs = request?.person === person.id;
    const withdrawn = isTheirs ? await store.settle(organisation.id, id, 'withdrawn') : undefined;
    if (!withdrawn) throw new Refusal('request-not-there', {});
    return withdrawn;
  }

  /**
   * What is asked of the sites that the person looks after, oldest first; only of a place or a site, where that is said.
   *
   * @throws {Refusal} `not-for-facilities`.
   */
  async openFor(
    who: Official,
    only: { place?: Site['place'] | undefined; site?: SiteId | undefined },
    now: Date,
  ): Promise<SiteNeed[]> {
    if (!isManager(who)) throw new Refusal('not-for-facilities', {});
    const own = (await this.#parts.places.sites()).filter(({ owner }) => owner === who.organisation.id);
    const sites = own.filter(({ id, place }) => (!only.place || place === only.place) && (!only.site || id === only.site)); // prettier-ignore
    const needs: SiteNeed[] = [];
    for await (const request of this.open(sites.map(({ id }) => id))) {
      const need = request.ends > now ? await this.#needOf(request) : undefined;
      if (need) needs.push(need);
    }
    return needs;
  }

  /** Those that wait for an answer, oldest first. */
  async *open(sites: SiteId[] | 'all'): AsyncGenerator<SiteRequest> {
    yield* everyOne((after) => this.#parts.store.open(sites, after, PAGE));
  }

  /** One that waits for an answer of the person; undefined where it does not, or is not for them. */
  async waiting(who: Official, key: NeedKey, now: Date): Promise<SiteNeed | undefined> {
    const request = await this.#parts.store.get(key.organisation, key.request);
    const need = request?.state === 'open' && request.ends > now ? await this.#needOf(request) : undefined;
    return need && looksAfter(who, need) ? need : undefined;
  }

  /**
   * Says what becomes of it. The first answer counts, however long another one is.
   *
   * @throws {Refusal} `request-not-there`: also where it is not for the person to answer; `text-too-long`.
   */
  async answer(
    who: Official,
    key: NeedKey,
    { answer, since, note }: { answer: SiteAnswer; since?: RefusedSince | undefined; note?: string | undefined },
    now: Date,
  ): Promise<Answered> {
    const { store } = this.#parts;
    const request = await store.get(key.organisation, key.request);
    const need = request && (await this.#needOf(request));
    if (!need || !looksAfter(who, need)) throw new Refusal('request-not-there', {});
    const current = await this.endIfOver(need.request, now);
    const isLong = note !== undefined && note.length > MOST_NOTE_LETTERS;
    if (isLong && current.state === 'open') throw new Refusal('text-too-long', { limit: MOST_NOTE_LETTERS });
    const saying = { ...(since && { since }), ...(note && { note }) };
    const settled = await store.settle(current.organisation, current.id, answer, saying);
    if (settled) return { outcome: 'answered', need: { ...need, request: settled } };
    const { state } = (await store.get(key.organisation, key.request)) ?? current;
    return { outcome: 'before', state: state === 'open' ? 'unanswered' : state };
  }

  /** Ends what nobody answered in time. Answers with the request as it is. */
  async endIfOver(request: SiteRequest, now: Date): Promise<SiteRequest> {
    if (request.state !== 'open' || request.ends > now) return request;
    return (await this.#parts.store.settle(request.organisation, request.id, 'unanswered')) ?? request;
  }

  /** What the person's own request has come to; undefined while it waits, or where it is not theirs. */
  async endOf({ organisation, person }: Official, id: SiteRequestId) {
    const request = await this.#parts.store.get(organisation.id, id);
    const site = request && (await this.#parts.places.site(request.site));
    if (!site || request.person !== person.id || request.state === 'open') return undefined;
    const owner = await this.#parts.people.organisation(site.owner);
    return { request, site, owner, state: request.state };
  }

  /** Those who may answer. */
  async managersOf({ site }: Pick<SiteRequest, 'site'>): Promise<Person[]> {
    const owner = (await this.#parts.places.site(site))?.owner;
    return owner ? this.#parts.people.withRole(owner, 'facility') : [];
  }

  /** Undefined where the site, or whoever asked, is no longer there. */
  async #needOf(request: SiteRequest): Promise<SiteNeed | undefined> {
    const { people, places } = this.#parts;
    const site = await places.site(request.site);
    const person = await people.get(request.organisation, request.person);
    const organisation = await people.organisation(request.organisation);
    return site && person && organisation && { request, site, person, organisation };
  }
}

function endOf({ day }: { day?: LocalDate }, { zone }: Readonly<Site>, now: Date): Date {
  if (day) return instantAt(addDays(day, 1), MIDNIGHT, zone);
  return new Date(now.getTime() + DAYS_WITHOUT_A_DAY * DAY_MS);
}

const isManager = ({ person }: Official): boolean => person.roles.includes('facility');

function looksAfter(who: Official, { site }: Pick<SiteNeed, 'site'>): boolean {
  return isManager(who) && site.owner === who.organisation.id;
}

/** All of what comes in pages. */
export async function* everyOne(
  page: (after: SiteRequest | undefined) => Promise<SiteRequest[]>,
): AsyncGenerator<SiteRequest> {
  let last: SiteRequest | undefined;
  do {
    const found = await page(last);
    yield* found;
    last = found.length === PAGE ? found.at(-1) : undefined;
  } while (last);
}
