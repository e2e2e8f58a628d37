import type { LocalDate } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId, TeamId } from '../people/person.ts';
import type { SiteId } from '../places/place.ts';

/**
 * What is counted: how the people of a team work, what became of their desks, who was at a site; or what a month saved, in
 * desks or in travel, whose date is its first day. `organisation` is whose team or site it is, or who asks what was saved.
 */
export type Subject =
  | { kind: 'team' | 'team-desks'; organisation: OrganisationId; id: TeamId }
  | { kind: 'site'; organisation: OrganisationId; id: SiteId }
  | { kind: 'savings' | 'travel'; organisation: OrganisationId; id: string };

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

/** Fewer than so many people are no group: neither those whom a figure is about, nor those by whom two of a day differ. */
export const FEWEST = 5;

/**
 * By how many people two figures of one day differ: in one and not in the other, or, of figures of a kind, in both with
 * something else. What is taken away from each other tells of just these.
 */
export function apart(a: Figure, b: Figure): number {
  const comparable = a.subject.kind === b.subject.kind;
  const others = new Map(b.contributions.map((one) => [one.person, one.as]));
  let both = 0;
  let differing = 0;
  for (const { person, as } of a.contributions) {
    const other = others.get(person);
    if (other === undefined) differing += 1;
    else both += 1;
    if (other !== undefined && comparable && other !== as) differing += 1;
  }
  return differing + (b.contributions.length - both);
}

/**
 * How many people are left of a figure when others of its people are taken away that are known: those that are in none of
 * them, or in all of them with something else.
 *
 * @param parts figures of which everybody is in `whole`.
 */
export function leftOf(whole: Figure, parts: readonly Figure[]): number {
  const known = new Map<PersonId, Set<string>>();
  for (const { subject, contributions } of parts) {
    const isComparable = subject.kind === whole.subject.kind;
    for (const { person, as } of contributions) {
      known.set(person, (known.get(person) ?? new Set()).add(isComparable ? as : ANYTHING));
    }
  }
  const isLeft = ({ person, as }: Contribution) => !known.get(person)?.has(as) && !known.get(person)?.has(ANYTHING);
  return whole.contributions.filter(isLeft).length;
}

/** No word that anybody adds. */
const ANYTHING = '';

/** Whether the two may both be known: they are the same, or differ by enough people that no one stands out. */
export function mayBothBeKnown(a: Figure, b: Figure): boolean {
  const differing = apart(a, b);
  return differing === 0 || differing >= FEWEST;
}
