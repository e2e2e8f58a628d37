import type { AnnouncementState } from '../domain/announcements/announcement.ts';
import type { AudienceSize } from '../domain/announcements/audience-size.ts';
import type { DeliveryState } from '../domain/announcements/delivery.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

interface Size {
  size: AudienceSize;
}
interface In {
  language: Language;
}
interface When {
  day: LocalDate;
  time: LocalTime;
  today: LocalDate;
}

/** What those are told who announce something, and those who say yes to it. */
export interface AnnouncingWords {
  newIn: (facts: In) => string;
  wordsIn: (facts: In) => string;
  othersLater: string;
  leaveOut: string;
  /** Fields. */
  title: string;
  text: string;
  purpose: string;
  choose: string;
  onlyLanguages: string;
  onlyTeams: string;
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
  neverMind: string;
  write: string;
  writeIn: (facts: In) => string;
  change: string;
  changeSettings: string;
  preview: string;
  send: string;
  throwAway: string;
  sendNow: (facts: Size) => string;
  sendThen: (facts: Size & When) => string;
  toDraft: string;
  pause: string;
  resume: string;
  takeBack: string;
  yesTakeBack: string;
  refresh: string;
  approve: string;
  sendBack: string;
  open: string;
  openThis: (facts: { title: string }) => string;
  makeNew: string;
  all: string;
  /** The draft. */
  kept: string;
  notWritten: string;
  missing: (facts: In) => string;
  settings: string;
  everybody: string;
  readersOf: (facts: { names: string[] }) => string;
  peopleOf: (facts: { teams: string[] }) => string;
  /** Roles or sites: said elsewhere. */
  narrower: string;
  size: (facts: Size) => string;
  atOnce: string;
  goesOn: (facts: When) => string;
  asksReceipt: (facts: { by: LocalDate | undefined; today: LocalDate }) => string;
  asksNothing: string;
  sureNow: (facts: Size & { title: string }) => string;
  sureThen: (facts: Size & When & { title: string }) => string;
  /** Of a draft, which nobody has. */
  sureThrowAway: (facts: { title: string }) => string;
  yesThrowAway: string;
  sureTakeBack: (facts: { title: string }) => string;
  previewOnly: string;
  /** To those who approve. */
  toApprove: (facts: Size & { colleague: string; title: string }) => string;
  youApproved: string;
  youSentBack: string;
  /** To who wrote it. */
  approved: (facts: { colleague: string; title: string }) => string;
  sentBack: (facts: { title: string }) => string;
  /** How it stands with it. */
  list: string;
  none: string;
  states: Record<AnnouncementState, string>;
  deliveries: Record<DeliveryState, string>;
  people: string;
  /** How far it is: of all, how many were told. */
  told: (facts: { count: number; total: number }) => string;
  /** At the pace since the last look. */
  minutesLeft: (facts: { minutes: number }) => string;
  atWork: string;
  lookAgain: string;
}

/** Each in itself, as in every list of languages. */
export const OWN_NAMES: Record<Language, string> = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };

const english: Record<Language, string> = { nl: 'Dutch', fr: 'French', de: 'German', en: 'English' };
const dutch: Record<Language, string> = { nl: 'Nederlands', fr: 'Frans', de: 'Duits', en: 'Engels' };
const french: Record<Language, string> = { nl: 'néerlandais', fr: 'français', de: 'allemand', en: 'anglais' };
const german: Record<Language, string> = { nl: 'Niederländisch', fr: 'Französisch', de: 'Deutsch', en: 'Englisch' };

