import type { AnnouncementFar, AnnouncementsAnswer } from '../channels/admin/announcements-request.ts';
import { type Language, LANGUAGES } from '../domain/language.ts';
import { announceAdminWords } from '../locales/admin/announce-admin-words.ts';
import { wordsOf } from '../locales/words.ts';

const BAR = 20;

/** How far each announcement is, as lines for an administrator. */
export function announcementsReport(
  { announcements }: Extract<AnnouncementsAnswer, { kind: 'announcements' }>,
  language: Language,
): string {
  if (announcements.length === 0) return announceAdminWords[language].none;
  return announcements.flatMap((one) => linesOf(one, language)).join('\n');
}

function linesOf({ titles, isReminder, state, counts, size, done }: AnnouncementFar, language: Language): string[] {
  const { announcementProgress: words, announcementReminders: reminders } = wordsOf(language);
  const first = LANGUAGES.map((one) => titles[one]).find((title) => title !== undefined) ?? '';
  const title = titles[language] ?? first;
  const head = `${isReminder ? reminders.title({ title }) : title} – ${words.states[state]}`;
  if (!size) return [head];
  const filled = Math.round(done * BAR);
  const bar = `[${'#'.repeat(filled)}${'.'.repeat(BAR - filled)}] ${Math.floor(done * 100)} %`;
  const told = counts.map((one) => `${words.deliveries[one.state]} · ${words.amount({ size: one.size })}`);
  const each = told.length > 0 ? told : [announceAdminWords[language].size(size)];
  return [head, ...(state === 'sending' || state === 'paused' ? [`  ${bar}`] : []), ...each.map((line) => `  ${line}`)];
}
