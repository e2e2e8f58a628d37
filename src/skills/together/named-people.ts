import { isNamed, nameWords } from '../../domain/people/name-words.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { Colleague } from '../../domain/presence/whereabouts.ts';

/** Whom of the people the names may mean. */
export interface NamedPeople {
  found: PersonId[];
  /** None of the people has these names: whether nobody has, or nobody whom one may know of. */
  unknown: string[];
  /** Several have the first of these; the others are not looked at yet. */
  unclear?: { name: string; namesakes: Colleague[]; rest: string[] };
}

/** @param chosen those of whom it is clear already that they are meant. */
export function namedAmong(people: Colleague[], names: readonly string[], chosen: readonly PersonId[]): NamedPeople {
  const known = people.map(({ person }) => person).filter((person) => chosen.includes(person));
  const named: NamedPeople = { found: known, unknown: [] };
  for (const [n, name] of names.entries()) {
    const namesakes = called(people, name);
    const [only] = namesakes;
    if (!only) named.unknown.push(name);
    else if (namesakes.length > 1) return { ...named, unclear: { name, namesakes, rest: names.slice(n + 1) } };
    else if (!named.found.includes(only.person)) named.found.push(only.person);
  }
  return named;
}

/** Who has just that name, or else those whose name begins so. */
function called(people: Colleague[], text: string): Colleague[] {
  const words = nameWords(text);
  const having = (isStart: boolean) => {
    const sought = words.map((word) => ({ word, isStart: isStart || word.length === 1 }));
    return people.filter(({ name }) => isNamed(nameWords(name), sought));
  };
  if (words.length === 0) return [];
  const exact = having(false);
  return exact.length > 0 ? exact : having(true);
}
