import type { Language } from '../domain/language.ts';

/** What is said of the counts of a week as a file. */
export interface ExportWords {
  /** On the card of the week. */
  button: string;
  explained: string;
  asSpreadsheet: string;
  asCsv: string;
  /** Where people's clients cannot reach us. */
  notHere: (facts: { contact: string }) => string;
  /** Above the columns that hold no counts. */
  date: string;
  day: string;
  note: string;
}

export const EXPORT_WORDS: Record<Language, ExportWords> = {
  en: {
    button: 'Export',
    explained:
      'These are the counts as I show them, in person-days. The links work for a day, for anybody who has them: it is better to pass on the file.',
    asSpreadsheet: 'Spreadsheet (XLSX)',
    asCsv: 'Text table (CSV)',
    notHere: ({ contact }) => `I cannot hand out files here yet. ${contact} can arrange that.`,
    ...{ date: 'date', day: 'day', note: 'remark' },
  },
  nl: {
    button: 'Exporteren',
    explained:
      'Dit zijn de aantallen zoals ik ze toon, in dagen van één persoon. De links werken één dag, voor iedereen die ze heeft: geef dus liever het bestand door.',
    asSpreadsheet: 'Rekenblad (XLSX)',
    asCsv: 'Tekstbestand (CSV)',
    notHere: ({ contact }) => `Bestanden kan ik hier nog niet aanbieden. ${contact} kan dat regelen.`,
    ...{ date: 'datum', day: 'dag', note: 'opmerking' },
  },
  fr: {
    button: 'Exporter',
    explained:
      'Voici les nombres tels que je les montre, en jours-personnes. Les liens sont valables un jour, pour toute personne qui les possède : transmettez donc plutôt le fichier.',
    asSpreadsheet: 'Feuille de calcul (XLSX)',
    asCsv: 'Fichier texte (CSV)',
    notHere: ({ contact }) => `Je ne peux pas encore fournir de fichiers ici. ${contact} peut arranger cela.`,
    ...{ date: 'date', day: 'jour', note: 'remarque' },
  },
  de: {
    button: 'Exportieren',
    explained:
      'Das sind die Zahlen, wie ich sie zeige, in Personentagen. Die Links gelten einen Tag lang, für alle, die sie haben: Geben Sie also lieber die Datei weiter.',
    asSpreadsheet: 'Tabelle (XLSX)',
    asCsv: 'Texttabelle (CSV)',
    notHere: ({ contact }) => `Ich kann hier noch keine Dateien ausgeben. ${contact} kann das einrichten.`,
    ...{ date: 'Datum', day: 'Tag', note: 'Bemerkung' },
  },
};
