import type { CardAction } from '../../cards/card.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import { dayPart } from '../../conversation/slot-schemas.ts';
import type { Reply } from '../../conversation/reply.ts';
import { assertDaysAcceptable, MOST_DAYS } from '../../domain/bookings/booking-days.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Moving } from '../../domain/bookings/moving.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import { type Half, halvesOf } from '../../domain/presence/day-log.ts';
import type { HalfDay } from '../../domain/presence/half-days.ts';
import type { Presence } from '../../domain/presence/presence.ts';
import { type DayWish, type HalfWish, halfWishesOf } from '../../domain/presence/wishes.ts';
import { capital, todayOf, whatInWords } from './day-words.ts';
import { deniedOf } from './denials.ts';
import type { LogSlots } from './presence-slots.ts';
import { release } from './releasing.ts';
import { isClear, partOfHalves, slotsOf, wishesOf } from './said-days.ts';
import type { WeekCard } from './week-card.ts';

export interface LoggingParts {
  presence: Presence;
  bookings: Bookings;
  moving: Moving;
  places: Places;
  /** The week of a day as it is now. */
  week: (day: LocalDate, turn: Turn, more?: Partial<WeekCard>) => Promise<Reply>;
}

/** "I work from home tomorrow": notes what is said, and shows the week with it. */
export class Logging {
  readonly #parts: LoggingParts;

  constructor(parts: LoggingParts) {
    this.#parts = parts;
  }

  async log(slots: LogSlots, turn: Turn): Promise<Answer> {
    const { presence, places, week } = this.#parts;
    const wishes = (await wishesOf(slots, places, turn)).filter(isClear);
    const { halves } = halfWishesOf(wishes);
    let logged = await presence.log(turn.who, halves, turn.now);
    if (slots.release && logged.held.length > 0) {
      await release(logged.held, this.#parts, turn);
      logged = await presence.log(turn.who, halves, turn.now);
    }
    const denied = await deniedOf(slots, presence, turn);
    const takenBack = await this.#takeBack([...(slots.instead ?? []), ...denied.own], halves, turn);

    const { stands, held } = logged;
    const done = whatInWords(stands, places, turn);
    const [only, ...more] = done;
    const { presence: words } = turn.words;
    const unknown = slots.unknownPlace ? [words.placeUnknown({ text: slots.unknownPlace })] : [];
    const [first = slots.days?.[0]] = halves.map(({ date }) => date).sort();
    const card = await week(first ?? todayOf(turn), turn, {
      done:
        only && more.length === 0 ? [words.noted({ what: only })] : only ? [words.notedAll, ...done.map(capital)] : [],
      notices: [...takenBack, ...unknown, ...this.#heldInWords([...held, ...denied.held], turn)],
      actions: [
        ...this.#nextSteps(slots, wishes, stands, held, turn),
        ...(denied.held.length > 0 ? [turn.button(turn.words.booking.mine, 'my_bookings', {})] : []),
      ],
    });
    return { replies: [card], follow: { ability: 'log_day', slots: followOf(slots, stands) } };
  }

  async clear(slots: LogSlots, turn: Turn): Promise<Answer> {
    const { presence, week } = this.#parts;
    const days = slots.days ?? [];
    const parts = halvesOf(dayPart(slots));
    const halves = days.flatMap((date) => parts.map((half) => ({ date, half })));
    await presence.clear(turn.who, halves, turn.now);
    const [first = todayOf(turn), last = first] = [days[0], days.at(-1)];
    const known = await presence.halfDays(turn.who, first, last);
    const held = known.filter(({ date, half }) => halves.some((one) => one.date === date && one.half === half));
    const { booking, presence: words } = turn.words;
    const card = await week(first, turn, {
      done: held.length < halves.length ? [words.cleared({ when: days, part: partOfHalves(parts) })] : [],
      notices: this.#heldInWords(held, turn),
      actions: held.length > 0 ? [turn.button(booking.mine, 'my_bookings', {})] : [],
    });
    return { replies: [card], follow: { ability: 'log_day', slots: {} } };
  }

  /** "No, Friday", "not at home on Friday": what was noted of other days just before, or is denied, is gone again. */
  async #takeBack(wrong: { date: LocalDate; half: Half }[], halves: HalfWish[], turn: Turn): Promise<string[]> {
    const gone = wrong.filter(({ date, half }) => !halves.some((one) => one.date === date && one.half === half));
    if (gone.length === 0) return [];
    await this.#parts.presence.clear(turn.who, gone, turn.now);
    return [turn.words.presence.takenBack({ when: [...new Set(gone.map(({ date }) => date))] })];
  }

  /** What was left as it is, since a desk is held. */
  #heldInWords(held: HalfDay[], { words, language, now }: Turn): string[] {
    const groups = Map.groupBy(held, ({ place, booking }) => `${isToCome(booking, now)} ${place}`);
    return [...groups.values()].flatMap((halves) => {
      const [first] = halves;
      const place = first?.place && this.#parts.places.place(first.place)?.names[language];
      const facts = { when: [...new Set(halves.map(({ date }) => date))], place: place ?? '' };
      return isToCome(first?.booking, now) ? words.presence.held(facts) : words.presence.wasHeld(facts);
    });
  }

