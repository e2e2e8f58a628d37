import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { partData } from '../../conversation/slot-schemas.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { addDays, dayAt, type LocalDate } from '../../domain/local-date.ts';
import type { Space, SpaceId, SpaceName } from '../../domain/places/place.ts';
import { serves } from '../../domain/policy/purposes.ts';
import { cardReply, choice, lines } from '../card-replies.ts';

export type Detail = Awaited<ReturnType<Bookings['dayOf']>>;
type Fact = { title: string; value: string };

const fillBooking = cardTemplate<{
  lang: string;
  title: string;
  style: 'good' | 'default';
  notices: { text: string }[];
  facts: Fact[];
  actions: CardAction[];
}>('booking');
const fillList = cardTemplate<{
  lang: string;
  title: string;
  notices: { text: string }[];
  rows: { text: string; actions: CardAction[] }[];
  further: { text: string }[];
  actions: CardAction[];
}>('booking-list');

const ROWS = 8;

/** What a card says of one booking. */
interface Saying {
  title: (names: { desk: string; space: SpaceName; site: string }) => string;
  notices: (detail: Detail) => string[];
  actions: (detail: Detail) => CardAction[];
}

/** A line of a list of bookings, and what can be done with it. */
export interface BookingRow {
  text: string;
  actions: CardAction[];
}

/** The cards that show bookings. */
export class BookingCards {
  readonly #bookings: Bookings;
  readonly #isInCalendars: () => boolean;

  /** @param isInCalendars whether a booking can be put into a person's own calendar. */
  constructor(bookings: Bookings, isInCalendars: () => boolean) {
    this.#bookings = bookings;
    this.#isInCalendars = isInCalendars;
  }

