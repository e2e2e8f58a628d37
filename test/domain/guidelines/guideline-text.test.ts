import { expect } from 'chai';
import fc from 'fast-check';
import type { Guideline, GuidelineId, GuidelineText } from '../../../src/domain/guidelines/guideline.ts';
import { guidelineText, readGuideline } from '../../../src/domain/guidelines/guideline-text.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';

const HEAD = '---\nguideline: telework\nfrom: 2026-09-01\n---\n';

const FILE = `${HEAD}
# nl: Telewerk

Iedereen mag telewerken.
Ook wie deeltijds werkt.

## In het buitenland

Vraag het eerst:
- aan je leidinggevende
- aan HR

Lees https://example.org/abroad.

# FR : Télétravail
Tout le monde.
`;

const faultsOf = (file: string) => {
  const read = readGuideline(file);
  return 'faults' in read ? read.faults.map(({ line, because }) => [line, because]) : 'in order';
};

describe('the file of a guideline', () => {
  it('is read in every language it has, in passages and paragraphs', () => {
    expect(readGuideline(FILE)).to.deep.equal({
      id: 'telework',
      from: '2026-09-01',
      texts: {
        nl: {
          title: 'Telewerk',
          passages: [
            { paragraphs: ['Iedereen mag telewerken. Ook wie deeltijds werkt.'] },
            {
              heading: 'In het buitenland',
              paragraphs: ['Vraag het eerst:\n- aan je leidinggevende\n- aan HR', 'Lees https://example.org/abroad.'],
            },
          ],
        },
        fr: { title: 'Télétravail', passages: [{ paragraphs: ['Tout le monde.'] }] },
      },
    });
  });

  it('is read alike with the ends of lines of any system', () => {
    const read = readGuideline(FILE);
    expect(readGuideline(`\uFEFF${FILE.replaceAll('\n', '\r\n')}`)).to.deep.equal(read);
    expect(readGuideline(FILE.replaceAll('\n', '\r'))).to.deep.equal(read);
  });

  const wrong: [what: string, file: string, ...faults: [line: number | undefined, because: string][]][] = [
    ['nothing', '', [1, 'no-head']],
    ['no end of the head', '---\nguideline: a\n', [1, 'no-head']],
    ['a head that is no YAML', '---\n: [\n---\n# nl: a\nb', [2, 'not-yaml']],
    ['a head that is a list', '---\n- a\n---\n# nl: a\nb', [2, 'not-yaml']],
    ['an empty head', '---\n\n---\n# nl: a\nb', [2, 'not-yaml']],
    ['nothing in the head', '---\nother: 1\n---\n# nl: a\nb', [1, 'missing'], [1, 'missing'], [2, 'unknown']],
    ['an id that no file name could be', '---\nguideline: ../Tele work\nfrom: 2026-09-01\n---\n# nl: a\nb', [2, 'id']],
    ['a day that there is not', '---\nguideline: a\nfrom: 2026-02-30\n---\n# nl: a\nb', [3, 'date']],
    ['no language', HEAD, [undefined, 'no-language']],
    ['text before the first language', `${HEAD}hello\n# nl: a\nb`, [5, 'before-first-language']],
    ['a language that is none of ours', `${HEAD}# it: a\nb`, [5, 'unknown-language']],
    ['a language twice', `${HEAD}# nl: a\nb\n# nl: c\nd`, [7, 'language-twice']],
    ['no title', `${HEAD}# nl:\nb`, [5, 'no-title']],
    ['an empty language', `${HEAD}# nl: a\n## heading\n# fr: b\nc`, [5, 'no-text']],
    ['a title that is too long', `${HEAD}# nl: ${'a'.repeat(201)}\nb`, [5, 'title-too-long']],
    ['a heading that is too long', `${HEAD}# nl: a\n## ${'b'.repeat(201)}\nc`, [6, 'heading-too-long']],
    ['a text that is too long', `${HEAD}# nl: a\n${'b'.repeat(100_001)}`, [5, 'text-too-long']],
    ['what no store keeps', `${HEAD}# nl: a\nb\u0000c\nd\ud800`, [6, 'unprintable'], [7, 'unprintable']],
    ['a link that is not safe', `${HEAD}# nl: a\nsee http://a.example and javascript://b`, [6, 'link']],
  ];
  for (const [what, file, ...faults] of wrong) {
    it(`is refused with ${what}`, () => expect(faultsOf(file)).to.deep.equal(faults));
  }

  it('keeps the longest text that is not too long', () => {
    expect(faultsOf(`${HEAD}# nl: ${'a'.repeat(200)}\n${'b'.repeat(100_000)}`)).to.equal('in order');
  });

  it('has notes about itself before its first heading, and nowhere else', () => {
    const file = `${HEAD}# nl: Telewerk\n\n> Dit is een ontwerp:\n> 3 > 2.\n\n## Dagen\n\n> Drie.\n`;
    const read = readGuideline(file);
    expect('texts' in read && read.texts.nl?.passages).to.deep.equal([
      { paragraphs: ['Dit is een ontwerp: 3 > 2.'], isNote: true },
      { heading: 'Dagen', paragraphs: ['> Drie.'] },
    ]);
    expect(readGuideline(guidelineText(read as never))).to.deep.equal(read);
  });

  it('says itself again as it was read', () => {
    const word = fc.stringMatching(/^[a-zé'":[\]{}&*!|>%@`]{1,8}$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const passage = fc.record({ heading: sentence, paragraphs: fc.array(sentence, { minLength: 1, maxLength: 3 }) });
    const text: fc.Arbitrary<GuidelineText> = fc.record({
      title: sentence,
      passages: fc.array(passage, { minLength: 1, maxLength: 3 }),
    });
    const texts = fc.uniqueArray(fc.constantFrom(...LANGUAGES), { minLength: 1 }).chain((languages) => fc.record(Object.fromEntries(languages.map((one) => [one, text])))); // prettier-ignore
    fc.assert(
      fc.property(texts, (of: Guideline['texts']) => {
        const guideline = { id: 'a-1' as GuidelineId, from: '2026-09-01' as LocalDate, texts: of };
        expect(readGuideline(guidelineText(guideline))).to.deep.equal(guideline);
      }),
      { numRuns: 100 },
    );
  });
});
