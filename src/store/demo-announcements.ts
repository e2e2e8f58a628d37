import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenAnnouncement } from '../domain/announcements/writing/announcement-check.ts';
import { readAnnouncement } from '../domain/announcements/writing/announcement-text.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import { faultIn } from './demo-tables.ts';

export interface DemoAnnouncement {
  organisation: OrganisationId;
  /** Of the file. */
  name: string;
  written: WrittenAnnouncement;
  /** What has become of it by a first start, and how many days before that it was made. */
  is: 'sent' | 'paused' | 'draft';
  daysAgo: number;
}

const BOSA = 'bosa' as OrganisationId;
const THERE_ARE = [
  { organisation: BOSA, name: 'shared-desks', is: 'sent', daysAgo: 7 },
  { organisation: BOSA, name: 'flu-vaccine', is: 'paused', daysAgo: 1 },
  { organisation: BOSA, name: 'evacuation-drill', is: 'draft', daysAgo: 0 },
] as const;

/**
 * The announcements of the demo, in the order in which they were made.
 *
 * @param folder the project's `data/`.
 * @throws {Error} where a file is missing or faulty, naming the line.
 */
export function readDemoAnnouncements(folder: string): DemoAnnouncement[] {
  return THERE_ARE.map((one) => {
    const path = join('announcements', one.organisation, `${one.name}.md`);
    const read = readAnnouncement(readFileSync(join(folder, 'demo', path), 'utf8'));
    if (!('faults' in read)) return { ...one, written: read.written };
    const [{ line = 1, because } = { because: 'no-head' as const }] = read.faults;
    throw faultIn(path, line, because);
  });
}
