import { expect } from 'chai';
import { actionsOf, inputsOf } from '../../src/cards/card.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { wordsOf } from '../../src/locales/words.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { APPROVER, forged, HR, pressing } from '../helpers/announcing.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const question = { text: 'How do you work?', choices: ['At home', 'In the office', 'Both'] };

describe('the question of an announcement', () => {
  let stores: Stores;
  let talk: Talk;
  let nora: Person;
  let hr: Person;
  let colleagues: Person[];
  let number = 0;
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores, publicAddress: (path) => `https://nomade.example${path}` });
    nora = (await talk.nomade.people.byEmail(NORA))!;
    hr = (await talk.nomade.people.byEmail(HR))!;
    const everybody = await stores.people.everybody(nora.organisation);
    colleagues = everybody.filter(({ email }) => ![NORA, FILIP].includes(email)).slice(0, 12);
  });

  /** One that everybody was told, or looks up, since they could not be. */
  async function announced(more: Partial<Announcement> = {}): Promise<AnnouncementId> {
    const id = `0000000b-0000-4000-8000-${String((number += 1)).padStart(12, '0')}` as AnnouncementId;
    const { organisation } = nora;
    const texts = { en: { title: `News ${number}`, text: 'Hello', question }, nl: { title: 'X', text: 'Y', question } };
    const base = { organisation, id, version: 1, state: 'sent' as const, by: hr.id, made: talk.now(), changed: talk.now(), purpose: 'safety', texts, audience: {}, care: 'announce' as const }; // prettier-ignore
    await stores.announcements.put({ ...base, ...more });
    const people = [nora.id, ...colleagues.map((one) => one.id)];
    await stores.announced.queue({ organisation, announcement: id, care: 'announce', from: talk.now() }, people);
    const lease = { holder: 'test', until: new Date(talk.now().getTime() + 60_000) };
    for (const lane of await stores.lanes.take(lease, talk.now(), 10)) {
      const begun = await stores.lanes.begin(lane, { announcement: id, people }, talk.now(), lease);
      await stores.lanes.end(lane, id, begun.map((one) => ({ ...one, as: 'sent' as const })), talk.now()); // prettier-ignore
    }
    return id;
  }
  const opens = (id: AnnouncementId, email = NORA) => forged(talk, email, 'announcement', { announcement: id });
  const press = (replies: Reply[], verb: string, typed: object = {}, email = NORA) => pressing(talk, email, replies, verb, typed); // prettier-ignore
  const answerOf = async (announcement: AnnouncementId, { organisation, id }: Person = nora) =>
    (await stores.polls.ofEach(organisation, announcement, [id])).get(id)?.choice;
  const standing = (replies: Reply[]) => inputsOf(cardIn(replies).card).find(({ id }) => id === 'choice')?.value;
  const answers = async (id: AnnouncementId, choices: number[], from = 0) => {
    for (const [n, choice] of choices.entries()) {
      const key = { organisation: nora.organisation, announcement: id, person: colleagues[from + n]!.id };
      expect(await stores.polls.answer(key, choice, talk.now())).to.equal(true);
    }
  };
  const results = (id: string, email = HR) => forged(talk, email, 'announcement_results', { announcement: id });

  it('is written with the text, a choice a line, and goes out once every language asks it', async () => {
    const typed = { title: 'Work', text: 'Tell us.', purpose: 'it', question: 'How?', choices: ' Ja \n\nNee\r\nSoms' };
    const latest = async () => (await stores.announcements.of(nora.organisation))[0]!;
    const open = (verb: string, slots: object = {}) => forged(talk, HR, verb, slots);
    talk.wait(1);
    const faulty = await press(await open('announce'), 'write_announcement', { ...typed, choices: 'Ja' }, HR);
    expect(words(faulty)).to.include('A question has 2 to 6 answers').and.include('choices="Ja"');
    const draft = await press(faulty, 'write_announcement', typed, HR);
    expect(words(draft)).to.include('Question: How? (Ja / Nee / Soms)');
    const { id } = await latest();
    const inFrench = await open('announcement_words', { announcement: id, in: 'fr' });
    const lacking = await press(inFrench, 'write_announcement', { title: 'Travail', text: 'Dites-le.' }, HR);
    expect(words(lacking), 'kept, and said').to.include('French text – The question is there in another language');
    expect((await latest()).texts.fr?.title).to.equal('Travail');
    const sent = await press(lacking, 'send_announcement', {}, HR);
    expect(words(await press(sent, 'send_announcement', {}, HR))).to.include(
      'The question is there in another language',
    );
    expect((await latest()).state).to.equal('draft');

    const again = await open('announcement_words', { announcement: id, in: 'fr' });
    const short = await press(again, 'write_announcement', { title: 'Travail', text: 'Dites-le.', question: 'Comment ?', choices: 'Oui\nNon' }, HR); // prettier-ignore
    expect(words(short)).to.include('French text – There are fewer answers here');
    const third = await open('announcement_words', { announcement: id, in: 'fr' });
    expect(words(third)).to.include('question="Comment ?"').and.include('choices="Oui\\nNon"');
    const whole = await press(third, 'write_announcement', { title: 'Travail', text: 'Dites-le.', question: 'Comment ?', choices: 'Oui\nNon\nParfois' }, HR); // prettier-ignore
    expect(words(whole)).to.not.include('French text –');
    const seen = await press(whole, 'preview_announcement', {}, HR);
    const inputs = seen.flatMap((reply) => (reply.kind === 'card' ? inputsOf(reply.card) : []));
    expect(inputs.map(({ label }) => label)).to.deep.equal(['How?', 'Comment ?']);
    expect(words(await press(seen, 'preview_announcement', { choice: '1' }, HR))).to.not.include('Your answer');
    const sure = await press(whole, 'send_announcement', {}, HR);
    await press(sure, 'send_announcement', {}, HR);
    expect((await latest()).state).to.equal('scheduled');
  });

  it('says on the draft where it is for so few that nobody will see the answers', async () => {
    const [first, second] = [await announced(), await announced()];
    const draftOf = async (id: AnnouncementId, more: Partial<Announcement>) => {
      const kept = (await stores.announcements.get(nora.organisation, id))!;
      await stores.announcements.put({ ...kept, version: 2, state: 'draft', ...more });
      return words(await forged(talk, HR, 'show_announcement', { announcement: id }));
    };
    expect(await draftOf(first, { audience: { roles: ['dpo'] } })).to.include('nobody will get to see');
    expect(await draftOf(second, {})).to.not.include('nobody will get to see');
    const texts = { nl: { title: 'X', text: 'Y' } };
    const plain = await announced();
    expect(await draftOf(plain, { audience: { roles: ['dpo'] }, texts })).to.not.include('nobody will get to see');
  });

  it('is lost neither when the settings are changed, nor with the language that asks it', async () => {
    talk.wait(1);
    const typed = { title: 'Work', text: 'Tell us.', purpose: 'it', question: 'How?', choices: 'Ja\nNee' };
    const latest = async () => (await stores.announcements.of(nora.organisation))[0]!;
    const draft = await press(await forged(talk, HR, 'announce', {}), 'write_announcement', typed, HR);
    await press(await press(draft, 'announcement_settings', {}, HR), 'set_announcement', { purpose: 'safety' }, HR);
    const [language] = Object.keys((await latest()).texts);
    expect(Object.values((await latest()).texts)[0]!.question).to.deep.equal({ text: 'How?', choices: ['Ja', 'Nee'] });
    const form = await forged(talk, HR, 'announcement_words', { announcement: (await latest()).id, in: language });
    await press(form, 'write_announcement', { title: 'Work', text: 'Tell us.', question: '', choices: '' }, HR);
    expect(Object.values((await latest()).texts)[0]!.question).to.equal(undefined);
  });

  it('stands below the message, says who sees what, and is answered by one press', async () => {
    const id = await announced({ receipt: {} });
    const message = await opens(id);
    const [input] = inputsOf(cardIn(message).card);
    expect(input).to.deep.include({ type: 'Input.ChoiceSet', label: 'How do you work?' });
    expect(cardIn(message).text).to.include('(At home / In the office / Both)').and.include('HR only sees how many');
    expect(standing(message)).to.equal(undefined);
    const drawn = JSON.stringify(toBlocks(cardIn(message).card, wordsOf('en').drawing));
    expect(drawn).to.include('radio_buttons').and.include('In the office').and.include('HR only sees how many');

    const answered = await press(message, 'answer_poll', { choice: '1' });
    expect(await answerOf(id)).to.equal(1);
    expect(words(answered)).to.include('Your answer: “In the office”');
    expect(cardIn(answered).place).to.equal('instead');
    expect(standing(answered)).to.equal('1');
    expect(words(answered), 'still to be confirmed').to.include('please press “Read and understood”');
    const changed = await press(answered, 'answer_poll', { choice: '0' });
    expect(await answerOf(id)).to.equal(0);
    expect(words(changed)).to.include('Your answer: “At home”').and.not.include('Your answer: “In the office”');
  });

  it('is asked again where nothing is chosen, by a button that can be pressed again', async () => {
    const id = await announced();
    const message = await opens(id);
    const asked = await press(message, 'answer_poll', { choice: '' });
    expect(words(asked)).to.include('Choose one of the answers first');
    expect(await answerOf(id)).to.equal(undefined);
    await press(message, 'answer_poll', { choice: '2' });
    expect(await answerOf(id)).to.equal(2);
  });

  it('is answered too by who has chosen and presses “Read and understood”', async () => {
    const id = await announced({ receipt: {} });
    const read = await press(await opens(id), 'read_and_understood', { choice: '2' });
    expect(await answerOf(id)).to.equal(2);
    expect(words(read)).to.include('you confirmed that').and.include('Your answer: “Both”');
    const other = await announced({ receipt: {} });
    const unanswered = await press(await opens(other), 'read_and_understood', { choice: '' });
    expect(await answerOf(other)).to.equal(undefined);
    expect(words(unanswered)).to.include('you confirmed that');
    expect(inputsOf(cardIn(unanswered).card), 'it can still be answered').to.have.length(1);
  });

  it('stands on every page of a long text, with what was chosen on another', async () => {
    const text = Array.from({ length: 60 }, (_, n) => `Paragraph ${n}: ${'words '.repeat(20)}`).join('\n\n');
    const id = await announced({ texts: { en: { title: 'Long', text, question } } });
    const second = await press(await opens(id), 'announcement', { choice: '1' });
    expect(words(second)).to.include('Page 2');
    expect(standing(second)).to.equal('1');
    expect(await answerOf(id), 'not sent yet').to.equal(undefined);
    const answered = await press(second, 'answer_poll', { choice: '1' });
    expect(words(answered), 'where they were').to.include('Page 2');
  });

  it('is nothing to answer for others, nor with what is no choice, nor once it was taken back', async () => {
    const id = await announced();
    const notThere = words(await forged(talk, NORA, 'answer_poll', { announcement: 'nothing', choice: 0 }));
    expect(words(await forged(talk, FILIP, 'answer_poll', { announcement: id, choice: 0 }))).to.equal(notThere);
    expect(words(await forged(talk, FILIP, 'answer_poll', { announcement: id }))).to.equal(notThere);
    expect(words(await forged(talk, NORA, 'answer_poll', { announcement: id, choice: 3 }))).to.equal(notThere);
    await forged(talk, NORA, 'answer_poll', { announcement: id, choice: 99 });
    const plain = await announced({ texts: { en: { title: 'Plain', text: 'Hello' } } });
    expect(words(await forged(talk, NORA, 'answer_poll', { announcement: plain, choice: 0 }))).to.equal(notThere);
    expect(await answerOf(id)).to.equal(undefined);

    const message = await opens(id);
    const kept = (await stores.announcements.get(nora.organisation, id))!;
    await stores.announcements.put({ ...kept, version: 2, state: 'cancelled' });
    const late = await press(message, 'answer_poll', { choice: '0' });
    expect(words(late)).to.include('has been taken back');
    expect(inputsOf(cardIn(late).card)).to.deep.equal([]);
    expect(await answerOf(id)).to.equal(undefined);
  });

  it('is answered by nobody where others read along', async () => {
    const id = await announced();
    const group = { conversation: { channel: 'console', id: 'all', kind: 'group' } as const };
    const action = { type: 'Action.Execute' as const, title: '', verb: 'answer_poll', data: { once: '', announcement: id, choice: 1 } }; // prettier-ignore
    expect(words(await talk.presses(NORA, action, group))).to.not.include('At home');
    expect(await answerOf(id)).to.equal(undefined);
  });

  it('has results from five answers on that differ: in counts, in words and as a chart', async () => {
    const id = await announced({ receipt: {} });
    await press(await opens(id), 'read_and_understood', { choice: '1' });
    await answers(id, [0, 0, 0]);
    const early = await results(id);
    expect(words(early))
      .to.include('at the earliest once five people')
      .and.not.match(/At home\s*·|Counted so far/u);
    expect(JSON.stringify(early)).to.not.include('Chart.');
    await answers(id, [0], 3);
    const shown = await results(id);
    expect(words(shown))
      .to.include('Results of “News')
      .and.include('Read and understood: 1 of 13 people.')
      .and.include('Counted so far: answers from 5 people')
      .and.match(/At home · 4 people \(80%\)/)
      .and.match(/In the office · 1 person \(20%\)/)
      .and.match(/Both · 0 people \(0%\)/);
    const chart = JSON.stringify(cardIn(shown).card);
    expect(chart).to.include('Chart.VerticalBar.Grouped').and.include('{"x":"At home","y":4}');
    await answers(id, [1], 4);
    expect(words(await press(shown, 'announcement_results', {}, HR)), 'one more tells of one').to.include(
      'answers from 5',
    );
  });

  it('has results rounded to fives where it is for a site', async () => {
    const id = await announced({ audience: { sites: ['galilee' as SiteId] } });
    await answers(id, [0, 0, 0, 0, 0, 0, 1]);
    const shown = words(await results(id));
    expect(shown)
      .to.include('Counted so far: answers from at least 5 people')
      .and.match(/At home · at least 5\b/)
      .and.match(/In the office · fewer than 5\b/)
      .and.not.match(/\(\d+%\)|\b[67]\b/);
  });

  it('has results by language where that tells of no few, and HR may see who has confirmed it', async () => {
    const inFrench = (some: Person[]) => stores.people.import({ organisation, people: some.map((one) => ({ ...one, language: 'fr' as const })), teams: [], identities: [] }); // prettier-ignore
    const organisation = (await stores.people.organisation(nora.organisation))!;
    const all = (await stores.people.getEach(organisation.id, [nora.id, ...colleagues.map(({ id }) => id)])).flatMap((one) => one ?? []); // prettier-ignore
    await stores.people.import({ organisation, people: all.map((one) => ({ ...one, language: 'nl' as const })), teams: [], identities: [] }); // prettier-ignore
    const id = await announced({ receipt: {} });
    await stores.announced.receipt({ organisation: organisation.id, announcement: id, person: all[1]!.id }, talk.now());
    const shown = async (one: AnnouncementId) => words(await results(one));
    expect(await shown(id), 'one language').to.not.match(/Nederlands/);
    await inFrench(all.slice(0, 4));
    expect(await shown(id), 'four').to.not.match(/Nederlands|Français/);
    await inFrench(all.slice(0, 5));
    expect(await shown(id))
      .to.match(/Français · Read and understood: 1 of 5 people/)
      .and.match(/Nederlands · Read and understood: 0 of 8 people/);
    const ofSite = await announced({ receipt: {}, audience: { sites: ['galilee' as SiteId] } });
    for (const other of [ofSite, await announced()]) expect(await shown(other)).to.not.match(/Nederlands|Français/);
  });

  it('has results for HR of the organisation alone', async () => {
    const id = await announced();
    await answers(id, [0, 1, 1, 1, 2]);
    expect(words(await results(id))).to.include('Counted so far');
    for (const email of [NORA, FILIP, APPROVER]) {
      expect(words(await results(id, email)), email)
        .to.not.include('News')
        .and.not.include('counted');
    }
    const none = words(await results('0000000b-0000-4000-8000-999999999999'));
    expect(none).to.not.include('Answers');
    const group = { conversation: { channel: 'console', id: 'all', kind: 'group' } as const };
    const action = { type: 'Action.Execute' as const, title: '', verb: 'announcement_results', data: { once: '', announcement: id } }; // prettier-ignore
    expect(words(await talk.presses(HR, action, { ...group, language: 'en' }))).to.not.include('counted');
    const draft = '0000000b-0000-4000-8000-00000000000d' as AnnouncementId;
    const kept = (await stores.announcements.get(nora.organisation, id))!;
    await stores.announcements.put({ ...kept, id: draft, state: 'draft' });
    expect(words(await results(draft)), 'nobody was told').to.not.include('Results');
    expect(actionsOf(cardIn(await results(id)).card).map(({ verb }) => verb)).to.include('show_announcement');
  });
});
