import * as z from 'zod/v4';
import type { BookingId } from '../domain/bookings/booking.ts';
import type { DayPart } from '../domain/bookings/day-part.ts';
import type { WaitingId } from '../domain/bookings/waiting/waiting-wish.ts';
import { localDate, type LocalDate, type LocalTime } from '../domain/local-date.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId, TeamId } from '../domain/people/person.ts';
import { EQUIPMENT, type PlaceId, type SiteId, type SpaceId } from '../domain/places/place.ts';

/** What slots may look like, whether a sentence or a button brought them. Ids are only shaped here; a store knows them. */
const id = z
  .string()
  .max(80)
  .regex(/^\P{C}+$/u); // no store has control characters or half characters in an id, and PostgreSQL refuses to look
export const placeId = id.transform((text) => text as PlaceId);
export const siteId = id.transform((text) => text as SiteId);
export const spaceId = id.transform((text) => text as SpaceId);
export const bookingId = id.transform((text) => text as BookingId);
export const waitingId = id.transform((text) => text as WaitingId);
export const organisationId = id.transform((text) => text as OrganisationId);
export const teamId = id.transform((text) => text as TeamId);
/** What something was asked for by: as a button brings it back. */
export const key = z
  .string()
  .max(200)
  .regex(/^\P{C}+$/u);
/** Somebody, wherever they work. */
export const whom = z.object({
  organisation: organisationId,
  person: id.transform((text) => text as PersonId),
});

export const day = z
  .string()
  .refine((text) => localDate(text) !== undefined)
  .transform((text) => text as LocalDate);
/** Sorted, each once. */
export const days = z
  .array(day)
  .min(1)
  .max(400)
  .transform((list) => [...new Set(list)].sort());

const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((text) => text as LocalTime);

const LONGEST_WORDS = 80;
/** Without control characters, and halves of characters that were cut off. */
const readable = (text: string) => text.replace(/\p{C}+/gu, ' ').trim();
/** What a person typed, or a part of it: a name, a subject. */
export const typed = z.string().transform((text) => readable(readable(text).slice(0, LONGEST_WORDS)));

/** The same, at any length: whoever takes it says how much is too much. */
export const typedWhole = z.string().transform(readable);

const BLANK_LINES = /\n{3,}/g;
/** As {@link readable}, but with its lines, and emoji that are made of several. */
const readableLines = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{C}\n\u200d]+/gu, ' ')
    .replace(BLANK_LINES, '\n\n')
    .trim();

/**
 * What a person wrote into a field of a card; undefined where they left it empty. At any length: whoever takes it says how
 * much is too much, and gives it back to be shortened.
 */
export const written = z
  .string()
  .optional()
  .transform((text) => readableLines(text ?? '') || undefined);

export const equipment = z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length);

/** The part of the day, as two slots; {@link dayPart} makes one value of them. */
export const partSlots = {
  halfDay: z.enum(['am', 'pm']).optional(),
  time: z.object({ from: clockTime.optional(), to: clockTime.optional() }).optional(),
};

export function dayPart(slots: {
  halfDay?: 'am' | 'pm' | undefined;
  time?: { from?: LocalTime | undefined; to?: LocalTime | undefined } | undefined;
}): DayPart {
  return slots.time ? slots.time : { halfDay: slots.halfDay };
}

/** The inverse of {@link dayPart}: what a button carries. */
export function partData(part: DayPart): { halfDay?: 'am' | 'pm'; time?: { from?: LocalTime; to?: LocalTime } } {
  if (part.from || part.to) return { time: { ...(part.from && { from: part.from }), ...(part.to && { to: part.to }) } };
  return part.halfDay ? { halfDay: part.halfDay } : {};
}
