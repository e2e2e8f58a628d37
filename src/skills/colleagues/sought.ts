import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import { dayPart, partData } from '../../conversation/slot-schemas.ts';
import { halvesOf } from '../../domain/presence/day-log.ts';
import type { Sighting } from '../../domain/presence/whereabouts.ts';
import type { Area } from './area.ts';
import type { AskedDays } from './asked-days.ts';
import { type FindSlots, MINE } from './colleague-slots.ts';

/** What was asked for, as far as it is plain. */
export interface Sought {
  slots: FindSlots;
  days: AskedDays;
  area: Area | undefined;
}

/** After an answer of which nothing may be kept: a correction alters nothing then, rather than what was asked before it. */
export const NOTHING_TO_ALTER = { ability: 'none', slots: {} };

/** The same request, for a button or a correction: without what was typed. */
export function again({ slots, days }: Sought) {
  const { team, place, site, near, elsewhere, halfDay, time, teamId, together } = slots;
  const who = { ...(team === MINE && { team }), ...(teamId && { teamId }), ...(together && { together }) };
  const town = { ...(place && { place }), ...(site && { site }) };
  const around = { ...(near && { near }), ...(elsewhere && { elsewhere }) };
  return { ...who, ...town, ...around, days: days.when, ...partData(dayPart({ halfDay, time })) };
}

/** What every card of an answer says and offers, whoever is on it. */
export function aroundCard(sought: Sought, request: object, turn: Turn) {
  const { days, slots } = sought;
  const notices = days.isCut ? [turn.words.colleagues.firstDays({ last: days.to })] : [];
  const asked = { ability: 'find_colleague', slots: request, page: slots.page ?? 0 };
  return { notices, request: asked, actions: rather(sought, turn) };
}

/** The other days that the sentence may have meant. */
function rather(sought: Sought, turn: Turn): CardAction[] {
  const { person, team, otherDays = [] } = sought.slots;
  return otherDays.map((day) =>
    turn.button(turn.words.desks.rather({ day }), 'find_colleague', { ...again(sought), person, team, days: [day] }),
  );
}

/** On the days, and the halves of them, that were said. */
export function onThese({ slots, days }: Sought): (sighting: Sighting) => boolean {
  const halves = halvesOf(dayPart(slots));
  return ({ date, half }) => days.when.includes(date) && halves.includes(half);
}

/** In the place and the building that were said, and from elsewhere, where that was. */
export function there({ area, slots }: Sought): (sighting: Sighting) => boolean {
  return ({ place, site, colleague }) =>
    (!area || (place !== undefined && area.places.includes(place) && (!area.site || site === area.site))) &&
    (!slots.elsewhere || colleague.from !== undefined);
}
