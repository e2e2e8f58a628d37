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
    expect(words(answer)).to.include(
      'Where you live is not used to find places to meet. To allow it, write “you may use',
    );
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

  it('is also asked by whether one is open to meet, and says so', async () => {
    const says = async () => words(await talk.says(NORA, 'am I open to meet?', { language: 'en' }));

    expect(await says()).to.include('You are not open to meet: nobody finds you that way.');
    await talk.presses(NORA, pressOf('open_to_meet'));
    expect(await says())
      .to.include('open to meet')
      .and.not.include('You are not open');
  });

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

describe('who looked me up', () => {
  let stores: Stores;
  let talk: Talk;
  beforeEach(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
  });
  const asks = (email = NORA) => talk.presses(email, pressOf('who_looked_me_up'), { language: 'en' });
  const finds = (email: string, slots: object) => talk.presses(email, pressOf('find_colleague', slots));

  it('is nobody, to begin with', async () => {
    expect(words(await asks())).to.match(/^Nobody has looked you up\./);
  });

  it('is told with the day, the hour, and how, the latest first, also where nothing was shown', async () => {
    await finds('manager@nomade.example', { person: 'Nora' });
    talk.wait(25 * 60 + 40);
    await finds('hr@nomade.example', { person: 'Nora Lindgren' });
    const answer = words(await asks());

    expect(answer).to.match(/^Who looked you up, and who follows you\nWho looked you up\n/);
    expect(answer).to.include('Margaux Lenoble · Wednesday 25 November, around 11:00 · by your name\nFilip Desmedt · Tuesday 24 November, around 09:00'); // prettier-ignore
    expect(answer).to.include('I keep this for 90 days, for you alone.');
  });

  it('is told of a list, too, where somebody stood on the page that was shown', async () => {
    await talk.says(NORA, 'I work in the office in Eupen today');
    await finds('manager@nomade.example', { team: 'mine' });

    expect(words(await asks())).to.match(/Filip Desmedt · Tuesday 24 November, around 09:00 · on a list/);
  });

  it('is told page by page', async () => {
    for (let n = 0; n < 14; n++) {
      await finds('manager@nomade.example', { person: 'Nora' });
      talk.wait(60);
    }
    const first = await asks();

    expect(words(first)).to.include('1 to 12 of 14.');
    const second = await talk.presses(NORA, button(first));
    expect(words(second)).to.include('13 to 14 of 14.').and.include('Tuesday 24 November, around 09:00');
  });

  it('is told with who follows me, who comes first', async () => {
    await finds('manager@nomade.example', { person: 'Nora' });
    await talk.presses('bram.luyten@nomade.example', pressOf('follow_colleague', { person: 'Nora' }));

    expect(words(await asks())).to.match(
      /\nWho follows you\nBram Luyten · asked to be told when you are both in, .+\nWho looked you up\nFilip Desmedt · /,
    );
  });

  it('is nobody else’s to know, nor told where others read along', async () => {
    await finds('manager@nomade.example', { person: 'Nora' });

    expect(words(await asks('hr@nomade.example'))).to.match(/^Nobody has looked you up/);
    const conversation = { channel: 'slack', id: 'a-channel', kind: 'group' } as const;
    const answer = await talk.presses(NORA, pressOf('who_looked_me_up'), { conversation });
    expect(words(answer)).to.match(/^Others read along here/);
  });
});
