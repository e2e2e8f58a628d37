import { nameWords } from '../../domain/people/name-words.ts';
import type { Table } from '../lowdb/table.ts';
import type { Tables } from '../lowdb/tables.ts';
import { digestOf } from '../postgres/delivery-keys.ts';

/** A row of a table of PostgreSQL, by column: JSON values as `json_populate_recordset` takes them and `to_json` gives them. */
export type Columns = Record<string, unknown>;

/** How the rows of an embedded table stand in PostgreSQL. */
export interface Mapping<Row extends object> {
  table: string;
  /** The columns of its primary key. */
  keys: string[];
  /** Columns that hold instants, which have several spellings. */
  instants: string[];
  /** Whether rows of other tables refer to its own: then a row is altered in its place. */
  isReferredTo?: true;
  /** What is asked with the rows ($1) before they are kept: they may need a partition. */
  prepare?: string;
  /** Says every column that is not generated. Takes the row whole: what a row has and no column takes is noticed. */
  columns: (row: Readonly<Row>) => Columns;
}

type RowOf<SomeTable> = SomeTable extends Table<infer Row, infer _Index> ? Row : never;

/** Every embedded table; those that others refer to come first. */
export const MAPPINGS: { [Name in keyof Tables]: Mapping<RowOf<Tables[Name]>> } = {
  organisations: {
    ...{ table: 'organisations', keys: ['id'], instants: [], isReferredTo: true },
    columns: (row) => ({ id: row.id, about: row }),
  },
  people: {
    ...{ table: 'people', keys: ['id'], instants: [], isReferredTo: true },
    columns: (row) => ({ ...row, home: row.home ?? null, name_words: nameWords(row.name) }),
  },
  teams: { table: 'teams', keys: ['id'], instants: [], columns: (row) => ({ ...row }) },
  team_days: {
    ...{ table: 'team_days', keys: ['organisation', 'team'], instants: [] },
    columns: (row) => ({ ...row }),
  },
  stand_ins: {
    ...{ table: 'stand_ins', keys: ['organisation', 'team', 'person', 'by_person', 'from_day'], instants: [] },
    columns: ({ by, from, to, ...row }) => ({ ...row, by_person: by, from_day: from, to_day: to }),
  },
  identities: {
    ...{ table: 'identities', keys: ['platform', 'realm', 'account'], instants: [] },
    columns: ({ user, ...row }) => ({ ...row, account: user }),
  },
  calendar_links: {
    ...{ table: 'calendar_links', keys: ['digest'], instants: ['made'] },
    columns: (row) => ({ ...row, booking: row.booking ?? null }),
  },
  choices: { table: 'choices', keys: ['organisation', 'person'], instants: [], columns: (row) => ({ ...row }) },
  sites: {
    ...{ table: 'sites', keys: ['id'], instants: [], isReferredTo: true },
    columns: (row) => ({ id: row.id, about: row }),
  },
  spaces: {
    ...{ table: 'spaces', keys: ['id'], instants: [] },
    columns: (row) => ({ id: row.id, site: row.site, kind: row.kind, name: row.name, about: row }),
  },
  bookings: {
    ...{ table: 'bookings', keys: ['id'], instants: ['from_at', 'to_at', 'lapses_at'] },
    columns: ({ from, to, lapsesAt, ...row }) => ({
      ...{ ...row, from_at: from, to_at: to },
      lapses_at: lapsesAt ?? null,
      reason: row.reason ?? null,
    }),
  },
  late_bookings: {
    ...{ table: 'late_bookings', keys: ['booking'], instants: ['since', 'until'] },
    columns: (row) => ({ ...row }),
  },
  waiting: {
    ...{ table: 'waiting', keys: ['id'], instants: ['since', 'until', 'offered_until'] },
    columns: ({ offeredUntil, ...row }) => ({
      ...row,
      kind: row.kind ?? 'desk',
      seats: row.seats ?? null,
      site: row.site ?? null,
      booking: row.booking ?? null,
      offered_until: offeredUntil ?? null,
    }),
  },
  dialogues: {
    ...{ table: 'dialogues', keys: ['organisation', 'person', 'conversation'], instants: ['at'] },
    columns: (row) => ({
      ...row,
      request: row.request ?? null,
      asked: row.asked ?? null,
      booking: row.booking ?? null,
    }),
  },
  answers: {
    ...{ table: 'deliveries', keys: ['organisation', 'key'], instants: ['until'] },
    columns: ({ key, answer, ...row }) => {
      const [organisation = '', own = ''] = JSON.parse(key) as string[];
      const digest = `\\x${digestOf(own).toString('hex')}`;
      return { ...row, organisation, key: digest, taken_by: null, answer: JSON.parse(answer) as unknown };
    },
  },
  keys: { table: 'keys', keys: ['name'], instants: [], columns: (row) => ({ ...row }) },
  live_cards: {
    ...{ table: 'live_cards', instants: ['shown', 'due', 'leased_until'] },
    keys: ['organisation', 'person', 'announcement'],
    columns: ({ leasedUntil, drawn, ...row }) => ({
      ...{ ...row, leased_until: leasedUntil || '-infinity' },
      ...{ drawn: drawn ?? null, drawn_version: drawn?.version ?? null },
    }),
  },
  addresses: {
    ...{ table: 'addresses', keys: ['organisation', 'person', 'channel'], instants: ['at'] },
    columns: (row) => ({ ...row }),
  },
  day_logs: {
    ...{ table: 'day_logs', keys: ['organisation', 'person', 'date', 'half'], instants: [] },
    prepare: `SELECT make_month_of_day_logs(month) FROM (
      SELECT DISTINCT date_trunc('month', date::timestamp)::date AS month FROM json_to_recordset($1) AS row (date date)
    ) AS months`,
    columns: (row) => ({ ...row, place: row.place ?? null, activity: row.activity ?? null }),
  },
  look_ups: {
    ...{ table: 'look_ups', instants: ['at'] },
    keys: ['organisation', 'person', 'at', 'by_organisation', 'by_person', 'how'],
    columns: ({ by, ...row }) => ({ ...row, by_organisation: by.organisation, by_person: by.person }),
  },
  figures: { table: 'figures', keys: ['date', 'number'], instants: [], columns: (row) => ({ ...row }) },
  guidelines: {
    ...{ table: 'guidelines', keys: ['organisation', 'id', 'version'], instants: ['published'] },
    columns: ({ from, ...row }) => ({ ...row, from_day: from }),
  },
  announcements: {
    ...{ table: 'announcements', keys: ['organisation', 'id'], instants: ['at', 'changed'] },
    columns: (row) => ({ ...row, at: row.at ?? null }),
  },
  announcement_deliveries: {
    ...{
      table: 'announcement_deliveries',
      keys: ['organisation', 'announcement', 'person'],
      instants: ['at', 'next_at'],
    },
    columns: ({ next, isDoubted, faults = 0, ...row }) => {
      return { ...row, next_at: next || null, is_doubted: isDoubted, faults };
    },
  },
  announcement_lanes: {
    ...{ table: 'announcement_lanes', keys: ['organisation', 'announcement', 'lane'], instants: [] },
    columns: ({ isHeld, isCancelled, post = '', ...row }) => {
      return { ...row, post, is_held: isHeld, is_cancelled: isCancelled };
    },
  },
  poll_answers: {
    ...{ table: 'poll_answers', keys: ['organisation', 'announcement', 'person'], instants: ['at'] },
    columns: (row) => ({ ...row }),
  },
  polls: {
    ...{ table: 'polls', keys: ['organisation', 'announcement'], instants: [] },
    columns: ({ tried = 0, ...row }) => ({ ...row, tried }),
  },
  lane_leases: {
    ...{ table: 'lane_leases', keys: ['organisation', 'lane'], instants: ['until'] },
    columns: (row) => ({ ...row }),
  },
  follows: {
    ...{ table: 'follows', keys: ['organisation', 'person', 'followed_organisation', 'followed'], instants: [] },
    columns: ({ followed, ...row }) => ({
      ...row,
      followed_organisation: followed.organisation,
      followed: followed.person,
    }),
  },
  invitations: {
    ...{ table: 'invitations', keys: ['organisation', 'person', 'booking'] },
    instants: ['untold_since', 'from_at', 'to_at'],
    columns: ({ byOrganisation, by, untoldSince, from, to, heard, ...row }) => ({
      ...{ ...row, by_organisation: byOrganisation, by_person: by, from_at: from, to_at: to },
      ...{ untold_since: untoldSince ?? null, heard: heard ?? null },
    }),
  },
  meetings: {
    ...{ table: 'meetings', keys: ['organisation', 'booking'], instants: [] },
    columns: (row) => ({ ...row, hosted: row.hosted ?? null, video: row.video ?? null }),
  },
  site_requests: {
    ...{ table: 'site_requests', keys: ['id'], instants: ['asked_at', 'ends_at'] },
    columns: ({ asked, ends, isTold, since, ...row }) => ({
      ...{ ...row, asked_at: asked, ends_at: ends, is_told: isTold },
      ...{ day: row.day ?? null, answer: since ?? null, note: row.note ?? null },
    }),
  },
  notices: {
    ...{ table: 'outbox', keys: ['organisation', 'key'], instants: ['due', 'until', 'next_at', 'leased_until'] },
    columns: ({ nextAt, leasedUntil, ...row }) => ({
      ...row,
      next_at: nextAt,
      leased_until: leasedUntil || '-infinity',
      begun: row.begun ?? 0,
      unreached: row.unreached ?? null,
    }),
  },
};

export type TableName = keyof Tables;
export type AnyMapping = Mapping<object>;

export const EVERY_MAPPING = Object.entries(MAPPINGS) as [TableName, AnyMapping][];

/** Tells a row from every other one of its table. */
export function keyOf({ keys, instants }: AnyMapping, columns: Columns): string {
  const written = (key: string) => {
    const said = String(columns[key]);
    return instants.includes(key) ? new Date(said).toISOString() : said; // it has several spellings
  };
  return keys.map(written).join('\u0000');
}
