import { randomBytes } from 'node:crypto';
import type { Turn } from '../../src/conversation/ability.ts';
import { buttonsFor } from '../../src/conversation/button-key.ts';
import { Charts } from '../../src/conversation/charts.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { ANNOUNCEMENT_STATES, type Announcement } from '../../src/domain/announcements/announcement.ts';
import type { Announcements } from '../../src/domain/announcements/announcements.ts';
import { DELIVERY_STATES } from '../../src/domain/announcements/delivering/delivery.ts';
import type { DeliveryCounts } from '../../src/domain/announcements/delivering/delivery-store.ts';
import type { GuidelineSearch } from '../../src/domain/guidelines/guideline-search.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { Places } from '../../src/domain/places/places.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { AnnouncementCards } from '../../src/skills/announcements/announcement-cards.ts';
import { AnnouncementNotices } from '../../src/skills/announcements/sending/announcement-notices.ts';
import { newsSkill } from '../../src/skills/announcements/sending/news-skill.ts';
import { sendingSkill } from '../../src/skills/announcements/sending/sending-skill.ts';
import { anOfficial, anOrganisation } from '../helpers/administrations.ts';

const NINE = new Date('2026-11-23T08:00:00Z');
const EVENING = new Date('2026-11-27T21:00:00Z');
const ID = '00000000-0000-4000-8000-000000000001';

/** How far announcements are, at every time of day; what becomes of them by themselves; and one that is approved too late. */
export async function announcementNews(language: Language): Promise<Reply[]> {
  const organisation = { ...anOrganisation('city'), contact: 'c'.repeat(200) };
  const hr = anOfficial(organisation, 'hr', { roles: ['hr'] });
  let counts = Object.fromEntries(DELIVERY_STATES.map((state, n) => [state, 4 + 123_456 * n])) as DeliveryCounts;
  let one = {
    ...{ organisation: organisation.id, id: ID, version: 2, state: 'sending', by: 'ann', made: NINE, changed: NINE },
    ...{ purpose: 'safety', audience: {}, care: 'announce', receipt: {}, at: new Date(NINE.getTime() - 1) },
    texts: { [language]: { title: 'W'.repeat(200), text: 'X' } },
  } as unknown as Announcement;
  const announcing = {
    get: async () => one,
    size: async () => ({ as: 'at-least', people: 1_234_560 }),
    approversOf: async () => (one.editedBy ? [] : [hr.person]),
  } as unknown as Announcements;
  const announced = { counts: async () => counts };
  const directory = { teams: async () => [], names: async () => ['N'.repeat(100)] };
  const charts = new Charts(randomBytes(32), (path) => `https://nomade.example${path}`);
  const places = { sites: async () => [] } as unknown as Places;
  const guidelines = { all: async () => [] } as unknown as GuidelineSearch;
  const cards = new AnnouncementCards({ ...{ announcing, announced, directory, charts, places, guidelines }, holidays: publicHolidays() }); // prettier-ignore
  const turnOf = (who: Official, now = NINE) =>
    ({ words: wordsOf(language), language, now, who, button: buttonsFor(who.person.id), isPrivate: true }) as Turn;
  const heard: Reply[] = [];

  for (const state of ANNOUNCEMENT_STATES) heard.push(await cards.of({ ...one, state }, turnOf(hr)));
  heard.push(await cards.of({ ...one, audience: { sites: ['kaai' as SiteId] } }, turnOf(hr)));
  const agoMs = (ms: number, done: number) => ({ looked: { at: NINE.getTime() - ms, done } });
  for (const looked of [agoMs(60_000, 3_000_000), agoMs(60_000, 3_333_000), agoMs(60_000, 3_333_300)])
    heard.push(await cards.of(one, turnOf(hr), looked));
  heard.push(await cards.of(one, turnOf(hr, EVENING)));

  const tell = newsSkill({ announcing, announced }).notices![0]!.compose;
  for (const became of ['sent', 'stopped', 'cancelled', 'awaits-approval', 'draft'] as const) {
    for (const because of ['to-nobody', 'too-few', 'too-many'] as const) {
      one = { ...one, state: became, ...(because === 'too-few' && { editedBy: ['ben' as PersonId] }) };
      heard.push(...(await tell({ announcement: one.id, version: 1, became, because }, turnOf(hr))));
    }
  }
  one = { ...one, state: 'cancelled' };
  heard.push(
    ...(await tell({ announcement: one.id, version: 1, became: 'cancelled', because: 'untouched' }, turnOf(hr))),
  );
  one = { ...one, state: 'awaits-approval' };
  const approver = anOfficial(organisation, 'approver', { roles: ['approver'] });
  heard.push(await cards.of(one, turnOf(approver)));
  const outbox = { put: async () => 0, postpone: async () => undefined };
  const notices = new AnnouncementNotices({ outbox, announcing });
  const { abilities } = sendingSkill({ announcing, directory, cards, notices });
  const approve = abilities.find(({ name }) => name === 'approve_announcement')!;
  heard.push(...(await approve.run({ announcement: one.id, version: 2 }, turnOf(approver))).replies);
  counts = { ...counts, queued: 0, sending: 0, sent: 3, receipt: 2, unknown: 0, refused: 0, gone: 0, cancelled: 0 };
  heard.push(await cards.of({ ...one, state: 'sent', audience: { sites: ['kaai' as SiteId] } }, turnOf(hr)));
  return heard;
}
