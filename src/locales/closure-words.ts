import type { ClosureReason } from '../domain/bookings/booking.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { SpaceName } from '../domain/places/place.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

interface Why {
  reason: ClosureReason | undefined;
}

/** What is said of desks and rooms that are closed. `text` is when: "Friday 27 November, all day". */
export interface ClosureWords {
  /** After the name of what is closed, and on buttons. */
  reasons: Record<ClosureReason, string>;
  noReason: string;
  askDay: (facts: { space: SpaceName; site: string }) => string;
  /** Before it is closed, with why as buttons. */
  confirm: (facts: { space: SpaceName; site: string; text: string }) => string;
  concerned: (facts: { count: number }) => string;
  closed: (facts: { space: SpaceName; site: string; text: string }) => string;
  cancelled: (facts: { count: number }) => string;
  before: (facts: { space: SpaceName; text: string }) => string;
  notHeld: (facts: { space: SpaceName }) => string;
  /** The list. */
  all: string;
  title: string;
  none: string;
  line: (facts: { space: SpaceName; site: string; text: string } & Why) => string;
  /** Several whole days. */
  range: (facts: { first: LocalDate; last: LocalDate; today: LocalDate }) => string;
  reopen: string;
  reopenThis: (facts: { space: SpaceName; text: string }) => string;
  reopened: (facts: { space: SpaceName; site: string; text: string }) => string;
  notClosed: (facts: { space: SpaceName; site: string }) => string;
  /** To those who had it. */
  gone: (facts: { space: SpaceName; site: string }) => string;
  goneSeveral: string;
  /** Days for which there is no line. */
  alsoGone: (facts: { when: LocalDate[] }) => string;
  whyGone: (facts: Why) => string;
  instead: (facts: { space: SpaceName }) => string;
  another: string;
  /** To who wants it. */
  closedThen: (facts: { space: SpaceName } & Why) => string;
  /** A refusal. */
  notYours: (facts: { space: SpaceName; owner: string; others: string[]; contact: string }) => string;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function inEnglish(f: Formats): ClosureWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'desk' : 'room'} ${name}`;
  const reasons = { repair: 'repair', cleaning: 'cleaning', works: 'building work', event: 'an event' };
  const why = (reason: ClosureReason | undefined) => (reason ? ` (${reasons[reason]})` : '');
  return {
    reasons,
    noReason: 'Without a reason',
    askDay: ({ space, site }) => `When is ${called(space)}, ${site} to be closed?`,
    confirm: ({ space, site, text }) => `Shall I close ${called(space)}, ${site}: ${text}? Choose a reason.`,
    concerned: ({ count }) =>
      count === 0
        ? 'Nothing is booked there then.'
        : `${f.counted(count, 'booking', 'bookings')} would be cancelled. I will tell those concerned and offer them another.`,
    closed: ({ space, site, text }) => `Closed: ${called(space)}, ${site}, ${text}`,
    cancelled: ({ count }) =>
      count === 0
        ? 'Nothing was booked there then.'
        : `${f.counted(count, 'booking', 'bookings')} cancelled: I am telling those concerned and offering them another.`,
    before: ({ space, text }) => `${capital(called(space))} is already closed then: ${text}.`,
    notHeld: ({ space }) =>
      `${capital(called(space))} is not closed: others keep booking it at this very moment. Please try again.`,
    all: 'What is closed',
    title: 'Closed now or later',
    none: 'No room or desk is closed.',
    line: ({ space, site, text, reason }) => `${capital(called(space))}, ${site}: ${text}${why(reason)}`,
    range: ({ first, last, today }) => `${f.day(first, today)} to ${f.day(last, today)}`,
    reopen: 'Open again',
    reopenThis: ({ space, text }) => `Open ${called(space)} again: ${text}`,
    reopened: ({ space, site, text }) =>
      `${capital(called(space))}, ${site} is open again: ${text}. What was cancelled stays cancelled.`,
    notClosed: ({ space, site }) => `${capital(called(space))}, ${site} is not closed then.`,
    gone: ({ space, site }) => `${capital(called(space))}, ${site} is closed, so your booking is cancelled`,
    goneSeveral: 'What you had is closed, so your bookings are cancelled',
    alsoGone: ({ when }) => `Also cancelled: ${f.days(when)}.`,
    whyGone: ({ reason }) =>
      `The owner had to close it${reason ? `: ${reasons[reason]}` : ''}. Here is what is free near it, for the same time.`,
    instead: ({ space }) => `Book ${called(space)}`,
    another: 'Find another',
    closedThen: ({ space, reason }) => `${capital(called(space))} is closed then${why(reason)}.`,
    notYours: ({ space, owner, others, contact }) =>
      others.length > 0
        ? `Only the facility managers can close or open ${called(space)}: ${f.list(others)}.`
        : `Only the facility managers of its owner (${owner}) can close or open ${called(space)}. You can reach them at ${contact}.`,
  };
}

function inDutch(f: Formats): ClosureWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'werkplek' : 'zaal'} ${name}`;
  const reasons = { repair: 'herstelling', cleaning: 'schoonmaak', works: 'werken', event: 'een evenement' };
  const why = (reason: ClosureReason | undefined) => (reason ? ` (${reasons[reason]})` : '');
  return {
    reasons,
    noReason: 'Zonder reden',
    askDay: ({ space, site }) => `Wanneer moet ${called(space)}, ${site}, dicht?`,
    confirm: ({ space, site, text }) => `Zal ik ${called(space)}, ${site}, sluiten: ${text}? Kies de reden.`,
    concerned: ({ count }) =>
      count === 0
        ? 'Er is dan niets geboekt.'
        : `${f.counted(count, 'boeking vervalt', 'boekingen vervallen')} dan. Ik laat het de betrokkenen weten en bied hun iets anders aan.`,
    closed: ({ space, site, text }) => `Gesloten: ${called(space)}, ${site}, ${text}`,
    cancelled: ({ count }) =>
      count === 0
        ? 'Er was dan niets geboekt.'
        : `${f.counted(count, 'boeking is', 'boekingen zijn')} geannuleerd: de betrokkenen horen het van mij en krijgen iets anders aangeboden.`,
    before: ({ space, text }) => `${capital(called(space))} is dan al gesloten: ${text}.`,
    notHeld: ({ space }) =>
      `${capital(called(space))} is niet gesloten: op dit moment boeken anderen ze telkens opnieuw. Probeer het nog eens.`,
    all: 'Wat gesloten is',
    title: 'Gesloten vanaf nu',
    none: 'Er is geen zaal of werkplek gesloten.',
    line: ({ space, site, text, reason }) => `${capital(called(space))}, ${site}: ${text}${why(reason)}`,
    range: ({ first, last, today }) => `${f.day(first, today)} tot en met ${f.day(last, today)}`,
    reopen: 'Weer openen',
    reopenThis: ({ space, text }) => `${capital(called(space))} weer openen: ${text}`,
    reopened: ({ space, site, text }) =>
      `${capital(called(space))}, ${site}, is weer open: ${text}. Wat geannuleerd werd, blijft geannuleerd.`,
    notClosed: ({ space, site }) => `${capital(called(space))}, ${site}, is dan niet gesloten.`,
    gone: ({ space, site }) => `${capital(called(space))}, ${site}, is gesloten: je boeking is vervallen`,
    goneSeveral: 'Wat je had, is gesloten: je boekingen zijn vervallen',
    alsoGone: ({ when }) => `Ook vervallen: ${f.days(when)}.`,
    whyGone: ({ reason }) =>
      `De eigenaar moest ze sluiten${reason ? `: ${reasons[reason]}` : ''}. In de buurt is op hetzelfde moment dit vrij.`,
    instead: ({ space }) => `${capital(called(space))} boeken`,
    another: 'Iets anders zoeken',
    closedThen: ({ space, reason }) => `${capital(called(space))} is dan gesloten${why(reason)}.`,
    notYours: ({ space, owner, others, contact }) =>
      others.length > 0
        ? `Alleen het gebouwenbeheer sluit en opent ${called(space)}: ${f.list(others)}.`
        : `Alleen het gebouwenbeheer van de eigenaar (${owner}) sluit en opent ${called(space)}. Je bereikt het via ${contact}.`,
  };
}

