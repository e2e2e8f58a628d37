import { dayAt, instantAt } from '../local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import { policyOf } from '../policy/policy.ts';
import type { Booking, Lateness } from './booking.ts';

const MINUTE_MS = 60_000;

/** How long before its slot one may check in at a desk. Who books later than that has their time to arrive from then on. */
export const CHECK_IN_AHEAD_MS = 60 * MINUTE_MS;

/** The same of a room: shortly before a meeting one knows whether it takes place. */
const ROOM_AHEAD_MS = 15 * MINUTE_MS;

/** How long before a meeting its organiser is reminded of it: time enough to go there, and to say that it is off. */
const REMIND_AHEAD_MS = 10 * MINUTE_MS;

type Arriving = Pick<Booking, 'kind' | 'slot'> & Lateness;

/** From when on one may check in. */
export function checkInOpens({ kind, slot }: Pick<Booking, 'kind' | 'slot'>): Date {
  return new Date(slot.from.getTime() - (kind === 'room' ? ROOM_AHEAD_MS : CHECK_IN_AHEAD_MS));
}

/** Says since when somebody is late, where they book less than an hour before the slot begins, or while it lasts. */
export function latenessAt(now: Date, slot: Booking['slot']): Lateness {
  return slot.from.getTime() - now.getTime() < CHECK_IN_AHEAD_MS ? { lateSince: now } : {};
}

/**
 * When a desk or a room is free again to which nobody has come: some time after its slot begins, or after it was booked, if
 * that was later.
 *
 * @param rules whose rules count: of a desk those of who has it, of a room those of its owner.
 */
export function releaseTime({ kind, slot, lateSince }: Arriving, rules: Pick<Organisation, 'policy'>): Date {
  const expected = Math.max(slot.from.getTime(), lateSince?.getTime() ?? 0);
  const { checkIn, rooms } = policyOf(rules);
  const { releaseAfterMinutes } = kind === 'room' ? rooms : checkIn;
  return new Date(expected + releaseAfterMinutes * MINUTE_MS);
}

/**
 * When somebody is asked whether they still come. Of a desk in the morning of their organisation, or an hour before the
 * slot begins, if that is later; of a room shortly before. Undefined where that makes no sense: they have just booked, or
 * it would be free by then.
 *
 * @param releasedAt when it is free again, if nobody comes.
 */
export function askTime(
  booking: Arriving,
  organisation: Pick<Organisation, 'policy' | 'zone'>,
  releasedAt: Date,
): Date | undefined {
  const { kind, slot, lateSince } = booking;
  const ask = kind === 'room' ? new Date(slot.from.getTime() - REMIND_AHEAD_MS) : askOfDesk(slot, organisation);
  // One that was moved to a later day since is late no more.
  const isLate = lateSince !== undefined && latenessAt(lateSince, slot).lateSince !== undefined;
  if (isLate && (kind === 'desk' || lateSince >= ask)) return undefined;
  return ask < slot.to && ask < releasedAt ? ask : undefined;
}

function askOfDesk({ from }: Booking['slot'], organisation: Pick<Organisation, 'policy' | 'zone'>): Date {
  const { zone } = organisation;
  const morning = instantAt(dayAt(from, zone), policyOf(organisation).checkIn.ask, zone);
  return new Date(Math.max(morning.getTime(), from.getTime() - CHECK_IN_AHEAD_MS));
}
