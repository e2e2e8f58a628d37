import type { Guideline, GuidelineId } from '../../domain/guidelines/guideline.ts';
import type { GuidelineStore, Published } from '../../domain/guidelines/guideline-store.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PostgresDatabase } from './database.ts';

/** A row of `guidelines`, as JSON. */
interface GuidelineRow extends Pick<Guideline, 'organisation' | 'id' | 'version' | 'texts'> {
  from_day: LocalDate;
  published: string;
}

/** Keeps {@link GuidelineStore}'s promise by the functions of `migrations/035-guidelines.sql`. */
export class PostgresGuidelineStore implements GuidelineStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  publish({ organisation, id, version, from, published, texts }: Guideline): Promise<boolean> {
    const values = [organisation, id, version, from, published, JSON.stringify(texts)];
    return this.#database.value('publish_guideline', values, { repeatable: false });
  }

  withdraw(organisation: OrganisationId, id: GuidelineId): Promise<boolean> {
    return this.#database.value('withdraw_guideline', [organisation, id], { repeatable: false });
  }

  async published(organisation: OrganisationId): Promise<Published> {
    const question = 'published_guidelines';
    const [row] = await this.#database.rows<{ guidelines: GuidelineRow[]; revision: number }>(question, [organisation]);
    return { guidelines: (row?.guidelines ?? []).map(fromRow), revision: row?.revision ?? 0 };
  }

  revision(organisation: OrganisationId): Promise<number> {
    return this.#database.value('guidelines_revision', [organisation]);
  }

  versionsOf(organisation: OrganisationId, id: GuidelineId): Promise<number> {
    return this.#database.value('versions_of_guideline', [organisation, id]);
  }
}

function fromRow({ organisation, id, version, from_day: from, published, texts }: GuidelineRow): Guideline {
  return { organisation, id, version, from, published: new Date(published), texts };
}
