import { expect } from 'chai';
import fc from 'fast-check';
import { excerptOf, pagesOf } from '../../../src/domain/guidelines/guideline-pages.ts';
import type { Passage } from '../../../src/domain/guidelines/guideline.ts';

describe('a guideline in pages', () => {
  it('is one page where it is short, its points line by line', () => {
    const passages = [{ paragraphs: ['Hello.'] }, { heading: 'Ask first', paragraphs: ['Ask:\n- your manager\n- us'] }];
    expect(pagesOf(passages)).to.deep.equal([
      [{ lines: ['Hello.'] }, { heading: 'Ask first', lines: ['Ask:', '- your manager', '- us'] }],
    ]);
  });

  it('has the heading of a passage again where that goes on', () => {
    const [first, second] = pagesOf([{ heading: 'Long', paragraphs: Array.from({ length: 5 }, () => 'a'.repeat(900)) }]); // prettier-ignore
    expect(first).to.deep.equal([{ heading: 'Long', lines: Array.from({ length: 3 }, () => 'a'.repeat(900)) }]);
    expect(second?.[0]).to.deep.include({ heading: 'Long' });
  });

  it('cuts a long paragraph at the end of a sentence, else of a word, and never within a character', () => {
    const [[cut] = []] = pagesOf([{ paragraphs: [`${'One sentence here. '.repeat(60)}${'word '.repeat(60)}`] }]);
    expect(cut?.lines[0])
      .to.match(/^One .* here\.$/)
      .and.have.length.below(1_001);
    const lines = pagesOf([{ paragraphs: [`a${'😀'.repeat(1_200)}`] }]).flatMap((page) => page.flatMap((one) => one.lines)); // prettier-ignore
    expect(lines.every((line) => line.isWellFormed()), 'whole characters').to.be.true; // prettier-ignore
    expect(lines.join('')).to.equal(`a${'😀'.repeat(1_200)}`);
  });

  it('has no line on which nothing is seen: no platform draws it', () => {
    const said = pagesOf([{ paragraphs: ['a\n   \nb', ` ${'c'.repeat(1_001)}`] }]).flatMap((page) => page.flatMap(({ lines }) => lines)); // prettier-ignore
    expect(said).to.deep.equal(['a', 'b', 'c'.repeat(1_000), 'c']);
  });

  it('says every word once, in order, on pages that a card holds', () => {
    const paragraph = fc.array(fc.stringMatching(/^[a-z.]{1,12}$/), { minLength: 1, maxLength: 400 }).map((words) => words.join(' ')); // prettier-ignore
    const passage = fc.record({
      heading: fc.constant('H'),
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 9 }),
    });
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 9 }), (passages: Passage[]) => {
        const pages = pagesOf(passages);
        const said = pages.flatMap((page) => page.flatMap(({ lines }) => lines));
        expect(said.join(' ')).to.equal(passages.flatMap(({ paragraphs }) => paragraphs).join(' '));
        for (const page of pages) {
          const lines = page.flatMap((piece) => piece.lines);
          expect(lines.join('').length).to.be.within(1, 3_000);
          expect(lines.length + page.length).to.be.at.most(21);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('begins a passage in an answer with what fits, and says that there is more', () => {
    const short = { heading: 'H', paragraphs: ['One.', 'Two.'] };
    expect(excerptOf(short)).to.deep.equal({ heading: 'H', lines: ['One.', 'Two.'] });
    const long = excerptOf({ paragraphs: ['a'.repeat(600), 'b'.repeat(600), 'c'] });
    expect(long.lines).to.deep.equal(['a'.repeat(600), '…']);
    expect(excerptOf({ paragraphs: ['a'.repeat(900), 'b'] }).lines, 'never nothing').to.deep.equal(['a'.repeat(900), '…']); // prettier-ignore
  });
});