function inEnglish(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'person', 'people');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `at least ${people(count)}`, 'fewer-than': `fewer than ${people(count)}` })[
      as
    ];
  return {
    newIn: ({ language }) => `A new announcement, in ${english[language]}`,
    wordsIn: ({ language }) => `The announcement in ${english[language]}`,
    othersLater: 'The other languages come next. Nothing is sent until you have seen and confirmed it all.',
    leaveOut: 'Leave both empty to have no text in this language.',
    title: 'Title',
    text: 'Text',
    purpose: 'What it is about',
    choose: 'Choose',
    onlyLanguages: 'Only for people who read these languages (none chosen: everybody)',
    onlyTeams: 'Only for people in these teams',
    link: 'Link for more information (https)',
    guideline: 'Guideline to go with it',
    noGuideline: 'None',
    receipt: 'Confirmation',
    receiptAsked: 'Ask everybody to confirm that they have read and understood this',
    until: 'Confirm by',
    onDay: 'Send on (empty: as soon as you press Send)',
    atTime: 'Time (empty: 09:00)',
    keep: 'Save as a draft',
    neverMind: 'Never mind',
    write: 'Write',
    writeIn: ({ language }) => `Write it in ${english[language]}`,
    change: 'Change',
    changeSettings: 'Change to whom, when and about what',
    preview: 'Preview',
    send: 'Send …',
    throwAway: 'Throw away …',
    sendNow: (facts) => `Send to ${size(facts)} now`,
    sendThen: ({ day, time, ...facts }) => `Send to ${size(facts)} – ${f.shortDay(day)} at ${f.time(time)}`,
    toDraft: 'Make it a draft again',
    pause: 'Pause',
    resume: 'Resume sending',
    takeBack: 'Take back …',
    yesTakeBack: 'Yes, take it back',
    refresh: 'Refresh',
    approve: 'Approve',
    sendBack: 'Send back',
    open: 'Open',
    openThis: ({ title }) => `Open “${title}”`,
    makeNew: 'New announcement',
    all: 'All announcements',
    kept: 'The announcement is saved. Nothing has been sent.',
    notWritten: 'Not written yet',
    missing: ({ language }) =>
      `It is not written in ${english[language]} yet: those who read ${english[language]} would get it in another language.`,
    settings: 'To whom, when and about what',
    everybody: 'Everybody in the organisation',
    readersOf: ({ names }) => `Reading language: ${f.list(names)}`,
    peopleOf: ({ teams }) => `People in ${f.list(teams)}`,
    narrower: 'Only those with certain roles or at certain sites',
    size: (facts) => `At the moment ${size(facts)}`,
    atOnce: 'Straight away; everybody gets it during their own working hours',
    goesOn: ({ day, time, today }) =>
      `From ${f.day(day, today)} at ${f.time(time)}; everybody gets it during their own working hours`,
    asksReceipt: ({ by, today }) =>
      by
        ? `Everybody is asked to confirm by ${f.day(by, today)}`
        : 'Everybody is asked to confirm that they have read it',
    asksNothing: 'Nobody is asked to confirm it',
    sureNow: ({ title, ...facts }) => `Send “${title}” to ${size(facts)} now?`,
    sureThen: ({ title, day, time, today, ...facts }) =>
      `Send “${title}” to ${size(facts)} from ${f.day(day, today)} at ${f.time(time)}?`,
    sureThrowAway: ({ title }) => `Throw away the draft “${title}”?`,
    yesThrowAway: 'Throw it away',
    sureTakeBack: ({ title }) =>
      `Take back “${title}” for good? Nobody else will get it; those who already have it keep it.`,
    previewOnly: 'This is only a preview: nothing is counted.',
    toApprove: ({ colleague, title, ...facts }) => `${colleague} would like to send “${title}” to ${size(facts)}. May it go out?`, // prettier-ignore
    youApproved: 'You have approved it. It goes out when its time comes.',
    youSentBack: 'You have sent it back: it is a draft again, and whoever wrote it will hear from me.',
    approved: ({ colleague, title }) => `${colleague} has approved “${title}”.`,
    sentBack: ({ title }) => `“${title}” was not approved: it is a draft again. Nothing has been sent.`,
    list: 'Announcements',
    none: 'There is no announcement yet.',
    states: {
      draft: 'Draft',
      'awaits-approval': 'Waiting for a colleague to approve it',
      scheduled: 'Ready to go out',
      sending: 'Being sent',
      paused: 'Paused',
      stopped: 'Stopped by a fault of mine',
      sent: 'Sent',
      cancelled: 'Taken back',
    },
    deliveries: {
      queued: 'Still to be told',
      sending: 'On its way',
      sent: 'Told',
      receipt: 'Read and understood',
      unknown: 'Unclear whether it arrived',
      refused: 'Not accepted by Teams or Slack',
      gone: 'Cannot be reached',
      cancelled: 'Taken back before they were told',
    },
    people: 'people',
    told: ({ count, total }) => `Told so far: ${f.counted(count, 'of', 'of')} ${people(total)}.`,
    minutesLeft: ({ minutes }) =>
      `At the pace since you last looked, it will take about ${f.counted(minutes, 'more minute', 'more minutes')}.`,
    atWork: 'People who are not at work now are told when they start.',
    lookAgain: 'Press Refresh in a while to see how long it will take.',
  };
}

