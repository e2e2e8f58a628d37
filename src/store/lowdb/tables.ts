import { addressShape } from './address-book.ts';
import { announcementShape } from './announcement-store.ts';
import { bookingShape, lateShape } from './booking-store.ts';
import { calendarLinkShape } from './calendar-links.ts';
import { choicesShape } from './choices-store.ts';
import { dayLogShape } from './day-log-store.ts';
import { answerShape } from './delivery-keys.ts';
import { deliveryShape, dispatchLaneShape, laneLeaseShape } from './delivery-rows.ts';
import { dialogueShape } from './dialogue-store.ts';
import { figureShape } from './figure-store.ts';
import { followShape } from './follow-store.ts';
import { guidelineShape } from './guideline-store.ts';
import { invitationShape } from './invitation-store.ts';
import type { Change } from './journal-lines.ts';
import { keyShape } from './key-store.ts';
import { liveCardShape } from './live-card-store.ts';
import { lookUpShape } from './look-up-store.ts';
import { meetingShape } from './meeting-store.ts';
import { noticeShape } from './outbox.ts';
import { pollAnswerShape, pollShape } from './poll-store.ts';
import { identityShape, organisationShape, personShape, teamShape } from './people-store.ts';
import { siteShape, spaceShape } from './site-store.ts';
import { siteRequestShape } from './site-request-store.ts';
import { StoreDamaged } from './store-errors.ts';
import { type Step, Table } from './table.ts';
import { standInShape, teamDaysShape } from './team-arrangement-store.ts';
import { waitingShape } from './waiting-store.ts';

export type Tables = ReturnType<typeof emptyTables>;

/**
 * Every table there is. A new one needs only its line here.
 *
 * @param record is told of each step before it is taken.
 */
export function emptyTables(record: (step: Step) => void) {
  return {
    organisations: new Table('organisations', organisationShape, record),
    people: new Table('people', personShape, record),
    calendar_links: new Table('calendar_links', calendarLinkShape, record),
    choices: new Table('choices', choicesShape, record),
    teams: new Table('teams', teamShape, record),
    team_days: new Table('team_days', teamDaysShape, record),
    stand_ins: new Table('stand_ins', standInShape, record),
    identities: new Table('identities', identityShape, record),
    sites: new Table('sites', siteShape, record),
    spaces: new Table('spaces', spaceShape, record),
    bookings: new Table('bookings', bookingShape, record),
    late_bookings: new Table('late_bookings', lateShape, record),
    waiting: new Table('waiting', waitingShape, record),
    dialogues: new Table('dialogues', dialogueShape, record),
    answers: new Table('answers', answerShape, record),
    keys: new Table('keys', keyShape, record),
    live_cards: new Table('live_cards', liveCardShape, record),
    addresses: new Table('addresses', addressShape, record),
    notices: new Table('notices', noticeShape, record),
    day_logs: new Table('day_logs', dayLogShape, record),
    look_ups: new Table('look_ups', lookUpShape, record),
    follows: new Table('follows', followShape, record),
    figures: new Table('figures', figureShape, record),
    guidelines: new Table('guidelines', guidelineShape, record),
    announcements: new Table('announcements', announcementShape, record),
    announcement_deliveries: new Table('announcement_deliveries', deliveryShape, record),
    announcement_lanes: new Table('announcement_lanes', dispatchLaneShape, record),
    poll_answers: new Table('poll_answers', pollAnswerShape, record),
    polls: new Table('polls', pollShape, record),
    lane_leases: new Table('lane_leases', laneLeaseShape, record),
    invitations: new Table('invitations', invitationShape, record),
    meetings: new Table('meetings', meetingShape, record),
    site_requests: new Table('site_requests', siteRequestShape, record),
  };
}

/** What `Table` offers to those who do not know its rows. */
interface AnyTable {
  all(): object[];
  restore(row: object): void;
  forget(id: string): void;
}

/** The rows of every table, by its name. They are never altered, so this is a snapshot. */
export function rowsOf(tables: Tables): Record<string, object[]> {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.all()]));
}

/**
 * Fills the tables with what was on disk: rows, and the changes that came after.
 *
 * @throws {StoreDamaged} if there are rows of a table that we do not have.
 */
export function fill(tables: Tables, rowsByTable: Record<string, readonly object[]>, changes: Change[]): void {
  const byName = new Map<string, AnyTable>(Object.entries(tables));
  const tableOf = (name: string): AnyTable => {
    const table = byName.get(name);
    if (!table) throw new StoreDamaged(`The table ${name}`, 'a later version of Nomade made it');
    return table;
  };
  for (const [name, rows] of Object.entries(rowsByTable)) {
    const table = tableOf(name);
    for (const row of rows) table.restore(row);
  }
  for (const [kind, name, what] of changes.flatMap(({ ops }) => ops)) {
    if (kind === 'put') tableOf(name).restore(what);
    else tableOf(name).forget(what);
  }
}