  #nextSteps(slots: LogSlots, wishes: DayWish[], stands: HalfDay[], held: HalfDay[], turn: Turn): CardAction[] {
    const { words } = turn;
    const dates = new Set(held.filter(({ booking }) => isToCome(booking, turn.now)).map(({ date }) => date));
    const inTheWay = wishes
      .map((wish) => ({ ...wish, days: wish.days.filter((day) => dates.has(day)) }))
      .filter(({ days }) => days.length > 0);
    const releasing = { ...slotsOf(inTheWay), release: true };
    const others = (slots.otherDays ?? []).map((day) => {
      const rather = { ...slotsOf(wishes.slice(0, 1)), days: [day], instead: ownWord(stands) };
      return turn.button(words.desks.rather({ day }), 'log_day', rather);
    });
    return [
      ...(inTheWay.length > 0 ? [turn.button(words.presence.release, 'log_day', releasing)] : []),
      ...others,
      ...this.#deskButtons(wishes, stands, turn),
    ];
  }

  /** Whoever comes to the office has no desk yet: one button for each place. */
  #deskButtons(wishes: DayWish[], stands: HalfDay[], turn: Turn): CardAction[] {
    const without = new Set(stands.filter(({ booking }) => !booking).map(({ date }) => date));
    return wishes.flatMap(({ mode, place: id, days, halves }) => {
      const place = id && this.#parts.places.place(id);
      const wanted = days.filter((day) => without.has(day) && isBookable(day, turn)).slice(0, MOST_DAYS);
      if ((mode !== 'office' && mode !== 'coworking') || !place || wanted.length === 0) return [];
      const data = { place: id, days: wanted, ...partOfHalves(halves) };
      return [turn.button(turn.words.presence.bookThere({ place: place.names[turn.language] }), 'book_desk', data)];
    });
  }
}

function isToCome(booking: Booking | undefined, now: Date): boolean {
  return booking !== undefined && booking.slot.to > now;
}

function isBookable(day: LocalDate, { who, now }: Turn): boolean {
  try {
    assertDaysAcceptable([day], who.organisation, now);
    return true;
  } catch {
    return false;
  }
}

/** What a correction takes back: never a desk that is held. */
function ownWord(stands: HalfDay[]): { date: LocalDate; half: Half }[] {
  return stands.filter(({ booking }) => !booking).map(({ date, half }) => ({ date, half }));
}

/** "No, Friday" puts this in the place of what one thing was said of; of several, it does not say which. */
function followOf(slots: LogSlots, stands: HalfDay[]): Record<string, unknown> {
  const {
    further,
    otherDays: _others,
    unknownPlace: _unknown,
    release: _release,
    instead: _instead,
    warned: _warned,
    ...said
  } = slots;
  return further ? {} : { ...said, instead: ownWord(stands) };
}
