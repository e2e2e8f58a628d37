import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { keyOf } from '../../src/store/lowdb/table.ts';

const city = 'city' as OrganisationId;
const ann = 'ann' as PersonId;

/** Makes change number `n` of a series: a row more, one altered, and from the fifth on one less. */
export function turnPage(database: LowdbDatabase, n: number): Promise<void> {
  return database.change(({ dialogues }) => {
    dialogues.put({ organisation: city, person: ann, conversation: 'last', at: String(n) });
    dialogues.put({ organisation: city, person: ann, conversation: `page-${n}`, at: 'é'.repeat(n) });
    dialogues.drop(keyOf(ann, `page-${n - 4}`));
  });
}

/** How many changes of the series are there. @throws if the rows are none that the series ever had. */
export function pagesTurned(database: LowdbDatabase): number {
  const rows = database.tables.dialogues.all();
  const n = Number(rows.find(({ conversation }) => conversation === 'last')?.at ?? 0);
  const expected = n === 0 ? [] : ['last', ...Array.from({ length: Math.min(n, 4) }, (_, back) => `page-${n - back}`)];
  const found = rows.map(({ conversation }) => conversation);
  const same = found.length === expected.length && expected.every((name) => found.includes(name));
  if (!same) throw new Error(`after ${n} changes there should be ${expected.join()}, and there are ${found.join()}`);
  return n;
}
