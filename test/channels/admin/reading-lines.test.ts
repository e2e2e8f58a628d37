import { expect } from 'chai';
import { readingLines } from '../../../src/channels/admin/reading-lines.ts';
import type { HowRead } from '../../../src/conversation/how-read.ts';
import { type Language, LANGUAGES } from '../../../src/domain/language.ts';
import { read } from '../../understanding/a-reader.ts';

/** Tuesday 10 March 2026: the day of the reader of the tests. */
const how = (language: Language, text: string, taken?: HowRead['taken']): HowRead => ({
  reading: read(language, text),
  ...(taken && { taken }),
});

describe('how a sentence was read, in lines', () => {
  it('begins with its language, its intent and its slots', () => {
    expect(readingLines(how('nl', 'boek morgen een bureau in Gent, van 9 tot 12u'), 'en')).to.deep.equal([
      'Read in Dutch: book_desk · date: 2026-03-11 · time: from 09:00 to 12:00 · place: ghent · resource: desk',
    ]);
    expect(readingLines(how('en', 'hello'), 'en')).to.deep.equal(['Read in English: greet']);
  });

  it('is in the language that is asked for, whatever that of the sentence', () => {
    const first = LANGUAGES.map((language) => readingLines(how('en', 'hello'), language)[0]);

    expect(first).to.deep.equal([
      'In het Engels gelezen: greet',
      'Lu en anglais\u00a0: greet',
      'Auf Englisch gelesen: greet',
      'Read in English: greet',
    ]);
  });

  it('has a line for another likely reading, with what differs in it', () => {
    expect(readingLines(how('en', 'a desk in Eupen next Thursday'), 'en')[1]).to.equal('Or perhaps date: 2026-03-12');
  });

  it('has a line for a second request', () => {
    expect(readingLines(how('en', 'a desk Monday in Namur and Wednesday in Brussels'), 'en')[1]).to.match(
      /^And then date: 2026-03-\d\d · place: brussels/,
    );
  });

  it('says of a sentence that is only values what it came to', () => {
    const taken = { ability: 'find_free', slots: { place: 'eupen', days: ['2026-03-12', '2026-03-13'] } };

    expect(readingLines(how('en', 'no, Thursday'), 'en')).to.deep.equal([
      'Read in English: no request of its own · date: 2026-03-12',
    ]);
    expect(readingLines(how('en', 'no, Thursday', taken), 'en')[1]).to.equal(
      'In this conversation it means find_free · place: eupen · days: 2026-03-12, 2026-03-13',
    );
  });

  it('does not say twice what a sentence means by itself', () => {
    const taken = { ability: 'book_desk', slots: { days: ['2026-03-11'] } };

    expect(readingLines(how('en', 'book me a desk tomorrow', taken), 'en')).to.have.length(1);
  });

  it('leaves out what has no value, and names what is empty', () => {
    const reading = { ...read('en', 'hello'), slots: { exceptDays: [], date: undefined } } as HowRead['reading'];

    expect(readingLines({ reading }, 'en')).to.deep.equal(['Read in English: greet · exceptDays: –']);
  });
});
