import { expect } from 'chai';
import { isAbout, MOST_TOPICS, topicsFrom } from '../../../src/domain/people/topics.ts';

describe('topics', () => {
  it('are kept as they were said, each once whatever its case and accents', () => {
    expect(topicsFrom([' Énergie ', 'energie', 'Marchés publics'])).to.deep.equal(['Énergie', 'Marchés publics']);
  });

  it('are kept without control characters or anything that says nothing, and end somewhere', () => {
    expect(topicsFrom(['a\u0000b\u202ec', '\u0007', '…', ''])).to.deep.equal(['a b c']);
    expect(topicsFrom(['x'.repeat(500)])[0]).to.have.length(60);
    expect(topicsFrom([`${'x'.repeat(59)}😀`])).to.deep.equal(['x'.repeat(59)]);
    const many = Array.from({ length: 20 }, (_, n) => `subject ${String.fromCharCode(97 + n).repeat(3)}`);
    expect(topicsFrom(many)).to.deep.equal(many.slice(0, MOST_TOPICS));
  });

  for (const [sought, finds] of [
    ['energy premiums', true],
    ['Energy premium', true],
    ['energy', true],
    ['energy premiums for companies in Wallonia', true],
    ['marches publics', true],
    ['publics', true],
    ['premiums', true],
    ['energy procurement', false],
    ['water', false],
    ['pub', false],
    ['en', false],
    ['', false],
    ['?!', false],
  ] as const) {
    it(`${finds ? 'answer' : 'do not answer'} who asks for “${sought}”`, () => {
      expect(isAbout(['energy premiums', 'Marchés publics'], sought)).to.equal(finds);
    });
  }

  it('answer nobody, where there are none', () => {
    expect(isAbout([], 'energy')).to.equal(false);
  });
});
