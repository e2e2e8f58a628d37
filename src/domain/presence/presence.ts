import type { BookingStore } from '../bookings/booking-store.ts';
import { addDays, instantAt, type LocalDate, type LocalTime } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import type { Places } from '../places/places.ts';
import { compareHalves, type DayLog, type Half } from './day-log.ts';
import type { DayLogStore } from './day-log-store.ts';
import { type HalfDay, type HeldDesk, laidOver } from './half-days.ts';
import { assertDaysLoggable } from './logging-days.ts';
import type { HalfWish } from './wishes.ts';

/** What became of what a person said of their days. */
export interface Logged {
  /** What is so now as they said it: by their own word, or by a desk that they hold there. */
  stands: HalfDay[];
  /** Half days for which they hold a desk that says otherwise: nothing was written over it. */
  held: HalfDay[];
}

/** A site's clock may be a day off that of the organisation. */
const A_DAY_AROUND = 1;
const MIDNIGHT = '00:00' as LocalTime;

/** Where people work, half day by half day. The person is always the one who asks. */
export class Presence {
  readonly #logs: DayLogStore;
  readonly #bookings: Pick<BookingStore, 'ofPerson'>;
  readonly #places: Places;

  constructor(logs: DayLogStore, bookings: Pick<BookingStore, 'ofPerson'>, places: Places) {
    this.#logs = logs;
    this.#bookings = bookings;
    this.#places = places;
  }

  /** The half days from `from` to `to` (inclusive) that something is known of, in their order. */
  async halfDays(who: Official, from: LocalDate, to: LocalDate): Promise<HalfDay[]> {
    const { organisation, person } = who;
    const [logs, desks] = await Promise.all([
      this.#logs.ofPerson(organisation.id, person.id, from, to),
      this.#desks(who, from, to),
    ]);
    return laidOver(logs, desks).filter(({ date }) => from <= date && date <= to);
  }

  /**
   * Keeps what the person says of half days. Where a desk is held, nothing is kept: the desk says where they are.
   *
   * @throws {Refusal} `day-too-long-ago`, `day-too-far-off`; then nothing is kept.
   */
  async log(who: Official, wishes: HalfWish[], now: Date): Promise<Logged> {
    const dates = wishes.map(({ date }) => date).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    if (!first || !last) return { stands: [], held: [] };
    assertDaysLoggable(dates, who.organisation, now);

    const known = await this.halfDays(who, first, last);
    const desks = new Map(known.filter(({ booking }) => booking).map((half) => [keyOf(half), half]));
    const logged: Logged = { stands: [], held: [] };
    const kept: DayLog[] = [];
    for (const wish of wishes) {
      const desk = desks.get(keyOf(wish));
      if (!desk) kept.push(logOf(who, wish));
      else (agree(desk, wish) ? logged.stands : logged.held).push(desk);
    }
    await this.#logs.put(kept);
    return { stands: [...logged.stands, ...kept].sort(compareHalves), held: logged.held };
  }

  /**
   * Forgets what the person said of half days.
   *
   * @throws {Refusal} as {@link log}.
   */
  async clear(who: Official, halves: { date: LocalDate; half: Half }[], now: Date): Promise<void> {
    assertDaysLoggable(
      halves.map(({ date }) => date),
      who.organisation,
      now,
    );
    await this.#logs.clear(who.organisation.id, who.person.id, halves);
  }

  async #desks({ organisation, person }: Official, from: LocalDate, to: LocalDate): Promise<HeldDesk[]> {
    const bookings = await this.#bookings.ofPerson(organisation.id, person.id, {
      from: instantAt(addDays(from, -A_DAY_AROUND), MIDNIGHT, organisation.zone),
      to: instantAt(addDays(to, 1 + A_DAY_AROUND), MIDNIGHT, organisation.zone),
    });
    const held = bookings.map(async (booking) => {
      const site = booking.kind === 'desk' ? await this.#places.site(booking.site) : undefined;
      return site ? [{ booking, site }] : [];
    });
    return (await Promise.all(held)).flat();
  }
}

/** Whether the desk is just where the person says they will be. */
function agree(desk: HalfDay, wish: HalfWish): boolean {
  const atADesk = wish.mode === 'office' || wish.mode === 'coworking';
  return atADesk && (wish.place === undefined || wish.place === desk.place);
}

function logOf({ organisation, person }: Official, { date, half, mode, place, activity }: HalfWish): DayLog {
  const said = { mode, ...(place && { place }), ...(activity && { activity }) };
  return { organisation: organisation.id, person: person.id, date, half, ...said };
}

function keyOf({ date, half }: { date: LocalDate; half: Half }): string {
  return `${date} ${half}`;
}
