import type { Language } from '../../domain/language.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';

/** What HR is told of the results of an announcement as files, and what stands in those. */
export interface AnnouncementExportWords {
  button: string;
  title: (facts: { title: string }) => string;
  /** The numbers alone, the names alone: what becomes of their links. */
  numbersExplained: string;
  namesExplained: string;
  /** Why there are no names, or not in both formats. */
  bySite: string;
  forgotten: string;
  csvOnly: (facts: { limit: number }) => string;
  /** The links. */
  numbersAsSpreadsheet: string;
  numbersAsCsv: string;
  namesAsSpreadsheet: string;
  namesAsCsv: string;
  /** What the files are called: small letters and hyphens. */
  numbersFile: string;
  namesFile: string;
  /** Above the columns. */
  what: string;
  people: string;
  all: string;
  answers: (facts: { question: string }) => string;
  name: string;
  email: string;
  teams: string;
  language: string;
  state: string;
  since: string;
}

const english = formats('en');
const inEnglish: AnnouncementExportWords = {
  button: 'Export',
  title: ({ title }) => `“${title}” as files`,
  numbersExplained: 'The links to the numbers work for a day, for anybody who has them.',
  namesExplained:
    'The links to the names work for 15 minutes. Everybody on the list can see under “Who looked me up?” that you asked for it. Please keep the file no longer than you need it.',
  bySite: 'For an announcement by site I only give numbers, no names.',
  forgotten: 'I no longer know who got it: only the numbers are left.',
  csvOnly: ({ limit }) => `The names of more than ${english.counted(limit, 'person', 'people')} come as CSV only.`,
  numbersAsSpreadsheet: 'Numbers (XLSX)',
  numbersAsCsv: 'Numbers (CSV)',
  namesAsSpreadsheet: 'Names (XLSX)',
  namesAsCsv: 'Names (CSV)',
  ...{ numbersFile: 'numbers', namesFile: 'confirmations' },
  ...{ what: 'What', people: 'People', all: 'All recipients', answers: ({ question }) => `Answers to: ${question}` },
  ...{
    name: 'Full name',
    email: 'E-mail address',
    teams: 'Member of',
    language: 'Language',
    state: 'Status',
    since: 'Since',
  },
};

const dutch = formats('nl');
const inDutch: AnnouncementExportWords = {
  button: 'Exporteren',
  title: ({ title }) => `Bestanden van “${title}”`,
  numbersExplained: 'De links naar de aantallen werken één dag, voor iedereen die ze heeft.',
  namesExplained:
    'De links naar de namen werken een kwartier. Iedereen op de lijst kan bij “Wie heeft me opgezocht?” zien dat jij ze opvroeg. Bewaar het bestand niet langer dan nodig.',
  bySite: 'Van een mededeling per locatie geef ik alleen aantallen, geen namen.',
  forgotten: 'Wie de mededeling kreeg, weet ik intussen niet meer: alleen de aantallen blijven.',
  csvOnly: ({ limit }) =>
    `Bij meer dan ${dutch.counted(limit, 'persoon', 'personen')} krijg je de namen alleen als CSV-bestand.`,
  numbersAsSpreadsheet: 'Aantallen (XLSX)',
  numbersAsCsv: 'Aantallen (CSV)',
  namesAsSpreadsheet: 'Namen (XLSX)',
  namesAsCsv: 'Namen (CSV)',
  ...{ numbersFile: 'aantallen', namesFile: 'leesbevestigingen' },
  ...{ what: 'Resultaat', people: 'Personen', all: 'Alle ontvangers', answers: ({ question }) => `Antwoorden op: ${question}` }, // prettier-ignore
  ...{ name: 'Naam', email: 'E-mailadres', teams: 'Teams', language: 'Taal', state: 'Stand', since: 'Sinds' },
};

const french = formats('fr');
const inFrench: AnnouncementExportWords = {
  button: 'Exporter',
  title: ({ title }) => `Fichiers de l’annonce « ${title} »`,
  numbersExplained: 'Les liens vers les chiffres sont valables un jour, pour toute personne qui les possède.',
  namesExplained:
    'Les liens vers les noms sont valables un quart d’heure. Chaque personne de la liste peut voir, sous « Qui a cherché où je suis ? », que vous l’avez demandée. Ne gardez pas le fichier plus longtemps que nécessaire.',
  bySite: 'Pour une annonce par site, je ne donne que des chiffres, aucun nom.',
  forgotten: 'Le détail par personne a été effacé entre-temps : il ne reste que les chiffres.',
  csvOnly: ({ limit }) =>
    `Au-delà de ${french.counted(limit, 'personne', 'personnes')}, les noms ne sont disponibles qu’en CSV.`,
  numbersAsSpreadsheet: 'Chiffres (XLSX)',
  numbersAsCsv: 'Chiffres (CSV)',
  namesAsSpreadsheet: 'Noms (XLSX)',
  namesAsCsv: 'Noms (CSV)',
  ...{ numbersFile: 'chiffres', namesFile: 'confirmations-de-lecture' },
  ...{ what: 'Résultat', people: 'Personnes', all: 'Tous les destinataires', answers: ({ question }) => `Réponses à la question : ${question}` }, // prettier-ignore
  ...{ name: 'Nom', email: 'Adresse e-mail', teams: 'Équipes', language: 'Langue', state: 'État', since: 'Depuis' },
};

const german = formats('de');
const inGerman: AnnouncementExportWords = {
  button: 'Exportieren',
  title: ({ title }) => `„${title}“ als Dateien`,
  numbersExplained: 'Die Links zu den Zahlen gelten einen Tag lang für alle, die sie haben.',
  namesExplained:
    'Die Links zu den Namen gelten eine Viertelstunde. Alle auf der Liste können unter „Wer hat nach mir gesucht?“ sehen, dass Sie die Liste abgerufen haben. Bitte bewahren Sie die Datei nicht länger auf als nötig.',
  bySite: 'Bei einer Mitteilung nach Standort nenne ich nur Zahlen, keine Namen.',
  forgotten: 'Wer die Mitteilung erhalten hat, weiß ich nicht mehr: Es bleiben nur die Zahlen.',
  csvOnly: ({ limit }) => `Bei mehr als ${german.counted(limit, 'Person', 'Personen')} gibt es die Namen nur als CSV.`,
  numbersAsSpreadsheet: 'Zahlen (XLSX)',
  numbersAsCsv: 'Zahlen (CSV)',
  namesAsSpreadsheet: 'Namen (XLSX)',
  namesAsCsv: 'Namen (CSV)',
  ...{ numbersFile: 'zahlen', namesFile: 'lesebestaetigungen' },
  ...{ what: 'Was', people: 'Personen', all: 'Alle Empfänger', answers: ({ question }) => `Antworten auf: ${question}` }, // prettier-ignore
  ...{ name: 'Name', email: 'E-Mail-Adresse', teams: 'Teams', language: 'Sprache', state: 'Stand', since: 'Seit' },
};

export const ANNOUNCEMENT_EXPORT_WORDS: Record<Language, AnnouncementExportWords> = {
  nl: inDutch,
  fr: frenchSpacing(inFrench),
  de: inGerman,
  en: inEnglish,
};
