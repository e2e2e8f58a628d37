import type { SharedUse } from '../../agreements/shared-use.ts';
import type { LocalDate } from '../../local-date.ts';
import type { Official } from '../../people/official.ts';
import type { OrganisationId } from '../../people/organisation.ts';
import type { PeopleStore } from '../../people/people-store.ts';
import type { NamedSpace } from '../../places/named-spaces.ts';
import type { Places } from '../../places/places.ts';
import { Refusal } from '../../refusal.ts';
import { type Booking, type BookingId, type ClosureReason, isOccupying } from '../booking.ts';
import type { BookingStore } from '../booking-store.ts';
import { closedDays, closedSlots, slotOfDay, without } from './closing-slots.ts';
import type { DayPart } from '../day-part.ts';
import type { DeskNews } from '../desk-news.ts';
import { overlaps, type Slot } from '../slot.ts';

/** What is to be closed, and when. */
export interface ToClose extends NamedSpace {
  days: LocalDate[];
  /** All of the day, from midnight to midnight, where nothing is said. */
  part: DayPart;
}

/** A desk or a room that nobody may use for a time: several closures that follow on each other are one. */
export interface ClosedSpace extends NamedSpace {
  slot: Slot;
  reason?: ClosureReason | undefined;
}

export type ClosingOutcome =
  | { outcome: 'closed'; cancelled: number }
  /** It was closed then already. */
  | { outcome: 'before' }
  /** Others booked it again and again while it was being closed. */
  | { outcome: 'not-held'; cancelled: number };

/** Sees to it that those are told whose bookings make way. */
export interface Concerned {
  /** Before any of them is cancelled: a process may die in between. */
  expect: (bookings: Booking[]) => Promise<void>;
  cancelled: (bookings: Booking[]) => Promise<void>;
}

export interface ClosingParts {
  bookings: Pick<BookingStore, 'claim' | 'closures' | 'get' | 'holding' | 'settle'>;
  people: Pick<PeopleStore, 'organisation' | 'withRole'>;
  places: Places;
  shared: SharedUse;
  news: DeskNews;
}

/** So often those who booked it meanwhile have to make way. */
const ATTEMPTS = 5;
const PAGE = 200;

/** Closing desks and rooms, by those who manage the facilities of their owner; and opening them again. */
export class Closing {
  readonly #parts: ClosingParts;

  constructor(parts: ClosingParts) {
    this.#parts = parts;
  }

  /**
   * How many bookings would have to make way: never whose. Undefined where it is closed then already.
   *
   * @throws {Refusal} `not-yours-to-close`; as {@link closedSlots}.
   */
  async concerned(who: Official, wanted: ToClose, now: Date): Promise<number | undefined> {
    await this.assertMay(who, wanted);
    const { open, inTheWay } = await this.#held(wanted, closedSlots(wanted.site, wanted.days, wanted.part, now));
    return open.length > 0 ? inTheWay.length : undefined;
  }

