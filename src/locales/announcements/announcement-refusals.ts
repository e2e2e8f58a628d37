import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { Language } from '../../domain/language.ts';
import { announcementFault } from './announcement-fault-words.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { the } from '../german-days.ts';
import type { RefusalSentences } from '../refusals.ts';

type Own = Extract<keyof RefusalSentences, `announcement-${string}` | 'not-for-announcing' | 'not-for-approving'>;
type Sentences = Pick<RefusalSentences, Own>;

/** Nobody reads more at once: the rest is told when these are mended. */
const MOST_FAULTS = 5;

const faultsIn =
  (language: Language): RefusalSentences['announcement-faulty'] =>
  ({ faults }) =>
    faults.slice(0, MOST_FAULTS).map((fault) => announcementFault(fault, language)).join('\n'); // prettier-ignore

const [nl, fr, de, en] = [formats('nl'), formats('fr'), formats('de'), formats('en')];

const standsNl: Record<AnnouncementState, string> = {
  draft: 'Het is nog een ontwerp',
  'awaits-approval': 'Ze wacht op de goedkeuring van een collega',
  scheduled: 'Ze staat klaar en vertrekt op het gekozen moment',
  sending: 'Ze wordt al verstuurd',
  paused: 'Het versturen is gepauzeerd',
  stopped: 'Het versturen is gestopt door een fout van mijn kant',
  sent: 'Ze is al verstuurd',
  cancelled: 'Ze is ingetrokken',
};
const standsFr: Record<AnnouncementState, string> = {
  draft: 'C’est encore un brouillon',
  'awaits-approval': 'Elle attend l’approbation d’un collègue',
  scheduled: 'Elle est prête et partira au moment prévu',
  sending: 'Elle est déjà en cours d’envoi',
  paused: 'L’envoi est en pause',
  stopped: 'L’envoi est arrêté à cause d’une erreur de ma part',
  sent: 'Elle a déjà été envoyée',
  cancelled: 'Elle a été retirée',
};
const standsDe: Record<AnnouncementState, string> = {
  draft: 'Sie ist noch ein Entwurf',
  'awaits-approval': 'Sie wartet noch auf die Genehmigung durch eine zweite Person',
  scheduled: 'Sie ist fertig und wird zum vorgesehenen Zeitpunkt gesendet',
  sending: 'Sie wird schon gesendet',
  paused: 'Der Versand ist unterbrochen',
  stopped: 'Der Versand wurde durch einen Fehler von mir angehalten',
  sent: 'Sie wurde schon gesendet',
  cancelled: 'Sie wurde zurückgezogen',
};
const standsEn: Record<AnnouncementState, string> = {
  draft: 'It is still a draft',
  'awaits-approval': 'It is waiting for a colleague to approve it',
  scheduled: 'It is ready and goes out when its time comes',
  sending: 'It is being sent already',
  paused: 'Sending is paused',
  stopped: 'Sending was stopped by a fault of mine',
  sent: 'It has been sent already',
  cancelled: 'It was taken back',
};

const inDutch: Sentences = {
  'not-for-announcing': () =>
    'Alleen de personeelsdienst verstuurt mededelingen. Wil je iets meedelen, vraag het dan daar.',
  'not-for-approving': () => 'Alleen de personeelsdienst en goedkeurders beslissen over een mededeling.',
  'announcement-not-there': () => 'Die mededeling ken ik niet (meer).',
  'announcement-changed': () => 'Die mededeling is net gewijzigd. Bekijk eerst hoe ze er nu uitziet.',
  'announcement-not-now': ({ stands }) => `${standsNl[stands]}, dus dat kan nu niet.`,
  'announcement-faulty': faultsIn('nl'),
  'announcement-to-nobody': () => 'Zo bereikt de mededeling niemand. Kies andere ontvangers.',
  'announcement-too-few': ({ limit }) => `Daar komen minder dan ${nl.counted(limit, 'collega', 'collega’s')}, of niemand. Aan zo’n kleine groep stuur ik niets per locatie: schrijf hun liever zelf.`, // prettier-ignore
  'announcement-too-many': ({ limit, contact }) => `Voor meer dan ${nl.counted(limit, 'persoon', 'personen')} heb ik PostgreSQL nodig, en dat is hier niet geïnstalleerd. Er is niets verstuurd: vraag het aan ${contact}.`, // prettier-ignore
  'announcement-own': ({ others }) =>
    others.length > 0
      ? `Je schreef hier zelf aan mee, dus beslist iemand anders: ${nl.list(others)}.`
      : 'Je schreef hier zelf aan mee, dus moet iemand anders beslissen. Er is nog geen andere goedkeurder: vraag het je beheerder.',
  'announcement-no-second': ({ limit, contact }) => `Voor meer dan ${nl.counted(limit, 'persoon', 'personen')} moet een tweede collega de mededeling goedkeuren, en er is nog niemand anders die dat mag. Vraag het aan ${contact}.`, // prettier-ignore
  'announcement-not-confirmed': () =>
    'Voor die mededeling is geen leesbevestiging gevraagd, dus hoeft niemand een herinnering te krijgen.',
  'announcement-reminded': ({ day, time, today }) => `Voor dezelfde mededeling stuur ik hoogstens één herinnering per dag. Vanaf ${nl.day(day, today)} om ${nl.time(time)} uur kan het weer.`, // prettier-ignore
  'announcement-nobody-left': () =>
    'Wie nog niet bevestigd heeft, is hier niet meer, of het is zo lang geleden dat ik niet meer weet wie dat is. Ik kan niemand nog een herinnering sturen.',
  'announcement-all-confirmed': () => 'Iedereen heeft al bevestigd: niemand heeft nog een herinnering nodig.',
  'announcement-few-to-remind': ({ limit }) => `Minder dan ${nl.counted(limit, 'collega moet', 'collega’s moeten')} nog bevestigen, of niemand. Bij een mededeling per locatie stuur ik zo’n kleine groep geen herinnering.`, // prettier-ignore
};

