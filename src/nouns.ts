import { drawnOnSlack } from './channels/slack/blocks/drawn.ts';
import type { Charts } from './conversation/charts.ts';
import type { ListAddresses } from './conversation/list-addresses.ts';
import { Announcements } from './domain/announcements/announcements.ts';
import { Received } from './domain/announcements/received.ts';
import { Readers } from './domain/announcements/answers/readers.ts';
import { Reminders } from './domain/announcements/reminders.ts';
import { Results } from './domain/announcements/answers/results.ts';
import { SharedUse } from './domain/agreements/shared-use.ts';
import { Approvals } from './domain/bookings/approving/approvals.ts';
import { Arrivals } from './domain/bookings/arrivals.ts';
import { ApprovalTerms } from './domain/bookings/approving/approval-terms.ts';
import { Bookings } from './domain/bookings/bookings.ts';
import { DesksTogether } from './domain/bookings/together/desks-together.ts';
import { BookingTogether } from './domain/bookings/together/desks-together-booking.ts';
import { Closing } from './domain/bookings/closing/closing.ts';
import { DeskNews } from './domain/bookings/desk-news.ts';
import { Moving } from './domain/bookings/moving.ts';
import { SpaceSearch } from './domain/bookings/choosing/space-search.ts';
import { WaitingList } from './domain/bookings/waiting/waiting-list.ts';
import { GuidelineSearch } from './domain/guidelines/guideline-search.ts';
import { Guests } from './domain/meetings/guests.ts';
import { Invitations } from './domain/meetings/invitations.ts';
import { StartingPointsOf } from './domain/meetings/starting-points.ts';
import { VideoLinks } from './domain/meetings/video-links.ts';
import type { People } from './domain/people/people.ts';
import { StandIns } from './domain/people/stand-ins.ts';
import { TeamDays } from './domain/people/team-days.ts';
import { TeamLeads } from './domain/people/team-leads.ts';
import type { Place } from './domain/places/place.ts';
import { Places } from './domain/places/places.ts';
import type { HolidayCalendar } from './domain/places/public-holidays.ts';
import { HouseRules } from './domain/policy/house-rules.ts';
import { Follows } from './domain/presence/follows.ts';
import { KnownDays } from './domain/presence/known-days.ts';
import { OpenToMeet } from './domain/presence/open-to-meet.ts';
import { Presence } from './domain/presence/presence.ts';
import { SpaceDays } from './domain/presence/space-day.ts';
import { UnplannedWeeks } from './domain/presence/unplanned-weeks.ts';
import { WeekPlanning } from './domain/presence/week-planning.ts';
import { Whereabouts } from './domain/presence/whereabouts.ts';
import { DeskUse } from './domain/summaries/desk-use.ts';
import { Figures } from './domain/summaries/figures.ts';
import { Savings } from './domain/summaries/savings.ts';
import { SitesInUse } from './domain/summaries/site-use.ts';
import { SparedTravel } from './domain/summaries/spared-travel.ts';
import { TeamWeeks } from './domain/summaries/team-weeks.ts';
import { SiteRequests } from './domain/site-requests/site-requests.ts';
import type { Nouns } from './skills/all-skills.ts';
import { AnnouncementCards } from './skills/announcements/announcement-cards.ts';
import { AnnouncementNotices } from './skills/announcements/sending/announcement-notices.ts';
import { RoomRequests } from './skills/approvals/room-requests.ts';
import type { AddressOf } from './skills/calendar/calendar-skill.ts';
import { Calendars } from './skills/calendar/calendars.ts';
import { MeetingEvents } from './skills/calendar/meeting-events.ts';
import { ClosureNotices } from './skills/site/closure-notices.ts';
import { TeamSummary } from './skills/summaries/team-summary.ts';
import { TeamNotices } from './skills/together/team-notices.ts';
import { StandInNotices } from './skills/team/stand-in-notices.ts';
import type { Stores } from './stores.ts';

export interface NounsParts {
  stores: Stores;
  people: People;
  /** Every municipality that is known. */
  allPlaces: readonly Place[];
  holidays: HolidayCalendar;
  calendarAddress: AddressOf;
  charts: Charts;
  lists: ListAddresses;
}

