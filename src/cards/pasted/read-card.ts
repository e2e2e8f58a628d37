import type { CardButton, CardElement, Column, Image } from '../card.ts';
import { escapeMarkdown } from '../markdown.ts';
import { isObject, type Json, listOf, nameIn, wordsIn } from './json.ts';
import { looksLost } from './looks.ts';
import type { ReadCard, Reading, Wrong } from './loss.ts';
import { Notes } from './notes.ts';
import { readInput } from './read-input.ts';
import { PressReader } from './read-press.ts';
import { WordReader } from './read-words.ts';

const DEEPEST = 12;
const MOST_ELEMENTS = 400;
const VERSION = /^1\.[0-6]$/;
const SPACINGS = ['none', 'small', 'default', 'medium', 'large'] as const;
const STYLES = ['emphasis', 'good', 'warning', 'attention'] as const;
const IMAGE_SIZES = ['auto', 'small', 'medium', 'large'] as const;

/**
 * Reads an Adaptive Card that somebody made elsewhere: what ours can show of it, what is lost on the way, and what is wrong
 * with it. Never throws.
 *
 * @param text of the card, in JSON.
 */
export function readCard(text: string, reading: Reading): ReadCard {
  const notes = new Notes();
  const faulty = (wrong: Wrong): ReadCard => {
    notes.fault('', wrong);
    return { body: [], losses: [], faults: notes.faults };
  };
  if (text.length > reading.longest) return faulty('too-long');
  const card = parsed(text);
  if (card === undefined) return faulty('not-json');
  if (!isObject(card) || card.type !== 'AdaptiveCard') return faulty('not-a-card');
  return new CardReader(reading, notes).read(card);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined;
  }
}

class CardReader {
  readonly #reading: Reading;
  readonly #notes: Notes;
  readonly #words: WordReader;
  readonly #presses: PressReader;
  readonly #inputs = new Set<string>();
  #elements = 0;

  constructor(reading: Reading, notes: Notes) {
    this.#reading = reading;
    this.#notes = notes;
    this.#words = new WordReader(reading, notes);
    this.#presses = new PressReader(reading, notes);
  }

  read(card: Json): ReadCard {
    const version = wordsIn(card.version);
    if (version !== '' && !VERSION.test(version)) this.#notes.fault('version', 'newer', version);
    for (const name of ['refresh', 'authentication'])
      if (card[name] !== undefined) this.#notes.fault(name, 'calls-back');
    if (isObject(card.msteams) && card.msteams.entities !== undefined) this.#notes.fault('msteams.entities', 'mention');
    const body = this.#whole(card, '', 0);
    const { losses, faults } = this.#notes;
    if (body.length === 0) this.#notes.fault('body', 'nothing-to-show');
    return { body, losses, faults };
  }

