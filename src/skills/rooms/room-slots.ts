import * as z from 'zod/v4';
import { HOSTED } from '../../domain/meetings/meeting.ts';
import * as slot from '../../conversation/slot-schemas.ts';

/** More is no number of people any more, but a slip. */
const MOST_SEATS = 1_000_000;
const DAY_MINUTES = 1_440;
/** No sentence that is read names more. */
const MOST_NAMED = 150;
/** A button carries so many names, and so many characters of them: six of them have to fit into one message. */
export const MOST_CARRIED = 12;
export const MOST_CARRIED_LENGTH = 600;

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
  /** The name on a room's sign, as typed. */
  space: slot.typed.optional(),
  room: slot.spaceId.optional(),
  /** The whole day, as a button says it: nothing said would be asked about. */
  wholeDay: z.literal(true).optional(),
  /** By how much longer, or shorter, than was said before. */
  byMinutes: z.number().int().min(-DAY_MINUTES).max(DAY_MINUTES).optional().catch(undefined),
  /** Colleagues who are to come, as typed: where no place is said, it is to be fair to all of them. */
  people: z.array(slot.typed).max(MOST_NAMED).optional(),
  /** Which of several that have a name: of all that were asked about, and of the last of them. */
  meant: z
    .array(z.object({ name: slot.typed, colleague: slot.whom }))
    .max(MOST_NAMED)
    .optional(),
  person: slot.typed.optional(),
  colleague: slot.whom.optional(),
  fair: z.literal(true).optional(),
  /** People from outside who are to come. */
  guests: z.array(slot.typed).max(MOST_NAMED).optional(),
  /** Whom it is for, where it is not for colleagues. */
  hosted: z.enum(HOSTED).optional(),
  /** With a video link for those who cannot come. */
  online: z.literal(true).optional(),
  /** What the dates that are booked belong to, where others of it were booked before. */
  ofSeries: slot.key.optional(),
  /** Dates that are still without a room where these are booked. */
  without: slot.days.optional(),
});
export type RoomSlots = z.output<typeof roomSlots>;

/** What the buttons of a list carry on, beside the room and the days: what is to be so once it is booked. */
export function carried(slots: RoomSlots) {
  const { capacity, wholeDay, equipment, place, site, ofSeries, people, meant, fair, guests, hosted, online } = slots;
  const all = { capacity, wholeDay, equipment, place, site, ofSeries, people, meant, fair, guests, hosted, online };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
