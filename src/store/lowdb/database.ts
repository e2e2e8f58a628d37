import { Low, Memory } from 'lowdb';
import { resolve } from 'node:path';
import { type Disk, makeFolder, realDisk } from './disk.ts';
import { DurableFile, FORMAT, type Snapshot } from './durable-file.ts';
import { Journal } from './journal.ts';
import { LockFile } from './lock-file.ts';
import { EMPTY, type Finding, type Recovered, recover } from './recovery.ts';
import { StoreDamaged } from './store-errors.ts';
import type { Step } from './table.ts';
import { type Tables, emptyTables } from './tables.ts';

export interface DatabaseOptions {
  /** The JSON file; `.journal`, `.previous` and `.lock` stand beside it. Its folder is made where missing. */
  file: string;
  /** Hears what went wrong while nobody was waiting for an answer. Never rows. */
  onTrouble?: (trouble: Trouble) => void;
  /** The journal is folded into the file when it is longer. */
  foldAboveBytes?: number;
  /** … and when nothing has changed for so long. */
  restMs?: number;
  disk?: Disk;
}

export interface Trouble {
  trouble: 'change-refused' | 'folding-failed';
  error: unknown;
}

/** What was found at the start. */
export interface Opening {
  /** Nothing was there: the store is empty. */
  isNew: boolean;
  /** How many changes came from the journal. */
  replayed: number;
  findings: Finding[];
}

const FOLD_ABOVE_BYTES = 8 * 1024 * 1024;
const REST_MS = 30_000;

/**
 * The embedded store: tables in memory, a journal of changes on disk, and lowdb's JSON file, into which the journal is
 * folded at the start, above a size, at rest and at the end. One process only.
 */
export class LowdbDatabase {
  /** To look at. What is seen here may not be on disk yet: see {@link read}. */
  readonly tables: Tables;
  readonly opening: Opening;
  /** Held for as long as the database is open; undefined in memory. */
  readonly lock: LockFile | undefined;
  private readonly low: Low<Snapshot>;
  private readonly options: Omit<DatabaseOptions, 'file'>;
  private journal: Journal | undefined;
  /** The number of the last change, and of the last one that the file has. */
  private n: number;
  private folded = -1;
  private foldAboveBytes: number;
  private folding: Promise<void> | undefined;
  private rest: NodeJS.Timeout | undefined;
  /** What the change that is being made has done so far. */
  private steps: Step[] | undefined;
  private closed = false;

  private constructor(low: Low<Snapshot>, found: Recovered, options: Omit<DatabaseOptions, 'file'>, lock?: LockFile) {
    this.low = low;
    this.lock = lock;
    this.options = options;
    this.foldAboveBytes = options.foldAboveBytes ?? FOLD_ABOVE_BYTES;
    this.opening = { isNew: found.isNew, replayed: found.changes.length, findings: found.findings };
    this.tables = emptyTables((step) => this.record(step));
    this.n = found.snapshot.folded + found.changes.length;
    fill(this.tables, found);
  }

  /** For tests and trials: nothing is kept. */
  static inMemory(): LowdbDatabase {
    const nothing = {
      snapshot: EMPTY,
      changes: [],
      journalBytes: undefined,
      isNew: true,
      fileIsWhole: true,
      findings: [],
    };
    return new LowdbDatabase(new Low(new Memory<Snapshot>(), EMPTY), nothing, {});
  }

