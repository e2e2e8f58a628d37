import type { CardElement, FactSet, TextBlock } from '../card.ts';
import { escapeMarkdown } from '../markdown.ts';
import { foreignLines } from './foreign-text.ts';
import { isObject, type Json, listOf, nameIn, wordsIn } from './json.ts';
import { looksLost } from './looks.ts';
import type { Reading } from './loss.ts';
import type { Notes } from './notes.ts';

const SIZES = ['small', 'default', 'medium', 'large'] as const;

/** What somebody else's card says in words. */
export class WordReader {
  readonly #reading: Reading;
  readonly #notes: Notes;

  constructor(reading: Reading, notes: Notes) {
    this.#reading = reading;
    this.#notes = notes;
  }

  /** A text is one of ours for each of its lines: clients do not agree on what ends a line. */
  text(element: Json, at: string): TextBlock[] {
    const said = nameIn(element.size);
    const size = SIZES.find((one) => one === said);
    const isTitle = said === 'extralarge' || nameIn(element.style) === 'heading';
    const isBold = nameIn(element.weight) === 'bolder';
    return this.#lines(wordsIn(element.text), at, 'TextBlock').map((text) => ({
      ...{ type: 'TextBlock', text, wrap: true },
      ...(size && size !== 'default' && { size }),
      ...(isTitle && { size: size === 'medium' ? size : 'large', style: 'heading' }),
      ...(isBold && { weight: 'bolder' }),
      ...(element.isSubtle === true && { isSubtle: true }),
    }));
  }

  /** @param press reads what can be pressed in it. */
  richText(element: Json, at: string, press: (run: Json, at: string) => CardElement[]): CardElement[] {
    const below: CardElement[] = [];
    const runs = listOf(element.inlines).map((run, n) => {
      if (isObject(run)) below.push(...press(run, `${at}.inlines[${n}].selectAction`));
      return this.#run(run, `${at}.inlines[${n}]`);
    });
    const text = runs.join('').trim();
    return [...(text === '' ? [] : [{ type: 'TextBlock' as const, text, wrap: true as const }]), ...below];
  }

  facts(element: Json, at: string): FactSet[] {
    const facts = listOf(element.facts).flatMap((fact, n) => {
      if (!isObject(fact)) return [];
      const words = (name: string) => this.#lines(wordsIn(fact[name]), `${at}.facts[${n}]`, 'Fact').join(' ');
      return [{ title: words('title'), value: words('value') }];
    });
    return facts.length > 0 ? [{ type: 'FactSet', facts }] : [];
  }

  #run(run: unknown, at: string): string {
    if (!isObject(run)) return this.#runWords(wordsIn(run), at);
    for (const look of looksLost(run, 'TextRun')) this.#notes.lose(at, 'TextRun', look, 'look', 'its words', look);
    const words = this.#runWords(wordsIn(run.text), at);
    // A star that a blank stands beside begins and ends nothing.
    return nameIn(run.weight) === 'bolder' ? words.replace(/\S.*\S|\S/s, '**$&**') : words;
  }

  #runWords(words: string, at: string): string {
    return escapeMarkdown(this.#notes.plain(words, at).replace(/\s+/g, ' '));
  }

  #lines(text: string, at: string, element: string): string[] {
    this.#notes.plain(text, at);
    const lines = foreignLines(text, {
      lost: (what) => this.#notes.lose(at, element, what, what === 'italic' ? 'look' : what, 'its words', what === 'italic' ? what : ''), // prettier-ignore
      leadsTo: (address) => {
        if (!this.#reading.isLink(address)) this.#notes.fault(at, 'address', address);
      },
    });
    // What an entity stands for is read by now, and must do no harm either.
    this.#notes.plain(lines.join('\n').replace(/\\(?=[^\s\w])|\u200b/g, ''), at);
    return lines;
  }
}
