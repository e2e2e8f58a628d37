import { randomBytes } from 'node:crypto';
import { KEY_BYTES, type KeyStore } from '../../conversation/key-store.ts';
import type { LowdbDatabase } from './database.ts';
import type { TableShape } from './table.ts';

/** `key` in hexadecimal. */
interface KeyRow {
  name: string;
  key: string;
}

export const keyShape: TableShape<KeyRow, never> = { id: (row) => row.name, indexes: {} };

/** Keeps {@link KeyStore}'s promise. */
export class LowdbKeyStore implements KeyStore {
  readonly #database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.#database = database;
  }

  async key(name: string): Promise<Buffer> {
    const { key } = await this.#database.change(({ keys }) => {
      const row = keys.get(name) ?? { name, key: randomBytes(KEY_BYTES).toString('hex') };
      if (!keys.get(name)) keys.put(row);
      return row;
    });
    return Buffer.from(key, 'hex');
  }
}
