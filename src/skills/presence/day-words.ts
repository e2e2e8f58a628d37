import type { Turn } from '../../conversation/ability.ts';
import type { DayPart } from '../../domain/bookings/day-part.ts';
import { dayAt, isoWeekday, addDays, type LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import { HALVES } from '../../domain/presence/day-log.ts';
import type { HalfDay } from '../../domain/presence/half-days.ts';

/** More days than these are told by the first and the last of them. */
const DAYS_NAMED = 7;

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function todayOf({ now, who }: Turn): LocalDate {
  return dayAt(now, who.organisation.zone);
}

export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - isoWeekday(day));
}

/** "office, Eupen (training)" */
export function modeInWords(
  { mode, place, activity }: Pick<HalfDay, 'mode' | 'place' | 'activity'>,
  places: Places,
  turn: Pick<Turn, 'words' | 'language'>,
): string {
  const { modes, activities } = turn.words.presence;
  const town = place && places.place(place)?.names[turn.language];
  const where = [modes[mode], ...(town ? [town] : [])].join(', ');
  return activity ? `${where} (${activities[activity]})` : where;
}

/** What two halves of a day are spent with: one line where they are alike, and else one each. */
export function halvesTogether(morning: string, afternoon: string, { words, language }: Turn): string[] {
  if (morning === afternoon) return [capital(morning)];
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  return [words.presence.morning + colon + morning, words.presence.afternoon + colon + afternoon];
}

/** What is so of half days, one line for each way of spending them. */
export function whatInWords(halves: HalfDay[], places: Places, turn: Turn): string[] {
  const lines = new Map<string, { mode: string; part: DayPart; when: LocalDate[] }>();
  for (const date of new Set(halves.map((half) => half.date))) {
    const ofDay = HALVES.map((half) => halves.find((one) => one.date === date && one.half === half));
    const [am, pm] = ofDay.map((half) => half && modeInWords(half, places, turn));
    const parts: { mode: string | undefined; part: DayPart }[] =
      am === pm
        ? [{ mode: am, part: {} }]
        : [
            { mode: am, part: { halfDay: 'am' } },
            { mode: pm, part: { halfDay: 'pm' } },
          ];
    for (const { mode, part } of parts) {
      if (mode === undefined) continue;
      const key = `${mode} ${part.halfDay ?? ''}`;
      const line = lines.get(key) ?? { mode, part, when: new Array<LocalDate>() };
      line.when.push(date);
      lines.set(key, line);
    }
  }
  return [...lines.values()].map((line) => lineOf(line, turn));
}

function lineOf({ mode, part, when }: { mode: string; part: DayPart; when: LocalDate[] }, turn: Turn): string {
  const { presence } = turn.words;
  const [day, last] = [when[0], when.at(-1)];
  const facts = { mode, part, today: todayOf(turn) };
  if (when.length <= DAYS_NAMED || !day || !last) return presence.what({ ...facts, when });
  return presence.whatOfMany({ ...facts, count: when.length, day, last });
}
