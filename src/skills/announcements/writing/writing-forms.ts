import { type CardInput, MOST_TYPED } from '../../../cards/input.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import { LONGEST_TITLE } from '../../../domain/announcements/writing/wording-check.ts';
import type { Language } from '../../../domain/language.ts';
import { choice } from '../../card-replies.ts';
import { questionInputs } from './question-form.ts';
import { backButton, type Filled, purposeInput, required, seenOf, valueOf, withFields } from './form-fields.ts';

/** The text in one language; of one that is new, with what it is about. */
export function wordsForm(
  { of, language, filled, faults = [] }: { of: Announcement | undefined; language: Language; filled: Filled; faults?: AnnouncementFault[] }, // prettier-ignore
  turn: Turn,
): Reply {
  const { announcementForm: words } = turn.words;
  const isOneOfSeveral = of !== undefined && Object.keys(of.texts).some((one) => one !== language);
  const asked = (because: 'no-title' | 'no-text') =>
    isOneOfSeveral ? {} : required({ field: 'text', because, facts: {} }, turn);
  const inputs: CardInput[] = [
    { type: 'Input.Text', id: 'title', label: words.title, maxLength: LONGEST_TITLE, ...asked('no-title'), ...valueOf(filled['title'], LONGEST_TITLE) }, // prettier-ignore
    { type: 'Input.Text', id: 'text', label: words.text, isMultiline: true, maxLength: MOST_TYPED, ...asked('no-text'), ...valueOf(filled['text'], MOST_TYPED) }, // prettier-ignore
    ...questionInputs(filled, turn),
    ...(of ? [] : [purposeInput(filled['purpose'], turn)]),
  ];
  const { guideline } = filled;
  const slots = { in: language, ...(of ? seenOf(of) : guideline && { guideline }) };
  const card = choice(turn, of ? words.wordsIn({ language }) : words.newIn({ language }), [
    turn.button(words.keep, 'write_announcement', slots, { style: 'positive' }),
    pasteButton(filled['title'], slots, turn),
    ...backButton(of, turn),
  ]);
  const hint = of
    ? isOneOfSeveral
      ? [words.leaveOut]
      : []
    : [words.othersLater, ...(guideline ? [turn.words.announcementAudience.withGuideline] : [])];
  return withFields(card, [...hint, turn.words.announcementPoll.sameOrder], inputs, faults, turn);
}

/** Clients hold back a press that brings what is filled in while something that is asked for is missing: it brings nothing. */
function pasteButton(title: string | undefined, slots: object, turn: Turn) {
  const called = valueOf(title, LONGEST_TITLE).value;
  return turn.button(turn.words.pastedCard.paste, 'paste_card', { ...slots, ...(called && { called }) }, { associatedInputs: 'none' }); // prettier-ignore
}
