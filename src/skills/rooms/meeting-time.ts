import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { LocalDate, LocalTime } from '../../domain/local-date.ts';
import { choice } from '../card-replies.ts';

interface Timed {
  days?: LocalDate[] | undefined;
  halfDay?: 'am' | 'pm' | undefined;
  time?: { from?: LocalTime | undefined; to?: LocalTime | undefined } | undefined;
  wholeDay?: true | undefined;
}

/** How long meetings are, mostly. */
const LENGTHS_MINUTES = [30, 60, 90, 120, 180];

/** From when until when? A room is not held all day for a meeting of an hour. Undefined where that is clear. */
export function askTime(ability: string, slots: Timed, turn: Turn): Reply | undefined {
  const { halfDay, time, wholeDay, days = [] } = slots;
  const { rooms } = turn.words;
  const [day] = days;
  if (halfDay ?? wholeDay ?? (time?.from && time.to) ?? time?.to) return undefined;
  if (time?.from) return choice(turn, rooms.askUntil({ from: time.from }), lengths(ability, slots, time.from, turn));
  if (!day) return undefined;
  const parts = [
    turn.button(rooms.morning, ability, { ...slots, halfDay: 'am' }),
    turn.button(rooms.afternoon, ability, { ...slots, halfDay: 'pm' }),
    turn.button(rooms.wholeDay, ability, { ...slots, wholeDay: true }),
  ];
  return choice(turn, rooms.askTime({ day }), parts);
}

function lengths(ability: string, slots: Timed, from: LocalTime, turn: Turn): CardAction[] {
  return LENGTHS_MINUTES.flatMap((minutes) => {
    const to = later(from, minutes);
    return to ? [turn.button(turn.words.rooms.until({ to }), ability, { ...slots, time: { from, to } })] : [];
  });
}

/** "Half an hour longer", said of what was asked for: its end is another one; where it had none, or would be past midnight, it stays. */
export function withLength<Slots extends Timed & { byMinutes?: number | undefined }>(said: Slots): Slots {
  const { byMinutes, ...slots } = said;
  const { from, to } = slots.time ?? {};
  const end = to && byMinutes !== undefined ? later(to, byMinutes) : undefined;
  return { ...slots, ...(end && { time: { from, to: end } }) } as Slots;
}

/** Undefined where that is after midnight, or before the day. */
function later(time: LocalTime, minutes: number): LocalTime | undefined {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  if (total < 0 || total >= 24 * 60) return undefined;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}` as LocalTime;
}
