import type { DrawnOn } from '../cards/pasted/drawn.ts';
import type { Skill } from '../conversation/ability.ts';
import type { Charts } from '../conversation/charts.ts';
import type { Announcements } from '../domain/announcements/announcements.ts';
import type { DeliveryStore } from '../domain/announcements/delivering/delivery-store.ts';
import type { Received } from '../domain/announcements/received.ts';
import type { ListAddresses } from '../conversation/list-addresses.ts';
import type { Readers } from '../domain/announcements/answers/readers.ts';
import type { Reminders } from '../domain/announcements/reminders.ts';
import type { Results } from '../domain/announcements/answers/results.ts';
import type { Approvals } from '../domain/bookings/approving/approvals.ts';
import type { Arrivals } from '../domain/bookings/arrivals.ts';
import type { Bookings } from '../domain/bookings/bookings.ts';
import type { DesksTogether } from '../domain/bookings/together/desks-together.ts';
import type { BookingTogether } from '../domain/bookings/together/desks-together-booking.ts';
import type { Closing } from '../domain/bookings/closing/closing.ts';
import type { Moving } from '../domain/bookings/moving.ts';
import type { SpaceSearch } from '../domain/bookings/choosing/space-search.ts';
import type { WaitingList } from '../domain/bookings/waiting/waiting-list.ts';
import type { Directory } from '../domain/people/directory.ts';
import type { ChoicesStore } from '../domain/people/choices-store.ts';
import type { GuidelineSearch } from '../domain/guidelines/guideline-search.ts';
import type { Guests } from '../domain/meetings/guests.ts';
import type { Invitations } from '../domain/meetings/invitations.ts';
import type { MeetingStore } from '../domain/meetings/meeting-store.ts';
import type { StartingPointsOf } from '../domain/meetings/starting-points.ts';
import type { VideoLinks } from '../domain/meetings/video-links.ts';
import type { StandIns } from '../domain/people/stand-ins.ts';
import type { TeamDays } from '../domain/people/team-days.ts';
import type { TeamLeads } from '../domain/people/team-leads.ts';
import type { PeopleStore } from '../domain/people/people-store.ts';
import type { Places } from '../domain/places/places.ts';
import type { HouseRules } from '../domain/policy/house-rules.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { SpaceDays } from '../domain/presence/space-day.ts';
import type { SiteRequests } from '../domain/site-requests/site-requests.ts';
import type { WeekPlanning } from '../domain/presence/week-planning.ts';
import type { UnplannedWeeks } from '../domain/presence/unplanned-weeks.ts';
import type { Savings } from '../domain/summaries/savings.ts';
import type { SitesInUse } from '../domain/summaries/site-use.ts';
import type { TeamWeeks } from '../domain/summaries/team-weeks.ts';
import type { OpenToMeet } from '../domain/presence/open-to-meet.ts';
import type { Follows } from '../domain/presence/follows.ts';
import type { Whereabouts } from '../domain/presence/whereabouts.ts';
import { sharingSkill } from './agreements/sharing-skill.ts';
import { spaceDaySkill } from './agreements/space-day-skill.ts';
import { BookingCards } from './bookings/booking-cards.ts';
import { bookingsSkill } from './bookings/bookings-skill.ts';
import { checkInSkill } from './bookings/check-in-skill.ts';
import { eveSkill } from './bookings/eve-skill.ts';
import type { AnnouncementCards } from './announcements/announcement-cards.ts';
import type { AnnouncementNotices } from './announcements/sending/announcement-notices.ts';
import { composingSkill } from './announcements/writing/composing-skill.ts';
import { receivingSkill } from './announcements/receiving/receiving-skill.ts';
import { exportingSkill } from './announcements/results/exporting-skill.ts';
import { newsSkill } from './announcements/sending/news-skill.ts';
import { remindingSkill } from './announcements/sending/reminding-skill.ts';
import { resultsSkill } from './announcements/results/results-skill.ts';
import { pastingSkill } from './announcements/writing/pasting-skill.ts';
import { sendingSkill } from './announcements/sending/sending-skill.ts';
import { approvalsSkill } from './approvals/approvals-skill.ts';
import type { RoomRequests } from './approvals/room-requests.ts';
import { WaitingLines } from './bookings/waiting-lines.ts';
import { waitingSkill } from './bookings/waiting-skill.ts';
import { type AddressOf, calendarSkill } from './calendar/calendar-skill.ts';
import type { Calendars } from './calendar/calendars.ts';
import { colleaguesSkill } from './colleagues/colleagues-skill.ts';
import { followSkill } from './colleagues/follow-skill.ts';
import { conversationSkill } from './conversation/conversation-skill.ts';
import { desksSkill } from './desks/desks-skill.ts';
import { SpaceQuestions } from './desks/space-questions.ts';
import { guidelinesSkill } from './guidelines/guidelines-skill.ts';
import { invitationsSkill } from './invitations/invitations-skill.ts';
import { MeetingFacts } from './invitations/meeting-facts.ts';
import { policySkill } from './policy/policy-skill.ts';
import { openToMeetSkill } from './open-to-meet/open-to-meet-skill.ts';
import { roomsSkill } from './rooms/rooms-skill.ts';
import { closingSkill } from './site/closing-skill.ts';
import { savingsSkill } from './site-use/savings-skill.ts';
import { siteUseSkill } from './site-use/site-use-skill.ts';
import type { ClosureNotices } from './site/closure-notices.ts';
import { siteRequestsSkill } from './site-requests/site-requests-skill.ts';
import { presenceSkill } from './presence/presence-skill.ts';
import { exportSkill } from './summaries/export-skill.ts';
import { summariesSkill } from './summaries/summaries-skill.ts';
import type { TeamSummary } from './summaries/team-summary.ts';
import type { StandInNotices } from './team/stand-in-notices.ts';
import { teamSkill } from './team/team-skill.ts';
import type { TeamNotices } from './together/team-notices.ts';
import { togetherSkill } from './together/together-skill.ts';
import { weeklySummarySkill } from './summaries/weekly-summary-skill.ts';
import { visibilitySkill } from './visibility/visibility-skill.ts';
import { weekSkill } from './week/week-skill.ts';

