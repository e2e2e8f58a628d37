import { Low, Memory } from 'lowdb';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import { type Disk, makeFolder, realDisk } from './disk.ts';
import { DurableFile, FORMAT, type Snapshot } from './durable-file.ts';
import { Folding, type FoldingOptions } from './folding.ts';
import { Journal } from './journal.ts';
import type { Heading } from './journal-lines.ts';
import { LockFile } from './lock-file.ts';
import { type Moved, markMoved, movedFrom } from './moved-marker.ts';
import { type Finding, type Recovered, emptySnapshot, recover } from './recovery.ts';
import type { Step } from './table.ts';
import { type Tables, emptyTables, fill, rowsOf } from './tables.ts';

export interface DatabaseOptions extends FoldingOptions {
  /** The JSON file; `.journal`, `.previous` and `.lock` stand beside it. Its folder is made where missing. */
  file: string;
  /** Hears what went wrong while nobody was waiting for an answer. Never rows. */
  onTrouble?: (trouble: Trouble) => void;
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

/**
 * The embedded store: tables in memory, a journal of changes on disk, and lowdb's JSON file, into which the journal is
 * folded at the start, above a size, at rest and at the end. One process only.
 */
export class LowdbDatabase {
  readonly opening: Opening;
  /** Held for as long as the database is open; undefined in memory. */
  readonly lock: LockFile | undefined;
  private readonly low: Low<Snapshot>;
  private readonly options: Partial<DatabaseOptions>;
  private readonly folding: Folding;
  /** Tells this store from every other one. */
  readonly store: string;
  readonly #tables: Tables;
  private readonly file: string | undefined;
  private journal: Journal | undefined;
  /** The number of the last change, and of the last one that the file has. */
  private n: number;
  private folded = -1;
  /** What the change that is being made has done so far. */
  private steps: Step[] | undefined;
  private closed = false;
  /** `held` while the last of it is moved to PostgreSQL: all can be looked at, and nothing changed. */
  private state: 'open' | 'held' | 'moved' = 'open';
  #movedTo: Moved | undefined;

