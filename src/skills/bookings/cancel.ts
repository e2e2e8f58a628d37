import type * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Booking, BookingId } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { seriesOf } from '../../domain/bookings/series/series.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import { type BookingCards, cancelAction } from './booking-cards.ts';
import { type cancelSlots, MOST_DAYS_NAMED, MOST_NAMED } from './booking-slots.ts';
import type { MeantBookings } from './meant-bookings.ts';

type CancelSlots = z.output<typeof cancelSlots>;

export interface CancelParts {
  bookings: Bookings;
  meant: MeantBookings;
  cards: BookingCards;
  /** Nothing fits what was said. */
  noneSuch: (turn: Turn) => Promise<Answer>;
}

/** "Cancel it", "cancel the whole series", "cancel everything from 3 to 14 March": one at once, several only where they were shown. */
export class Cancel {
  readonly #parts: CancelParts;

  constructor(parts: CancelParts) {
    this.#parts = parts;
  }

  async run(slots: CancelSlots, turn: Turn): Promise<Answer> {
    const { meant, noneSuch } = this.#parts;
    const { booking, bookings: ids, place, days, resource, all, exceptDays, series, sure } = slots;
    if (ids) return this.#each(ids, turn);
    // "Every Tuesday" says which of the bookings; "the whole series", all that was booked together.
    if (series && !days) return this.#series(booking, turn);
    if (booking) return this.#one(booking, turn);
    const isAll = all ?? series;
    const found = isAll
      ? await meant.allBut(turn, { place, days, resource }, exceptDays ?? [])
      : await meant.of(turn, { place, days, resource });
    const [only] = found;
    if (!only) return noneSuch(turn);
    if (isAll && sure === found.length) return this.#each(found.map(({ id }) => id), turn); // prettier-ignore
    // "Cancel" twice in a row must not take the next one too: the one spoken of is gone already.
    const described = isAll ?? (place !== undefined || days !== undefined);
    const last = await turn.lastBooking();
    const spokenOf = last === undefined || last === only.id;
    const clear = found.length === 1 && !exceptDays && (described || spokenOf);
    if (clear) return this.#one(only.id, turn);
    const { booking: words, series: ofSeries } = turn.words;
    return this.#which(found, isAll ? ofSeries.askCancelAll({ count: found.length }) : words.whichCancel, turn);
  }

  async #one(id: BookingId, turn: Turn): Promise<Answer> {
    const { bookings, cards } = this.#parts;
    return cards.cancelled(await bookings.cancel(turn.who, id, turn.now), turn);
  }

  async #each(ids: BookingId[], turn: Turn): Promise<Answer> {
    let count = 0;
    for (const id of new Set(ids)) {
      try {
        await this.#parts.bookings.cancel(turn.who, id, turn.now);
        count++;
      } catch (error) {
        // One that is gone already need not keep the others.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return { replies: [choice(turn, turn.words.booking.allCancelled({ count }), [])] };
  }

  /** All that was booked together with the one that is named, or spoken of; or else with any. */
  async #series(id: BookingId | undefined, turn: Turn): Promise<Answer> {
    const { bookings, meant, noneSuch } = this.#parts;
    const named = id ? await bookings.own(turn.who, id, turn.now) : await meant.last(turn);
    if (named && (id || seriesOf(named))) return this.#together(await bookings.seriesOf(turn.who, named.id, turn.now), turn); // prettier-ignore
    const all = await meant.all(turn);
    const groups = Map.groupBy(all.filter(seriesOf), seriesOf);
    const several = [...groups.values()].filter(({ length }) => length > 1);
    const [only] = several;
    if (!only) return all.length > 0 ? this.#which(all, turn.words.series.noSeries, turn) : noneSuch(turn);
    return several.length === 1 ? this.#together(only, turn) : this.#whichSeries(several, turn);
  }

  async #together(found: Booking[], turn: Turn): Promise<Answer> {
    const { series } = turn.words;
    const [first] = found;
    if (!first || found.length === 1) return this.#which(found, series.onlyOne, turn);
    const { space, site } = await this.#parts.bookings.dayOf(first);
    const facts = { count: found.length, space, site: site.name[turn.language] };
    // Some of its dates may be in another room.
    const isOne = found.every((one) => one.space === first.space);
    return this.#which(found, isOne ? series.askCancel(facts) : series.askCancelAll(facts), turn);
  }

  async #whichSeries(several: Booking[][], turn: Turn): Promise<Answer> {
    const buttons = several.flatMap(async ([first, ...others]) => {
      if (!first) return [];
      const { space, day } = await this.#parts.bookings.dayOf(first);
      const title = turn.words.series.one({ space, day, count: others.length + 1 });
      return [turn.button(title, 'cancel', { booking: first.id, series: true })];
    });
    return { replies: [choice(turn, turn.words.series.which, (await Promise.all(buttons)).flat())] };
  }

  /** Shows them, each with its button, and one for all where there are several. */
  async #which(found: Booking[], title: string, turn: Turn): Promise<Answer> {
    const below = found.length > 1 ? [await this.#allButton(found, turn)] : [];
    return this.#parts.cards.listed(found, turn, title, {
      actionsOf: (booking, detail) => [cancelAction(booking, detail, turn)],
      below,
    });
  }

  /** It names what it cancels; where they are too many for that, their days, and how many they are. */
  async #allButton(found: Booking[], turn: Turn) {
    const { booking: words, series } = turn.words;
    const look = { style: 'destructive' } as const;
    const bookings = found.map(({ id }) => id);
    if (bookings.length <= MOST_NAMED)
      return turn.button(words.cancelAll({ count: bookings.length }), 'cancel', { bookings }, look);
    const dayOf = await Promise.all(found.map(async (one) => (await this.#parts.bookings.dayOf(one)).day));
    const days = [...new Set(dayOf)].sort().slice(0, MOST_DAYS_NAMED);
    const sure = dayOf.filter((day) => days.includes(day)).length;
    const last = days.at(-1);
    const isAll = sure === found.length || !last;
    const title = isAll ? words.cancelAll({ count: sure }) : series.cancelUntil({ count: sure, day: last });
    return turn.button(title, 'cancel', { all: true, days, sure }, look);
  }
}
