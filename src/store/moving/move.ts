import { randomUUID } from 'node:crypto';
import type { MoveAnswer } from '../../domain/store-move.ts';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import type { LowdbDatabase } from '../lowdb/database.ts';
import { differenceOf, sizeOf, slicesOf, type Snapshot, snapshotOf } from './difference.ts';
import { type AnyMapping, EVERY_MAPPING } from './mappings.ts';
import { MoveRefused } from './move-refused.ts';
import { byKey, type MoveTarget } from './move-target.ts';

/** So long one step may take: whoever asked shows how far it is. */
const STEP_MS = 2_000;
/** Fewer changes than this take less than a second, for which the store may be held. */
const FEW = 1_000;
/** More rounds would not help: people change more than we can copy. */
const ROUNDS = 5;
const ROWS_AT_ONCE = 1_000;

interface Portion {
  mapping: AnyMapping;
  rows: readonly object[];
}

/**
 * One move under way. First everything is copied as it was at one instant, then what has come since, in rounds; so at
 * each instant between them the database is as the store once was, and keeps its promises.
 */
export class Move {
  readonly id = randomUUID();
  readonly target: MoveTarget;
  readonly #database: LowdbDatabase;
  /** As it was when copying began, and what of it is still to be copied. */
  #first: Snapshot | undefined;
  #remaining: AsyncGenerator<Portion, void> | undefined;
  #copied = 0;
  /** What the database has, once the first copy is made. */
  #sent: Snapshot | undefined;
  #compared = 0;
  #working: Promise<unknown> = Promise.resolve();
  #isGivenUp = false;

  constructor(database: LowdbDatabase, target: MoveTarget) {
    this.#database = database;
    this.target = target;
  }

  /** Stops as soon as it can, and lets go of the database. */
  async giveUp(): Promise<void> {
    this.#isGivenUp = true;
    await this.#working.catch(() => undefined);
    await this.target.close();
  }

  copy(): Promise<MoveAnswer> {
    const step = this.#working.catch(() => undefined).then(() => this.#copyForAWhile());
    this.#working = step;
    return step;
  }

  /** Either gives the store up, or lets it go on. */
  async finish(): Promise<MoveAnswer> {
    await this.#working.catch(() => undefined);
    const began = performance.now();
    try {
      await this.#hold();
      const rows = await this.#checkEverything();
      await this.#handOver();
      const heldSeconds = (performance.now() - began) / 1000;
      await this.#writeDownTheEnd();
      return { kind: 'move-finished', to: this.target.where, rows, heldSeconds };
    } finally {
      this.#database.goOn();
      await this.target.close();
    }
  }

  get progress(): MoveAnswer {
    return { kind: 'move-checking', rows: this.#compared, of: this.#sent ? sizeOf(this.#sent) : 0 };
  }

  async #copyForAWhile(): Promise<MoveAnswer> {
    const until = performance.now() + STEP_MS;
    this.#first ??= snapshotOf(this.#database.tables);
    this.#remaining ??= portionsOf(this.#first);
    let isCopied = this.#sent !== undefined;
    while (!isCopied && performance.now() < until) {
      if (this.#isGivenUp) throw new MoveRefused({ because: 'given-up' });
      const next = await this.#remaining.next();
      if (next.done) {
        isCopied = true;
      } else {
        await this.target.insert(next.value.mapping, next.value.rows);
        this.#copied += next.value.rows.length;
      }
    }
    if (isCopied) {
      this.#sent ??= this.#first;
      for (let round = 0; round < ROUNDS && (await this.#catchUp()) > FEW; round++);
    }
    return { kind: 'move-copied', rows: this.#copied, of: sizeOf(this.#sent ?? this.#first), ready: isCopied };
  }

  /** Does there what was done here since; answers how many rows that were. */
  async #catchUp(): Promise<number> {
    const now = snapshotOf(this.#database.tables);
    const differences = await differenceOf(this.#sent ?? new Map(), now);
    const count = differences.reduce((sum, { gone, fresh }) => sum + gone.length + fresh.length, 0);
    if (count > 0) await this.target.apply(differences);
    this.#sent = now;
    return count;
  }

  async #hold(): Promise<void> {
    try {
      await this.#database.hold();
    } catch (error) {
      if (error instanceof StoreUnavailable) throw new MoveRefused({ because: 'disk', held: false });
      throw error;
    }
  }

  async #checkEverything(): Promise<number> {
    await this.target.refuseUsers();
    await this.#catchUp();
    const rowsByTable = this.#sent ?? new Map<never, never>();
    for (const [name, mapping] of EVERY_MAPPING) {
      const rows = rowsByTable.get(name) ?? [];
      const table = this.#database.tables[name];
      const hasIds = mapping.keys.join() === 'id'; // as the table has them: then a million need not be put in order again
      const find = hasIds ? (id: string) => table.get(id) : await byKey(mapping, rows);
      await this.target.compare(mapping, rows, find, (more) => (this.#compared += more));
    }
    await this.target.verified(this.#database.store);
    return this.#compared;
  }

  async #handOver(): Promise<void> {
    const at = new Date().toISOString();
    try {
      await this.#database.handOver({ store: this.#database.store, at, to: this.target.where });
    } catch {
      throw new MoveRefused({ because: 'disk', held: this.#database.movedTo !== undefined });
    }
  }

  /** From here on there is no way back: the marker beside the file has decided. */
  async #writeDownTheEnd(): Promise<void> {
    try {
      await this.target.finished(this.#database.store);
    } catch {
      throw new MoveRefused({ because: 'finish-again' });
    }
  }
}

async function* portionsOf(snapshot: Snapshot): AsyncGenerator<Portion, void> {
  for (const [name, mapping] of EVERY_MAPPING) {
    for await (const rows of slicesOf(snapshot.get(name) ?? [], ROWS_AT_ONCE)) yield { mapping, rows };
  }
}
