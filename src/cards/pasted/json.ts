/** What somebody else's JSON holds: anything, under any name. */
export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The words in it, where it is something that is written. */
export function wordsIn(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** One of a list of names, however it is written. */
export function nameIn(value: unknown): string {
  return wordsIn(value).toLowerCase();
}
