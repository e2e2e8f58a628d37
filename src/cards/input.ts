/**
 * What a person can fill in on a card. Every button of the card brings what stands in it, beside its own slots and under
 * `id`: as text, whatever it is, and nothing or an empty text where nothing is filled in. It is what a person typed, so
 * the schema of the ability is to distrust it. All words are plain: nothing in them is Markdown.
 */
export type CardInput = TextInput | ChoiceInput | DateInput | TimeInput | ToggleInput;

interface AnyInput {
  /** The slot; once on a card. */
  id: string;
  /** Always there, since a screen reader has nothing else to say. */
  label: string;
  /** Held by some clients only: the ability asks for what is missing. */
  isRequired?: boolean;
  /** Said beside it where it is missing or cannot be, by clients that look before they send. */
  errorMessage?: string;
  /** What stands in it at first. */
  value?: string;
}

export interface TextInput extends AnyInput {
  type: 'Input.Text';
  isMultiline?: boolean;
  /** In UTF-16 units; `value` is no longer. Slack takes {@link MOST_TYPED} at most, also where this is more. */
  maxLength: number;
  placeholder?: string;
}

/** Brings the `value` of the choice; of several, all with commas between them. */
export interface ChoiceInput extends AnyInput {
  type: 'Input.ChoiceSet';
  /** `expanded` shows all, `compact` behind a menu. */
  style: 'compact' | 'expanded';
  isMultiSelect?: boolean;
  /** One at least. */
  choices: { title: string; value: string }[];
  wrap: true;
  placeholder?: string;
}

/** A day, as `2026-11-24`. */
export interface DateInput extends AnyInput {
  type: 'Input.Date';
}

/** A time of the day, as `09:30`. */
export interface TimeInput extends AnyInput {
  type: 'Input.Time';
}

/** Brings `true` or `false`. */
export interface ToggleInput extends AnyInput {
  type: 'Input.Toggle';
  /** What stands beside the box. */
  title: string;
  wrap: true;
}

/** What Slack takes in a field, and so what is typed into one anywhere that is not pasted. */
export const MOST_TYPED = 3000;

/** What a press brings of them where nobody touched them, by name. */
export function untouched(inputs: CardInput[]): Record<string, string> {
  const standing = inputs.map(
    ({ id, type, value }) => [id, value || (type === 'Input.Toggle' ? 'false' : '')] as const,
  );
  return Object.fromEntries(standing.filter(([, value]) => value !== ''));
}
