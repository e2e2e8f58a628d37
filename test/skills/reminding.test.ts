import { expect } from 'chai';
import { actionsOf, type CardLink, inputsOf } from '../../src/cards/card.ts';
import { csvPortions } from '../../src/channels/sealed/csv.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import { Received } from '../../src/domain/announcements/received.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { messageOf } from '../../src/skills/announcements/receiving/receiving-skill.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { sendingOn } from '../helpers/an-announcement.ts';
import { APPROVER, forged, HR, pressing } from '../helpers/announcing.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { VirtualTime } from '../helpers/virtual-time.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';

describe('reminding people of an announcement, and listing who has read it', () => {
  let stores: Stores;
  let talk: Talk;
  let nora: Person;
  let filip: Person;
  let number = 0;
  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, { stores, publicAddress: (path) => `https://nomade.example${path}` });
    [nora, filip] = await Promise.all([NORA, FILIP].map(async (email) => (await talk.nomade.people.byEmail(email))!)) as [Person, Person]; // prettier-ignore
    for (const { email } of [nora, filip]) await talk.says(email, 'hello', { address: { channel: 'console', reference: { person: email, lane: 'test' } } }); // prettier-ignore
  });

  /** One that Nora, Filip and their first colleagues were told, or could not be. */
  async function announced(
    more: Partial<Announcement> = {},
    people: Person[] = [nora, filip],
  ): Promise<AnnouncementId> {
    const id = `0000000e-0000-4000-8000-${String((number += 1)).padStart(12, '0')}` as AnnouncementId;
    const { organisation } = nora;
    const texts = { en: { title: 'Heat', text: 'Drink water' }, nl: { title: 'Hitte', text: 'Drink water' } };
    const base = { organisation, id, version: 1, state: 'sent' as const, by: filip.id, made: talk.now(), changed: talk.now(), purpose: 'safety', texts, audience: {}, receipt: {}, care: 'announce' as const }; // prettier-ignore
    await stores.announcements.put({ ...base, ...more });
    await stores.announced.queue({ organisation, announcement: id, care: 'announce', from: talk.now() }, people.map((one) => one.id)); // prettier-ignore
    await told(id);
    return id;
  }

  /** What the engine sends, until nobody is left. */
  async function told(id: AnnouncementId): Promise<Map<string, Reply>> {
    const time = new VirtualTime(talk.now());
    const arrived = new Map<string, Reply>();
    const message = messageOf(new Received(stores));
    const sending = sendingOn(stores, {
      time,
      message: (...about) => time.timeless({ message }).message(...about),
      send: async (address, reply) => void arrived.set((address.reference as { person: string }).person, reply),
    });
    await sending.until(() => stores.announced.isOver(nora.organisation, id), 600);
    expect(sending.faults).to.deep.equal([]);
    return arrived;
  }

  const show = (id: AnnouncementId, email = HR) => forged(talk, email, 'show_announcement', { announcement: id });
  const press = (replies: Reply[], verb: string, email = HR) => pressing(talk, email, replies, verb);
  const runs = () => talk.nomade.chores.find(({ name }) => name === 'announcements')!.run();
  const reminderOf = async (id: AnnouncementId) =>
    (await stores.announcements.of(nora.organisation)).find(({ audience }) => audience.awaiting === id);
  const verbs = (replies: Reply[]) => actionsOf(cardIn(replies).card).map(({ verb }) => verb);

  it('asks how many, sends to those alone, and counts their word for the first one', async () => {
    const id = await announced();
    await forged(talk, FILIP, 'read_and_understood', { announcement: id });
    const sure = await press(await show(id), 'remind_announcement');
    expect(words(sure)).to.include('“Heat” still has to be confirmed by 1 person').and.include('Remind 1 person');
    expect(await reminderOf(id), 'asked, not done').to.equal(undefined);
    talk.wait(1);
    const waiting = await press(sure, 'remind_announcement');
    expect(words(waiting)).to.include('Reminder: Heat').and.include('Those who have not confirmed it yet');
    expect(verbs(waiting)).to.not.include('send_back_announcement').and.not.include('preview_announcement');
    await runs();
    const reminder = (await reminderOf(id))!;
    const arrived = await told(reminder.id);
    expect([...arrived.keys()]).to.deep.equal([NORA]);
    expect(words([...arrived.values()])).to.match(/^(Reminder|Herinnering): /);
    await press([arrived.get(NORA)!], 'read_and_understood', NORA);
    expect(await stores.announced.counts(nora.organisation, id)).to.include({ receipt: 2, sent: 0 });
    await runs();
    const done = await show(reminder.id);
    expect(words(done)).to.include('Reminder: Heat').and.include('Sent');
    expect(verbs(done)).to.not.include('remind_announcement');
    expect(words(await forged(talk, HR, 'announcements', {}))).to.include('Reminder: Heat');
    const results = await forged(talk, HR, 'announcement_results', { announcement: reminder.id });
    expect(words(results)).to.include('Results of “Reminder: Heat');
  });

  it('tells nobody who confirms between being queued and being told, and says so of them', async () => {
    const id = await announced();
    talk.wait(1);
    await press(await press(await show(id), 'remind_announcement'), 'remind_announcement');
    await runs();
    const reminder = (await reminderOf(id))!;
    await forged(talk, FILIP, 'read_and_understood', { announcement: id });
    expect([...(await told(reminder.id)).keys()]).to.deep.equal([NORA]);
    expect(await stores.announced.counts(nora.organisation, reminder.id)).to.include({ sent: 1, cancelled: 1 });
    expect(words(await show(reminder.id))).to.include('Confirmed by then');
    const again = await forged(talk, HR, 'remind_announcement', { announcement: id, version: 1 });
    expect(words(again)).to.include('once a day at most').and.include('Wednesday 25 November at 09:');
  });

  it('shows to who answered its question what they answered', async () => {
    const question = { text: 'Is it warm?', choices: ['Yes', 'No'] };
    const texts = {
      en: { title: 'Heat', text: 'Drink water', question },
      nl: { title: 'Hitte', text: 'Drink', question },
    };
    const id = await announced({ texts });
    await forged(talk, NORA, 'answer_poll', { announcement: id, choice: '1' });
    talk.wait(1);
    await press(await press(await show(id), 'remind_announcement'), 'remind_announcement');
    await runs();
    const arrived = await told((await reminderOf(id))!.id);
    const answerOf = (email: string) => inputsOf(cardIn([arrived.get(email)!]).card).find(({ id: input }) => input === 'choice')?.value; // prettier-ignore
    expect([answerOf(NORA), answerOf(FILIP)]).to.deep.equal(['1', undefined]);
  });

  it('is offered where everybody is asked to confirm, once it is sent, to HR alone', async () => {
    const { receipt: _, ...unasked } = (await stores.announcements.get(nora.organisation, await announced()))!;
    await stores.announcements.put({ ...unasked, version: 2 });
    expect(verbs(await show(unasked.id))).to.not.include('remind_announcement');
    expect(verbs(await show(await announced()))).to.include('remind_announcement');
    expect(verbs(await show(await announced({ state: 'paused' })))).to.not.include('remind_announcement');
    const id = await announced();
    for (const email of [NORA, APPROVER]) {
      expect(words(await forged(talk, email, 'remind_announcement', { announcement: id, version: 1, sure: true })), email).to.match(/HR|personeelsdienst/); // prettier-ignore
      expect(words(await forged(talk, email, 'export_results', { announcement: id })), email).to.match(/HR|personeelsdienst/); // prettier-ignore
    }
  });

  const linksIn = (replies: Reply[]) =>
    (cardIn(replies).card.actions ?? []).filter((action): action is CardLink => action.type === 'Action.OpenUrl');
  const exported = (id: AnnouncementId) => forged(talk, HR, 'export_results', { announcement: id });

  async function listAt(replies: Reply[]): Promise<string> {
    const [, sealed = ''] = /lists\/([a-z2-7]+)\.csv$/.exec(linksIn(replies).map(({ url }) => url).find((url) => url.endsWith('.csv') && url.includes('lists')) ?? '') ?? []; // prettier-ignore
    const list = await talk.nomade.readerListAt(sealed, talk.now());
    if (!list) return '';
    let text = '';
    for await (const some of csvPortions(list)) text += some;
    return text;
  }

  it('lists who has confirmed, at the click of HR, and each can see who looked', async () => {
    const id = await announced();
    await forged(talk, FILIP, 'read_and_understood', { announcement: id });
    const results = await press(await show(id), 'announcement_results');
    const replies = await press(results, 'export_results');
    expect(linksIn(replies).map(({ title }) => title)).to.deep.equal(['Numbers (XLSX)', 'Numbers (CSV)', 'Names (XLSX)', 'Names (CSV)']); // prettier-ignore
    expect(words(await talk.says(NORA, 'who looked me up?', { language: 'en' }))).to.not.include('confirmed an announcement'); // prettier-ignore
    const csv = await listAt(replies);
    const [header, ...lines] = csv.split('\r\n').filter(Boolean);
    expect(header).to.equal('\uFEFFFull name,E-mail address,Member of,Language,Status,Since');
    expect(lines).to.have.length(2);
    expect(lines.find((line) => line.includes(FILIP)))
      .to.include('Read and understood')
      .and.match(/,2026-11-24 09:\d\d$/);
    expect(lines.find((line) => line.includes(NORA)))
      .to.match(/,Told,|,Sent,|,Delivered,/)
      .and.not.include('Read and');
    expect(words(await talk.says(NORA, 'who looked me up?', { language: 'en' }))).to.include('on a list of who has confirmed an announcement'); // prettier-ignore
  });

  it('gives the numbers as the card has them', async () => {
    const everybody = await stores.people.everybody(nora.organisation);
    const readers = (language: Person['language']) => everybody.filter((one) => one.language === language).slice(0, 6);
    const question = { text: 'Is it warm?', choices: ['Yes', '=No'] };
    const texts = {
      en: { title: 'Heat', text: 'Drink water', question },
      nl: { title: 'Hitte', text: 'Drink', question },
    };
    const people = [...readers('nl'), ...readers('fr')];
    const id = await announced({ texts }, people);
    for (const [n, { id: person }] of people.slice(0, 5).entries()) {
      const key = { organisation: nora.organisation, announcement: id, person };
      await stores.announced.receipt(key, talk.now());
      await stores.polls.answer(key, n % 2, talk.now());
    }
    const [link] = linksIn(await exported(id));
    const [, sealed = ''] = /files\/([a-z2-7]+)\.xlsx$/.exec(link!.url) ?? [];
    const table = talk.nomade.charts.tableOf(sealed, talk.now());
    expect(table?.name).to.equal('numbers-heat-2026-11-24');
    const rows = table!.rows.filter(([what]) => !['Told', 'Cannot be reached'].includes(String(what)));
    expect(rows).to.deep.equal([
      ...[['Read and understood', 5], ['All recipients', 12]], // prettier-ignore
      ...[['Read and understood – Français', 0], ['All recipients – Français', 6]], // prettier-ignore
      ...[['Read and understood – Nederlands', 5], ['All recipients – Nederlands', 6]], // prettier-ignore
      ...[['Answers to: Is it warm?', null], ['Yes', 3], ['=No', 2]], // prettier-ignore
    ]);
  });

  it('gives no names of one by site, nor where nobody was asked, nor once they are forgotten', async () => {
    const colleagues = (await stores.people.everybody(nora.organisation)).slice(0, 7);
    const bySite = await exported(await announced({ audience: { sites: ['kaai' as SiteId] } }, colleagues));
    expect(linksIn(bySite)).to.have.length(2);
    expect(words(bySite)).to.include('no names');
    const id = await announced();
    const before = await exported(id);
    await stores.announced.forget(nora.organisation, id);
    const after = await exported(id);
    expect(linksIn(after)).to.have.length(2);
    expect(words(after)).to.include('no longer know who got it');
    expect(await listAt(before)).to.equal('\uFEFFFull name,E-mail address,Member of,Language,Status,Since\r\n');
    const { receipt: _, ...unasked } = (await stores.announcements.get(nora.organisation, await announced()))!;
    await stores.announcements.put({ ...unasked, version: 2 });
    expect(linksIn(await exported(unasked.id))).to.have.length(2);
  });

  it('gives the list no longer to who is not of HR any more', async () => {
    const replies = await exported(await announced());
    const hr = (await talk.nomade.people.byEmail(HR))!;
    const organisation = (await stores.people.organisation(hr.organisation))!;
    const become = (roles: Person['roles']) => stores.people.import({ organisation, people: [{ ...hr, roles }], teams: [], identities: [] }); // prettier-ignore
    await become(['official']);
    expect(await listAt(replies)).to.equal('');
    await become(hr.roles);
    expect(await listAt(replies)).to.include(NORA);
  });

  it('shows no address to those who read along', async () => {
    const id = await announced();
    const group = { conversation: { channel: 'console', id: 'all', kind: 'group' } as const };
    for (const verb of ['export_results', 'remind_announcement']) {
      const action = { type: 'Action.Execute' as const, title: '', verb, data: { once: '', announcement: id, version: 1, sure: true } }; // prettier-ignore
      const pressed = await talk.presses(HR, action, { language: 'en', ...group });
      expect(words(pressed)).to.not.include('Heat');
      expect(JSON.stringify(pressed)).to.not.include('https://');
    }
    expect(await reminderOf(id)).to.equal(undefined);
  });
});
