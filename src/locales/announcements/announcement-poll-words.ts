import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import type { Language } from '../../domain/language.ts';
import { amountIn, dutchWhole, peopleIn } from './audience-size-words.ts';
import { frenchSpacing } from '../french-spacing.ts';

/** The question of an announcement: for those who ask it, those who answer, and what came of it. */
export interface AnnouncementPollWords {
  /** Buttons of those who answer. */
  answer: string;
  changeAnswer: string;
  whoSees: string;
  answered: (facts: { choice: string }) => string;
  chooseFirst: string;
  /** Fields of those who ask, and below them. */
  question: string;
  choices: string;
  sameOrder: string;
  /** On the draft. */
  asks: (facts: { question: string; choices: string[] }) => string;
  fewAsked: string;
  /** What came of it. */
  results: string;
  resultsOf: (facts: { title: string }) => string;
  confirmed: (facts: { reached: AudienceSize; size: AudienceSize }) => string;
  countedAre: (facts: { counted: AudienceSize }) => string;
  share: (facts: { counted: AudienceSize; percent: number }) => string;
  notYet: string;
  staysSo: string;
}

function inEnglish(): AnnouncementPollWords {
  const [amount, people] = [amountIn('en'), peopleIn('en')];
  return {
    answer: 'Answer',
    changeAnswer: 'Change my answer',
    whoSees: 'HR only sees how many chose each answer, and only once at least five people have answered.',
    answered: ({ choice }) => `Your answer: “${choice}”. You can still change it.`,
    chooseFirst: 'Choose one of the answers first.',
    question: 'A question for everybody (may be left empty)',
    choices: 'The answers to choose from, one a line (2 to 6)',
    sameOrder: 'If you ask a question, ask it in every language, with the same answers in the same order.',
    asks: ({ question, choices }) => `Question: ${question} (${choices.join(' / ')})`,
    fewAsked: 'With fewer than five people, nobody will get to see what they answer.',
    results: 'Results',
    resultsOf: ({ title }) => `Results of “${title}”`,
    confirmed: ({ reached, size }) => `Read and understood: ${amount(reached)} of ${people(size)}.`,
    countedAre: ({ counted }) => `Counted so far: answers from ${people(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent}%)`,
    notYet: 'I can show the answers at the earliest once five people have answered, and not all of them the same.',
    staysSo: 'I count again at the earliest once five more people have answered or changed their answer, and do not all say the same. That way nobody can work out who answered what.', // prettier-ignore
  };
}

function inDutch(): AnnouncementPollWords {
  const [amount, people] = [amountIn('nl'), peopleIn('nl')];
  return {
    answer: 'Antwoorden',
    changeAnswer: 'Mijn antwoord wijzigen',
    whoSees: 'De personeelsdienst ziet alleen hoe vaak elk antwoord gekozen is, en pas als minstens vijf mensen geantwoord hebben.', // prettier-ignore
    answered: ({ choice }) => `Je antwoord: “${choice}”. Je kunt het nog wijzigen.`,
    chooseFirst: 'Kies eerst een van de antwoorden.',
    question: 'Een vraag aan iedereen (mag leeg blijven)',
    choices: 'De antwoorden om uit te kiezen, één per regel (2 tot 6)',
    sameOrder: 'Stel je een vraag, stel ze dan in elke taal, met dezelfde antwoorden in dezelfde volgorde.',
    asks: ({ question, choices }) => `Vraag: ${question} (${choices.join(' / ')})`,
    fewAsked: 'Bij minder dan vijf ontvangers krijgt niemand de antwoorden te zien.',
    results: 'Resultaten',
    resultsOf: ({ title }) => `Resultaten van “${title}”`,
    confirmed: ({ reached, size }) => `Gelezen en begrepen: ${amount(reached)} van ${dutchWhole(size)}.`,
    countedAre: ({ counted }) => `Getelde antwoorden: ${amount(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent}%)`,
    notYet: 'Ik kan de antwoorden ten vroegste tonen als vijf mensen geantwoord hebben, en niet allemaal hetzelfde.',
    staysSo: 'Ik tel ten vroegste opnieuw als nog eens vijf mensen een antwoord gegeven of gewijzigd hebben, en niet allemaal hetzelfde. Zo kan niemand afleiden wie wat antwoordde.', // prettier-ignore
  };
}

