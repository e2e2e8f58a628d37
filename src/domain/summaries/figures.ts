import type { LocalDate } from '../local-date.ts';
import type { PersonId } from '../people/person.ts';
import { apart, type Figure, FEWEST, mayBothBeKnown, type Subject } from './figure.ts';
import type { FigureStore } from './figure-store.ts';

/**
 * Through here goes every number about people that leaves the product. A figure is shown only beside figures from which it
 * differs by nobody or by many; else the one that was shown before is shown again, or none. So nobody is ever what
 * remains when one is taken away from another: of two teams, of a team and a site, or of before and after.
 */
export class Figures {
  readonly #store: FigureStore;

  constructor(store: FigureStore) {
    this.#store = store;
  }

  /** What may be shown of each, in their order; they are of one day. */
  async show(wanted: Figure[]): Promise<(Figure | undefined)[]> {
    const [date] = new Set(wanted.map((figure) => figure.date));
    if (!date) return [];
    return (await this.#showOn(date, wanted)) ?? this.show(wanted);
  }

  /** Undefined where somebody else was shown something meanwhile. */
  async #showOn(date: LocalDate, wanted: Figure[]): Promise<(Figure | undefined)[] | undefined> {
    const people = new Set(wanted.flatMap(({ contributions }) => contributions.map(({ person }) => person)));
    const { figures, version } = await this.#store.shownOf([...people], date);
    const known = new KnownFigures(figures);
    const shown = wanted.map((figure) => known.instead(figure));
    if (known.added.length > 0 && !(await this.#store.add(known.added, date, version))) return undefined;
    return shown;
  }
}

/** The figures of a day that are known, found by who is in them: those that share nobody differ by everybody. */
class KnownFigures {
  readonly added: Figure[] = [];
  readonly #with = new Map<PersonId, Figure[]>();
  readonly #of = new Map<string, Figure[]>();

  constructor(figures: readonly Figure[]) {
    for (const figure of figures) this.#take(figure);
  }

  /** What is shown where the figure is asked for: itself, where it may be known; else what was shown last. */
  instead(figure: Figure): Figure | undefined {
    const before = this.#of.get(keyOf(figure.subject)) ?? [];
    const same = before.find((one) => apart(one, figure) === 0);
    if (same) return same;
    if (!this.#admits(figure)) return before.at(-1);
    this.added.push(figure);
    this.#take(figure);
    return figure;
  }

  #admits(figure: Figure): boolean {
    if (figure.contributions.length < FEWEST) return false;
    const near = new Set(figure.contributions.flatMap(({ person }) => this.#with.get(person) ?? []));
    return [...near].every((other) => mayBothBeKnown(figure, other));
  }

  #take(figure: Figure): void {
    const before = this.#of.get(keyOf(figure.subject));
    if (before) before.push(figure);
    else this.#of.set(keyOf(figure.subject), [figure]);
    for (const { person } of figure.contributions) {
      const known = this.#with.get(person);
      if (known) known.push(figure);
      else this.#with.set(person, [figure]);
    }
  }
}

function keyOf({ kind, organisation, id }: Subject): string {
  return JSON.stringify([kind, organisation, id]);
}
