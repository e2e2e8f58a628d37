import type { PersonId } from '../people/person.ts';
import { Combinations } from './combinations.ts';
import { Crowds } from './crowds.ts';
import { type Figure, FEWEST, isSame, keyOf, type Subject } from './figure.ts';

/** Whether a figure may be known beside the others; `unsure` where more people must be looked at to say so. */
type Verdict = 'yes' | 'no' | 'unsure';

/**
 * The figures of a day that are known. One more may be known if no combination of it and any number of the others leaves
 * between one and four people: each figure as many times as one likes, added or taken away.
 *
 * Of figures of one kind, somebody is left where what they add does not cancel out; one who adds something else in one than
 * in another is so in both. Figures of different kinds count different things, so there somebody is left where they are
 * not in as many of those that are added as of those that are taken away.
 */
export class KnownFigures {
  /** What was allowed, beside those that were known before. */
  readonly added: Figure[] = [];
  /** Of whom all figures must be known, too, before it can be said what may be shown. */
  readonly alsoAsk = new Set<PersonId>();
  readonly #asked: ReadonlySet<PersonId>;
  readonly #figures: Figure[] = [];
  readonly #of = new Map<string, Figure[]>();
  readonly #byKind = new Map<Subject['kind'], Crowds>();
  readonly #ofDays = new Crowds(({ person }) => person);
  readonly #ofMonths = new Crowds(({ person }) => person);

  /** @param asked people all of whose figures are among them. */
  constructor(figures: readonly Figure[], asked: ReadonlySet<PersonId>) {
    this.#asked = asked;
    for (const figure of figures) {
      this.#count(figure);
      this.#keep(figure);
    }
  }

  /** What is shown where the figure is asked for: itself, where it may be known; else what was shown last. */
  instead(figure: Figure): Figure | undefined {
    const before = this.#of.get(keyOf(figure.subject)) ?? [];
    const same = before.find((one) => isSame(one, figure));
    if (same) return same;
    if (figure.contributions.length < FEWEST || !this.#mayBeKnown(figure)) return before.at(-1);
    this.added.push(figure);
    this.#keep(figure);
    return figure;
  }

  #mayBeKnown(figure: Figure): boolean {
    const number = this.#count(figure);
    const mayBe = this.#crowdsFor(figure).every((crowds) => this.#verdict(crowds, number) === 'yes');
    if (!mayBe) for (const crowds of this.#crowdsFor(figure)) crowds.remove(number);
    return mayBe;
  }

  #verdict(crowds: Crowds, number: number): Verdict {
    const combination = new Combinations(crowds, number).find();
    if (!combination) return 'yes';
    if (combination === 'too-many') return 'no';
    const notAsked = combination.figures
      .flatMap((one) => this.#figures[one]?.contributions ?? [])
      .filter(({ person }) => !this.#asked.has(person));
    for (const { person } of notAsked) this.alsoAsk.add(person);
    if (notAsked.length > 0) return 'unsure';
    return combination.people === 0 ? 'yes' : 'no'; // of nobody: it was known before, by others
  }

  /** Its number, by which it stands among the others from now on. */
  #count(figure: Figure): number {
    const number = this.#figures.push(figure) - 1;
    for (const crowds of this.#crowdsFor(figure)) crowds.add(number, figure, (person) => this.#asked.has(person));
    return number;
  }

  #crowdsFor({ subject: { kind } }: Figure): Crowds[] {
    const own = this.#byKind.get(kind) ?? new Crowds(({ person, as }) => JSON.stringify([person, as]));
    this.#byKind.set(kind, own);
    return [own, kind === 'savings' || kind === 'travel' ? this.#ofMonths : this.#ofDays];
  }

  #keep(figure: Figure): void {
    const before = this.#of.get(keyOf(figure.subject));
    if (before) before.push(figure);
    else this.#of.set(keyOf(figure.subject), [figure]);
  }
}
