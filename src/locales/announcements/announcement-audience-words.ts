import type { Language } from '../../domain/language.ts';
import type { LocalDate, LocalTime } from '../../domain/local-date.ts';
import type { Role } from '../../domain/people/person.ts';
import { type Formats, formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { the } from '../german-days.ts';
import { nameIn } from '../language-names.ts';

interface Listed {
  names: string[];
  /** So many more than are named. */
  more: number;
}

/** Whom an announcement is for: beside the fields in which that is chosen, and on its draft. */
export interface AnnouncementAudienceWords {
  /** Fields; those with many to choose from take names instead. */
  onlyLanguages: string;
  onlyTeams: string;
  onlyRoles: string;
  onlySites: string;
  oneALine: (facts: { label: string }) => string;
  /** Those with a role, as a group. */
  roles: Record<Role, string>;
  /** On the draft. */
  everybody: string;
  readersOf: (facts: Listed) => string;
  peopleOf: (facts: Listed) => string;
  rolesOf: (facts: Listed) => string;
  comingTo: (facts: Listed) => string;
  /** Most people are not at work when it is to go: they get it from then on. */
  atRest: (facts: { day: LocalDate; time: LocalTime; today: LocalDate }) => string;
  /** And by then the day by which they are asked to confirm it is over. */
  confirmedTooLate: string;
  /** Below a text that is begun about a guideline. */
  withGuideline: string;
  /** There is no text in the one; so many read the other instead, where that is known. */
  readInstead: (facts: { language: Language; readIn: Language; readers: number | undefined }) => string;
}

function inEnglish(f: Formats): AnnouncementAudienceWords {
  const listed = ({ names, more }: Listed) => f.list(more > 0 ? [...names, `${more} more`] : names);
  return {
    onlyLanguages: 'Only for people who read one of these languages (nothing chosen here or below: everybody)',
    onlyTeams: 'Only for people in one of these teams',
    onlyRoles: 'Only for people with one of these roles',
    onlySites: 'Or: for people who come to one of these sites (booked there in the last or next four weeks)',
    oneALine: ({ label }) => `${label} – one name a line`,
    roles: {
      official: 'Officials',
      manager: 'Managers',
      delegate: 'Managers’ delegates',
      hr: 'HR',
      approver: 'Approvers',
      facility: 'Facility managers',
      dpo: 'Data protection officers',
      auditor: 'Auditors',
      admin: 'Administrators',
    },
    everybody: 'Everybody in the organisation',
    readersOf: (facts) => `Reading language: ${listed(facts)}`,
    peopleOf: (facts) => `People in ${listed(facts)}`,
    rolesOf: (facts) => `Role: ${listed(facts)}`,
    comingTo: (facts) => `People who come to ${listed(facts)}`,
    atRest: ({ day, time, today }) => `Most people are not at work then: they get it from ${f.day(day, today)} at ${f.time(time)}.`, // prettier-ignore
    confirmedTooLate: 'That is after the day by which they are asked to confirm it: choose a later day.',
    withGuideline: 'The guideline goes with it: everybody gets a button to read it.',
    readInstead: ({ language, readIn, readers }) =>
      readers === undefined
        ? `There is no text in ${nameIn('en', language)}: those who read ${nameIn('en', language)} get it in ${nameIn('en', readIn)}.`
        : `There is no text in ${nameIn('en', language)}: ${f.counted(readers, 'colleague who reads', 'colleagues who read')} ${nameIn('en', language)} ${readers === 1 ? 'gets' : 'get'} it in ${nameIn('en', readIn)}.`,
  };
}

function inDutch(f: Formats): AnnouncementAudienceWords {
  const listed = ({ names, more }: Listed) => f.list(more > 0 ? [...names, `nog ${more}`] : names);
  return {
    onlyLanguages: 'Alleen voor wie een van deze talen leest (hier en hieronder niets gekozen: iedereen)',
    onlyTeams: 'Alleen voor mensen uit een van deze teams',
    onlyRoles: 'Alleen voor mensen met een van deze rollen',
    onlySites: 'Of: voor wie op een van deze locaties komt (geboekt in de vorige of volgende vier weken)',
    oneALine: ({ label }) => `${label} – één naam per regel`,
    roles: {
      official: 'Medewerkers',
      manager: 'Leidinggevenden',
      delegate: 'Vervangers van leidinggevenden',
      hr: 'Personeelsdienst',
      approver: 'Goedkeurders',
      facility: 'Gebouwenbeheer',
      dpo: 'Functionarissen voor gegevensbescherming',
      auditor: 'Interne auditors',
      admin: 'Beheerders',
    },
    everybody: 'Iedereen in de organisatie',
    readersOf: (facts) => `Leestaal: ${listed(facts)}`,
    peopleOf: (facts) => `Team: ${listed(facts)}`,
    rolesOf: (facts) => `Rol: ${listed(facts)}`,
    comingTo: (facts) => `Mensen die hier komen: ${listed(facts)}`,
    atRest: ({ day, time, today }) => `Dan werken de meesten niet: zij krijgen de mededeling vanaf ${f.day(day, today)} om ${f.time(time)} uur.`, // prettier-ignore
    confirmedTooLate: 'Dat is na de dag waarop ze uiterlijk moeten bevestigen: kies een latere.',
    withGuideline: 'De richtlijn gaat mee: iedereen krijgt een knop om ze te lezen.',
    readInstead: ({ language, readIn, readers }) =>
      readers === undefined
        ? `Er is geen tekst in het ${nameIn('nl', language)}: wie ${nameIn('nl', language)} leest, krijgt de mededeling in het ${nameIn('nl', readIn)}.`
        : `Er is geen tekst in het ${nameIn('nl', language)}: ${f.counted(readers, 'collega die', 'collega’s die')} ${nameIn('nl', language)} ${readers === 1 ? 'leest, krijgt' : 'lezen, krijgen'} de mededeling in het ${nameIn('nl', readIn)}.`,
  };
}

function inFrench(f: Formats): AnnouncementAudienceWords {
  const listed = ({ names, more }: Listed) => f.list(more > 0 ? [...names, f.counted(more, 'autre', 'autres')] : names);
  return {
    onlyLanguages:
      'Seulement pour les personnes qui lisent l’une de ces langues (aucun choix ici ni plus bas : tout le monde)',
    onlyTeams: 'Seulement pour les membres d’une de ces équipes',
    onlyRoles: 'Seulement pour les personnes ayant l’un de ces rôles',
    onlySites:
      'Ou : pour les personnes qui viennent sur l’un de ces sites (réservation dans les quatre semaines passées ou à venir)',
    oneALine: ({ label }) => `${label} – un nom par ligne`,
    roles: {
      official: 'Agents',
      manager: 'Responsables d’équipe',
      delegate: 'Suppléants de responsables',
      hr: 'Ressources humaines',
      approver: 'Approbateurs',
      facility: 'Gestion des bâtiments',
      dpo: 'Délégués à la protection des données',
      auditor: 'Auditeurs',
      admin: 'Administrateurs',
    },
    everybody: 'Toute l’organisation',
    readersOf: (facts) => `Langue de lecture : ${listed(facts)}`,
    peopleOf: (facts) => `Équipe : ${listed(facts)}`,
    rolesOf: (facts) => `Rôle : ${listed(facts)}`,
    comingTo: (facts) => `Les personnes qui viennent sur place : ${listed(facts)}`,
    atRest: ({ day, time, today }) => `La plupart ne travaillent pas à ce moment : ils recevront l’annonce à partir du ${f.day(day, today)} à ${f.time(time)}.`, // prettier-ignore
    confirmedTooLate: 'C’est après la date limite de confirmation : choisissez une date plus éloignée.',
    withGuideline: 'La directive y est jointe : chacun reçoit un bouton pour la lire.',
    readInstead: ({ language, readIn, readers }) =>
      readers === undefined
        ? `Il n’y a pas de texte en ${nameIn('fr', language)} : les personnes qui lisent en ${nameIn('fr', language)} recevront l’annonce en ${nameIn('fr', readIn)}.`
        : `Il n’y a pas de texte en ${nameIn('fr', language)} : ${f.counted(readers, 'collègue qui lit', 'collègues qui lisent')} en ${nameIn('fr', language)} ${readers < 2 ? 'recevra' : 'recevront'} l’annonce en ${nameIn('fr', readIn)}.`,
  };
}

function inGerman(f: Formats): AnnouncementAudienceWords {
  const listed = ({ names, more }: Listed, one: string, several: string) =>
    f.list(more > 0 ? [...names, f.counted(more, one, several)] : names);
  return {
    onlyLanguages: 'Nur für Personen, die eine dieser Sprachen lesen (hier und weiter unten nichts gewählt: alle)',
    onlyTeams: 'Nur für Personen aus einem dieser Teams',
    onlyRoles: 'Nur für Personen mit einer dieser Rollen',
    onlySites: 'Oder: für Personen, die an einen dieser Standorte kommen (in den letzten oder nächsten vier Wochen gebucht)', // prettier-ignore
    oneALine: ({ label }) => `${label} – ein Name pro Zeile`,
    roles: {
      official: 'Mitarbeitende',
      manager: 'Teamleitungen',
      delegate: 'Vertretungen von Teamleitungen',
      hr: 'Personaldienst',
      approver: 'Genehmigende',
      facility: 'Gebäudeverwaltung',
      dpo: 'Datenschutzbeauftragte',
      auditor: 'Revision',
      admin: 'Systemverwaltung',
    },
    everybody: 'Alle in der Organisation',
    readersOf: (facts) => `Lesesprache: ${listed(facts, 'weitere', 'weitere')}`,
    peopleOf: (facts) => `Personen aus ${listed(facts, 'weiteren Team', 'weiteren Teams')}`,
    rolesOf: (facts) => `Rolle: ${listed(facts, 'weitere', 'weitere')}`,
    comingTo: (facts) =>
      `Wer an ${facts.names.length + facts.more === 1 ? 'diesen Standort' : 'diese Standorte'} kommt: ${listed(facts, 'weiterer', 'weitere')}`,
    atRest: ({ day, time, today }) => `Dann arbeiten die meisten nicht und erhalten die Mitteilung erst ab ${the('dem', day, today)} um ${f.time(time)} Uhr.`, // prettier-ignore
    confirmedTooLate:
      'Dann ist der Tag, bis zu dem sie bestätigen sollen, schon vorbei: Bitte wählen Sie einen späteren.',
    withGuideline: 'Die Richtlinie wird mitgeschickt: Alle erhalten eine Schaltfläche, um sie zu lesen.',
    readInstead: ({ language, readIn, readers }) =>
      readers === undefined
        ? `Einen Text auf ${nameIn('de', language)} gibt es nicht: Wer ${nameIn('de', language)} liest, erhält die Mitteilung auf ${nameIn('de', readIn)}.`
        : `Einen Text auf ${nameIn('de', language)} gibt es nicht: ${f.counted(readers, 'Person, die', 'Personen, die')} ${nameIn('de', language)} ${readers === 1 ? 'liest, erhält' : 'lesen, erhalten'} die Mitteilung auf ${nameIn('de', readIn)}.`,
  };
}

export const ANNOUNCEMENT_AUDIENCE_WORDS: Record<Language, AnnouncementAudienceWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
