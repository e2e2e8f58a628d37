import type { Notice, Outbox } from '../../conversation/outbox.ts';
import type { Arrivals } from '../../domain/bookings/arrivals.ts';
import { askTime, CHECK_IN_AHEAD_MS } from '../../domain/bookings/arriving.ts';
import type { Booking, Lateness } from '../../domain/bookings/booking.ts';
import type { BookingStore } from '../../domain/bookings/booking-store.ts';
import type { DeskNews } from '../../domain/bookings/desk-news.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import { serves } from '../../domain/policy/purposes.ts';

/** The kind of notice: {booking, from}. */
export const COMING = 'booking_coming';
/** The kind of notice: {booking}. */
export const RELEASED = 'booking_released';

/** Nothing is held for longer without a break. */
const LONGEST_SLOT_MS = 24 * 3_600_000;
/** So long before they are due, notices are put. */
const AHEAD_MS = 10 * 60_000;
/** So long after we begin no desk is released, and no room for as long as its people have: we may have been away, and nobody could check in. */
const GRACE_MS = 30 * 60_000;
const PAGE = 500;

export interface CheckInsParts {
  bookings: Pick<BookingStore, 'unattended' | 'settle'>;
  arrivals: Pick<Arrivals, 'freeAt'>;
  organisations: () => Promise<Readonly<Organisation>[]>;
  outbox: Pick<Outbox, 'put'>;
  news: DeskNews;
}

/** A booking to which nobody has come yet, and when it is free again. */
type Unattended = Booking & Lateness & { freeAt: Date };

/** Asks those who have a desk or a room whether they come, and releases that to which nobody has come. */
export class CheckIns {
  readonly #parts: CheckInsParts;
  /** The keys that this process has put, and until when they matter: not to put thousands again every time. */
  readonly #put = new Map<string, Date>();
  #begun: Date | undefined;

  constructor(parts: CheckInsParts) {
    this.#parts = parts;
  }

  /** Does what is due and not done, each once, however many processes do this. */
  async run(now: Date): Promise<void> {
    this.#begun ??= now;
    for (const [key, until] of this.#put) if (until <= now) this.#put.delete(key);
    for (const organisation of await this.#parts.organisations()) {
      if (serves(organisation, 'check-in')) await this.#go(organisation, now);
    }
  }

  async #go(organisation: Readonly<Organisation>, now: Date): Promise<void> {
    const slot = {
      from: new Date(now.getTime() - LONGEST_SLOT_MS),
      to: new Date(now.getTime() + CHECK_IN_AHEAD_MS + AHEAD_MS),
    };
    let last: Booking | undefined;
    do {
      const page = await this.#parts.bookings.unattended(organisation.id, slot, last, PAGE);
      const running = await this.#awaited(page, organisation, now);
      await this.#ask(running, organisation, now);
      await this.#release(running, organisation, now);
      last = page.length === PAGE ? page.at(-1) : undefined;
    } while (last);
  }

  async #awaited(page: (Booking & Lateness)[], organisation: Readonly<Organisation>, now: Date): Promise<Unattended[]> {
    const awaited: Unattended[] = [];
    for (const booking of page) {
      const freeAt = booking.slot.to > now ? await this.#parts.arrivals.freeAt(booking, organisation) : undefined;
      if (freeAt) awaited.push({ ...booking, freeAt });
    }
    return awaited;
  }

  async #ask(running: Unattended[], organisation: Readonly<Organisation>, now: Date): Promise<void> {
    const notices = running.flatMap((booking) => {
      const due = booking.state === 'confirmed' ? askTime(booking, organisation, booking.freeAt) : undefined;
      const until = earlierOf(booking.freeAt, booking.slot.to);
      return due && until > now ? [{ ...comingNotice(booking), due, until }] : [];
    });
    await this.#putNew(notices);
  }

  /** Whoever released it, whoever finds it tells of it: so nobody is not told because a process died in between. */
  async #release(running: Unattended[], organisation: Readonly<Organisation>, now: Date): Promise<void> {
    const { bookings, news } = this.#parts;
    const notices: Notice[] = [];
    let isFreed = false;
    for (const booking of running) {
      const { id, version, state, slot, freeAt } = booking;
      if (state === 'confirmed') {
        if (freeAt > now || this.#isEarly(booking, now)) continue;
        // They may arrive in this moment: one of the two comes too late.
        if (!(await bookings.settle(organisation.id, id, version, 'released'))) continue;
        isFreed = true;
      }
      notices.push({ ...releasedNotice(booking), due: now, until: slot.to });
    }
    await this.#putNew(notices);
    if (isFreed) news.tell();
  }

  #isEarly({ kind, slot, freeAt }: Unattended, now: Date): boolean {
    const theirsMs = freeAt.getTime() - slot.from.getTime();
    const graceMs = kind === 'room' ? Math.min(theirsMs, GRACE_MS) : GRACE_MS;
    return now.getTime() - (this.#begun ?? now).getTime() < graceMs;
  }

  async #putNew(notices: Notice[]): Promise<void> {
    const fresh = notices.filter(({ key }) => !this.#put.has(key));
    if (fresh.length === 0) return;
    await this.#parts.outbox.put(fresh);
    for (const { key, until } of fresh) this.#put.set(key, until);
  }
}

/** Another slot is another question. */
function comingNotice({ organisation, id, person, slot }: Booking) {
  const from = slot.from.toISOString();
  return { organisation, key: `${COMING} ${id} ${from}`, person, kind: COMING, about: { booking: id, from } };
}

function releasedNotice({ organisation, id, person }: Booking) {
  return { organisation, key: `${RELEASED} ${id}`, person, kind: RELEASED, about: { booking: id } };
}

const earlierOf = (a: Date, b: Date): Date => (a < b ? a : b);
