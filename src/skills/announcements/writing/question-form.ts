import type { CardInput } from '../../../cards/input.ts';
import type { Turn } from '../../../conversation/ability.ts';
import type { Wording } from '../../../domain/announcements/announcement.ts';
import { LONGEST_CHOICE, LONGEST_QUESTION, MOST_CHOICES } from '../../../domain/announcements/writing/wording-check.ts';
import { type Filled, valueOf } from './form-fields.ts';

/** With room for what is too long, so that it can be made shorter. */
const ROOM = 2 * MOST_CHOICES * LONGEST_CHOICE;

/** Where the question is asked, in one language; its choices are lines. */
export function questionInputs(filled: Filled, { words }: Turn): CardInput[] {
  const { announcementPoll: form } = words;
  return [
    { type: 'Input.Text', id: 'question', label: form.question, maxLength: LONGEST_QUESTION, ...valueOf(filled['question'], LONGEST_QUESTION) }, // prettier-ignore
    { type: 'Input.Text', id: 'choices', label: form.choices, isMultiline: true, maxLength: ROOM, ...valueOf(filled['choices'], ROOM) }, // prettier-ignore
  ];
}

/** What stands in these fields at first. */
export function questionFilled(question: Wording['question']): Filled {
  return question ? { question: question.text, choices: question.choices.join('\n') } : {};
}

/** What was filled in; undefined where neither was. */
export function questionIn({
  question = '',
  choices = '',
}: {
  question?: string | undefined;
  choices?: string | undefined;
}): Wording['question'] {
  // prettier-ignore
  const lines = choices.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
  return question.trim() === '' && lines.length === 0 ? undefined : { text: question, choices: lines };
}
