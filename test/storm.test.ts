import { expect } from 'chai';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { Person, PersonId } from '../src/domain/people/person.ts';
import { actionsOf } from '../src/cards/card.ts';
import type { Reply } from '../src/conversation/reply.ts';
import { aConversation, cardIn, TUESDAY_NINE, words } from './helpers/a-conversation.ts';
import { BOTH, storesForDemo } from './helpers/test-stores.ts';

const PEOPLE = 2_000;
const DESKS = 20;
/** All where they can be; on PostgreSQL as many as one process answers in time on a slow machine. */
const AT_ONCE = { lowdb: PEOPLE, postgres: 50 };

describe('a storm of presses', function () {
  this.timeout(120_000);
  for (const on of BOTH)
    it(`gives ${DESKS} desks to ${DESKS} of ${PEOPLE} people, and tells the others what is left, on ${on}`, async () => {
      const { stores } = await storesForDemo(TUESDAY_NINE, on);
      const { nomade, says, presses } = await aConversation(TUESDAY_NINE, { stores });
      const bosa = await nomade.peopleStore.organisation('bosa' as OrganisationId);
      if (!bosa) throw new Error('the demo has changed');
      const people = Array.from({ length: PEOPLE }, (_, n): Person => {
        const id = `storm-${n}` as PersonId;
        return {
          id,
          organisation: bosa.id,
          name: `Person ${n}`,
          email: `storm-${n}@nomade.example`,
          language: 'en',
          roles: ['official'],
        };
      });
      await nomade.peopleStore.import({ organisation: bosa, people, teams: [], identities: [] });

      const first = await says('storm-0@nomade.example', 'a desk in Antwerp tomorrow');
      const desks = actionsOf(cardIn(first).card).filter(({ data }) => data['desk']);
      for (let page = first; desks.length < DESKS;) {
        const more = actionsOf(cardIn(page).card).find(({ data }) => data['page']);
        if (!more) throw new Error('Antwerp has become too small');
        page = await presses('storm-0@nomade.example', more);
        desks.push(...actionsOf(cardIn(page).card).filter(({ data }) => data['desk']));
      }
      const wanted = desks.slice(0, DESKS);
      const onDesk = (n: number) => {
        const desk = wanted[n % DESKS]!;
        return { ...desk, data: { ...desk.data, once: `storm-${n}` } };
      };

      const answers: Reply[][] = [];
      for (let n = 0; n < PEOPLE; n += AT_ONCE[on]) {
        const crowd = people.slice(n, n + AT_ONCE[on]);
        answers.push(...(await Promise.all(crowd.map(({ email }, m) => presses(email, onDesk(n + m))))));
      }

      const winners = answers.flatMap((answer, n) => (words(answer).startsWith('Booked') ? [n % DESKS] : []));
      expect(winners.sort((a, b) => a - b)).to.deep.equal(Array.from({ length: DESKS }, (_, n) => n));
      const losers = answers.filter((answer) => !words(answer).startsWith('Booked'));
      expect(losers).to.have.length(PEOPLE - DESKS);
      for (const answer of losers) expect(words(answer)).to.include('taken a moment ago');
    });
});
