import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';
import { MOST_DAYS } from '../../domain/bookings/booking-days.ts';

/** No sentence that is read names more. */
export const MOST_NAMED = 150;

/** A meeting of one's own: its booking, or what is said of it. */
export const meetingSlots = z.object({
  booking: slot.bookingId.optional(),
  place: slot.placeId.optional(),
  days: slot.days.optional(),
});

export const peopleSlots = meetingSlots.extend({
  /** As they were typed. */
  people: z.array(slot.typed).max(MOST_NAMED).optional(),
  /** Which of several that have the name, with the name. */
  person: slot.typed.optional(),
  colleague: slot.whom.optional(),
});
export type PeopleSlots = z.output<typeof peopleSlots>;

export const listSlots = meetingSlots.extend({ page: z.number().int().min(0).max(100).optional() });
export type ListSlots = z.output<typeof listSlots>;

const MINUTE_MS = 60_000;
const LAST_MINUTE = 4_000_000_000;
/** When a meeting begins, as short as can be: minutes since 1970. */
export const minuteOf = (begins: Date): number => begins.getTime() / MINUTE_MS;
export const atMinute = (minute: number): Date => new Date(minute * MINUTE_MS);

/** Each meeting with the minute at which it begins. */
export const answerAllSlots = z.object({
  meetings: z.array(z.tuple([slot.bookingId, z.number().int().min(0).max(LAST_MINUTE)])).max(MOST_DAYS),
  accept: z.boolean(),
});
export type AnswerAllSlots = z.output<typeof answerAllSlots>;

export const answerSlots = meetingSlots.extend({
  accept: z.boolean(),
  /** When the meeting begins that is answered to. */
  from: z.iso.datetime().optional(),
});
export type AnswerSlots = z.output<typeof answerSlots>;
