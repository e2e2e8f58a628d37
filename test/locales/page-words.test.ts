import { expect } from 'chai';
import { LANGUAGES } from '../../src/domain/language.ts';
import { pageWords } from '../../src/locales/page-words.ts';
import { readingWords } from '../../src/locales/reading-words.ts';
import { terminalWords } from '../../src/locales/terminal-words.ts';

/** The same in every language, and rightly so. */
const SHARED = ['title', 'roles.auditor'];

function sentences(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]): [string, string][] => {
    if (typeof value === 'string') return [[path + name, value]];
    return typeof value === 'object' && value ? sentences(value, `${path}${name}.`) : [];
  });
}

describe('the words around the conversation', () => {
  for (const [where, words] of Object.entries({ page: pageWords, terminal: terminalWords, reading: readingWords })) {
    it(`are none of them missing or left in English for the ${where}`, () => {
      const english = new Map(sentences(words.en));
      for (const language of LANGUAGES.filter((one) => one !== 'en')) {
        const own = sentences(words[language]);
        expect(own.map(([name]) => name)).to.deep.equal([...english.keys()]);
        for (const [name, sentence] of own) {
          expect(sentence.trim(), `${language} ${name}`).not.to.equal('');
          if (!SHARED.includes(name)) expect(sentence, `${language} ${name}`).not.to.equal(english.get(name));
        }
      }
    });
  }
});
