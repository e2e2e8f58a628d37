import type { Language } from '../../domain/language.ts';
import { nameIn } from '../language-names.ts';
import { frenchSpacing } from '../french-spacing.ts';

/** What stands beside the fields in which an announcement is written. */
export interface AnnouncementFormWords {
  newIn: (facts: { language: Language }) => string;
  wordsIn: (facts: { language: Language }) => string;
  othersLater: string;
  leaveOut: string;
  /** Fields. */
  title: string;
  text: string;
  purpose: string;
  choose: string;
  link: string;
  guideline: string;
  noGuideline: string;
  receipt: string;
  receiptAsked: string;
  until: string;
  onDay: string;
  atTime: string;
  /** Buttons. */
  keep: string;
}

function inEnglish(): AnnouncementFormWords {
  return {
    newIn: ({ language }) => `A new announcement, in ${nameIn('en', language)}`,
    wordsIn: ({ language }) => `The announcement in ${nameIn('en', language)}`,
    othersLater: 'The other languages come next. Nothing is sent until you have seen and confirmed it all.',
    leaveOut: 'Leave everything empty to have no text in this language.',
    title: 'Title',
    text: 'Text',
    purpose: 'Topic',
    choose: 'Choose',
    link: 'Link for more information (https)',
    guideline: 'Guideline to go with it',
    noGuideline: 'None',
    receipt: 'Confirmation',
    receiptAsked: 'Ask everybody to confirm that they have read and understood this',
    until: 'Confirm by',
    onDay: 'Send on (empty: as soon as you press Send)',
    atTime: 'Time (empty: 09:00)',
    keep: 'Save as a draft',
  };
}

function inDutch(): AnnouncementFormWords {
  return {
    newIn: ({ language }) => `Een nieuwe mededeling, in het ${nameIn('nl', language)}`,
    wordsIn: ({ language }) => `De mededeling in het ${nameIn('nl', language)}`,
    othersLater: 'De andere talen komen hierna. Er vertrekt niets voor je de mededeling gezien en bevestigd hebt.',
    leaveOut: 'Laat je alles leeg, dan is er geen tekst in deze taal.',
    title: 'Titel',
    text: 'Tekst',
    purpose: 'Onderwerp',
    choose: 'Kies',
    link: 'Link naar meer uitleg (https)',
    guideline: 'Richtlijn die erbij hoort',
    noGuideline: 'Geen',
    receipt: 'Leesbevestiging',
    receiptAsked: 'Vraag de ontvangers te bevestigen dat ze dit gelezen en begrepen hebben',
    until: 'Bevestigen uiterlijk op',
    onDay: 'Versturen op (leeg: zodra je op Versturen drukt)',
    atTime: 'Om (leeg: 9 uur)',
    keep: 'Bewaren als ontwerp',
  };
}

function inFrench(): AnnouncementFormWords {
  return {
    newIn: ({ language }) => `Une nouvelle annonce, en ${nameIn('fr', language)}`,
    wordsIn: ({ language }) => `L’annonce en ${nameIn('fr', language)}`,
    othersLater: 'Les autres langues viendront ensuite. Rien ne part avant que vous ayez vu et confirmé l’annonce.',
    leaveOut: 'Laissez tout vide s’il ne faut pas de texte dans cette langue.',
    title: 'Titre',
    text: 'Texte',
    purpose: 'Sujet',
    choose: 'Choisissez',
    link: 'Lien pour en savoir plus (https)',
    guideline: 'Directive qui s’y rapporte',
    noGuideline: 'Aucune',
    receipt: 'Confirmation de lecture',
    receiptAsked: 'Demander aux destinataires de confirmer qu’ils ont lu et compris',
    until: 'Confirmer au plus tard le',
    onDay: 'Envoyer le (vide : dès que vous appuyez sur Envoyer)',
    atTime: 'À (vide : 9h)',
    keep: 'Enregistrer comme brouillon',
  };
}

function inGerman(): AnnouncementFormWords {
  return {
    newIn: ({ language }) => `Eine neue Mitteilung, auf ${nameIn('de', language)}`,
    wordsIn: ({ language }) => `Die Mitteilung auf ${nameIn('de', language)}`,
    othersLater:
      'Die anderen Sprachen folgen danach. Es wird nichts gesendet, bevor Sie alles gesehen und bestätigt haben.',
    leaveOut: 'Lassen Sie alles leer, wenn es in dieser Sprache keinen Text geben soll.',
    title: 'Titel',
    text: 'Inhalt',
    purpose: 'Thema',
    choose: 'Bitte wählen',
    link: 'Link zu weiteren Informationen (https)',
    guideline: 'Dazugehörige Richtlinie',
    noGuideline: 'Keine',
    receipt: 'Lesebestätigung',
    receiptAsked: 'Alle bitten, zu bestätigen, dass sie dies gelesen und verstanden haben',
    until: 'Bestätigen bis',
    onDay: 'Senden am (leer: sobald Sie auf „Senden“ drücken)',
    atTime: 'Uhrzeit (leer: 9 Uhr)',
    keep: 'Als Entwurf speichern',
  };
}

export const ANNOUNCEMENT_FORM_WORDS: Record<Language, AnnouncementFormWords> = {
  nl: inDutch(),
  fr: frenchSpacing(inFrench()),
  de: inGerman(),
  en: inEnglish(),
};
