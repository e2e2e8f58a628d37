/** The part of Slack's Block Kit that we draw with. */
export type Block = HeaderBlock | SectionBlock | ContextBlock | ActionsBlock | DividerBlock | ImageBlock | InputBlock;

export interface HeaderBlock {
  type: 'header';
  text: PlainText;
}

/** Words, or facts in two columns; at the right at most one button. */
export interface SectionBlock {
  type: 'section';
  text?: TextObject;
  fields?: TextObject[];
  accessory?: Button;
}

/** Small and grey. */
export interface ContextBlock {
  type: 'context';
  elements: TextObject[];
}

export interface ActionsBlock {
  type: 'actions';
  elements: Button[];
}

export interface DividerBlock {
  type: 'divider';
}

/** Slack fetches the picture itself, when the message comes in. */
export interface ImageBlock {
  type: 'image';
  image_url: string;
  alt_text: string;
  title?: PlainText;
}

/** Something to fill in. Slack sends it with the press of a button, and not when it is filled in. */
export interface InputBlock {
  type: 'input';
  /** Unique within a message, and not one of an earlier message in its place. */
  block_id: string;
  label: PlainText;
  element: InputElement;
  optional: boolean;
}

export type InputElement =
  | (InputOf<'plain_text_input'> & { multiline: boolean; max_length: number; initial_value?: string })
  | (InputOf<'static_select' | 'radio_buttons'> & { options: SlackOption[]; initial_option?: SlackOption })
  | (InputOf<'multi_static_select' | 'checkboxes'> & { options: SlackOption[]; initial_options?: SlackOption[] })
  | (InputOf<'datepicker'> & { initial_date?: string })
  | (InputOf<'timepicker'> & { initial_time?: string });

interface InputOf<Type extends string> {
  type: Type;
  action_id: string;
  placeholder?: PlainText;
}

export interface SlackOption {
  text: PlainText;
  value: string;
}

export type TextObject = PlainText | Mrkdwn;

/** Read by nobody for styles, links or mentions. */
export interface PlainText {
  type: 'plain_text';
  text: string;
  /** Whether `:tada:` becomes a picture. */
  emoji: false;
}

export interface Mrkdwn {
  type: 'mrkdwn';
  text: string;
}

export interface Button {
  type: 'button';
  /** `verb#n`: Slack wants it unique within a message. */
  action_id: string;
  text: PlainText;
  /** The data of the press, as JSON; of a link there is none. */
  value?: string;
  /** Where a link leads. */
  url?: string;
  style?: 'primary' | 'danger';
  accessibility_label?: string;
}
