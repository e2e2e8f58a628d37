import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';

/** My own team, or teams. */
export const MINE = 'mine';

/** Days and places that somebody is sought on and in. */
export const sought = z.object({
  place: slot.placeId.optional(),
  site: slot.siteId.optional(),
  near: z.literal(true).optional(),
  elsewhere: z.literal(true).optional(),
  days: slot.days.optional(),
  ...slot.partSlots,
  /** Other days that the sentence may have meant. */
  otherDays: z.array(slot.day).max(3).optional(),
  unknownPlace: slot.typed.optional(),
  suggestedPlaces: z.array(slot.placeId).max(6).optional(),
  page: z.number().int().min(0).max(100_000).optional(),
});

export const findSlots = sought.extend({
  /** The name, as it was typed or as it stands on the button. */
  person: slot.typed.optional(),
  /** Which of several that have the name. */
  colleague: slot.whom.optional(),
  team: slot.typed.optional(),
  teamId: slot.teamId.optional(),
  together: z.literal(true).optional(),
});
export type FindSlots = z.output<typeof findSlots>;
