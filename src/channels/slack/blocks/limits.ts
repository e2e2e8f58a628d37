/** What Slack takes in a message. Lengths are in UTF-16 units, so never more characters than Slack counts. */
export const MAX_BLOCKS = 50;
export const MAX_TEXT = 3000;
export const MAX_HEADER = 150;
export const MAX_FIELDS = 10;
export const MAX_FIELD = 2000;
export const MAX_BUTTONS = 25;
export const MAX_BUTTON_TEXT = 75;
export const MAX_BUTTON_VALUE = 2000;
export const MAX_ACTION_ID = 255;
export const MAX_URL = 3000;
export const MAX_BLOCK_ID = 255;
export const MAX_INPUT_LABEL = 2000;
export const MAX_PLACEHOLDER = 150;
/** In a menu. */
export const MAX_MENU = 100;
/** All in sight. */
export const MAX_SHOWN_OPTIONS = 10;
export const MAX_OPTION = 75;
export const MAX_OPTION_VALUE = 150;
export const MAX_ALT_TEXT = 2000;
export const MAX_IMAGE_TITLE = 2000;

/** All blocks together, as JSON. Not documented: from about 13,170 on, `msg_blocks_too_long` was seen. */
export const MAX_JSON = 13_000;

/** The first `max` units of `text`, with an ellipsis where something was left out; no character is cut in two. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
