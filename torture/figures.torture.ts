import assert from 'node:assert/strict';
import { derivable, guarded, naively, pairByPair, World } from '../test/domain/summaries/differencing.ts';
import { QUICK } from './pace.ts';

const PAIRS = QUICK ? 2_000 : 100_000;
const QUESTIONS = [4, 8, 12];
/** Of one in so many it is looked at what would be told without a guard: enough of them that it is no matter of luck. */
const UNGUARDED = QUICK ? 1 : 20;

describe('figures about people', () => {
  it(`tell of nobody, in ${PAIRS} pairs of questions and all that these are part of`, async () => {
    const told = { all: 0, byPairs: 0 };
    let pairs = 0;
    for (let n = 0; pairs < PAIRS; n += 1) {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const questions = new World(seed).questions(QUESTIONS[n % QUESTIONS.length]!);
      pairs += (questions.length * (questions.length - 1)) / 2;
      assert.deepEqual(derivable(await guarded(questions)), [], `seed ${seed}, ${questions.length} questions`);
      if (n % UNGUARDED > 0) continue;
      if (derivable(naively(questions)).length > 0) told.all += 1;
      if (derivable(pairByPair(questions)).length > 0) told.byPairs += 1;
    }
    assert.ok(told.all > told.byPairs && told.byPairs > 0, 'the program learns something where there is no guard');
    console.log(
      `      of one in ${UNGUARDED} would be told: ${told.all} if all were shown, ${told.byPairs} if pairs were looked at`,
    );
  });
});
