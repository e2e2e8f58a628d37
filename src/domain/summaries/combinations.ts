import type { PersonId } from '../people/person.ts';
import type { Crowd, Crowds } from './crowds.ts';
import { Equations, Inexact, type Sum } from './equations.ts';
import { FEWEST } from './figure.ts';

/** Figures that leave fewer than five people when each is added or taken away so many times; or nobody. */
export interface Combination {
  /** By their numbers. */
  figures: number[];
  people: number;
}

/** So much is reckoned for one figure, in crowds and in terms of their sums; what takes more is as if it told of few. */
const MOST_WORK = 50_000;

/** People of whom a combination leaves the same, or some multiple of it. */
interface Remainder {
  sum: Sum;
  people: Set<PersonId>;
}

/**
 * Looks for a combination of a figure with any number of others that leaves fewer than five people. Whoever is left in any
 * case is told of; what is left of many must be nothing, which says how many times another figure is to be taken; and what is
 * left of few is nothing, or they are told of: both are tried. That ends soon, since no more than four may be told of.
 */
export class Combinations {
  readonly #crowds: Crowds;
  readonly #wanted: number;
  readonly #isWhole: (figure: number) => boolean;
  #crowdsSeen = 0;

  /** @param isWhole whether everybody of a figure stands in `crowds`. */
  constructor(crowds: Crowds, wanted: number, isWhole: (figure: number) => boolean) {
    this.#crowds = crowds;
    this.#wanted = wanted;
    this.#isWhole = isWhole;
  }

  /**
   * One of them, or undefined where there is none. Where it leads to figures that are not whole, what might be one, with all
   * the figures that are to be made whole to say so. `too-many` where that could not be found out with reasonable work.
   */
  find(): Combination | 'too-many' | undefined {
    try {
      return this.#find(new Equations(), new Set());
    } catch (error) {
      if (error instanceof Inexact || error instanceof TooMuchWork) return 'too-many';
      throw error;
    }
  }

  /** @param toldOf whoever may be left, whatever is left of them. */
  #find(equations: Equations, toldOf: ReadonlySet<PersonId>): Combination | undefined {
    for (;;) {
      const left = this.#left(equations, toldOf);
      if (!left) return undefined;
      const { certain, remainders, figures } = left;
      const everybody = union(certain, ...remainders.map(({ people }) => people));
      if (everybody.size < FEWEST) return { figures, people: everybody.size };
      if (!figures.every(this.#isWhole))
        return { figures: [...figures, ...remainders.flatMap(({ sum }) => [...sum.keys()])], people: everybody.size };
      const ofMany = remainders.filter(({ people }) => union(certain, people).size >= FEWEST);
      for (const { sum } of ofMany) this.#require(sum, equations);
      if (ofMany.length > 0) continue;
      return this.#tryBoth(largest(remainders, certain), equations, certain);
    }
  }

  #tryBoth({ sum, people }: Remainder, equations: Equations, certain: Set<PersonId>): Combination | undefined {
    const ofNobody = equations.copy();
    this.#require(sum, ofNobody);
    return this.#find(ofNobody, certain) ?? this.#find(equations, union(certain, people));
  }

  /** What is left of whom where none but the necessary figures are taken; undefined where it is certain of many. */
  #left(equations: Equations, toldOf: ReadonlySet<PersonId>) {
    const certain = new Set(toldOf);
    const remainders = new Map<string, Remainder>();
    const figures = [this.#wanted, ...equations.said()].filter((one) => this.#isTaken(equations.reduce(new Map([[one, 1]])))); // prettier-ignore
    const seen = new Set<Crowd>();
    for (const figure of figures) {
      for (const crowd of this.#crowds.of(figure)) {
        if (seen.has(crowd)) continue;
        seen.add(crowd);
        const sum = equations.reduce(this.#sumOf(crowd));
        this.#crowdsSeen += 1;
        if (this.#crowdsSeen + equations.terms > MOST_WORK) throw new TooMuchWork();
        if (!this.#isTaken(sum)) continue;
        const people = sum.size === 1 ? certain : remainderOf(sum, remainders).people;
        addUpToMany(people, crowd.people);
        if (certain.size >= FEWEST) return undefined;
      }
    }
    return { certain, remainders: [...remainders.values()], figures };
  }

  /** What is left of somebody: without figures that would tell of many who are in no other, and are never taken. */
  #sumOf({ figures }: Crowd): Sum {
    const some = [...figures].filter((one) => one === this.#wanted || this.#crowds.alone(one) < FEWEST);
    return new Map(some.map((one) => [one, 1]));
  }

  /** Whether something is left where all other figures that are still free are not taken. */
  #isTaken(sum: Sum): boolean {
    return sum.has(this.#wanted);
  }

  /** Makes nothing of the sum, by the figure of the fewest crowds: what follows for them is soon looked at. */
  #require(sum: Sum, equations: Equations): void {
    const left = equations.reduce(sum);
    const [first, ...others] = [...left.keys()].filter((one) => one !== this.#wanted);
    if (first === undefined) return; // then it is certain of them
    const size = (one: number) => this.#crowds.of(one).size;
    equations.add(left, others.reduce((smallest, one) => (size(one) < size(smallest) ? one : smallest), first)); // prettier-ignore
  }
}

class TooMuchWork extends Error {}

function remainderOf(sum: Sum, remainders: Map<string, Remainder>): Remainder {
  const terms = [...sum].sort(([a], [b]) => a - b);
  const sign = Math.sign(terms[0]?.[1] ?? 1);
  const key = terms.map(([one, times]) => `${one}:${times * sign}`).join(' ');
  const known = remainders.get(key) ?? { sum, people: new Set() };
  remainders.set(key, known);
  return known;
}

/** The one that tells of most who are not told of yet. */
function largest(remainders: readonly Remainder[], certain: ReadonlySet<PersonId>): Remainder {
  const more = ({ people }: Remainder) => union(certain, people).size;
  return remainders.reduce((most, one) => (more(one) > more(most) ? one : most));
}

function union(...sets: ReadonlySet<PersonId>[]): Set<PersonId> {
  return new Set(sets.flatMap((set) => [...set]));
}

function addUpToMany(people: Set<PersonId>, added: Iterable<PersonId>): void {
  for (const person of added) {
    if (people.size >= FEWEST) return;
    people.add(person);
  }
}
