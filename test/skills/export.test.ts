import { expect } from 'chai';
import type { CardLink } from '../../src/cards/card.ts';
import type { Table, TableFormat } from '../../src/conversation/charts.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Team } from '../../src/domain/people/people-store.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import { HALVES, type WorkMode } from '../../src/domain/presence/day-log.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const THURSDAY = '2026-11-26' as LocalDate;
const SIX = ['ann', 'bob', 'cas', 'dia', 'eve', 'fay'];
const LINK = /^https:\/\/nomade\.example\/files\/([a-z2-7]+)\.(csv|xlsx)$/;

describe('the counts of a week as a file', () => {
  let stores: Stores;
  let talk: Talk;
  beforeEach(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores, publicAddress: (path) => `https://nomade.example${path}` });
    await brings('bees', SIX, 'The Bées & =Sons');
    for (const name of ['cas', 'dia', 'eve']) await works(name, 'office', 'namur');
    await works('bob', 'home', undefined, ['am']);
  });

  async function brings(id: string, members: string[], name = `The ${id}`): Promise<void> {
    const organisation = (await stores.people.organisation('bosa' as never))!;
    const people = members.map((one): Person => ({ id: `new-${one}` as PersonId, organisation: organisation.id, name: `${one} New`, email: `${one}@new.example`, language: 'en', roles: ['official'] })); // prettier-ignore
    const since = { as: 'member' as const, from: '2026-01-01' as LocalDate };
    const team: Team = {
      ...{ id: `team-${id}` as TeamId, organisation: organisation.id, name },
      members: people.map(({ id: person }) => ({ person, ...since })),
    };
    await stores.people.import({ organisation, people, teams: [team], identities: [] });
  }

  const works = (name: string, mode: WorkMode, place?: string, halves: readonly ('am' | 'pm')[] = HALVES) =>
    stores.dayLogs.put(
      halves.map((half) => ({
        ...{ organisation: 'bosa' as never, person: `new-${name}` as PersonId, date: THURSDAY, mode, half },
        ...(place && { place: place as PlaceId }),
      })),
    );
  const asks = (name: string, sentence: string) => talk.says(`${name}@new.example`, sentence, { language: 'en' });
  const exports = (name: string, slots: object = {}, options: object = {}) =>
    talk.presses(`${name}@new.example`, { type: 'Action.Execute', title: '', verb: 'export_summary', data: { ...slots, once: '' } }, { language: 'en', ...options }); // prettier-ignore

  function files(replies: Reply[]): { format: TableFormat; table: Table }[] {
    const links = (cardIn(replies).card.actions ?? []).filter((action): action is CardLink => action.type === 'Action.OpenUrl'); // prettier-ignore
    return links.map(({ url }) => {
      const [, sealed = '', format] = LINK.exec(url) ?? [];
      return { format: format as TableFormat, table: talk.nomade.charts.tableOf(sealed, talk.now())! };
    });
  }

  it('are those of the card, a row a day, for everybody who is in the team', async () => {
    const replies = await exports('fay');
    expect(files(replies).map(({ format }) => format)).to.deep.equal(['xlsx', 'csv']);
    const [{ table } = { table: undefined }] = files(replies);
    expect(table).to.deep.include({ name: 'week-the-bees-sons-2026-11-23', language: 'en' });
    expect(table?.header).to.deep.equal([
      ...['Date', 'Day', 'In the office', 'Coworking', 'At home', 'On field work', 'Away', 'Elsewhere', 'Not known'],
      ...['Namur', 'Remark'],
    ]);
    expect(table?.rows.map(([date]) => date)).to.deep.equal(['23', '24', '25', '26', '27'].map((day) => `2026-11-${day}`)); // prettier-ignore
    expect(table?.rows[3]).to.deep.equal([THURSDAY, 'Thu 26 Nov', 3, 0, 0.5, 0, 0, 0, 2.5, 3, '']);
    expect(words(await asks('fay', 'how is my team this week?'))).to.include(
      '3 in the office · ½ at home · 2½ not known',
    );
    expect(files(await exports('ann'))).to.deep.equal(files(replies));
  });

  it('say of a day that is not shown just that', async () => {
    const contributions = SIX.map((one) => ({ organisation: 'bosa' as never, person: `new-${one}` as PersonId, as: 'home home' })); // prettier-ignore
    const subject = { kind: 'team', organisation: 'bosa' as never, id: 'team-bees' as TeamId } as const;
    const { version } = await stores.figures.shownOf(contributions.map(({ person }) => person), THURSDAY); // prettier-ignore
    await stores.figures.add([{ subject, date: THURSDAY, contributions }], THURSDAY, version);
    await brings('wasps', [...SIX, 'gus']);
    const rows = files(await exports('gus'))[0]!.table.rows;
    expect(rows[3]).to.deep.equal([THURSDAY, 'Thu 26 Nov', ...Array(7).fill(null), 'not shown, so that nobody stands out']); // prettier-ignore
    expect(rows[2]?.slice(2)).to.deep.equal([0, 0, 0, 0, 0, 0, 7, '']);
    expect(words(await exports('gus', { days: ['2026-11-30'] }))).to.include('30 November');
    await exports('ann');
    await brings('ants', [...SIX, 'leo']);
    expect(words(await exports('leo')))
      .to.include('I do not show these counts')
      .and.not.include('nomade.example');
  });

  it('are asked for in words, in one format, and after the card in few', async () => {
    expect(files(await asks('ann', 'export the week of my team as CSV')).map(({ format }) => format)).to.deep.equal(['csv']); // prettier-ignore
    await asks('ann', 'how was my team last week?');
    const [after] = files(await asks('ann', 'as excel'));
    expect(after).to.have.property('format', 'xlsx');
    expect(after?.table.rows[0]?.[0]).to.equal('2026-11-16');
  });

  it('are for nobody else, and not where others read along', async () => {
    const named = await exports('ann', { teamId: 'the team of somebody else' });
    expect(words(named)).to.include('A team’s week is only for those who are in it');
    const group = await exports('ann', {}, { conversation: { channel: 'teams', id: 'all', kind: 'group' } });
    expect(words(group)).to.not.include('nomade.example');
    await brings('pair', ['hal', 'ida']);
    expect(words(await exports('hal')))
      .to.include('fewer than five')
      .and.not.include('nomade.example');
  });

  it('cannot be had where nobody reaches us, and say who can help', async () => {
    talk = await aConversation(TUESDAY_NINE, { stores });
    expect(words(await exports('ann'))).to.match(/I cannot hand out files here yet\. .+ can arrange that\./);
  });
});
