import type { Booking } from '../bookings/booking.ts';
import type { Site } from '../places/place.ts';
import { Refusal } from '../refusal.ts';
import { meetingOf } from './invitation.ts';
import type { Hosted } from './meeting.ts';
import type { MeetingStore } from './meeting-store.ts';

/** Whether meetings for these may be held in the site. */
export function offersHosting({ hosts = [] }: Pick<Site, 'hosts'>, hosted: Hosted | undefined): boolean {
  return hosted === undefined || hosts.includes(hosted);
}

/** @throws {Refusal} `site-does-not-host`. */
export function assertHosting(site: Pick<Site, 'hosts' | 'name'>, hosted: Hosted | undefined): void {
  if (hosted && !offersHosting(site, hosted)) throw new Refusal('site-does-not-host', { site: site.name, hosted });
}

/** Says of rooms that were booked that they are for citizens, or for an association. */
export async function hostIn(store: Pick<MeetingStore, 'host'>, bookings: Booking[], hosted: Hosted): Promise<void> {
  for (const booking of bookings) await store.host(meetingOf(booking), hosted);
}
