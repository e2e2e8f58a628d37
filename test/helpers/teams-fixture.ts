import { readFileSync } from 'node:fs';

/** An activity as Teams sends it, with some fields changed. */
export function teamsFixture(name: string, changes: Record<string, unknown> = {}): Record<string, unknown> {
  const file = new URL(`../fixtures/teams/${name}.json`, import.meta.url);
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...changes };
}
