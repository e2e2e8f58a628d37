import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { BookingId } from '../../domain/bookings/booking.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import { HALVES } from '../../domain/presence/day-log.ts';
import type { HalfDay } from '../../domain/presence/half-days.ts';
import { loggingDays } from '../../domain/presence/logging-days.ts';
import { halvesTogether, modeInWords, mondayOf, todayOf } from './day-words.ts';
import { strip, type StripRow } from './strip.ts';

export interface WeekCard {
  /** Any day of the week. */
  day: LocalDate;
  /** What is known of it, from Monday to Sunday. */
  known: HalfDay[];
  /** The names of the desks that are booked, by booking. */
  desks: ReadonlyMap<BookingId, string>;
  /** What was done just now. */
  done?: string[];
  /** What should be known about it. */
  notices?: string[];
  /** What can be done next, before one goes to another week. */
  actions?: CardAction[];
  /** What can be seen beside it. */
  links?: CardAction[];
}

/** A week as a strip, each day with a button that changes it. */
export function weekCard(week: WeekCard, places: Places, turn: Turn): Reply {
  const { done = [], notices = [], actions = [], links = [] } = week;
  const monday = mondayOf(week.day);
  const title = turn.words.presence.week({ day: monday, today: todayOf(turn) });
  const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  // A weekend is shown where somebody works in it.
  const shown = days.filter((day) => isoWeekday(day) <= 5 || week.known.some(({ date }) => date === day));
  return strip(
    {
      ...{ done, notices, title },
      days: shown.map((day) => dayRow(day, week, places, turn)),
      actions: [...actions, ...otherWeeks(monday, turn), ...links],
    },
    turn,
  );
}

function dayRow(day: LocalDate, week: WeekCard, places: Places, turn: Turn): StripRow {
  const { words } = turn;
  const isToday = day === todayOf(turn);
  const { first, last } = loggingDays(turn.who.organisation, turn.now);
  const tooltip = words.presence.changeDay({ day });
  const change = turn.button(words.presence.change, 'log_day', { days: [day] }, { tooltip });
  return {
    name: words.shortDay(day) + (isToday ? ` · ${words.desks.today}` : ''),
    lines: halvesInWords(day, week, places, turn),
    actions: first <= day && day <= last ? [change] : [],
  };
}

function halvesInWords(day: LocalDate, { known, desks }: WeekCard, places: Places, turn: Turn): string[] {
  const { presence } = turn.words;
  const [morning, afternoon] = HALVES.map((half) => {
    const one = known.find((other) => other.date === day && other.half === half);
    if (!one) return presence.nothing;
    const desk = one.booking && desks.get(one.booking.id);
    return modeInWords(one, places, turn) + (desk ? ` (${presence.desk({ desk })})` : '');
  });
  return halvesTogether(morning ?? '', afternoon ?? '', turn);
}

function otherWeeks(monday: LocalDate, turn: Turn): CardAction[] {
  const { presence } = turn.words;
  const { first, last } = loggingDays(turn.who.organisation, turn.now);
  const [previous, next] = [addDays(monday, -7), addDays(monday, 7)];
  return [
    ...(addDays(monday, -1) >= first ? [turn.button(presence.previous, 'my_week', { day: previous })] : []),
    ...(next <= last ? [turn.button(presence.next, 'my_week', { day: next })] : []),
  ];
}
