import type { CardInput } from '../../../cards/input.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Reply } from '../../../conversation/reply.ts';
import type { Announcement } from '../../../domain/announcements/announcement.ts';
import type { AnnouncementFault } from '../../../domain/announcements/writing/announcement-fault.ts';
import { type Guideline, inLanguage } from '../../../domain/guidelines/guideline.ts';
import { languagesFor } from '../../../domain/guidelines/guideline-search.ts';
import { choice } from '../../card-replies.ts';
import { audienceInputs, type Groups } from './audience-form.ts';
import { backButton, type Filled, MOST_CHOICES, oneOf, purposeInput, seenOf, shortened, valueOf, withFields } from './form-fields.ts'; // prettier-ignore

const LONGEST_LINK = 2_000;
/** Characters of JSON: Slack takes 13,000, and there are a title, buttons and what is wrong, too. */
const LONGEST_FORM = 9_500;
/** Of all guidelines to choose from. */
const LONGEST_MENU = 1_500;
/** What Slack writes around each. */
const AN_OPTION = 75;
const A_FIELD = 200;

/** What no guideline is called. */
export const NONE = '-';

export interface Choices extends Groups {
  guidelines: Guideline[];
}

/** To whom, when and what for. */
export function settingsForm(
  { of, filled, choices, faults = [] }: { of: Announcement; filled: Filled; choices: Choices; faults?: AnnouncementFault[] }, // prettier-ignore
  turn: Turn,
): Reply {
  const { announcementForm: words } = turn.words;
  const inputs = (named: (keyof Groups)[]): CardInput[] => [
    purposeInput(filled['purpose'], turn),
    ...audienceInputs(filled, choices, turn, named),
    { type: 'Input.Text', id: 'link', label: words.link, maxLength: LONGEST_LINK, ...valueOf(filled['link'], LONGEST_LINK) }, // prettier-ignore
    ...guidelineInput(filled['guideline'], choices.guidelines, turn),
    { type: 'Input.Toggle', id: 'receipt', label: words.receipt, title: words.receiptAsked, wrap: true, ...valueOf(filled['receipt'], 5) }, // prettier-ignore
    { type: 'Input.Date', id: 'by', label: words.until, ...valueOf(filled['by'], 10) },
    { type: 'Input.Date', id: 'day', label: words.onDay, ...valueOf(filled['day'], 10) },
    { type: 'Input.Time', id: 'time', label: words.atTime, ...valueOf(filled['time'], 5) },
  ];
  const card = choice(turn, turn.words.announcing.settings, [
    turn.button(words.keep, 'set_announcement', seenOf(of), { style: 'positive' }),
    ...backButton(of, turn),
  ]);
  const forms = [[], ['sites'], ['sites', 'teams']].map((named) => inputs(named as (keyof Groups)[]));
  const shown = forms.find((form) => lengthOf(form) <= LONGEST_FORM) ?? forms.at(-1) ?? [];
  return withFields(card, [], shown, faults, turn);
}

/** About as long as a form is in Slack, where it has to fit into one message: what is chosen is there twice. */
function lengthOf(inputs: CardInput[]): number {
  const lengths = inputs.map((input) => {
    const chosen = input.value?.split(',') ?? [];
    const choices = 'choices' in input ? input.choices : [];
    const options = choices.map(({ title, value }) => (title.length + value.length + AN_OPTION) * (chosen.includes(value) ? 2 : 1)); // prettier-ignore
    return input.label.length + A_FIELD + (choices.length > 0 ? 0 : (input.value?.length ?? 0)) + sum(options);
  });
  return sum(lengths);
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** The one that is chosen is always among them: else to keep the form would take it away. */
function guidelineInput(chosen: string | undefined, guidelines: Guideline[], turn: Turn): CardInput[] {
  const { announcementForm: words } = turn.words;
  if (guidelines.length === 0) return [];
  const reading = languagesFor(turn.language, turn.who.organisation);
  const isChosen = ({ id }: Guideline) => id === chosen;
  const first = [...guidelines.filter(isChosen), ...guidelines.filter((one) => !isChosen(one))];
  const named = first.slice(0, MOST_CHOICES - 1).map((one) => ({ value: one.id, title: shortened(inLanguage(one, reading).text.title) })); // prettier-ignore
  const fitting = named.filter((_, n) => sum(named.slice(0, n + 1).map(({ title, value }) => title.length + value.length + AN_OPTION)) <= LONGEST_MENU); // prettier-ignore
  return [oneOf('guideline', words.guideline, [{ value: NONE, title: words.noGuideline }, ...fitting], named.some(({ value }) => value === chosen) ? chosen : NONE, turn)]; // prettier-ignore
}
