import type { UnreachedNotice } from '../../conversation/outbox.ts';
import type { Names } from '../../domain/language.ts';
import { addDays, dayAt, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleStore } from '../../domain/people/people-store.ts';

/** Those whom something that was to be told in one week did not reach, for the same reason. */
export interface UnreachedGroup extends Pick<UnreachedNotice, 'kind' | 'why'> {
  monday: LocalDate;
  /** The e-mail address of each, or the id of whoever has left; sorted. */
  people: string[];
}

export type UnreachedAnswer =
  { kind: 'unreached'; name: Names; groups: UnreachedGroup[] } | { kind: 'no-such-organisation' };

/** Who in the organisation was not told what comes once: the latest week first. */
export async function showUnreached(
  store: Pick<PeopleStore, 'organisation' | 'everybody'>,
  unreached: (organisation: OrganisationId) => Promise<UnreachedNotice[]>,
  id: string,
): Promise<UnreachedAnswer> {
  const organisation = await store.organisation(id as OrganisationId);
  if (!organisation) return { kind: 'no-such-organisation' };
  const notices = await unreached(organisation.id);
  const emails = new Map((await store.everybody(organisation.id)).map((person) => [person.id, person.email]));
  const groups = new Map<string, UnreachedGroup>();
  for (const { person, kind, due, why } of notices) {
    const day = dayAt(due, organisation.zone);
    const monday = addDays(day, 1 - isoWeekday(day));
    const group = groups.get(`${monday} ${kind} ${why}`) ?? { monday, kind, why, people: [] };
    groups.set(`${monday} ${kind} ${why}`, group);
    const named = emails.get(person) ?? person;
    if (!group.people.includes(named)) group.people.push(named);
  }
  for (const { people } of groups.values()) people.sort();
  return { kind: 'unreached', name: organisation.name, groups: [...groups.values()].sort(latestFirst) };
}

function latestFirst(a: UnreachedGroup, b: UnreachedGroup): number {
  if (a.monday !== b.monday) return a.monday > b.monday ? -1 : 1;
  return `${a.kind} ${a.why}` < `${b.kind} ${b.why}` ? -1 : 1;
}
