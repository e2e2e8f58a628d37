import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { BOTH, storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const WEDNESDAY = '2026-11-25' as LocalDate;
const NAMUR = 'namur' as PlaceId;
const EN = { language: 'en' as const };

for (const store of BOTH) {
  describe(`whoever hides, with ${store}`, function () {
    this.timeout(60_000); // perhaps starting a server, and loading the demo
    let talk: Talk;
    let stores: Stores;
    let filip: Person;

    beforeEach(async () => {
      stores = (await storesForDemo(TUESDAY_NINE, store)).stores;
      talk = await aConversation(TUESDAY_NINE, { stores });
      filip = (await talk.nomade.people.byEmail(FILIP))!;
      const { id } = (await talk.nomade.people.byEmail(NORA))!;
      const { organisation } = filip;
      const all = await stores.people.everybody(organisation);
      // So many that there is a second page; Filip stands on each of them.
      for (const person of [...all.slice(0, 30), filip]) {
        await stores.choices.change(organisation, person.id, { visibility: 'network', meeting: { topics: ['bees'] } });
      }
      const there = { organisation, date: WEDNESDAY, mode: 'office', place: NAMUR } as const;
      const people = new Set([...all.slice(0, 30).map((one) => one.id), filip.id, id]);
      await stores.dayLogs.put(
        [...people].flatMap((person) => (['am', 'pm'] as const).map((half) => ({ ...there, person, half }))),
      );
      await stores.follows.put({
        follower: { organisation, person: id },
        followed: { organisation, person: filip.id },
      });
    });

    const asks = (verb: string, slots: object) =>
      talk.presses(NORA, { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }, EN);
    const next = (replies: Reply[]): CardAction | undefined =>
      actionsOf(cardIn(replies).card).find(({ data }) => data['page']);

    const lists: [string, object][] = [
      ['find_colleague', { place: NAMUR, days: [WEDNESDAY] }],
      ['find_colleague', { near: true, place: NAMUR, days: [WEDNESDAY] }],
      ['find_colleague', { team: 'mine', days: [WEDNESDAY] }],
      ['find_colleague', { team: 'mine', days: [WEDNESDAY], together: true }],
      ['find_meeting', { place: NAMUR, days: [WEDNESDAY] }],
      ['find_meeting', { topic: 'bees' }],
    ];

    /** Every page of a list, and the buttons that lead from one to the next. */
    async function paged(verb: string, slots: object): Promise<{ said: string; buttons: CardAction[] }> {
      let replies = await asks(verb, slots);
      let said = words(replies);
      const buttons: CardAction[] = [];
      for (let n = 0; n < 10; n++) {
        const to = next(replies);
        if (!to || buttons.some(({ data }) => data['page'] === to.data['page'])) break;
        buttons.push(to);
        replies = await talk.presses(NORA, to, EN);
        said += words(replies);
      }
      return { said, buttons };
    }

    it('is on no list from then on, also behind the buttons of cards from before, and is told of to nobody', async () => {
      const before = [];
      for (const [verb, slots] of lists) {
        const list = await paged(verb, slots);
        expect(list.said, JSON.stringify(slots)).to.include(filip.name);
        before.push(...list.buttons);
      }
      expect(before).not.to.deep.equal([]);
      const byName = { person: filip.name, colleague: { organisation: filip.organisation, person: filip.id } };
      const asked = { ...byName, days: [WEDNESDAY] };
      expect(words(await asks('find_colleague', asked))).to.include('Namur');
      await talk.says(NORA, 'hello', { ...EN, address: { channel: 'console', reference: {} } });
      for (const { run } of talk.nomade.chores) await run();

      await talk.says(FILIP, 'hide me', EN);
      for (const [verb, slots] of lists) expect((await paged(verb, slots)).said, verb).not.to.include(filip.name);
      for (const press of before) expect(words(await talk.presses(NORA, press, EN))).not.to.include(filip.name);

      const notThere = { ...asked, colleague: { organisation: filip.organisation, person: 'nobody' } };
      const hidden = await asks('find_colleague', asked);
      expect(words(hidden)).to.equal(words(await asks('find_colleague', notThere)));
      expect(actionsOf(cardIn(hidden).card)).to.deep.equal([]);

      const sent: string[] = [];
      talk.wait(8 * 60); // five in the afternoon: the eve of that day has begun
      for (const { run } of talk.nomade.chores) await run();
      const postman = talk.nomade.postmanWith(async (_to, reply) => void sent.push(words([reply])));
      await postman.look();
      await postman.settled();
      expect(sent.join()).not.to.include(filip.name);
    });
  });
}
