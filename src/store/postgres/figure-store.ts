import type { LocalDate } from '../../domain/local-date.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { Figure } from '../../domain/summaries/figure.ts';
import type { FigureStore, Shown } from '../../domain/summaries/figure-store.ts';
import { type FigureRow, fromRow, toRow } from '../figure-rows.ts';
import type { PostgresDatabase } from './database.ts';

/** Keeps {@link FigureStore}'s promise by the functions of `migrations/028-figures.sql` and `033-people-of-figures.sql`. */
export class PostgresFigureStore implements FigureStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async shownOf(people: PersonId[], date: LocalDate): Promise<Shown> {
    const question = 'shown_figures';
    const [shown] = await this.#database.rows<{ figures: FigureRow[]; version: number }>(question, [people, date]);
    return { figures: (shown?.figures ?? []).map(fromRow), version: shown?.version ?? 0 };
  }

  add(figures: Figure[], date: LocalDate, version: number): Promise<boolean> {
    const rows = figures.map((figure, n) => toRow(figure, version + n + 1));
    return this.#database.value('add_figures', [JSON.stringify(rows), date, version]);
  }

  forgetBefore(date: LocalDate): Promise<number> {
    return this.#database.value('forget_figures', [date]);
  }
}
