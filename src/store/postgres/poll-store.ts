import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { DeliveryKey } from '../../domain/announcements/delivering/delivery.ts';
import { type Answered, FEWEST_ANSWERS, type PollStore } from '../../domain/announcements/answers/poll-store.ts';
import { MOST_CHOICES } from '../../domain/announcements/writing/wording-check.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** A million answers are gone through. */
const COUNTING_MS = 10_000;
const FORGET_AT_ONCE = 10_000;

/** Keeps {@link PollStore}'s promise by the functions of `migrations/042-polls.sql`. */
export class PostgresPollStore implements PollStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async answer({ organisation, announcement, person }: DeliveryKey, choice: number, at: Date): Promise<boolean> {
    if (!Number.isInteger(choice) || choice < 0 || choice >= MOST_CHOICES) throw new RangeError(`no choice ${choice}`);
    return this.#database.value<boolean>('answer_poll', [organisation, announcement, person, choice, at]);
  }

  async ofEach(organisation: OrganisationId, announcement: AnnouncementId, people: readonly PersonId[]) {
    type Row = Answered & { person: PersonId };
    const rows = await this.#database.rows<Row>('poll_answers_of_each', [organisation, announcement, people]);
    return new Map(rows.map(({ person, ...answered }) => [person, answered]));
  }

  async counts(organisation: OrganisationId, announcement: AnnouncementId): Promise<number[] | undefined> {
    const values = [organisation, announcement, FEWEST_ANSWERS];
    return (await this.#database.value<number[] | null>('count_poll', values, { atMostMs: COUNTING_MS })) ?? undefined;
  }

  async forget(organisation: OrganisationId, announcement: AnnouncementId): Promise<void> {
    await this.counts(organisation, announcement);
    const values = [organisation, announcement, FORGET_AT_ONCE];
    while ((await this.#database.value<number>('forget_poll_answers', values)) === FORGET_AT_ONCE);
  }
}
