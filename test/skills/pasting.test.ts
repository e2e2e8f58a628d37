import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { actionsOf, inputsOf } from '../../src/cards/card.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import { LONGEST_PASTED } from '../../src/domain/announcements/writing/pasted-card.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import { UNSAID } from '../../src/domain/policy/policy.ts';
import { wordsOf } from '../../src/locales/words.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { forged, HR, pressing } from '../helpers/announcing.ts';
import { isTooLong, refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const BOSA = 'bosa' as OrganisationId;
const SAMPLE = readFileSync(new URL('../fixtures/adaptive-cards/AdaptiveCard.json', import.meta.url), 'utf8');
const cardOf = (...body: object[]) => JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body });
const line = { type: 'TextBlock', text: 'Drink **water**' };

describe('a card of the designer, announced', () => {
  let stores: Stores;
  let talk: Talk;
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
  });

  const latest = async (): Promise<Announcement> => (await stores.announcements.of(BOSA))[0]!;
  const press = (replies: Reply[], verb: string, typed: object = {}) => pressing(talk, HR, replies, verb, typed);
  const form = async () => {
    talk.wait(1); // so that it is the one that was changed last
    return press(await talk.says(HR, 'announce the new telework guideline', { language: 'en' }), 'paste_card');
  };
  const keep = async (card: string, typed: object = {}) => press(await form(), 'keep_card', { title: 'Heat', purpose: 'safety', card, ...typed }); // prettier-ignore
  const standing = (replies: Reply[]) => Object.fromEntries(inputsOf(cardIn(replies).card).map(({ id, value }) => [id, value])); // prettier-ignore

  it('can be pasted while nothing is filled in where clients hold back what is not', async () => {
    const writing = await talk.says(HR, 'announce the new telework guideline', { language: 'en' });
    const paste = actionsOf(cardIn(writing).card).find(({ verb }) => verb === 'paste_card');
    expect(paste?.associatedInputs).to.equal('none');
    expect(inputsOf(cardIn(writing).card).some(({ isRequired }) => isRequired)).to.equal(true);
  });

  it('is pasted in the place of a text, and shown with our own title, receipt and buttons', async () => {
    const pasting = await form();
    expect(standing(pasting)['title']).to.match(/tele/i);
    expect(words(pasting)).to.include('In Slack this field takes 3,000 characters');
    const link = { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Plan', url: 'https://a.example/plan' }] }; // prettier-ignore
    await keep(cardOf(line, { type: 'FactSet', facts: [{ title: 'Hall', value: 'B' }] }, link));
    const { id, texts, version, state } = await latest();
    expect(state).to.equal('draft');
    expect(texts.nl?.text ?? texts.en?.text).to.equal('Drink water\nHall: B\nPlan: https://a.example/plan');
    await forged(talk, HR, 'set_announcement', { announcement: id, version, purpose: 'safety', receipt: 'true' });
    const [, preview] = await forged(talk, HR, 'preview_announcement', { announcement: id });
    const { card, text } = cardIn([preview!]);
    const said = card.body.map((part) => JSON.stringify(part));
    const at = (part: string) => said.findIndex((one) => one.includes(part));
    expect([at('"Heat"'), at('Drink **water**'), at('FactSet'), at('a.example/plan')]).to.deep.equal([0, 2, 3, 4]);
    expect(at('TextBlock'), 'what is asked stands below').to.be.lessThan(said.length - 1);
    expect(said.slice(5).join(' ')).to.match(/bevestig|confirm/i);
    expect(actionsOf(card).map(({ verb }) => verb)).to.deep.equal(['preview_announcement']);
    expect(text).to.include('Drink water');
  });

  it('comes with what is not shown as it was made, on both platforms and in Slack', async () => {
    const draft = await keep(SAMPLE);
    expect(words(draft))
      .to.include('The announcement is saved')
      .and.include('Left out: 1 field to fill in')
      .and.include('Left out: 2 buttons (“OK”, “Comment”)')
      .and.include('Left out: 1 picture (“pbs.twimg.com”)')
      .and.include('1 date is shown');
    const columns = [{ items: [{ type: 'FactSet', facts: [{ title: 'a', value: 'b' }] }] }, { items: [line] }];
    expect(words(await keep(cardOf({ type: 'ColumnSet', columns })))).to.include('In Slack: Columns are shown one below the other.'); // prettier-ignore
  });

  it('shows pictures of hosts that the organisation has named, and of no others', async () => {
    const text = JSON.stringify({ announcements: { ...UNSAID.announcements, pictures: ['pictures.example'] } });
    const picture = (host: string) => ({ type: 'Image', url: `https://${host}/a.png`, altText: `Of ${host}` });
    const card = cardOf(picture('pictures.example'), picture('tracker.example'), picture('pictures.example.evil.example')); // prettier-ignore
    const shown = async () => JSON.stringify((await latest()).texts).match(/https:[^"]+/g) ?? [];
    await keep(card);
    expect(await shown()).to.deep.equal([]);
    await talk.nomade.administer({ ask: 'keep-policy', organisation: 'bosa', text, dryRun: false });
    expect(words(await keep(card))).to.include('Left out: 2 pictures');
    expect(await shown()).to.deep.equal(['https://pictures.example/a.png']);
  });

  it('says what is wrong with it above its field, keeps nothing, and loses nothing that was typed', async () => {
    const before = (await stores.announcements.of(BOSA)).length;
    const wrong: [card: string, ...sentences: string[]][] = [
      ['', 'paste its JSON here'],
      ['{', 'not complete JSON'],
      ['{"type":"message"}', 'its type has to be AdaptiveCard'],
      [cardOf({ ...line, text: 'a'.repeat(100_000) }), 'at most 28,000 characters'],
      [cardOf({ ...line, text: 'Hi ${name}' }), 'There is a placeholder in it: “Hi ${name}”', '(body[0])'],
      [cardOf({ ...line, text: '<at>everyone</at>' }), 'It mentions people'],
      [cardOf({ ...line, selectAction: { type: 'Action.OpenUrl', url: 'http://a.example' } }), 'A link leads to “http://a.example”'], // prettier-ignore
      [cardOf({ type: 'Input.Text', id: 'a' }), 'nothing on the card that I can show'],
      [cardOf(...Array.from({ length: 150 }, () => ({ ...line, text: 'a'.repeat(40) }))), 'more on the card than fits into one message'], // prettier-ignore
      [cardOf(...Array.from({ length: 40 }, () => line)), 'than fits into a message in Slack'],
    ];
    for (const [card, ...sentences] of wrong) {
      const again = await keep(card, { title: 'Mine' });
      for (const sentence of sentences) expect(words(again).replaceAll('\u200b', ''), sentence).to.include(sentence);
      expect(standing(again), sentences[0]).to.include({ title: 'Mine' });
      if (card.length < 3000) expect(standing(again)['card'] ?? '').to.equal(card);
      const body = cardIn(again).card.body.map((part) => JSON.stringify(part));
      expect(body.findIndex((part) => part.includes('"warning"')), sentences[0]).to.equal(body.findIndex((part) => part.includes('"id":"card"')) - 1); // prettier-ignore
      const blocks = toBlocks(cardIn(again).card, wordsOf('en').drawing);
      expect([...refusalsOfBlocks(blocks), isTooLong(blocks)], sentences[0]).to.deep.equal([false]);
    }
    expect((await stores.announcements.of(BOSA)).length).to.equal(before);
  });

  it('stays where only its title is changed, and makes way for a text or another card', async () => {
    await keep(cardOf(line));
    const { id, texts } = await latest();
    const [language] = Object.keys(texts) as ['nl'];
    const change = () => forged(talk, HR, 'announcement_words', { announcement: id, in: language });
    const opened = await change();
    expect(standing(opened)).to.deep.include({ title: 'Heat' });
    expect(standing(opened)['card']).to.equal(undefined);
    await press(opened, 'keep_card', { title: 'Hotter', card: '' });
    expect((await latest()).texts[language]).to.deep.equal({ ...texts[language], title: 'Hotter' });
    await press(await change(), 'keep_card', { title: 'Hotter', card: cardOf({ ...line, text: 'Go home' }) });
    expect((await latest()).texts[language]?.text).to.equal('Go home');
    await press(await press(await change(), 'announcement_words'), 'write_announcement', { title: 'Cooler', text: 'Stay' }); // prettier-ignore
    expect((await latest()).texts[language]).to.deep.equal({ title: 'Cooler', text: 'Stay' });
    const other = language === 'nl' ? 'fr' : 'nl';
    const { version } = await latest();
    await forged(talk, HR, 'keep_card', { announcement: id, version, in: other, title: 'Chaleur', card: cardOf(line) });
    expect(Object.keys((await latest()).texts).sort()).to.deep.equal([language, other].sort());
    await forged(talk, HR, 'keep_card', { announcement: id, version: version + 1, in: other, title: '', card: '' });
    expect(Object.keys((await latest()).texts)).to.deep.equal([language]);
  });

  it('asks its question as any announcement does, and keeps it with another card', async () => {
    const typed = { question: 'Is it too hot?', choices: 'Yes\nNo' };
    const draft = await keep(cardOf(line), typed);
    expect(words(draft)).to.include('Is it too hot?');
    const { id, texts, guideline } = await latest();
    const [language] = Object.keys(texts) as ['nl'];
    expect(guideline, 'of the guideline that was named').to.match(/telework/);
    const opened = await forged(talk, HR, 'announcement_words', { announcement: id, in: language });
    expect(standing(opened)).to.include(typed);
    await press(opened, 'keep_card', { title: 'Hot', card: '', ...typed, choices: 'Yes\nNo\nWhere?' });
    const { card, question } = (await latest()).texts[language]!;
    expect([card, question?.choices]).to.deep.equal([texts[language]!.card, ['Yes', 'No', 'Where?']]);
    expect(words(await press(await forged(talk, HR, 'announcement_words', { announcement: id, in: language }), 'keep_card', { title: 'Hot', card: cardOf(line), question: 'x', choices: 'y' }))).to.include('2 to 6 answers'); // prettier-ignore
    const { version } = await latest();
    const other = await forged(talk, HR, 'keep_card', { announcement: id, version, in: language === 'nl' ? 'fr' : 'nl', title: 'x', card: cardOf(line) }); // prettier-ignore
    expect(words(other), 'its question may be written later').to.include('is saved');
  });

  it('is for HR only, and of a draft of their own organisation', async () => {
    const { id, version } = await latest();
    const slots = { announcement: id, version, in: 'en', title: 'x', card: cardOf(line) };
    for (const verb of ['paste_card', 'keep_card']) {
      const refused = await forged(talk, 'official@nomade.example', verb, slots);
      expect(words(refused), verb).to.match(/HR/);
      expect(words(await forged(talk, HR, verb, { ...slots, announcement: '00000000-0000-4000-8000-000000000000' as AnnouncementId })), verb).to.not.include('saved'); // prettier-ignore
    }
    expect((await latest()).texts.en).to.equal(undefined);
  });

  it('is no larger than a message takes, as large as it may be and with everything beside it', async () => {
    const facts = (n: number) => ({ type: 'FactSet', facts: Array.from({ length: n }, (_, k) => ({ title: `Hall ${k}`, value: '"ü" & <b>'.repeat(6) })) }); // prettier-ignore
    let shown = 0;
    for (let n = 5; n < 60; n += 5) {
      const json = cardOf(line, facts(n));
      expect(json.length).to.be.below(LONGEST_PASTED);
      if (!words(await keep(json)).includes('is saved')) continue;
      shown = n;
      const { id } = await latest();
      const [, preview] = await forged(talk, HR, 'preview_announcement', { announcement: id });
      const blocks = toBlocks(cardIn([preview!]).card, wordsOf('en').drawing);
      expect([...refusalsOfBlocks(blocks), isTooLong(blocks)]).to.deep.equal([false]);
      expect(JSON.stringify(blocks)).to.include(`Hall ${n - 1}`);
    }
    expect(shown).to.be.within(10, 50);
  });
});
