import type { CardElement } from '../../cards/card.ts';
import { type CardInput, type ChoiceInput, MOST_TYPED } from '../../cards/input.ts';
import { escapeMarkdown } from '../../cards/markdown.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { CardReply, Reply } from '../../conversation/reply.ts';
import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { AnnouncementFault, AnnouncementField } from '../../domain/announcements/announcement-fault.ts';
import { LONGEST_TITLE } from '../../domain/announcements/wording-check.ts';
import { type Guideline, inLanguage } from '../../domain/guidelines/guideline.ts';
import { languagesFor } from '../../domain/guidelines/guideline-search.ts';
import type { Language } from '../../domain/language.ts';
import type { TeamId } from '../../domain/people/person.ts';
import { policyOf } from '../../domain/policy/policy.ts';
import { announcementFault } from '../../locales/announcement-fault-words.ts';
import { OWN_NAMES } from '../../locales/language-names.ts';
import { choice } from '../card-replies.ts';

/** What stands in a form, under the names of its fields; only text, as it comes back. */
export type Filled = Record<string, string | undefined>;

/** Slack shows no more in a menu. */
export const MOST_CHOICES = 100;
const LONGEST_LINK = 2_000;
const LONGEST_CHOICE = 75;

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
    ...(of ? [] : [purposeInput(filled['purpose'], turn)]),
  ];
  const slots = { in: language, ...(of && seenOf(of)) };
  const card = choice(turn, of ? words.wordsIn({ language }) : words.newIn({ language }), [
    turn.button(words.keep, 'write_announcement', slots, { style: 'positive' }),
    ...backButton(of, turn),
  ]);
  const hint = of ? (isOneOfSeveral ? [words.leaveOut] : []) : [words.othersLater];
  return withFields(card, hint, inputs, faults, turn);
}

export interface Choices {
  guidelines: Guideline[];
  /** None, where they are too many to choose from here. */
  teams: { id: TeamId; name: string }[];
}

/** To whom, when and what for. */
export function settingsForm(
  { of, filled, choices, faults = [] }: { of: Announcement; filled: Filled; choices: Choices; faults?: AnnouncementFault[] }, // prettier-ignore
  turn: Turn,
): Reply {
  const { announcementForm: words } = turn.words;
  const { organisation } = turn.who;
  const reading = languagesFor(turn.language, organisation);
  const inputs: CardInput[] = [
    purposeInput(filled['purpose'], turn),
    several('languages', words.onlyLanguages, organisation.languages.map((language) => ({ value: language, title: OWN_NAMES[language] })), filled, true), // prettier-ignore
    ...(choices.teams.length > 0
      ? [several('teams', words.onlyTeams, choices.teams.map(({ id, name }) => ({ value: id, title: shortened(name) })), filled, false)] // prettier-ignore
      : []),
    { type: 'Input.Text', id: 'link', label: words.link, maxLength: LONGEST_LINK, ...valueOf(filled['link'], LONGEST_LINK) }, // prettier-ignore
    ...(choices.guidelines.length > 0
      ? [oneOf('guideline', words.guideline, [{ value: NONE, title: words.noGuideline }, ...choices.guidelines.slice(0, MOST_CHOICES - 1).map((one) => ({ value: one.id, title: shortened(inLanguage(one, reading).text.title) }))], filled['guideline'] || NONE, turn)] // prettier-ignore
      : []),
    { type: 'Input.Toggle', id: 'receipt', label: words.receipt, title: words.receiptAsked, wrap: true, ...valueOf(filled['receipt'], 5) }, // prettier-ignore
    { type: 'Input.Date', id: 'by', label: words.until, ...valueOf(filled['by'], 10) },
    { type: 'Input.Date', id: 'day', label: words.onDay, ...valueOf(filled['day'], 10) },
    { type: 'Input.Time', id: 'time', label: words.atTime, ...valueOf(filled['time'], 5) },
  ];
  const card = choice(turn, turn.words.announcing.settings, [
    turn.button(words.keep, 'set_announcement', seenOf(of), { style: 'positive' }),
    ...backButton(of, turn),
  ]);
  return withFields(card, [], inputs, faults, turn);
}

/** Clients that look before they send say what is missing in the words in which we do. */
function required(fault: AnnouncementFault, { language }: Turn) {
  return { isRequired: true, errorMessage: announcementFault(fault, language, { isBeside: true }) };
}

/** What no guideline is called. */
export const NONE = '-';

export const seenOf = ({ id, version }: Announcement) => ({ announcement: id, version });

function purposeInput(value: string | undefined, turn: Turn): ChoiceInput {
  const { purposes } = policyOf(turn.who.organisation).announcements;
  const choices = purposes.map(({ id, name }) => ({ value: id, title: name[turn.language] }));
  return {
    ...oneOf('purpose', turn.words.announcementForm.purpose, choices, value, turn),
    ...required({ field: 'purpose', because: 'purpose', facts: {} }, turn),
  };
}

function oneOf(
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

function several(
  id: string,
  label: string,
  choices: ChoiceInput['choices'],
  filled: Filled,
  isShort: boolean,
): ChoiceInput {
  // prettier-ignore
  const value = filled[id];
  const style = isShort ? 'expanded' : 'compact';
  return { type: 'Input.ChoiceSet', id, label, style, isMultiSelect: true, choices, wrap: true, ...(value && { value }) }; // prettier-ignore
}

function backButton(of: Announcement | undefined, turn: Turn) {
  const { neverMind } = turn.words.announcing;
  return of ? [turn.button(neverMind, 'show_announcement', { announcement: of.id }, { associatedInputs: 'none' })] : [];
}

/** Where a fault stands, if not above the field of its own name. */
const BESIDE: Partial<Record<AnnouncementField, string>> = { on: 'day', receipt: 'by', audience: 'languages' };

/** Above each field what is wrong with it; above all what is wrong elsewhere. */
function withFields(
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
function valueOf(value: string | undefined, most: number): { value?: string } {
  return value ? { value: value.slice(0, most).replace(/[\ud800-\udbff]$/, '') } : {};
}

function shortened(title: string): string {
  return title.length <= LONGEST_CHOICE ? title : `${title.slice(0, LONGEST_CHOICE - 1).replace(/[\ud800-\udbff]$/, '')}…`; // prettier-ignore
}
