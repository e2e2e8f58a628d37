import type { Disk, OpenFile } from '../../src/store/lowdb/disk.ts';

/** A file's bytes: as they are now, and as a power cut leaves them. */
interface Sheet {
  bytes: Buffer;
  lasting: Buffer;
}

/**
 * A disk in memory that knows what lasts: bytes after `datasync`, names after `syncFolder`. It can be stopped after
 * any number of operations, have its power cut, and be copied.
 */
export class PaperDisk implements Disk {
  /** Operations done so far. */
  operations = 0;
  /** After so many operations every further one fails. */
  stopAfter = Infinity;
  private names = new Map<string, Sheet>();
  /** The names that last, and what was done to names since. */
  private lastingNames = new Map<string, Sheet>();
  private sinceSync: ((names: Map<string, Sheet>) => void)[] = [];

  async open(path: string, how: 'create' | 'replace' | 'change'): Promise<OpenFile> {
    this.count();
    const known = this.names.get(path);
    if (how === 'create' && known) throw new Error(`EEXIST ${path}`);
    if (how === 'change' && !known) throw new Error(`ENOENT ${path}`);
    const sheet = known ?? { bytes: Buffer.alloc(0), lasting: Buffer.alloc(0) };
    if (how === 'replace') sheet.bytes = Buffer.alloc(0);
    if (!known) this.alterNames((names) => names.set(path, sheet));
    return this.opened(sheet);
  }

  async read(path: string): Promise<Buffer | undefined> {
    this.count();
    const sheet = this.names.get(path);
    return sheet && Buffer.from(sheet.bytes);
  }

  async has(path: string): Promise<boolean> {
    this.count();
    return this.names.has(path);
  }

  async rename(from: string, to: string): Promise<void> {
    this.count();
    const sheet = this.names.get(from);
    if (!sheet) throw new Error(`ENOENT ${from}`);
    this.alterNames((names) => {
      names.set(to, sheet);
      names.delete(from);
    });
  }

  async keep(path: string, as: string): Promise<void> {
    await this.remove(as);
    this.count();
    const sheet = this.names.get(path);
    if (!sheet) throw new Error(`ENOENT ${path}`);
    this.alterNames((names) => names.set(as, sheet));
  }

  async remove(path: string): Promise<void> {
    this.count();
    this.alterNames((names) => names.delete(path));
  }

  async syncFolder(): Promise<void> {
    this.count();
    this.lastingNames = new Map(this.names);
    this.sinceSync = [];
  }

  /** Puts bytes there, to last. */
  put(path: string, bytes: Buffer): void {
    const sheet = { bytes, lasting: bytes };
    for (const names of [this.names, this.lastingNames]) names.set(path, sheet);
  }

  paths(): string[] {
    return [...this.names.keys()];
  }

  /** Another disk with the same bytes under the same names. */
  copy(): PaperDisk {
    const copy = new PaperDisk();
    for (const [path, { bytes }] of this.names) copy.put(path, Buffer.from(bytes));
    return copy;
  }

  /**
   * The disk as it may be found when the power comes back. What was not synced may be there, in part or not at all;
   * of the changes of names any may have lasted, in no order.
   *
   * @param luck answers numbers from 0 to 1 (and not 1): how much of what was not synced is there.
   */
  afterPowerCut(luck: () => number): PaperDisk {
    const found = new PaperDisk();
    const names = new Map(this.lastingNames);
    const share = [0, 0.5, 1][Math.floor(luck() * 3)] ?? 1;
    for (const alter of this.sinceSync) if (luck() < share) alter(names);
    for (const [path, { bytes, lasting }] of names) {
      const isUntouched = luck() < 0.5;
      const torn = bytes.subarray(0, Math.max(lasting.length, Math.round(luck() * bytes.length)));
      found.put(path, Buffer.from(isUntouched ? lasting : torn));
    }
    return found;
  }

  private opened(sheet: Sheet): OpenFile {
    return {
      write: async (bytes, offset, length, position) => {
        this.count();
        const end = Math.max(sheet.bytes.length, position + length);
        const grown = Buffer.concat([sheet.bytes], end);
        grown.set(bytes.subarray(offset, offset + length), position);
        sheet.bytes = grown;
        return { bytesWritten: length };
      },
      truncate: async (length) => {
        this.count();
        sheet.bytes = Buffer.concat([sheet.bytes], length);
      },
      datasync: async () => {
        this.count();
        sheet.lasting = sheet.bytes;
      },
      close: async () => undefined,
    };
  }

  private alterNames(alter: (names: Map<string, Sheet>) => void): void {
    alter(this.names);
    this.sinceSync.push(alter);
  }

  private count(): void {
    if (this.operations >= this.stopAfter) throw new Error('EIO the disk has stopped');
    this.operations += 1;
  }
}
