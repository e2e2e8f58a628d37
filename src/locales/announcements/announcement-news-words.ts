import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import type { Language } from '../../domain/language.ts';
import { amountIn, dutchWhole, peopleIn } from './audience-size-words.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';

interface Titled {
  title: string;
}
/** Of all, so many were told. */
interface Reached extends Titled {
  reached: AudienceSize;
  size: AudienceSize;
}
interface ToAsk extends Titled {
  contact: string;
}

/** What those who wrote an announcement are told when it became something by itself. */
export interface AnnouncementNewsWords {
  sent: (facts: Reached) => string;
  stopped: (facts: Reached) => string;
  needsSecond: (facts: Titled & { size: AudienceSize }) => string;
  /** And nobody else may say yes. */
  noSecond: (facts: ToAsk & { size: AudienceSize }) => string;
  /** It is a draft again. */
  toNobody: (facts: Titled) => string;
  tooFew: (facts: Titled) => string;
  tooMany: (facts: ToAsk) => string;
  /** It was paused or stopped for so long. */
  untouched: (facts: Titled & { months: number }) => string;
  /** Of a reminder, which is over. */
  nobodyToRemind: (facts: Titled) => string;
}

const inEnglish: AnnouncementNewsWords = {
  sent: ({ title, reached, size }) => `“${title}” has gone out: ${amountIn('en')(reached)} of ${peopleIn('en')(size)} were told.`, // prettier-ignore
  stopped: ({ title, reached, size }) =>
    `A fault of mine stopped “${title}”: ${amountIn('en')(reached)} of ${peopleIn('en')(size)} were told. Nobody else gets it until you resume it.`,
  needsSecond: ({ title, size }) =>
    `“${title}” is now for ${peopleIn('en')(size)}, so a colleague has to approve it first. I have told those who can.`,
  noSecond: ({ title, size, contact }) =>
    `“${title}” is now for ${peopleIn('en')(size)}, so a colleague has to approve it first, and nobody else can yet. Please ask ${contact}.`,
  toNobody: ({ title }) =>
    `“${title}” did not go out: there is nobody left to send it to. It is a draft again, so that you can choose other recipients.`,
  tooFew: ({ title }) =>
    `“${title}” did not go out: too few people now come to the site it was for. It is a draft again.`,
  tooMany: ({ title, contact }) =>
    `“${title}” did not go out: it is now for more people than I can reach without PostgreSQL. It is a draft again. Please ask ${contact}.`,
  untouched: ({ title, months }) =>
    `“${title}” had been on hold for ${formats('en').counted(months, 'month', 'months')}, so I took it back. Those who already have it keep it.`,
  nobodyToRemind: ({ title }) => `Nobody needs to be reminded of “${title}” any more, so I sent no reminder.`,
};

const inDutch: AnnouncementNewsWords = {
  sent: ({ title, reached, size }) => `“${title}” is verstuurd: bezorgd aan ${amountIn('nl')(reached)} van ${dutchWhole(size)}.`, // prettier-ignore
  stopped: ({ title, reached, size }) =>
    `Door een fout van mijn kant is het versturen van “${title}” gestopt: bezorgd aan ${amountIn('nl')(reached)} van ${dutchWhole(size)}. Het gaat pas verder als jij het hervat.`,
  needsSecond: ({ title, size }) =>
    `“${title}” is intussen voor ${peopleIn('nl')(size)} bedoeld: een collega moet de mededeling eerst goedkeuren. Wie dat mag, heeft bericht gekregen.`,
  noSecond: ({ title, size, contact }) =>
    `“${title}” is intussen voor ${peopleIn('nl')(size)} bedoeld: een collega moet de mededeling eerst goedkeuren, en er is nog niemand anders die dat mag. Vraag het aan ${contact}.`,
  toNobody: ({ title }) =>
    `“${title}” is niet verstuurd: er is intussen niemand meer voor wie de mededeling bedoeld is. Ze is weer een ontwerp, zodat je andere ontvangers kunt kiezen.`,
  tooFew: ({ title }) =>
    `“${title}” is niet verstuurd: intussen komen er te weinig mensen op de gekozen locatie. De mededeling is weer een ontwerp.`,
  tooMany: ({ title, contact }) =>
    `“${title}” is niet verstuurd: de mededeling is intussen voor meer mensen dan ik zonder PostgreSQL kan bereiken. Ze is weer een ontwerp. Vraag het aan ${contact}.`,
  untouched: ({ title, months }) =>
    `Het versturen van “${title}” lag al ${formats('nl').counted(months, 'maand', 'maanden')} stil, dus heb ik de mededeling ingetrokken. Wie ze al heeft, houdt ze.`,
  nobodyToRemind: ({ title }) => `Niemand moet nog aan “${title}” herinnerd worden, dus heb ik geen herinnering verstuurd.`, // prettier-ignore
};