/** What the skills talk about, on open stores; and where it is told that a desk may have become free. */
export function nounsOf(parts: NounsParts): Nouns & { news: DeskNews; shared: SharedUse } {
  const { stores, people, allPlaces, holidays, calendarAddress, charts, lists } = parts;
  const news = new DeskNews();
  const places = new Places(allPlaces, stores.sites);
  const shared = new SharedUse({ organisations: stores.people, bookings: stores.bookings, places, holidays });
  const desks = new SpaceSearch(stores.bookings, places, holidays, shared);
  const terms = new ApprovalTerms(stores.people, holidays);
  const bookings = new Bookings(stores.bookings, places, holidays, desks, shared, terms, news);
  const approvals = new Approvals({ ...stores, places, news });
  const presence = new Presence(stores.dayLogs, stores.bookings, places);
  const whereabouts = new Whereabouts({ ...stores, places });
  const bookingStore = stores.bookings;
  const desksTogether = new DesksTogether({ whereabouts, bookingStore, search: desks, shared, places, holidays });
  const bookingTogether = new BookingTogether({
    ...{ together: desksTogether, bookings, bookingStore, search: desks, people, places },
  });
  const invitations = new Invitations({
    ...{ store: stores.invitations, meetings: stores.meetings, bookingStore: stores.bookings },
    ...{ bookings, whereabouts, places },
  });
  const standIns = new StandIns({ store: stores.teamArrangements, directory: stores.directory });
  const leads = new TeamLeads(standIns, stores.directory);
  const teamDays = new TeamDays({ store: stores.teamArrangements, leads, directory: stores.directory });
  const figures = new Figures(stores.figures);
  const knownDays = new KnownDays({ ...stores, places });
  const teamWeeks = new TeamWeeks({
    ...{ choices: stores.choices, leads, figures, knownDays },
    ...{ deskUse: new DeskUse({ bookings: stores.bookings, places }) },
  });
  const announcing = new Announcements({ ...stores, figures });
  const guidelines = new GuidelineSearch(stores.guidelines);
  const videoLinks = new VideoLinks(stores.meetings, stores.people);
  return {
    ...{ places, shared, desks, bookings, news, presence, whereabouts },
    ...{ calendarAddress, charts, choices: stores.choices },
    ...{ approvals, requests: new RoomRequests({ approvals, outbox: stores.outbox }) },
    moving: new Moving({
      ...{ bookings, places, holidays, shared, terms, news },
      ...{ store: stores.bookings, search: desks, meetings: stores.meetings },
    }),
    closing: new Closing({ ...stores, places, shared, news }),
    closureNotices: new ClosureNotices(stores.outbox),
    siteRequests: new SiteRequests({ store: stores.siteRequests, people: stores.people, places }),
    arrivals: new Arrivals({
      ...{ bookings, store: stores.bookings, organisations: stores.people, places },
      takesPartIn: async (who, slot) => {
        const askedTo = await invitations.within(who, slot);
        return askedTo.filter(({ invitation }) => invitation.answer !== 'declined').map(({ booking }) => booking);
      },
    }),
    ...{ announcing, announced: stores.announced, directory: stores.directory },
    announcementCards: new AnnouncementCards({
      ...{ announcing, announced: stores.announced, directory: stores.directory },
      ...{ guidelines, places, charts, holidays },
    }),
    drawnOnSlack,
    announcementNotices: new AnnouncementNotices({ outbox: stores.outbox, announcing }),
    received: new Received(stores),
    reminders: new Reminders(stores),
    readers: new Readers(stores),
    lists,
    results: new Results({ ...stores, announcing }),
    organisations: stores.people,
    spaceDays: new SpaceDays({
      ...{ bookings: stores.bookings, organisations: stores.people },
      shared,
      whereabouts,
      holidays,
    }),
    waiting: new WaitingList({ ...stores, places, holidays, shared, terms, news }),
    unplanned: new UnplannedWeeks(presence, holidays),
    teamNotices: new TeamNotices(stores.outbox),
    ...{ desksTogether, bookingTogether },
    planning: new WeekPlanning(stores.choices, presence, holidays),
    rules: new HouseRules(presence, stores.choices, holidays),
    invitations,
    starts: new StartingPointsOf({ ...stores, whereabouts, presence, places, allPlaces }),
    meetings: stores.meetings,
    guests: new Guests({ store: stores.meetings, bookings: stores.bookings, invitations, whereabouts, places }),
    videoLinks,
    follows: new Follows({ store: stores.follows, whereabouts, presence }),
    guidelines,
    ...{ standIns, leads, standInNotices: new StandInNotices(stores.outbox) },
    teamDays,
    teamWeeks,
    teamSummary: new TeamSummary({ teamWeeks, places, whereabouts, holidays, teamDays, charts }),
    sitesInUse: new SitesInUse({ ...stores, figures, places, holidays }),
    savings: new Savings({
      ...{ figures, knownDays, people: stores.people, places },
      sparedTravel: new SparedTravel({ ...stores, knownDays, places, allPlaces }),
    }),
    openToMeet: new OpenToMeet({ ...stores, places }),
    calendars: new Calendars({
      ...{ links: stores.calendarLinks, people, presence, bookings, places },
      bookingStore: stores.bookings,
      meetings: new MeetingEvents({ invitations, bookings, links: videoLinks }),
    }),
  };
}
