import { randomBytes } from 'node:crypto';
import type { Turn } from '../../src/conversation/ability.ts';
import { buttonsFor } from '../../src/conversation/button-key.ts';
import { Charts } from '../../src/conversation/charts.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import { DELIVERY_STATES } from '../../src/domain/announcements/delivering/delivery.ts';
import type { DeliveryCounts } from '../../src/domain/announcements/delivering/delivery-store.ts';
import { resultsOf } from '../../src/domain/announcements/answers/results.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId } from '../../src/domain/places/place.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { resultsCard } from '../../src/skills/announcements/results/results-card.ts';

const now = new Date('2026-11-20T08:00:00Z');

/** What came of announcements, in one language: with everything there can be, with nothing yet, and of people at a site. */
export function announcementResults(language: Language): Reply[] {
  const organisation = { languages: [language], zone: 'Europe/Brussels' } as Official['organisation'];
  const who = { organisation } as Official;
  const turn = { words: wordsOf(language), language, now, who, button: buttonsFor('hr' as PersonId) } as Turn;
  const charts = new Charts(randomBytes(32), (path) => `https://nomade.example${path}`);
  const question = {
    text: '*Why* <!channel> '.repeat(18),
    choices: Array.from('abcdef', (one) => `${one}_*`.repeat(25)),
  };
  const announcement = {
    ...{ id: 'a' as AnnouncementId, state: 'sent', audience: {}, receipt: {}, changed: now },
    texts: { [language]: { title: 'A title '.repeat(24), text: 'X', question } },
  } as unknown as Announcement;
  const counts = Object.fromEntries(DELIVERY_STATES.map((state, n) => [state, 3 + 123_456 * n])) as DeliveryCounts;
  const ofSite = { ...announcement, audience: { sites: ['eupen' as SiteId] } };
  const shown = [
    { announcement, results: resultsOf(announcement, counts, [1, 20_000, 3, 4, 5, 654_321]) },
    { announcement, results: resultsOf(announcement, counts, undefined) },
    { announcement: ofSite, results: resultsOf(ofSite, counts, [1, 2, 13, 0, 0, 0]) },
  ];
  const actions = [turn.button('X', 'announcement_results', { announcement: 'a' })];
  return shown.map((one) => resultsCard({ ...one, charts, actions }, turn));
}
