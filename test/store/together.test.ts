import { expect } from 'chai';
import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';
import { Together } from '../../src/store/postgres/together.ts';

type Row = { place: number; said: string };

/** Answers each with what was asked, and remembers how many asked at a time. */
function anEcho(fault?: (said: unknown[]) => Error | undefined) {
  const askers: number[] = [];
  const database = {
    async rows<AnyRow extends object>(_name: string, [said = []]: unknown[][]): Promise<AnyRow[]> {
      askers.push(said.length);
      const error = fault?.(said);
      if (error) throw error;
      return said.flatMap((one, place) => (one === 'nothing' ? [] : [{ place, said: one }])).reverse() as AnyRow[];
    },
  };
  return { together: new Together<Row>(database, 'echo'), askers };
}

const saidTo = async (answers: Promise<Row | undefined>[]) => (await Promise.all(answers)).map((row) => row?.said);

describe('what is asked together', () => {
  it('is one question, and each gets the answer to their own', async () => {
    const { together, askers } = anEcho();

    const answers = ['a', 'nothing', 'b', 'a'].map((said) => together.ask([said]));

    expect(await saidTo(answers)).to.deep.equal(['a', undefined, 'b', 'a']);
    expect(askers).to.deep.equal([4]);
  });

  it('takes along whoever comes while it is about to be asked, and nobody later', async () => {
    const { together, askers } = anEcho();

    const first = together.ask(['a']);
    const second = Promise.resolve().then(() => together.ask(['b']));
    await Promise.all([first, second]);
    await together.ask(['c']);

    expect(askers).to.deep.equal([2, 1]);
  });

  it('is asked in portions', async () => {
    const { together, askers } = anEcho();
    const many = Array.from({ length: 450 }, (_, n) => `${n}`);

    expect(await saidTo(many.map((said) => together.ask([said])))).to.deep.equal(many);
    expect(askers).to.deep.equal([200, 200, 50]);
  });

  it('does not fail for all because of one', async () => {
    const { together } = anEcho((said) => (said.includes('bad') ? new Error('invalid byte sequence') : undefined));

    const [good, bad, better] = await Promise.allSettled(['good', 'bad', 'better'].map((said) => together.ask([said])));

    expect([good, better].map((answer) => answer?.status)).to.deep.equal(['fulfilled', 'fulfilled']);
    expect(bad).to.have.nested.property('reason.message', 'invalid byte sequence');
  });

  it('is not asked once more for each where the database is away', async () => {
    const { together, askers } = anEcho(() => new StoreUnavailable('away', undefined));

    const answers = await Promise.allSettled(['a', 'b'].map((said) => together.ask([said])));

    expect(answers.map(({ status }) => status)).to.deep.equal(['rejected', 'rejected']);
    expect(askers).to.deep.equal([2]);
  });
});
