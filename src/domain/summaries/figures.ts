import type { LocalDate } from '../local-date.ts';
import type { PersonId } from '../people/person.ts';
import type { Figure } from './figure.ts';
import type { FigureStore } from './figure-store.ts';
import { KnownFigures } from './known-figures.ts';

/** So often more people are asked for, because figures of them might tell of those who were asked for before. */
const MOST_ROUNDS = 16;

/**
 * Through here goes every number about people that leaves the product. A figure is shown only beside figures that together
 * with it tell of nobody or of many; else the one that was shown before is shown again, or none. So nobody is ever what
 * remains when some are taken away from others: of two teams, of a team and a site, of before and after, or of a large group
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
