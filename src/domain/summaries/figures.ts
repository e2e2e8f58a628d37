import type { LocalDate } from '../local-date.ts';
import type { PersonId } from '../people/person.ts';
import type { Figure } from './figure.ts';
import type { FigureStore } from './figure-store.ts';
import { KnownFigures } from './known-figures.ts';

/** So often more people are asked for, because figures of them might tell of those who were asked for before. */
const MOST_ROUNDS = 16;

/** What several ask for of one day, shown in one go. */
interface Together {
  wanted: Figure[];
  shown: Promise<(Figure | undefined)[]>;
}

/**
 * Through here goes every number about people that leaves the product. A figure is shown only beside figures that together
 * with it tell of nobody or of many; else the one that was shown before is shown again, or none. So nobody is ever what
 * remains when some are taken away from others: of two teams, of a team and a site, of before and after, or of a large group
 * and all the smaller ones within it.
 */
export class Figures {
  readonly #store: FigureStore;
  /** Of each day, those that wait while others are shown something of it. */
  readonly #waiting = new Map<LocalDate, Together>();
  readonly #last = new Map<LocalDate, Together>();

  constructor(store: FigureStore) {
    this.#store = store;
  }

  /** What may be shown of each, in their order; they are of one day. */
  async show(wanted: Figure[]): Promise<(Figure | undefined)[]> {
    const [date] = new Set(wanted.map((figure) => figure.date));
    if (!date) return [];
    const together = this.#togetherOn(date);
    const first = together.wanted.length;
    together.wanted.push(...wanted);
    return (await together.shown).slice(first, first + wanted.length);
  }

  /**
   * Those who ask of a day while others are shown something of it are next, all at once. Else each would have all the others
   * reckon again, and where everybody asks on Monday morning, nobody would be done in time.
   */
  #togetherOn(date: LocalDate): Together {
    const waiting = this.#waiting.get(date);
    if (waiting) return waiting;
    const wanted: Figure[] = [];
    const together: Together = { wanted, shown: this.#showAfter(this.#last.get(date), date, wanted) };
    this.#waiting.set(date, together);
    this.#last.set(date, together);
    return together;
  }

  async #showAfter(before: Together | undefined, date: LocalDate, wanted: Figure[]) {
    await before?.shown.catch(() => undefined);
    const together = this.#waiting.get(date);
    this.#waiting.delete(date);
    try {
      for (;;) {
        const shown = await this.#showOn(date, wanted);
        if (shown) return shown;
      }
    } finally {
      if (this.#last.get(date) === together) this.#last.delete(date);
    }
  }

  /** Undefined where somebody else was shown something meanwhile. */
  async #showOn(date: LocalDate, wanted: Figure[]): Promise<(Figure | undefined)[] | undefined> {
    let asked = peopleOf(wanted);
    let { known, version } = await this.#known(date, asked);
    for (let more = known.around(wanted), round = 1; ; more = known.alsoAsk, round += 1) {
      if (more.size > 0) {
        asked = new Set([...asked, ...more]);
        ({ known, version } = await this.#known(date, asked));
      }
      const shown = known.show(wanted);
      if (known.alsoAsk.size > 0 && round < MOST_ROUNDS) continue;
      return known.added.length === 0 || (await this.#store.add(known.added, date, version)) ? shown : undefined;
    }
  }

  /** Those about any of the people. */
  async #known(date: LocalDate, people: ReadonlySet<PersonId>): Promise<{ known: KnownFigures; version: number }> {
    const { figures, version } = await this.#store.shownOf([...people], date);
    return { known: new KnownFigures(figures, people), version };
  }
}

function peopleOf(figures: readonly Figure[]): Set<PersonId> {
  return new Set(figures.flatMap(({ contributions }) => contributions.map(({ person }) => person)));
}
