import { access, constants, copyFile, link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the store needs of an open file; node's `FileHandle` is one. */
export interface OpenFile {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  truncate(length: number): Promise<void>;
  /** Resolves when the bytes, and the length, are on the disk. */
  datasync(): Promise<void>;
  close(): Promise<void>;
}

/**
 * What the store needs of a disk. Names are durable only after {@link Disk.syncFolder}, bytes only after
 * {@link OpenFile.datasync}. Tests put a disk in its place that refuses, or that forgets what was not synced.
 */
export interface Disk {
  /** Makes a new file; rejects where there is one already (`create`), or empties that one (`replace`). `change` wants it there. */
  open(path: string, how: 'create' | 'replace' | 'change'): Promise<OpenFile>;
  /** The bytes, or undefined where there is no such file. */
  read(path: string): Promise<Buffer | undefined>;
  has(path: string): Promise<boolean>;
  rename(from: string, to: string): Promise<void>;
  /** Gives the file a second name, taking that name from whatever had it. */
  keep(path: string, as: string): Promise<void>;
  /** Removes the file, if there is one. */
  remove(path: string): Promise<void>;
  /** Makes new names in the folder of `path` last. */
  syncFolder(path: string): Promise<void>;
}

/** Only we may read: the data are about people. */
const OURS_ONLY = 0o600;
const FLAGS = { create: 'wx', replace: 'w', change: 'r+' };

/** The disk of this machine. */
export const realDisk: Disk = {
  open: (path, how) => open(path, FLAGS[how], OURS_ONLY),
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  },
  has: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  rename,
  async keep(path, as) {
    await rm(as, { force: true });
    await link(path, as).catch(() => copyFile(path, as, constants.COPYFILE_EXCL)); // some disks know no links
  },
  remove: (path) => rm(path, { force: true }),
  async syncFolder(path) {
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  },
};

/** Makes the folder of `path`, where it is missing. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
}

/** Writes all of `bytes`: a single write may stop half-way. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