const inFrench: AnnouncementNewsWords = {
  sent: ({ title, reached, size }) => `L’annonce « ${title} » est envoyée : distribuée à ${peopleIn('fr')(reached)} sur ${amountIn('fr')(size)}.`, // prettier-ignore
  stopped: ({ title, reached, size }) =>
    `L’envoi de l’annonce « ${title} » s’est arrêté à cause d’une erreur de ma part : distribuée à ${peopleIn('fr')(reached)} sur ${amountIn('fr')(size)}. Plus rien ne part tant que vous n’avez pas repris l’envoi.`,
  needsSecond: ({ title, size }) =>
    `L’annonce « ${title} » s’adresse désormais à ${peopleIn('fr')(size)} : un collègue doit d’abord l’approuver. J’ai prévenu ceux qui en ont le droit.`,
  noSecond: ({ title, size, contact }) =>
    `L’annonce « ${title} » s’adresse désormais à ${peopleIn('fr')(size)} : un collègue doit d’abord l’approuver, et personne d’autre n’en a encore le droit. Adressez-vous à ${contact}.`,
  toNobody: ({ title }) =>
    `L’annonce « ${title} » n’est pas partie : il n’y a plus personne à qui elle s’adresse. C’est à nouveau un brouillon, pour que vous puissiez choisir d’autres destinataires.`,
  tooFew: ({ title }) =>
    `L’annonce « ${title} » n’est pas partie : trop peu de personnes viennent désormais à l’endroit choisi. C’est à nouveau un brouillon.`,
  tooMany: ({ title, contact }) =>
    `L’annonce « ${title} » n’est pas partie : elle s’adresse désormais à plus de personnes que je ne peux en prévenir sans PostgreSQL. C’est à nouveau un brouillon. Adressez-vous à ${contact}.`,
  untouched: ({ title, months }) =>
    `L’envoi de l’annonce « ${title} » était suspendu depuis ${formats('fr').counted(months, 'mois', 'mois')} : je l’ai donc retirée. Ceux qui l’ont déjà la gardent.`,
  nobodyToRemind: ({ title }) => `Plus personne n’a besoin d’un rappel pour « ${title} » : je n’en ai pas envoyé.`,
};

const inGerman: AnnouncementNewsWords = {
  sent: ({ title, reached, size }) => `„${title}“ wurde gesendet: ${amountIn('de')(reached)} von ${peopleIn('de')(size)} sind informiert.`, // prettier-ignore
  stopped: ({ title, reached, size }) =>
    `Durch einen Fehler von mir wurde der Versand von „${title}“ angehalten: ${amountIn('de')(reached)} von ${peopleIn('de')(size)} sind informiert. Niemand sonst erhält die Mitteilung, bis Sie den Versand fortsetzen.`,
  needsSecond: ({ title, size }) =>
    `„${title}“ geht inzwischen an ${peopleIn('de')(size)}: Eine zweite Person muss erst zustimmen. Wer das darf, weiß Bescheid.`,
  noSecond: ({ title, size, contact }) =>
    `„${title}“ geht inzwischen an ${peopleIn('de')(size)}: Eine zweite Person muss erst zustimmen, und bisher darf das sonst niemand. Bitte wenden Sie sich an ${contact}.`,
  toNobody: ({ title }) =>
    `„${title}“ wurde nicht gesendet: Inzwischen gibt es niemanden mehr, an den die Mitteilung geht. Sie ist wieder ein Entwurf, damit Sie andere Empfänger wählen können.`,
  tooFew: ({ title }) =>
    `„${title}“ wurde nicht gesendet: Inzwischen kommen zu wenige Personen an den gewählten Standort. Die Mitteilung ist wieder ein Entwurf.`,
  tooMany: ({ title, contact }) =>
    `„${title}“ wurde nicht gesendet: Inzwischen geht die Mitteilung an mehr Personen, als ich ohne PostgreSQL erreichen kann. Sie ist wieder ein Entwurf. Bitte wenden Sie sich an ${contact}.`,
  untouched: ({ title, months }) =>
    `Der Versand von „${title}“ ruhte seit ${formats('de').counted(months, 'Monat', 'Monaten')}; deshalb habe ich die Mitteilung zurückgezogen. Wer sie schon hat, behält sie.`,
  nobodyToRemind: ({ title }) => `An „${title}“ muss niemand mehr erinnert werden; deshalb habe ich keine Erinnerung gesendet.`, // prettier-ignore
};

export const ANNOUNCEMENT_NEWS_WORDS: Record<Language, AnnouncementNewsWords> = {
  nl: inDutch,
  fr: frenchSpacing(inFrench),
  de: inGerman,
  en: inEnglish,
};
