import type { PersonId } from '../people/person.ts';
import { type Figure, FEWEST, isSame, keyOf, type Subject } from './figure.ts';
import { ofOwnPeople } from './own-people.ts';
import { someNotAsked, Span } from './span.ts';

const OF_MONTHS: ReadonlySet<Subject['kind']> = new Set(['savings', 'travel', 'audience']);

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
  readonly #of: Map<string, Figure[]>;
  readonly #ofKinds = new Map<Subject['kind'], Span>();
  readonly #ofDays: Span;
  readonly #ofMonths: Span;

  /** @param asked people all of whose figures are among them. */
  constructor(figures: readonly Figure[], asked: ReadonlySet<PersonId>) {
    this.#of = Map.groupBy(figures, ({ subject }) => keyOf(subject));
    this.#asked = asked;
    this.#ofDays = new Span(({ person }) => person, asked);
    this.#ofMonths = new Span(({ person }) => person, asked);
  }

  /** Whom else to ask for before it is worth reckoning: some of each figure, unless none of those wanted can be used. */
  around(wanted: readonly Figure[]): Set<PersonId> {
    const harmless = this.#harmless(wanted);
    const isDoubtful = wanted.some((figure) => this.#isFresh(figure) && !harmless.has(figure));
    return new Set(isDoubtful ? this.#all().flatMap((figure) => someNotAsked(figure, this.#asked)) : []);
  }

  /** What is shown of each, where they are asked for: itself, where it may be known; else what was shown last. */
  show(wanted: readonly Figure[]): (Figure | undefined)[] {
    const harmless = this.#harmless(wanted);
    for (const figure of this.#all())
      if (!harmless.has(figure)) for (const span of this.#spansOf(figure)) span.add(figure);
    return wanted.map((figure) => {
      const same = this.#same(figure);
      if (same) return same;
      if (harmless.has(figure) || (this.#isFresh(figure) && this.#admits(figure))) this.#add(figure);
      return this.#of.get(keyOf(figure.subject))?.at(-1);
    });
  }

  #all(): Figure[] {
    return [...this.#of.values()].flat();
  }

  #harmless(wanted: readonly Figure[]): Set<Figure> {
    return ofOwnPeople([...this.#all(), ...wanted.filter((figure) => this.#isFresh(figure))], this.#asked);
  }

  #isFresh(figure: Figure): boolean {
    return figure.contributions.length >= FEWEST && !this.#same(figure);
  }

  #same(figure: Figure): Figure | undefined {
    return this.#of.get(keyOf(figure.subject))?.find((one) => isSame(one, figure));
  }

  #admits(figure: Figure): boolean {
    const spans = this.#spansOf(figure);
    const admits = spans.every((span) => span.admits(figure, this.alsoAsk) === 'yes');
    if (!admits) for (const span of spans) span.remove(figure);
    return admits;
  }

  #spansOf({ subject: { kind } }: Figure): Span[] {
    const ofKind = this.#ofKinds.get(kind) ?? new Span(({ person, as }) => `${person}\t${as}`, this.#asked);
    this.#ofKinds.set(kind, ofKind);
    return [ofKind, OF_MONTHS.has(kind) ? this.#ofMonths : this.#ofDays];
  }

  #add(figure: Figure): void {
    this.added.push(figure);
    const before = this.#of.get(keyOf(figure.subject));
    if (before) before.push(figure);
    else this.#of.set(keyOf(figure.subject), [figure]);
  }
}
