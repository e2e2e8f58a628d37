import type { CardInput } from '../../../cards/input.ts';
import { MOST_TYPED } from '../../../cards/input.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import { LONGEST_PASTED } from '../../../domain/announcements/writing/pasted-card.ts';
import { LONGEST_TITLE } from '../../../domain/announcements/writing/wording-check.ts';
import type { Language } from '../../../domain/language.ts';
import { choice } from '../../card-replies.ts';
import { questionInputs } from './question-form.ts';
import { backButton, type Filled, purposeInput, seenOf, valueOf, withFields } from './form-fields.ts';

/** A card instead of a text in one language; of an announcement that is new, with what it is about. */
export function pastingForm(
  { of, language, filled, faults = [] }: { of: Announcement | undefined; language: Language; filled: Filled; faults?: AnnouncementFault[] }, // prettier-ignore
  turn: Turn,
): Reply {
  const { pastedCard: words, announcementForm: form } = turn.words;
  const { card: pasted = '', guideline } = filled;
  const inputs: CardInput[] = [
    { type: 'Input.Text', id: 'title', label: form.title, maxLength: LONGEST_TITLE, ...valueOf(filled['title'], LONGEST_TITLE) }, // prettier-ignore
    // A longer one would not fit into the card of the form: it is pasted again when it has been put right.
    { type: 'Input.Text', id: 'card', label: words.card, isMultiline: true, maxLength: LONGEST_PASTED, ...(pasted.length <= MOST_TYPED && valueOf(pasted, MOST_TYPED)) }, // prettier-ignore
    ...questionInputs(filled, turn),
    ...(of ? [] : [purposeInput(filled['purpose'], turn)]),
  ];
  const card = choice(turn, words.pasteIn({ language }), [
    turn.button(form.keep, 'keep_card', { in: language, ...(of ? seenOf(of) : guideline && { guideline }) }, { style: 'positive' }), // prettier-ignore
    of
      ? turn.button(words.writeText, 'announcement_words', { announcement: of.id, in: language, asText: true }, { associatedInputs: 'none' }) // prettier-ignore
      : turn.button(words.writeText, 'announce', {}, { associatedInputs: 'none' }),
    ...backButton(of, turn),
  ]);
  const others = Object.keys(of?.texts ?? {}).some((one) => one !== language);
  const hints = [
    words.whereFrom,
    ...(of?.texts[language]?.card ? [words.keptIfEmpty] : []),
    ...(others && !of?.texts[language]?.card ? [words.leaveOut] : []),
  ];
  return withFields(card, [...hints, turn.words.announcementPoll.sameOrder], inputs, faults, turn);
}