function inDutch(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'persoon', 'personen');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `minstens ${people(count)}`, 'fewer-than': `minder dan ${people(count)}` })[
      as
    ];
  return {
    newIn: ({ language }) => `Een nieuwe mededeling, in het ${dutch[language]}`,
    wordsIn: ({ language }) => `De mededeling in het ${dutch[language]}`,
    othersLater: 'De andere talen komen hierna. Er vertrekt niets voor je de mededeling gezien en bevestigd hebt.',
    leaveOut: 'Laat je beide leeg, dan is er geen tekst in deze taal.',
    title: 'Titel',
    text: 'Tekst',
    purpose: 'Waarover het gaat',
    choose: 'Kies',
    onlyLanguages: 'Alleen voor deze leestalen (niets gekozen: iedereen)',
    onlyTeams: 'Alleen voor mensen van deze teams',
    link: 'Link naar meer uitleg (https)',
    guideline: 'Richtlijn die erbij hoort',
    noGuideline: 'Geen',
    receipt: 'Leesbevestiging',
    receiptAsked: 'Vraag de ontvangers te bevestigen dat ze dit gelezen en begrepen hebben',
    until: 'Bevestigen uiterlijk op',
    onDay: 'Versturen op (leeg: zodra je op Versturen drukt)',
    atTime: 'Om (leeg: 9 uur)',
    keep: 'Bewaren als ontwerp',
    neverMind: 'Laat maar',
    write: 'Schrijven',
    writeIn: ({ language }) => `In het ${dutch[language]} schrijven`,
    change: 'Wijzigen',
    changeSettings: 'Wijzigen aan wie, wanneer en waarover',
    preview: 'Voorbeeld',
    send: 'Versturen …',
    throwAway: 'Weggooien …',
    sendNow: (facts) => `Nu versturen naar ${size(facts)}`,
    sendThen: ({ day, time, ...facts }) => `Versturen naar ${size(facts)} – ${f.shortDay(day)} om ${f.time(time)} uur`,
    toDraft: 'Terug naar ontwerp',
    pause: 'Pauzeren',
    resume: 'Hervatten',
    takeBack: 'Intrekken …',
    yesTakeBack: 'Ja, intrekken',
    refresh: 'Vernieuwen',
    approve: 'Goedkeuren',
    sendBack: 'Terugsturen',
    open: 'Openen',
    openThis: ({ title }) => `“${title}” openen`,
    makeNew: 'Nieuwe mededeling',
    all: 'Alle mededelingen',
    kept: 'Ik heb de mededeling bewaard. Er is niets verstuurd.',
    notWritten: 'Nog niet geschreven',
    missing: ({ language }) =>
      `Er is nog geen tekst in het ${dutch[language]}: wie ${dutch[language]} leest, zou de mededeling in een andere taal krijgen.`,
    settings: 'Aan wie, wanneer en waarover',
    everybody: 'Iedereen in de organisatie',
    readersOf: ({ names }) => `Leestaal: ${f.list(names)}`,
    peopleOf: ({ teams }) => `Mensen van ${f.list(teams)}`,
    narrower: 'Alleen wie bepaalde rollen heeft of op bepaalde locaties komt',
    size: (facts) => `Nu ${size(facts)}`,
    atOnce: 'Meteen; iedereen krijgt ze tijdens de eigen werkuren',
    goesOn: ({ day, time, today }) =>
      `Vanaf ${f.day(day, today)} om ${f.time(time)} uur; iedereen krijgt ze tijdens de eigen werkuren`,
    asksReceipt: ({ by, today }) =>
      by ? `Leesbevestiging gevraagd, uiterlijk op ${f.day(by, today)}` : 'Leesbevestiging gevraagd',
    asksNothing: 'Geen leesbevestiging gevraagd',
    sureNow: ({ title, ...facts }) => `“${title}” nu versturen naar ${size(facts)}?`,
    sureThen: ({ title, day, time, today, ...facts }) =>
      `“${title}” versturen naar ${size(facts)}, vanaf ${f.day(day, today)} om ${f.time(time)} uur?`,
    sureThrowAway: ({ title }) => `Het ontwerp “${title}” weggooien?`,
    yesThrowAway: 'Weggooien',
    sureTakeBack: ({ title }) => `“${title}” voorgoed intrekken? Niemand krijgt ze nog; wie ze al heeft, houdt ze.`,
    previewOnly: 'Dit is alleen een voorbeeld: er wordt niets geteld.',
    toApprove: ({ colleague, title, ...facts }) => `${colleague} wil “${title}” versturen naar ${size(facts)}. Mag de mededeling vertrekken?`, // prettier-ignore
    youApproved: 'Je hebt de mededeling goedgekeurd. Ze vertrekt zodra het tijd is.',
    youSentBack:
      'Je hebt de mededeling teruggestuurd: ze is weer een ontwerp, en wie ze schreef, krijgt daar bericht van.',
    approved: ({ colleague, title }) => `${colleague} heeft “${title}” goedgekeurd.`,
    sentBack: ({ title }) =>
      `“${title}” is niet goedgekeurd: de mededeling is weer een ontwerp. Er is niets verstuurd.`,
    list: 'Mededelingen',
    none: 'Er is nog geen mededeling.',
    states: {
      draft: 'Ontwerp',
      'awaits-approval': 'Wacht op de goedkeuring van een collega',
      scheduled: 'Klaar om te vertrekken',
      sending: 'Wordt verstuurd',
      paused: 'Gepauzeerd',
      stopped: 'Gestopt door een fout van mijn kant',
      sent: 'Verstuurd',
      cancelled: 'Ingetrokken',
    },
    deliveries: {
      queued: 'Nog te bezorgen',
      sending: 'Onderweg',
      sent: 'Bezorgd',
      receipt: 'Gelezen en begrepen',
      unknown: 'Onzeker of ze aankwam',
      refused: 'Geweigerd door Teams of Slack',
      gone: 'Niet te bereiken',
      cancelled: 'Ingetrokken voor ze aankwam',
    },
    people: 'personen',
    told: ({ count, total }) => `Al bezorgd aan ${f.counted(count, 'van de', 'van de')} ${people(total)}.`,
    minutesLeft: ({ minutes }) => `Aan het tempo sinds je laatst keek, duurt het nog ongeveer ${f.counted(minutes, 'minuut', 'minuten')}.`, // prettier-ignore
    atWork: 'Wie nu niet aan het werk is, krijgt de mededeling bij het begin van de werkdag.',
    lookAgain: 'Druk straks op Vernieuwen om te zien hoelang het nog duurt.',
  };
}

