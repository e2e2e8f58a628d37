import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import { type Disk, type OpenFile, writeAll } from './disk.ts';
import { type Change, type Heading, lineOf } from './journal-lines.ts';

/** Somebody who waits for a line to be on disk. */
interface Waiting {
  line: Buffer;
  undo: () => void;
  resolve: (position: number) => void;
  reject: (error: StoreUnavailable) => void;
}

const NOTHING = Buffer.alloc(0);

/**
 * Changes since the file was last written, one line each, on disk before anybody is told.
 * Those that come while the disk is busy go together, with one sync for all.
 */
export class Journal {
  private readonly path: string;
  private readonly disk: Disk;
  private file: OpenFile;
  /** Bytes known to be on disk. */
  private size: number;
  private waiting: Waiting[] = [];
  private underway: Waiting[] = [];
  private trims: (() => Promise<void>)[] = [];
  /** Settles when there is nothing to do; never rejects. */
  private working: Promise<void> | undefined;
  /** Whether the disk may hold something else than we know: a refused line behind `size`, or the old journal under our name. */
  private doubtful = false;

  private constructor(path: string, disk: Disk, file: OpenFile, size: number) {
    this.path = path;
    this.disk = disk;
    this.file = file;
    this.size = size;
  }

  /** Starts a journal, in the place of any that is there. */
  static async create(path: string, disk: Disk, heading: Heading): Promise<Journal> {
    const { file, size } = await begin(path, disk, heading, NOTHING);
    await disk.rename(`${path}.new`, path);
    await disk.syncFolder(path);
    return new Journal(path, disk, file, size);
  }

  /** Goes on with a journal of which `size` bytes are sound; what stands behind them is cut off. */
  static async resume(path: string, disk: Disk, size: number): Promise<Journal> {
    const file = await disk.open(path, 'change');
    await file.truncate(size);
    await file.datasync();
    return new Journal(path, disk, file, size);
  }

  /** Bytes on disk. */
  get bytes(): number {
    return this.size;
  }

  /** Whether everything that was appended is on disk. */
  get settled(): boolean {
    return this.waiting.length + this.underway.length === 0;
  }

  /**
   * Resolves when the change is on disk, with the position behind its line; without a change, when those
   * before are. If the disk refuses, everything that was waiting is undone, newest first, before anything
   * else can happen, and everybody who was waiting hears it.
   *
   * @throws {StoreUnavailable}
   */
  append(change: Change | undefined, undo: () => void): Promise<number> {
    const line = change ? lineOf(change) : NOTHING;
    return new Promise((resolve, reject) => {
      this.waiting.push({ line, undo, resolve, reject });
      this.working ??= this.work();
    });
  }

  /**
   * Drops the lines before `position`, after which the heading is this one: they are in the file now. The whole
   * journal stays beside it as `.previous`. Lines that are appended meanwhile wait, and none is lost.
   */
  trim(heading: Heading, position: number): Promise<void> {
    return new Promise((resolve, reject) => {
      this.trims.push(() => this.startAgain(heading, position).then(resolve, reject));
      this.working ??= this.work();
    });
  }

  /** Waits for what was appended, then lets go of the file. */
  async close(): Promise<void> {
    while (this.working) await this.working;
    await this.file.close();
  }

  private async work(): Promise<void> {
    for (;;) {
      const trim = this.trims.shift();
      if (trim) await trim();
      else if (this.waiting.length > 0) await this.writeWaiting();
      else break;
    }
    this.working = undefined;
  }

  private async writeWaiting(): Promise<void> {
    this.underway = this.waiting;
    this.waiting = [];
    try {
      if (this.doubtful) await this.mend();
      const bytes = Buffer.concat(this.underway.map(({ line }) => line));
      await writeAll(this.file, bytes, this.size);
      if (bytes.length > 0) await this.file.datasync();
    } catch (error) {
      this.refuse(error);
      await this.mend().catch(() => undefined); // else before the next line
      return;
    }
    const done = this.underway;
    this.underway = [];
    for (const { line, resolve } of done) {
      this.size += line.length;
      resolve(this.size);
    }
  }

  private refuse(cause: unknown): void {
    this.doubtful = true;
    const all = [...this.underway, ...this.waiting];
    this.underway = [];
    this.waiting = [];
    for (const { undo } of all.toReversed()) undo();
    for (const { reject } of all)
      reject(new StoreUnavailable('The disk refused a change; nothing was changed.', cause));
  }

  /** On a fresh handle: after a failed sync the old one may say that all is well. */
  private async mend(): Promise<void> {
    const file = await this.disk.open(this.path, 'change');
    try {
      await file.truncate(this.size);
      await file.datasync();
      await this.disk.syncFolder(this.path);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    await this.file.close().catch(() => undefined);
    this.file = file;
    this.doubtful = false;
  }

  private async startAgain(heading: Heading, position: number): Promise<void> {
    if (this.doubtful) await this.mend();
    const bytes = (await this.disk.read(this.path)) ?? NOTHING;
    const { file, size } = await begin(this.path, this.disk, heading, bytes.subarray(position, this.size));
    try {
      await this.disk.keep(this.path, `${this.path}.previous`);
      await this.disk.rename(`${this.path}.new`, this.path);
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    await this.file.close().catch(() => undefined);
    this.file = file;
    this.size = size;
    this.doubtful = true; // until the name is on disk too, a power cut brings the old journal back
    await this.disk.syncFolder(this.path);
    this.doubtful = false;
  }
}

/** Writes a new journal under a name beside `path`; it is on disk, but its name is not yet the right one. */
async function begin(
  path: string,
  disk: Disk,
  heading: Heading,
  tail: Buffer,
): Promise<{ file: OpenFile; size: number }> {
  const bytes = Buffer.concat([lineOf(heading), tail]);
  const file = await disk.open(`${path}.new`, 'replace');
  try {
    await writeAll(file, bytes, 0);
    await file.datasync();
  } catch (error) {
    await file.close().catch(() => undefined);
    throw error;
  }
  return { file, size: bytes.length };
}
