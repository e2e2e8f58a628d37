import { expect } from 'chai';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/domain/language.ts';
import { Reader } from '../../src/understanding/reader.ts';
import { INTENTS } from '../../src/understanding/reading.ts';
import { tokensOf } from '../../src/understanding/tokens.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';
import { read } from './a-reader.ts';
import { hostileTexts } from './hostile-texts.ts';
import { patternsOfUnderstanding, slownessOf } from './patterns.ts';
import { examples } from './scoring.ts';

const HOSTILE = hostileTexts();
/** How often at most a word is asked what it means, by everything that reads it. */
const LOOKS_AT_A_WORD = 450;
const LOOKING = ['item', 'meanings'] as const;
type Look = (this: Reader, ...asked: unknown[]) => unknown;

describe('reading anything', () => {
  it('never throws, and always answers with an intent we know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...LANGUAGES), (text, language) => {
        expect(INTENTS).to.include(read(language, text).intent);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws on halves of characters and marks without letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...LANGUAGES), (text, language) => {
        expect(INTENTS).to.include(read(language, text).intent);
      }),
      { numRuns: 400 },
    );
  });

  it('never throws on words of ours in any order', () => {
    const words = fc.constantFrom(...examples('examples.jsonl').flatMap(({ text }) => text.split(' ')));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), fc.constantFrom(...LANGUAGES), (some, language) => {
        expect(INTENTS).to.include(read(language, some.join(' ')).intent);
      }),
      { numRuns: 600 },
    );
  });

  it("reads no more than a message's worth of a text that goes on", () => {
    for (const { piece, language } of HOSTILE) {
      const text = piece.repeat(Math.ceil(100_000 / piece.length));

      expect(tokensOf(text).length, JSON.stringify(piece)).to.be.at.most(150);
      if (tokensOf(text).length > 0) expect(tokensOf(text).at(-1)!.end).to.be.at.most(2000);
      expect(tokensOf(text)).to.deep.equal(tokensOf(text.slice(0, 2000)), language);
    }
  });

  it('answers empty, right-to-left and emoji text with nothing', () => {
    for (const text of ['', '   ', '\n', '🙂🙂', 'مرحبا بالعالم', '???', '.'.repeat(500)]) {
      const { intent, slots, fragment } = read('en', text);
      expect({ intent, slots, fragment }, text).to.deep.equal({ intent: 'none', slots: {}, fragment: false });
    }
  });

  describe('looks at each word a limited number of times', () => {
    const plain = LOOKING.map((method) => [method, Reader.prototype[method] as Look] as const);
    let looks = 0;

    before(() => {
      for (const [method, look] of plain) {
        Object.assign(Reader.prototype, {
          [method](this: Reader, ...asked: unknown[]) {
            looks++;
            return look.apply(this, asked);
          },
        });
      }
    });

    after(() => {
      for (const [method, look] of plain) Object.assign(Reader.prototype, { [method]: look });
    });

    it('and at many words of its own before the first sentence, which so is read as quickly as later ones', () => {
      looks = 0;

      createUnderstanding({ places: [], sites: [] });

      expect(looks).to.be.above(80 * LANGUAGES.length);
    });

    it('however the text is made', function () {
      this.timeout(60_000);
      for (const { language, piece, text } of HOSTILE) {
        looks = 0;

        expect(INTENTS).to.include(read(language, text).intent);

        expect(looks / Math.max(1, tokensOf(text).length), JSON.stringify(piece)).to.be.below(LOOKS_AT_A_WORD);
      }
    });
  });
});

describe('a regular expression of the understanding', () => {
  it('does work that grows with the text and no faster', () => {
    const slow = patternsOfUnderstanding().map((pattern) => [pattern, slownessOf(pattern)] as const);

    expect(slow.length).to.be.above(50);
    expect(slow.filter(([, why]) => why !== undefined)).to.deep.equal([]);
  });

  for (const pattern of [
    '/(a+)+$/',
    '/^(a|a)*b/',
    '/^(\\w+\\s?)*$/',
    '/\\s+$/',
    '/^\\s*\\s*x/',
    '/^\\s*.\\s*$/',
    '/^a|b+c/',
    '/a{2,}b/',
    '/[+*]+x/',
    'new RegExp',
  ]) {
    // prettier-ignore
    it(`is not of the kind of ${pattern}`, () => {
      expect(slownessOf(pattern)).to.be.a('string');
    });
  }

  for (const pattern of ['/^\\s*[-–]\\s*$/', '/\\p{L}[\\p{L}\\p{M}]*|\\d+/gu', '/^(.{2,})(team|ploeg)$/', '/[+*]$/']) {
    it(`may be ${pattern}`, () => {
      expect(slownessOf(pattern)).to.equal(undefined);
    });
  }
});