function inFrench(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'personne', 'personnes');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `au moins ${people(count)}`, 'fewer-than': `moins de ${people(count)}` })[
      as
    ];
  return {
    newIn: ({ language }) => `Une nouvelle annonce, en ${french[language]}`,
    wordsIn: ({ language }) => `L’annonce en ${french[language]}`,
    othersLater: 'Les autres langues viendront ensuite. Rien ne part avant que vous ayez vu et confirmé l’annonce.',
    leaveOut: 'Laissez les deux champs vides s’il ne faut pas de texte dans cette langue.',
    title: 'Titre',
    text: 'Texte',
    purpose: 'Sujet',
    choose: 'Choisissez',
    onlyLanguages: 'Seulement pour ces langues de lecture (aucun choix : tout le monde)',
    onlyTeams: 'Seulement pour les membres de ces équipes',
    link: 'Lien pour en savoir plus (https)',
    guideline: 'Directive qui s’y rapporte',
    noGuideline: 'Aucune',
    receipt: 'Confirmation de lecture',
    receiptAsked: 'Demander aux destinataires de confirmer qu’ils ont lu et compris',
    until: 'Confirmer au plus tard le',
    onDay: 'Envoyer le (vide : dès que vous appuyez sur Envoyer)',
    atTime: 'À (vide : 9h)',
    keep: 'Enregistrer comme brouillon',
    neverMind: 'Ne rien faire',
    write: 'Rédiger',
    writeIn: ({ language }) => `Rédiger en ${french[language]}`,
    change: 'Modifier',
    changeSettings: 'Modifier les destinataires, le moment et le sujet',
    preview: 'Aperçu',
    send: 'Envoyer…',
    throwAway: 'Supprimer…',
    sendNow: (facts) => `Envoyer maintenant à ${size(facts)}`,
    sendThen: ({ day, time, ...facts }) => `Envoyer à ${size(facts)} – ${f.shortDay(day)} à ${f.time(time)}`,
    toDraft: 'Repasser en brouillon',
    pause: 'Mettre en pause',
    resume: 'Reprendre l’envoi',
    takeBack: 'Retirer…',
    yesTakeBack: 'Oui, retirer',
    refresh: 'Actualiser',
    approve: 'Approuver',
    sendBack: 'Renvoyer',
    open: 'Ouvrir',
    openThis: ({ title }) => `Ouvrir « ${title} »`,
    makeNew: 'Nouvelle annonce',
    all: 'Toutes les annonces',
    kept: 'L’annonce est enregistrée. Rien n’a été envoyé.',
    notWritten: 'Pas encore rédigé',
    missing: ({ language }) =>
      `Il n’y a pas encore de texte en ${french[language]} : les personnes qui lisent en ${french[language]} recevraient l’annonce dans une autre langue.`,
    settings: 'Destinataires, moment et sujet',
    everybody: 'Toute l’organisation',
    readersOf: ({ names }) => `Langue de lecture : ${f.list(names)}`,
    peopleOf: ({ teams }) => `Les membres de ${f.list(teams)}`,
    narrower: 'Seulement certains rôles ou certains sites',
    size: (facts) => `Actuellement ${size(facts)}`,
    atOnce: 'Tout de suite, à chacun pendant ses heures de travail',
    goesOn: ({ day, time, today }) => `À partir du ${f.day(day, today)} à ${f.time(time)}, à chacun pendant ses heures de travail`, // prettier-ignore
    asksReceipt: ({ by, today }) =>
      by ? `Confirmation de lecture demandée, au plus tard le ${f.day(by, today)}` : 'Confirmation de lecture demandée',
    asksNothing: 'Aucune confirmation de lecture demandée',
    sureNow: ({ title, ...facts }) => `Envoyer « ${title} » maintenant à ${size(facts)} ?`,
    sureThen: ({ title, day, time, today, ...facts }) =>
      `Envoyer « ${title} » à ${size(facts)} à partir du ${f.day(day, today)} à ${f.time(time)} ?`,
    sureThrowAway: ({ title }) => `Supprimer le brouillon « ${title} » ?`,
    yesThrowAway: 'Supprimer',
    sureTakeBack: ({ title }) =>
      `Retirer « ${title} » pour de bon ? Plus personne ne la recevra ; ceux qui l’ont déjà la gardent.`,
    previewOnly: 'Ce n’est qu’un aperçu : rien n’est compté.',
    toApprove: ({ colleague, title, ...facts }) => `${colleague} souhaite envoyer « ${title} » à ${size(facts)}. L’annonce peut-elle partir ?`, // prettier-ignore
    youApproved: 'Vous avez approuvé l’annonce. Elle partira le moment venu.',
    youSentBack: 'Vous avez renvoyé l’annonce : c’est à nouveau un brouillon, et son auteur en est averti.',
    approved: ({ colleague, title }) => `${colleague} a approuvé « ${title} ».`,
    sentBack: ({ title }) => `« ${title} » n’a pas été approuvée : c’est à nouveau un brouillon. Rien n’a été envoyé.`,
    list: 'Annonces',
    none: 'Il n’y a pas encore d’annonce.',
    states: {
      draft: 'Brouillon',
      'awaits-approval': 'En attente de l’approbation d’un collègue',
      scheduled: 'Prête à partir',
      sending: 'En cours d’envoi',
      paused: 'En pause',
      stopped: 'Arrêtée à cause d’une erreur de ma part',
      sent: 'Envoyée',
      cancelled: 'Retirée',
    },
    deliveries: {
      queued: 'Encore à distribuer',
      sending: 'En chemin',
      sent: 'Distribuée',
      receipt: 'Lu et compris',
      unknown: 'Arrivée incertaine',
      refused: 'Refusée par Teams ou Slack',
      gone: 'Personnes injoignables',
      cancelled: 'Retirée avant la distribution',
    },
    people: 'personnes',
    told: ({ count, total }) => `Déjà distribuée à ${people(count)}, sur un total de ${people(total)}.`,
    minutesLeft: ({ minutes }) => `Au rythme observé depuis votre dernier coup d’œil, encore ${f.counted(minutes, 'minute', 'minutes')} environ.`, // prettier-ignore
    atWork: 'Les personnes qui ne travaillent pas en ce moment la recevront au début de leur journée.',
    lookAgain: 'Actualisez dans un moment pour voir combien de temps cela prendra.',
  };
}