  /** Bookings just made: one desk, on one or several days. */
  async booked(made: Booking[], turn: Turn): Promise<Answer> {
    const [booking] = made;
    if (!booking) return this.listed([], turn, turn.words.booking.none);
    const details = await Promise.all(made.map((one) => this.#bookings.dayOf(one)));
    const detail = details[0] as Detail;
    const title = turn.words.booking.booked(names(detail, turn));
    const days = turn.words.days(details.map(({ day }) => day));
    const actions = made.length === 1 ? this.#changeActions(booking, detail, turn) : [mineAction(turn)];
    return {
      replies: [this.#card(title, 'good', facts(detail, turn, days), actions, turn)],
      booking: booking.id,
      ...(made.length === 1 && altering(booking)),
    };
  }

  /** @param lost the desk it could not keep. */
  async moved(before: Booking, booking: Booking, lost: Readonly<Space> | undefined, turn: Turn): Promise<Answer> {
    const [was, detail] = await Promise.all([this.#bookings.dayOf(before), this.#bookings.dayOf(booking)]);
    const words = turn.words.booking;
    const list = [...facts(detail, turn), { title: words.before, value: escapeMarkdown(row(was, turn)) }];
    const actions = this.#changeActions(booking, detail, turn);
    const notices = lost ? [words.lostDesk({ space: lost, day: detail.day })] : [];
    const card = this.#card(words.moved(names(detail, turn)), 'good', list, actions, turn, notices);
    return { replies: [card], booking: booking.id, ...altering(booking) };
  }

  /** On the evening before, or the last one at work: what is booked, and how to release it. */
  async reminder(booking: Booking, turn: Turn): Promise<Reply> {
    const detail = await this.#bookings.dayOf(booking);
    const words = turn.words.booking;
    const release = turn.button(turn.words.presence.release, 'cancel', { booking: booking.id });
    const actions = [release, moveAction(booking, detail, turn), mineAction(turn)];
    const isTomorrow = detail.day === addDays(dayAt(turn.now, detail.site.zone), 1);
    const facing = { ...names(detail, turn), day: detail.day };
    const title = isTomorrow ? words.tomorrow(facing) : words.onWeekday(facing);
    return this.#card(title, 'default', facts(detail, turn), actions, turn, [words.plansChanged]);
  }

  /** A card about one booking, for whoever has something to say of it. */
  async about(booking: Booking, turn: Turn, saying: Saying): Promise<Reply> {
    const detail = await this.#bookings.dayOf(booking);
    const title = saying.title({ ...names(detail, turn), desk: detail.space.name });
    const notices = saying.notices(detail);
    return this.#card(title, 'default', facts(detail, turn), saying.actions(detail), turn, notices);
  }

  async checkedIn(booking: Booking, turn: Turn): Promise<Answer> {
    const detail = await this.#bookings.dayOf(booking);
    const title = turn.words.booking.checkedIn(names(detail, turn));
    return { replies: [this.#card(title, 'good', facts(detail, turn), [mineAction(turn)], turn)], booking: booking.id };
  }

  async cancelled(booking: Booking, turn: Turn): Promise<Answer> {
    const detail = await this.#bookings.dayOf(booking);
    const { words } = turn;
    const slots = { place: detail.site.place, days: [detail.day], ...partData(detail.part) };
    const [ability, space] = booking.kind === 'desk' ? ['book_desk', 'desk'] : ['book_room', 'room'];
    const again = turn.button(words.booking.bookAgain, ability, { ...slots, [space]: booking.space });
    const title = words.booking.cancelled(names(detail, turn));
    const card = this.#card(title, 'default', facts(detail, turn), [again, mineAction(turn)], turn);
    return { replies: [card], follow: { ability, slots } };
  }

  /**
   * The person sits elsewhere then: what they hold, and how to change it.
   *
   * @param instead the slots of a `change` that gives them what they asked for in place of it.
   */
  async busy(held: Booking, turn: Turn, instead?: { desk: SpaceId; days: LocalDate[] }): Promise<Answer> {
    const detail = await this.#bookings.dayOf(held);
    const title = turn.words.booking.busy({
      desk: detail.space.name,
      site: detail.site.name[turn.language],
      day: detail.day,
    });
    const swap =
      instead &&
      turn.button(turn.words.booking.swap, 'change', { ...instead, booking: held.id }, { style: 'positive' });
    // No "Cancel" here: everybody would read it as "never mind", and lose the desk they have.
    const actions = [...(swap ? [swap] : []), mineAction(turn)];
    return { replies: [choice(turn, title, actions)], unchanged: true, booking: held.id, ...altering(held) };
  }

  /** Several bookings, each with what can be done with it. */
  async listed(
    bookings: Booking[],
    turn: Turn,
    title: string,
    options: {
      notices?: string[];
      actionsOf?: (booking: Booking, detail: Detail) => CardAction[];
      /** Lines that stand below those of the bookings, and how many there are beside them. */
      others?: { rows: BookingRow[]; left: number };
      below?: CardAction[];
    } = {},
  ): Promise<Answer> {
    const { notices = [], others = { rows: [], left: 0 }, below = [] } = options;
    const actionsOf = options.actionsOf ?? ((booking, detail) => rowActions(booking, detail, turn));
    const rows = bookings.slice(0, ROWS).map(async (booking) => {
      const detail = await this.#bookings.dayOf(booking);
      const mark = booking.state === 'checked-in' ? ` (${turn.words.booking.checkedInMark})` : '';
      return { text: escapeMarkdown(capital(row(detail, turn)) + mark), actions: actionsOf(booking, detail) };
    });
    const left = Math.max(0, bookings.length - ROWS) + others.left;
    const card = fillList({
      lang: turn.language,
      title: escapeMarkdown(title),
      notices: lines(notices),
      rows: [...(await Promise.all(rows)), ...others.rows],
      further: left > 0 ? lines([turn.words.booking.furtherOnes({ left })]) : [],
      actions: below,
    });
    return { replies: [cardReply([...notices, title].join(' '), card)] };
  }

  #changeActions(booking: Booking, detail: Detail, turn: Turn): CardAction[] {
    const isToday = booking.state === 'confirmed' && detail.day === dayAt(turn.now, detail.site.zone);
    const arrives = isToday && serves(turn.who.organisation, 'check-in');
    const checkIn = turn.button(turn.words.booking.checkIn, 'check_in', { booking: booking.id });
    const add = turn.button(turn.words.calendar.add, 'booking_in_calendar', { booking: booking.id });
    return [
      ...(arrives ? [checkIn] : []),
      ...rowActions(booking, detail, turn),
      ...(this.#isInCalendars() ? [add] : []),
      mineAction(turn),
    ];
  }

  #card(
    title: string,
    style: 'good' | 'default',
    facts: Fact[],
    actions: CardAction[],
    turn: Turn,
    notices: string[] = [],
  ): Reply {
    const fields = {
      lang: turn.language,
      title: escapeMarkdown(title),
      style,
      notices: lines(notices),
      facts,
      actions,
    };
    const when = facts.slice(0, 1).map(({ value }) => value);
    return cardReply([[title, ...when].join(', '), ...notices].join('. '), fillBooking(fields));
  }
}

/** What "no, Friday" changes once a desk is booked: the booking. */
function altering(booking: Booking): Pick<Answer, 'follow'> {
  return { follow: { ability: 'change', slots: { booking: booking.id } } };
}

function names({ space, site }: Detail, { language }: Turn): { space: SpaceName; site: string } {
  return { space, site: site.name[language] };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands in the middle of a card; a line that begins with it takes a capital. */
function row(detail: Detail, turn: Turn): string {
  const today = dayAt(turn.now, turn.who.organisation.zone);
  return turn.words.booking.row({ ...names(detail, turn), day: detail.day, part: detail.part, today });
}

function facts({ site, space, day, part }: Detail, { words, language, now, who }: Turn, days?: string): Fact[] {
  const labels = words.booking;
  const today = dayAt(now, who.organisation.zone);
  const zone = site.zones.find(({ id }) => id === space.zone)?.name[language];
  const equipment = space.equipment.map((item) => words.equipment[item]).join(', ');
  const when = `${days ?? words.day(day, today)}, ${words.part(part)}`;
  return [
    { title: labels.when, value: when },
    { title: labels.where, value: `${site.name[language]}, ${site.address}` },
    ...(zone ? [{ title: labels.zone, value: zone }] : []),
    ...(equipment ? [{ title: labels.equipment, value: equipment }] : []),
  ].map(({ title, value }) => ({ title, value: escapeMarkdown(value) }));
}

function rowActions(booking: Booking, detail: Detail, turn: Turn): CardAction[] {
  return [moveAction(booking, detail, turn), cancelAction(booking, detail, turn)];
}

export function moveAction(booking: Booking, { space, day }: Detail, turn: Turn, slots: object = {}): CardAction {
  const tooltip = turn.words.booking.moveThis({ space, day });
  return turn.button(turn.words.booking.move, 'change', { ...slots, booking: booking.id }, { tooltip });
}

export function cancelAction(booking: Booking, { space, day }: Detail, turn: Turn): CardAction {
  const tooltip = turn.words.booking.cancelThis({ space, day });
  return turn.button(turn.words.booking.cancel, 'cancel', { booking: booking.id }, { tooltip });
}

function mineAction(turn: Turn): CardAction {
  return turn.button(turn.words.booking.mine, 'my_bookings', {});
}
