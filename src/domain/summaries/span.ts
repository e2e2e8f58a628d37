import type { PersonId } from '../people/person.ts';
import { Combinations } from './combinations.ts';
import { Crowds } from './crowds.ts';
import type { Contribution, Figure } from './figure.ts';

/** Whether a figure may be known beside the others; `unsure` where more people must be asked for to say so. */
export type Verdict = 'yes' | 'no' | 'unsure';

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
   * @param alsoAsk takes those who must be asked for first.
   */
  admits(figure: Figure, alsoAsk: Set<PersonId>): Verdict {
    this.add(figure);
    const number = this.#figures.length - 1;
    const found = new Combinations(this.#crowds, number, (one) => this.#notAskedOf(one).length === 0).find();
    if (!found) return 'yes';
    if (found === 'too-many') return 'no';
    const notAsked = found.figures.flatMap((one) => this.#notAskedOf(one));
    for (const person of notAsked) alsoAsk.add(person);
    if (notAsked.length > 0) return 'unsure';
    return found.people === 0 ? 'yes' : 'no'; // of nobody: it could be reckoned before
  }

  #notAskedOf(number: number): PersonId[] {
    const people = this.#figures[number]?.contributions.map(({ person }) => person) ?? [];
    return people.filter((person) => !this.#asked.has(person));
  }
}
