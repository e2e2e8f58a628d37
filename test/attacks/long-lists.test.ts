import { expect } from 'chai';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { aConversation, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
/** Looks after several sites, of which some have a room of the same name. */
const FACILITY = 'ines.dhondt@nomade.example';

const daysFrom = (first: string, length: number) =>
  Array.from({ length }, (_, n) => new Date(Date.parse(first) + n * 86_400_000).toISOString().slice(0, 10));
const A_YEAR = daysFrom('2026-11-26', 300);

/** A question has what was said on each of its buttons, of which Slack takes 2,000 characters. */
describe('what is too long for a button', function () {
  this.timeout(30_000);
  let talk: Talk;
  let presses = 0;

  before(async () => {
    const { stores } = await storesForDemo(TUESDAY_NINE);
    talk = await aConversation(TUESDAY_NINE, { stores });
    const organisation = await stores.people.organisation('bosa' as OrganisationId);
    const nele = await stores.people.byEmail('bosa' as OrganisationId, 'nele.dhondt@nomade.example');
    const namesake = { ...nele!, id: 'namesake' as PersonId, name: 'Nele Dumont', email: 'dumont@nomade.example' };
    await stores.people.import({ organisation: organisation!, people: [namesake], teams: [], identities: [] });
    for (const day of ['2026-12-01', '2026-12-02']) {
      await press(MANAGER, 'book_room', { room: 'brussels-boudewijn-fagne', days: [day], time: { from: '09:00', to: '10:00' } }); // prettier-ignore
    }
  });

  const press = (email: string, verb: string, data: object) =>
    talk.presses(email, { type: 'Action.Execute', title: '', verb, data: { ...data, once: `long ${++presses}` } });

  function drawn(replies: Reply[]): string {
    for (const reply of replies) if (reply.kind === 'card') toBlocks(reply.card, wordsOf('en').drawing);
    return words(replies);
  }

  it('is refused as too many days where it is said in a sentence, before anything is asked', async () => {
    const asked = await talk.says(OFFICIAL, 'book room Our every day until November 2027 from 2 to 4');
    expect(drawn(asked)).to.include('up to 31 days');
  });

  it('is refused, or left out where nothing comes of it', async () => {
    const asked: [email: string, verb: string, data: object, answer: string][] = [
      [OFFICIAL, 'ask_site', { what: 'x'.repeat(3_000), place: 'brussels' }, 'under 300 characters'],
      [OFFICIAL, 'ask_site', { what: 'x'.repeat(3_000) }, 'under 300 characters'],
      [OFFICIAL, 'room_day', { space: 'Zenne', days: A_YEAR }, 'There are several'],
      [OFFICIAL, 'book_desk', { days: A_YEAR }, '31 days'],
      [OFFICIAL, 'book_room', { people: ['Nele'], place: 'brussels', days: A_YEAR }, '31 days'],
      [FACILITY, 'close_space', { space: 'Zenne', days: A_YEAR }, '100 dagen'],
      [FACILITY, 'closures', { days: A_YEAR }, '100 dagen'],
      [MANAGER, 'change', { fromDays: ['2026-12-01', '2026-12-02'], days: A_YEAR }, 'naar één dag'],
    ];
    for (const [email, verb, data, answer] of asked) {
      expect(drawn(await press(email, verb, data)), verb).to.include(answer);
    }
  });
});
