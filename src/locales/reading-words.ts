import type { Language } from '../domain/language.ts';
import { frenchSpacing } from './french-spacing.ts';

/** How a sentence was read, told to who teaches a language. Intents and slots keep the names that the word lists use. */
export interface ReadingWords {
  /** `language` is a name in the language of these words; `said` the intent and its slots. */
  read: (facts: { language: string; said: string }) => string;
  /** In the place of the intent, where there are only values ("no, Friday"). */
  fragment: string;
  /** Another likely reading: the slots that differ in it. */
  other: (facts: { slots: string }) => string;
  /** A second request of the same sentence. */
  further: (facts: { slots: string }) => string;
  /** What it means after what was said before. */
  taken: (facts: { said: string }) => string;
}

const en: ReadingWords = {
  read: ({ language, said }) => `Read in ${language}: ${said}`,
  fragment: 'no request of its own',
  other: ({ slots }) => `Or perhaps ${slots}`,
  further: ({ slots }) => `And then ${slots}`,
  taken: ({ said }) => `In this conversation it means ${said}`,
};

const nl: ReadingWords = {
  read: ({ language, said }) => `In het ${language} gelezen: ${said}`,
  fragment: 'geen eigen vraag',
  other: ({ slots }) => `Of misschien ${slots}`,
  further: ({ slots }) => `En daarna ${slots}`,
  taken: ({ said }) => `In dit gesprek betekent het ${said}`,
};

const fr: ReadingWords = frenchSpacing<ReadingWords>({
  read: ({ language, said }) => `Lu en ${language} : ${said}`,
  fragment: 'pas de demande en soi',
  other: ({ slots }) => `Ou peut-être ${slots}`,
  further: ({ slots }) => `Et puis ${slots}`,
  taken: ({ said }) => `Dans cette conversation, cela veut dire ${said}`,
});

const de: ReadingWords = {
  read: ({ language, said }) => `Auf ${language} gelesen: ${said}`,
  fragment: 'keine eigene Anfrage',
  other: ({ slots }) => `Oder vielleicht ${slots}`,
  further: ({ slots }) => `Und dann ${slots}`,
  taken: ({ said }) => `In diesem Gespräch bedeutet das ${said}`,
};

export const readingWords: Record<Language, ReadingWords> = { nl, fr, de, en };
