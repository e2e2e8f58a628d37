import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';

/** More is no number of people any more, but a slip. */
const MOST_SEATS = 1_000_000;
export const roomSlots = z.object({
  place: slot.placeId.optional(),
  site: slot.siteId.optional(),
  days: slot.days.optional(),
  ...slot.partSlots,
  capacity: z.number().int().min(1).max(MOST_SEATS).optional().catch(undefined),
  equipment: slot.equipment.optional(),
  unknownPlace: z.string().max(80).optional(),
  suggestedPlaces: z.array(slot.placeId).max(6).optional(),
  otherDays: z.array(slot.day).max(3).optional(),
  page: z.number().int().min(0).max(500).optional(),
  room: slot.spaceId.optional(),
  /** The whole day, as a button says it: nothing said would be asked about. */
  wholeDay: z.literal(true).optional(),
  /** What the dates that are booked belong to, where others of it were booked before. */
  ofSeries: slot.key.optional(),
  /** Dates that are still without a room where these are booked. */
  without: slot.days.optional(),
});
export type RoomSlots = z.output<typeof roomSlots>;
