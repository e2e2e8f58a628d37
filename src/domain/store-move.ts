/** Why a move cannot be, or not now; told to the administrator. Wherever nothing else is said, people go on as before. */
export type MoveRefusal =
  /** What is kept is in PostgreSQL already, or there is nothing yet. */
  | { because: 'nothing-to-move' }
  /** Another Nomade is connected to that database. */
  | { because: 'in-use'; to: string }
  /** Something is kept there that is not what an earlier, unfinished move of this store has left. */
  | { because: 'other-data'; to: string }
  /** Another move into it is under way, maybe of this store. */
  | { because: 'under-way'; to: string }
  /** The store was moved, but not into that database. */
  | { because: 'not-here'; to: string }
  /** It was begun again by somebody else, or nobody asked for more for a minute. */
  | { because: 'given-up' }
  /** PostgreSQL is away, does not let us in, or is not ours to bring up to date: a sentence for an administrator. */
  | { because: 'database'; sentence: string }
  /** PostgreSQL does not take a row of this table: its own words. */
  | { because: 'row-refused'; table: string; sentence: string }
  /** What was read back of this table is not what was written. */
  | { because: 'differs'; table: string; rows: number; found: number }
  /** The disk refused what the move has to leave beside the file. `held`: it is not known whether it is there, so nobody goes on. */
  | { because: 'disk'; held: boolean }
  /** Everything is moved and the old store given up, but PostgreSQL was away when it was to be told so. */
  | { because: 'finish-again' };

/** What became of a step of a move. */
export type MoveAnswer =
  | {
      kind: 'move-planned';
      /** What the next steps name; undefined where it was only asked. */
      move: string | undefined;
      /** `host:port/database`. */
      to: string;
      tables: { table: string; rows: number }[];
      /** Estimated; while it is held, people hear that they should come back. */
      seconds: { copying: number; held: number };
    }
  | { kind: 'move-copied'; rows: number; of: number; ready: boolean }
  | { kind: 'move-checking'; rows: number; of: number }
  | { kind: 'move-finished'; to: string; rows: number; heldSeconds: number }
  | { kind: 'move-was-finished'; to: string }
  | ({ kind: 'move-refused' } & MoveRefusal);

/**
 * Takes an embedded store to PostgreSQL, in steps of seconds, while people go on booking. The steps are asked one after
 * another; where nobody asks for the next, or planning is asked again, what was copied so far does not count.
 */
export interface StoreMove {
  /**
   * Sees what is to be moved and where to, and how long it will take.
   *
   * @param database `postgresql://user:password@host:port/database`
   * @param dryRun does nothing more than that; otherwise makes the database ready.
   */
  plan(database: string, dryRun: boolean): Promise<MoveAnswer>;

  /** Copies for some two seconds. To be asked until it is `ready`. */
  copy(move: string): Promise<MoveAnswer>;

  /** Holds the store, copies the rest, compares everything and gives the store up. To be asked until it is not `move-checking`. */
  finish(move: string): Promise<MoveAnswer>;
}
