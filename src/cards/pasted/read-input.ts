import { type CardInput, MOST_TYPED } from '../input.ts';
import { isObject, type Json, listOf, nameIn, wordsIn } from './json.ts';
import type { Notes } from './notes.ts';

const LONGEST_ID = 200;
const MOST_CHOICES = 100;
const LONGEST_VALUE = 150;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** What can be filled in on somebody else's card; where ours cannot ask it, nothing. */
export function readInput(input: Json, at: string, notes: Notes): CardInput[] {
  const type = wordsIn(input.type);
  const id = wordsIn(input.id);
  const label = [input.label, input.title, input.placeholder].map((one) => wordsIn(one).trim()).find(Boolean) ?? id;
  if (id === '' || id.length > LONGEST_ID) return notes.lose(at, type, 'all', 'field', 'nothing', label);
  const asked = { id, label: notes.plain(label, at), ...(input.isRequired === true && { isRequired: true }) };
  const value = wordsIn(input.value);
  const lose = (lost: string) => void notes.lose(at, type, lost, 'look', 'its words', lost);
  for (const name of ['inlineAction', 'regex', 'min', 'max']) if (input[name] !== undefined) lose(name);
  switch (type) {
    case 'Input.Text':
    case 'Input.Number': {
      if (type === 'Input.Number' || nameIn(input.style) === 'password') lose(type === 'Input.Number' ? 'number' : 'style'); // prettier-ignore
      const maxLength = typeof input.maxLength === 'number' && input.maxLength >= 1 ? Math.min(Math.floor(input.maxLength), MOST_TYPED) : MOST_TYPED; // prettier-ignore
      const placeholder = wordsIn(input.placeholder);
      return [
        {
          ...{ ...asked, type: 'Input.Text', maxLength },
          ...(input.isMultiline === true && { isMultiline: true }),
          ...(placeholder && { placeholder }),
          ...(value && { value: value.slice(0, maxLength).replace(/[\ud800-\udbff]$/, '') }),
        },
      ];
    }
    case 'Input.Date':
      return [{ ...asked, type, ...(DAY.test(value) && { value }) }];
    case 'Input.Time':
      return [{ ...asked, type, ...(TIME.test(value) && { value }) }];
    case 'Input.Toggle': {
      const isOn = value !== '' && value === (wordsIn(input.valueOn) || 'true');
      return [{ ...asked, type, title: wordsIn(input.title) || label, wrap: true, value: String(isOn) }];
    }
    case 'Input.ChoiceSet': {
      const choices = listOf(input.choices).flatMap((choice) => {
        if (!isObject(choice)) return [];
        const of = wordsIn(choice.value);
        return of !== '' && of.length <= LONGEST_VALUE ? [{ title: wordsIn(choice.title) || of, value: of }] : [];
      });
      const once = new Map(choices.map((choice) => [choice.value, choice]));
      const shown = [...once.values()].slice(0, MOST_CHOICES);
      if (shown.length < listOf(input.choices).length) lose('choices');
      if (shown.length === 0) return notes.lose(at, type, 'all', 'field', 'nothing', label);
      const style = nameIn(input.style) === 'expanded' ? 'expanded' : 'compact';
      const isMultiSelect = input.isMultiSelect === true;
      return [{ ...asked, type, style, choices: shown, wrap: true, ...(isMultiSelect && { isMultiSelect }), ...(value && { value }) }]; // prettier-ignore
    }
    default:
      return notes.lose(at, type, 'all', 'field', 'nothing', label);
  }
}
