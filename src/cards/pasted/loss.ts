import type { CardElement } from '../card.ts';

/** What becomes of something that is not shown as it was made. */
export const LOSS_KINDS = [
  'button',
  'receipt',
  'field',
  'picture',
  'undescribed',
  'hidden',
  'unknown',
  'opened',
  'table',
  'look',
  'link',
  'date',
  'columns',
] as const;
export type LossKind = (typeof LOSS_KINDS)[number];

/** Something of a card that is not shown as it was made. */
export interface Loss {
  /** Where: `body[2].items[0]`. */
  at: string;
  /** Its type. */
  element: string;
  /** `all`: the whole of it; else what of it. */
  lost: string;
  /** What is shown in its place. */
  shown: 'nothing' | 'its fallback' | 'its words' | 'its description' | 'lines' | 'rows' | 'below each other' | 'below';
  kind: LossKind;
  /** What its maker calls it: the title of a button, the host of a picture. */
  name?: string;
}

/** Why a card cannot be taken. */
export const WRONGS = [
  'not-json',
  'not-a-card',
  'too-long',
  'too-deep',
  'too-many',
  'newer',
  'nothing-to-show',
  'template',
  'mention',
  'unprintable',
  'address',
  'calls-back',
] as const;
export type Wrong = (typeof WRONGS)[number];

export interface Fault {
  at: string;
  wrong: Wrong;
  /** What was found there. */
  found?: string;
}

/** Somebody else's card, as far as ours can show it. What has faults is not to be shown to anybody. */
export interface ReadCard {
  body: CardElement[];
  losses: Loss[];
  faults: Fault[];
}

/** What may be in it. */
export interface Reading {
  /** Whether an address may be opened by those who read it. */
  isLink: (address: string) => boolean;
  /** Whether a picture may be fetched from there. */
  mayShow: (address: string) => boolean;
  /** Whether what is filled in and pressed is read too, or left out. */
  withPresses: boolean;
  /** Characters at most. */
  longest: number;
}
