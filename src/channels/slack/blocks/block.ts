/** The part of Slack's Block Kit that we draw with. */
export type Block = HeaderBlock | SectionBlock | ContextBlock | ActionsBlock | DividerBlock | ImageBlock;

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
  title: PlainText;
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
