import { AnnouncementRound } from './domain/announcements/announcement-round.ts';
import { WaitingRound } from './domain/bookings/waiting/waiting-round.ts';
import { nextDecentTime } from './domain/people/decent-times.ts';
import type { People } from './domain/people/people.ts';
import type { HolidayCalendar } from './domain/places/public-holidays.ts';
import { CheckIns } from './skills/bookings/check-ins.ts';
import type { RoomRequests } from './skills/approvals/room-requests.ts';
import { Reminders } from './skills/bookings/reminders.ts';
import { WaitingOffers } from './skills/bookings/waiting-offers.ts';
import { BothIn } from './skills/colleagues/both-in.ts';
import { InvitationRounds } from './skills/invitations/invitation-rounds.ts';
import { SiteRequestRounds } from './skills/site-requests/site-request-rounds.ts';
import { SummaryRounds } from './skills/summaries/summary-rounds.ts';
import { WeekPlanRounds } from './skills/week/week-plan-rounds.ts';
import type { nounsOf } from './nouns.ts';
import type { Stores } from './stores.ts';

export interface RoundsParts {
  stores: Stores;
  people: People;
  holidays: HolidayCalendar;
  nouns: ReturnType<typeof nounsOf>;
}

/** What finds, again and again, who is to be told something unasked, or whose desk is free for others. */
export interface Rounds {
  requests: RoomRequests;
  siteRequests: SiteRequestRounds;
  reminders: Reminders;
  weekPlans: WeekPlanRounds;
  summaries: SummaryRounds;
  checkIns: CheckIns;
  offers: WaitingOffers;
  bothIn: BothIn;
  invitations: InvitationRounds;
  announcements: AnnouncementRound;
}

export function roundsOf({ stores, people, holidays, nouns }: RoundsParts): Rounds {
  const { arrivals, news, follows, places, shared } = nouns;
  const common = { ...stores, holidays, news, organisations: () => stores.people.organisations() };
  const waiting = new WaitingRound({
    ...{ waiting: stores.waiting, bookings: stores.bookings, places, holidays, shared },
    official: ({ organisation, person }) => people.official(organisation, person),
    mayBeTold: async ({ organisation, person }, now) => {
      const working = { organisation, choices: await stores.choices.of(organisation.id, person.id) };
      const within = { from: now, before: new Date(now.getTime() + 1) };
      return nextDecentTime(within, working, holidays) !== undefined;
    },
  });
  return {
    requests: nouns.requests,
    siteRequests: new SiteRequestRounds({
      ...{ siteRequests: nouns.siteRequests, store: stores.siteRequests, outbox: stores.outbox },
      organisation: (id) => stores.people.organisation(id),
    }),
    reminders: new Reminders(common),
    weekPlans: new WeekPlanRounds(common),
    summaries: new SummaryRounds({ ...common, leads: nouns.leads }),
    checkIns: new CheckIns({ ...common, arrivals }),
    offers: new WaitingOffers(waiting, stores.outbox),
    invitations: new InvitationRounds(common),
    announcements: new AnnouncementRound({ ...stores, telling: nouns.announcementNotices.telling }),
    bothIn: new BothIn({ ...common, store: stores.follows, follows, people }),
  };
}
