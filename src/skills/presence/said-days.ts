import type { Turn } from '../../conversation/ability.ts';
import { dayPart } from '../../conversation/slot-schemas.ts';
import type { DayPart } from '../../domain/bookings/day-part.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { PlaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { type Half, HALVES, halvesOf, type WorkMode } from '../../domain/presence/day-log.ts';
import type { Contradiction, DayWish } from '../../domain/presence/wishes.ts';
import { isDenial } from './denials.ts';
import type { LogSlots, Said } from './presence-slots.ts';

/** What is said of days, as far as it is clear: the days, or where they are spent, may still have to be asked about. */
export type OpenWish = Omit<DayWish, 'days' | 'mode'> & {
  days?: LocalDate[] | undefined;
  mode?: WorkMode | undefined;
  /** Denied, and nothing is said in its place: known here only while the days must be asked for. */
  notMode?: WorkMode | undefined;
};

/** Each thing that the sentence says, in its order. What one leaves out, the one before it has said. */
export async function wishesOf({ further = [], ...first }: LogSlots, places: Places, turn: Turn): Promise<OpenWish[]> {
  const wishes: OpenWish[] = [];
  for (const said of [first, ...further]) {
    const before = wishes.at(-1);
    if (isDenial(said)) {
      if (!said.days && !before) wishes.push({ notMode: said.notMode });
      continue;
    }
    const there = said.place && (await modeAt(said.place, places, turn));
    const mode = said.workMode ?? there ?? (said.place ? undefined : before?.mode);
    wishes.push({
      days: said.days ?? before?.days,
      mode,
      ...(halvesSaid(said) && { halves: halvesSaid(said) }),
      ...whereOf(said, mode),
    });
  }
  return wishes;
}

/** Whoever says no more than a place works in the office there, or as a guest where others have one. */
async function modeAt(id: PlaceId, places: Places, { who }: Turn): Promise<WorkMode | undefined> {
  const place = places.place(id);
  const sites = place ? await places.sitesIn(id, place) : [];
  if (sites.length === 0) return undefined;
  return sites.some(({ owner }) => owner === who.organisation.id) ? 'office' : 'coworking';
}

/** Where somebody is while they are away is nobody's business. */
function whereOf({ place, activity }: Said, mode: WorkMode | undefined): Pick<DayWish, 'place' | 'activity'> {
  if (mode === 'leave') return {};
  return { ...(place && { place }), ...(activity && { activity }) };
}

function halvesSaid(said: Said): Half[] | undefined {
  const halves = halvesOf(dayPart(said));
  return halves.length < HALVES.length ? halves : undefined;
}

export function isClear(wish: OpenWish): wish is DayWish {
  return wish.days !== undefined && wish.mode !== undefined;
}

export function partOfHalves(halves: Half[] | undefined): DayPart {
  const [only] = halves ?? HALVES;
  return halves?.length === 1 ? { halfDay: only } : {};
}

/** What a button carries so that its press says this: the inverse of {@link wishesOf}. */
export function slotsOf(wishes: OpenWish[]): Partial<LogSlots> {
  const [first = {}, ...further] = wishes.map(({ days, halves, mode, notMode, place, activity }) => {
    const { halfDay } = partOfHalves(halves);
    const where = {
      ...(mode && { workMode: mode }),
      ...(notMode && { notMode }),
      ...(place && { place }),
      ...(activity && { activity }),
    };
    return { ...(days && { days }), ...(halfDay && { halfDay }), ...where };
  });
  return { ...first, ...(further.length > 0 && { further }) };
}

/** The same without what contradicts `mode` on that day. */
export function settled(wishes: OpenWish[], both: Contradiction, mode: WorkMode): OpenWish[] {
  return wishes.flatMap((wish) => (wish.mode === mode ? [wish] : without(wish, both)));
}

/** The same with that day in front, of which it is open how it is spent. */
export function opened(wishes: OpenWish[], both: Contradiction): OpenWish[] {
  const halves = both.half && { halves: [both.half] };
  return [{ days: [both.date], ...halves }, ...wishes.flatMap((wish) => without(wish, both))];
}

function without(wish: OpenWish, { date, half }: Contradiction): OpenWish[] {
  const isOther = (wish.halves === undefined) !== (half === undefined);
  if (isOther || !wish.days?.includes(date)) return [wish];
  const days = wish.days.filter((day) => day !== date);
  return days.length > 0 ? [{ ...wish, days }] : [];
}