  private constructor(low: Low<Snapshot>, found: Recovered, options: Partial<DatabaseOptions>, lock?: LockFile) {
    this.low = low;
    this.file = options.file;
    this.lock = lock;
    this.options = options;
    this.folding = new Folding(
      () => this.writeFile(),
      options,
      (error) => this.report('folding-failed', error),
    );
    this.opening = { isNew: found.isNew, replayed: found.changes.length, findings: found.findings };
    this.#tables = emptyTables((step) => this.record(step));
    this.store = found.snapshot.store;
    this.n = found.snapshot.folded + found.changes.length;
    fill(this.#tables, found.snapshot.tables, found.changes);
  }

  /** For tests and trials: nothing is kept. */
  static inMemory(): LowdbDatabase {
    const nothing = {
      snapshot: emptySnapshot(),
      changes: [],
      journalBytes: undefined,
      isNew: true,
      fileIsWhole: true,
      findings: [],
    };
    return new LowdbDatabase(new Low(new Memory<Snapshot>(), nothing.snapshot), nothing, {});
  }

  /**
   * @throws {StoreLocked} if another process has the file.
   * @throws {StoreDamaged} if it cannot be read, and nothing sound is left to use in its place.
   * @throws {StoreMoved} if PostgreSQL has taken its place.
   */
  static async open(options: DatabaseOptions): Promise<LowdbDatabase> {
    const named = resolve(options.file);
    await makeFolder(named);
    // A link and what it leads to are one store, with one lock.
    const file = await realpath(named).catch(() => named);
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
    await movedFrom(file, disk);
    const found = await recover(file, disk, new Date());
    const low = new Low(new DurableFile(file, disk), found.snapshot);
    const database = new LowdbDatabase(low, found, { ...options, file }, lock);
    if (found.fileIsWhole) database.folded = database.n;
    if (found.journalBytes === undefined) {
      await database.fold(); // the file first: a journal goes on from it
      database.journal = await Journal.create(`${file}.journal`, disk, database.heading());
    } else {
      database.journal = await Journal.resume(`${file}.journal`, disk, found.journalBytes);
      await database.folding.quietly();
    }
    return database;
  }

  /**
   * To look at. What is seen here may not be on disk yet: see {@link read}.
   *
   * @throws {StoreUnavailable} once it was moved: others may change it there.
   */
  get tables(): Tables {
    if (this.state === 'moved') throw movedAway();
    return this.#tables;
  }

  /**
   * Changes rows. One change follows another, and each is made whole or not at all: if `act` throws, its rows are put
   * back. Resolves with what `act` answers when the change is on disk, and what it has seen too.
   *
   * @param act must not wait for anything.
   * @throws {StoreUnavailable} if the disk refuses; then the change, and those that were waiting with it, are put back.
   *   Or while the store is held.
   */
  async change<T>(act: (tables: Tables) => T): Promise<T> {
    const { result, written } = this.make(act);
    await written;
    return result;
  }

  /** Like {@link change}, for what need not be on disk when the caller goes on; if the disk refuses, only the log hears it. */
  note(act: (tables: Tables) => void): void {
    if (this.state === 'held') return; // an answer that is right is not taken back for it
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
    return this.folding.now();
  }

  /**
   * Takes no more changes, and resolves when those until now are on disk.
   *
   * @throws {StoreUnavailable} if the disk refuses that; then the store goes on.
   */
  async hold(): Promise<void> {
    if (this.state === 'moved') throw movedAway();
    this.state = 'held';
    try {
      await this.settled();
    } catch (error) {
      this.goOn();
      throw error;
    }
  }

  /** Takes changes again. */
  goOn(): void {
    if (this.state === 'held') this.state = 'open';
  }

  /** Where it was handed over to: it is for others to go on. */
  get movedTo(): Moved | undefined {
    return this.#movedTo;
  }

  /**
   * Gives the store up for good: it stays on disk, with a marker beside it, and nobody opens it again. May be repeated.
   *
   * @throws where the disk refuses the marker. If it may be there all the same, {@link movedTo} says so.
   */
  async handOver(moved: Moved): Promise<void> {
    const before = [this.state, this.#movedTo] as const;
    [this.state, this.#movedTo] = ['moved', moved];
    if (!this.file) return;
    const { isMarked, error } = await markMoved(this.file, this.options.disk ?? realDisk, moved);
    if (isMarked === 'no') [this.state, this.#movedTo] = before;
    if (error) throw error;
  }

  /** Waits for what was changed, folds, and lets others have the file. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.folding.stop();
    await this.journal?.close();
    await this.lock?.release();
  }

  private make<T>(act: (tables: Tables) => T): { result: T; written: Promise<unknown> } {
    if (this.closed) throw new Error('The store is closed.');
    if (this.steps) throw new Error('A change cannot be made inside another.');
    if (this.state !== 'open') throw movedAway();
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
    this.folding.changed(this.journal.bytes);
    return written;
  }

  /** Resolves when all changes until now are on disk. */
  private async settled(): Promise<void> {
    if (this.journal && !this.journal.settled) await this.journal.append(undefined, () => undefined);
  }

  private async writeFile(): Promise<void> {
    if (this.folded === this.n) return;
    const heading = this.heading();
    const snapshot: Snapshot = { format: FORMAT, store: this.store, folded: this.n, tables: rowsOf(this.#tables) };
    // In the same breath as the snapshot: this position is just behind its last change, and that is on disk.
    const position = await this.journal?.append(undefined, () => undefined);
    this.low.data = snapshot;
    await this.low.write();
    if (position !== undefined) await this.journal?.trim(heading, position);
    this.folded = snapshot.folded;
  }

  /** Of a journal that goes on from here. */
  private heading(): Heading {
    return { store: this.store, after: this.n };
  }

  private report(trouble: Trouble['trouble'], error: unknown): void {
    this.options.onTrouble?.({ trouble, error });
  }
}

function movedAway(): StoreUnavailable {
  return new StoreUnavailable('The store is moved to PostgreSQL.', undefined);
}

function undo(steps: Step[]): void {
  for (const step of steps.toReversed()) step.undo();
}
