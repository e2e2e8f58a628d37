import type { Turn } from '../../conversation/ability.ts';
import { awaitsApproval, type Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';

/** What is said of rooms that were only asked for: who decides, and until when. Undefined where all are booked. */
export async function askedNotices(bookings: Bookings, made: Booking[], turn: Turn): Promise<string[] | undefined> {
  const asked = made.filter(awaitsApproval);
  const ends = asked.flatMap(({ lapsesAt }) => lapsesAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const [booking] = asked;
  const [first] = ends;
  if (!booking || !first) return undefined;
  const { approvals } = turn.words;
  const owner = (await bookings.dayOf(booking)).owner[turn.language];
  const { zone } = turn.who.organisation;
  const by = { owner, day: dayAt(first, zone), time: timeAt(first, zone), today: dayAt(turn.now, zone) };
  const say = ends.every((end) => end.getTime() === first.getTime()) ? approvals.decides : approvals.decidesFirst;
  const { hasApprover, contact } = await bookings.whoDecides(booking);
  return [say(by), ...(hasApprover || !contact ? [] : [approvals.nobodyDecides({ owner, contact })])];
}
