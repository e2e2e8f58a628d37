import { expect } from 'chai';
import { actionsOf, inputsOf } from '../../src/cards/card.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement } from '../../src/domain/announcements/announcement.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import { Received } from '../../src/domain/announcements/received.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { messageOf } from '../../src/skills/announcements/receiving/receiving-skill.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { sendingOn } from '../helpers/an-announcement.ts';
import { approvalAbove, APPROVER, forged, HR, pressing, toldBy } from '../helpers/announcing.ts';
import { isTooLong, refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { VirtualTime } from '../helpers/virtual-time.ts';

const NORA = 'official@nomade.example';
const OTHER_HR = 'hr@elsewhere.example';
const BOSA = 'bosa' as OrganisationId;
const EVERY_PRESS = [
  ...['announcement_words', 'write_announcement', 'announcement_settings', 'set_announcement', 'preview_announcement'],
  ...['show_announcement', 'send_announcement', 'cancel_announcement', 'pause_announcement', 'resume_announcement'],
  ...['approve_announcement', 'send_back_announcement'],
];

describe('announcing something', () => {
  let stores: Stores;
  let talk: Talk;
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores });
    await approvalAbove(talk, 10);
    for (const email of [NORA, APPROVER]) await talk.says(email, 'hello', { address: { channel: 'console', reference: { person: email, lane: 'test' } } }); // prettier-ignore
    const elsewhere = (await stores.people.organisations()).find(({ id }) => id !== BOSA)!;
    const hr = (await talk.nomade.people.byEmail(HR))!;
    const other = { ...hr, id: 'other-hr' as typeof hr.id, organisation: elsewhere.id, email: OTHER_HR };
    const identity = { platform: 'local' as const, realm: 'test', user: OTHER_HR };
    await stores.people.import({ organisation: elsewhere, people: [other], teams: [], identities: [{ person: other.id, identity }] }); // prettier-ignore
  });

  const latest = async (): Promise<Announcement> => (await stores.announcements.of(BOSA))[0]!;
  const press = (replies: Reply[], verb: string, typed: object = {}, email = HR) => pressing(talk, email, replies, verb, typed); // prettier-ignore
  const begin = () => talk.says(HR, 'announce the new telework guideline', { language: 'en' });
  const aDraft = async (typed: object = {}) => {
    talk.wait(1); // so that it is the one that was changed last
    await press(await begin(), 'write_announcement', { title: 'Hitte', text: 'Drink water', purpose: 'safety', ...typed }); // prettier-ignore
    return latest();
  };
  const runs = () => talk.nomade.chores.find(({ name }) => name === 'announcements')!.run();

  it('goes all the way: written, seen, approved by a colleague, sent, confirmed, and counted', async () => {
    const draft = await press(await begin(), 'write_announcement', { title: 'Hitte', text: 'Drink water', purpose: 'safety' }); // prettier-ignore
    expect(words(draft))
      .to.include('Nothing has been sent')
      .and.match(/no text in French: \d+ colleagues who read French get it in Dutch/);
    const inFrench = await forged(talk, HR, 'announcement_words', { announcement: (await latest()).id, in: 'fr' });
    await press(inFrench, 'write_announcement', { title: 'Chaleur', text: 'Buvez de l’eau' });
    const settings = await forged(talk, HR, 'announcement_settings', { announcement: (await latest()).id });
    const whole = await press(settings, 'set_announcement', { purpose: 'safety', receipt: 'true', by: '2026-11-30' });
    expect(words(whole))
      .to.include('Everybody is asked to confirm by Monday 30 November')
      .and.include('At the moment 63 people');

    const preview = words(await press(whole, 'preview_announcement'));
    expect(preview).to.include('Drink water').and.include('Buvez de l’eau').and.include('Lu et compris');
    const sure = await press(whole, 'send_announcement');
    expect(words(sure)).to.include('to 63 people now?');
    expect((await latest()).state, 'asked, not done').to.equal('draft');
    expect(words(await press(sure, 'send_announcement'))).to.include('Waiting for a colleague to approve it');
    await runs();
    expect((await latest()).state).to.equal('awaits-approval');

    const asked = (await toldBy(talk)).filter(({ to }) => to === APPROVER).map(({ reply }) => reply);
    expect(words(asked))
      .to.match(/Drink water|Buvez/)
      .and.include('63');
    const verbsFor = async (email: string) =>
      actionsOf(cardIn(await talk.says(email, 'announcements', { language: 'en' })).card).map(({ verb }) => verb);
    expect(await verbsFor(APPROVER), 'found without the card').to.deep.equal(['show_announcement', 'missed_announcements']); // prettier-ignore
    expect(await verbsFor(NORA)).to.deep.equal(['missed_announcements']);
    const waits = async (email: string) => words(await talk.says(email, 'what waits for my approval?', { language: 'en' })); // prettier-ignore
    expect(await waits(APPROVER))
      .to.include('1 announcement is waiting for your approval')
      .and.not.include('room');
    expect(await waits(NORA)).not.to.include('announcement');
    await press(asked, 'approve_announcement', {}, APPROVER);
    expect((await latest()).state).to.equal('scheduled');
    const news = await toldBy(talk);
    expect(news.map(({ to }) => to)).to.deep.equal([HR]);
    expect(words(news.map(({ reply }) => reply))).to.match(/Hitte|Chaleur/);

    await runs();
    const id = (await latest()).id;
    const before = await forged(talk, HR, 'show_announcement', { announcement: id });
    expect(words(before)).to.include('Being sent').and.include('Once it has been going for a while');
    const arrived = await delivered();
    expect([...arrived.keys()].sort()).to.deep.equal([APPROVER, HR, NORA].sort());
    await press([arrived.get(NORA)!], 'read_and_understood', {}, NORA);

    talk.wait(1);
    const after = words(await press(before, 'show_announcement'));
    expect(after)
      .to.include('Told so far: 3 of 63 people')
      .and.match(/Read and understood · 1/);
    await runs();
    expect((await latest()).state).to.equal('sent');
  });

  /** What the engine sends to each, until nobody is left. */
  async function delivered(): Promise<Map<string, Reply>> {
    const time = new VirtualTime(talk.now());
    const arrived = new Map<string, Reply>();
    const message = messageOf(new Received(stores));
    const sending = sendingOn(stores, {
      time,
      message: (...about) => time.timeless({ message }).message(...about),
      send: async (address, reply) => void arrived.set((address.reference as { person: string }).person, reply),
    });
    const { id } = await latest();
    await sending.until(() => stores.announced.isOver(BOSA, id), 600);
    expect(sending.faults).to.deep.equal([]);
    return arrived;
  }

  it('says what is wrong above its field, and loses nothing that was typed', async () => {
    talk.wait(1);
    const before = (await stores.announcements.of(BOSA)).length;
    const text = 'Long. '.repeat(600);
    const again = await press(await begin(), 'write_announcement', { title: 'A title', text, purpose: '' });
    const inputs = Object.fromEntries(inputsOf(cardIn(again).card).map(({ id, value }) => [id, value]));
    expect(inputs['title']).to.equal('A title');
    expect(inputs['text']).to.equal(text.slice(0, 3000));
    const body = cardIn(again).card.body.map((part) => JSON.stringify(part));
    const at = (part: string) => body.findIndex((one) => one.includes(part));
    expect(at('3,000 characters')).to.equal(at('"id":"text"') - 1);
    expect(at('Choose a topic')).to.equal(at('"id":"purpose"') - 1);
    expect(at('Choose a topic')).to.be.greaterThan(0);
    const blocks = toBlocks(cardIn(again).card, wordsOf('en').drawing);
    expect(isTooLong(blocks)).to.be.false;
    expect(refusalsOfBlocks(blocks)).to.deep.equal([]);
    expect((await stores.announcements.of(BOSA)).length, 'nothing was kept').to.equal(before);
    const kept = await press(again, 'write_announcement', { title: 'A title', text: 'Short', purpose: 'it' });
    expect(words(kept)).to.include('The announcement is saved');
  });

  it('is for whom it was said, and not for teams that do not exist', async () => {
    const { id } = await aDraft();
    const [team] = await stores.directory.teams(BOSA);
    const form = () => forged(talk, HR, 'announcement_settings', { announcement: id });
    await press(await form(), 'set_announcement', { purpose: 'it', languages: 'fr,xx', teams: `${team!.id},nobody`, link: 'https://a.example', day: '2026-11-25', time: '' }); // prettier-ignore
    const { audience, at, link } = await latest();
    expect(audience).to.deep.equal({ languages: ['fr'], teams: [team!.id] });
    expect(at?.toISOString()).to.equal('2026-11-25T08:00:00.000Z');
    expect(link).to.equal('https://a.example');
    const standing = inputsOf(cardIn(await form()).card).map(({ id: name, value }) => [name, value]);
    expect(Object.fromEntries(standing)).to.include({ teams: team!.id, languages: 'fr', day: '2026-11-25', time: '09:00' }); // prettier-ignore
    const inDutch = await press(await form(), 'set_announcement', { purpose: 'it', languages: 'nl', teams: team!.id });
    expect(words(inDutch), 'all of them read what there is').to.not.include('There is no text in');
    const inGerman = await press(await form(), 'set_announcement', { purpose: 'it', languages: 'de,fr' });
    expect(words(inGerman)).to.match(/no text in German: (\d+ colleagues who|those who) read German get it in Dutch/);
    const inEnglish = cardIn(await press(await form(), 'set_announcement', { purpose: 'it', languages: 'nl,en' }));
    const named = actionsOf(inEnglish.card).flatMap(({ tooltip }) => tooltip ?? []);
    expect(named).to.include.members(['Write it in English', 'Change the text in Dutch']);
    await press(await form(), 'set_announcement', { purpose: 'it', languages: 'fr', teams: team!.id });
    const ofNobody = await press(await form(), 'set_announcement', { purpose: 'it', teams: 'nobody' });
    expect(inputsOf(cardIn(ofNobody).card)).to.not.deep.equal([]);
    expect((await latest()).audience, 'not for everybody').to.deep.equal({ languages: ['fr'], teams: [team!.id] });
    await press(await form(), 'set_announcement', { purpose: 'it' });
    expect((await latest()).audience).to.deep.equal({});
    expect((await latest()).at).to.equal(undefined);
  });

  it('has the guideline it is about, called as that is, and is found again by its title', async () => {
    const form = await talk.says(HR, 'announce the new telework guideline', { language: 'en' });
    const title = inputsOf(cardIn(form).card).find(({ id }) => id === 'title')!.value;
    expect(title).to.equal('Telewerk');
    expect(words(form)).to.include('The guideline goes with it');
    const wrong = await press(form, 'write_announcement', { title, text: '', purpose: 'it' });
    talk.wait(1);
    await press(wrong, 'write_announcement', { title, text: 'Lees de richtlijn.', purpose: 'it' });
    const { id, guideline } = await latest();
    expect(guideline).to.equal('telework');
    const found = await talk.says(HR, 'hoe ver staat de mededeling over telewerk?', { language: 'nl' });
    expect(words(found)).to.include('Lees de richtlijn.');
    const all = words(await talk.says(HR, 'how far is the announcement about flying saucers?', { language: 'en' }));
    expect(all).to.include('Announcements').and.include('Hitte');
    await aDraft({ title: 'Telewerkdag' });
    const both = words(await talk.says(HR, 'how far is the telewerk announcement?', { language: 'en' }));
    expect(both).to.include('Telewerkdag').and.not.include('Hitte').and.not.include('Lees de richtlijn.');
    for (const one of [await latest(), { id, version: 1 }]) {
      await forged(talk, HR, 'cancel_announcement', { announcement: one.id, version: one.version, sure: true });
    }
  });

  it('is for those with a role, or at a site: named on the draft, counted, and never both', async () => {
    const { id } = await aDraft();
    const form = () => forged(talk, HR, 'announcement_settings', { announcement: id });
    const toManagers = await press(await form(), 'set_announcement', { purpose: 'it', roles: 'manager,king' });
    expect((await latest()).audience).to.deep.equal({ roles: ['manager'] });
    const managers = (await stores.people.withRole(BOSA, 'manager')).length;
    expect(words(toManagers)).to.include('Role: Managers').and.include(`At the moment ${managers < 5 ? 'fewer than 5' : managers} people`); // prettier-ignore
    const [site, other] = (await stores.sites.sites()).map((one) => one.id);
    const both = await press(await form(), 'set_announcement', { purpose: 'it', roles: 'manager', sites: site });
    expect(words(both)).to.include('it would show who comes there');
    expect((await latest()).audience, 'not kept').to.deep.equal({ roles: ['manager'] });
    const toSites = await press(await form(), 'set_announcement', { purpose: 'it', sites: `${site},${other},nowhere` });
    expect((await latest()).audience).to.deep.equal({ sites: [site, other] });
    expect(words(toSites)).to.match(/People who come to .+ and .+/);
    const standing = inputsOf(cardIn(await form()).card).map(({ id: name, value }) => [name, value]);
    expect(Object.fromEntries(standing)).to.include({ sites: `${site},${other}`, roles: undefined });
  });

  it('leaves out a language that is emptied, but never the last one', async () => {
    const { id } = await aDraft();
    const inGerman = () => forged(talk, HR, 'announcement_words', { announcement: id, in: 'de' });
    await press(await inGerman(), 'write_announcement', { title: 'Hitze', text: 'Trinken' });
    expect(Object.keys((await latest()).texts)).to.have.members(['nl', 'de']);
    await press(await inGerman(), 'write_announcement', { title: '', text: '' });
    const inDutch = await forged(talk, HR, 'announcement_words', { announcement: id, in: 'nl' });
    expect(words(await press(inDutch, 'write_announcement', { title: '', text: '' }))).to.include('missing');
    expect(Object.keys((await latest()).texts)).to.deep.equal(['nl']);
  });

  it('is nobody’s to see or change but HR’s of the organisation, and the approver’s to decide', async () => {
    const one = await aDraft();
    const slots = { announcement: one.id, version: one.version, in: 'nl', sure: true, title: 'X', text: 'X', purpose: 'it' }; // prettier-ignore
    for (const email of [NORA, OTHER_HR]) {
      for (const verb of EVERY_PRESS) {
        const answer = words(await forged(talk, email, verb, slots));
        expect(answer, `${verb} by ${email}`).to.not.include('Hitte').and.not.include('Drink water');
      }
      for (const verb of ['announce', 'announcements']) {
        expect(words(await forged(talk, email, verb, {})), email).to.not.include('Hitte');
      }
    }
    const nowhere = { ...slots, announcement: '00000000-0000-4000-8000-000000000000' };
    for (const verb of EVERY_PRESS) {
      expect(words(await forged(talk, OTHER_HR, verb, slots)), verb).to.equal(words(await forged(talk, OTHER_HR, verb, nowhere))); // prettier-ignore
    }
    for (const verb of EVERY_PRESS.filter((verb) => !/preview|show/.test(verb))) {
      expect(words(await forged(talk, APPROVER, verb, slots)), verb).to.not.include('Hitte');
    }
    const shown = cardIn(await forged(talk, APPROVER, 'show_announcement', slots)).card;
    expect(actionsOf(shown), 'buttons that an approver could not use').to.deep.equal([]);
    expect(await latest()).to.deep.equal(one);
    expect(words(await forged(talk, NORA, 'announce', {}))).to.include('HR');
  });

  it('is not let out by who wrote it, nor by who saw another version', async () => {
    const one = await aDraft();
    const seen = { announcement: one.id, version: one.version };
    await forged(talk, HR, 'send_announcement', { ...seen, sure: true });
    const waiting = await latest();
    expect(waiting.state).to.equal('awaits-approval');
    await forged(talk, HR, 'approve_announcement', { ...seen, version: waiting.version });
    await forged(talk, APPROVER, 'approve_announcement', seen);
    expect(await latest()).to.deep.equal(waiting);
    await toldBy(talk);
    await forged(talk, APPROVER, 'send_back_announcement', { ...seen, version: waiting.version });
    expect((await latest()).state).to.equal('draft');
    const news = await toldBy(talk);
    expect(news.map(({ to }) => to)).to.deep.equal([HR]);
  });

  it('is not asked about as it was: what a card of before would send or take back, it no longer can', async () => {
    const one = await aDraft();
    const seen = { announcement: one.id, version: one.version };
    await forged(talk, HR, 'send_announcement', { ...seen, sure: true });
    for (const verb of ['send_announcement', 'cancel_announcement']) {
      expect(words(await forged(talk, HR, verb, seen)), verb).to.match(/^That announcement was changed a moment ago/);
    }
    const now = { ...seen, version: (await latest()).version };
    await forged(talk, HR, 'cancel_announcement', { ...now, sure: true });
    const over = { ...now, version: now.version + 1 };
    for (const verb of ['send_announcement', 'cancel_announcement']) {
      expect(words(await forged(talk, HR, verb, over)), verb).to.not.match(/^(Send|Take back) “/);
    }
  });

  it('opens no form for what is no draft any more: what is filled in there would be lost', async () => {
    const one = await aDraft();
    await forged(talk, HR, 'cancel_announcement', { announcement: one.id, version: one.version, sure: true });
    for (const verb of ['announcement_words', 'announcement_settings', 'paste_card']) {
      const answer = await forged(talk, HR, verb, { announcement: one.id, version: one.version, in: 'nl' });
      expect(answer.map(({ kind }) => kind), verb).to.deep.equal(['text']); // prettier-ignore
    }
  });

  it('is asked to be approved of no longer, once it is a draft again', async () => {
    const one = await aDraft();
    await forged(talk, HR, 'send_announcement', { announcement: one.id, version: one.version, sure: true });
    await forged(talk, HR, 'send_back_announcement', { announcement: one.id, version: one.version + 1 });
    expect(await toldBy(talk)).to.deep.equal([]);
  });

  it('is held, goes on, and is taken back after a second question', async () => {
    await approvalAbove(talk, 1000);
    const draft = await aDraft();
    const sent = await forged(talk, HR, 'send_announcement', { announcement: draft.id, version: draft.version, sure: true }); // prettier-ignore
    expect(words(sent)).to.include('Ready to go out');
    await runs();
    const going = await forged(talk, HR, 'show_announcement', { announcement: draft.id });
    const paused = await press(going, 'pause_announcement');
    expect(words(paused)).to.include('Paused').and.not.include('Once it has been going for a while');
    const again = await press(paused, 'resume_announcement');
    expect(words(again)).to.include('Being sent');
    const sure = await press(again, 'cancel_announcement');
    expect((await latest()).state, 'asked, not done').to.equal('sending');
    expect(words(await press(sure, 'cancel_announcement'))).to.include('Taken back before they were told · 3');
    expect((await latest()).state).to.equal('cancelled');
    await approvalAbove(talk, 10);
  });

  it('is thrown away as a draft after a question of its own: nobody has it yet', async () => {
    const { id } = await aDraft();
    const sure = await forged(talk, HR, 'cancel_announcement', { announcement: id, version: (await latest()).version });
    expect(words(sure)).to.include('Throw away the draft').and.not.include('already have it');
    expect((await latest()).state).to.equal('draft');
    await press(sure, 'cancel_announcement');
    expect((await stores.announcements.get(BOSA, id))!.state).to.equal('cancelled');
  });

  it('is told to nobody where others read along', async () => {
    const { id } = await aDraft();
    const group = { channel: 'console', id: 'all', kind: 'group' } as const;
    for (const verb of ['show_announcement', 'preview_announcement', 'announcements']) {
      const action = { type: 'Action.Execute' as const, title: '', verb, data: { once: '', announcement: id } };
      expect(words(await talk.presses(HR, action, { conversation: group })), verb).to.not.include('Hitte');
    }
  });
});
