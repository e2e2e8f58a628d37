import type { CardAction, CardButton, CardLink } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { CardReply, Reply } from '../../conversation/reply.ts';
import { partData } from '../../conversation/slot-schemas.ts';
import type { Arrivals } from '../../domain/bookings/arrivals.ts';
import { checkInOpens, latenessAt } from '../../domain/bookings/arriving.ts';
import { awaitsApproval, type Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Moved } from '../../domain/bookings/moving.ts';
import { seriesOf } from '../../domain/bookings/series/series.ts';
import { dayAt, type LocalDate, timeAt } from '../../domain/local-date.ts';
import type { Space, SpaceId, SpaceName } from '../../domain/places/place.ts';
import { serves } from '../../domain/policy/purposes.ts';
import { askedNotices } from '../approvals/asked-notices.ts';
import { cardReply, choice, lines } from '../card-replies.ts';

export type Detail = Awaited<ReturnType<Bookings['dayOf']>>;
type Fact = { title: string; value: string };

const fillBooking = cardTemplate<{
  lang: string;
  title: string;
  style: 'good' | 'default';
  notices: { text: string }[];
  facts: Fact[];
  actions: CardButton[];
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
const MOST_SHOWN = 5;

/** What a card says of one booking. */
interface Saying {
  title: (names: { desk: string; space: SpaceName; site: string }) => string;
  notices: (detail: Detail) => string[];
  /** Beside when and where it is. */
  facts?: (detail: Detail) => Fact[];
  actions: (detail: Detail) => CardButton[];
}

/** A line of a list of bookings, and what can be done with it. */
export interface BookingRow {
  text: string;
  actions: CardAction[];
}

/** What there is to say of a booking that is a meeting, to its holder. */
interface AboutMeetings {
  of: (booking: Booking, turn: Turn) => Promise<{ facts: Fact[]; links: CardLink[] }>;
}

/** The cards that show bookings. */
export class BookingCards {
  readonly #bookings: Bookings;
  readonly #isInCalendars: () => boolean;
  readonly #meetings: AboutMeetings;
  readonly #arrivals: Pick<Arrivals, 'freeAt'>;

  /** @param isInCalendars whether a booking can be put into a person's own calendar. */
  constructor(
    bookings: Bookings,
    isInCalendars: () => boolean,
    meetings: AboutMeetings,
    arrivals: Pick<Arrivals, 'freeAt'>,
  ) {
    this.#bookings = bookings;
    this.#isInCalendars = isInCalendars;
    this.#meetings = meetings;
    this.#arrivals = arrivals;
  }

  /** Bookings just made: one desk, on one or several days. `more`: what else is to be said, and done. */
  async booked(
    made: Booking[],
    turn: Turn,
    more: { notices?: string[]; actions?: CardAction[] } = {},
  ): Promise<Answer> {
    const [booking] = made;
    if (!booking) return this.listed([], turn, turn.words.booking.none);
    const details = await Promise.all(made.map((one) => this.#bookings.dayOf(one)));
    const detail = details[0] as Detail;
    const asks = await askedNotices(this.#bookings, made, turn);
    const title = asks ? askedTitle(detail, turn) : turn.words.booking.booked(names(detail, turn));
    const days = turn.words.days(details.map(({ day }) => day));
    const usual = made.length === 1 ? this.#changeActions(booking, detail, turn) : [...allDates(booking, turn), mineAction(turn)]; // prettier-ignore
    const meeting = await this.#meetings.of(booking, turn);
    const links = made.length === 1 ? meeting.links : [];
    const actions = fitting([...links, ...(more.actions ?? []), ...usual]);
    const comes = made.length === 1 ? await this.#comeOrLose(booking, detail, turn) : [];
    const list = [...facts(detail, turn, days), ...escaped([...comes, ...meeting.facts])];
    const notices = [...(more.notices ?? []), ...(asks ?? [])];
    return {
      replies: [this.#card(title, asks ? 'default' : 'good', list, actions, turn, notices)],
      booking: booking.id,
      ...(made.length === 1 && altering(booking)),
    };
  }

  /** @param lost the desk it could not keep. */
  async moved(before: Booking, booking: Booking, lost: Readonly<Space> | undefined, turn: Turn): Promise<Answer> {
    const [detail, said] = [await this.#bookings.dayOf(booking), turn.words.booking];
    const notices = lost ? [said.lostDesk({ space: lost, day: detail.day })] : [];
    return this.#changed(before, booking, said.moved(names(detail, turn)), notices, turn);
  }

  /** One of which the end is another one now. */
  async resized(before: Booking, booking: Booking, turn: Turn): Promise<Answer> {
    const { longer, shorter } = turn.words.lengths;
    const say = booking.slot.to < before.slot.to ? shorter : longer;
    return this.#changed(before, booking, say(names(await this.#bookings.dayOf(booking), turn)), [], turn);
  }

  async #changed(before: Booking, booking: Booking, title: string, notices: string[], turn: Turn): Promise<Answer> {
    const [was, detail] = await Promise.all([this.#bookings.dayOf(before), this.#bookings.dayOf(booking)]);
    const meeting = await this.#meetings.of(booking, turn);
    const earlier = { title: turn.words.booking.before, value: escapeMarkdown(row(was, turn)) };
    const comes = await this.#comeOrLose(booking, detail, turn);
    const list = [...facts(detail, turn), ...escaped([...comes, ...meeting.facts]), earlier];
    const actions = fitting([...meeting.links, ...this.#changeActions(booking, detail, turn)]);
    const asks = await askedNotices(this.#bookings, [booking], turn);
    const said = asks ? askedTitle(detail, turn) : title;
    return {
      replies: [this.#card(said, asks ? 'default' : 'good', list, actions, turn, [...notices, ...(asks ?? [])])],
      booking: booking.id,
      ...altering(booking),
    };
  }

  /** A room is lost sooner than people expect who know desks. Whoever is there already has nothing more to do. */
  async #comeOrLose(booking: Booking, { site }: Detail, turn: Turn): Promise<Fact[]> {
    if (booking.kind !== 'room' || booking.state !== 'confirmed') return [];
    const late = latenessAt(turn.now, booking.slot);
    const free = await this.#arrivals.freeAt({ ...booking, ...late }, turn.who.organisation);
    if (!free || free >= booking.slot.to) return [];
    const opens = checkInOpens(booking);
    const from = timeAt(opens > turn.now ? opens : turn.now, site.zone);
    const value = turn.words.checkIn.comeOrLose({ from, time: timeAt(free, site.zone) });
    return [{ title: turn.words.booking.checkIn, value }];
  }

  /** A card about one booking, for whoever has something to say of it. */
  async about(booking: Booking, turn: Turn, saying: Saying): Promise<Reply> {
    const detail = await this.#bookings.dayOf(booking);
    const title = saying.title({ ...names(detail, turn), desk: detail.space.name });
    const notices = saying.notices(detail);
    const more = escaped(saying.facts?.(detail) ?? []);
    return this.#card(title, 'default', [...facts(detail, turn), ...more], saying.actions(detail), turn, notices);
  }

  /** What is no booking, but has a day and facts like one; `facts` with when first, which is told in a notification. */
  like(
    turn: Turn,
    of: { title: string; style: 'good' | 'default'; notices: string[]; facts: Fact[]; actions: CardButton[] },
  ): CardReply {
    return this.#card(of.title, of.style, escaped(of.facts), of.actions, turn, of.notices);
  }

  /** One booking in a line: what, where and when. */
  async inARow(booking: Booking, turn: Turn): Promise<string> {
    return capital(row(await this.#bookings.dayOf(booking), turn));
  }

  /** The owner has said yes to what the person asked for. */
  async approved(booking: Booking, turn: Turn): Promise<Reply> {
    const detail = await this.#bookings.dayOf(booking);
    const title = turn.words.approvals.approved({ desk: detail.space.name, site: detail.site.name[turn.language] });
    return this.#card(title, 'good', facts(detail, turn), this.#changeActions(booking, detail, turn), turn);
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

  /** Its owner has to say yes first, and what the person has would be gone: they are asked before anything changes. */
  asksAnew(
    { booking, space, owner }: Extract<Moved, { outcome: 'asks-anew' }>,
    change: Record<string, unknown>,
    turn: Turn,
  ): Answer {
    const { approvals } = turn.words;
    const why = approvals.asksAnew({ desk: space.name, owner: owner[turn.language] });
    const title = `${why} ${approvals.meanwhile}`;
    const ask = turn.button(approvals.askAnew, 'change', { ...change, anew: true });
    const replies = [choice(turn, title, [ask, mineAction(turn)])];
    return { replies, unchanged: true, booking: booking.id, ...altering(booking) };
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
      /** What stands below all lines. */
      further?: string[];
      below?: CardAction[];
    } = {},
  ): Promise<Answer> {
    const { notices = [], others = { rows: [], left: 0 }, further = [], below = [] } = options;
    const actionsOf = options.actionsOf ?? ((booking, detail) => rowActions(booking, detail, turn));
    const rows = bookings.slice(0, ROWS).map(async (booking) => {
      const detail = await this.#bookings.dayOf(booking);
      return {
        text: escapeMarkdown(capital(row(detail, turn)) + markOf(booking, turn)),
        actions: actionsOf(booking, detail),
      };
    });
    const left = Math.max(0, bookings.length - ROWS) + others.left;
    const card = fillList({
      lang: turn.language,
      title: escapeMarkdown(title),
      notices: lines(notices),
      rows: [...(await Promise.all(rows)), ...others.rows],
      further: lines([...further, ...(left > 0 ? [turn.words.booking.furtherOnes({ left })] : [])]),
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
      ...moreTime(booking, turn),
      ...rowActions(booking, detail, turn),
      ...allDates(booking, turn),
      ...(this.#isInCalendars() && !awaitsApproval(booking) ? [add] : []),
      mineAction(turn),
    ];
  }

  #card(
    title: string,
    style: 'good' | 'default',
    facts: Fact[],
    actions: CardButton[],
    turn: Turn,
    notices: string[] = [],
  ): CardReply {
    const fields = {
      lang: turn.language,
      title: escapeMarkdown(title),
      style,
      notices: lines(notices),
      facts,
      actions,
    };
    const when = facts.slice(0, 1).map(({ value }) => value);
    const [first, ...others] = notices; // which end as sentences do
    const said = [[title, ...when].join(', '), ...(first === undefined ? [] : [first])].join('. ');
    return cardReply([said, ...others].join(' '), fillBooking(fields));
  }
}

const escaped = (facts: Fact[]) => facts.map((fact) => ({ ...fact, value: escapeMarkdown(fact.value) }));

/** What "no, Friday" changes once a desk is booked: the booking. */
function altering(booking: Booking): Pick<Answer, 'follow'> {
  return { follow: { ability: 'change', slots: { booking: booking.id } } };
}

function names({ space, site }: Detail, { language }: Turn): { space: SpaceName; site: string } {
  return { space, site: site.name[language] };
}

function askedTitle({ space, site }: Detail, { words, language }: Turn): string {
  return words.approvals.asked({ desk: space.name, site: site.name[language] });
}

function markOf(booking: Booking, { words }: Turn): string {
  if (awaitsApproval(booking)) return ` (${words.approvals.notYet})`;
  return booking.state === 'checked-in' ? ` (${words.booking.checkedInMark})` : '';
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

/** Everything at once is too much: a calendar, and one's other bookings, can wait. */
function fitting(actions: CardButton[]): CardButton[] {
  const LATER = ['booking_in_calendar', 'my_bookings'];
  const isNeeded = (action: CardButton) => action.type === 'Action.OpenUrl' || !LATER.includes(action.verb);
  return actions.length <= MOST_SHOWN ? actions : actions.filter(isNeeded).slice(0, MOST_SHOWN);
}

/** For a meeting that goes on. */
function moreTime({ id, kind, slot }: Booking, turn: Turn): CardAction[] {
  const isOn = kind === 'room' && slot.from <= turn.now && turn.now < slot.to;
  return isOn ? [turn.button(turn.words.lengths.halfHourMore, 'change', { booking: id, byMinutes: 30 })] : [];
}

/** Of one that was booked with others. */
function allDates(booking: Booking, turn: Turn): CardAction[] {
  if (seriesOf(booking) === undefined) return [];
  return [turn.button(turn.words.series.cancelAll, 'cancel', { booking: booking.id, series: true })];
}

function mineAction(turn: Turn): CardAction {
  return turn.button(turn.words.booking.mine, 'my_bookings', {});
}
