import * as z from 'zod/v4';
import * as slot from '../../conversation/slot-schemas.ts';
import { MOST_TOGETHER } from '../../domain/bookings/together/desks-together.ts';

/** No sentence that is read names more. */
const MOST_NAMED = 150;
const people = z.array(slot.whom.shape.person).max(MOST_TOGETHER);

/** A week of a team, by any of its days. */
export const askSlots = z.object({
  team: slot.typed.optional(),
  teamId: slot.teamId.optional(),
  days: slot.days.optional(),
});
export type AskSlots = z.output<typeof askSlots>;

export const bookSlots = askSlots.extend({
  place: slot.placeId.optional(),
  unknownPlace: slot.typed.optional(),
  suggestedPlaces: z.array(slot.placeId).max(6).optional(),
  /** As they were typed. */
  people: z.array(slot.typed).max(MOST_NAMED).optional(),
  /** Whom the names mean: as buttons bring it, so each is looked for among those who may be booked for. */
  chosen: people.optional(),
  /** The button of a proposal: those who stand on it, and where. */
  book: people.min(1).optional(),
  site: slot.siteId.optional(),
});
export type BookSlots = z.output<typeof bookSlots>;
