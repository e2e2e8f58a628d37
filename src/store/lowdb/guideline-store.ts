import type { Guideline, GuidelineId } from '../../domain/guidelines/guideline.ts';
import type { GuidelineStore, Published } from '../../domain/guidelines/guideline-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { LowdbDatabase } from './database.ts';
import { compare, keyOf, type TableShape } from './table.ts';

type GuidelineRow = Omit<Guideline, 'published'> & { published: string; withdrawn: boolean };

export const guidelineShape: TableShape<GuidelineRow, 'guideline' | 'organisation'> = {
  id: ({ organisation, id, version }) => keyOf(organisation, id, String(version)),
  indexes: {
    guideline: ({ organisation, id }) => [keyOf(organisation, id)],
    organisation: ({ organisation }) => [organisation],
  },
};

/** Keeps {@link GuidelineStore}'s promise. */
export class LowdbGuidelineStore implements GuidelineStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async publish(guideline: Guideline): Promise<boolean> {
    const { organisation, id, version, from, published, texts } = guideline;
    const row = { organisation, id, version, from, published: published.toISOString(), texts: structuredClone(texts) };
    return this.database.change(({ guidelines }) => {
      const isNext = guidelines.where('guideline', keyOf(organisation, id)).size === version - 1;
      if (isNext) guidelines.put({ ...row, withdrawn: false });
      return isNext;
    });
  }

  async withdraw(organisation: OrganisationId, id: GuidelineId): Promise<boolean> {
    return this.database.change(({ guidelines }) => {
      const rows = [...guidelines.where('guideline', keyOf(organisation, id))].filter(({ withdrawn }) => !withdrawn);
      for (const row of rows) guidelines.put({ ...row, withdrawn: true });
      return rows.length > 0;
    });
  }

  async published(organisation: OrganisationId): Promise<Published> {
    return this.database.read(({ guidelines }) => {
      const rows = [...guidelines.where('organisation', organisation)];
      const shown = rows.filter(({ withdrawn }) => !withdrawn).sort(inOrder);
      return { guidelines: structuredClone(shown).map(fromRow), revision: revisionOf(rows) };
    });
  }

  async revision(organisation: OrganisationId): Promise<number> {
    return this.database.read(({ guidelines }) => revisionOf([...guidelines.where('organisation', organisation)]));
  }

  async versionsOf(organisation: OrganisationId, id: GuidelineId): Promise<number> {
    return this.database.read(({ guidelines }) => guidelines.where('guideline', keyOf(organisation, id)).size);
  }
}

/** Each version is published once, and withdrawn once at most. */
function revisionOf(rows: readonly Readonly<GuidelineRow>[]): number {
  return rows.length + rows.filter(({ withdrawn }) => withdrawn).length;
}

function fromRow({ withdrawn: _, published, ...row }: GuidelineRow): Guideline {
  return { ...row, published: new Date(published) };
}

function inOrder(a: Readonly<GuidelineRow>, b: Readonly<GuidelineRow>): number {
  return compare(a.id, b.id) || a.version - b.version;
}
