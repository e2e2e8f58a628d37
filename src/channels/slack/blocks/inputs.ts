import { type CardInput, type ChoiceInput, MOST_TYPED } from '../../../cards/input.ts';
import type { InputBlock, InputElement, SlackOption } from './block.ts';
import { type Numbering, Undrawable } from './buttons.ts';
import {
  MAX_BLOCK_ID,
  MAX_INPUT_LABEL,
  MAX_MENU,
  MAX_OPTION,
  MAX_OPTION_VALUE,
  MAX_PLACEHOLDER,
  MAX_SHOWN_OPTIONS,
} from './limits.ts';
import { plain } from './texts.ts';

/**
 * The name of an input is its `action_id`, and what kind of input it is begins its `block_id`: what Slack sends of a
 * press names both. The rest of that is new in each card, since Slack keeps what stood in a block of the same id.
 *
 * @param card what no other card has.
 * @throws {Undrawable} where it holds more than Slack takes: cut off, it would be sent back so.
 */
export function inputBlock(input: CardInput, card: string, next: Numbering): InputBlock {
  return {
    type: 'input',
    block_id: fitting(`${input.type}#${next()}#${card}`, MAX_BLOCK_ID),
    label: plain(input.label, MAX_INPUT_LABEL),
    element: elementOf(input),
    optional: input.isRequired !== true,
  };
}

function elementOf(input: CardInput): InputElement {
  const { id: action_id, value } = input;
  switch (input.type) {
    case 'Input.Text':
      return {
        ...{ type: 'plain_text_input', action_id, multiline: input.isMultiline ?? false },
        max_length: Math.min(input.maxLength, MOST_TYPED),
        ...placeholderOf(input),
        ...(value?.trim() && { initial_value: fitting(value, Math.min(input.maxLength, MOST_TYPED)) }),
      };
    case 'Input.ChoiceSet':
      return choiceElement(input);
    case 'Input.Date':
      return { type: 'datepicker', action_id, ...(value && { initial_date: value }) };
    case 'Input.Time':
      return { type: 'timepicker', action_id, ...(value && { initial_time: value }) };
    case 'Input.Toggle': {
      const options = [optionOf({ title: input.title, value: 'true' })];
      return { type: 'checkboxes', action_id, options, ...(value === 'true' && { initial_options: options }) };
    }
  }
}

function choiceElement(input: ChoiceInput): InputElement {
  if (input.choices.length === 0 || input.choices.length > MAX_MENU)
    throw new Undrawable(`The input ${input.id} has ${input.choices.length} choices`);
  const options = input.choices.map(optionOf);
  const chosen = (input.value ?? '').split(',');
  const initial = options.filter(({ value }) => chosen.includes(value));
  const isShown = input.style === 'expanded' && options.length <= MAX_SHOWN_OPTIONS;
  const common = { action_id: input.id, options };
  if (input.isMultiSelect) {
    const several = { ...common, ...(initial.length > 0 && { initial_options: initial }) };
    if (isShown) return { type: 'checkboxes', ...several };
    return { type: 'multi_static_select', ...several, ...placeholderOf(input) };
  }
  const one = { ...common, ...(initial[0] && { initial_option: initial[0] }) };
  if (isShown) return { type: 'radio_buttons', ...one };
  return { type: 'static_select', ...one, ...placeholderOf(input) };
}

function optionOf({ title, value }: { title: string; value: string }): SlackOption {
  return { text: plain(title.trim() || '…', MAX_OPTION), value: fitting(value, MAX_OPTION_VALUE) };
}

function placeholderOf({ placeholder }: { placeholder?: string }) {
  return placeholder?.trim() ? { placeholder: plain(placeholder, MAX_PLACEHOLDER) } : {};
}

function fitting(text: string, max: number): string {
  if (text.length > max) throw new Undrawable(`An input carries ${text.length} characters; Slack takes ${max}`);
  return text;
}
