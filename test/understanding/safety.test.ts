import { expect } from 'chai';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/domain/language.ts';
import { INTENTS } from '../../src/understanding/reading.ts';
import { tokensOf } from '../../src/understanding/tokens.ts';
import { examples } from './scoring.ts';
import { read } from './a-reader.ts';

const LONG = ['a ', '1 ', 'van 3 tot 5 en ', 'Monday, ', '12/12 ', '31/02/', 'leuvn ', 'niet maandag maar ', 'half ', 'de la ', '10-', '🙂', "l'", 'x', '\u0301', 'Sint-']; // prettier-ignore

describe('reading anything', () => {
  it('never throws, and always answers with an intent we know', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...LANGUAGES), (text, language) => {
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

  for (const piece of LONG) {
    it(`reads no more than a message's worth of ${JSON.stringify(piece)} repeated`, () => {
      const text = piece.repeat(Math.ceil(20_000 / piece.length));

      expect(INTENTS).to.include(read('nl', text).intent);
      expect(tokensOf(text).length).to.be.at.most(150);
    });
  }

  it('answers empty, right-to-left and emoji text with nothing', () => {
    for (const text of ['', '   ', '\n', '🙂🙂', 'مرحبا بالعالم', '???', '.'.repeat(500)]) {
      const { intent, slots, fragment } = read('en', text);
      expect({ intent, slots, fragment }, text).to.deep.equal({ intent: 'none', slots: {}, fragment: false });
    }
  });
});
