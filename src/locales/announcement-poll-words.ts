import type { AudienceSize } from '../domain/announcements/audience-size.ts';
import type { Language } from '../domain/language.ts';
import { amountIn, peopleIn } from './audience-size-words.ts';
import { frenchSpacing } from './french-spacing.ts';

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
    question: 'A question to everybody (may stay empty)',
    choices: 'The answers to choose from, one a line (2 to 6)',
    sameOrder: 'If you ask something, ask it in every language, with the same answers in the same order.',
    asks: ({ question, choices }) => `Question: ${question} (${choices.join(' / ')})`,
    fewAsked: 'With fewer than five people, nobody will get to see what they answer.',
    results: 'Results',
    resultsOf: ({ title }) => `Results of “${title}”`,
    confirmed: ({ reached, size }) => `Read and understood: ${amount(reached)} of ${people(size)}.`,
    countedAre: ({ counted }) => `Answers counted: ${people(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent}%)`,
    notYet: 'I can show the answers once at least five people have answered, and not all of them the same.',
    staysSo: 'I count again once at least five more people have answered or changed their answer, and not all of them to the same. So nobody can work out who answered what.', // prettier-ignore
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
    fewAsked: 'Bij minder dan vijf mensen krijgt niemand de antwoorden te zien.',
    results: 'Resultaten',
    resultsOf: ({ title }) => `Resultaten van “${title}”`,
    confirmed: ({ reached, size }) => `Gelezen en begrepen: ${amount(reached)} op ${people(size)}.`,
    countedAre: ({ counted }) => `Getelde antwoorden: ${people(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent}%)`,
    notYet: 'Ik kan de antwoorden tonen zodra minstens vijf mensen geantwoord hebben, en niet allemaal hetzelfde.',
    staysSo: 'Ik tel opnieuw zodra minstens vijf mensen meer geantwoord of hun antwoord gewijzigd hebben, en niet allemaal hetzelfde kozen. Zo is niet af te leiden wie wat antwoordde.', // prettier-ignore
  };
}

function inFrench(): AnnouncementPollWords {
  const [amount, people] = [amountIn('fr'), peopleIn('fr')];
  return {
    answer: 'Répondre',
    changeAnswer: 'Modifier ma réponse',
    whoSees: 'Les RH voient seulement combien de personnes ont choisi chaque réponse, et seulement à partir de cinq réponses.', // prettier-ignore
    answered: ({ choice }) => `Votre réponse : « ${choice} ». Vous pouvez encore la modifier.`,
    chooseFirst: 'Choisissez d’abord une des réponses.',
    question: 'Une question à tous (facultatif)',
    choices: 'Les réponses au choix, une par ligne (de 2 à 6)',
    sameOrder: 'Si vous posez une question, posez-la dans chaque langue, avec les mêmes réponses dans le même ordre.',
    asks: ({ question, choices }) => `Question : ${question} (${choices.join(' / ')})`,
    fewAsked: 'À moins de cinq personnes, personne ne verra les réponses.',
    results: 'Résultats',
    resultsOf: ({ title }) => `Résultats de « ${title} »`,
    confirmed: ({ reached, size }) => `Lu et compris : ${amount(reached)} sur ${people(size)}.`,
    countedAre: ({ counted }) => `Réponses comptées : ${people(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent} %)`,
    notYet: 'Je pourrai montrer les réponses dès qu’au moins cinq personnes auront répondu, et pas toutes la même chose.', // prettier-ignore
    staysSo: 'Je recompterai dès qu’au moins cinq personnes de plus auront répondu ou changé d’avis, et pas toutes pour la même réponse. Ainsi, personne ne peut déduire qui a répondu quoi.', // prettier-ignore
  };
}

function inGerman(): AnnouncementPollWords {
  const [amount, people] = [amountIn('de'), peopleIn('de')];
  return {
    answer: 'Antworten',
    changeAnswer: 'Meine Antwort ändern',
    whoSees: 'Die Personalabteilung sieht nur, wie oft jede Antwort gewählt wurde, und erst wenn mindestens fünf Personen geantwortet haben.', // prettier-ignore
    answered: ({ choice }) => `Ihre Antwort: „${choice}“. Sie können sie noch ändern.`,
    chooseFirst: 'Bitte wählen Sie zuerst eine der Antworten.',
    question: 'Eine Frage an alle (kann leer bleiben)',
    choices: 'Die Antworten zur Auswahl, eine pro Zeile (2 bis 6)',
    sameOrder: 'Wenn Sie etwas fragen, dann bitte in jeder Sprache, mit denselben Antworten in derselben Reihenfolge.',
    asks: ({ question, choices }) => `Frage: ${question} (${choices.join(' / ')})`,
    fewAsked: 'Bei weniger als fünf Personen bekommt niemand die Antworten zu sehen.',
    results: 'Ergebnisse',
    resultsOf: ({ title }) => `Ergebnisse von „${title}“`,
    confirmed: ({ reached, size }) => `Gelesen und verstanden: ${amount(reached)} von ${people(size)}.`,
    countedAre: ({ counted }) => `Gezählte Antworten: ${people(counted)}`,
    share: ({ counted, percent }) => `${people(counted)} (${percent} %)`,
    notYet: 'Ich kann die Antworten zeigen, sobald mindestens fünf Personen geantwortet haben, und nicht alle dasselbe.', // prettier-ignore
    staysSo: 'Ich zähle erst neu, wenn mindestens fünf weitere Personen geantwortet oder ihre Antwort geändert haben, und nicht alle dasselbe gewählt haben. So lässt sich nicht ableiten, wer was geantwortet hat.', // prettier-ignore
  };
}

export const ANNOUNCEMENT_POLL_WORDS: Record<Language, AnnouncementPollWords> = {
  nl: inDutch(),
  fr: frenchSpacing(inFrench()),
  de: inGerman(),
  en: inEnglish(),
};
