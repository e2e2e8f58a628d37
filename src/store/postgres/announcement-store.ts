import type { Announcement, AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { AnnouncementSeen, AnnouncementStore } from '../../domain/announcements/announcement-store.ts';
import type { AudienceOn } from '../../domain/announcements/audience/audience.ts';
import type { Lane } from '../../domain/announcements/delivering/delivery.ts';
import type { LaneSize } from '../../domain/announcements/delivering/lane-forecast.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetOf } from './portions.ts';

/** A row of `announcements`, its instants as the client reads them. */
interface AnnouncementRow extends Pick<Announcement, 'organisation' | 'id' | 'version' | 'state' | 'changed'> {
  at: Date | null;
  about: Omit<Announcement, 'organisation' | 'id' | 'version' | 'state' | 'at' | 'changed' | 'made'> & { made: string };
}

/** Portions of deliveries, one lane's each, and so small that a press is answered at once. */
const PORTIONS_AT_ONCE = 5;
const PORTION = 2_000;
/** Everybody of a large administration is looked at. */
const COUNTING_MS = 10_000;
/** A million deliveries are queued within. */
const BEGINNING_MS = 100_000;

/** Keeps {@link AnnouncementStore}'s promise by the functions of `migrations/036-announcements.sql`, `037-` and `039-`. */
export class PostgresAnnouncementStore implements AnnouncementStore {
  readonly mostPeople = undefined;
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async put({ organisation, id, version, state, at, changed, ...about }: Announcement): Promise<boolean> {
    const values = [organisation, id, version, state, at ?? null, changed, JSON.stringify(about)];
    const isKept = await this.#database.value<boolean>('put_announcement', values, { repeatable: false });
    if (isKept && state === 'cancelled') await this.#sweep(changed);
    return isKept;
  }

  /** Whoever took back a small one sees at once how it ended; of a large one whoever sends sweeps the rest. */
  async #sweep(now: Date): Promise<void> {
    try {
      for (let n = 0; n < PORTIONS_AT_ONCE; n += 1) {
        if ((await this.#database.value<number>('sweep_deliveries', [now, PORTION])) === 0) return;
      }
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      // It is taken back, whatever became of this.
    }
  }

  begin(
    organisation: OrganisationId,
    { id, version }: AnnouncementSeen,
    { audience, day, booked }: AudienceOn,
    now: Date,
  ) {
    const values = [organisation, id, version, JSON.stringify(audience), day, booked.from, booked.to, now];
    return this.#database.value<boolean>('begin_announcement', values, { repeatable: false, atMostMs: BEGINNING_MS });
  }

  async get(organisation: OrganisationId, id: AnnouncementId): Promise<Announcement | undefined> {
    const [found] = await this.#asked('announcement_with_id', [organisation, id]);
    return found;
  }

  of(organisation: OrganisationId): Promise<Announcement[]> {
    return this.#asked('announcements_of', [organisation]);
  }

  inHand(now: Date): Promise<Announcement[]> {
    return this.#asked('announcements_in_hand', [now]);
  }

  sizeOf(organisation: OrganisationId, { audience, day, booked }: AudienceOn): Promise<number> {
    const values = [organisation, JSON.stringify(audience), day, booked.from, booked.to];
    return this.#database.value('size_of_audience', values, { atMostMs: COUNTING_MS });
  }

  async peopleOf(organisation: OrganisationId, { audience, day, booked }: AudienceOn): Promise<PersonId[]> {
    const values = [organisation, JSON.stringify(audience), day, booked.from, booked.to];
    const rows = await this.#database.rows<{ person: PersonId }>('people_of_audience', values, {
      atMostMs: COUNTING_MS,
    });
    return rows.map(({ person }) => person);
  }

  async lanesOf(organisation: OrganisationId, { audience, day, booked }: AudienceOn): Promise<LaneSize[]> {
    const values = [organisation, JSON.stringify(audience), day, booked.from, booked.to];
    const rows = await this.#database.rows<{ lane: Lane; people: number }>('lanes_of_audience', values, { atMostMs: COUNTING_MS }); // prettier-ignore
    return rows.map(({ lane, people }) => ({ lane: lane || undefined, people }));
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    return forgetOf(this.#database, 'forget_announcements', organisation, before);
  }

  async #asked(question: string, values: unknown[]): Promise<Announcement[]> {
    return (await this.#database.rows<AnnouncementRow>(question, values)).map(fromRow);
  }
}

function fromRow({ at, about: { made, ...about }, ...row }: AnnouncementRow): Announcement {
  return { ...row, ...about, made: new Date(made), ...(at && { at }) };
}
