import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import type { Language } from '../../domain/language.ts';
import type { LocalDate, LocalTime } from '../../domain/local-date.ts';
import { type Formats, formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { the } from '../german-days.ts';
import { nameIn } from '../language-names.ts';

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
  neverMind: string;
  write: string;
  writeIn: (facts: In) => string;
  change: string;
  changeIn: (facts: In) => string;
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
  settings: string;
  size: (facts: Size) => string;
  atOnce: string;
  goesOn: (facts: When) => string;
  asksReceipt: (facts: { by: LocalDate | undefined; today: LocalDate }) => string;
  asksNothing: string;
  /** It stands in a channel of Slack that everybody reads, and is told to nobody alone there. */
  inChannel: string;
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
  /** For the answer of whoever reads it. */
  waiting: (facts: { count: number }) => string;
  youSentBack: string;
  /** To who wrote it. */
  approved: (facts: { colleague: string; title: string }) => string;
  sentBack: (facts: { title: string }) => string;
  /** How it stands with it. */
  list: string;
  none: string;
}

function inEnglish(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'person', 'people');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `at least ${people(count)}`, 'fewer-than': `fewer than ${people(count)}` })[
      as
    ];
  return {
    neverMind: 'Never mind',
    write: 'Write',
    writeIn: ({ language }) => `Write it in ${nameIn('en', language)}`,
    change: 'Change',
    changeIn: ({ language }) => `Change the text in ${nameIn('en', language)}`,
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
    settings: 'To whom, when and about what',
    size: (facts) => `At the moment ${size(facts)}`,
    atOnce: 'Straight away; everybody gets it during their own working hours',
    goesOn: ({ day, time, today }) =>
      `From ${f.day(day, today)} at ${f.time(time)}; everybody gets it during their own working hours`,
    asksReceipt: ({ by, today }) =>
      by
        ? `Everybody is asked to confirm by ${f.day(by, today)}`
        : 'Everybody is asked to confirm that they have read it',
    asksNothing: 'Nobody is asked to confirm it',
    inChannel: 'In Slack: posted once, in the channel for everybody',
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
    waiting: ({ count }) => `${f.counted(count, 'announcement is', 'announcements are')} waiting for your approval`,
    youSentBack: 'You have sent it back: it is a draft again, and whoever wrote it will hear from me.',
    approved: ({ colleague, title }) => `${colleague} has approved “${title}”.`,
    sentBack: ({ title }) => `“${title}” was not approved: it is a draft again. Nothing has been sent.`,
    list: 'Announcements',
    none: 'There is no announcement yet.',
  };
}

function inDutch(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'persoon', 'personen');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `minstens ${people(count)}`, 'fewer-than': `minder dan ${people(count)}` })[
      as
    ];
  return {
    neverMind: 'Laat maar',
    write: 'Schrijven',
    writeIn: ({ language }) => `In het ${nameIn('nl', language)} schrijven`,
    change: 'Wijzigen',
    changeIn: ({ language }) => `De tekst in het ${nameIn('nl', language)} wijzigen`,
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
    settings: 'Aan wie, wanneer en waarover',
    size: (facts) => `Nu ${size(facts)}`,
    atOnce: 'Meteen; iedereen krijgt ze tijdens de eigen werkuren',
    goesOn: ({ day, time, today }) =>
      `Vanaf ${f.day(day, today)} om ${f.time(time)} uur; iedereen krijgt ze tijdens de eigen werkuren`,
    asksReceipt: ({ by, today }) =>
      by ? `Leesbevestiging gevraagd, uiterlijk op ${f.day(by, today)}` : 'Leesbevestiging gevraagd',
    asksNothing: 'Geen leesbevestiging gevraagd',
    inChannel: 'In Slack één keer geplaatst, in het kanaal voor iedereen',
    sureNow: ({ title, ...facts }) => `“${title}” nu versturen naar ${size(facts)}?`,
    sureThen: ({ title, day, time, today, ...facts }) =>
      `“${title}” versturen naar ${size(facts)}, vanaf ${f.day(day, today)} om ${f.time(time)} uur?`,
    sureThrowAway: ({ title }) => `Het ontwerp “${title}” weggooien?`,
    yesThrowAway: 'Weggooien',
    sureTakeBack: ({ title }) => `“${title}” voorgoed intrekken? Niemand krijgt ze nog; wie ze al heeft, houdt ze.`,
    previewOnly: 'Dit is alleen een voorbeeld: er wordt niets geteld.',
    toApprove: ({ colleague, title, ...facts }) => `${colleague} wil “${title}” versturen naar ${size(facts)}. Mag de mededeling vertrekken?`, // prettier-ignore
    youApproved: 'Je hebt de mededeling goedgekeurd. Ze vertrekt zodra het tijd is.',
    waiting: ({ count }) => `${f.counted(count, 'mededeling wacht', 'mededelingen wachten')} op je goedkeuring`,
    youSentBack:
      'Je hebt de mededeling teruggestuurd: ze is weer een ontwerp, en wie ze schreef, krijgt daar bericht van.',
    approved: ({ colleague, title }) => `${colleague} heeft “${title}” goedgekeurd.`,
    sentBack: ({ title }) =>
      `“${title}” is niet goedgekeurd: de mededeling is weer een ontwerp. Er is niets verstuurd.`,
    list: 'Mededelingen',
    none: 'Er is nog geen mededeling.',
  };
}

