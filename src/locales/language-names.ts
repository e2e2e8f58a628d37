import { type Language, LANGUAGES } from '../domain/language.ts';

const NAMES = new Map(LANGUAGES.map((language) => [language, new Intl.DisplayNames(language, { type: 'language' })]));

/** What a language is called in another: "Dutch", "néerlandais". */
export function nameIn(language: Language, named: Language): string {
  return NAMES.get(language)?.of(named) ?? named;
}

/** Each in itself, as in every list of languages. */
export const OWN_NAMES: Record<Language, string> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };
