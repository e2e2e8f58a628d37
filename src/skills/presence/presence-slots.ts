import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';
import { ACTIVITIES, HALVES, WORK_MODES } from '../../domain/presence/day-log.ts';

/** What a sentence or a button says of some days. */
const said = z.object({
  place: slot.placeId.optional(),
  days: slot.days.optional(),
  ...slot.partSlots,
  workMode: z.enum(WORK_MODES).optional(),
  /** A way of working that is denied, where none is said in its place. */
  notMode: z.enum(WORK_MODES).optional(),
  activity: z.enum(ACTIVITIES).optional(),
});
export type Said = z.output<typeof said>;

export const logSlots = said.extend({
  /** What else the same sentence says: of other days, or of the rest of a day. */
  further: z.array(said).max(13).optional(), // a week has fourteen halves
  /** Other days that the sentence may have meant. */
  otherDays: z.array(slot.day).max(3).optional(),
  unknownPlace: z.string().max(80).optional(),
  /** Half days that were noted before this was said in their place. */
  instead: z
    .array(z.object({ date: slot.day, half: z.enum(HALVES) }))
    .max(800)
    .optional(),
  /** Desks in the way are given back. */
  release: z.literal(true).optional(),
  /** It is to be noted though it breaks a rule: the person was told which. */
  warned: z.literal(true).optional(),
  /** Nothing is to be noted of these days. */
  clear: z.literal(true).optional(),
});
export type LogSlots = z.output<typeof logSlots>;

/** Any day of the week that is to be shown; this week where it is left out, or of a year that no calendar of ours has. */
export const weekSlots = z.object({
  day: slot.day
    .refine((day) => /^[12]/.test(day))
    .optional()
    .catch(undefined),
});
