import { unaskedTurn } from '../../src/conversation/unasked-turn.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { DeliveryState } from '../../src/domain/announcements/delivering/delivery.ts';
import type { GuidelineId } from '../../src/domain/guidelines/guideline.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { messageCard } from '../../src/skills/announcements/receiving/message-card.ts';
import type { Talk } from '../helpers/a-conversation.ts';
import { aChannelMessage } from './a-channel-message.ts';
import { fullestPasted, messageWithEverything } from './a-pasted-card.ts';

/** What is announced to somebody: short and long, asked to be confirmed and confirmed, in their language or another, taken back. */
export async function receivedAnnouncements({ nomade, now }: Talk, language: Language): Promise<Reply[]> {
  const person = { ...(await nomade.people.byEmail('official@nomade.example'))!, language };
  const organisation = (await nomade.peopleStore.organisation(person.organisation))!;
  const turn = unaskedTurn({ person, organisation }, 'announced', now());
  const id = '0000000a-0000-4000-8000-000000000001' as AnnouncementId;
  const long = Array.from({ length: 80 }, () => `*All* @everyone <!channel> ${'word '.repeat(150)}`).join('\n\n');
  const more = { link: `https://example.org/${'a'.repeat(300)}`, guideline: 'working-abroad' as GuidelineId };
  const announcement: Announcement = {
    ...{ organisation: organisation.id, id, version: 1, state: 'sending', by: person.id, made: now(), changed: now() },
    ...{ purpose: 'safety', audience: {}, care: 'announce' },
    texts: { [language]: { title: 'A title '.repeat(24), text: long } },
  };
  const question = { text: '*Why* '.repeat(50), choices: Array.from('abcdef', (one) => one.repeat(75)) };
  const asking = { texts: { [language]: { title: 'A title', text: long, question } } };
  const shown = (changes: Partial<Announcement>, state: DeliveryState, page?: number, more: { isReminder?: true } = {}) =>
    messageCard({ announcement: { ...announcement, ...changes }, delivered: { announcement: id, state, at: now() }, ...more }, page, turn); // prettier-ignore
  const other: Language = language === 'fr' ? 'nl' : 'fr';
  const short = { texts: { [other]: { title: 'X', text: 'Y' } } };
  return [
    shown({ ...more, receipt: { by: '2026-12-31' as LocalDate } }, 'sent'),
    shown({ ...more, receipt: {} }, 'sent', 2),
    shown({ ...more, receipt: {} }, 'receipt', 0),
    shown({ ...asking, ...more, receipt: {} }, 'sent', 2),
    messageCard(
      {
        ...{ announcement: { ...announcement, ...asking }, delivered: { announcement: id, state: 'sent', at: now() } },
        answer: { choice: 5, at: now() },
      },
      0,
      turn,
      { isUnanswered: true },
    ),
    messageWithEverything(fullestPasted('texts', organisation).wording, organisation, language),
    shown({ ...short, receipt: {} }, 'unknown'),
    shown({ ...short, receipt: {}, audience: { awaiting: id, bySite: true } }, 'sent', undefined, { isReminder: true }),
    shown({ ...short, state: 'cancelled', receipt: {} }, 'sent'),
    await aChannelMessage(announcement, organisation, language),
  ];
}
