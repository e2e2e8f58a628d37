import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';
import { logSlots } from '../presence/presence-slots.ts';

/** 1 for Monday to 7 for Sunday. */
const weekday = z.number().int().min(1).max(7);

/** "Monday to Thursday from 8 to 16": a sentence names days, which stand for their weekdays. */
const hours = z.object({ days: slot.days.optional(), ...slot.partSlots });

export const hoursSlots = hours.extend({
  further: z.array(hours).max(10).optional(),
  /** A button: this weekday is worked, or `off`. */
  weekday: weekday.optional(),
  off: z.literal(true).optional(),
  asOrganisation: z.literal(true).optional(),
});
export type HoursSlots = z.output<typeof hoursSlots>;

/** As a day is said; a button says its weekdays. */
export const usualSlots = logSlots
  .pick({ place: true, days: true, halfDay: true, time: true, workMode: true, further: true })
  .extend({ unknownPlace: logSlots.shape.unknownPlace, clear: logSlots.shape.clear })
  .extend({ weekdays: z.array(weekday).min(1).max(7).optional() });
export type UsualSlots = z.output<typeof usualSlots>;

/** Any day of the week that is to be planned. */
export const planSlots = z.object({ days: slot.days.optional() });

export const byItselfSlots = z.object({ wanted: z.boolean().default(true) });
