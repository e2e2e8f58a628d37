import type { CardInput } from './input.ts';

/**
 * The part of Adaptive Cards 1.5 that our own cards are made of. The unions are closed: a new element does not
 * compile until every channel can draw it.
 */
export interface Card {
  type: 'AdaptiveCard';
  version: '1.5';
  /** BCP 47, so that a screen reader takes the right voice. */
  lang: string;
  body: CardElement[];
  actions?: CardButton[];
}

export type CardElement = TextBlock | FactSet | ColumnSet | Container | ActionSet | Image | BarChart | CardInput;

export interface TextBlock {
  type: 'TextBlock';
  /** Markdown, escaped where it holds what people or data brought. */
  text: string;
  wrap: true;
  size?: 'small' | 'default' | 'medium' | 'large';
  weight?: 'default' | 'bolder';
  isSubtle?: boolean;
  spacing?: Spacing;
  /** `heading` tells screen readers what it is. */
  style?: 'default' | 'heading';
}

export interface FactSet {
  type: 'FactSet';
  facts: { title: string; value: string }[];
  spacing?: Spacing;
}

/** Columns side by side: on our cards, words at the left and a button at the right. */
export interface ColumnSet {
  type: 'ColumnSet';
  columns: Column[];
  spacing?: Spacing;
  separator?: boolean;
}

export interface Column {
  type: 'Column';
  width: 'stretch' | 'auto';
  verticalContentAlignment?: 'top' | 'center';
  items: CardElement[];
}

export interface Container {
  type: 'Container';
  items: CardElement[];
  style?: 'default' | 'emphasis' | 'good' | 'warning' | 'attention';
  spacing?: Spacing;
  separator?: boolean;
}

export interface ActionSet {
  type: 'ActionSet';
  actions: CardButton[];
  spacing?: Spacing;
}

/**
 * Stacks that Teams draws itself. Where nobody does, there is a picture of the same, if it has an address. Everything
 * it shows is said by the lines beside it too.
 */
export interface BarChart {
  type: 'Chart.VerticalBar.Grouped';
  title: string;
  stacked: true;
  /** Shades that differ in lightness. */
  colorSet: 'sequential';
  yAxisTitle: string;
  /** A part of every stack, with how much of it there is in each. */
  data: { legend: string; values: { x: string; y: number }[] }[];
  fallback: Image | 'drop';
  spacing?: Spacing;
}

export interface Image {
  type: 'Image';
  url: string;
  /** What a screen reader says: all that the picture shows. */
  altText: string;
  size: 'stretch' | 'auto' | 'small' | 'medium' | 'large';
}

export type CardButton = CardAction | CardLink;

/** A press is an intent: `verb` is the name of an ability, `data` its slots and the one-time key of the button. */
export interface CardAction {
  type: 'Action.Execute';
  title: string;
  verb: string;
  data: PressData;
  style?: 'default' | 'positive' | 'destructive';
  /** `none` where it brings nothing of what is filled in on the card, nor waits for it: "never mind". */
  associatedInputs?: 'none';
  /** What a screen reader says instead of the title, where the title alone does not tell ("Book" of which desk?). */
  tooltip?: string;
}

/** Opens an address in the browser of the person; nobody of us hears of it. */
export interface CardLink {
  type: 'Action.OpenUrl';
  title: string;
  url: string;
}

export interface PressData {
  /** The one-time key. Not named `key`: the renderer of Teams keeps that name for itself, and such a button does nothing. */
  once: string;
  [slot: string]: unknown;
}

type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large';

/** Every button of a card that can be pressed, in the order in which a reader meets them. */
export function actionsOf(card: Card): CardAction[] {
  return [...card.body.flatMap(buttonsIn), ...(card.actions ?? [])].filter((button) => !isLink(button));
}

/** Everything that can be filled in on a card, in the order in which a reader meets it. */
export function inputsOf(card: Card): CardInput[] {
  return card.body.flatMap(inputsIn);
}

export function isLink(button: CardButton): button is CardLink {
  return button.type === 'Action.OpenUrl';
}

function buttonsIn(element: CardElement): CardButton[] {
  return element.type === 'ActionSet' ? element.actions : partsOf(element).flatMap(buttonsIn);
}

function inputsIn(element: CardElement): CardInput[] {
  return isInput(element) ? [element] : partsOf(element).flatMap(inputsIn);
}

export function isInput(element: CardElement): element is CardInput {
  return element.type.startsWith('Input.');
}

function partsOf(element: CardElement): CardElement[] {
  if (element.type === 'ColumnSet') return element.columns.flatMap((column) => column.items);
  return element.type === 'Container' ? element.items : [];
}
