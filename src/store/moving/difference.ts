import { setImmediate as breathe } from 'node:timers/promises';
import type { Tables } from '../lowdb/tables.ts';
import { type AnyMapping, EVERY_MAPPING, type TableName } from './mappings.ts';

/** All rows at one instant. They are never altered, so they stay what they were. */
export type Snapshot = ReadonlyMap<TableName, readonly object[]>;

/** What has come to one table since an earlier instant. */
export interface Difference {
  mapping: AnyMapping;
  /** Rows that are no more, or not like that. */
  gone: object[];
  /** Rows that are new, or not as they were. */
  fresh: object[];
}

/** So many rows are looked at before others get their turn. */
const AT_ONCE = 10_000;

export function snapshotOf(tables: Tables): Snapshot {
  return new Map(EVERY_MAPPING.map(([name]) => [name, tables[name].all()]));
}

export function sizeOf(snapshot: Snapshot): number {
  return [...snapshot.values()].reduce((sum, rows) => sum + rows.length, 0);
}

/** What has come between two instants. A change puts another object in the place of a row: objects are compared, not values. */
export async function differenceOf(before: Snapshot, after: Snapshot): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [name, mapping] of EVERY_MAPPING) {
    const [earlier, later] = [before.get(name) ?? [], after.get(name) ?? []];
    const gone = await without(earlier, later);
    const fresh = await without(later, earlier);
    if (gone.length + fresh.length > 0) differences.push({ mapping, gone, fresh });
  }
  return differences;
}

async function without(rows: readonly object[], others: readonly object[]): Promise<object[]> {
  const known = new Set<object>();
  for await (const slice of slicesOf(others)) for (const row of slice) known.add(row);
  const left: object[] = [];
  for await (const slice of slicesOf(rows)) for (const row of slice) if (!known.has(row)) left.push(row);
  return left;
}

/** The rows, some at a time, so that nobody who asks something meanwhile waits for all of them. */
export async function* slicesOf(rows: readonly object[], atOnce = AT_ONCE): AsyncGenerator<readonly object[]> {
  for (let from = 0; from < rows.length; from += atOnce) {
    yield rows.slice(from, from + atOnce);
    await breathe();
  }
}
