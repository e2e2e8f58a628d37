import { fold } from './tokens.ts';
import type { NumberWords } from './lexicon.ts';
import type { PhraseBook } from './phrases.ts';

/** Adds the cardinals to 99 and the ordinals to 31st of a language. */
export function addNumbers(book: PhraseBook, numbers: NumberWords): void {
  numbers.cardinals.forEach((words, value) => book.add(words, { type: 'number', value }));
  numbers.ordinals.forEach((words, n) => book.add(words, { type: 'ordinal', value: n + 1 }));
  book.add(numbers.ordinalMarks, { type: 'ordinalMark', value: 0 });
  for (const [value, words] of Object.entries(numbers.about)) book.add(words, { type: 'about', value: Number(value) });
  [numbers.cardinals[20]!, ...numbers.tens].forEach((tens, n) => {
    for (const ten of split(tens)) addDecade(book, numbers, ten, (n + 2) * 10);
  });
}

function addDecade(book: PhraseBook, numbers: NumberWords, ten: string, value: number): void {
  book.addOne(ten, { type: 'number', value });
  if (value === 30)
    for (const ending of split(numbers.ordinalEnding)) book.addOne(ten + ending, { type: 'ordinal', value });
  for (let unit = 1; unit <= (numbers.cardinals.length > 19 ? 19 : 9); unit++) {
    if (unit > 9 && numbers.joint !== 'et') continue;
    for (const one of split(numbers.cardinals[unit]!)) {
      for (const whole of joined(numbers, ten, one)) {
        book.addOne(whole, { type: 'number', value: value + unit });
        for (const ending of split(numbers.ordinalEnding)) {
          if (value + unit <= 31) book.addOne(whole + ending, { type: 'ordinal', value: value + unit });
        }
      }
    }
    if (numbers.unitsFirst || value + unit > 31) continue;
    for (const one of split(numbers.ordinals[unit - 1]!))
      book.addOne(`${ten} ${one}`, { type: 'ordinal', value: value + unit });
    if (unit === 1 && numbers.joint === 'et') book.addOne(`${ten} et unième`, { type: 'ordinal', value: value + 1 });
  }
}

/** "tweeëntwintig", "zweiundzwanzig"; "twenty two"; "vingt deux", "vingt et un". */
function joined(numbers: NumberWords, ten: string, one: string): string[] {
  if (numbers.unitsFirst) return [`${one}${numbers.joint}${ten}`, `${one} ${numbers.joint} ${ten}`];
  return numbers.joint === '' ? [`${ten} ${one}`, ten + one] : [`${ten} ${one}`, `${ten} ${numbers.joint} ${one}`];
}

function split(words: string): string[] {
  return words
    .split(',')
    .map((word) => fold(word.trim()))
    .filter((word) => word !== '');
}
