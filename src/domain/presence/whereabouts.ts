import type { BookingStore } from '../bookings/booking-store.ts';
import { dayAt } from '../local-date.ts';
import type { ChoicesStore, Whom } from '../people/choices-store.ts';
import type { Directory } from '../people/directory.ts';
import type { Official } from '../people/official.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { TeamId } from '../people/person.ts';
import { membersOn } from '../people/teammates.ts';
import type { PlaceId, SiteId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import { assertPurpose, serves } from '../policy/purposes.ts';
import { Audience } from './audience.ts';
import type { DayLogStore } from './day-log-store.ts';
import type { HalfDay } from './half-days.ts';
import { type Days, distinct, keyOf, KnownDays } from './known-days.ts';
import type { LookedUp, LookUpStore } from './look-up-store.ts';
import { Namesakes } from './namesakes.ts';
import type { PresumedStore } from './presumed-store.ts';
import { type Colleague, type Sighting, sightingsOf } from './sighting.ts';

export type { Days } from './known-days.ts';
export type { Colleague, Sighting } from './sighting.ts';

/** Whom a name, or "my team", may mean. */
export type Sought = { name: string } | { whom: Whom } | { team: TeamId } | { myTeams: true };

/** That somebody looked a person up; `by` is undefined where they are no longer there. */
export interface LookedUpBy {
  by: Colleague | undefined;
  how: LookedUp;
  at: Date;
}

export interface WhereaboutsParts {
  directory: Directory;
  people: Pick<PeopleStore, 'organisation'>;
  choices: Pick<ChoicesStore, 'visibilityOfEach'>;
  dayLogs: Pick<DayLogStore, 'ofPeople'>;
  bookings: Pick<BookingStore, 'ofEach'>;
  presumed: PresumedStore;
  lookUps: LookUpStore;
  places: Places;
}

/**
 * What is known of where somebody is, to those who may know it: nobody else asks the stores for others' days.
 *
 * Today and later only, by the calendar of the one who asks: it is they who say "today", and everybody on a list is then
 * shown for the same days. An organisation that does without finding colleagues has nobody who is found, and its people
 * find nobody: every question throws the {Refusal} `purpose-switched-off`.
 */
export class Whereabouts {
  readonly #parts: WhereaboutsParts;
  readonly #audience: Audience;
  readonly #namesakes: Namesakes;
  readonly #knownDays: KnownDays;

  constructor(parts: WhereaboutsParts) {
    this.#parts = parts;
    this.#audience = new Audience(parts.choices, parts.directory, parts.people);
    this.#namesakes = new Namesakes(parts.directory, parts.people, this.#audience);
    this.#knownDays = new KnownDays(parts);
  }

  /**
   * The colleagues whom a name as typed may mean, whom whoever asks may know of; by name, and at most 200. The names of
   * one's own organisation are its directory, hidden or not; of another one, only who is visible to the network is known.
   */
  async named(asker: Official, name: string): Promise<Colleague[]> {
    assertPurpose(asker.organisation, 'finding-colleagues');
    return this.#namesakes.named(asker, name);
  }

  /** The teams whose name comes near what was typed, of the asker's organisation; their own where nothing is typed. By name. */
  async teams(asker: Official, name: string | undefined, now: Date): Promise<{ id: TeamId; name: string }[]> {
    assertPurpose(asker.organisation, 'finding-colleagues');
    return this.#namesakes.teams(asker, name, now);
  }

  /**
   * Where one colleague is. Notes that they were looked up, also where nothing may be shown: `undefined` then, which is
   * also the answer for somebody who is not there.
   */
  async ofColleague(asker: Official, whom: Whom, days: Days, now: Date): Promise<Sighting[] | undefined> {
    assertPurpose(asker.organisation, 'finding-colleagues');
    const [found] = await this.#namesakes.known(asker, [whom]);
    if (!found) return undefined;
    await this.#note(asker, [found], 'by-name', now);
    const visible = await this.#audience.visible(asker, [found], now);
    return visible.length > 0 ? this.#sightingsOf(asker, visible, days, now) : undefined;
  }

  /** Who of a team is where; those who may be seen, and whoever asks if they are of it. By date, half and name. */
  async ofTeam(asker: Official, team: TeamId, days: Days, now: Date): Promise<Sighting[]> {
    const { organisation } = asker;
    assertPurpose(organisation, 'finding-colleagues');
    const [found] = await this.#parts.directory.teamsWith(organisation.id, [team]);
    const members = found ? [...membersOn(found, dayAt(now, organisation.zone))] : [];
    const whom = members.map((person) => ({ organisation: organisation.id, person }));
    return this.#sightingsOf(asker, await this.#audience.visible(asker, whom, now), days, now);
  }

  /** Where each of them is; those who may be seen. By date, half and name. */
  async ofEach(asker: Official, whom: Whom[], days: Days, now: Date): Promise<Sighting[]> {
    assertPurpose(asker.organisation, 'finding-colleagues');
    return this.#sightingsOf(asker, await this.#audience.visible(asker, distinct(whom), now), days, now);
  }

  /** The teams that a colleague of the asker's own organisation is in now, by name: what tells namesakes apart. */
  async teamsOf(asker: Official, { organisation, person }: Whom, now: Date): Promise<string[]> {
    if (organisation !== asker.organisation.id) return [];
    const today = dayAt(now, asker.organisation.zone);
    const teams = await this.#parts.directory.teamsOf(organisation, person);
    return teams.filter((team) => membersOn(team, today).has(person)).map(({ name }) => name);
  }

  /** Who is in any of the places; those who may be seen, and whoever asks if they are there. By date, half and name. */
  async inPlaces(asker: Official, places: PlaceId[], days: Days, now: Date): Promise<Sighting[]> {
    assertPurpose(asker.organisation, 'finding-colleagues');
    const coming = comingDays(asker, days, now);
    if (!coming) return [];
    const [presumed, sees] = await Promise.all([
      this.#knownDays.presumedIn(places, coming),
      this.#audience.sightOf(asker, now),
    ]);
    const findable = await this.#audience.findable(presumed.people);
    const visible = findable.filter((one) => sees(one, one.visibility));
    const [halfDays, colleagues] = await Promise.all([
      this.#knownDays.foundIn(places, coming, presumed, visible),
      this.#namesakes.colleagues(asker, visible),
    ]);
    return this.#told(halfDays, colleagues);
  }

  /** Of these, by name, those whom the asker may see now. Notes nothing: those who are shown are to be noted by {@link seen}. */
  async visible(asker: Official, whom: Whom[], now: Date): Promise<Colleague[]> {
    if (!serves(asker.organisation, 'finding-colleagues')) return [];
    return this.#namesakes.known(asker, await this.#audience.visible(asker, distinct(whom), now));
  }

  /** Notes that these were seen on a list: to be called with those on the page that is shown, not with all there are. */
  async seen(asker: Official, whom: Whom[], now: Date): Promise<void> {
    await this.#note(asker, distinct(whom), 'on-a-list', now);
  }

  /** Who they are, by name: for those of whom the asker knows already. Who is not there is left out. */
  async called(asker: Official, whom: Whom[]): Promise<Colleague[]> {
    return this.#namesakes.known(asker, distinct(whom));
  }

  /** Who looked the person up: the latest first, `limit` of them after the first `skip`, and how many there are in all. */
  async whoLookedUp(who: Official, skip: number, limit: number): Promise<{ lookUps: LookedUpBy[]; total: number }> {
    const { lookUps, total } = await this.#parts.lookUps.ofPerson(who.organisation.id, who.person.id, skip, limit);
    const known = await this.#namesakes.known(who, distinct(lookUps.map(({ by }) => by)));
    const byKey = new Map(known.map((one) => [keyOf(one), one]));
    return { lookUps: lookUps.map(({ by, how, at }) => ({ by: byKey.get(keyOf(by)), how, at })), total };
  }

  async #sightingsOf(asker: Official, whom: Whom[], days: Days, now: Date): Promise<Sighting[]> {
    const coming = comingDays(asker, days, now);
    if (!coming) return [];
    const [halfDays, colleagues] = await Promise.all([
      this.#knownDays.ofEach(whom, coming),
      this.#namesakes.known(asker, whom),
    ]);
    return this.#told(halfDays, colleagues);
  }

  async #told(halfDays: HalfDay[], colleagues: Colleague[]): Promise<Sighting[]> {
    const sites = new Set<SiteId>();
    for (const { booking } of halfDays) if (booking) sites.add(booking.site);
    const desks = await Promise.all([...sites].map((site) => this.#parts.places.desks(site)));
    return sightingsOf(halfDays, colleagues, new Map(desks.flat().map((desk) => [desk.id, desk])));
  }

  /** Nobody is told that they looked themselves up. */
  async #note(asker: Official, whom: Whom[], how: LookedUp, at: Date): Promise<void> {
    const by = { organisation: asker.organisation.id, person: asker.person.id };
    const others = (await this.#audience.findable(whom)).filter((one) => keyOf(one) !== keyOf(by));
    const lookUps = others.map(({ organisation, person }) => ({ organisation, person, by, how, at }));
    if (lookUps.length > 0) await this.#parts.lookUps.note(lookUps);
  }
}

/** What of the days is not over; undefined where all of them are. */
export function comingDays({ organisation }: Official, { from, to }: Days, now: Date): Days | undefined {
  const today = dayAt(now, organisation.zone);
  const coming = { from: from < today ? today : from, to };
  return coming.from <= coming.to ? coming : undefined;
}