/** What the skills need of the domain. */
export interface Nouns {
  announcing: Announcements;
  announced: Pick<DeliveryStore, 'counts'>;
  announcementCards: AnnouncementCards;
  announcementNotices: AnnouncementNotices;
  drawnOnSlack: DrawnOn;
  directory: Pick<Directory, 'teams' | 'names'>;
  arrivals: Arrivals;
  approvals: Approvals;
  bookings: Bookings;
  moving: Moving;
  choices: ChoicesStore;
  closing: Closing;
  closureNotices: ClosureNotices;
  desks: SpaceSearch;
  received: Received;
  results: Results;
  reminders: Reminders;
  readers: Readers;
  lists: ListAddresses;
  organisations: Pick<PeopleStore, 'organisations'>;
  places: Places;
  presence: Presence;
  spaceDays: SpaceDays;
  waiting: WaitingList;
  planning: WeekPlanning;
  rules: HouseRules;
  whereabouts: Whereabouts;
  follows: Follows;
  teamWeeks: TeamWeeks;
  teamSummary: TeamSummary;
  leads: TeamLeads;
  standIns: StandIns;
  standInNotices: StandInNotices;
  teamDays: TeamDays;
  teamNotices: TeamNotices;
  desksTogether: DesksTogether;
  bookingTogether: BookingTogether;
  unplanned: UnplannedWeeks;
  openToMeet: OpenToMeet;
  calendars: Calendars;
  invitations: Invitations;
  starts: StartingPointsOf;
  meetings: Pick<MeetingStore, 'host'>;
  guests: Guests;
  guidelines: GuidelineSearch;
  videoLinks: VideoLinks;
  charts: Charts;
  /** Where calendar programs reach us. */
  calendarAddress: AddressOf;
  requests: RoomRequests;
  siteRequests: SiteRequests;
  sitesInUse: SitesInUse;
  savings: Savings;
}