function inGerman(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'Person', 'Personen');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `mindestens ${people(count)}`, 'fewer-than': `weniger als ${people(count)}` })[as]; // prettier-ignore
  return {
    newIn: ({ language }) => `Eine neue Mitteilung, auf ${german[language]}`,
    wordsIn: ({ language }) => `Die Mitteilung auf ${german[language]}`,
    othersLater:
      'Die anderen Sprachen folgen danach. Es wird nichts gesendet, bevor Sie alles gesehen und bestätigt haben.',
    leaveOut: 'Lassen Sie beides leer, wenn es in dieser Sprache keinen Text geben soll.',
    title: 'Titel',
    text: 'Inhalt',
    purpose: 'Worum es geht',
    choose: 'Bitte wählen',
    onlyLanguages: 'Nur für alle, die diese Sprachen lesen (nichts gewählt: alle)',
    onlyTeams: 'Nur für Personen aus diesen Teams',
    link: 'Link zu weiteren Informationen (https)',
    guideline: 'Dazugehörige Richtlinie',
    noGuideline: 'Keine',
    receipt: 'Lesebestätigung',
    receiptAsked: 'Alle bitten, zu bestätigen, dass sie dies gelesen und verstanden haben',
    until: 'Bestätigen bis',
    onDay: 'Senden am (leer: sobald Sie auf „Senden“ drücken)',
    atTime: 'Uhrzeit (leer: 9 Uhr)',
    keep: 'Als Entwurf speichern',
    neverMind: 'Doch nicht',
    write: 'Verfassen',
    writeIn: ({ language }) => `Auf ${german[language]} verfassen`,
    change: 'Ändern',
    changeSettings: 'Ändern, an wen, wann und worum es geht',
    preview: 'Vorschau',
    send: 'Senden …',
    throwAway: 'Verwerfen …',
    sendNow: (facts) => `Jetzt an ${size(facts)} senden`,
    sendThen: ({ day, time, ...facts }) => `An ${size(facts)} senden – ${f.shortDay(day)} um ${f.time(time)} Uhr`,
    toDraft: 'Wieder zum Entwurf machen',
    pause: 'Unterbrechen',
    resume: 'Versand fortsetzen',
    takeBack: 'Zurückziehen …',
    yesTakeBack: 'Ja, zurückziehen',
    refresh: 'Aktualisieren',
    approve: 'Genehmigen',
    sendBack: 'Zurückgeben',
    open: 'Öffnen',
    openThis: ({ title }) => `„${title}“ öffnen`,
    makeNew: 'Neue Mitteilung',
    all: 'Alle Mitteilungen',
    kept: 'Die Mitteilung ist gespeichert. Es wurde nichts gesendet.',
    notWritten: 'Noch nicht verfasst',
    missing: ({ language }) =>
      `Auf ${german[language]} ist noch nichts verfasst: Wer ${german[language]} liest, bekäme die Mitteilung in einer anderen Sprache.`,
    settings: 'An wen, wann und worum es geht',
    everybody: 'Alle in der Organisation',
    readersOf: ({ names }) => `Lesesprache: ${f.list(names)}`,
    peopleOf: ({ teams }) => `Personen aus ${f.list(teams)}`,
    narrower: 'Nur Personen mit bestimmten Rollen oder an bestimmten Standorten',
    size: (facts) => `Derzeit ${size(facts)}`,
    atOnce: 'Sofort; alle erhalten sie in ihrer eigenen Arbeitszeit',
    goesOn: ({ day, time, today }) => `Ab ${the('dem', day, today)} um ${f.time(time)} Uhr; alle erhalten sie in ihrer eigenen Arbeitszeit`, // prettier-ignore
    asksReceipt: ({ by, today }) =>
      by ? `Lesebestätigung erbeten bis ${the('den', by, today)}` : 'Lesebestätigung erbeten',
    asksNothing: 'Keine Lesebestätigung erbeten',
    sureNow: ({ title, ...facts }) => `„${title}“ jetzt an ${size(facts)} senden?`,
    sureThen: ({ title, day, time, today, ...facts }) =>
      `„${title}“ an ${size(facts)} senden, ab ${the('dem', day, today)} um ${f.time(time)} Uhr?`,
    sureThrowAway: ({ title }) => `Den Entwurf „${title}“ verwerfen?`,
    yesThrowAway: 'Verwerfen',
    sureTakeBack: ({ title }) =>
      `„${title}“ endgültig zurückziehen? Niemand sonst erhält die Mitteilung; wer sie schon hat, behält sie.`,
    previewOnly: 'Das ist nur eine Vorschau: Nichts wird gezählt.',
    toApprove: ({ colleague, title, ...facts }) => `${colleague} möchte „${title}“ an ${size(facts)} senden. Sind Sie einverstanden?`, // prettier-ignore
    youApproved: 'Sie haben die Mitteilung genehmigt. Sie wird gesendet, sobald es so weit ist.',
    youSentBack:
      'Sie haben die Mitteilung zurückgegeben: Sie ist wieder ein Entwurf, und wer sie verfasst hat, erfährt davon.',
    approved: ({ colleague, title }) => `${colleague} hat „${title}“ genehmigt.`,
    sentBack: ({ title }) =>
      `„${title}“ wurde nicht genehmigt: Die Mitteilung ist wieder ein Entwurf. Es wurde nichts gesendet.`,
    list: 'Mitteilungen',
    none: 'Es gibt noch keine Mitteilung.',
    states: {
      draft: 'Entwurf',
      'awaits-approval': 'Wartet auf die Genehmigung durch eine zweite Person',
      scheduled: 'Bereit zum Versand',
      sending: 'Wird gesendet',
      paused: 'Unterbrochen',
      stopped: 'Durch einen Fehler von mir angehalten',
      sent: 'Gesendet',
      cancelled: 'Zurückgezogen',
    },
    deliveries: {
      queued: 'Noch nicht informiert',
      sending: 'Unterwegs',
      sent: 'Informiert',
      receipt: 'Gelesen und verstanden',
      unknown: 'Unklar, ob sie ankam',
      refused: 'Von Teams oder Slack nicht angenommen',
      gone: 'Nicht erreichbar',
      cancelled: 'Vorher zurückgezogen',
    },
    people: 'Personen',
    told: ({ count, total }) => `Bisher informiert: ${f.counted(count, 'von', 'von')} ${people(total)}.`, // prettier-ignore
    minutesLeft: ({ minutes }) =>
      `Geht es weiter wie seit Ihrem letzten Blick, dauert es noch etwa ${f.counted(minutes, 'Minute', 'Minuten')}.`,
    atWork: 'Wer gerade nicht arbeitet, wird zu Arbeitsbeginn informiert.',
    lookAgain: 'Drücken Sie später auf „Aktualisieren“, um zu sehen, wie lange es noch dauert.',
  };
}

export const ANNOUNCING_WORDS: Record<Language, AnnouncingWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