function inFrench(): AnnouncementPollWords {
  const [amount, people] = [amountIn('fr'), peopleIn('fr')];
  return {
    answer: 'Répondre',
    changeAnswer: 'Modifier ma réponse',
    whoSees: 'Le service du personnel voit seulement combien de fois chaque réponse a été choisie, et pas avant que cinq personnes aient répondu.', // prettier-ignore
    answered: ({ choice }) => `Votre réponse : « ${choice} ». Vous pouvez encore la modifier.`,
    chooseFirst: 'Choisissez d’abord une des réponses.',
    question: 'Une question à tous (facultatif)',
    choices: 'Les réponses au choix, une par ligne (de 2 à 6)',
    sameOrder: 'Si vous posez une question, posez-la dans chaque langue, avec les mêmes réponses dans le même ordre.',
    asks: ({ question, choices }) => `Question : ${question} (${choices.join(' / ')})`,
    fewAsked: 'S’il y a moins de cinq destinataires, personne ne verra les réponses.',
    results: 'Résultats',
    resultsOf: ({ title }) => `Résultats de « ${title} »`,
    confirmed: ({ reached, size }) => `Lu et compris : ${people(reached)} sur ${amount(size)}.`,
    countedAre: ({ counted }) => `Réponses comptées : ${amount(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent} %)`,
    notYet: 'Je pourrai montrer les réponses au plus tôt quand cinq personnes auront répondu, et pas toutes la même chose.', // prettier-ignore
    staysSo: 'Je recompterai au plus tôt quand cinq personnes de plus auront répondu ou modifié leur réponse, et pas toutes pour la même. Ainsi, personne ne peut déduire qui a répondu quoi.', // prettier-ignore
  };
}

function inGerman(): AnnouncementPollWords {
  const [amount, people] = [amountIn('de'), peopleIn('de')];
  return {
    answer: 'Antworten',
    changeAnswer: 'Meine Antwort ändern',
    whoSees: 'Der Personaldienst sieht nur, wie oft jede Antwort gewählt wurde, und das erst, wenn mindestens fünf Personen geantwortet haben.', // prettier-ignore
    answered: ({ choice }) => `Ihre Antwort: „${choice}“. Sie können sie noch ändern.`,
    chooseFirst: 'Bitte wählen Sie zuerst eine der Antworten.',
    question: 'Eine Frage an alle (kann leer bleiben)',
    choices: 'Die Antworten zur Auswahl, eine pro Zeile (2 bis 6)',
    sameOrder:
      'Wenn Sie eine Frage stellen, dann bitte in jeder Sprache, mit denselben Antworten in derselben Reihenfolge.',
    asks: ({ question, choices }) => `Frage: ${question} (${choices.join(' / ')})`,
    fewAsked: 'Bei weniger als fünf Personen bekommt niemand die Antworten zu sehen.',
    results: 'Ergebnisse',
    resultsOf: ({ title }) => `Ergebnisse von „${title}“`,
    confirmed: ({ reached, size }) => `Gelesen und verstanden: ${amount(reached)} von ${people(size)}.`,
    countedAre: ({ counted }) => `Bisher gezählt: Antworten von ${people(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent} %)`,
    notYet: 'Ich kann die Antworten frühestens zeigen, wenn fünf Personen geantwortet haben, und nicht alle dasselbe.', // prettier-ignore
    staysSo: 'Ich zähle frühestens neu, wenn fünf weitere Personen geantwortet oder ihre Antwort geändert haben, und nicht alle dasselbe sagen. So findet niemand heraus, wer was geantwortet hat.', // prettier-ignore
  };
}

export const ANNOUNCEMENT_POLL_WORDS: Record<Language, AnnouncementPollWords> = {
  nl: inDutch(),
  fr: frenchSpacing(inFrench()),
  de: inGerman(),
  en: inEnglish(),
};
