import { crc32 } from 'node:zlib';
import type { Op } from './table.ts';

/** One change: the number it has in the life of the store, and its rows. */
export interface Change {
  n: number;
  ops: Op[];
}

/** The store of a file and a journal that were written before stores had a name of their own. */
export const UNNAMED = 'unnamed';

/** The first line of a journal. */
export interface Heading {
  /** The store that it belongs to. */
  store: string;
  /** The number of the last change that came before. */
  after: number;
}

/** What stands in a journal, as far as it is sound. */
export interface JournalText {
  /** Undefined where not even that can be read. */
  heading: Heading | undefined;
  changes: Change[];
  /** Where the sound lines end. */
  soundBytes: number;
  /** What follows them and cannot be read: lines that were cut off or altered. */
  unreadable: Buffer | undefined;
}

/** A value on a line of its own: the length of its JSON in bytes, a checksum (CRC-32), the JSON. */
export function lineOf(value: Change | Heading): Buffer {
  const json = JSON.stringify(value);
  return Buffer.from(`${Buffer.byteLength(json)} ${checksum(json)} ${json}\n`);
}

/** CRC-32, in eight hexadecimal digits. */
export function checksum(bytes: string | Uint8Array): string {
  return crc32(bytes).toString(16).padStart(8, '0');
}

/** Reads a journal up to its first unsound line: too short, altered, or not the next in number. */
export function readJournal(bytes: Buffer): JournalText {
  const text: JournalText = { heading: undefined, changes: [], soundBytes: 0, unreadable: undefined };
  while (text.soundBytes < bytes.length) {
    const end = bytes.indexOf('\n', text.soundBytes);
    const value = end < 0 ? undefined : valueOf(bytes.subarray(text.soundBytes, end));
    if (!take(value, text)) break;
    text.soundBytes = end + 1;
  }
  const isWhole = text.heading !== undefined && text.soundBytes === bytes.length;
  if (!isWhole) text.unreadable = bytes.subarray(text.soundBytes);
  return text;
}

/** Whether the value may stand here; if so it is taken into the text. */
function take(value: unknown, text: JournalText): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (text.heading === undefined) {
    if (!('after' in value) || typeof value.after !== 'number') return false;
    text.heading = { store: UNNAMED, ...(value as Omit<Heading, 'store'>) };
    return true;
  }
  const change = value as Change;
  if (change.n !== text.heading.after + text.changes.length + 1 || !Array.isArray(change.ops)) return false;
  text.changes.push(change);
  return true;
}

function valueOf(line: Buffer): unknown {
  const [head, length, sum] = /^(\d{1,10}) ([0-9a-f]{8}) /.exec(line.toString('latin1', 0, 20)) ?? [];
  if (head === undefined) return undefined;
  const json = line.subarray(head.length);
  if (json.length !== Number(length) || checksum(json) !== sum) return undefined;
  return JSON.parse(json.toString());
}
