import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { examples, score } from './scoring.ts';

/** What is reached in each language; a change may raise these and not lower them. */
const REACHED: Partial<Record<Language, number>> = { nl: 0.99, de: 0.99, fr: 0.99, en: 0.99 };

describe('sentences of people who had not seen the word lists', () => {
  for (const [language, least] of Object.entries(REACHED)) {
    it(`are understood in ${language}`, () => {
      const { share, wrong } = score(examples(`unseen.${language}.jsonl`));

      expect(share, wrong.join('\n')).to.be.at.least(least);
    });
  }
});

/** Nothing was corrected for these: their share tells how new sentences fare. */
const BLIND: Record<Language, number> = { nl: 0.9, de: 0.92, fr: 0.87, en: 0.92 };

describe('sentences that nothing was corrected for', () => {
  for (const [language, least] of Object.entries(BLIND)) {
    it(`are understood in ${language} as often as new ones may be`, () => {
      const { share, wrong } = score(examples(`blind.${language}.jsonl`));

      expect(share, wrong.join('\n')).to.be.at.least(least);
    });
  }
});

describe('sentences about who comes to a meeting that nothing was corrected for', () => {
  it('are understood as often as new ones may be', () => {
    const { share, wrong } = score(examples('blind-meetings.jsonl'));

    expect(share, wrong.join('\n')).to.be.at.least(0.86);
  });
});

describe('sentences about rooms, lengths, series and sites that nothing was corrected for', () => {
  it('are understood as often as new ones may be', () => {
    const { share, wrong } = score(examples('blind-rooms.jsonl'));

    expect(share, wrong.join('\n')).to.be.at.least(0.85);
  });
});

describe('sentences about teams and sites that nothing was corrected for', () => {
  it('are understood as often as new ones may be', () => {
    const { share, wrong } = score(examples('blind-teams.jsonl'));

    expect(share, wrong.join('\n')).to.be.at.least(0.88);
  });
});
