import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GuidelineStore } from '../domain/guidelines/guideline-store.ts';
import { readGuideline, type WrittenGuideline } from '../domain/guidelines/guideline-text.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import { faultIn } from './demo-tables.ts';

/**
 * Publishes the guidelines of the demo organisations; what has been published of one before stays as it is.
 *
 * @param folder the project's `data/`.
 * @throws {Error} where a file is faulty, naming the line.
 */
export async function publishDemoGuidelines(folder: string, store: GuidelineStore, now: Date): Promise<void> {
  for (const { organisation, ...written } of readDemoGuidelines(folder)) {
    if ((await store.versionsOf(organisation, written.id)) > 0) continue;
    await store.publish({ ...written, organisation, version: 1, published: now });
  }
}

/** A folder for each organisation that has some. */
function readDemoGuidelines(folder: string): (WrittenGuideline & { organisation: OrganisationId })[] {
  const demo = join(folder, 'demo', 'guidelines');
  const organisations = readdirSync(demo).sort() as OrganisationId[];
  return organisations.flatMap((organisation) =>
    readdirSync(join(demo, organisation))
      .sort()
      .map((file) => {
        const read = readGuideline(readFileSync(join(demo, organisation, file), 'utf8'));
        if (!('faults' in read)) return { ...read, organisation };
        const [{ line = 1, because } = { because: 'no-head' as const }] = read.faults;
        throw faultIn(`guidelines/${organisation}/${file}`, line, because);
      }),
  );
}
