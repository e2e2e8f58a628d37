import type { LocalDate } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import { openingOn, organisationClosedOn } from '../places/opening.ts';
import type { Site, Space, SpaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import { type Booking, isOffered } from './booking.ts';
import type { BookingStore } from './booking-store.ts';
import { type DayPart, slotAt } from './day-part.ts';
import type { DeskNews } from './desk-news.ts';
import type { Slot } from './slot.ts';

/** @throws {Refusal} `space-not-there`. */
export async function spaceThere(
  places: Places,
  id: SpaceId,
): Promise<{ space: Readonly<Space>; site: Readonly<Site> }> {
  const space = await places.space(id);
  const site = space && (await places.site(space.site));
  if (!space || !site) throw new Refusal('space-not-there', {});
  return { space, site };
}

/**
 * The slot that the part of the day is at the site.
 *
 * @throws {Refusal} `closed-that-day`, also where the person's own administration is; `in-the-past`.
 */
export function slotOn(
  { who, site, day, part, now }: { who: Official; site: Readonly<Site>; day: LocalDate; part: DayPart; now: Date },
  holidays: HolidayCalendar,
): Slot {
  const own = organisationClosedOn(who.organisation, day);
  if (own) throw new Refusal('closed-that-day', { site: who.organisation.name, day, name: own });
  const opening = openingOn(site, day, holidays);
  if (!opening.open) throw new Refusal('closed-that-day', { site: site.name, day, name: opening.name });
  const slot = slotAt(site, opening.hours, day, part);
  if (slot.to <= now) throw new Refusal('in-the-past', { day });
  return slot;
}

/** A desk that is only offered to somebody is in nobody's way who books another. False where it is theirs. */
export async function letOfferGo(
  held: Booking,
  { store, news }: { store: BookingStore; news: DeskNews },
): Promise<boolean> {
  if (!isOffered(held)) return false;
  const { organisation, id, version } = held;
  await store.settle(organisation, id, version, 'cancelled');
  news.tell();
  return true;
}

export function bufferOf({ bufferMinutes }: Readonly<Space>): { bufferMinutes?: number } {
  return bufferMinutes === undefined ? {} : { bufferMinutes };
}
