import { type CardButton, isLink } from '../../../cards/card.ts';
import type { ActionsBlock, Button } from './block.ts';
import { MAX_ACTION_ID, MAX_BUTTONS, MAX_BUTTON_TEXT, MAX_BUTTON_VALUE, MAX_URL } from './limits.ts';
import { plain } from './texts.ts';

/** A card that cannot be drawn in Slack, by a fault of ours. */
export class Undrawable extends Error {
  override readonly name = 'Undrawable';
}

/** Slack tells us of a link too, when it is opened; there is nothing to answer. */
export const LINK = 'open_link';

/** Ends the id of a button that brings nothing of what is filled in. */
const ALONE = '!';

/** Gives each part of a message that needs one its number. */
export type Numbering = () => number;

export function numbering(): Numbering {
  let last = 0;
  return () => (last += 1);
}

/**
 * The verb goes in `action_id` and the data in `value`, so that a press comes back as the same `Press` as in Teams.
 *
 * @throws {Undrawable} where verb, data or address are longer than Slack carries: the button could not do what it says.
 */
export function toButton(action: CardButton, next: Numbering): Button {
  const text = plain(action.title.trim() || '…', MAX_BUTTON_TEXT);
  if (isLink(action)) {
    if (action.url.length > MAX_URL) throw new Undrawable('The address of a link is too long for Slack');
    return { type: 'button', action_id: `${LINK}#${next()}`, text, url: action.url };
  }
  const actionId = `${action.verb}#${next()}${action.associatedInputs === 'none' ? ALONE : ''}`;
  const value = JSON.stringify(action.data);
  if (actionId.length > MAX_ACTION_ID) throw new Undrawable(`The verb of a button is too long for Slack: ${actionId}`);
  if (value.length > MAX_BUTTON_VALUE)
    throw new Undrawable(
      `The button ${action.verb} carries ${value.length} characters; Slack takes ${MAX_BUTTON_VALUE}`,
    );
  const spoken = action.tooltip ?? (action.title.length > MAX_BUTTON_TEXT ? action.title : undefined);
  return {
    type: 'button',
    action_id: actionId,
    text,
    value,
    ...(action.style === 'positive' && { style: 'primary' }),
    ...(action.style === 'destructive' && { style: 'danger' }),
    ...(spoken?.trim() && { accessibility_label: plain(spoken, MAX_BUTTON_TEXT).text }),
  };
}

export function actionBlocks(actions: CardButton[], next: Numbering): ActionsBlock[] {
  const blocks: ActionsBlock[] = [];
  for (let at = 0; at < actions.length; at += MAX_BUTTONS) {
    const elements = actions.slice(at, at + MAX_BUTTONS).map((action) => toButton(action, next));
    blocks.push({ type: 'actions', elements });
  }
  return blocks;
}

/** Who reads the verb back from a press. */
export function verbOf(actionId: string): string {
  return actionId.replace(/#\d+!?$/, '');
}

/** Whether a press of it brings what is filled in. */
export function takesInputs(actionId: string): boolean {
  return !actionId.endsWith(ALONE);
}
