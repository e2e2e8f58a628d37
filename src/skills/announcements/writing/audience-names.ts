import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import type { Language } from '../../../domain/language.ts';
import { isNamed, nameWords } from '../../../domain/people/name-words.ts';
import type { Directory } from '../../../domain/people/directory.ts';
import type { OrganisationId } from '../../../domain/people/organisation.ts';
import type { Places } from '../../../domain/places/places.ts';

/** A team or a site, by what it is called. */
export interface NamedGroup {
  id: string;
  name: string;
  /** What else it is called, in other languages too. */
  others?: string[];
}

/** So many are named to choose from. */
const MOST_NAMED = 5;

export async function teamsByName(organisation: OrganisationId, directory: Pick<Directory, 'teams'>) {
  return (await directory.teams(organisation)).map(({ id, name }): NamedGroup => ({ id, name }));
}

/** Every site, with its town, by what it is called in the language. */
export async function sitesByName(language: Language, places: Places): Promise<NamedGroup[]> {
  const { compare } = new Intl.Collator(language);
  const named = (await places.sites()).map((site): NamedGroup => {
    const towns = places.place(site.place)?.names;
    const called = (one: Language) => (towns ? `${towns[one]} (${site.name[one]})` : site.name[one]);
    const others = (Object.keys(site.name) as Language[]).map(called);
    return { id: site.id, name: called(language), others };
  });
  return named.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
}

/** Those that the lines name: of several that bear all its words, the one that bears no other. */
export function idsNamed(
  lines: string,
  kind: 'teams' | 'sites',
  groups: readonly NamedGroup[],
  faults: AnnouncementFault[],
): string[] {
  const known = groups.map((group) => ({ group, called: [group.name, ...(group.others ?? [])].map(nameWords) }));
  const said = lines.split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore
  const ids = said.flatMap((text) => {
    const words = nameWords(text);
    const sought = words.map((word) => ({ word, isStart: false }));
    const bearing = known.filter(({ called }) => sought.length > 0 && called.some((name) => isNamed(name, sought)));
    const just = bearing.filter(({ called }) => called.some((name) => name.length === words.length));
    const found = just.length === 1 ? just : bearing;
    const [only] = found;
    if (only && found.length === 1) return [only.group.id];
    const names = found.slice(0, MOST_NAMED).map(({ group }) => group.name);
    faults.push(
      names.length > 0
        ? { field: kind, because: 'name-several', facts: { text, names, more: found.length - names.length } }
        : { field: kind, because: 'name-unknown', facts: { text } },
    );
    return [];
  });
  return [...new Set(ids)];
}
