import type { PersonId } from '../people/person.ts';
import { type Figure, FEWEST } from './figure.ts';

/**
 * Those of the figures that no combination of them can use, unless it is about five people or more, since so many of
 * theirs are in no other: but for another kind of figure of the same team or site, of the same people. They need not be
 * reckoned with, which is so of most teams, and saves most of the work.
 *
 * @param asked people all of whose figures are among them.
 */
export function ofOwnPeople(figures: readonly Figure[], asked: ReadonlySet<PersonId>): Set<Figure> {
  const bySubject = [...Map.groupBy(figures, ({ subject: { organisation, id } }) => `${organisation} ${id}`).values()];
  const groupOf = new Map<PersonId, readonly Figure[] | 'several'>();
  for (const group of bySubject) {
    for (const { contributions } of group)
      for (const { person } of contributions) {
        const known = groupOf.get(person);
        if (known !== group) groupOf.set(person, known === undefined ? group : 'several');
      }
  }
  return new Set(
    bySubject.flatMap((group) => {
      const own = group[0]?.contributions.filter(({ person }) => groupOf.get(person) === group && asked.has(person));
      return own && own.length >= FEWEST && isOfEachKindOnce(group) && isOfTheSamePeople(group) ? group : [];
    }),
  );
}

function isOfEachKindOnce(group: readonly Figure[]): boolean {
  return new Set(group.map(({ subject: { kind } }) => kind)).size === group.length;
}

function isOfTheSamePeople([first, ...others]: readonly Figure[]): boolean {
  const people = first?.contributions.map(({ person }) => person) ?? [];
  return others.every(
    ({ contributions }) =>
      contributions.length === people.length && contributions.every(({ person }, n) => person === people[n]),
  );
}