function inFrench(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'personne', 'personnes');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `au moins ${people(count)}`, 'fewer-than': `moins de ${people(count)}` })[
      as
    ];
  return {
    neverMind: 'Ne rien faire',
    write: 'Rédiger',
    writeIn: ({ language }) => `Rédiger en ${nameIn('fr', language)}`,
    change: 'Modifier',
    changeIn: ({ language }) => `Modifier le texte en ${nameIn('fr', language)}`,
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
    sendBack: 'Renvoyer à l’auteur',
    open: 'Ouvrir',
    openThis: ({ title }) => `Ouvrir « ${title} »`,
    makeNew: 'Nouvelle annonce',
    all: 'Toutes les annonces',
    kept: 'L’annonce est enregistrée. Rien n’a été envoyé.',
    notWritten: 'Pas encore rédigé',
    settings: 'Destinataires, moment et sujet',
    size: (facts) => `Actuellement ${size(facts)}`,
    atOnce: 'Tout de suite, à chacun pendant ses heures de travail',
    goesOn: ({ day, time, today }) => `À partir du ${f.day(day, today)} à ${f.time(time)}, à chacun pendant ses heures de travail`, // prettier-ignore
    asksReceipt: ({ by, today }) =>
      by ? `Confirmation de lecture demandée, au plus tard le ${f.day(by, today)}` : 'Confirmation de lecture demandée',
    asksNothing: 'Aucune confirmation de lecture demandée',
    inChannel: 'Dans Slack, publiée une seule fois, dans le canal que tout le monde lit',
    sureNow: ({ title, ...facts }) => `Envoyer « ${title} » maintenant à ${size(facts)} ?`,
    sureThen: ({ title, day, time, today, ...facts }) =>
      `Envoyer « ${title} » à ${size(facts)} à partir du ${f.day(day, today)} à ${f.time(time)} ?`,
    sureThrowAway: ({ title }) => `Supprimer le brouillon « ${title} » ?`,
    yesThrowAway: 'Supprimer',
    sureTakeBack: ({ title }) =>
      `Retirer « ${title} » pour de bon ? Plus personne ne recevra cette annonce ; ceux qui l’ont déjà la gardent.`,
    previewOnly: 'Ce n’est qu’un aperçu : rien n’est compté.',
    toApprove: ({ colleague, title, ...facts }) => `${colleague} souhaite envoyer l’annonce « ${title} » à ${size(facts)}. Peut-elle partir ?`, // prettier-ignore
    youApproved: 'Vous avez approuvé l’annonce. Elle partira le moment venu.',
    waiting: ({ count }) => `${f.counted(count, 'annonce attend', 'annonces attendent')} votre approbation`,
    youSentBack: 'Vous avez renvoyé l’annonce : c’est à nouveau un brouillon, et son auteur en est averti.',
    approved: ({ colleague, title }) => `${colleague} a approuvé l’annonce « ${title} ».`,
    sentBack: ({ title }) =>
      `L’annonce « ${title} » n’a pas été approuvée : c’est à nouveau un brouillon. Rien n’a été envoyé.`,
    list: 'Annonces',
    none: 'Il n’y a pas encore d’annonce.',
  };
}

function inGerman(f: Formats): AnnouncingWords {
  const people = (count: number) => f.counted(count, 'Person', 'Personen');
  const size = ({ size: { as, people: count } }: Size) =>
    ({ exactly: people(count), 'at-least': `mindestens ${people(count)}`, 'fewer-than': `weniger als ${people(count)}` })[as]; // prettier-ignore
  return {
    neverMind: 'Doch nicht',
    write: 'Verfassen',
    writeIn: ({ language }) => `Auf ${nameIn('de', language)} verfassen`,
    change: 'Ändern',
    changeIn: ({ language }) => `Die Fassung auf ${nameIn('de', language)} ändern`,
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
    settings: 'An wen, wann und worum es geht',
    size: (facts) => `Derzeit ${size(facts)}`,
    atOnce: 'Sofort; alle erhalten sie in ihrer eigenen Arbeitszeit',
    goesOn: ({ day, time, today }) => `Ab ${the('dem', day, today)} um ${f.time(time)} Uhr; alle erhalten sie in ihrer eigenen Arbeitszeit`, // prettier-ignore
    asksReceipt: ({ by, today }) =>
      by ? `Lesebestätigung erbeten bis ${the('den', by, today)}` : 'Lesebestätigung erbeten',
    asksNothing: 'Keine Lesebestätigung erbeten',
    inChannel: 'In Slack nur einmal, im Channel für alle',
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
    waiting: ({ count }) => `${f.counted(count, 'Mitteilung wartet', 'Mitteilungen warten')} auf Ihre Genehmigung`,
    youSentBack:
      'Sie haben die Mitteilung zurückgegeben: Sie ist wieder ein Entwurf, und wer sie verfasst hat, erfährt davon.',
    approved: ({ colleague, title }) => `${colleague} hat „${title}“ genehmigt.`,
    sentBack: ({ title }) =>
      `„${title}“ wurde nicht genehmigt: Die Mitteilung ist wieder ein Entwurf. Es wurde nichts gesendet.`,
    list: 'Mitteilungen',
    none: 'Es gibt noch keine Mitteilung.',
  };
}

export const ANNOUNCING_WORDS: Record<Language, AnnouncingWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
