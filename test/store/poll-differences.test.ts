import { expect } from 'chai';
import fc from 'fast-check';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores } from '../../src/stores.ts';
import { at, HEAT, heat } from './deliveries-for-tests.ts';

const city = 'city' as OrganisationId;
const crowd = Array.from('abcdefgh', (one) => one as PersonId);
/** Few people and few choices, so that many change theirs, and change it back; and most say the same. */
const answer = fc.record({
  who: fc.nat(crowd.length - 1),
  choice: fc.constantFrom(0, 0, 0, 1),
  isLookedAt: fc.boolean(),
});

/** What each of them answered when it was counted: by person, nothing where they had not. */
type Answers = ReadonlyMap<PersonId, number>;

/** Everything that somebody who looks now and again is shown, with what stood behind it. */
async function looked(
  answers: { who: number; choice: number; isLookedAt: boolean }[],
): Promise<{ counts: number[]; behind: Answers }[]> {
  const { announced, polls } = lowdbStores(LowdbDatabase.inMemory());
  await announced.queue(heat(city), crowd);
  const given = new Map<PersonId, number>();
  const seen: { counts: number[]; behind: Answers }[] = [];
  for (const { who, choice, isLookedAt } of answers) {
    await polls.answer({ organisation: city, announcement: HEAT, person: crowd[who]! }, choice, at(0));
    given.set(crowd[who]!, choice);
    const counts = isLookedAt ? await polls.counts(city, HEAT) : undefined;
    if (counts && counts.join() !== seen.at(-1)?.counts.join()) seen.push({ counts, behind: new Map(given) });
  }
  return seen;
}

describe('the counts of answers, as they are shown one after the other', () => {
  it('are those of that moment, and any two of them are told apart by five people at least who do not all say the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 120, size: 'max' }), async (answers) => {
        const seen = await looked(answers);
        for (const [n, { counts, behind }] of seen.entries()) {
          for (const [choice, count] of counts.entries()) {
            expect([...behind.values()].filter((one) => one === choice)).to.have.length(count);
          }
          for (const earlier of [{ behind: new Map() }, ...seen.slice(0, n)]) {
            const others = crowd.filter((one) => behind.get(one) !== earlier.behind.get(one));
            expect(others.length).to.be.at.least(5);
            expect(new Set(others.map((one) => behind.get(one))).size).to.be.at.least(2);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
