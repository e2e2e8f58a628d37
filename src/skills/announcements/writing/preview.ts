import type { CardButton } from '../../../cards/card.ts';
import { isLink } from '../../../cards/card.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import { type Language, LANGUAGES } from '../../../domain/language.ts';
import { wordsOf } from '../../../locales/words.ts';
import { messageCard } from '../receiving/message-card.ts';

/** The message as those will have it who read the language; its buttons lead nowhere but to more of the preview. */
export function previewIn(language: Language, one: Announcement, page: number | undefined, turn: Turn): Reply {
  const reader: Turn = { ...turn, language, words: wordsOf(language) };
  const delivered = { announcement: one.id, state: 'sent' as const, at: turn.now };
  const reply = messageCard({ announcement: one, delivered }, page, reader);
  const actions = (reply.card.actions ?? []).map((button) => asPreview(button, one, language));
  return { ...reply, card: { ...reply.card, actions } };
}

export function previews(one: Announcement, turn: Turn): Reply[] {
  return LANGUAGES.filter((language) => one.texts[language]).map((language) => previewIn(language, one, undefined, turn)); // prettier-ignore
}

/** The buttons that would do something, or show more of it. */
const LEADING = ['announcement', 'read_and_understood', 'answer_poll'];

function asPreview(button: CardButton, { id }: Announcement, language: Language): CardButton {
  if (isLink(button) || !LEADING.includes(button.verb)) return button;
  const { once, page } = button.data;
  const more = button.verb === 'announcement' ? { page } : { isRead: true };
  return { ...button, verb: 'preview_announcement', data: { once, announcement: id, in: language, ...more } };
}