const inFrench: Sentences = {
  'not-for-announcing': () =>
    'Seul le service du personnel envoie des annonces. Si vous avez quelque chose à annoncer, adressez-vous à lui.',
  'not-for-approving': () => 'Seuls le service du personnel et les approbateurs décident d’une annonce.',
  'announcement-not-there': () => 'Je ne connais pas (ou plus) cette annonce.',
  'announcement-changed': () =>
    'Cette annonce vient d’être modifiée. Regardez-la d’abord telle qu’elle est maintenant.',
  'announcement-not-now': ({ stands }) => `${standsFr[stands]} : ce n’est donc pas possible maintenant.`,
  'announcement-faulty': faultsIn('fr'),
  'announcement-to-nobody': () => 'Ainsi, l’annonce n’atteint personne. Choisissez d’autres destinataires.',
  'announcement-too-few': ({ limit }) => `Moins de ${fr.counted(limit, 'collègue vient', 'collègues viennent')} à cet endroit, voire aucun. À un si petit groupe, je n’envoie rien par site : écrivez-leur plutôt vous-même.`, // prettier-ignore
  'announcement-too-many': ({ limit, contact }) => `Au-delà de ${fr.counted(limit, 'personne', 'personnes')}, j’ai besoin de PostgreSQL, qui n’est pas installé ici. Rien n’a été envoyé : adressez-vous à ${contact}.`, // prettier-ignore
  'announcement-own': ({ others }) =>
    others.length > 0
      ? `Vous avez contribué à cette annonce ; la décision revient donc à quelqu’un d’autre : ${fr.list(others)}.`
      : 'Vous avez contribué à cette annonce ; la décision revient donc à quelqu’un d’autre. Il n’y a pas encore d’autre approbateur : adressez-vous à votre administrateur.',
  'announcement-no-second': ({ limit, contact }) => `Au-delà de ${fr.counted(limit, 'personne', 'personnes')}, un second collègue doit approuver l’annonce, et personne d’autre n’en a encore le droit. Adressez-vous à ${contact}.`, // prettier-ignore
  'announcement-not-confirmed': () =>
    'Aucune confirmation de lecture n’est demandée pour cette annonce : personne n’a donc besoin d’un rappel.',
  'announcement-reminded': ({ day, time, today }) => `Pour une même annonce, j’envoie au plus un rappel par jour. Vous pourrez en envoyer un autre à partir du ${fr.day(day, today)} à ${fr.time(time)}.`, // prettier-ignore
  'announcement-nobody-left': () =>
    'Les personnes qui n’ont pas confirmé ne sont plus là, ou c’est trop ancien pour que je sache encore qui elles sont. Je ne peux plus envoyer de rappel.',
  'announcement-all-confirmed': () => 'Tout le monde a déjà confirmé : plus personne n’a besoin d’un rappel.',
  'announcement-few-to-remind': ({ limit }) => `Moins de ${fr.counted(limit, 'collègue doit', 'collègues doivent')} encore confirmer, voire aucun. Pour une annonce par site, je n’envoie pas de rappel à un si petit groupe.`, // prettier-ignore
};

