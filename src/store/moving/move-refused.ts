import type { MoveAnswer, MoveRefusal } from '../../domain/store-move.ts';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import { MigrationRefused } from '../postgres/migrate.ts';
import { DatabaseRefused, saidOf } from '../postgres/postgres-faults.ts';

/** Why a move does not go on. */
export class MoveRefused extends Error {
  readonly refusal: MoveRefusal;

  constructor(refusal: MoveRefusal) {
    super(`move refused: ${refusal.because}`);
    this.name = 'MoveRefused';
    this.refusal = refusal;
  }
}

/** Does a step, and answers what keeps it from being done, where an administrator can mend that. */
export async function answered(database: string, step: () => Promise<MoveAnswer>): Promise<MoveAnswer> {
  try {
    return await saidOf(database, step);
  } catch (error) {
    if (error instanceof MoveRefused) return { kind: 'move-refused', ...error.refusal };
    const isOfDatabase =
      error instanceof StoreUnavailable || error instanceof DatabaseRefused || error instanceof MigrationRefused;
    if (!isOfDatabase) throw error;
    return { kind: 'move-refused', because: 'database', sentence: error.message };
  }
}
