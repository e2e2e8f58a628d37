import { DateTime } from 'luxon';
import type { AnnouncementState } from '../announcements/announcement.ts';
import type { Telling } from '../announcements/announcement-news.ts';
import type { AnnouncementStore } from '../announcements/announcement-store.ts';
import type { DeliveryStore } from '../announcements/delivering/delivery-store.ts';
import type { PollStore } from '../announcements/answers/poll-store.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { addDays, dayAt, instantAt, type LocalTime } from '../local-date.ts';
import type { InvitationStore } from '../meetings/invitation-store.ts';
import type { MeetingStore } from '../meetings/meeting-store.ts';
import type { Organisation } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { TeamArrangementStore } from '../people/team-arrangement-store.ts';
import type { DayLogStore } from '../presence/day-log-store.ts';
import { forgetDaysBefore } from '../presence/logging-days.ts';
import type { LookUpStore } from '../presence/look-up-store.ts';
import type { FigureStore } from '../summaries/figure-store.ts';
import type { SiteRequestStore } from '../site-requests/site-request-store.ts';
import { policyOf } from './policy.ts';

/** What somebody asked of a site may say something of their health: who asked may still want to know how it ended. */
const SITE_REQUEST_DAYS = 7;
/** Who stood in may be asked about a while longer. */
const STAND_IN_DAYS = 30;
const DAY_MS = 86_400_000;
/** What was paused or stopped, and nobody has touched since, nobody means to go on with. */
export const STANDING_MONTHS = 3;
/** Four weeks are looked at together, after the last of their days. */
export const FIGURE_DAYS = 35;
const MIDNIGHT = '00:00' as LocalTime;

interface Kept {
  people: Pick<PeopleStore, 'organisations'>;
  bookings: Pick<BookingStore, 'forgetBefore'>;
  dayLogs: Pick<DayLogStore, 'forgetBefore'>;
  lookUps: Pick<LookUpStore, 'forgetBefore'>;
  invitations: Pick<InvitationStore, 'forgetBefore'>;
  meetings: Pick<MeetingStore, 'forgetBefore'>;
  siteRequests: Pick<SiteRequestStore, 'forgetBefore'>;
  figures: Pick<FigureStore, 'forgetBefore'>;
  teamArrangements: Pick<TeamArrangementStore, 'forgetBefore'>;
  announcements: Pick<AnnouncementStore, 'forgetBefore' | 'of' | 'put'>;
  announced: Pick<DeliveryStore, 'forget'>;
  polls: Pick<PollStore, 'forget'>;
  telling: Telling;
}

/**
 * Forgets who held a desk or was asked to a meeting, where people said that they worked, and who looked for whom, where that
 * has served its purpose: after so long as each organisation has laid down; the guests of a meeting when its day is over. May
 * be done by several at once, again and again.
 */
export async function forgetWhatIsOver(kept: Kept, now: Date): Promise<void> {
  const { people, bookings, dayLogs, lookUps, invitations, meetings, siteRequests, figures, teamArrangements } = kept;
  await figures.forgetBefore(addDays(dayAt(now, 'UTC'), -FIGURE_DAYS));
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  for (const organisation of await people.organisations()) {
    const { id, zone } = organisation;
    const { bookingDays, dayLogMonths, lookUpDays } = policyOf(organisation).keep;
    // Before the bookings: they say which meetings are over.
    await meetings.forgetBefore(id, instantAt(dayAt(now, zone), MIDNIGHT, zone));
    await invitations.forgetBefore(id, daysAgo(bookingDays));
    await bookings.forgetBefore(id, daysAgo(bookingDays));
    await dayLogs.forgetBefore(id, forgetDaysBefore(dayAt(now, zone), dayLogMonths));
    await siteRequests.forgetBefore(id, daysAgo(SITE_REQUEST_DAYS));
    await teamArrangements.forgetBefore(id, addDays(dayAt(now, zone), -STAND_IN_DAYS));
    await lookUps.forgetBefore(id, daysAgo(lookUpDays));
    await forgetAnnouncements(kept, organisation, now);
  }
}

/** What stands still is taken back; of what is over, who was told, and answered what, goes first, and leaves the counts. */
async function forgetAnnouncements(
  { announcements, announced, polls, telling }: Kept,
  organisation: Readonly<Organisation>,
  now: Date,
) {
  const { id, zone } = organisation;
  const { announcementMonths, receiptMonths } = policyOf(organisation).keep;
  const monthsAgo = (months: number) => DateTime.fromJSDate(now, { zone }).minus({ months }).toJSDate();
  const before = monthsAgo(Math.min(receiptMonths, announcementMonths));
  const all = await announcements.of(id);
  const standing = all.filter(({ state, changed }) => STANDING.includes(state) && changed < monthsAgo(STANDING_MONTHS));
  for (const announcement of standing) {
    const over = { ...announcement, state: 'cancelled' as const, version: announcement.version + 1, changed: now };
    await telling(announcement, { became: 'cancelled', because: 'untouched' }, now, () => announcements.put(over));
  }
  const over = all.filter(({ state, changed }) => OVER.includes(state) && changed < before);
  for (const announcement of over) {
    await announced.forget(id, announcement.id);
    await polls.forget(id, announcement.id);
  }
  await announcements.forgetBefore(id, monthsAgo(announcementMonths));
}

const OVER: readonly AnnouncementState[] = ['sent', 'cancelled'];
const STANDING: readonly AnnouncementState[] = ['paused', 'stopped'];
