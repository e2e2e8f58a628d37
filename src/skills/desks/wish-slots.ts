import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';

/** What somebody wants to sit at, and what is left of a sentence that says so. */
export const wishSlots = z.object({
  place: slot.placeId.optional(),
  site: slot.siteId.optional(),
  days: slot.days.optional(),
  ...slot.partSlots,
  equipment: slot.equipment.optional(),
  unknownPlace: z.string().max(80).optional(),
  suggestedPlaces: z.array(slot.placeId).max(6).optional(),
  otherDays: z.array(slot.day).max(3).optional(),
  page: z.number().int().min(0).max(500).optional(),
});