function inFrench(f: Formats): ClosureWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'le bureau' : 'la salle'} ${name}`;
  const closed = ({ kind }: SpaceName) => (kind === 'desk' ? 'fermé' : 'fermée');
  const reasons = { repair: 'réparation', cleaning: 'nettoyage', works: 'travaux', event: 'un événement' };
  const why = (reason: ClosureReason | undefined) => (reason ? ` (${reasons[reason]})` : '');
  return {
    reasons,
    noReason: 'Sans motif',
    askDay: ({ space, site }) => `Quand faut-il fermer ${called(space)}, ${site} ?`,
    confirm: ({ space, site, text }) => `Dois-je fermer ${called(space)}, ${site} : ${text} ? Choisissez le motif.`,
    concerned: ({ count }) =>
      count === 0
        ? 'Rien n’y est réservé à ce moment-là.'
        : `${f.counted(count, 'réservation serait annulée', 'réservations seraient annulées')}. Je préviens les personnes concernées et leur propose autre chose.`,
    closed: ({ space, site, text }) => `C’est fermé : ${called(space)}, ${site}, ${text}`,
    cancelled: ({ count }) =>
      count === 0
        ? 'Rien n’y était réservé à ce moment-là.'
        : `${f.counted(count, 'réservation annulée', 'réservations annulées')} : je préviens les personnes concernées et leur propose autre chose.`,
    before: ({ space, text }) => `${capital(called(space))} est déjà ${closed(space)} à ce moment-là : ${text}.`,
    notHeld: ({ space }) =>
      `${capital(called(space))} n’est pas ${closed(space)} : d’autres réservations y arrivent sans cesse en ce moment. Réessayez.`,
    all: 'Ce qui est fermé',
    title: 'Fermetures en cours et à venir',
    none: 'Aucune salle ni aucun bureau n’est fermé.',
    line: ({ space, site, text, reason }) => `${capital(called(space))}, ${site} : ${text}${why(reason)}`,
    range: ({ first, last, today }) => `du ${f.day(first, today)} au ${f.day(last, today)}`,
    reopen: 'Rouvrir',
    reopenThis: ({ space, text }) => `Rouvrir ${called(space)} : ${text}`,
    reopened: ({ space, site, text }) =>
      `${capital(called(space))}, ${site}, est de nouveau accessible : ${text}. Ce qui a été annulé le reste.`,
    notClosed: ({ space, site }) => `${capital(called(space))}, ${site}, n’est pas ${closed(space)} à ce moment-là.`,
    gone: ({ space, site }) =>
      `${capital(called(space))}, ${site}, est ${closed(space)} : votre réservation est annulée`,
    goneSeveral: 'Ce que vous aviez est fermé : vos réservations sont annulées',
    alsoGone: ({ when }) => `Annulé aussi : ${f.days(when)}.`,
    whyGone: ({ reason }) =>
      `L’organisation propriétaire a dû fermer${reason ? ` : ${reasons[reason]}` : ''}. Voici ce qui est libre tout près, au même moment.`,
    instead: ({ space }) => `Réserver ${called(space)}`,
    another: 'Chercher autre chose',
    closedThen: ({ space, reason }) => `${capital(called(space))} est ${closed(space)} à ce moment-là${why(reason)}.`,
    notYours: ({ space, owner, others, contact }) =>
      others.length > 0
        ? `Fermer et rouvrir ${called(space)} revient aux gestionnaires du site : ${f.list(others)}.`
        : `Fermer et rouvrir ${called(space)} revient aux gestionnaires de l’organisation propriétaire (${owner}). Pour les joindre : ${contact}.`,
  };
}

function inGerman(f: Formats): ClosureWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'Arbeitsplatz' : 'Raum'} ${name}`;
  const reasons = { repair: 'Reparatur', cleaning: 'Reinigung', works: 'Bauarbeiten', event: 'Veranstaltung' };
  const why = (reason: ClosureReason | undefined) => (reason ? ` (${reasons[reason]})` : '');
  return {
    reasons,
    noReason: 'Ohne Grund',
    askDay: ({ space, site }) => `Wann soll ${called(space)}, ${site}, gesperrt sein?`,
    confirm: ({ space, site, text }) => `Soll ich ${called(space)}, ${site}, sperren: ${text}? Wählen Sie den Grund.`,
    concerned: ({ count }) =>
      count === 0
        ? 'Dann ist dort nichts gebucht.'
        : `${f.counted(count, 'Buchung würde', 'Buchungen würden')} storniert. Ich sage den Betroffenen Bescheid und biete ihnen etwas anderes an.`,
    closed: ({ space, site, text }) => `Gesperrt: ${called(space)}, ${site}, ${text}`,
    cancelled: ({ count }) =>
      count === 0
        ? 'Dann war dort nichts gebucht.'
        : `${f.counted(count, 'Buchung', 'Buchungen')} storniert: Die Betroffenen hören davon und bekommen etwas anderes angeboten.`,
    before: ({ space, text }) => `${called(space)} ist dann schon gesperrt: ${text}.`,
    notHeld: ({ space }) =>
      `${called(space)} ist nicht gesperrt: In diesem Moment buchen andere dort immer wieder. Versuchen Sie es bitte noch einmal.`,
    all: 'Was gesperrt ist',
    title: 'Ab jetzt gesperrt',
    none: 'Kein Raum und kein Arbeitsplatz ist gesperrt.',
    line: ({ space, site, text, reason }) => `${called(space)}, ${site}: ${text}${why(reason)}`,
    range: ({ first, last, today }) => `${f.day(first, today)}, bis ${the('den', last, today)}`,
    reopen: 'Wieder öffnen',
    reopenThis: ({ space, text }) => `${called(space)} wieder öffnen: ${text}`,
    reopened: ({ space, site, text }) =>
      `${called(space)}, ${site}, ist wieder offen: ${text}. Was storniert wurde, bleibt storniert.`,
    notClosed: ({ space, site }) => `${called(space)}, ${site}, ist dann nicht gesperrt.`,
    gone: ({ space, site }) => `${called(space)}, ${site}, ist gesperrt: Ihre Buchung ist storniert`,
    goneSeveral: 'Was Sie hatten, ist gesperrt: Ihre Buchungen sind storniert',
    alsoGone: ({ when }) => `Ebenfalls storniert: ${f.days(when)}.`,
    whyGone: ({ reason }) =>
      `Die Sperrung kommt vom Eigentümer${why(reason)}. Zur selben Zeit ist in der Nähe dies frei.`,
    instead: ({ space }) => `${called(space)} buchen`,
    another: 'Etwas anderes suchen',
    closedThen: ({ space, reason }) => `${called(space)} ist dann gesperrt${why(reason)}.`,
    notYours: ({ space, owner, others, contact }) =>
      others.length > 0
        ? `${called(space)} sperren und öffnen kann nur die Gebäudeverwaltung: ${f.list(others)}.`
        : `${called(space)} sperren und öffnen kann nur die Gebäudeverwaltung des Eigentümers (${owner}). Sie erreichen sie unter ${contact}.`,
  };
}

export const CLOSURE_WORDS: Record<Language, ClosureWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
