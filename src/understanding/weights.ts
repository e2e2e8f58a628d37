import type { IntentName } from './reading.ts';
import { ANNOUNCEMENTS } from './weights-announcements.ts';
import { BOOKED } from './weights-booked.ts';
import { CALENDAR } from './weights-calendar.ts';
import { COLLEAGUES } from './weights-colleagues.ts';
import { DAYS } from './weights-days.ts';
import { HABITS } from './weights-habits.ts';
import { INVITATIONS } from './weights-invitations.ts';
import { MEETING } from './weights-meeting.ts';
import { REQUESTS } from './weights-requests.ts';
import { ROOMS } from './weights-rooms.ts';
import { SEEN } from './weights-seen.ts';
import { SPACES } from './weights-spaces.ts';
import { SITES } from './weights-sites.ts';
import { TALK } from './weights-talk.ts';
import { TEAMS } from './weights-teams.ts';
import type { Weigh } from './weighing.ts';

/**
 * How much speaks for each intent. The weights were set by hand and tried on the sentences of test/fixtures/language:
 * a word that decides weighs 3 or more, one that fits 1 to 2, one that belongs to another intent less than nothing.
 * Of two that weigh the same, the first one is meant.
 */
export const WEIGHTS: Record<IntentName, Weigh> = {
  ...BOOKED,
  ...COLLEAGUES,
  ...DAYS,
  ...SPACES,
  ...TALK,
  ...SEEN,
  ...MEETING,
  ...HABITS,
  ...CALENDAR,
  ...INVITATIONS,
  ...ROOMS,
  ...REQUESTS,
  ...TEAMS,
  ...SITES,
  ...ANNOUNCEMENTS,
};