  #whole(card: Json, at: string, depth: number): CardElement[] {
    this.#looks(card, 'AdaptiveCard', at);
    const inside = at === '' ? '' : `${at}.`;
    if (card.backgroundImage !== undefined)
      this.#notes.lose(at, 'AdaptiveCard', 'backgroundImage', 'picture', 'nothing');
    return [
      ...this.#all(card.body, `${inside}body`, depth + 1),
      ...this.#pressed(listOf(card.actions), `${inside}actions`, depth),
      ...this.#selected(card, `${inside}selectAction`, depth),
    ];
  }

  #all(elements: unknown, at: string, depth: number): CardElement[] {
    return listOf(elements).flatMap((element, n) => this.#one(element, `${at}[${n}]`, depth));
  }

  #one(element: unknown, at: string, depth: number): CardElement[] {
    this.#elements += 1;
    if (this.#elements === MOST_ELEMENTS + 1) this.#notes.fault(at, 'too-many');
    if (depth > DEEPEST) this.#notes.fault(at, 'too-deep');
    if (this.#elements > MOST_ELEMENTS || depth > DEEPEST || !isObject(element)) return [];
    const type = wordsIn(element.type);
    if (element.isVisible === false) return this.#notes.lose(at, type, 'all', 'hidden', 'nothing');
    const shown = this.#shown(element, type, at, depth);
    return [...apart(shown, element), ...this.#selected(element, `${at}.selectAction`, depth)];
  }

  #shown(element: Json, type: string, at: string, depth: number): CardElement[] {
    if (type.startsWith('Input.')) return this.#input(element, type, at);
    this.#looks(element, type, at);
    switch (type) {
      case 'TextBlock':
        return this.#words.text(element, at);
      case 'RichTextBlock':
        return this.#words.richText(element, at, (run, where) => this.#selected(run, where, depth)); // prettier-ignore
      case 'FactSet':
        return this.#words.facts(element, at);
      case 'Image':
        return this.#picture(element, at);
      case 'ImageSet':
        this.#notes.lose(at, type, 'rows', 'look', 'below each other', 'ImageSet');
        return this.#all(listOf(element.images).map((image) => ({ ...(isObject(image) && image), type: 'Image' })), `${at}.images`, depth + 1); // prettier-ignore
      case 'Container':
        return this.#container(element, at, depth);
      case 'ColumnSet':
        return this.#columns(element, at, depth);
      case 'Table':
        return this.#table(element, at, depth);
      case 'ActionSet':
        return this.#pressed(listOf(element.actions), `${at}.actions`, depth);
      default:
        return this.#unknown(element, type, at, depth);
    }
  }

  #looks(element: Json, type: string, at: string): void {
    for (const look of looksLost(element, type)) this.#notes.lose(at, type, look, 'look', 'its words', look);
  }

  #input(element: Json, type: string, at: string): CardElement[] {
    const label = wordsIn(element.label) || wordsIn(element.title) || wordsIn(element.placeholder);
    const id = wordsIn(element.id);
    if (!this.#reading.withPresses || this.#inputs.has(id)) return this.#notes.lose(at, type, 'all', 'field', 'nothing', label); // prettier-ignore
    this.#inputs.add(id);
    return readInput(element, at, this.#notes);
  }

  /** A picture that may not be fetched, or is part of the card itself, is told in its words. */
  #picture(element: Json, at: string): CardElement[] {
    const url = this.#notes.plain(wordsIn(element.url), `${at}.url`);
    const altText = this.#notes.plain(wordsIn(element.altText), `${at}.altText`).replace(/\s+/g, ' ').trim();
    const place = URL.canParse(url) ? new URL(url) : undefined;
    if (!place || !this.#reading.isLink(url) || !this.#reading.mayShow(url)) {
      this.#notes.lose(at, 'Image', 'all', 'picture', altText ? 'its description' : 'nothing', place?.hostname ?? '');
      return altText ? [{ type: 'TextBlock', text: escapeMarkdown(altText), wrap: true, isSubtle: true }] : [];
    }
    const name = place.pathname.split('/').at(-1) || place.hostname;
    if (!altText) this.#notes.lose(at, 'Image', 'altText', 'undescribed', 'its description', name);
    const size = IMAGE_SIZES.find((one) => one === nameIn(element.size)) ?? 'stretch';
    const image: Image = { type: 'Image', url, altText: altText || name, size };
    return [image];
  }

  #container(element: Json, at: string, depth: number): CardElement[] {
    if (element.backgroundImage !== undefined)
      this.#notes.lose(at, 'Container', 'backgroundImage', 'picture', 'nothing');
    const items = this.#all(element.items, `${at}.items`, depth + 1);
    const style = STYLES.find((one) => one === nameIn(element.style));
    return items.length > 0 ? [{ type: 'Container', items, ...(style && { style }) }] : [];
  }

  #columns(element: Json, at: string, depth: number): CardElement[] {
    const columns = listOf(element.columns).flatMap((column, n): Column[] => {
      const where = `${at}.columns[${n}]`;
      if (!isObject(column)) return [];
      if (column.isVisible === false) return this.#notes.lose(where, 'Column', 'all', 'hidden', 'nothing');
      this.#looks(column, 'Column', where);
      const items = [
        ...this.#all(column.items, `${where}.items`, depth + 1),
        ...this.#selected(column, `${where}.selectAction`, depth),
      ];
      const width = nameIn(column.width) === 'auto' ? 'auto' : 'stretch';
      return items.length > 0 ? [{ type: 'Column', width, items }] : [];
    });
    return columns.length > 0 ? [{ type: 'ColumnSet', columns }] : [];
  }

  /** Each row is a row of columns: nobody of ours draws a grid. */
  #table(element: Json, at: string, depth: number): CardElement[] {
    this.#notes.lose(at, 'Table', 'grid', 'table', 'rows');
    const hasHead = element.firstRowAsHeaders !== false && element.firstRowAsHeader !== false;
    return listOf(element.rows).flatMap((row, n): CardElement[] => {
      const cells = isObject(row) ? listOf(row.cells) : [];
      const columns = cells.flatMap((cell, k): Column[] => {
        const items = this.#all(isObject(cell) ? cell.items : [], `${at}.rows[${n}].cells[${k}].items`, depth + 1);
        const shown = hasHead && n === 0 ? items.map(inBold) : items;
        return shown.length > 0 ? [{ type: 'Column', width: 'stretch', items: shown }] : [];
      });
      return columns.length > 0 ? [{ type: 'ColumnSet', columns, ...(n > 0 && { separator: true }) }] : [];
    });
  }

  #unknown(element: Json, type: string, at: string, depth: number): CardElement[] {
    if (!isObject(element.fallback)) return this.#notes.lose(at, type, 'all', 'unknown', 'nothing', type);
    this.#notes.lose(at, type, 'all', 'unknown', 'its fallback', type);
    return this.#one(element.fallback, `${at}.fallback`, depth + 1);
  }

  /** What opens when one presses somewhere on it is a button below it. */
  #selected({ selectAction }: Json, at: string, depth: number): CardElement[] {
    return isObject(selectAction) ? this.#pressed([selectAction], at, depth) : [];
  }

  /** What would open below a button stands there at once. */
  #pressed(actions: unknown[], at: string, depth: number): CardElement[] {
    const buttons: CardButton[] = [];
    const below: CardElement[] = [];
    actions.forEach((action, n) => {
      const where = `${at}[${n}]`;
      if (!isObject(action)) return;
      if (action.type !== 'Action.ShowCard') return buttons.push(...this.#presses.button(action, where));
      this.#presses.looks(action, 'Action.ShowCard', where);
      const title = this.#presses.title(action, where);
      const shown =
        isObject(action.card) && depth < DEEPEST ? this.#whole(action.card, `${where}.card`, depth + 1) : [];
      if (shown.length === 0) return this.#notes.lose(where, 'Action.ShowCard', 'all', 'button', 'nothing', title);
      this.#notes.lose(where, 'Action.ShowCard', 'opening', 'opened', 'below', title);
      const head: CardElement[] = title ? [{ type: 'TextBlock', text: escapeMarkdown(title), wrap: true, weight: 'bolder' }] : []; // prettier-ignore
      below.push(...head, ...shown);
    });
    return [...(buttons.length > 0 ? [{ type: 'ActionSet' as const, actions: buttons }] : []), ...below];
  }
}

/** The first of it as far from what stands above it, and behind the same line. */
function apart(shown: CardElement[], element: Json): CardElement[] {
  const [first, ...rest] = shown;
  if (!first) return [];
  const spacing = SPACINGS.find((one) => one === nameIn(element.spacing));
  const isApart = element.separator === true;
  const spaced = spacing && spacing !== 'default' ? spaceOf(first, spacing) : first;
  if (!isApart) return [spaced, ...rest];
  if (spaced.type === 'Container' || spaced.type === 'ColumnSet') return [{ ...spaced, separator: true }, ...rest];
  return [{ type: 'Container', items: [spaced, ...rest], separator: true }];
}

type Spacing = (typeof SPACINGS)[number];

function spaceOf(element: CardElement, spacing: Spacing): CardElement {
  const canHave = ['TextBlock', 'FactSet', 'ColumnSet', 'Container', 'ActionSet'].includes(element.type);
  return canHave ? ({ ...element, spacing } as CardElement) : element;
}

function inBold(element: CardElement): CardElement {
  return element.type === 'TextBlock' ? { ...element, weight: 'bolder' } : element;
}
