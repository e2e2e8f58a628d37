import type { Official } from '../../people/official.ts';
import { organisationClosedOn } from '../../places/opening.ts';
import { Refusal } from '../../refusal.ts';
import { type Booking, type BookingId, isOccupying, isOffered } from '../booking.ts';
import type { ApprovalTerms } from '../approving/approval-terms.ts';
import { assertDaysAcceptable } from '../booking-days.ts';
import type { BookingStore } from '../booking-store.ts';
import type { DeskNews } from '../desk-news.ts';
import { FreeSpaces, type FreeSpacesParts } from '../choosing/free-spaces.ts';
import { leaveLines } from '../leaving-lines.ts';
import { needMet } from '../choosing/need-met.ts';
import type { Slot } from '../slot.ts';
import type { NewWaitingWish, OfferedWish, WaitingId, WaitingWish } from './waiting-wish.ts';
import type { WaitingStore } from './waiting-store.ts';

export interface WaitingListParts extends FreeSpacesParts {
  waiting: WaitingStore;
  bookings: BookingStore;
  terms: Pick<ApprovalTerms, 'of'>;
  news: DeskNews;
}

/** What became of a wish to wait. */
export type Joined =
  | { outcome: 'waiting'; wish: WaitingWish }
  /** There is a free one: nobody need wait. */
  | { outcome: 'free' }
  /** The person has one then. */
  | { outcome: 'busy'; with: Booking }
  /** It is not to be had then: all is closed, or over. */
  | { outcome: 'closed' }
  /** Nothing there is like that, free or not: waiting would be in vain. */
  | { outcome: 'none-such' };

export type WhatToWaitFor = Omit<NewWaitingWish, 'organisation' | 'person' | 'since' | 'until'>;

/** Waiting for a desk or a room, from the side of who waits. The person is always the one who asks. */
export class WaitingList {
  readonly #parts: WaitingListParts;

  constructor(parts: WaitingListParts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} where the day may not be asked for: see `assertDaysAcceptable`; `agreement-refuses`. */
  async join(who: Official, wish: WhatToWaitFor, now: Date): Promise<Joined> {
    const { organisation, person } = who;
    assertDaysAcceptable([wish.day], organisation, now);
    const sought = { ...wish, organisation: organisation.id };
    const chances = (await new FreeSpaces(this.#parts, now).chances(sought)).filter(({ slot }) => slot.to > now);
    const [first, ...others] = chances;
    if (!first || organisationClosedOn(organisation, wish.day)) return { outcome: 'closed' };
    for (const { slot } of chances) {
      const held = await this.#metBy(who, wish, slot);
      if (held) return { outcome: 'busy', with: held };
    }
    if (chances.some(({ free }) => free.length > 0)) return { outcome: 'free' };
    if (chances.every(({ fitting }) => fitting === 0)) {
      const refused = chances.find((chance) => chance.refused)?.refused;
      if (refused) throw new Refusal('agreement-refuses', refused);
      return { outcome: 'none-such' };
    }

    const until = others.reduce((last, { slot }) => (slot.to > last ? slot.to : last), first.slot.to);
    const whose = { organisation: organisation.id, person: person.id };
    return { outcome: 'waiting', wish: await this.#parts.waiting.join({ ...whose, ...wish, since: now, until }) };
  }

  /** What the person waits for still, by day; not for what they got otherwise. */
  async mine(who: Official, now: Date): Promise<WaitingWish[]> {
    const wishes = await this.#parts.waiting.ofPerson(who.organisation.id, who.person.id);
    const free = new FreeSpaces(this.#parts, now);
    const open: WaitingWish[] = [];
    for (const wish of wishes) {
      if (wish.until <= now) continue;
      const chances = await free.chances(wish);
      const held = await Promise.all(chances.map(({ slot }) => this.#metBy(who, wish, slot)));
      if (!held.some(Boolean)) open.push(wish);
    }
    return open;
  }

  /** What is held for the person: undefined where it is not theirs, or no longer so. */
  async offered(who: Official, id: BookingId): Promise<{ wish: OfferedWish; booking: Booking } | undefined> {
    const booking = await this.#parts.bookings.get(who.organisation.id, id);
    if (booking?.person !== who.person.id || !isOffered(booking)) return undefined;
    const wish = await this.#wishOf(who, id);
    return wish && { wish, booking };
  }

  /**
   * Takes what is held for the person; `passed` where it no longer is. It stays theirs where they take it twice. A room
   * whose owner decides is asked for by that, and held meanwhile.
   *
   * @throws {Refusal} `booking-not-there`, also where it is somebody else's; `approval-too-late`.
   */
  async accept(who: Official, id: BookingId, now: Date): Promise<{ outcome: 'taken' | 'passed'; booking: Booking }> {
    const held = await this.#own(who, id);
    if (isOffered(held) && held.slot.to > now) {
      await this.#take(held, now);
    }
    const booking = await this.#own(who, id);
    if (isOffered(booking) || !isOccupying(booking)) return { outcome: 'passed', booking };
    await this.#dropWishOf(who, id);
    return { outcome: 'taken', booking };
  }

  async #take(held: Booking, now: Date): Promise<void> {
    const { bookings, places, terms } = this.#parts;
    const { organisation, id, version, slot } = held;
    const [site, space] = [await places.site(held.site), await places.space(held.space)];
    const asked = site && space ? await terms.of(space, site, slot, now) : {};
    if (!asked.lapsesAt) {
      await bookings.settle(organisation, id, version, 'confirmed');
    } else {
      const there = { site: held.site, space: held.space, slot, key: `accepted ${id}` };
      await bookings.move(organisation, id, version, { ...there, ...asked });
    }
  }

  /**
   * Says no to what is held: the next in line is asked. `taken` where it is the person's own booking by now.
   *
   * @throws {Refusal} `booking-not-there`.
   */
  async refuse(who: Official, id: BookingId): Promise<{ outcome: 'refused' | 'taken'; booking: Booking }> {
    const held = await this.#own(who, id);
    if (isOffered(held)) {
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
    if (booking?.person !== who.person.id || booking.kind === 'closure') throw new Refusal('booking-not-there', {});
    return booking;
  }

  /** What the person has in the slot, so that they need not wait. */
  async #metBy({ organisation, person }: Official, wish: WhatToWaitFor, slot: Slot): Promise<Booking | undefined> {
    const held = await this.#parts.bookings.ofPerson(organisation.id, person.id, slot);
    return needMet(wish, slot, held, this.#parts.places);
  }

  async #wishOf({ organisation, person }: Official, booking: BookingId): Promise<OfferedWish | undefined> {
    const mine = await this.#parts.waiting.ofPerson(organisation.id, person.id);
    return mine.filter(hasOffer).find(({ offer }) => offer.booking === booking);
  }

  /** Where somebody changes the wish meanwhile, whoever ends the offers drops it. */
  async #dropWishOf(who: Official, booking: BookingId): Promise<void> {
    const wish = await this.#wishOf(who, booking);
    if (wish) await this.#parts.waiting.drop(wish.organisation, wish.id, wish.version);
  }
}

const hasOffer = (wish: WaitingWish): wish is OfferedWish => wish.offer !== undefined;
