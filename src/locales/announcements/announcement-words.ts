import type { Language } from '../../domain/language.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { the } from '../german-days.ts';

/** What those are told for whom an announcement is; what it says itself is its writer's. */
export interface AnnouncementWords {
  /** Below the title, and first of all for who hears it. */
  from: (facts: { name: string; heading: string }) => string;
  /** Where they are asked to say that they read it; until a day, if one is named. */
  pleaseConfirm: (facts: { by: LocalDate | undefined; today: LocalDate }) => string;
  /** After that; of one for people at a site nobody learns who they are. */
  hrSeesWho: string;
  hrSeesHowMany: string;
  /** First of all, where somebody is told once more. */
  reminder: string;
  confirmed: (facts: { day: LocalDate; today: LocalDate }) => string;
  takenBack: string;
  /** Where many read and only the beginning is shown. */
  theRest: string;
  /** Buttons. */
  readAndUnderstood: string;
  goOn: string;
  readMore: string;
  readGuideline: string;
  open: string;
  /** What was announced lately. */
  lately: string;
  noneLately: string;
  sentOn: (facts: { day: LocalDate; today: LocalDate }) => string;
  /** In the place of that, once they have said that they read it. */
  confirmedOn: (facts: { day: LocalDate; today: LocalDate }) => string;
  /** After that: it asks for their word. */
  asks: string;
  didNotArrive: string;
}

function inEnglish(): AnnouncementWords {
  const f = formats('en');
  return {
    from: ({ name, heading }) => `From ${name} · ${heading}`,
    pleaseConfirm: ({ by, today }) =>
      by
        ? `Once you have read it, please press “Read and understood” below by ${f.day(by, today)}.`
        : 'Once you have read it, please press “Read and understood” below.',
    hrSeesWho: 'HR can see who has confirmed.',
    hrSeesHowMany: 'HR can see how many have confirmed, not who.',
    reminder: 'Reminder: you have not confirmed yet that you have read this.',
    confirmed: ({ day, today }) => `On ${f.day(day, today)} you confirmed that you have read and understood this.`,
    takenBack: 'This announcement has been taken back.',
    theRest: 'This is only the beginning. To read all of it, write to Nomade: “which announcements did I miss?”',
    readAndUnderstood: 'Read and understood',
    goOn: 'Continue reading',
    readMore: 'More about it',
    readGuideline: 'Read the guideline',
    open: 'Read',
    lately: 'What was announced to you in the last sixty days',
    noneLately: 'Nothing was announced to you in the last sixty days.',
    sentOn: ({ day, today }) => f.day(day, today),
    confirmedOn: ({ day, today }) => `you confirmed it on ${f.day(day, today)}`,
    asks: 'please confirm that you have read it',
    didNotArrive: 'it may not have reached you',
  };
}

function inDutch(): AnnouncementWords {
  const f = formats('nl');
  return {
    from: ({ name, heading }) => `Van ${name} · ${heading}`,
    pleaseConfirm: ({ by, today }) =>
      by
        ? `Heb je dit gelezen? Druk dan uiterlijk op ${f.day(by, today)} op “Gelezen en begrepen”.`
        : 'Heb je dit gelezen? Druk dan op “Gelezen en begrepen”.',
    hrSeesWho: 'De personeelsdienst kan zien wie bevestigd heeft.',
    hrSeesHowMany: 'De personeelsdienst kan zien hoeveel mensen bevestigd hebben, niet wie.',
    reminder: 'Herinnering: je hebt nog niet bevestigd dat je dit gelezen hebt.',
    confirmed: ({ day, today }) => `Op ${f.day(day, today)} liet je weten dat je dit gelezen en begrepen hebt.`,
    takenBack: 'Deze mededeling is ingetrokken.',
    theRest:
      'Dit is alleen het begin. Wil je alles lezen, schrijf dan naar Nomade: “welke mededelingen heb ik gemist?”',
    readAndUnderstood: 'Gelezen en begrepen',
    goOn: 'Verder lezen',
    readMore: 'Meer hierover',
    readGuideline: 'Richtlijn lezen',
    open: 'Lezen',
    lately: 'Mededelingen voor jou, de laatste zestig dagen',
    noneLately: 'De laatste zestig dagen waren er geen mededelingen voor jou.',
    sentOn: ({ day, today }) => f.day(day, today),
    confirmedOn: ({ day, today }) => `bevestigd op ${f.day(day, today)}`,
    asks: 'je leesbevestiging wordt nog verwacht',
    didNotArrive: 'heeft je misschien niet bereikt',
  };
}

