import type { Language } from '../language.ts';
import { nameWords } from '../people/name-words.ts';

/** Words that stand in every text, and say nothing of what it is about; without accents. */
const EVERYWHERE: Record<Language, string> = {
  nl: `de het een en of van voor in op aan bij met zonder naar uit vanuit om te tot over door per als dan dat die dit deze is zijn
    was ben bent wordt worden kan kun kunt kunnen mag mogen moet moeten wil heb hebt heeft hebben ik je jij jullie u we wij ze
    zij hij er hier wat wie waar wanneer hoe hoeveel welke welk niet geen ook nog mijn jouw uw onze ons hun al`,
  fr: `le la les l un une des du de d et ou a au aux en dans sur sous depuis par pour avec sans chez ce cet cette ces c est sont etait
    suis etre peut peux puis pouvez pouvons doit dois faut ai as avez ont avoir je j tu vous nous on il elle ils elles y que qu
    qui quoi quel quelle quels quelles quand comment combien ou ne n pas plus se s son sa ses mon ma mes votre vos notre nos
    leur leurs si`,
  de: `der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur fur in im an am auf aus bei beim mit
    ohne nach uber unter durch pro als wenn dann dass ist sind war bin wird werden kann konnen darf durfen muss mussen will
    habe hat haben ich du sie wir ihr er es man was wer wo wann wie viel viele welche welcher welches nicht kein keine auch noch
    mein meine meinen dein ihre ihren unser unsere`,
  en: `the a an and or of for in on at to from with without by into over under per as if then that this these those is are was
    am be been will would can could may might must should do does did have has i you we they he she it one what who where when
    how many much which not no also my your our their there any`,
};

const STOP: Record<Language, ReadonlySet<string>> = {
  nl: new Set(EVERYWHERE.nl.split(/\s+/)),
  fr: new Set(EVERYWHERE.fr.split(/\s+/)),
  de: new Set(EVERYWHERE.de.split(/\s+/)),
  en: new Set(EVERYWHERE.en.split(/\s+/)),
};

/** The words of a text that say what it is about: without case or accents, each once. All of them, where none says anything. */
export function tellingWords(text: string, language: Language): string[] {
  // "l’étranger" is two words; a name, which nameWords is for, would be one.
  const words = nameWords(text.replace(/['’ʼ`´]/gu, ' ')).filter((word) => word.length > 1 || /\p{N}/u.test(word));
  const telling = words.filter((word) => !STOP[language].has(word));
  return telling.length > 0 ? telling : words;
}
