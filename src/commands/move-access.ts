import { existsSync } from 'node:fs';
import { type AdminAnswer, type MoveRequest, stepOf } from '../channels/admin/admin-request.ts';
import { readConfig } from '../config.ts';
import type { MoveAnswer } from '../domain/store-move.ts';
import { LowdbDatabase } from '../store/lowdb/database.ts';
import { StoreLocked, StoreMoved } from '../store/lowdb/store-errors.ts';
import { finishMove, StoreMover } from '../store/moving/store-mover.ts';
import { isToldToAdministrators } from '../told-to-administrators.ts';
import { behind } from './admin-access.ts';
import { NoAdministration } from './admin-refusal.ts';

/** The embedded store, for as long as it takes to move it, and where to. */
export interface OpenMove {
  /** @throws {NoAdministration} */
  administer: (request: MoveRequest) => Promise<AdminAnswer>;
  /** The address of the PostgreSQL database, with its password. */
  database: string;
  close: () => Promise<void>;
}

/**
 * Opens the embedded store, though DATABASE_URL is set; where a server has it already, reaches that.
 *
 * @throws {NoAdministration}
 */
export async function openMove(): Promise<OpenMove> {
  const { DATA_FILE: file, DATABASE_URL, DATABASE_DIRECT_URL } = settings();
  const database = DATABASE_DIRECT_URL ?? DATABASE_URL;
  if (database === undefined) throw new NoAdministration((words) => words.move.databaseMissing);
  if (!existsSync(file) && !existsSync(`${file}.journal`))
    throw new NoAdministration((words) => words.move.nothingThere({ file }));
  try {
    const embedded = await LowdbDatabase.open({ file });
    const mover = new StoreMover(embedded);
    return { administer: (request) => stepOf(mover, request), database, close: () => embedded.close() };
  } catch (error) {
    if (error instanceof StoreLocked) return { ...behind(error), database };
    if (error instanceof StoreMoved) return { ...whereItWent(() => finishMove(database, error.moved)), database };
    throw isToldToAdministrators(error) ? new NoAdministration(() => error.message) : error;
  }
}

function settings() {
  try {
    return readConfig();
  } catch (error) {
    throw isToldToAdministrators(error) ? new NoAdministration(() => error.message) : error;
  }
}

/** Of a store that was moved: whatever is asked, only the end can still be written down. */
function whereItWent(finish: () => Promise<MoveAnswer>): Omit<OpenMove, 'database'> {
  return { administer: finish, close: () => Promise.resolve() };
}
