import { LANGUAGES, type Language } from '../../language.ts';
import type { Announcement, Wording } from '../announcement.ts';
import type { AnnouncementFault } from './announcement-fault.ts';
import { MOST_SHOWN } from './pasted-card.ts';

export const LONGEST_TITLE = 200;
export const LONGEST_TEXT = 100_000;
export const LONGEST_QUESTION = 300;
/** A button of Slack takes no more. */
export const LONGEST_CHOICE = 75;
const FEWEST_CHOICES = 2;
/** What is kept of an answer has room for no more. */
export const MOST_CHOICES = 6;

/** Signs without a shape but for line feeds, halves of characters, and what turns the order of reading around. */
const UNPRINTABLE = /(?!\n)[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** Anything that takes up ink. */
const SEEN = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}]/u;

/** As somebody typed it, without what nobody sees: the space around it, and the line ends of another system. */
export function tidied({ title, text, question, ...rest }: Wording): Wording {
  const tidy = (words: string) => words.replace(/\r\n?/g, '\n').replaceAll('\t', ' ').trim();
  const asked = question && { text: tidy(question.text), choices: question.choices.map(tidy) };
  return { ...rest, title: tidy(title), text: tidy(text), ...(asked && { question: asked }) };
}

/** What may be kept as a draft, and not go out: a question is asked in one language after the other. */
export function isUnfinished({ because }: AnnouncementFault): boolean {
  return because === 'question-missing' || because === 'choices-differ';
}

/** What is wrong with the texts, in the order of the languages. */
export function faultsOfTexts(texts: Announcement['texts']): AnnouncementFault[] {
  const written = LANGUAGES.flatMap((language) => {
    const wording = texts[language];
    return wording ? [{ language, wording }] : [];
  });
  if (written.length === 0) return [{ field: 'text', because: 'no-language', facts: {} }];
  const most = Math.max(...written.map(({ wording }) => wording.question?.choices.length ?? 0));
  const isAsked = written.some(({ wording }) => wording.question);
  return written.flatMap(({ language, wording }) => [
    ...faultsOfWords(language, wording),
    ...(isAsked ? faultsOfQuestion(language, wording.question, most) : []),
  ]);
}

function faultsOfWords(language: Language, { title, text, card }: Wording): AnnouncementFault[] {
  const [ofTitle, ofText] = [
    { field: 'title' as const, language },
    { field: 'text' as const, language },
  ];
  return [
    ...when(!SEEN.test(title), { ...ofTitle, because: 'no-title', facts: {} }),
    ...when(title.length > LONGEST_TITLE, { ...ofTitle, because: 'title-too-long', facts: { limit: LONGEST_TITLE } }),
    ...when(UNPRINTABLE.test(title) || title.includes('\n'), { ...ofTitle, because: 'unprintable', facts: {} }),
    ...when(!SEEN.test(text), { ...ofText, because: 'no-text', facts: {} }),
    ...when(text.length > LONGEST_TEXT, { ...ofText, because: 'text-too-long', facts: { limit: LONGEST_TEXT } }),
    ...when(UNPRINTABLE.test(text), { ...ofText, because: 'unprintable', facts: {} }),
    ...when(card !== undefined && JSON.stringify(card.body).length > MOST_SHOWN, {
      ...{ field: 'card', language, because: 'card' },
      facts: { wrong: 'too-much', at: '', found: '' },
    }),
  ];
}

/** @param most the longest list of choices in any language. */
function faultsOfQuestion(language: Language, question: Wording['question'], most: number): AnnouncementFault[] {
  const [ofText, ofChoices] = [
    { field: 'question' as const, language },
    { field: 'choices' as const, language },
  ];
  if (!question) return [{ ...ofText, because: 'question-missing', facts: {} }];
  const { text, choices } = question;
  const isShort = choices.length < FEWEST_CHOICES || choices.length > MOST_CHOICES;
  const bounds = { from: FEWEST_CHOICES, to: MOST_CHOICES };
  const twice = choices.find((choice, n) => choice !== '' && choices.indexOf(choice) < n);
  const isTooLong = (choice: string) => choice.length > LONGEST_CHOICE;
  return [
    ...when(!SEEN.test(text), { ...ofText, because: 'question-empty', facts: {} }),
    ...when(text.length > LONGEST_QUESTION, { ...ofText, because: 'question-too-long', facts: { limit: LONGEST_QUESTION } }), // prettier-ignore
    ...when(isShort, { ...ofChoices, because: 'number-of-choices', facts: bounds }),
    ...when(!isShort && choices.length < most, { ...ofChoices, because: 'choices-differ', facts: {} }),
    ...when(!choices.every((choice) => SEEN.test(choice)), { ...ofChoices, because: 'choice-empty', facts: {} }),
    ...when(choices.some(isTooLong), { ...ofChoices, because: 'choice-too-long', facts: { limit: LONGEST_CHOICE } }),
    ...when(twice !== undefined, { ...ofChoices, because: 'choice-twice', facts: { text: twice ?? '' } }),
    ...when(
      [text, ...choices].some((words) => UNPRINTABLE.test(words) || words.includes('\n')),
      {
        ...{ ...ofText, because: 'unprintable', facts: {} },
      },
    ),
  ];
}

function when(isWrong: boolean, fault: AnnouncementFault): AnnouncementFault[] {
  return isWrong ? [fault] : [];
}
