import type { CardAction, CardButton } from '../card.ts';
import { isObject, type Json, nameIn, wordsIn } from './json.ts';
import { looksLost } from './looks.ts';
import type { Reading } from './loss.ts';
import type { Notes } from './notes.ts';

/** The button that is ours: whoever asks for a receipt gets it below the card. */
const RECEIPT = 'read_and_understood';
const LONGEST_TITLE = 75;
const LONGEST_DATA = 1_500;

/** What can be pressed on somebody else's card. */
export class PressReader {
  readonly #reading: Reading;
  readonly #notes: Notes;

  constructor(reading: Reading, notes: Notes) {
    this.#reading = reading;
    this.#notes = notes;
  }

  /** The button that it is on ours: only what opens a safe address is passed on to people. */
  button(action: Json, at: string): CardButton[] {
    const type = wordsIn(action.type);
    if (type !== 'Action.OpenUrl') return this.#press(action, type, at);
    this.looks(action, type, at);
    const url = this.#notes.plain(wordsIn(action.url), `${at}.url`);
    if (!this.#reading.isLink(url)) return this.#notes.fault(`${at}.url`, 'address', url);
    return [{ type, title: this.title(action, at) || new URL(url).hostname, url }];
  }

  title(action: Json, at: string): string {
    const title = this.#notes.plain(wordsIn(action.title), `${at}.title`).replace(/\s+/g, ' ').trim();
    if (title.length <= LONGEST_TITLE) return title;
    this.#notes.lose(at, wordsIn(action.type), 'title', 'look', 'its words', 'title');
    return `${title.slice(0, LONGEST_TITLE - 1).replace(/[\ud800-\udbff]$/, '')}…`;
  }

  looks(action: Json, type: string, at: string): void {
    for (const look of looksLost(action, type)) this.#notes.lose(at, type, look, 'look', 'its words', look);
  }

  #press(action: Json, type: string, at: string): CardAction[] {
    const verb = wordsIn(action.verb) || (isObject(action.data) ? wordsIn(action.data.verb) : '');
    const isPress = type === 'Action.Execute' || type === 'Action.Submit';
    const title = wordsIn(action.title);
    if (!this.#reading.withPresses || !isPress) {
      return this.#notes.lose(at, type, 'all', isPress && verb === RECEIPT ? 'receipt' : 'button', 'nothing', title);
    }
    const data = isObject(action.data) ? action.data : action.data === undefined ? {} : { data: action.data };
    if (JSON.stringify(data).length > LONGEST_DATA || verb.length > LONGEST_TITLE) {
      return this.#notes.lose(at, type, 'all', 'button', 'nothing', title);
    }
    this.looks(action, type, at);
    const takesNothing = nameIn(action.associatedInputs) === 'none';
    return [
      {
        ...{ type: 'Action.Execute', title: this.title(action, at) || '…', verb: verb || 'submit' },
        data: { ...data, once: '' },
        ...(takesNothing && { associatedInputs: 'none' }),
      },
    ];
  }
}
