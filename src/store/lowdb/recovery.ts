import { randomUUID } from 'node:crypto';
import { type Disk, writeAll } from './disk.ts';
import { DamagedFile, DurableFile, FORMAT, type Snapshot } from './durable-file.ts';
import { type Change, type JournalText, readJournal } from './journal-lines.ts';
import { StoreDamaged } from './store-errors.ts';

/** Something that was found when the store was opened, for the log. */
export type Finding =
  /** Bytes that could not be read are kept under the name `as`. */
  | { finding: 'set-aside'; file: string; as: string }
  /** The file was damaged or gone; the one before it and the journals made it whole. */
  | { finding: 'previous-used'; file: string };

/** What was on disk. */
export interface Recovered {
  /** The file; an empty one where there was none. */
  snapshot: Snapshot;
  /** What came after it, in order. */
  changes: Change[];
  /** How much of the journal is sound; undefined where a new one is needed. */
  journalBytes: number | undefined;
  /** Whether there was nothing at all. */
  isNew: boolean;
  /** Whether the file alone says everything. */
  fileIsWhole: boolean;
  findings: Finding[];
}

/** A store that has nothing yet. */
export function emptySnapshot(store: string = randomUUID()): Snapshot {
  return { format: FORMAT, store, folded: 0, tables: {} };
}

/**
 * Reads the file and the journal, or what stands in for them. What is damaged is kept beside them under a name with
 * the date, and never written over.
 *
 * @throws {StoreDamaged} if nothing whole can be made of them; then nothing was touched.
 */
export async function recover(path: string, disk: Disk, now: Date): Promise<Recovered> {
  const journalPath = `${path}.journal`;
  const [file, previousFile] = [await snapshotAt(path, disk), await snapshotAt(`${path}.previous`, disk)];
  const [journalText, previousText] = [await disk.read(journalPath), await disk.read(`${journalPath}.previous`)];
  const journal = journalText && readJournal(journalText);
  const before = previousText && readJournal(previousText);

  const isNew = !file && !previousFile && !journalText && !previousText;
  const snapshot = isNew ? emptySnapshot() : choose(path, file, previousFile, journal);
  const changes = changesAfter(snapshot, before, journal);
  if (!changes) throw new StoreDamaged(path, snapshot === file ? FROM_BEFORE : notEnough(file));
  const n = snapshot.folded + changes.length;
  const goesOn = journal?.heading && journal.heading.after + journal.changes.length === n;

  const findings: Finding[] = [];
  if (file instanceof DamagedFile) {
    findings.push(await setAside(path, file.bytes, disk, now));
    await disk.remove(path);
  }
  if (snapshot === previousFile) findings.push({ finding: 'previous-used', file: path });
  if (journal?.unreadable) findings.push(await setAside(journalPath, journal.unreadable, disk, now));
  return {
    snapshot,
    changes,
    journalBytes: goesOn ? journal.soundBytes : undefined,
    isNew,
    fileIsWhole: snapshot === file && changes.length === 0,
    findings,
  };
}

type FileFound = Snapshot | DamagedFile | null;

async function snapshotAt(path: string, disk: Disk): Promise<FileFound> {
  try {
    return await new DurableFile(path, disk).read();
  } catch (error) {
    if (error instanceof DamagedFile) return error;
    throw error;
  }
}

const FROM_BEFORE =
  'the journal beside it goes on from a later state, so it is an older file; to use it, move the journal away';
const FOREIGN = 'the journal beside it is that of another store; move it away, or put back its file';

function notEnough(file: FileFound): string {
  return `it is ${file ? 'damaged' : 'gone'}, and what stands beside it is not enough; put back a backup`;
}

/**
 * The file; if that is no good the one before it, where the journals tell all that came after; or nothing, where they
 * tell everything from the very first change: that is for {@link changesAfter} to find out.
 */
function choose(path: string, file: FileFound, previous: FileFound, journal: JournalText | undefined): Snapshot {
  const isGood = (found: FileFound): found is Snapshot => found !== null && !(found instanceof DamagedFile);
  const heading = journal?.heading;
  if (!isGood(file) && !heading) throw new StoreDamaged(path, notEnough(file));
  const chosen = [file, previous].find(isGood) ?? emptySnapshot(heading?.store);
  if (heading && heading.store !== chosen.store) throw new StoreDamaged(path, FOREIGN);
  return chosen;
}

/** The changes after the snapshot, without a gap; undefined if the journal goes on from a later state than we reach. */
function changesAfter({ store, folded }: Snapshot, ...journals: (JournalText | undefined)[]): Change[] | undefined {
  const changes: Change[] = [];
  for (const { heading, changes: found } of journals.filter((text) => text !== undefined)) {
    if (heading?.store !== store || heading.after > folded + changes.length) continue;
    for (const change of found) if (change.n === folded + changes.length + 1) changes.push(change);
  }
  return (journals.at(-1)?.heading?.after ?? 0) > folded + changes.length ? undefined : changes;
}

/** Keeps the bytes under a new name beside the file. */
async function setAside(path: string, bytes: Uint8Array, disk: Disk, now: Date): Promise<Finding> {
  const as = `${path}.damaged-${now.toISOString().replaceAll(':', '-')}`;
  const copy = await disk.open(as, 'create');
  try {
    await writeAll(copy, bytes, 0);
    await copy.datasync();
  } finally {
    await copy.close();
  }
  await disk.syncFolder(as);
  return { finding: 'set-aside', file: path, as };
}
