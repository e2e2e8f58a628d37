import type { PersonId } from '../people/person.ts';
import type { Contribution, Figure } from './figure.ts';

/** Everybody who is in just these figures, with one thing each: whatever is reckoned from the figures, they stay together. */
export interface Crowd {
  /** By their numbers. */
  figures: ReadonlySet<number>;
  people: ReadonlySet<PersonId>;
}

/** The people of many figures, apart as far as the figures tell them apart. */
export class Crowds {
  readonly #unknown: (one: Contribution) => string;
  readonly #crowdOf = new Map<string, GrowingCrowd>();
  readonly #of = new Map<number, Set<GrowingCrowd>>();

  /** @param unknown what of somebody a figure counts: the same word in two figures where they count the same. */
  constructor(unknown: (one: Contribution) => string) {
    this.#unknown = unknown;
  }

  /** Of the figure; those who are in no other one come first. */
  of(number: number): ReadonlySet<Crowd> {
    return this.#of.get(number) ?? new Set();
  }

  /** How many are in this figure and in no other. */
  alone(number: number): number {
    const [first] = this.of(number);
    return first?.figures.size === 1 ? first.people.size : 0;
  }

  /** @param counts whether somebody is looked at at all. */
  add(number: number, { contributions }: Figure, counts: (person: PersonId) => boolean): void {
    const looked = contributions.filter(({ person }) => counts(person));
    const groups = Map.groupBy(looked, (one) => this.#crowdOf.get(this.#unknown(one)));
    const alone = groups.get(undefined) ?? [];
    groups.delete(undefined);
    const itsCrowds = new Set<GrowingCrowd>();
    this.#of.set(number, itsCrowds);
    itsCrowds.add(this.#crowd([], alone));
    for (const [crowd, ones] of groups) if (crowd) itsCrowds.add(this.#within(crowd, ones));
    for (const crowd of itsCrowds) crowd.figures.add(number);
  }

  /** As if it had not been added; only that some crowds stay apart who could be together. */
  remove(number: number): void {
    for (const crowd of this.#of.get(number) ?? []) crowd.figures.delete(number);
    this.#of.delete(number);
  }

  /** The crowd of just these, who are in it: itself, or one that they leave it for. */
  #within(crowd: GrowingCrowd, ones: Contribution[]): GrowingCrowd {
    if (ones.length === crowd.people.size) return crowd;
    for (const { person } of ones) crowd.people.delete(person);
    return this.#crowd(crowd.figures, ones);
  }

  #crowd(figures: Iterable<number>, ones: Contribution[]): GrowingCrowd {
    const crowd = { figures: new Set(figures), people: new Set(ones.map(({ person }) => person)) };
    for (const one of ones) this.#crowdOf.set(this.#unknown(one), crowd);
    for (const number of crowd.figures) this.#of.get(number)?.add(crowd);
    return crowd;
  }
}

interface GrowingCrowd extends Crowd {
  figures: Set<number>;
  people: Set<PersonId>;
}
