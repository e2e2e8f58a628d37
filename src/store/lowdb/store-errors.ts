import type { Holder } from './holder.ts';
import type { Moved } from './moved-marker.ts';

/** Another process has the store. */
export class StoreLocked extends Error {
  readonly file: string;
  readonly #holder: Holder | undefined;

  constructor(file: string, holder: Holder | undefined) {
    const who = holder ? `process ${holder.pid} on ${holder.host}, since ${holder.since}` : 'an unknown process';
    super(`${file} is held by ${who}. If that is no longer running, remove the file.`);
    this.name = 'StoreLocked';
    this.file = file;
    this.#holder = holder;
  }

  /** Who has it; undefined where the lock file does not say. Its token is a secret, so that no log may find it here. */
  get holder(): Holder | undefined {
    return this.#holder;
  }
}

/** What is on disk cannot be used, and nothing sound stands beside it. It was left as it is. */
export class StoreDamaged extends Error {
  readonly file: string;

  constructor(file: string, because: string) {
    super(`${file} cannot be used: ${because}.`);
    this.name = 'StoreDamaged';
    this.file = file;
  }
}

/** What was kept here was moved to PostgreSQL, and is kept up there. */
export class StoreMoved extends Error {
  readonly moved: Moved;

  constructor(file: string, marker: string, moved: Moved) {
    super(
      `${file} was moved to PostgreSQL at ${moved.to} on ${moved.at}. Set DATABASE_URL to go on there. ` +
        `To go back to the old data, and lose what came since, remove ${marker}.`,
    );
    this.name = 'StoreMoved';
    this.moved = moved;
  }
}
