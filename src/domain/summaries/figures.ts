import type { LocalDate } from '../local-date.ts';
import type { PersonId } from '../people/person.ts';
import { apart, type Figure, FEWEST, leftOf, mayBothBeKnown, type Subject } from './figure.ts';
import type { FigureStore, Shown } from './figure-store.ts';

/**
 * Through here goes every number about people that leaves the product. A figure is shown only beside figures from which it
 * differs by nobody or by many; else the one that was shown before is shown again, or none. So nobody is ever what
 * remains when one is taken away from another: of two teams, of a team and a site, of before and after, or of a large group
 * and all the smaller ones within it.
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
    const people = peopleOf(wanted);
    const { figures, version } = await this.#around(people, date);
    const known = new KnownFigures(figures);
    const shown = wanted.map((figure) => known.instead(figure));
    if (known.added.length > 0 && !(await this.#store.add(known.added, date, version))) return undefined;
    return shown;
  }

  /** The figures about any of the people; and those about any of whom these are about: what else is known of a larger group. */
  async #around(people: ReadonlySet<PersonId>, date: LocalDate): Promise<Shown> {
    const shown = await this.#store.shownOf([...people], date);
    const all = new Set([...people, ...peopleOf(shown.figures)]);
    return all.size > people.size ? this.#store.shownOf([...all], date) : shown;
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
    const near = this.#near(figure);
    return near.every((other) => mayBothBeKnown(figure, other)) && this.#hidesAll(figure, near);
  }

  /** Whether many, or none, are left of each group when the smaller ones within it are taken away: a head from their teams. */
  #hidesAll(figure: Figure, near: readonly Figure[]): boolean {
    const around = near.filter((other) => isWithin(figure, other)).map((whole) => [whole, [figure, ...this.#near(whole)]] as const); // prettier-ignore
    return [[figure, near] as const, ...around].every(([whole, others]) => {
      const parts = others.filter((one) => one.contributions.length < whole.contributions.length && isWithin(one, whole)); // prettier-ignore
      const left = leftOf(whole, parts);
      return left === 0 || left >= FEWEST;
    });
  }

  /** Those that share anybody with it. */
  #near({ contributions }: Figure): Figure[] {
    return [...new Set(contributions.flatMap(({ person }) => this.#with.get(person) ?? []))];
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

function peopleOf(figures: readonly Figure[]): Set<PersonId> {
  return new Set(figures.flatMap(({ contributions }) => contributions.map(({ person }) => person)));
}

/** Whether everybody of one is in the other. */
function isWithin(one: Figure, other: Figure): boolean {
  const people = peopleOf([other]);
  return one.contributions.every(({ person }) => people.has(person));
}

function keyOf({ kind, organisation, id }: Subject): string {
  return JSON.stringify([kind, organisation, id]);
}
