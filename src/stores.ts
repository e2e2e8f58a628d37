import type { AddressBook } from './conversation/address.ts';
import type { DeliveryKeys } from './conversation/delivery-keys.ts';
import type { DialogueStore } from './conversation/dialogue.ts';
import type { KeyStore } from './conversation/key-store.ts';
import type { LiveCardStore } from './conversation/live-card-store.ts';
import type { Outbox } from './conversation/outbox.ts';
import type { Reply } from './conversation/reply.ts';
import type { AnnouncementStore } from './domain/announcements/announcement-store.ts';
import type { BookingStore } from './domain/bookings/booking-store.ts';
import type { CalendarLinks } from './domain/calendar/calendar-links.ts';
import type { WaitingStore } from './domain/bookings/waiting/waiting-store.ts';
import type { ChoicesStore } from './domain/people/choices-store.ts';
import type { Directory } from './domain/people/directory.ts';
import type { InvitationStore } from './domain/meetings/invitation-store.ts';
import type { MeetingStore } from './domain/meetings/meeting-store.ts';
import type { PeopleStore } from './domain/people/people-store.ts';
import type { TeamArrangementStore } from './domain/people/team-arrangement-store.ts';
import type { SiteStore } from './domain/places/site-store.ts';
import type { DayLogStore } from './domain/presence/day-log-store.ts';
import type { FigureStore } from './domain/summaries/figure-store.ts';
import type { GuidelineStore } from './domain/guidelines/guideline-store.ts';
import type { DeliveryStore } from './domain/announcements/delivering/delivery-store.ts';
import type { LaneStore } from './domain/announcements/delivering/lane-store.ts';
import type { ReaderStore } from './domain/announcements/answers/reader-store.ts';
import type { PollStore } from './domain/announcements/answers/poll-store.ts';
import type { FollowStore } from './domain/presence/follow-store.ts';
import type { LookUpStore } from './domain/presence/look-up-store.ts';
import type { PresumedStore } from './domain/presence/presumed-store.ts';
import type { SiteRequestStore } from './domain/site-requests/site-request-store.ts';
import type { StoreMove } from './domain/store-move.ts';
import { LowdbAddressBook } from './store/lowdb/address-book.ts';
import { LowdbAnnouncementStore } from './store/lowdb/announcement-store.ts';
import { LowdbBookingStore } from './store/lowdb/booking-store.ts';
import { LowdbCalendarLinks } from './store/lowdb/calendar-links.ts';
import { LowdbChoicesStore } from './store/lowdb/choices-store.ts';
import type { LowdbDatabase } from './store/lowdb/database.ts';
import { LowdbDayLogStore } from './store/lowdb/day-log-store.ts';
import { LowdbDeliveryKeys } from './store/lowdb/delivery-keys.ts';
import { LowdbDeliveryStore } from './store/lowdb/delivery-store.ts';
import { LowdbDialogueStore } from './store/lowdb/dialogue-store.ts';
import { LowdbDirectory } from './store/lowdb/directory.ts';
import { LowdbFigureStore } from './store/lowdb/figure-store.ts';
import { LowdbFollowStore } from './store/lowdb/follow-store.ts';
import { LowdbGuidelineStore } from './store/lowdb/guideline-store.ts';
import { LowdbInvitationStore } from './store/lowdb/invitation-store.ts';
import { LowdbKeyStore } from './store/lowdb/key-store.ts';
import { LowdbLaneStore } from './store/lowdb/lane-store.ts';
import { LowdbLiveCardStore } from './store/lowdb/live-card-store.ts';
import { LowdbLookUpStore } from './store/lowdb/look-up-store.ts';
import { LowdbMeetingStore } from './store/lowdb/meeting-store.ts';
import { LowdbOutbox } from './store/lowdb/outbox.ts';
import { LowdbPeopleStore } from './store/lowdb/people-store.ts';
import { LowdbPollStore } from './store/lowdb/poll-store.ts';
import { LowdbPresumedStore } from './store/lowdb/presumed-store.ts';
import { LowdbReaderStore } from './store/lowdb/reader-store.ts';
import { LowdbSiteRequestStore } from './store/lowdb/site-request-store.ts';
import { LowdbSiteStore } from './store/lowdb/site-store.ts';
import { LowdbTeamArrangementStore } from './store/lowdb/team-arrangement-store.ts';
import { LowdbWaitingStore } from './store/lowdb/waiting-store.ts';
import { StoreMover } from './store/moving/store-mover.ts';
import { PostgresAddressBook } from './store/postgres/address-book.ts';
import { PostgresAnnouncementStore } from './store/postgres/announcement-store.ts';
import { PostgresBookingStore } from './store/postgres/booking-store.ts';
import { PostgresCalendarLinks } from './store/postgres/calendar-links.ts';
import { PostgresChoicesStore } from './store/postgres/choices-store.ts';
import type { PostgresDatabase } from './store/postgres/database.ts';
import { PostgresDayLogStore } from './store/postgres/day-log-store.ts';
import { PostgresDeliveryKeys } from './store/postgres/delivery-keys.ts';
import { PostgresDeliveryStore } from './store/postgres/delivery-store.ts';
import { PostgresDialogueStore } from './store/postgres/dialogue-store.ts';
import { PostgresDirectory } from './store/postgres/directory.ts';
import { PostgresFigureStore } from './store/postgres/figure-store.ts';
import { PostgresFollowStore } from './store/postgres/follow-store.ts';
import { PostgresGuidelineStore } from './store/postgres/guideline-store.ts';
import { PostgresInvitationStore } from './store/postgres/invitation-store.ts';
import { PostgresKeyStore } from './store/postgres/key-store.ts';
import { PostgresLaneStore } from './store/postgres/lane-store.ts';
import { PostgresLiveCardStore } from './store/postgres/live-card-store.ts';
import { PostgresLookUpStore } from './store/postgres/look-up-store.ts';
import { PostgresMeetingStore } from './store/postgres/meeting-store.ts';
import { PostgresOutbox } from './store/postgres/outbox.ts';
import { PostgresPeopleStore } from './store/postgres/people-store.ts';
import { PostgresPollStore } from './store/postgres/poll-store.ts';
import { PostgresPresumedStore } from './store/postgres/presumed-store.ts';
import { PostgresReaderStore } from './store/postgres/reader-store.ts';
import { PostgresSiteRequestStore } from './store/postgres/site-request-store.ts';
import { PostgresSiteStore } from './store/postgres/site-store.ts';
import { PostgresTeamArrangementStore } from './store/postgres/team-arrangement-store.ts';
import { PostgresWaitingStore } from './store/postgres/waiting-store.ts';

