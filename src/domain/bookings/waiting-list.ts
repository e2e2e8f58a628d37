import type { Official } from '../people/official.ts';
import { organisationClosedOn } from '../places/opening.ts';
import { Refusal } from '../refusal.ts';
import { type Booking, type BookingId, isOccupying } from './booking.ts';
import { assertDaysAcceptable } from './booking-days.ts';
import type { BookingStore } from './booking-store.ts';
import type { DeskNews } from './desk-news.ts';
import { FreeDesks, type FreeDesksParts } from './free-desks.ts';
import { leaveLines } from './leaving-lines.ts';
import type { Slot } from './slot.ts';
import type { NewWaitingWish, OfferedWish, WaitingId, WaitingWish } from './waiting-wish.ts';
import type { WaitingStore } from './waiting-store.ts';

export interface WaitingListParts extends FreeDesksParts {
  waiting: WaitingStore;
  bookings: BookingStore;
  news: DeskNews;
}

/** What became of a wish to wait. */
export type Joined =
  | { outcome: 'waiting'; wish: WaitingWish }
  /** There is a free desk: nobody need wait for one. */
  | { outcome: 'free' }
  /** The person has a desk then. */
  | { outcome: 'busy'; with: Booking }
  /** It is not to be had that day: all is closed then, or over. */
  | { outcome: 'closed' };

export type WhatToWaitFor = Pick<NewWaitingWish, 'place' | 'site' | 'day' | 'part' | 'equipment'>;

/** Waiting for a desk, from the side of who waits. The person is always the one who asks. */
export class WaitingList {
  readonly #parts: WaitingListParts;

  constructor(parts: WaitingListParts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} where the day may not be asked for: see `assertDaysAcceptable`. */
  async join(who: Official, wish: WhatToWaitFor, now: Date): Promise<Joined> {
    const { organisation, person } = who;
    assertDaysAcceptable([wish.day], organisation, now);
    const chances = (await new FreeDesks(this.#parts).chances(wish)).filter(({ slot }) => slot.to > now);
    const [first, ...others] = chances;
    if (!first || organisationClosedOn(organisation, wish.day)) return { outcome: 'closed' };
    for (const { slot } of chances) {
      const held = await this.#heldBy(who, slot);
      if (held) return { outcome: 'busy', with: held };
    }
    if (chances.some(({ desks }) => desks.length > 0)) return { outcome: 'free' };

    const until = others.reduce((last, { slot }) => (slot.to > last ? slot.to : last), first.slot.to);
    const whose = { organisation: organisation.id, person: person.id };
    return { outcome: 'waiting', wish: await this.#parts.waiting.join({ ...whose, ...wish, since: now, until }) };
  }

  /** What the person waits for still, by day; not for days on which they got a desk otherwise. */
  async mine(who: Official, now: Date): Promise<WaitingWish[]> {
    const wishes = await this.#parts.waiting.ofPerson(who.organisation.id, who.person.id);
    const free = new FreeDesks(this.#parts);
    const open: WaitingWish[] = [];
    for (const wish of wishes) {
      if (wish.until <= now) continue;
      const chances = await free.chances(wish);
      const held = await Promise.all(chances.map(({ slot }) => this.#heldBy(who, slot)));
      if (!held.some(Boolean)) open.push(wish);
    }
    return open;
  }

  /** A desk that is held for the person: undefined where it is not theirs, or no longer so. */
  async offered(who: Official, id: BookingId): Promise<{ wish: OfferedWish; booking: Booking } | undefined> {
    const booking = await this.#parts.bookings.get(who.organisation.id, id);
    if (booking?.person !== who.person.id || booking.state !== 'requested') return undefined;
    const wish = await this.#wishOf(who, id);
    return wish && { wish, booking };
  }

  /**
   * Takes the desk that is held for the person; `passed` where it no longer is. It stays theirs where they take it twice.
   *
   * @throws {Refusal} `booking-not-there`, also where it is somebody else's.
   */
  async accept(who: Official, id: BookingId, now: Date): Promise<{ outcome: 'taken' | 'passed'; booking: Booking }> {
    const held = await this.#own(who, id);
    if (held.state === 'requested' && held.slot.to > now) {
      await this.#parts.bookings.settle(who.organisation.id, id, held.version, 'confirmed');
    }
    const booking = await this.#own(who, id);
    if (booking.state === 'requested' || !isOccupying(booking)) return { outcome: 'passed', booking };
    await this.#dropWishOf(who, id);
    return { outcome: 'taken', booking };
  }

  /**
   * Says no to the desk that is held: the next in line is asked. `taken` where it is the person's own booking by now.
   *
   * @throws {Refusal} `booking-not-there`.
   */
  async refuse(who: Official, id: BookingId): Promise<{ outcome: 'refused' | 'taken'; booking: Booking }> {
    const held = await this.#own(who, id);
    if (held.state === 'requested') {
      await this.#parts.bookings.settle(who.organisation.id, id, held.version, 'cancelled');
    }
    const booking = await this.#own(who, id);
    if (isOccupying(booking)) return { outcome: 'taken', booking };
    const wish = await this.#wishOf(who, id);
    if (wish) await leaveLines(this.#parts.waiting, wish, id);
    this.#parts.news.tell();
    return { outcome: 'refused', booking };
  }

  /** Leaves the line, and gives back what is held for the person there; undefined where they are not in it. */
  async leave(who: Official, id: WaitingId): Promise<WaitingWish | undefined> {
    const { waiting } = this.#parts;
    const mine = await waiting.ofPerson(who.organisation.id, who.person.id);
    const wish = mine.find((one) => one.id === id);
    if (!wish) return undefined;
    if (wish.offer && (await this.offered(who, wish.offer.booking))) await this.refuse(who, wish.offer.booking);
    else if (!(await waiting.drop(wish.organisation, id, wish.version))) return this.leave(who, id);
    return wish;
  }

  async #own(who: Official, id: BookingId): Promise<Booking> {
    const booking = await this.#parts.bookings.get(who.organisation.id, id);
    if (booking?.person !== who.person.id || booking.kind !== 'desk') throw new Refusal('booking-not-there', {});
    return booking;
  }

  /** The desk that the person has in the slot: one that is only offered is none. */
  async #heldBy({ organisation, person }: Official, slot: Slot): Promise<Booking | undefined> {
    const held = await this.#parts.bookings.ofPerson(organisation.id, person.id, slot);
    return held.find(({ kind, state }) => kind === 'desk' && state !== 'requested');
  }

  async #wishOf({ organisation, person }: Official, booking: BookingId): Promise<OfferedWish | undefined> {
    const mine = await this.#parts.waiting.ofPerson(organisation.id, person.id);
    return mine.filter(isOffered).find(({ offer }) => offer.booking === booking);
  }

  /** Where somebody changes the wish meanwhile, whoever ends the offers drops it. */
  async #dropWishOf(who: Official, booking: BookingId): Promise<void> {
    const wish = await this.#wishOf(who, booking);
    if (wish) await this.#parts.waiting.drop(wish.organisation, wish.id, wish.version);
  }
}

const isOffered = (wish: WaitingWish): wish is OfferedWish => wish.offer !== undefined;
