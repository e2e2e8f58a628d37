import { LANGUAGES, type Language } from '../domain/language.ts';
import type { PhraseBook } from './phrases.ts';
import type { Token } from './tokens.ts';

/** How much the person's own language counts against the words: less than one word that only another language has. */
const OWN = 0.7;
/** What a word tells, by how many languages have it. */
const TELLS = [0, 1, 0.4, 0.1, 0];

/** For each word, how much it tells for which languages. */
export type Telling = Map<string, { languages: Language[]; weight: number }>;

/** What every single word of the lists tells about the language of a sentence. */
export function tellingWords(books: Record<Language, PhraseBook>): Telling {
  const telling: Telling = new Map();
  for (const language of LANGUAGES) {
    for (const word of books[language].single) {
      const languages = LANGUAGES.filter((other) => books[other].single.has(word));
      telling.set(word, { languages, weight: (TELLS[languages.length] ?? 0) * (word.length === 1 ? 0.5 : 1) });
    }
  }
  return telling;
}

/** The language of a sentence: the one whose words it has; the person's own where the words do not tell. */
export function languageOfSentence(tokens: Token[], own: Language, telling: Telling): Language {
  const scores: Record<Language, number> = { nl: 0, fr: 0, de: 0, en: 0, [own]: OWN };
  for (const { word } of tokens) {
    const told = telling.get(word);
    for (const language of told?.languages ?? []) scores[language] += told?.weight ?? 0;
  }
  return LANGUAGES.reduce((best, language) => (scores[language] > scores[best] ? language : best), own);
}
