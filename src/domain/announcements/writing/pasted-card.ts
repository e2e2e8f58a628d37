/** A card that somebody made elsewhere and pasted, as far as it is shown. */
export interface PastedCard {
  /** What stands on it, in the elements of our own cards, from the top. Only whoever draws them looks inside. */
  body: readonly object[];
  /** What is not shown as it was made: whoever sends it is told. */
  losses: readonly CardLoss[];
}

/** Something that is not shown as it was made, all of one kind together. */
export interface CardLoss {
  kind: CardLossKind;
  /** On one platform only. */
  on?: 'slack';
  count: number;
  /** What some of them are called, each once: the titles of buttons, the hosts of pictures. */
  names: readonly string[];
}

export type CardLossKind =
  | 'button'
  | 'receipt'
  | 'field'
  | 'picture'
  | 'undescribed'
  | 'hidden'
  | 'unknown'
  | 'opened'
  | 'table'
  | 'columns'
  | 'look'
  | 'link'
  | 'date';

/** Why a card cannot be announced. */
export type CardWrong =
  | 'nothing-pasted'
  | 'not-json'
  | 'not-a-card'
  | 'too-long'
  | 'too-deep'
  | 'too-many'
  | 'newer'
  | 'nothing-to-show'
  | 'template'
  | 'mention'
  | 'unprintable'
  | 'address'
  | 'calls-back'
  /** More is shown than one message takes, anywhere or in Slack. */
  | 'too-much'
  | 'too-much-for-slack';

export interface CardFault {
  wrong: CardWrong;
  /** Where in the card: `body[2].items[0]`; empty where it is all of it. */
  at: string;
  /** What stands there. */
  found: string;
}

/** Characters of JSON that may be pasted. */
export const LONGEST_PASTED = 28_000;

/**
 * Characters of JSON that may be left of it. Teams takes 28 KB a message and counts two for each; its title, notes, question and
 * buttons take 5,100 where they are as long as they may be.
 */
export const MOST_SHOWN = 8_000;
