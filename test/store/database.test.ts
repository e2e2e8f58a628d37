import { expect } from 'chai';
import { readFile, stat } from 'node:fs/promises';
import { LowdbDialogueStore } from '../../src/store/lowdb/dialogue-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { aFolder } from './stores.ts';

const city = 'city' as OrganisationId;
const ann = 'ann' as PersonId;
const nine = new Date('2026-03-02T09:00:00Z');

describe('the lowdb database', () => {
  const folder = aFolder();

  it('has what was kept, after a clean end', async () => {
    const first = await folder.open();
    expect(first.opening).to.deep.equal({ isNew: true, replayed: 0, findings: [] });
    await new LowdbDialogueStore(first).put({ organisation: city, person: ann, conversation: 'c', at: nine });
    await first.close();

    const second = await folder.open();

    expect(second.opening).to.deep.equal({ isNew: false, replayed: 0, findings: [] });
    expect(await new LowdbDialogueStore(second).get(city, ann, 'c')).to.deep.equal({
      organisation: city,
      person: ann,
      conversation: 'c',
      at: nine,
    });
  });

  it('lets nobody else read its files', async () => {
    await folder.open();

    for (const name of ['nomade.json', 'nomade.json.journal', 'nomade.json.lock']) {
      expect((await stat(await folder.path(name))).mode & 0o777, name).to.equal(0o600);
    }
  });

  it('changes nothing when what changes it throws', async () => {
    const database = await folder.open();
    const put = (conversation: string) =>
      database.tables.dialogues.put({ organisation: city, person: ann, conversation, at: nine.toISOString() });
    await database.change(() => put('kept'));

    const fault = await database
      .change(({ dialogues }) => {
        put('new');
        put('kept');
        dialogues.drop(JSON.stringify([ann, 'kept']));
        throw new Error('half-way');
      })
      .catch((error: unknown) => error);

    expect(fault).to.have.property('message', 'half-way');
    expect(database.tables.dialogues.all().map(({ conversation }) => conversation)).to.deep.equal(['kept']);
    expect(await readFile(await folder.path('nomade.json.journal'), 'utf8')).not.to.contain('new');
  });

  it('lets rows change nowhere else', async () => {
    const database = await folder.open();

    expect(() =>
      database.tables.dialogues.put({ organisation: city, person: ann, conversation: 'c', at: '' }),
    ).to.throw('only inside');
    expect(database.tables.dialogues.all()).to.deep.equal([]);
  });
});
