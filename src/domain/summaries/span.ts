import type { PersonId } from '../people/person.ts';
import { Combinations } from './combinations.ts';
import { Crowds } from './crowds.ts';
import type { Contribution, Figure } from './figure.ts';

/** Whether a figure may be known beside the others; `unsure` where more people must be asked for to say so. */
export type Verdict = 'yes' | 'no' | 'unsure';

/** So many people of a figure are asked for at first; later as many as were until then. */
const SOME = 40;

/** All that can be reckoned from known figures by adding them and taking them away, each as many times as one likes. */
export class Span {
  readonly #asked: ReadonlySet<PersonId>;
  readonly #crowds: Crowds;
  readonly #figures: Figure[] = [];

  /**
   * @param unknown what of somebody a figure counts: the same word in two figures where they count the same.
   * @param asked people all of whose figures are added.
   */
  constructor(unknown: (one: Contribution) => string, asked: ReadonlySet<PersonId>) {
    this.#asked = asked;
    this.#crowds = new Crowds(unknown);
  }

  /** It is known. */
  add(figure: Figure): void {
    this.#crowds.add(this.#figures.push(figure) - 1, figure, (person) => this.#asked.has(person));
  }

  /** As if it had not been added. */
  remove(figure: Figure): void {
    this.#crowds.remove(this.#figures.lastIndexOf(figure));
  }

  /**
   * Whether it may be known, too; it is added then, and may be otherwise.
   *
   * @param alsoAsk takes those who should be asked for first: some of each figure that may matter.
   */
  admits(figure: Figure, alsoAsk: Set<PersonId>): Verdict {
    this.add(figure);
    const number = this.#figures.length - 1;
    const found = new Combinations(this.#crowds, number, (one) => this.#isWhole(one)).find();
    if (!found) return 'yes';
    if (found === 'too-many') return 'no';
    const some = found.figures.flatMap((one) => someNotAsked(this.#figures[one] ?? figure, this.#asked));
    for (const person of some) alsoAsk.add(person);
    if (some.length > 0) return 'unsure';
    return found.people === 0 ? 'yes' : 'no'; // of nobody: it could be reckoned before
  }

  #isWhole(number: number): boolean {
    return this.#figures[number]?.contributions.every(({ person }) => this.#asked.has(person)) ?? true;
  }
}

/** Everybody of few, and of many some who stand far from each other: they are often enough to say what may be known. */
export function someNotAsked({ contributions }: Figure, asked: ReadonlySet<PersonId>): PersonId[] {
  const others = contributions.map(({ person }) => person).filter((person) => !asked.has(person));
  const many = Math.max(SOME, contributions.length - others.length);
  const step = Math.ceil(others.length / many);
  return others.filter((_, n) => n % step === 0);
}
