import { expect } from 'chai';
import { isNamed, nameOrder, nameWords } from '../../../src/domain/people/name-words.ts';

describe('the words of a name', () => {
  it('are without case, accents and signs', () => {
    expect(nameWords('Éloïse D’Hondt')).to.deep.equal(['eloise', 'dhondt']);
    expect(nameWords("Jean-Pierre  O'Brien (EXT)")).to.deep.equal(['jean', 'pierre', 'obrien', 'ext']);
    expect(nameWords('Weiß Ærø Łukasz İpek Œuvrard')).to.deep.equal(['weiss', 'aero', 'lukasz', 'ipek', 'oeuvrard']);
    expect(nameWords('Ｎｏｒａ')).to.deep.equal(['nora']);
  });

  it('are the same however the accents were typed, and each is said once', () => {
    expect(nameWords('Zoe\u0308 Zoë ZOE')).to.deep.equal(['zoe']);
  });

  it('are none of what has no letters', () => {
    expect(nameWords(' – . ’ ')).to.deep.equal([]);
  });

  it('sort names as people do', () => {
    const names = ['Zoé', 'Emma', 'Élise', 'elias', 'Ezra'];
    names.sort((a, b) => (nameOrder(a) < nameOrder(b) ? -1 : 1));
    expect(names).to.deep.equal(['elias', 'Élise', 'Emma', 'Ezra', 'Zoé']);
  });

  it('hold what is sought where each of it is one of them, or begins one', () => {
    const words = nameWords('Nora Van den Berghe');
    expect(isNamed(words, [{ word: 'nora', isStart: false }, { word: 'berghe', isStart: false }])).to.equal(true); // prettier-ignore
    expect(isNamed(words, [{ word: 'berg', isStart: true }])).to.equal(true);
    expect(isNamed(words, [{ word: 'berg', isStart: false }])).to.equal(false);
    expect(isNamed(words, [{ word: 'nora', isStart: false }, { word: 'x', isStart: true }])).to.equal(false); // prettier-ignore
  });
});