const inGerman: Sentences = {
  'not-for-announcing': () =>
    'Mitteilungen sendet nur der Personaldienst. Wenn Sie etwas mitzuteilen haben, wenden Sie sich bitte an ihn.',
  'not-for-approving': () => 'Über eine Mitteilung entscheidet nur der Personaldienst oder wer genehmigen darf.',
  'announcement-not-there': () => 'Diese Mitteilung kenne ich nicht (mehr).',
  'announcement-changed': () =>
    'Diese Mitteilung wurde gerade geändert. Bitte sehen Sie sich zuerst die neue Fassung an.',
  'announcement-not-now': ({ stands }) => `${standsDe[stands]}; deshalb geht das jetzt nicht.`,
  'announcement-faulty': faultsIn('de'),
  'announcement-to-nobody': () => 'So erreicht die Mitteilung niemanden. Bitte ändern Sie, an wen sie geht.',
  'announcement-too-few': ({ limit }) => `Dorthin kommen weniger als ${de.counted(limit, 'Person', 'Personen')} oder niemand. Nach Standort sende ich nicht an so kleine Gruppen: Bitte schreiben Sie ihnen selbst.`, // prettier-ignore
  'announcement-too-many': ({ limit, contact }) => `Für mehr als ${de.counted(limit, 'Person', 'Personen')} brauche ich PostgreSQL, und das ist hier nicht eingerichtet. Es wurde nichts gesendet: Bitte wenden Sie sich an ${contact}.`, // prettier-ignore
  'announcement-own': ({ others }) =>
    others.length > 0
      ? `Sie haben selbst daran geschrieben; deshalb entscheidet jemand anders: ${de.list(others)}.`
      : 'Sie haben selbst daran geschrieben; deshalb muss jemand anders entscheiden. Bisher darf das sonst niemand: Bitte wenden Sie sich an Ihre Systemverwaltung.',
  'announcement-no-second': ({ limit, contact }) => `Bei mehr als ${de.counted(limit, 'Person', 'Personen')} muss eine zweite Person zustimmen, und bisher darf das sonst niemand. Bitte wenden Sie sich an ${contact}.`, // prettier-ignore
  'announcement-not-confirmed': () =>
    'Für diese Mitteilung wird keine Lesebestätigung erbeten; deshalb braucht niemand eine Erinnerung.',
  'announcement-reminded': ({ day, time, today }) => `An dieselbe Mitteilung erinnere ich höchstens einmal am Tag. Ab ${the('dem', day, today)} um ${de.time(time)} Uhr geht es wieder.`, // prettier-ignore
  'announcement-nobody-left': () =>
    'Wer noch nicht bestätigt hat, ist nicht mehr hier, oder es ist so lange her, dass ich nicht mehr weiß, wer das ist. Ich kann niemanden erinnern.',
  'announcement-all-confirmed': () => 'Alle haben schon bestätigt: Niemand braucht mehr eine Erinnerung.',
  'announcement-few-to-remind': ({ limit }) => `Weniger als ${de.counted(limit, 'Person muss', 'Personen müssen')} noch bestätigen, vielleicht auch niemand. Bei einer Mitteilung nach Standort erinnere ich eine so kleine Gruppe nicht.`, // prettier-ignore
};

const inEnglish: Sentences = {
  'not-for-announcing': () => 'Only HR sends announcements. If you have something to announce, please ask them.',
  'not-for-approving': () => 'Only HR and approvers decide on an announcement.',
  'announcement-not-there': () => 'I do not know that announcement (any more).',
  'announcement-changed': () => 'That announcement was changed a moment ago. Please look at it again first.',
  'announcement-not-now': ({ stands }) => `${standsEn[stands]}, so that cannot be done now.`,
  'announcement-faulty': faultsIn('en'),
  'announcement-to-nobody': () => 'As it is, the announcement reaches nobody. Choose other recipients.',
  'announcement-too-few': ({ limit }) => `Fewer than ${en.counted(limit, 'colleague comes', 'colleagues come')} there, or nobody. I send nothing by site to so small a group: please write to them yourself.`, // prettier-ignore
  'announcement-too-many': ({ limit, contact }) => `For more than ${en.counted(limit, 'person', 'people')} I need PostgreSQL, which is not set up here. Nothing has been sent: please ask ${contact}.`, // prettier-ignore
  'announcement-own': ({ others }) =>
    others.length > 0
      ? `You worked on this one yourself, so somebody else decides: ${en.list(others)}.`
      : 'You worked on this one yourself, so somebody else has to decide. Nobody else may yet: please ask your administrator.',
  'announcement-no-second': ({ limit, contact }) => `For more than ${en.counted(limit, 'person', 'people')} a second colleague has to approve it, and nobody else may yet. Please ask ${contact}.`, // prettier-ignore
  'announcement-not-confirmed': () => 'Nobody was asked to confirm that one, so there is nobody to remind.',
  'announcement-reminded': ({ day, time, today }) => `I remind people of the same announcement once a day at most. You can do so again from ${en.day(day, today)} at ${en.time(time)}.`, // prettier-ignore
  'announcement-nobody-left': () =>
    'Those who have not confirmed it are no longer here, or it is so long ago that I no longer know who they are. There is nobody to remind.',
  'announcement-all-confirmed': () => 'Everybody has confirmed it already: nobody needs a reminder.',
  'announcement-few-to-remind': ({ limit }) => `Fewer than ${en.counted(limit, 'colleague has', 'colleagues have')} yet to confirm it, perhaps nobody. For an announcement by site I do not remind so small a group.`, // prettier-ignore
};

/** Why something is not done with an announcement. */
export const ANNOUNCEMENT_REFUSALS: Record<Language, Sentences> = {
  nl: inDutch,
  fr: frenchSpacing(inFrench),
  de: inGerman,
  en: inEnglish,
};
