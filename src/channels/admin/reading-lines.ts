import type { HowRead } from '../../conversation/how-read.ts';
import type { Language } from '../../domain/language.ts';
import { readingWords } from '../../locales/reading-words.ts';

const BETWEEN = ' · ';

/**
 * How a sentence was read, as lines of plain text: its language and intent, its slots, and what was left aside.
 *
 * @param language in which to say it, whatever the language of the sentence.
 */
export function readingLines({ reading, taken }: HowRead, language: Language): string[] {
  const { intent, fragment, slots, others, further = [] } = reading;
  const words = readingWords[language];
  const languageName = new Intl.DisplayNames(language, { type: 'language' }).of(reading.language) ?? reading.language;
  const said = [fragment ? words.fragment : intent, ...inWords(slots)].join(BETWEEN);
  return [
    words.read({ language: languageName, said }),
    ...others.map((other) => words.other({ slots: inWords(differing(other, slots)).join(BETWEEN) })),
    ...further.map((more) => words.further({ slots: inWords(more).join(BETWEEN) })),
    ...(taken && taken.ability !== intent
      ? [words.taken({ said: [taken.ability, ...inWords(taken.slots)].join(BETWEEN) })]
      : []),
  ];
}

/** The slots of another reading that are not those of the first. */
function differing(other: object, slots: object): object {
  const first = new Map(Object.entries(slots));
  return Object.fromEntries(Object.entries(other).filter(([name, value]) => shown(value) !== shown(first.get(name))));
}

function inWords(slots: object): string[] {
  return Object.entries(slots)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${shown(value)}`);
}

/** "from 14:30 to 15:30" for a time, "2026-11-25, 2026-11-26" for days. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.map(shown).join(', ') : '–';
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([name, inner]) => `${name} ${shown(inner)}`)
    .join(' ');
}
