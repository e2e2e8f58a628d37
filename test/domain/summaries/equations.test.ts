import { expect } from 'chai';
import { Equations, Inexact } from '../../../src/domain/summaries/equations.ts';

describe('equations of sums', () => {
  it('say an unknown by the others, in whole numbers as small as can be', () => {
    const equations = new Equations();
    equations.add(new Map([[1, 2], [2, 4], [3, -6]]), 1); // prettier-ignore

    expect(equations.reduce(new Map([[1, 3], [2, 2]]))).to.deep.equal(new Map([[2, -4], [3, 9]])); // prettier-ignore
    expect(equations.reduce(new Map([[1, 1], [2, 2], [3, -3]]))).to.deep.equal(new Map()); // prettier-ignore
  });

  it('follow from each other, and a copy goes its own way', () => {
    const equations = new Equations();
    equations.add(new Map([[1, 1], [2, 1]]), 1); // prettier-ignore
    const copy = equations.copy();
    copy.add(new Map([[2, 1], [3, 1]]), 2); // prettier-ignore

    // The first is minus the second, which is minus the third.
    expect(copy.reduce(new Map([[1, 1], [3, 2]]))).to.deep.equal(new Map([[3, 1]])); // prettier-ignore
    expect(equations.reduce(new Map([[1, 1]]))).to.deep.equal(new Map([[2, -1]]));
  });

  it('say so where a number is too large to be exact', () => {
    const equations = new Equations();
    equations.add(new Map([[1, 1_000_000_007], [2, 1_000_000_006]]), 1); // prettier-ignore

    expect(() => equations.reduce(new Map([[1, 1_000_000_005], [3, 1_000_000_004]]))).to.throw(Inexact); // prettier-ignore
  });
});
