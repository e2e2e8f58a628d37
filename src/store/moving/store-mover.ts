import { inTime } from '../../conversation/in-time.ts';
import type { MoveAnswer, StoreMove } from '../../domain/store-move.ts';
import type { LowdbDatabase } from '../lowdb/database.ts';
import type { Moved } from '../lowdb/moved-marker.ts';
import { sizeOf, type Snapshot, snapshotOf } from './difference.ts';
import { EVERY_MAPPING } from './mappings.ts';
import { Move } from './move.ts';
import { answered, MoveRefused } from './move-refused.ts';
import { MoveTarget } from './move-target.ts';

/** Whoever asks does so every two seconds. Nobody else could begin while a move is kept for somebody who has gone. */
const PATIENCE_MS = 60_000;
/** So many rows are copied for trial, to see how long all of them will take. */
const SAMPLE = 1_000;
/** How long whoever waits for the end hears nothing. */
const STEP_MS = 2_000;

interface UnderWay {
  move: Move;
  database: string;
  /** What became of the end. */
  outcome?: Promise<MoveAnswer>;
}

/** Keeps {@link StoreMove}'s promise, for one move at a time. */
export class StoreMover implements StoreMove {
  readonly #embedded: LowdbDatabase;
  #underWay: UnderWay | undefined;
  #forgetting: NodeJS.Timeout | undefined;

  constructor(embedded: LowdbDatabase) {
    this.#embedded = embedded;
  }

  async plan(database: string, dryRun: boolean): Promise<MoveAnswer> {
    return answered(database, async () => {
      if (!dryRun) await this.#giveUp();
      if (this.#embedded.movedTo) return this.#finishAgain(database, this.#embedded.movedTo);
      const everything = snapshotOf(this.#embedded.tables);
      if (sizeOf(everything) === 0) throw new MoveRefused({ because: 'nothing-to-move' });
      const target = await MoveTarget.open(database);
      try {
        await target.refuseOtherData(this.#embedded.store);
        const seconds = await estimate(target, everything);
        const move = dryRun ? undefined : await this.#begin(target, database);
        if (!move) await target.close();
        const tables = EVERY_MAPPING.map(([name, { table }]) => ({ table, rows: everything.get(name)?.length ?? 0 }));
        return { kind: 'move-planned', move: move?.id, to: target.where, tables, seconds };
      } catch (error) {
        await target.close();
        throw error;
      }
    });
  }

  async copy(id: string): Promise<MoveAnswer> {
    return this.#step(id, ({ move }) => move.copy());
  }

  async finish(id: string): Promise<MoveAnswer> {
    return this.#step(id, async (underWay) => {
      const { move } = underWay;
      underWay.outcome ??= move.finish();
      return inTime(underWay.outcome, STEP_MS, () => move.progress);
    });
  }

  async #step(id: string, step: (underWay: UnderWay) => Promise<MoveAnswer>): Promise<MoveAnswer> {
    const underWay = this.#underWay;
    if (underWay?.move.id !== id) return { kind: 'move-refused', because: 'given-up' };
    this.#remember();
    return answered(underWay.database, async () => {
      try {
        return await step(underWay);
      } catch (error) {
        if (!underWay.outcome) await this.#giveUp();
        throw error;
      }
    });
  }

  async #begin(target: MoveTarget, database: string): Promise<Move> {
    await target.begin(this.#embedded.store);
    const move = new Move(this.#embedded, target);
    this.#underWay = { move, database };
    this.#remember();
    return move;
  }

  #remember(): void {
    clearTimeout(this.#forgetting);
    this.#forgetting = setTimeout(() => void this.#giveUp(), PATIENCE_MS).unref();
  }

  /** One that is coming to its end is not given up but waited for. */
  async #giveUp(): Promise<void> {
    const underWay = this.#underWay;
    if (underWay?.outcome) {
      await underWay.outcome.catch(() => undefined);
    } else if (underWay) {
      this.#underWay = undefined;
      await underWay.move.giveUp();
    }
  }

  async #finishAgain(database: string, moved: Moved): Promise<MoveAnswer> {
    try {
      await this.#embedded.handOver(moved); // its disk may have refused the first time
    } catch {
      throw new MoveRefused({ because: 'disk', held: true });
    }
    return finished(database, moved.store);
  }
}

/** Writes down in the database that the move is at its end, where that was not done; the marker has decided that it is. */
export function finishMove(database: string, { store }: Moved): Promise<MoveAnswer> {
  return answered(database, () => finished(database, store));
}

async function finished(database: string, store: string): Promise<MoveAnswer> {
  const target = await MoveTarget.connect(database);
  try {
    await target.finished(store);
    return { kind: 'move-was-finished', to: target.where };
  } finally {
    await target.close();
  }
}

/** Seconds, from a trial with some rows. */
async function estimate(target: MoveTarget, everything: Snapshot): Promise<{ copying: number; held: number }> {
  const all = sizeOf(everything);
  const sample = EVERY_MAPPING.filter(([name]) => name !== 'identities') // they refer to people who may not be among them
    .map(([name, mapping]) => {
      const rows = everything.get(name) ?? [];
      const isFew = name === 'organisations' || name === 'sites'; // and others refer to them
      return { mapping, rows: isFew ? rows : rows.slice(0, Math.ceil((SAMPLE * rows.length) / all)) };
    });
  const tried = sample.reduce((sum, { rows }) => sum + rows.length, 0);
  const { copying, held } = await target.tryOut(sample);
  return { copying: (copying * all) / tried, held: (held * all) / tried };
}