function inFrench(): AnnouncementWords {
  const f = formats('fr');
  return {
    from: ({ name, heading }) => `De : ${name} · ${heading}`,
    pleaseConfirm: ({ by, today }) =>
      by
        ? `Après lecture, merci d’appuyer sur « Lu et compris », au plus tard le ${f.day(by, today)}.`
        : 'Après lecture, merci d’appuyer sur « Lu et compris ».',
    hrSeesWho: 'Le service du personnel peut voir qui a confirmé.',
    hrSeesHowMany: 'Le service du personnel peut voir combien de personnes ont confirmé, mais pas lesquelles.',
    reminder: 'Rappel : vous n’avez pas encore confirmé avoir lu cette annonce.',
    confirmed: ({ day, today }) => `Le ${f.day(day, today)}, vous avez confirmé avoir lu et compris cette annonce.`,
    takenBack: 'Cette annonce a été retirée.',
    theRest: 'Ce n’est que le début. Pour tout lire, écrivez à Nomade : « quelles annonces ai-je manquées ? »',
    readAndUnderstood: 'Lu et compris',
    goOn: 'Lire la suite',
    readMore: 'En savoir plus',
    readGuideline: 'Lire la directive',
    open: 'Lire',
    lately: 'Ce qui vous a été annoncé ces soixante derniers jours',
    noneLately: 'Rien ne vous a été annoncé ces soixante derniers jours.',
    sentOn: ({ day, today }) => f.day(day, today),
    confirmedOn: ({ day, today }) => `vous l’avez confirmée le ${f.day(day, today)}`,
    asks: 'votre confirmation de lecture est encore attendue',
    didNotArrive: 'ne vous est peut-être pas parvenue',
  };
}

function inGerman(): AnnouncementWords {
  const f = formats('de');
  return {
    from: ({ name, heading }) => `Von: ${name} · ${heading}`,
    pleaseConfirm: ({ by, today }) =>
      by
        ? `Wenn Sie dies gelesen haben, drücken Sie bitte bis ${the('den', by, today)}, unten auf „Gelesen und verstanden“.`
        : 'Wenn Sie dies gelesen haben, drücken Sie bitte unten auf „Gelesen und verstanden“.',
    hrSeesWho: 'Der Personaldienst kann sehen, wer bestätigt hat.',
    hrSeesHowMany: 'Der Personaldienst kann sehen, wie viele bestätigt haben, aber nicht, wer.',
    reminder: 'Erinnerung: Sie haben noch nicht bestätigt, dass Sie dies gelesen haben.',
    confirmed: ({ day, today }) =>
      `Am ${the('dem', day, today)} haben Sie bestätigt, dass Sie dies gelesen und verstanden haben.`,
    takenBack: 'Diese Mitteilung wurde zurückgezogen.',
    theRest:
      'Dies ist nur der Anfang. Um alles zu lesen, schreiben Sie an Nomade: „Welche Mitteilungen habe ich verpasst?“',
    readAndUnderstood: 'Gelesen und verstanden',
    goOn: 'Weiterlesen',
    readMore: 'Mehr dazu',
    readGuideline: 'Richtlinie lesen',
    open: 'Lesen',
    lately: 'Was Ihnen in den letzten sechzig Tagen mitgeteilt wurde',
    noneLately: 'In den letzten sechzig Tagen gab es keine Mitteilung für Sie.',
    sentOn: ({ day, today }) => f.day(day, today),
    confirmedOn: ({ day, today }) => `von Ihnen am ${the('dem', day, today)} bestätigt`,
    asks: 'Ihre Lesebestätigung fehlt noch',
    didNotArrive: 'hat Sie vielleicht nicht erreicht',
  };
}

export const ANNOUNCEMENT_WORDS: Record<Language, AnnouncementWords> = {
  nl: inDutch(),
  fr: frenchSpacing(inFrench()),
  de: inGerman(),
  en: inEnglish(),
};
