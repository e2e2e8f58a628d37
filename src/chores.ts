import type { Clock } from './channels/clock.ts';
import type { Chore } from './conversation/chores.ts';
import type { Telling } from './domain/announcements/announcement-news.ts';
import type { DeskNews } from './domain/bookings/desk-news.ts';
import { forgetWhatIsOver } from './domain/policy/retention.ts';
import type { Rounds } from './rounds.ts';
import type { Stores } from './stores.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Longer than any booking is ahead: a link to a file of it is of no use afterwards. */
const CALENDAR_LINK_MS = 400 * DAY_MS;
/** Who was not told is of use until an administrator has looked. */
const UNREACHED_MS = 14 * DAY_MS;

export interface ChoresParts {
  stores: Stores;
  clock: Clock;
  rounds: Rounds;
  news: DeskNews;
  telling: Telling;
  /** The kinds of notice of which it stays known who was not told. */
  accounted: string[];
  /** Books desks for the demo's people, and lets them arrive. */
  expandDemo: () => Promise<void>;
}

/** What is to be done now and again while it runs, in each process: each of them may be done by several at once. */
export function choresOf({ stores, clock, rounds, news, telling, accounted, expandDemo }: ChoresParts): Chore[] {
  const { requests, reminders, bothIn, weekPlans, checkIns, offers } = rounds;
  const { deliveries, dialogues, outbox } = stores;
  const ago = (ms: number) => new Date(clock.now().getTime() - ms);
  return [
    { name: 'demo', everyMs: HOUR_MS, run: expandDemo },
    { name: 'deliveries', everyMs: HOUR_MS, run: () => deliveries.forgetExpired(clock.now()) },
    { name: 'dialogues', everyMs: HOUR_MS, run: () => dialogues.forgetBefore(ago(DAY_MS)) },
    { name: 'retention', everyMs: HOUR_MS, run: () => forgetWhatIsOver({ ...stores, telling }, clock.now()) },
    { name: 'reminders', everyMs: 10 * MINUTE_MS, run: () => reminders.put(clock.now()) },
    { name: 'both in', everyMs: 10 * MINUTE_MS, run: () => bothIn.put(clock.now()) },
    { name: 'week plans', everyMs: HOUR_MS, run: () => weekPlans.put(clock.now()) },
    { name: 'summaries', everyMs: 5 * MINUTE_MS, run: () => rounds.summaries.put(clock.now()) },
    { name: 'room requests', everyMs: MINUTE_MS, run: () => requests.run(clock.now()) },
    { name: 'site requests', everyMs: MINUTE_MS, run: () => rounds.siteRequests.run(clock.now()) },
    { name: 'announcements', everyMs: 10 * SECOND_MS, run: () => rounds.announcements.run(clock.now()) },
    { name: 'invitations', everyMs: MINUTE_MS, run: () => rounds.invitations.put(clock.now()) },
    { name: 'check-ins', everyMs: 2 * MINUTE_MS, run: () => checkIns.run(clock.now()) },
    {
      ...{ name: 'waiting list', everyMs: MINUTE_MS, run: () => offers.run(clock.now()) },
      onNews: (listener) => news.on(listener),
    },
    { name: 'lateness', everyMs: HOUR_MS, run: () => stores.bookings.forgetLatenessBefore(clock.now()) },
    { name: 'calendar links', everyMs: HOUR_MS, run: () => stores.calendarLinks.forgetBefore(ago(CALENDAR_LINK_MS)) },
    // An hour later: the clocks of two processes differ a little, and what was forgotten could be put again.
    {
      name: 'outbox',
      everyMs: HOUR_MS,
      run: () => outbox.forgetBefore(ago(HOUR_MS), { kinds: accounted, since: ago(UNREACHED_MS) }),
    },
  ];
}
