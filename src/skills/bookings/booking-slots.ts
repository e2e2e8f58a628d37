import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';

/** A button names at most so many bookings: what it holds has to fit into Slack. */
export const MOST_NAMED = 31;
/** And at most so many days, for the same reason. */
export const MOST_DAYS_NAMED = 100;

const DAY_MINUTES = 1_440;
/** No room of ours seats more. */
export const MOST_SEATS = 10_000;

/** What points at a booking: its id, or what a person says of it. */
export const whichSlots = z.object({
  booking: slot.bookingId.optional(),
  place: slot.placeId.optional(),
  days: slot.days.optional(),
  /** "My meeting", "my desk". */
  resource: z.enum(['desk', 'room']).optional().catch(undefined),
});

export const cancelSlots = whichSlots.extend({
  bookings: z.array(slot.bookingId).max(MOST_NAMED).optional(),
  /** Everything that fits the rest, not only what was last spoken of. */
  all: z.literal(true).optional(),
  /** What "everything" leaves out. */
  exceptDays: z.array(slot.day).optional(),
  /** All that was booked together with it. */
  series: z.literal(true).optional(),
  /** So many were shown before they said yes to cancelling everything. */
  sure: z.number().int().min(2).max(10_000).optional(),
});

export const changeSlots = whichSlots.extend({
  fromPlace: slot.placeId.optional(),
  fromDays: slot.days.optional(),
  desk: slot.spaceId.optional(),
  equipment: slot.equipment.optional(),
  ...slot.partSlots,
  /** By how much longer it becomes; shorter where negative. */
  byMinutes: z.number().int().min(-DAY_MINUTES).max(DAY_MINUTES).optional().catch(undefined),
  /** Of a whole day, half of it: which, is asked. */
  half: z.literal(true).optional(),
  /** They know that the owner of the room is asked anew. */
  anew: z.literal(true).optional(),
  /** So many come. */
  capacity: z.number().int().min(1).max(MOST_SEATS).optional().catch(undefined),
});
