import { inputsOf } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { ROLES } from '../../src/domain/people/person.ts';
import type { Talk } from '../helpers/a-conversation.ts';
import { LOSING, WRONG } from './a-pasted-card.ts';
import { approvalAbove, APPROVER, HR, pressing, toldBy } from '../helpers/announcing.ts';

/** What is shown to those who write, approve and follow an announcement: each form empty, at fault, and as full as can be. */
export async function anAnnouncement(talk: Talk, language: Language): Promise<Reply[]> {
  const heard: Reply[] = [];
  const press = async (replies: Reply[], verb: string, typed: object = {}, email = HR): Promise<Reply[]> => {
    const said = await pressing(talk, email, replies, verb, typed, language);
    heard.push(...said);
    return said;
  };
  const open = async (verb: string, slots: object = {}): Promise<Reply[]> => {
    const action = { type: 'Action.Execute' as const, title: '', verb, data: { once: '', ...slots } };
    const said = await talk.presses(HR, action, { language });
    heard.push(...said);
    return said;
  };
  for (const email of [HR, APPROVER]) {
    const person = (await talk.nomade.people.byEmail(email))!;
    const organisation = (await talk.nomade.peopleStore.organisation(person.organisation))!;
    await talk.nomade.peopleStore.import({
      organisation,
      people: [{ ...person, language }],
      teams: [],
      identities: [],
    });
    await talk.says(email, 'hello', { language, address: { channel: 'console', reference: { person: email } } });
  }
  await approvalAbove(talk, 10);

  await open('announcements');
  const asking = { question: '*Q* '.repeat(200), choices: `${'C'.repeat(99)}\n`.repeat(12) };
  const typed = { title: 'T'.repeat(300), text: '“*ü* ”'.repeat(600), purpose: '', ...asking };
  const faulty = await press(await open('announce'), 'write_announcement', typed);
  const text = '*Long* text. '.repeat(230);
  const whole = { question: '*Q* '.repeat(75), choices: Array.from('abcdef', (one) => one.repeat(75)).join('\n') };
  let draft = await press(faulty, 'write_announcement', { title: 'W'.repeat(200), text, purpose: 'it', ...whole });
  for (const verb of ['announcement_words', 'announcement_words', 'announcement_words']) await press(draft, verb);
  const settings = await press(draft, 'announcement_settings');
  const forms = settings.flatMap((reply) => (reply.kind === 'card' ? inputsOf(reply.card) : []));
  const sites = forms.flatMap((input) => (input.id === 'sites' && 'choices' in input ? input.choices : []));
  const wrong = {
    purpose: 'none',
    link: `http://${'x'.repeat(3000)}`,
    by: '2020-01-01',
    day: '2020-01-01',
    time: '01:00',
    ...{ roles: ROLES.join(','), sites: sites.map(({ value }) => value).join(',') },
  };
  const again = await press(settings, 'set_announcement', wrong);
  const right = { purpose: 'it', languages: 'nl,fr,de', link: `https://a.example/${'x'.repeat(1900)}`, guideline: 'telework', receipt: 'true' }; // prettier-ignore
  draft = await press(again, 'set_announcement', { ...right, by: '2027-01-20', day: '2027-01-11', time: '10:00' });
  await press(draft, 'cancel_announcement');
  await press(await press(draft, 'send_announcement'), 'send_announcement');
  const asked = (await toldBy(talk)).filter(({ to }) => to === APPROVER).map(({ reply }) => reply);
  heard.push(...asked);
  await press(asked, 'preview_announcement', {}, APPROVER);
  await press(asked, 'approve_announcement', {}, APPROVER);
  heard.push(...(await toldBy(talk)).filter(({ to }) => to === HR).map(({ reply }) => reply));
  const list = await open('announcements');
  draft = await press(await press(list, 'show_announcement'), 'send_back_announcement');
  for (const whom of [{ sites: wrong.sites, day: '2027-01-09' }, { roles: wrong.roles }, {}]) {
    draft = await press(await press(draft, 'announcement_settings'), 'set_announcement', { purpose: 'it', ...whom });
  }
  await approvalAbove(talk, 1000);
  await press(await press(draft, 'send_announcement'), 'send_announcement');
  await talk.nomade.chores.find(({ name }) => name === 'announcements')!.run();
  const going = await press(await open('announcements'), 'show_announcement');
  const paused = await press(going, 'pause_announcement');
  await press(await press(await press(paused, 'resume_announcement'), 'cancel_announcement'), 'cancel_announcement');
  const pasting = await press(await open('announce'), 'paste_card', { title: 'T'.repeat(300) });
  const refused = await press(pasting, 'keep_card', { title: '', card: WRONG, purpose: '' });
  draft = await press(refused, 'keep_card', { title: 'W'.repeat(200), card: LOSING, purpose: 'it' });
  await press(draft, 'announcement_words');
  await press(draft, 'preview_announcement');
  // A preview is in the language of its readers.
  return heard.filter((reply) => reply.kind === 'text' || reply.card.lang === language);
}
