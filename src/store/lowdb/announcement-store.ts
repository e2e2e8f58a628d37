import type { Announcement, AnnouncementId, AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AnnouncementSeen, AnnouncementStore } from '../../domain/announcements/announcement-store.ts';
import type { AudienceOn } from '../../domain/announcements/audience/audience.ts';
import type { LaneSize } from '../../domain/announcements/delivering/lane-forecast.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import { peopleOf } from './audience.ts';
import type { LowdbDatabase } from './database.ts';
import { dispatchLaneShape } from './delivery-rows.ts';
import { cancelIn, holdIn, laneOf, lanesOf, MOST_PEOPLE, queueIn } from './dispatching.ts';
import { forgetInPortions } from './portions.ts';
import { compare, keyOf, type TableShape } from './table.ts';
import type { Tables } from './tables.ts';

/** What is asked for by itself stands beside the rest. */
interface AnnouncementRow {
  organisation: OrganisationId;
  id: AnnouncementId;
  version: number;
  state: AnnouncementState;
  at?: string;
  changed: string;
  about: About;
}
type About = Omit<Announcement, 'organisation' | 'id' | 'version' | 'state' | 'at' | 'changed' | 'made'> & {
  made: string;
};

export const announcementShape: TableShape<AnnouncementRow, 'organisation' | 'inHand'> = {
  id: ({ organisation, id }) => keyOf(organisation, id),
  indexes: {
    organisation: ({ organisation }) => [organisation],
    inHand: ({ state }) => (state === 'scheduled' || state === 'sending' ? ['inHand'] : []),
  },
};

/** Keeps {@link AnnouncementStore}'s promise. */
export class LowdbAnnouncementStore implements AnnouncementStore {
  readonly mostPeople = MOST_PEOPLE;
  private readonly database: LowdbDatabase;
  private readonly deliveries: { tell: () => void };

  /** @param deliveries is told when there is something to send, or no more. */
  constructor(database: LowdbDatabase, deliveries: { tell: () => void }) {
    this.database = database;
    this.deliveries = deliveries;
  }

  async put(announcement: Announcement): Promise<boolean> {
    const row = toRow(announcement);
    const isPut = await this.database.change((tables) => {
      const before = tables.announcements.get(announcementShape.id(row))?.version ?? 0;
      if (before !== row.version - 1) return false;
      tables.announcements.put(row);
      const lanes = lanesOf(tables, row.organisation, row.id);
      if (row.state === 'cancelled') cancelIn(tables, lanes, announcement.changed);
      else if (STEERING.includes(row.state)) holdIn(tables, lanes, row.state !== 'sending');
      return true;
    });
    if (isPut && row.state === 'sending') this.deliveries.tell();
    return isPut;
  }

  async begin(organisation: OrganisationId, seen: AnnouncementSeen, on: AudienceOn, now: Date): Promise<boolean> {
    const isBegun = await this.database.change((tables) => {
      const row = tables.announcements.get(keyOf(organisation, seen.id));
      if (row?.version !== seen.version || row.state !== 'scheduled') return false;
      tables.announcements.put({ ...row, state: 'sending', version: row.version + 1, changed: now.toISOString() });
      const dispatch = { organisation, announcement: row.id, care: row.about.care, from: now };
      queueIn(tables, dispatch, peopleOf(tables, organisation, on));
      return true;
    });
    if (isBegun) this.deliveries.tell();
    return isBegun;
  }

  async get(organisation: OrganisationId, id: AnnouncementId): Promise<Announcement | undefined> {
    return this.database.read(({ announcements }) => {
      const row = announcements.get(keyOf(organisation, id));
      return row && fromRow(row);
    });
  }

  async of(organisation: OrganisationId): Promise<Announcement[]> {
    return this.database.read(({ announcements }) => {
      const rows = [...announcements.where('organisation', organisation)];
      return rows.sort((a, b) => compare(b.changed, a.changed) || compare(a.id, b.id)).map(fromRow);
    });
  }

  async inHand(now: Date): Promise<Announcement[]> {
    const at = now.toISOString();
    return this.database.read(({ announcements }) => {
      const rows = [...announcements.where('inHand', 'inHand')];
      const due = rows.filter((row) => row.state === 'sending' || (row.at ?? '') <= at);
      return due.sort((a, b) => compare(a.organisation, b.organisation) || compare(a.id, b.id)).map(fromRow);
    });
  }

  async sizeOf(organisation: OrganisationId, audience: AudienceOn): Promise<number> {
    return this.database.read((tables) => peopleOf(tables, organisation, audience).length);
  }

  async peopleOf(organisation: OrganisationId, audience: AudienceOn): Promise<PersonId[]> {
    return this.database.read((tables) => peopleOf(tables, organisation, audience));
  }

  async lanesOf(organisation: OrganisationId, audience: AudienceOn): Promise<LaneSize[]> {
    return this.database.read((tables) => {
      const people = peopleOf(tables, organisation, audience);
      const byLane = [...Map.groupBy(people, (person) => laneOf(tables, organisation, person))];
      byLane.sort(([a], [b]) => compare(a, b));
      return byLane.map(([lane, some]) => ({ lane: lane || undefined, people: some.length }));
    });
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    const at = before.toISOString();
    const isOver = (row: Readonly<AnnouncementRow>) =>
      row.organisation === organisation && row.changed < at && RESTING.includes(row.state);
    return forgetInPortions(this.database, withTheirCounts, announcementShape.id, isOver);
  }
}

/** What is known of an announcement goes with it. */
function withTheirCounts(tables: Tables) {
  const { announcements } = tables;
  return {
    all: () => announcements.all(),
    get: (id: string) => announcements.get(id),
    drop: (id: string) => {
      const row = announcements.get(id);
      announcements.drop(id);
      if (!row) return;
      for (const lane of lanesOf(tables, row.organisation, row.id)) {
        tables.announcement_lanes.drop(dispatchLaneShape.id(lane));
      }
      tables.polls.drop(keyOf(row.organisation, row.id));
    },
  };
}

/** What its deliveries follow. */
const STEERING: readonly AnnouncementState[] = ['sending', 'paused', 'stopped'];
const RESTING: readonly AnnouncementState[] = ['draft', 'awaits-approval', 'sent', 'cancelled'];

function toRow({ organisation, id, version, state, at, changed, made, ...rest }: Announcement): AnnouncementRow {
  const about = { ...structuredClone(rest), made: made.toISOString() };
  const row = { organisation, id, version, state, changed: changed.toISOString(), about };
  return at ? { ...row, at: at.toISOString() } : row;
}

function fromRow({ at, changed, about, ...row }: Readonly<AnnouncementRow>): Announcement {
  const copy = structuredClone(about);
  const whole = { ...row, ...copy, made: new Date(copy.made), changed: new Date(changed) };
  return at ? { ...whole, at: new Date(at) } : whole;
}
