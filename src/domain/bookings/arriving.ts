import { dayAt, instantAt } from '../local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import { policyOf } from '../policy/policy.ts';
import type { Booking, Lateness } from './booking.ts';

/** How long before its slot one may check in. Who books later than that has their time to arrive from then on. */
export const CHECK_IN_AHEAD_MS = 60 * 60_000;

const MINUTE_MS = 60_000;

type Arriving = Pick<Booking, 'slot'> & Lateness;

/** Says since when somebody is late, where they book less than an hour before the slot begins, or while it lasts. */
export function latenessAt(now: Date, slot: Booking['slot']): Lateness {
  return slot.from.getTime() - now.getTime() < CHECK_IN_AHEAD_MS ? { lateSince: now } : {};
}

/** When a desk is free again to which nobody has come: some time after its slot begins, or after it was booked, if that was later. */
export function releaseTime({ slot, lateSince }: Arriving, organisation: Pick<Organisation, 'policy'>): Date {
  const expected = Math.max(slot.from.getTime(), lateSince?.getTime() ?? 0);
  return new Date(expected + policyOf(organisation).checkIn.releaseAfterMinutes * MINUTE_MS);
}

/**
 * When somebody is asked whether they still come: in the morning of their organisation, or an hour before the slot begins,
 * if that is later. Undefined where that makes no sense: they have just booked, or the desk would be free by then.
 */
export function askTime(booking: Arriving, organisation: Pick<Organisation, 'policy' | 'zone'>): Date | undefined {
  const { slot, lateSince } = booking;
  // One that was moved to a later day since is late no more.
  if (lateSince && latenessAt(lateSince, slot).lateSince) return undefined;
  const { zone } = organisation;
  const morning = instantAt(dayAt(slot.from, zone), policyOf(organisation).checkIn.ask, zone);
  const ask = new Date(Math.max(morning.getTime(), slot.from.getTime() - CHECK_IN_AHEAD_MS));
  return ask < slot.to && ask < releaseTime(booking, organisation) ? ask : undefined;
}
