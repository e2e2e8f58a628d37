import { expect } from 'chai';
import type { CardAction } from '../../src/cards/card.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';

/** A button of no card that was drawn: what somebody could forge. */
const pressOf = (verb: string, slots: object = {}): CardAction => ({
  ...{ type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } },
});

describe('who sees where I am', () => {
  let stores: Stores;
  let talk: Talk;
  let nora: Official;
  beforeEach(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    const person = await talk.nomade.people.byEmail(NORA);
    nora = (await talk.nomade.people.official(person!.organisation, person!.id))!;
  });
  const chosen = async () => (await stores.choices.of(nora.organisation.id, nora.person.id)).visibility;
  const asks = () => talk.presses(NORA, pressOf('my_visibility'));

  it('is the team where nothing was chosen, said in plain words, with a button for each choice', async () => {
    const answer = await asks();

    expect(words(answer)).to.match(/^Your team sees where you are\n/);
    expect(words(answer)).to.include('your manager included').and.include('never the past');
    const titles = cardIn(answer).card.actions?.map(({ title }) => title);
    expect(titles).to.deep.equal(['Nobody', '✓ My team', 'My organisation', 'The network', 'Who looked me up?']);
    expect(await chosen()).to.equal('team');
  });

  for (const [number, visibility, says] of [
    [1, 'nobody', /^Nobody sees where you are\nNobody at all, your manager included\./],
    [
      3,
      'organisation',
      /^Your organisation sees where you are\nEverybody in your organisation, and nobody in any other/,
    ],
    [4, 'network', /^The whole network sees where you are\nEverybody in every administration/],
  ] as const) {
    it(`is changed to ${visibility} by its button, at once`, async () => {
      const answer = await talk.presses(NORA, button(await asks(), number));

      expect(await chosen()).to.equal(visibility);
      expect(words(answer)).to.match(says);
      expect(cardIn(answer).card.actions?.[number - 1]?.title).to.match(/^✓ /);
    });
  }

  it('does what an older button says, also when it is pressed a second time', async () => {
    const card = await asks();
    await talk.presses(NORA, button(card, 1));
    await talk.presses(NORA, button(card, 4));
    const answer = await talk.presses(NORA, button(card, 1));

    expect(await chosen()).to.equal('nobody');
    expect(words(answer)).to.match(/^Nobody sees/);
  });

  it('is nobody else’s to choose', async () => {
    const { organisation, person } = nora;
    const forged = { visibility: 'nobody', organisation: organisation.id, person: person.id };
    await talk.presses('admin@nomade.example', pressOf('set_visibility', forged));

    expect(await chosen()).to.equal('team');
  });

  it('is refused where a button names no such choice', async () => {
    const answer = await talk.presses(NORA, pressOf('set_visibility', { visibility: 'everybody' }));

    expect(words(answer)).to.match(/cannot read/);
    expect(await chosen()).to.equal('team');
  });

  it('says what being open to meet adds to it, and that nobody finds who is hidden', async () => {
    await stores.choices.change(nora.organisation.id, nora.person.id, { meeting: { topics: [] } });
    expect(words(await asks())).to.include('You are open to meet, so people of the whole network');
    await stores.choices.change(nora.organisation.id, nora.person.id, { visibility: 'nobody' });
    expect(words(await asks())).to.include('nobody finds you');
  });

  it('is nobody, whatever was chosen, where the organisation has switched finding colleagues off', async () => {
    const organisation = { ...nora.organisation, policy: { without: ['finding-colleagues' as const] } };
    await stores.people.import({ organisation, people: [], teams: [], identities: [] });

    expect(words(await asks())).to.match(/^Your organisation has switched off finding colleagues/);
  });
});
