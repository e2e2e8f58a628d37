import type { CardButton } from '../../../cards/card.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { CardReply } from '../../../conversation/reply.ts';
import type { Announcement, Wording } from '../../../domain/announcements/announcement.ts';
import { isOfSite } from '../../../domain/announcements/audience/audience.ts';
import { awaitsReceipt, type ReceivedAnnouncement } from '../../../domain/announcements/received.ts';
import { pagesOf } from '../../../domain/guidelines/guideline-pages.ts';
import { languagesFor } from '../../../domain/guidelines/guideline-search.ts';
import type { Language } from '../../../domain/language.ts';
import { dayAt } from '../../../domain/local-date.ts';
import { policyOf } from '../../../domain/policy/policy.ts';
import { passagesCard } from '../../guidelines/passages-card.ts';
import { todayOf } from '../../presence/day-words.ts';
import { withPasted } from './pasted-message.ts';
import { type QuestionShown, withQuestion } from './poll-card.ts';

/** The announcement in the language of whoever reads, or the first of their organisation's in which there is one. */
export function wordingFor({ texts }: Announcement, turn: Turn): { wording: Wording; language: Language } {
  for (const language of languagesFor(turn.language, turn.who.organisation)) {
    const wording = texts[language];
    if (wording) return { wording, language };
  }
  throw new Error('an announcement without a text');
}

/**
 * What is announced to somebody, whole or a page of it.
 *
 * @param page from nought; undefined where it stands on its own: what is opened stands below what it was opened from.
 * @param asked what is to be seen beside its question.
 */
export function messageCard(
  received: ReceivedAnnouncement,
  page: number | undefined,
  turn: Turn,
  asked: Pick<QuestionShown, 'picked' | 'isUnanswered'> = {},
): CardReply {
  const { announcement } = received;
  const { wording, language } = wordingFor(announcement, turn);
  const pages = wording.card ? [[]] : pagesOf([{ paragraphs: wording.text.split(/\n{2,}/) }]);
  const at = Math.min(page ?? 0, pages.length - 1);
  const notes = [...pageLine(at, pages.length, turn), ...receiptLine(received, turn)];
  const card = passagesCard(
    {
      title: wording.title,
      notices: noticesOf(received, turn),
      intro: [fromLine(announcement, turn), ...languageLine(language, turn)],
      passages: pages[at] ?? [],
      notes,
      actions: buttons(received, { at, count: pages.length }, turn),
      place: page === undefined ? 'after' : 'instead',
    },
    turn,
  );
  const shown = withPasted(card, wording, notes.length);
  return withQuestion(shown, received, { question: wording.question, page: at, ...asked }, turn);
}

function noticesOf({ announcement, isReminder }: ReceivedAnnouncement, { words }: Turn): string[] {
  const isTakenBack = announcement.state === 'cancelled';
  return [
    ...(isTakenBack ? [words.announcements.takenBack] : []),
    ...(isReminder ? [words.announcements.reminder] : []),
  ];
}

export function fromLine({ purpose }: Announcement, { who, language, words }: Turn): string {
  const { organisation } = who;
  const named = policyOf(organisation).announcements.purposes.find(({ id }) => id === purpose);
  return words.announcements.from({ name: organisation.name[language], heading: named?.name[language] ?? purpose });
}

function languageLine(language: Language, turn: Turn): string[] {
  if (language === turn.language) return [];
  return [turn.words.guidelines.onlyIn({ language }).replace(/^./u, (letter) => letter.toUpperCase())];
}

function pageLine(at: number, pages: number, { words }: Turn): string[] {
  return pages > 1 ? [words.guidelines.page({ page: at + 1, pages })] : [];
}

function receiptLine(received: ReceivedAnnouncement, turn: Turn): string[] {
  const { announcement, delivered } = received;
  const { announcements: words } = turn.words;
  const today = todayOf(turn);
  if (delivered.state === 'receipt') {
    return [words.confirmed({ day: dayAt(delivered.at, turn.who.organisation.zone), today })];
  }
  if (!awaitsReceipt(received)) return [];
  const by = announcement.receipt?.by;
  // Nobody is asked for it by a day that is over.
  const until = by !== undefined && by >= today ? by : undefined;
  const whoSees = isOfSite(announcement.audience) ? words.hrSeesHowMany : words.hrSeesWho;
  return [words.pleaseConfirm({ by: until, today }), whoSees];
}

/** The one that is asked for comes first, on every page. */
function buttons(
  received: ReceivedAnnouncement,
  { at, count }: { at: number; count: number },
  turn: Turn,
): CardButton[] {
  const { announcement } = received;
  const { id, link, guideline } = announcement;
  const { announcements: words, colleagues: paging } = turn.words;
  const to = (title: string, page: number) => turn.button(title, 'announcement', { announcement: id, page });
  return [
    ...(awaitsReceipt(received)
      ? [turn.button(words.readAndUnderstood, 'read_and_understood', { announcement: id, page: at })]
      : []),
    ...(at > 0 ? [to(paging.previous, at - 1)] : []),
    ...(at < count - 1 ? [to(at === 0 ? words.goOn : paging.next, at + 1)] : []),
    ...(guideline ? [turn.button(words.readGuideline, 'guideline', { id: guideline })] : []),
    ...(link ? [{ type: 'Action.OpenUrl' as const, title: words.readMore, url: link }] : []),
  ];
}
