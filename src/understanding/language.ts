import { LANGUAGES, type Language } from '../domain/language.ts';
import type { PhraseBook } from './phrases.ts';
import type { Token } from './tokens.ts';

/** How much the person's own language counts against the words: less than one word that only another language has. */
const OWN = 0.7;
/** What a word tells, by how many languages have it. */
const TELLS = [0, 1, 0.4, 0.1, 0];

/** The language of a sentence: the one whose words it has; the person's own where the words do not tell. */
export function languageOfSentence(tokens: Token[], own: Language, books: Record<Language, PhraseBook>): Language {
  const scores: Record<Language, number> = { nl: 0, fr: 0, de: 0, en: 0, [own]: OWN };
  for (const { word } of tokens) {
    const having = LANGUAGES.filter((language) => books[language].has(word));
    for (const language of having) scores[language] += (TELLS[having.length] ?? 0) * (word.length === 1 ? 0.5 : 1);
  }
  return LANGUAGES.reduce((best, language) => (scores[language] > scores[best] ? language : best), own);
}
