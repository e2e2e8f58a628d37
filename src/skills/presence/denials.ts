import type { Turn } from '../../conversation/ability.ts';
import { dayPart } from '../../conversation/slot-schemas.ts';
import { halvesOf, type WorkMode } from '../../domain/presence/day-log.ts';
import type { HalfDay } from '../../domain/presence/half-days.ts';
import type { Presence } from '../../domain/presence/presence.ts';
import type { LogSlots, Said } from './presence-slots.ts';

/** "Not at home on Friday": a way of working is denied, and none is said in its place. */
export function isDenial({ notMode, workMode, place }: Said): boolean {
  return notMode !== undefined && !workMode && !place;
}

/** What is noted of the days of each denial in the way that it denies: the person's own word, or a desk that they hold. */
export async function deniedOf(
  { further = [], ...first }: LogSlots,
  presence: Presence,
  turn: Turn,
): Promise<{ own: HalfDay[]; held: HalfDay[] }> {
  const denied: HalfDay[] = [];
  for (const said of [first, ...further].filter(isDenial)) {
    const [from, to] = [said.days?.[0], said.days?.at(-1)];
    if (!said.notMode || !from || !to) continue;
    const modes = waysOf(said.notMode);
    const halves = halvesOf(dayPart(said));
    const known = await presence.halfDays(turn.who, from, to);
    denied.push(...known.filter(({ date, half, mode }) => said.days?.includes(date) && halves.includes(half) && modes.includes(mode))); // prettier-ignore
  }
  return { own: denied.filter(({ booking }) => !booking), held: denied.filter(({ booking }) => booking) };
}

/** Whoever is not in the office is not a guest in another one either. */
function waysOf(mode: WorkMode): WorkMode[] {
  return mode === 'office' ? ['office', 'coworking'] : [mode];
}
