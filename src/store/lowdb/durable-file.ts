import type { Adapter } from 'lowdb';
import { crc32 } from 'node:zlib';
import { type Disk, writeAll } from './disk.ts';
import { checksum, UNNAMED } from './journal-lines.ts';
import { StoreDamaged } from './store-errors.ts';

/** Everything there is, after change number `folded`. */
export interface Snapshot {
  /** How it is written: 1. */
  format: number;
  /** Tells this store from every other one. */
  store: string;
  folded: number;
  tables: Record<string, readonly object[]>;
}

/** The bytes of a file that is not what we wrote. */
export class DamagedFile extends Error {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    super('The file was cut off or altered.');
    this.name = 'DamagedFile';
    this.bytes = bytes;
  }
}

export const FORMAT = 1;
const ROWS_AT_ONCE = 500;
const BEFORE_CHECKSUM = ',"checksum":"';

/**
 * lowdb's way to the disk, made to last: the whole text under another name, synced, then renamed, then the name
 * synced. The file before stays beside it as `.previous`. The text is JSON, a row a line, with a checksum at its end.
 * It is written in pieces, so that a large file holds nobody up.
 */
export class DurableFile implements Adapter<Snapshot> {
  readonly path: string;
  private readonly disk: Disk;

  constructor(path: string, disk: Disk) {
    this.path = path;
    this.disk = disk;
  }

  /**
   * @returns null where there is no file, as lowdb wants it.
   * @throws {DamagedFile} if the text was cut off or altered.
   * @throws {StoreDamaged} if it is whole, but not for us to read.
   */
  async read(): Promise<Snapshot | null> {
    const bytes = await this.disk.read(this.path);
    const snapshot = bytes ? snapshotOf(bytes) : null;
    if (snapshot && snapshot.format !== FORMAT) throw new StoreDamaged(this.path, 'a later version of Nomade wrote it');
    return snapshot;
  }

  async write(snapshot: Snapshot): Promise<void> {
    const temporary = `${this.path}.new`;
    try {
      await this.writeTo(temporary, snapshot);
      if (await this.disk.has(this.path)) await this.disk.keep(this.path, `${this.path}.previous`);
      await this.disk.rename(temporary, this.path);
    } catch (error) {
      await this.disk.remove(temporary).catch(() => undefined);
      throw error;
    }
    await this.disk.syncFolder(this.path);
  }

  private async writeTo(path: string, snapshot: Snapshot): Promise<void> {
    const file = await this.disk.open(path, 'replace');
    try {
      let position = 0;
      for (const piece of withChecksum(piecesOf(snapshot))) {
        await writeAll(file, piece, position);
        position += piece.length;
      }
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}

function* piecesOf({ format, store, folded, tables }: Snapshot): Generator<string> {
  yield `{"format":${format},"store":${JSON.stringify(store)},"folded":${folded},"tables":{`;
  let between = '';
  for (const [name, rows] of Object.entries(tables)) {
    yield `${between}\n${JSON.stringify(name)}:[`;
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const lines = rows.slice(from, from + ROWS_AT_ONCE).map((row) => `\n${JSON.stringify(row)}`);
      yield `${from === 0 ? '' : ','}${lines.join(',')}`;
    }
    yield ']';
    between = ',';
  }
  yield '}';
}

function* withChecksum(pieces: Iterable<string>): Generator<Buffer> {
  let sum = 0;
  for (const piece of pieces) {
    const bytes = Buffer.from(piece);
    sum = crc32(bytes, sum);
    yield bytes;
  }
  yield Buffer.from(`${BEFORE_CHECKSUM}${sum.toString(16).padStart(8, '0')}"}\n`);
}

function snapshotOf(bytes: Buffer): Snapshot {
  const end = bytes.lastIndexOf(BEFORE_CHECKSUM);
  const rest = bytes.toString('latin1', Math.max(end, 0));
  if (end < 0 || rest !== `${BEFORE_CHECKSUM}${checksum(bytes.subarray(0, end))}"}\n`) {
    throw new DamagedFile(bytes);
  }
  return { store: UNNAMED, ...jsonIn(bytes) };
}

/** Somebody may have written it by hand, checksum and all. */
function jsonIn(bytes: Buffer): Omit<Snapshot, 'store'> {
  try {
    return JSON.parse(bytes.toString()) as Omit<Snapshot, 'store'>;
  } catch {
    throw new DamagedFile(bytes);
  }
}
