import type { Turn } from '../../../conversation/ability.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import { dayAt } from '../../../domain/local-date.ts';
import { nextDecentTime } from '../../../domain/people/decent-times.ts';
import type { HolidayCalendar } from '../../../domain/places/public-holidays.ts';
import { whenOf } from '../when-of.ts';

const YEAR_MS = 366 * 86_400_000;

/** Where most people are not at work when an announcement is to go: from when on they get it, and whether that is too late to confirm it. */
export function restLines({ at, receipt }: Announcement, holidays: HolidayCalendar, turn: Turn): string[] {
  const { organisation } = turn.who;
  const { announcementAudience: words } = turn.words;
  const from = at && at > turn.now ? at : turn.now;
  const before = new Date(from.getTime() + YEAR_MS);
  const heard = nextDecentTime({ from, before }, { organisation, choices: {} }, holidays);
  if (!heard || heard <= from) return [];
  const isLate = receipt?.by !== undefined && receipt.by < dayAt(heard, organisation.zone);
  return [words.atRest(whenOf(heard, turn)), ...(isLate ? [words.confirmedTooLate] : [])];
}
