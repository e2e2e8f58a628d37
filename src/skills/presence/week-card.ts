import type { CardAction } from '../../cards/card.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import { cardTemplate } from '../../cards/template.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { BookingId } from '../../domain/bookings/booking.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import { HALVES } from '../../domain/presence/day-log.ts';
import type { HalfDay } from '../../domain/presence/half-days.ts';
import { loggingDays } from '../../domain/presence/logging-days.ts';
import { cardReply, lines, MOST_BUTTONS } from '../card-replies.ts';
import { capital, modeInWords, mondayOf, todayOf } from './day-words.ts';

interface Line {
  text: string;
}

const fill = cardTemplate<{
  lang: string;
  done: { texts: Line[] }[];
  notices: Line[];
  title: string;
  days: { name: string; halves: Line[]; change: { actions: CardAction[] }[] }[];
  actions: CardAction[];
}>('week');

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
}

/** A week as a strip, each day with a button that changes it. */
export function weekCard(week: WeekCard, places: Places, turn: Turn): Reply {
  const { done = [], notices = [], actions = [] } = week;
  const monday = mondayOf(week.day);
  const title = turn.words.presence.week({ day: monday, today: todayOf(turn) });
  const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  // A weekend is shown where somebody works in it.
  const shown = days.filter((day) => isoWeekday(day) <= 5 || week.known.some(({ date }) => date === day));
  const card = fill({
    lang: turn.language,
    done: done.length > 0 ? [{ texts: lines(done) }] : [],
    notices: lines(notices),
    title: escapeMarkdown(title),
    days: shown.map((day) => dayRow(day, week, places, turn)),
    actions: [...actions, ...otherWeeks(monday, turn)].slice(0, MOST_BUTTONS),
  });
  const [first, ...rest] = done;
  const said = [first, rest.join('; '), ...notices].filter(Boolean).join(' ');
  return cardReply(said || title, card);
}

function dayRow(day: LocalDate, week: WeekCard, places: Places, turn: Turn) {
  const { words } = turn;
  const isToday = day === todayOf(turn);
  const { first, last } = loggingDays(turn.who.organisation, turn.now);
  const tooltip = words.presence.changeDay({ day });
  const change = turn.button(words.presence.change, 'log_day', { days: [day] }, { tooltip });
  return {
    name: escapeMarkdown(words.shortDay(day) + (isToday ? ` · ${words.desks.today}` : '')),
    halves: lines(halvesInWords(day, week, places, turn)),
    change: first <= day && day <= last ? [{ actions: [change] }] : [],
  };
}

/** One line where both halves are alike, and else one each. */
function halvesInWords(day: LocalDate, { known, desks }: WeekCard, places: Places, turn: Turn): string[] {
  const { presence } = turn.words;
  const [morning, afternoon] = HALVES.map((half) => {
    const one = known.find((other) => other.date === day && other.half === half);
    if (!one) return presence.nothing;
    const desk = one.booking && desks.get(one.booking.id);
    return modeInWords(one, places, turn) + (desk ? ` (${presence.desk({ desk })})` : '');
  });
  if (morning === afternoon) return [capital(morning ?? '')];
  const colon = turn.language === 'fr' ? '\u00a0: ' : ': ';
  return [presence.morning + colon + (morning ?? ''), presence.afternoon + colon + (afternoon ?? '')];
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