/** Everything the bot can do. */
export function allSkills({
  announcing,
  announced,
  announcementCards,
  announcementNotices,
  drawnOnSlack,
  directory,
  arrivals,
  approvals,
  requests,
  bookings,
  charts,
  moving,
  calendars,
  calendarAddress,
  choices,
  closing,
  closureNotices,
  desks,
  organisations,
  received,
  results,
  reminders,
  readers,
  lists,
  places,
  planning,
  presence,
  rules,
  siteRequests,
  sitesInUse,
  savings,
  spaceDays,
  waiting,
  follows,
  leads,
  standIns,
  standInNotices,
  teamDays,
  teamWeeks,
  teamSummary,
  teamNotices,
  desksTogether,
  bookingTogether,
  unplanned,
  openToMeet,
  whereabouts,
  invitations,
  starts,
  meetings,
  guests,
  guidelines,
  videoLinks: links,
}: Nouns): Skill[] {
  const isInCalendars = () => calendarAddress('') !== undefined;
  const cards = new BookingCards(bookings, isInCalendars, new MeetingFacts(guests, links), arrivals);
  const announcement = { announcing, announced, guidelines, directory, places, charts };
  const abilities = [
    desksSkill(desks, bookings, places, cards),
    roomsSkill({ search: desks, bookings, places, cards, whereabouts, starts, invitations, guests, meetings, links }),
    bookingsSkill(bookings, moving, desks, places, cards, new WaitingLines(waiting, places)),
    approvalsSkill({ approvals, requests, bookings, cards, announcements: announcementCards }),
    closingSkill({ closing, closureNotices, bookings, search: desks, places, cards }),
    siteRequestsSkill({ siteRequests, bookings, search: desks, places, cards }),
    checkInSkill({ arrivals, bookings, cards }),
    eveSkill(bookings, cards),
    waitingSkill({ waiting, bookings, places, search: desks, cards }),
    presenceSkill({ presence, bookings, moving, places, planning, rules, guidelines }),
    weekSkill({ choices, planning, teamDays, places }),
    calendarSkill(calendars, bookings, calendarAddress),
    colleaguesSkill({ follows, whereabouts, presence, places }),
    followSkill({ follows, whereabouts, presence, places }),
    summariesSkill({ teamWeeks, teamSummary }),
    exportSkill({ teamWeeks, teamSummary, places, charts }),
    weeklySummarySkill({ choices, leads, teamSummary }),
    togetherSkill({
      ...{ teamWeeks, teamNotices, unplanned, whereabouts, bookings, cards, places },
      ...{ together: desksTogether, booking: bookingTogether, questions: new SpaceQuestions(places, desks) },
    }),
    teamSkill({ leads, standIns, standInNotices, teamDays, whereabouts }),
    openToMeetSkill({ openToMeet, whereabouts, places }),
    invitationsSkill({ invitations, guests, bookings, whereabouts, places, links, cards, isInCalendars }),
    visibilitySkill({ choices, whereabouts, follows }),
    siteUseSkill({ sitesInUse, places, charts }),
    savingsSkill({ savings }),
    composingSkill({ ...announcement, cards: announcementCards }),
    pastingSkill({ announcing, cards: announcementCards, drawnOnSlack }),
    sendingSkill({ announcing, directory, cards: announcementCards, notices: announcementNotices }),
    receivingSkill(received),
    newsSkill({ announcing, announced }),
    remindingSkill({ announcing, reminders, cards: announcementCards }),
    exportingSkill({ results, readers, charts, lists }),
    resultsSkill({ results, charts }),
    policySkill(rules, guidelines),
    guidelinesSkill(guidelines),
    sharingSkill({ places, organisations }),
    spaceDaySkill({ spaceDays, search: desks, places, whereabouts }),
  ];
  return [...abilities, conversationSkill()];
}
