import { isDeepStrictEqual } from 'node:util';
import type { AnyMapping, Columns } from './mappings.ts';

/** Whether what was read back says the same as what was written. */
export function isAsWritten({ instants }: AnyMapping, written: Columns, read: Columns): boolean {
  return Object.keys(written).every((name) => {
    const [mine, theirs] = [written[name], read[name]];
    return mine === theirs || (instants.includes(name) ? isSameInstant(mine, theirs) : isSameJson(mine, theirs));
  });
}

function isSameInstant(mine: unknown, theirs: unknown): boolean {
  return typeof mine === 'string' && typeof theirs === 'string' && Date.parse(mine) === Date.parse(theirs);
}

/** In memory a value may have fields that are undefined, which JSON has not. */
function isSameJson(mine: unknown, theirs: unknown): boolean {
  if (typeof mine !== 'object' || mine === null) return false;
  return isDeepStrictEqual(mine, theirs) || isDeepStrictEqual(JSON.parse(JSON.stringify(mine)), theirs);
}
