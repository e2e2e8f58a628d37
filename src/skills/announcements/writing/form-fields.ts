import type { CardElement } from '../../../cards/card.ts';
import type { CardInput, ChoiceInput } from '../../../cards/input.ts';
import { escapeMarkdown } from '../../../cards/markdown.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { CardReply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementFault, AnnouncementField } from '../../../domain/announcements/writing/announcement-fault.ts';
import { policyOf } from '../../../domain/policy/policy.ts';
import { announcementFault } from '../../../locales/announcements/announcement-fault-words.ts';

/** What stands in a form, under the names of its fields; only text, as it comes back. */
export type Filled = Record<string, string | undefined>;

/** Slack shows no more in a menu. */
export const MOST_CHOICES = 100;
const LONGEST_CHOICE = 75;

/** Clients that look before they send say what is missing in the words in which we do. */
export function required(fault: AnnouncementFault, { language }: Turn) {
  return { isRequired: true, errorMessage: announcementFault(fault, language, { isBeside: true }) };
}

export const seenOf = ({ id, version }: Announcement) => ({ announcement: id, version });

export function purposeInput(value: string | undefined, turn: Turn): ChoiceInput {
  const { purposes } = policyOf(turn.who.organisation).announcements;
  const choices = purposes.map(({ id, name }) => ({ value: id, title: name[turn.language] }));
  return {
    ...oneOf('purpose', turn.words.announcementForm.purpose, choices, value, turn),
    ...required({ field: 'purpose', because: 'purpose', facts: {} }, turn),
  };
}

export function oneOf(
  id: string,
  label: string,
  choices: ChoiceInput['choices'],
  value: string | undefined,
  turn: Turn,
): ChoiceInput {
  // prettier-ignore
  const { choose: placeholder } = turn.words.announcementForm;
  return { type: 'Input.ChoiceSet', id, label, style: 'compact', choices, wrap: true, placeholder, ...(value && { value }) }; // prettier-ignore
}

/** @param isShort whether all stand open, and not behind a menu. */
export function several(
  id: string,
  label: string,
  choices: ChoiceInput['choices'],
  filled: Filled,
  isShort: boolean,
  turn: Turn,
): ChoiceInput {
  // prettier-ignore
  const value = filled[id];
  const style = isShort ? 'expanded' : 'compact';
  return { type: 'Input.ChoiceSet', id, label, style, isMultiSelect: true, choices, wrap: true, ...(!isShort && { placeholder: turn.words.announcementForm.choose }), ...(value && { value }) }; // prettier-ignore
}

export function backButton(of: Announcement | undefined, turn: Turn) {
  const { neverMind } = turn.words.announcing;
  return of ? [turn.button(neverMind, 'show_announcement', { announcement: of.id }, { associatedInputs: 'none' })] : [];
}

/** Where a fault stands, if not above the field of its own name. */
const BESIDE: Partial<Record<AnnouncementField, string>> = { on: 'day', receipt: 'by', audience: 'languages' };

/** Above each field what is wrong with it; above all what is wrong elsewhere. */
export function withFields(
  reply: CardReply,
  hints: string[],
  inputs: CardInput[],
  faults: AnnouncementFault[],
  turn: Turn,
): CardReply {
  // prettier-ignore
  const idOf = ({ field }: AnnouncementFault) => inputs.find(({ id }) => id === (BESIDE[field] ?? field))?.id;
  const said = (wrong: AnnouncementFault[], isBeside: boolean) =>
    wrong.map((fault) => warning(announcementFault(fault, turn.language, { isBeside })));
  const fields = inputs.flatMap((input) => [
    ...said(
      faults.filter((fault) => idOf(fault) === input.id),
      true,
    ),
    input,
  ]);
  const elsewhere = said(faults.filter((fault) => idOf(fault) === undefined), false); // prettier-ignore
  const below = hints.map((hint): CardElement => ({ type: 'TextBlock', text: escapeMarkdown(hint), wrap: true, isSubtle: true })); // prettier-ignore
  const text = [...faults.map((fault) => announcementFault(fault, turn.language)), reply.text, ...hints].join(' ');
  return { ...reply, text, card: { ...reply.card, body: [...elsewhere, ...reply.card.body, ...below, ...fields] } };
}

function warning(sentence: string): CardElement {
  const items: CardElement[] = [{ type: 'TextBlock', text: escapeMarkdown(sentence), wrap: true }];
  return { type: 'Container', style: 'warning', items };
}

/** No character is cut in two. */
export function valueOf(value: string | undefined, most: number): { value?: string } {
  return value ? { value: value.slice(0, most).replace(/[\ud800-\udbff]$/, '') } : {};
}

export function shortened(title: string): string {
  return title.length <= LONGEST_CHOICE ? title : `${title.slice(0, LONGEST_CHOICE - 1).replace(/[\ud800-\udbff]$/, '')}…`; // prettier-ignore
}
