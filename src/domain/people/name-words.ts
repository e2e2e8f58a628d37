/** Letters that are no letter with an accent, as one types them on any keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a name as they are compared: without case or accents, "D'hondt" in one word and "Jean-Pierre" in two.
 * Both stores keep and look for these, so that they find the same.
 */
export function nameWords(name: string): string[] {
  return [...new Set(withoutAccents(name).match(/[\p{L}\p{N}]+/gu) ?? [])];
}

/** By what people sort a name: by this text, Élise comes before Emma. Thousands are sorted at once: so it is quick. */
export function nameOrder(name: string): string {
  const plain = BEYOND_ASCII.test(name) ? name.normalize('NFD').replace(/[\u0300-\u036f]+/g, '') : name;
  return plain.toLowerCase();
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

function withoutAccents(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+|['’ʼ`´]/gu, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** What a word of a name must be, or how it must begin. */
export interface WordSought {
  word: string;
  isStart: boolean;
}

/** Whether each of what is sought stands in the name, given in its words. */
export function isNamed(words: readonly string[], sought: readonly WordSought[]): boolean {
  return sought.every(({ word, isStart }) =>
    words.some((known) => known === word || (isStart && known.startsWith(word))),
  );
}
