import type { LocalDate } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { TeamId } from '../people/person.ts';
import type { SiteId } from '../places/place.ts';

/**
 * What is counted: how the people of a team work, what became of their desks, who was at a site; or what a month saved, in
 * desks or in travel, whose date is its first day; or for how many an announcement to sites would be, in such a month.
 * `organisation` is whose team or site it is, or who asks.
 */
export type Subject =
  | { kind: 'team' | 'team-desks'; organisation: OrganisationId; id: TeamId }
  | { kind: 'site'; organisation: OrganisationId; id: SiteId }
  | { kind: 'savings' | 'travel' | 'audience'; organisation: OrganisationId; id: string };

/** What one person adds to a count: a word that only figures of the same kind share. */
export interface Contribution extends Whom {
  as: string;
}

/** Everybody whom a count of one day is about, each once. What leaves the product are sums over these, never these. */
export interface Figure {
  subject: Subject;
  date: LocalDate;
  contributions: readonly Contribution[];
}

/** Fewer than so many people are no group: neither those whom a figure is about, nor those whom several leave together. */
export const FEWEST = 5;

/** Whether the two count the same of the same people. */
export function isSame(one: Figure, other: Figure): boolean {
  if (keyOf(one.subject) !== keyOf(other.subject) || one.contributions.length !== other.contributions.length)
    return false;
  const added = new Map(other.contributions.map(({ person, as }) => [person, as]));
  return one.contributions.every(({ person, as }) => added.get(person) === as);
}

/** The same text for the same subject. */
export function keyOf({ kind, organisation, id }: Subject): string {
  return JSON.stringify([kind, organisation, id]);
}
