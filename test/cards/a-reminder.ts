import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { Language } from '../../src/domain/language.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import type { Talk } from '../helpers/a-conversation.ts';
import { HR, pressing } from '../helpers/announcing.ts';

/** What HR is shown of reminding people, and of the results as files: of one that asks to be confirmed, and of one by site. */
export async function aReminder(talk: Talk, stores: Stores, language: Language): Promise<Reply[]> {
  const heard: Reply[] = [];
  const hr = (await talk.nomade.people.byEmail(HR))!;
  const { organisation } = hr;
  const people = (await stores.people.everybody(organisation)).slice(0, 12).map(({ id }) => id);
  const sent = async (id: AnnouncementId, more: Partial<Announcement>) => {
    const texts = { [language]: { title: `*T* <!channel> ${'t'.repeat(185)}`, text: 'X' } };
    const base = { organisation, id, version: 1, state: 'sent' as const, by: hr.id, made: talk.now(), changed: talk.now(), purpose: 'it', texts, audience: {}, receipt: {}, care: 'announce' as const }; // prettier-ignore
    await stores.announcements.put({ ...base, ...more });
    await stores.announced.queue({ organisation, announcement: id, care: 'announce', from: talk.now() }, people);
  };
  const press = async (replies: Reply[], verb: string): Promise<Reply[]> => {
    const said = await pressing(talk, HR, replies, verb, {}, language);
    heard.push(...said);
    return said;
  };
  for (const [n, more] of [{}, { audience: { sites: ['namur' as SiteId] } }].entries()) {
    const id = `0000000f-0000-4000-8000-00000000000${n}` as AnnouncementId;
    await sent(id, more);
    const action = { type: 'Action.Execute' as const, title: '', verb: 'show_announcement', data: { once: '', announcement: id } }; // prettier-ignore
    const shown = await talk.presses(HR, action, { language });
    heard.push(...shown);
    await press(await press(shown, 'announcement_results'), 'export_results');
    await press(await press(shown, 'remind_announcement'), 'remind_announcement');
  }
  await talk.nomade.chores.find(({ name }) => name === 'announcements')!.run();
  const action = { type: 'Action.Execute' as const, title: '', verb: 'announcements', data: { once: '' } };
  await press(await talk.presses(HR, action, { language }), 'show_announcement');
  return heard;
}
