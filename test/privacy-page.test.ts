import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { emptyTables } from '../src/store/lowdb/tables.ts';

describe('the page on privacy', () => {
  const page = readFileSync(new URL('../docs/privacy.md', import.meta.url), 'utf8');

  it('names every table that is kept, and none besides', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| what (`table`)') && !line.startsWith('| ---')); // prettier-ignore
    const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1]));

    expect(named.sort()).to.deep.equal(Object.keys(emptyTables(() => undefined)).sort());
  });
});
