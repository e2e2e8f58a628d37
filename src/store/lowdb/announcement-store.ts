import type { Announcement, AnnouncementId, AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AnnouncementStore } from '../../domain/announcements/announcement-store.ts';
import type { AudienceOn } from '../../domain/announcements/audience.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import { peopleOf } from './audience.ts';
import type { LowdbDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { compare, keyOf, type TableShape } from './table.ts';

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

export const announcementShape: TableShape<AnnouncementRow, 'organisation' | 'scheduled'> = {
  id: ({ organisation, id }) => keyOf(organisation, id),
  indexes: {
    organisation: ({ organisation }) => [organisation],
    scheduled: ({ state }) => (state === 'scheduled' ? ['scheduled'] : []),
  },
};

/** One process tells no more in a reasonable time, and every one of them is written to one file. */
const MOST_PEOPLE = 10_000;

/** Keeps {@link AnnouncementStore}'s promise. */
export class LowdbAnnouncementStore implements AnnouncementStore {
  readonly mostPeople = MOST_PEOPLE;
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async put(announcement: Announcement): Promise<boolean> {
    const row = toRow(announcement);
    return this.database.change(({ announcements }) => {
      const before = announcements.get(announcementShape.id(row))?.version ?? 0;
      if (before !== row.version - 1) return false;
      announcements.put(row);
      return true;
    });
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

  async due(now: Date): Promise<Announcement[]> {
    const at = now.toISOString();
    return this.database.read(({ announcements }) => {
      const rows = [...announcements.where('scheduled', 'scheduled')].filter((row) => (row.at ?? '') <= at);
      return rows.sort((a, b) => compare(a.organisation, b.organisation) || compare(a.id, b.id)).map(fromRow);
    });
  }

  async sizeOf(organisation: OrganisationId, audience: AudienceOn): Promise<number> {
    return this.database.read((tables) => peopleOf(tables, organisation, audience).length);
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    const at = before.toISOString();
    const isOver = (row: Readonly<AnnouncementRow>) =>
      row.organisation === organisation && row.changed < at && RESTING.includes(row.state);
    return forgetInPortions(this.database, ({ announcements }) => announcements, announcementShape.id, isOver);
  }
}

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
