/** The languages that everything a person reads exists in. */
export const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name in every language. */
export type Names = Record<Language, string>;

/** The name in every language, from what it is in each. */
export function namesFrom(nameIn: (language: Language) => string): Names {
  return Object.fromEntries(LANGUAGES.map((language) => [language, nameIn(language)])) as Names;
}

/** The language of a BCP 47 tag ("fr-BE", "nl_NL"), or undefined where it is none of ours. */
export function languageOf(tag: string | undefined): Language | undefined {
  const code = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === code);
}
