import { randomBytes } from 'node:crypto';
import { KEY_BYTES, type KeyStore } from '../../conversation/key-store.ts';
import type { PostgresDatabase } from './database.ts';

/** Keeps {@link KeyStore}'s promise by the function of `migrations/029-keys.sql`. */
export class PostgresKeyStore implements KeyStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async key(name: string): Promise<Buffer> {
    const fresh = randomBytes(KEY_BYTES).toString('hex');
    return Buffer.from(await this.#database.value<string>('key_named', [name, fresh]), 'hex');
  }
}
