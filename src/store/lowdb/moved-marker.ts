import { type Disk, writeAll } from './disk.ts';
import { StoreMoved } from './store-errors.ts';

/** Where a store has gone, as the marker beside its file says it. */
export interface Moved {
  /** The id of the store. */
  store: string;
  /** ISO instant. */
  at: string;
  /** `host:port/database`, without who may enter. */
  to: string;
}

export interface Marking {
  /** Whether the marker is on disk; where the disk refuses again and again that cannot be known. */
  isMarked: 'yes' | 'no' | 'perhaps';
  error?: Error;
}

/** Leaves the marker beside the file; where the disk refuses, takes it away again. */
export async function markMoved(path: string, disk: Disk, moved: Moved): Promise<Marking> {
  const marker = markerOf(path);
  if (await disk.has(marker)) return madeSure(marker, disk);
  try {
    const file = await disk.open(`${marker}.new`, 'replace');
    try {
      await writeAll(file, Buffer.from(`${JSON.stringify(moved)}\n`), 0);
      await file.datasync();
    } finally {
      await file.close();
    }
    await disk.rename(`${marker}.new`, marker);
    await disk.syncFolder(marker);
    return { isMarked: 'yes' };
  } catch (error) {
    return { isMarked: await unmark(marker, disk), error: error as Error };
  }
}

async function madeSure(marker: string, disk: Disk): Promise<Marking> {
  try {
    await disk.syncFolder(marker);
    return { isMarked: 'yes' };
  } catch (error) {
    return { isMarked: 'perhaps', error: error as Error };
  }
}

/** @throws {StoreMoved} where there is a marker beside the file. */
export async function movedFrom(path: string, disk: Disk): Promise<void> {
  const bytes = await disk.read(markerOf(path));
  if (bytes) throw new StoreMoved(path, markerOf(path), JSON.parse(bytes.toString()) as Moved);
}

async function unmark(marker: string, disk: Disk): Promise<'no' | 'perhaps'> {
  try {
    await disk.remove(`${marker}.new`);
    await disk.remove(marker);
    await disk.syncFolder(marker);
    return 'no';
  } catch {
    return 'perhaps';
  }
}

function markerOf(path: string): string {
  return `${path}.moved`;
}