  /**
   * @throws {StoreLocked} if another process has the file.
   * @throws {StoreDamaged} if it cannot be read, and nothing sound is left to use in its place.
   */
  static async open(options: DatabaseOptions): Promise<LowdbDatabase> {
    const file = resolve(options.file);
    await makeFolder(file);
    const lock = await LockFile.take(`${file}.lock`);
    try {
      return await LowdbDatabase.load(file, options, lock);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  private static async load(file: string, options: DatabaseOptions, lock: LockFile): Promise<LowdbDatabase> {
    const disk = options.disk ?? realDisk;
    const found = await recover(file, disk, new Date());
    const database = new LowdbDatabase(new Low(new DurableFile(file, disk), found.snapshot), found, options, lock);
    if (found.fileIsWhole) database.folded = database.n;
    if (found.journalBytes === undefined) {
      await database.fold(); // the file first: a journal goes on from it
      database.journal = await Journal.create(`${file}.journal`, disk, database.n);
    } else {
      database.journal = await Journal.resume(`${file}.journal`, disk, found.journalBytes);
      await database.foldQuietly();
    }
    return database;
  }

  /**
   * Changes rows. One change follows another, and each is made whole or not at all: if `act` throws, its rows are put
   * back. Resolves with what `act` answers when the change is on disk, and what it has seen too.
   *
   * @param act must not wait for anything.
   * @throws {StoreUnavailable} if the disk refuses; then the change, and those that were waiting with it, are put back.
   */
  async change<T>(act: (tables: Tables) => T): Promise<T> {
    const { result, written } = this.make(act);
    await written;
    return result;
  }

  /** Like {@link change}, for what need not be on disk when the caller goes on; if the disk refuses, only the log hears it. */
  note(act: (tables: Tables) => void): void {
    this.make(act).written.catch((error: unknown) => this.report('change-refused', error));
  }

  /**
   * Looks at rows. Resolves when everything that `act` could see is on disk.
   *
   * @throws {StoreUnavailable} if the disk refuses that.
   */
  async read<T>(act: (tables: Tables) => T): Promise<T> {
    const result = act(this.tables);
    await this.settled();
    return result;
  }

  /** Writes the file anew, so that it has all changes made until now. Changes go on meanwhile. */
  fold(): Promise<void> {
    this.folding ??= this.writeFile().finally(() => (this.folding = undefined));
    return this.folding;
  }

  /** Waits for what was changed, folds, and lets others have the file. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    clearTimeout(this.rest);
    await this.folding?.catch(() => undefined);
    await this.foldQuietly();
    await this.journal?.close();
    await this.lock?.release();
  }

  private make<T>(act: (tables: Tables) => T): { result: T; written: Promise<unknown> } {
    if (this.closed) throw new Error('The store is closed.');
    if (this.steps) throw new Error('A change cannot be made inside another.');
    const steps: Step[] = [];
    this.steps = steps;
    try {
      const result = act(this.tables);
      return { result, written: steps.length > 0 ? this.keep(steps) : this.settled() };
    } catch (error) {
      undo(steps);
      throw error;
    } finally {
      this.steps = undefined;
    }
  }

  /** Called by the tables before each step. */
  private record(step: Step): void {
    if (!this.steps) throw new Error('Rows change only inside `change`.');
    this.steps.push(step);
  }

  private keep(steps: Step[]): Promise<unknown> {
    if (!this.journal) return Promise.resolve();
    const change = { n: this.n + 1, ops: steps.map(({ op }) => op) };
    const written = this.journal.append(change, () => {
      this.n -= 1;
      undo(steps);
    });
    this.n += 1;
    this.foldSoon(this.journal.bytes);
    return written;
  }

  /** Resolves when all changes until now are on disk. */
  private async settled(): Promise<void> {
    if (this.journal && !this.journal.settled) await this.journal.append(undefined, () => undefined);
  }

  private foldSoon(journalBytes: number): void {
    if (journalBytes > this.foldAboveBytes && !this.folding) void this.foldQuietly();
    this.rest ??= setTimeout(() => void this.foldQuietly(), this.options.restMs ?? REST_MS).unref();
    this.rest.refresh();
  }

  private async foldQuietly(): Promise<void> {
    const step = this.options.foldAboveBytes ?? FOLD_ABOVE_BYTES;
    try {
      await this.fold();
      this.foldAboveBytes = step;
    } catch (error) {
      this.foldAboveBytes = (this.journal?.bytes ?? 0) + step; // not again at each change
      this.report('folding-failed', error);
    }
    if (this.folded !== this.n && !this.closed) this.rest?.refresh();
  }

  private async writeFile(): Promise<void> {
    if (this.folded === this.n) return;
    const snapshot: Snapshot = { format: FORMAT, folded: this.n, tables: rowsOf(this.tables) };
    // In the same breath as the snapshot: this position is just behind its last change, and that is on disk.
    const position = await this.journal?.append(undefined, () => undefined);
    this.low.data = snapshot;
    await this.low.write();
    if (position !== undefined) await this.journal?.trim(snapshot.folded, position);
    this.folded = snapshot.folded;
  }

  private report(trouble: Trouble['trouble'], error: unknown): void {
    this.options.onTrouble?.({ trouble, error });
  }
}

function undo(steps: Step[]): void {
  for (const step of steps.toReversed()) step.undo();
}

/** What `Table` offers to those who do not know its rows. */
interface AnyTable {
  all(): object[];
  restore(row: object): void;
  forget(id: string): void;
}

function rowsOf(tables: Tables): Snapshot['tables'] {
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table.all()]));
}

function fill(tables: Tables, { snapshot, changes }: Recovered): void {
  const byName = new Map<string, AnyTable>(Object.entries(tables));
  const tableOf = (name: string): AnyTable => {
    const table = byName.get(name);
    if (!table) throw new StoreDamaged(name, 'a later version of Nomade made this table');
    return table;
  };
  for (const [name, rows] of Object.entries(snapshot.tables)) {
    const table = tableOf(name);
    for (const row of rows) table.restore(row);
  }
  for (const [kind, name, what] of changes.flatMap(({ ops }) => ops)) {
    if (kind === 'put') tableOf(name).restore(what);
    else tableOf(name).forget(what);
  }
}
