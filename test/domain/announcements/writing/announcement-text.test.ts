import { expect } from 'chai';
import { readAnnouncement } from '../../../../src/domain/announcements/writing/announcement-text.ts';

const TEXT = '# nl: Hitte\n\nDrink water.\n\n- en rust\n\n# EN : Heat\nDrink water.\n';
const withHead = (head: string, text = TEXT) => `---\n${head}\n---\n\n${text}`;
const PLAIN = 'purpose: safety\naudience: everybody';

function written(file: string) {
  const read = readAnnouncement(file);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.written;
}

function faults(file: string): string[] {
  const read = readAnnouncement(file);
  return 'faults' in read ? read.faults.map(({ line, because }) => `${line ?? '-'} ${because}`) : [];
}

describe('the file of an announcement', () => {
  it('says to whom what is told, in each language', () => {
    expect(written(withHead(PLAIN))).to.deep.equal({
      purpose: 'safety',
      audience: {},
      care: 'announce',
      texts: { nl: { title: 'Hitte', text: 'Drink water.\n\n- en rust' }, en: { title: 'Heat', text: 'Drink water.' } },
    });
  });

  it('says everything that an announcement can, in words that mean no more than they say', () => {
    const head = [
      'purpose: safety',
      'audience:',
      '  teams: [budget, 12]',
      '  languages: nl',
      '  roles: [hr, manager]',
      'link: https://bosa.example/heat',
      'guideline: telework',
      'receipt: 2026-03-09',
      'on: 2026-03-03',
      'at: 09:30',
      'care: confirm-once',
    ].join('\r\n');
    const { texts: _, ...rest } = written(withHead(head));
    expect(rest).to.deep.equal({
      purpose: 'safety',
      audience: { teams: ['budget', '12'], languages: ['nl'], roles: ['hr', 'manager'] },
      care: 'confirm-once',
      link: 'https://bosa.example/heat',
      guideline: 'telework',
      receipt: { by: '2026-03-09' },
      on: { day: '2026-03-03', time: '09:30' },
    });
    expect(written(withHead(`${PLAIN}\nreceipt: yes`)).receipt).to.deep.equal({});
    expect(written(withHead(`${PLAIN}\nreceipt: no`)).receipt).to.equal(undefined);
  });

  it('says in which line each part of it is', () => {
    const read = readAnnouncement(withHead(PLAIN));
    expect('lines' in read && [...read.lines]).to.deep.equal([
      ['purpose', 2],
      ['audience', 3],
      ['nl', 6],
      ['en', 12],
    ]);
  });

  for (const [head, ...expected] of [
    ['purpose: safety', '1 missing'],
    ['audience: everybody', '1 missing'],
    ['purpose: safety\naudience:', '3 missing'],
    ['purpose: safety\naudience: all', '3 audience'],
    ['purpose: safety\naudience: {}', '3 audience'],
    ['purpose: safety\naudience: [budget]', '3 no-word'],
    ['purpose: safety\naudience: { team: budget }', '3 audience'],
    ['purpose: safety\naudience: { teams: [[budget]] }', '3 no-word'],
    ['purpose: safety\naudience: { languages: [nl, it], roles: [boss] }', '3 one-of', '3 one-of'],
    ['purpose: [safety]\naudience: everybody', '2 no-word'],
    [`${PLAIN}\nsubject: heat`, '4 unknown'],
    [`${PLAIN}\nreceipt: soon`, '4 one-of'],
    [`${PLAIN}\ncare: none`, '4 one-of'],
    [`${PLAIN}\non: 2026-02-30\nat: 9 am`, '4 date', '5 time'],
    [`${PLAIN}\nat: 09:30`, '1 missing'],
    [`${PLAIN}\non: 2026-03-03`, '1 missing'],
    ['purpose: &a safety\naudience: *a', '2 not-yaml'],
    ['- purpose', '2 not-yaml'],
  ] as const) {
    it(`is not read with the head “${head.replaceAll('\n', ' / ')}”`, () => {
      expect(faults(withHead(head))).to.have.members(expected);
    });
  }

  it('is not read without a head, and not with text that is in no language, or twice in one', () => {
    expect(faults('')).to.deep.equal(['1 no-head']);
    expect(faults(`---\n${PLAIN}\n`)).to.deep.equal(['1 no-head']);
    expect(faults(withHead(PLAIN, 'Hot.\n# nl: Hitte\nx'))).to.deep.equal(['6 before-first-language']);
    expect(faults(withHead(PLAIN, '# it: Caldo\nx\n# nl: Hitte\nx\n# nl: Hitte\nx'))).to.deep.equal([
      '6 unknown-language',
      '10 language-twice',
    ]);
  });
});
