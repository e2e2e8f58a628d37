import { expect } from 'chai';
import type { Conversation } from '../../src/conversation/incoming.ts';
import { isKeyOf, newButtonKey } from '../../src/conversation/button-key.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const official = 'official@nomade.example';
const manager = 'manager@nomade.example';
const TOMORROW = 'a desk in Eupen tomorrow';

describe('the bot', () => {
  let talk: Talk;
  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });

  it('does one thing for one press, and answers the second like the first', async () => {
    const desk = button(await talk.says(official, TOMORROW));
    const [first, second] = await Promise.all([talk.presses(official, desk), talk.presses(official, desk)]);
    const third = await talk.presses(official, desk);

    expect(words(first ?? [])).to.match(/^Booked: /);
    expect(second).to.deep.equal(first);
    expect(third).to.deep.equal(first);
    expect(words(await talk.says(official, 'my bookings'))).to.include('You have 1 booking');
  });

  it('answers a sentence that is delivered twice once', async () => {
    const first = await talk.says(official, TOMORROW, { deliveryKey: 'slack:Ev1' });
    const again = await talk.says(official, TOMORROW, { deliveryKey: 'slack:Ev1' });
    expect(first).to.have.length(1);
    expect(again).to.deep.equal([]);
  });

  it('answers nobody with what it said to somebody else, even under the same key', async () => {
    await talk.says(official, TOMORROW, { deliveryKey: 'same' });
    expect(await talk.says(manager, TOMORROW, { deliveryKey: 'same' })).to.have.length(1);
  });

  it('lets a refused press be tried again', async () => {
    const desk = button(await talk.says(official, TOMORROW));
    const forged = { ...desk, data: { ...desk.data, days: ['2026-11-01'] } };
    expect(words(await talk.presses(official, forged))).to.include('has already passed');
    expect(words(await talk.presses(official, desk))).to.match(/^Booked: /);
  });

  it('acts for whoever presses, and leaves a card standing that was drawn for somebody else', async () => {
    const group: Conversation = { channel: 'teams', id: '19:group', kind: 'group' };
    const desk = button(await talk.says(official, TOMORROW, { conversation: group }));

    const pressed = await talk.presses(manager, desk, { conversation: group, language: 'en' });

    expect(cardIn(pressed).place).to.equal('after');
    expect(words(await talk.says(manager, 'my bookings', { language: 'en' }))).to.include('You have 1 booking');
    expect(words(await talk.says(official, 'my bookings'))).to.include('no bookings');
  });

  it('takes nothing from a card as proof of who somebody is', async () => {
    const desk = button(await talk.says(official, TOMORROW));
    const forged = { ...desk, data: { ...desk.data, person: manager, who: manager, organisation: 'x' } };
    await talk.presses(official, forged);
    expect(words(await talk.says(manager, 'my bookings', { language: 'en' }))).to.include('no bookings');
  });

  it('refuses what a button never said, and changes nothing', async () => {
    const desk = button(await talk.says(official, TOMORROW));
    const odd: Record<string, unknown>[] = [
      { ...desk.data, desk: 7 },
      { ...desk.data, days: 'tomorrow' },
      { ...desk.data, days: ['2026-02-31'] },
      { ...desk.data, days: Array(500).fill('2026-11-25') },
      { ...desk.data, time: { from: '25:00' } },
      { ...desk.data, desk: 'x'.repeat(5000) },
    ];
    for (const data of odd) {
      const answer = await talk.presses(official, { ...desk, data: data as typeof desk.data });
      expect(words(answer)).to.match(/button, so nothing|button says, so nothing/);
    }
    for (const id of ['no-such-desk', '__proto__', 'constructor']) {
      const answer = await talk.presses(official, { ...desk, data: { ...desk.data, desk: id, once: id } });
      expect(words(answer)).to.include('That space is not there any more');
    }
    for (const verb of ['no_such_ability', '__proto__', 'toString', '']) {
      expect(words(await talk.presses(official, { ...desk, verb }))).to.include('does not work any more');
    }
    expect(words(await talk.says(official, 'my bookings'))).to.include('no bookings');
  });

  it('refuses a stranger politely, in their language, and says whom to ask', async () => {
    expect(words(await talk.says('nobody@example.org', TOMORROW))).to.include('I do not know your organisation');
    expect(words(await talk.says('nobody@example.org', TOMORROW, { language: 'fr' }))).to.not.include('I do not');
  });

  it('answers an empty text, one that is too long, and anything odd', async () => {
    expect(words(await talk.says(official, '   '))).to.include('What I can do for you');
    expect(words(await talk.says(official, 'desk '.repeat(4_000)))).to.include('more than I can read');
    for (const text of [
      '🙂🙂🙂',
      'שלום עליכם',
      '‮desk‬',
      '\u0000\u0001',
      '${title}',
      '<script>',
      '__proto__',
      '- - -',
      '\\',
    ]) {
      expect(await talk.says(official, text), text).to.have.length(1);
    }
  });

  it('says what it does not do for whoever asks, and what they can do instead', async () => {
    const answer = words(await talk.says(official, 'announce the new guidelines to everybody'));
    expect(answer).to.match(/^Only HR sends announcements\. \S/);
    const theirs = button(await talk.says(official, 'announcements'));
    expect(theirs.verb).to.equal('missed_announcements');
  });

  it('greets who arrives, thanks who thanks, and explains itself from its abilities', async () => {
    expect(words(await talk.says(official, 'hello'))).to.include('I am Nomade');
    expect(words(await talk.says(official, 'thank you!'))).to.include('welcome');
    const help = words(await talk.says(official, 'help'));
    expect(help).to.include('Book me a desk in Eupen tomorrow').and.to.include('What have I booked?');
  });

  it('forgets the last request after half an hour', async () => {
    await talk.says(official, 'a desk in Namur on Thursday');
    talk.wait(31);
    expect(words(await talk.says(official, 'no, Friday'))).to.not.include('in Namur on Friday');
  });

  it('keeps apart what one person says in two conversations', async () => {
    const group: Conversation = { channel: 'teams', id: '19:group', kind: 'group' };
    await talk.says(official, 'a desk in Namur on Thursday', { conversation: group });
    expect(words(await talk.says(official, 'no, Friday'))).to.not.include('in Namur on Friday');
  });
});

describe('the key of a button', () => {
  it('tells whose card it is to who knows the person, and is never the same', () => {
    const ann = 'person-ann' as PersonId;
    const keys = Array.from({ length: 200 }, () => newButtonKey(ann));

    for (const key of keys) {
      expect(isKeyOf(`${key}.3`, ann)).to.be.true;
      expect(isKeyOf(`${key}.3`, 'person-bob' as PersonId)).to.be.false;
      expect(key).to.not.include('person-ann');
    }
    expect(new Set(keys).size).to.equal(keys.length);
  });
});
