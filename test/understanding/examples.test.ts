import { expect } from 'chai';
import { LANGUAGES } from '../../src/domain/language.ts';
import { examples, score } from './scoring.ts';

/** What is reached; a change may raise these and not lower them. */
const REACHED = { 'examples.jsonl': 0.98, 'own.jsonl': 1 };

describe('sentences that officials type', () => {
  for (const [file, least] of Object.entries(REACHED)) {
    // The contract's examples are in the first four languages; each language has sentences of our own.
    const languages = file === 'own.jsonl' ? LANGUAGES : new Set(examples(file).map(({ lang }) => lang));
    for (const language of languages) {
      it(`are understood in ${language}, those of ${file}`, () => {
        const { share, wrong } = score(examples(file).filter(({ lang }) => lang === language));

        expect(share, wrong.join('\n')).to.be.at.least(least);
      });
    }
  }

  it('are never acted on when they ask for something else', () => {
    const outside = examples('own.jsonl').filter(({ intent }) => intent === 'none');

    expect(score(outside).wrong).to.deep.equal([]);
  });
});