  /**
   * Cancels what is booked of it then, and holds it. Doing it again with the same key changes nothing.
   *
   * @throws {Refusal} as {@link concerned}.
   */
  async close(
    who: Official,
    wanted: ToClose & { reason?: ClosureReason | undefined },
    { key, concerned, now }: { key: string; concerned: Concerned; now: Date },
  ): Promise<ClosingOutcome> {
    await this.assertMay(who, wanted);
    const slots = closedSlots(wanted.site, wanted.days, wanted.part, now);
    let cancelled = 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { open, inTheWay } = await this.#held(wanted, slots);
      if (open.length === 0) return attempt === 0 ? { outcome: 'before' } : { outcome: 'closed', cancelled };
      cancelled += await this.#clear(inTheWay, concerned);
      const { space, site, reason } = wanted;
      const held = { organisation: who.organisation.id, person: who.person.id, site: site.id, space: space.id };
      const wishes = open.map((slot) => ({
        ...{ ...held, kind: 'closure' as const, slot, ...(reason && { reason }) },
        key: `closes ${key} ${slot.from.toISOString()} ${attempt}`,
      }));
      const claim = await this.#parts.bookings.claim(wishes);
      // What the same key closed before may have been opened again since: then the next attempt closes it anew.
      if (claim.outcome === 'booked' && claim.bookings.every(isOccupying)) return { outcome: 'closed', cancelled };
    }
    return { outcome: 'not-held', cancelled };
  }

  /** What of the slots is not closed yet, and who holds any of it. */
  async #held({ space }: NamedSpace, slots: Slot[]): Promise<{ open: Slot[]; inTheWay: Booking[] }> {
    const [first, last] = [slots[0], slots.at(-1)];
    if (!first || !last) return { open: [], inTheWay: [] };
    const all = await this.#parts.bookings.holding([space], { from: first.from, to: last.to });
    const closures = all.filter(({ kind }) => kind === 'closure').map(({ slot }) => slot);
    const open = slots.flatMap((slot) => without(slot, closures));
    const isInTheWay = ({ kind, slot }: Booking) => kind !== 'closure' && open.some((one) => overlaps(one, slot));
    return { open, inTheWay: all.filter(isInTheWay) };
  }

  async #clear(inTheWay: Booking[], concerned: Concerned): Promise<number> {
    if (inTheWay.length === 0) return 0;
    await concerned.expect(inTheWay);
    const gone: Booking[] = [];
    for (const { organisation, id, version } of inTheWay) {
      const settled = await this.#parts.bookings.settle(organisation, id, version, 'cancelled');
      if (settled) gone.push(settled);
    }
    await concerned.cancelled(inTheWay);
    return gone.length;
  }

  /** Of these bookings, the person's own that had to make way, and are not over; soonest first. */
  async lost({ organisation, person }: Official, ids: BookingId[], now: Date): Promise<Booking[]> {
    const found = await Promise.all(ids.map((id) => this.#parts.bookings.get(organisation.id, id)));
    const lost = found.filter((one) => one !== undefined);
    return lost
      .filter((one) => one.person === person.id && one.state === 'cancelled' && one.slot.to > now)
      .sort((a, b) => a.slot.from.getTime() - b.slot.from.getTime());
  }

  /**
   * What is closed from now on, of sites of one's own organisation or, in a place, of whatever may be used there; by site, space
   * and time.
   */
  async standing(
    who: Official,
    only: { place?: NamedSpace['site']['place'] | undefined; days?: LocalDate[] | undefined },
    now: Date,
  ): Promise<ClosedSpace[]> {
    const isOurs = (owner: OrganisationId) => owner === who.organisation.id;
    const all = await this.#parts.places.sites();
    const sites = all.filter(({ owner, place }) => (only.place ? place === only.place : isOurs(owner)));
    const closed: ClosedSpace[] = [];
    for (const owner of new Set(sites.map((site) => site.owner))) {
      for await (const { site: id, space: spaceId, slot, reason } of this.#closuresOf(owner, now)) {
        const site = sites.find((one) => one.id === id);
        const space = site && (await this.#parts.places.space(spaceId));
        if (!site || !space) continue;
        const days = closedDays(slot, site.zone);
        const isMeant = !only.days || days.some((day) => only.days?.includes(day));
        if (isMeant && (await this.#isShown(who, { site, space }, days))) closed.push({ site, space, slot, reason });
      }
    }
    return joined(closed);
  }

  async #isShown({ organisation }: Official, { site, space }: NamedSpace, [day]: LocalDate[]): Promise<boolean> {
    if (site.owner === organisation.id || !day) return site.owner === organisation.id;
    try {
      await this.#parts.shared.shown(organisation.id, site, space, day);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }

  /**
   * Opens it again on those days, or from now on: what is closed in the part of the day, where one is said. Answers what was closed.
   *
   * @throws {Refusal} `not-yours-to-close`.
   */
  async reopen(
    who: Official,
    named: NamedSpace,
    { days, part = {} }: { days?: LocalDate[] | undefined; part?: DayPart },
    now: Date,
  ): Promise<ClosedSpace[]> {
    await this.assertMay(who, named);
    const opened: ClosedSpace[] = [];
    for await (const { organisation, id, version, space, slot, reason } of this.#closuresOf(named.site.owner, now)) {
      if (space !== named.space.id) continue;
      const closed = closedDays(slot, named.site.zone);
      const meant = days ? closed.filter((day) => days.includes(day)) : closed;
      if (!meant.some((day) => overlaps(slotOfDay(named.site, day, part), slot))) continue;
      const settled = await this.#parts.bookings.settle(organisation, id, version, 'cancelled');
      if (settled) opened.push({ ...named, slot, reason });
    }
    if (opened.length > 0) this.#parts.news.tell();
    return joined(opened);
  }

  async *#closuresOf(owner: OrganisationId, now: Date): AsyncGenerator<Booking> {
    let last: Booking | undefined;
    do {
      const page = await this.#parts.bookings.closures(owner, now, last, PAGE);
      yield* page;
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last);
  }

  /** @throws {Refusal} `not-yours-to-close`, with who can. */
  async assertMay(who: Official, { space, site }: NamedSpace): Promise<void> {
    if (mayClose(who, { site })) return;
    const { people } = this.#parts;
    const owner = await people.organisation(site.owner);
    const isOurs = site.owner === who.organisation.id;
    const managers = isOurs ? await people.withRole(site.owner, 'facility') : [];
    throw new Refusal('not-yours-to-close', {
      ...{ space: { kind: space.kind, name: space.name }, owner: owner?.name ?? site.name },
      ...{ others: managers.map(({ name }) => name), contact: owner?.contact ?? who.organisation.contact },
    });
  }
}

/** Those who manage the facilities of the owner. */
export function mayClose({ person, organisation }: Official, { site }: Pick<NamedSpace, 'site'>): boolean {
  return person.roles.includes('facility') && site.owner === organisation.id;
}

/** What follows on each other, for the same reason, is one. */
function joined(closed: ClosedSpace[]): ClosedSpace[] {
  const spaces = [...Map.groupBy(closed, ({ space }) => space.id).values()];
  spaces.sort((a, b) => compare(nameOf(a), nameOf(b)));
  return spaces.flatMap((of) => {
    const whole: ClosedSpace[] = [];
    for (const one of of.sort((a, b) => a.slot.from.getTime() - b.slot.from.getTime())) {
      const before = whole.at(-1);
      const follows = before?.slot.to.getTime() === one.slot.from.getTime() && before.reason === one.reason;
      if (before && follows) whole[whole.length - 1] = { ...before, slot: { from: before.slot.from, to: one.slot.to } };
      else whole.push(one);
    }
    return whole;
  });
}

const nameOf = ([one]: ClosedSpace[]) => (one ? `${one.site.id} ${one.space.kind} ${one.space.name}` : '');
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
