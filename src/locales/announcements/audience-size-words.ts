import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import type { Language } from '../../domain/language.ts';
import { formats } from '../formats.ts';

const NOUN: Record<Language, [one: string, several: string]> = {
  nl: ['persoon', 'personen'],
  fr: ['personne', 'personnes'],
  de: ['Person', 'Personen'],
  en: ['person', 'people'],
};

const ABOUT: Record<Language, Record<AudienceSize['as'], (number: string) => string>> = {
  nl: { exactly: (n) => n, 'at-least': (n) => `minstens ${n}`, 'fewer-than': (n) => `minder dan ${n}` },
  fr: { exactly: (n) => n, 'at-least': (n) => `au moins ${n}`, 'fewer-than': (n) => `moins de ${n}` },
  de: { exactly: (n) => n, 'at-least': (n) => `mindestens ${n}`, 'fewer-than': (n) => `weniger als ${n}` },
  en: { exactly: (n) => n, 'at-least': (n) => `at least ${n}`, 'fewer-than': (n) => `fewer than ${n}` },
};

/** "63 people", "at least 60 people", "fewer than 5 people". */
export function peopleIn(language: Language): (size: AudienceSize) => string {
  const f = formats(language);
  return ({ as, people }) => ABOUT[language][as](f.counted(people, ...NOUN[language]));
}

/** "de 63 personen", "minstens 60 personen": as Dutch says it after "van". */
export function dutchWhole(size: AudienceSize): string {
  return `${size.as === 'exactly' && size.people > 1 ? 'de ' : ''}${peopleIn('nl')(size)}`;
}

/** The same without the noun: "63", "at least 60". */
export function amountIn(language: Language): (size: AudienceSize) => string {
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-BE`);
  return ({ as, people }) => ABOUT[language][as](number.format(people));
}
