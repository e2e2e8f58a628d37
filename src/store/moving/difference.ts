import { setImmediate as breathe } from 'node:timers/promises';
import type { Tables } from '../lowdb/tables.ts';
import { type AnyMapping, EVERY_MAPPING, keyOf, type TableName } from './mappings.ts';

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

/**
 * What has come between two instants. A change puts another object in the place of a row: objects are compared, not
 * values. A table keeps its rows in the order in which they came, also those that change; so both are walked once, side
 * by side.
 */
export async function differenceOf(before: Snapshot, after: Snapshot): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const [name, mapping] of EVERY_MAPPING) {
    const difference: Difference = { mapping, gone: [], fresh: [] };
    const later = after.get(name) ?? [];
    let at = 0;
    for await (const slice of slicesOf(before.get(name) ?? [])) {
      for (const row of slice) {
        const now = later[at];
        const isThere = now !== undefined && (now === row || isSameKey(mapping, now, row));
        if (isThere) at += 1;
        if (now === row) continue;
        difference.gone.push(row);
        if (isThere) difference.fresh.push(now);
      }
    }
    for await (const slice of slicesOf(later.slice(at))) difference.fresh.push(...slice);
    if (difference.gone.length + difference.fresh.length > 0) differences.push(difference);
  }
  return differences;
}

function isSameKey(mapping: AnyMapping, one: object, other: object): boolean {
  return keyOf(mapping, mapping.columns(one)) === keyOf(mapping, mapping.columns(other));
}

/** The rows, some at a time, so that nobody who asks something meanwhile waits for all of them. */
export async function* slicesOf(rows: readonly object[], atOnce = AT_ONCE): AsyncGenerator<readonly object[]> {
  for (let from = 0; from < rows.length; from += atOnce) {
    yield rows.slice(from, from + atOnce);
    await breathe();
  }
}
