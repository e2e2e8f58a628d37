import type { LocalDate } from '../../local-date.ts';
import type { Official } from '../../people/official.ts';
import type { SpaceId } from '../../places/place.ts';
import { Refusal } from '../../refusal.ts';
import type { Booking } from '../booking.ts';
import type { Bookings } from '../bookings.ts';
import type { DayPart } from '../day-part.ts';

/** What became of the dates of a series, each by itself. */
export interface SeriesBooked {
  bookings: Booking[];
  /** Dates that somebody else was faster to take, or that cannot be had any more. */
  lost: LocalDate[];
}

/** What is to be booked on each of the dates. */
export interface SeriesWish {
  space: SpaceId;
  days: LocalDate[];
  part: DayPart;
  seats?: number | undefined;
}

const SERIES = /^series (.+) \d{4}-\d{2}-\d{2}(?: after \S+)*$/;

/** The key under which `Bookings.book` makes the dates of a series: what they have in common, also once one of them is moved. */
export const seriesKey = (series: string): string => `series ${series}`;

/** Which series of its person a booking belongs to; undefined where it was booked on its own. */
export function seriesOf({ key }: Pick<Booking, 'key'>): string | undefined {
  return SERIES.exec(key)?.[1];
}

/**
 * Books each of the dates that can be had: one that is lost takes none of the others along.
 *
 * @param series names the series: asked for again, its dates answer with the bookings that they got.
 * @throws {Refusal} as `Bookings.book`, where that is why none of the dates can be had.
 */
export async function bookSeries(
  bookings: Bookings,
  who: Official,
  { space, days, part, seats }: SeriesWish,
  series: string,
  now: Date,
): Promise<SeriesBooked> {
  const made: Booking[] = [];
  const lost: LocalDate[] = [];
  let refusal: Refusal | undefined;
  for (const day of days) {
    try {
      const booked = await bookings.book(who, space, [day], part, seriesKey(series), now, { seats });
      if (booked.outcome === 'booked') made.push(...booked.bookings);
      else lost.push(day);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal ??= error;
      lost.push(day);
    }
  }
  if (made.length === 0 && refusal) throw refusal;
  return { bookings: made, lost };
}