/** Everything that is kept, each by its promise. */
export interface Stores {
  people: PeopleStore;
  directory: Directory;
  choices: ChoicesStore;
  calendarLinks: CalendarLinks;
  sites: SiteStore;
  bookings: BookingStore;
  waiting: WaitingStore;
  dayLogs: DayLogStore;
  presumed: PresumedStore;
  lookUps: LookUpStore;
  follows: FollowStore;
  figures: FigureStore;
  guidelines: GuidelineStore;
  announcements: AnnouncementStore;
  /** What becomes of announcements for each person. */
  announced: DeliveryStore;
  /** The same, for whoever sends them. */
  lanes: LaneStore;
  /** What they answer to the question of one. */
  polls: PollStore;
  /** The same, with who they are, for HR. */
  readers: ReaderStore;
  teamArrangements: TeamArrangementStore;
  invitations: InvitationStore;
  meetings: MeetingStore;
  siteRequests: SiteRequestStore;
  dialogues: DialogueStore;
  deliveries: DeliveryKeys<Reply[]>;
  addresses: AddressBook;
  keys: KeyStore;
  liveCards: LiveCardStore;
  outbox: Outbox;
  /** Does the work while no other process that has these stores does any such work: they take turns. */
  alone: <Value>(work: () => Promise<Value>) => Promise<Value>;
  /** Takes what is kept to PostgreSQL, where it is not there already. */
  move?: StoreMove;
}

export function lowdbStores(database: LowdbDatabase): Stores {
  const announced = new LowdbDeliveryStore(database);
  return {
    people: new LowdbPeopleStore(database),
    directory: new LowdbDirectory(database),
    choices: new LowdbChoicesStore(database),
    calendarLinks: new LowdbCalendarLinks(database),
    sites: new LowdbSiteStore(database),
    bookings: new LowdbBookingStore(database),
    waiting: new LowdbWaitingStore(database),
    dayLogs: new LowdbDayLogStore(database),
    presumed: new LowdbPresumedStore(database),
    lookUps: new LowdbLookUpStore(database),
    follows: new LowdbFollowStore(database),
    figures: new LowdbFigureStore(database),
    guidelines: new LowdbGuidelineStore(database),
    announcements: new LowdbAnnouncementStore(database, announced),
    announced,
    lanes: new LowdbLaneStore(database),
    polls: new LowdbPollStore(database),
    readers: new LowdbReaderStore(database),
    teamArrangements: new LowdbTeamArrangementStore(database),
    invitations: new LowdbInvitationStore(database),
    meetings: new LowdbMeetingStore(database),
    siteRequests: new LowdbSiteRequestStore(database),
    dialogues: new LowdbDialogueStore(database),
    deliveries: new LowdbDeliveryKeys(database),
    addresses: new LowdbAddressBook(database),
    keys: new LowdbKeyStore(database),
    liveCards: new LowdbLiveCardStore(database),
    outbox: new LowdbOutbox(database),
    alone: (work) => work(), // there is no other process
    move: new StoreMover(database),
  };
}

export function postgresStores(database: PostgresDatabase): Stores {
  return {
    people: new PostgresPeopleStore(database),
    directory: new PostgresDirectory(database),
    choices: new PostgresChoicesStore(database),
    calendarLinks: new PostgresCalendarLinks(database),
    sites: new PostgresSiteStore(database),
    bookings: new PostgresBookingStore(database),
    waiting: new PostgresWaitingStore(database),
    dayLogs: new PostgresDayLogStore(database),
    presumed: new PostgresPresumedStore(database),
    lookUps: new PostgresLookUpStore(database),
    follows: new PostgresFollowStore(database),
    figures: new PostgresFigureStore(database),
    guidelines: new PostgresGuidelineStore(database),
    announcements: new PostgresAnnouncementStore(database),
    announced: new PostgresDeliveryStore(database),
    lanes: new PostgresLaneStore(database),
    polls: new PostgresPollStore(database),
    readers: new PostgresReaderStore(database),
    teamArrangements: new PostgresTeamArrangementStore(database),
    invitations: new PostgresInvitationStore(database),
    meetings: new PostgresMeetingStore(database),
    siteRequests: new PostgresSiteRequestStore(database),
    dialogues: new PostgresDialogueStore(database),
    deliveries: new PostgresDeliveryKeys(database),
    addresses: new PostgresAddressBook(database),
    keys: new PostgresKeyStore(database),
    liveCards: new PostgresLiveCardStore(database),
    outbox: new PostgresOutbox(database),
    alone: (work) => database.alone(work),
  };
}
