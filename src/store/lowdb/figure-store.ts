import type { LocalDate } from '../../domain/local-date.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { Figure } from '../../domain/summaries/figure.ts';
import type { FigureStore, Shown } from '../../domain/summaries/figure-store.ts';
import { type FigureRow, fromRow, toRow } from '../figure-rows.ts';
import type { LowdbDatabase } from './database.ts';
import { keyOf, type TableShape } from './table.ts';

export const figureShape: TableShape<FigureRow, 'date' | 'person'> = {
  id: ({ date, number }) => keyOf(date, String(number)),
  indexes: {
    date: ({ date }) => [date],
    person: ({ date, people }) => people.map((person) => keyOf(date, person)),
  },
};

/** Keeps {@link FigureStore}'s promise. */
export class LowdbFigureStore implements FigureStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async shownOf(people: PersonId[], date: LocalDate): Promise<Shown> {
    return this.database.read(({ figures }) => {
      const rows = new Set(people.flatMap((person) => [...figures.where('person', keyOf(date, person))]));
      return { figures: [...rows].sort(byNumber).map(fromRow), version: figures.where('date', date).size };
    });
  }

  async add(added: Figure[], date: LocalDate, version: number): Promise<boolean> {
    const rows = added.map((figure, n) => toRow(figure, version + n + 1));
    return this.database.change(({ figures }) => {
      if (figures.where('date', date).size !== version) return false;
      for (const row of rows) figures.put(row);
      return true;
    });
  }

  async forgetBefore(date: LocalDate): Promise<number> {
    return this.database.change(({ figures }) => {
      const over = figures.all().filter((row) => row.date < date);
      for (const row of over) figures.drop(figureShape.id(row));
      return over.length;
    });
  }
}

const byNumber = (a: FigureRow, b: FigureRow): number => a.number - b.number;
