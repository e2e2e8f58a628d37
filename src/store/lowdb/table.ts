/** One row's change, as the journal keeps it. */
export type Op = ['put', table: string, row: object] | ['drop', table: string, id: string];

/** One row's change, and its way back. */
export interface Step {
  op: Op;
  undo: () => void;
}

/** Which rows are found under which keys. A row may stand under several, or under none. */
export type Keys<Row> = (row: Row) => readonly string[];

export interface TableShape<Row extends object, Index extends string> {
  id: (row: Row) => string;
  indexes: Record<Index, Keys<Row>>;
}

/**
 * Rows in memory, by id and by the indexes it was declared with. Rows are plain JSON values and are never
 * altered: a change puts another row in the place of the first. So a list of rows is a snapshot.
 */
export class Table<Row extends object, Index extends string = never> {
  readonly name: string;
  /** Grows with each change, also with those that put something back. */
  revision = 0;
  private readonly shape: TableShape<Row, Index>;
  private readonly record: (step: Step) => void;
  private readonly byId = new Map<string, Row>();
  private readonly groups = new Map<Index, Map<string, Set<Row>>>();

  /** @param record is told of each step before it is taken, and may throw to forbid it. */
  constructor(name: string, shape: TableShape<Row, Index>, record: (step: Step) => void) {
    this.name = name;
    this.shape = shape;
    this.record = record;
    for (const index of Object.keys(shape.indexes) as Index[]) this.groups.set(index, new Map());
  }

  get(id: string): Readonly<Row> | undefined {
    return this.byId.get(id);
  }

  all(): Readonly<Row>[] {
    return [...this.byId.values()];
  }

  /** The rows that stand under `key`; to be read at once, since it follows later changes. */
  where(index: Index, key: string): ReadonlySet<Readonly<Row>> {
    return this.groups.get(index)?.get(key) ?? NONE;
  }

  /** Keeps the row, in the place of one with the same id. */
  put(row: Row): void {
    const id = this.shape.id(row);
    const before = this.byId.get(id);
    this.record({ op: ['put', this.name, row], undo: () => this.set(id, before) });
    this.set(id, Object.freeze(row));
  }

  /** Forgets the row; an unknown id is nothing to forget. */
  drop(id: string): void {
    const before = this.byId.get(id);
    if (!before) return;
    this.record({ op: ['drop', this.name, id], undo: () => this.set(id, before) });
    this.set(id, undefined);
  }

  /** Takes a row from the file or the journal. */
  restore(row: Row): void {
    this.set(this.shape.id(row), Object.freeze(row));
  }

  /** Takes the forgetting of a row from the journal. */
  forget(id: string): void {
    this.set(id, undefined);
  }

  private set(id: string, row: Row | undefined): void {
    const before = this.byId.get(id);
    if (before) this.regroup(before, (group) => group.delete(before));
    if (row) this.regroup(row, (group) => group.add(row));
    if (row) this.byId.set(id, row);
    else this.byId.delete(id);
    this.revision += 1;
  }

  private regroup(row: Row, alter: (group: Set<Row>) => void): void {
    for (const [index, groups] of this.groups) {
      for (const key of this.shape.indexes[index](row)) {
        const group = groups.get(key) ?? new Set();
        alter(group);
        if (group.size === 0) groups.delete(key);
        else groups.set(key, group);
      }
    }
  }
}

const NONE: ReadonlySet<never> = new Set<never>();

/** One text for several parts; different parts never give the same text. */
export function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}

/** For sorting texts the same way everywhere: by code unit, as no language does. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
