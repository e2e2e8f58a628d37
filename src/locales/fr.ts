import type { Names } from '../domain/language.ts';
import type { DayPart } from '../domain/bookings/day-part.ts';
import { ANNOUNCEMENT_WORDS } from './announcements/announcement-words.ts';
import { ANNOUNCEMENT_AUDIENCE_WORDS } from './announcements/announcement-audience-words.ts';
import { ANNOUNCEMENT_FORM_WORDS } from './announcements/announcement-form-words.ts';
import { ANNOUNCEMENT_POLL_WORDS } from './announcements/announcement-poll-words.ts';
import { ANNOUNCEMENT_EXPORT_WORDS } from './announcements/announcement-export-words.ts';
import { ANNOUNCEMENT_NEWS_WORDS } from './announcements/announcement-news-words.ts';
import { ANNOUNCEMENT_PROGRESS_WORDS } from './announcements/announcement-progress-words.ts';
import { ANNOUNCEMENT_REMINDER_WORDS } from './announcements/announcement-reminder-words.ts';
import { PASTED_CARD_WORDS } from './announcements/pasted-card-words.ts';
import { ANNOUNCING_WORDS } from './announcements/announcing-words.ts';
import { ANNOUNCEMENT_REFUSALS } from './announcements/announcement-refusals.ts';
import { AGREEMENT_WORDS } from './agreement-words.ts';
import { COLLEAGUE_WORDS } from './colleague-words.ts';
import { APPROVAL_WORDS } from './approval-words.ts';
import { CHECK_IN_WORDS } from './check-in-words.ts';
import { GUEST_WORDS, MEETING_REFUSALS } from './guest-words.ts';
import { GUIDELINE_WORDS } from './guideline-words.ts';
import { HELP_WORDS } from './help-words.ts';
import { INVITATION_WORDS } from './invitation-words.ts';
import { FOLLOW_WORDS } from './follow-words.ts';
import { formats } from './formats.ts';
import type { SpaceName } from '../domain/places/place.ts';
import { at, on } from './french-prepositions.ts';
import { frenchSpacing } from './french-spacing.ts';
import type { Purpose } from '../domain/policy/policy.ts';
import { CALENDAR_WORDS } from './calendar-words.ts';
import { CLOSURE_WORDS } from './closure-words.ts';
import { POLICY_WORDS } from './policy-words.ts';
import { MEETING_WORDS } from './open-to-meet-words.ts';
import { MY_SUMMARY_WORDS } from './my-summary-words.ts';
import { EXPORT_WORDS } from './export-words.ts';
import { SUMMARY_WORDS } from './summary-words.ts';
import { SITE_USE_WORDS } from './site-use-words.ts';
import { SAVINGS_WORDS } from './savings-words.ts';
import { TEAM_REFUSALS, TEAM_WORDS } from './team-words.ts';
import { TOGETHER_WORDS } from './together-words.ts';
import { PRESENCE_WORDS } from './presence-words.ts';
import { fairWords } from './fair-words.ts';
import { LATE_APPROVAL_WORDS } from './late-approval-words.ts';
import { lengthWords } from './length-words.ts';
import { roomWords } from './room-words.ts';
import { seriesWords } from './series-words.ts';
import { WEEK_WORDS } from './week-words.ts';
import { REQUEST_WORDS } from './request-words.ts';
import type { RefusalSentences } from './refusals.ts';
import { WAITING_WORDS } from './waiting-words.ts';
import { type SkippedDays, skippedTogether } from './skipped-together.ts';
import type { Words } from './en.ts';
import { SHARING_WORDS } from './sharing-words.ts';
import { SPACE_DAY_WORDS } from './space-day-words.ts';
import { VISIBILITY_WORDS } from './visibility-words.ts';

const f = formats('fr');

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** « le matin »: what follows a day and a comma. */
function part({ halfDay, from, to }: DayPart): string {
  if (from && to) return `de ${f.time(from)} à ${f.time(to)}`;
  if (from) return `à partir de ${f.time(from)}`;
  if (to) return `jusqu’à ${f.time(to)}`;
  if (halfDay) return halfDay === 'am' ? 'le matin' : 'l’après-midi';
  return 'toute la journée';
}

const because = (name: Names | undefined) => (name ? ` (${name.fr})` : '');

function skipped({ days, because: why, name }: SkippedDays): string {
  const [day] = days;
  switch (why) {
    case 'weekday':
      return `rien n’y est ouvert ${on(days)}`;
    case 'holiday':
      return `le ${f.day(day)} est un jour férié${because(name)}`;
    case 'closure':
      return `c’est fermé ${on(days)}${because(name)}`;
    case 'organisation':
      return `votre organisation est fermée ${on(days)}${because(name)}`;
    case 'too-far':
      return `à partir du ${f.day(day)}, on ne peut pas encore réserver`;
    case 'over':
      return `les heures d’ouverture du ${f.day(day)} sont passées`;
  }
}

/** " (screen, quiet)": what a place should have, where something was said. */
const listed = (equipment: string[]) => (equipment.length > 0 ? ` (${equipment.join(', ')})` : '');

/** As it stands in the middle of a sentence. */
const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'bureau' : 'salle'} ${name}`;
const theSpace = (space: SpaceName) => `${space.kind === 'desk' ? 'le' : 'la'} ${called(space)}`;

/** What is said of what the organisation does without. */
const SWITCHED_OFF: Record<Purpose, string> = {
  'day-logs':
    'Votre organisation a choisi de ne pas noter où l’on travaille : je ne retiens donc aucun jour. Vos réservations, elles, fonctionnent comme d’habitude.',
  'finding-colleagues':
    'Votre organisation a choisi que personne ne cherche où sont les collègues : je ne peux donc pas le dire.',
  summaries: 'Votre organisation se passe d’aperçus des présences : je n’en fais donc pas.',
  'check-in':
    'Votre organisation ne demande pas de confirmer son arrivée : vous n’avez rien à faire, et votre bureau reste à vous.',
};

const refusals: RefusalSentences = {
  'not-known': ({ contact }) =>
    contact
      ? `Je ne vous connais pas encore et ne peux donc pas vous aider. Demandez à ${contact} de vous ajouter.`
      : 'Je ne connais pas votre organisation et ne peux donc pas vous aider. Adressez-vous aux personnes qui m’ont installé.',
  'in-the-past': ({ day }) => `Le ${f.day(day)} est déjà passé. De quel jour s’agit-il ?`,
  'too-far-ahead': ({ days: ahead, last }) =>
    `Vous pouvez réserver jusqu’à ${f.counted(ahead, 'jour', 'jours')} à l’avance, soit jusqu’au ${f.day(last)}. Un jour plus proche vous irait-il ?`,
  'no-such-day': ({ text }) => `La date « ${text} » n’existe pas. De quel jour s’agit-il ?`,
  'no-day-left': () => 'Il n’est plus possible de réserver pour ces jours-là. De quel jour s’agit-il ?',
  'outside-opening-hours': ({ site, day, from, to }) =>
    `${site.fr} est accessible de ${f.time(from)} à ${f.time(to)} le ${f.day(day)}. Choisissez une heure dans cette plage.`,
  'closed-that-day': ({ site, day, name }) =>
    `${site.fr} n’ouvre pas le ${f.day(day)}${because(name)}. Choisissez un autre jour.`,
  'ends-before-it-starts': ({ from, to }) =>
    `De ${f.time(from)} à ${f.time(to)}, ce serait fini avant d’avoir commencé. Quelles sont les bonnes heures ?`,
  'end-has-passed': ({ to }) =>
    `Il est déjà plus de ${f.time(to)}. Pour libérer tout de suite, écrivez « annulez » ; sinon, indiquez une heure plus tardive.`,
  'last-before-first': ({ first, last }) =>
    `Du ${f.dayWithYear(first)} au ${f.dayWithYear(last)} : la fin serait avant le début. Quels jours souhaitez-vous ?`,
  'too-many-days': ({ limit }) =>
    `Je peux réserver ${f.counted(limit, 'jour', 'jours')} à la fois au maximum. Demandez-en un peu moins.`,
  'one-day-at-a-time': () => 'Je ne peux déplacer une réservation que vers un seul jour. Lequel ?',
  'booking-not-there': () => 'Vous n’avez pas cette réservation. Écrivez « mes réservations » pour voir les vôtres.',
  'space-not-there': () => 'Cet espace n’existe plus. Voulez-vous que j’en cherche un autre ? Dites-moi où et quand.',
  'agreement-refuses': ({ space, site, owner, denial }) => {
    const what = sentence(`${theSpace(space)}, ${site.fr}`);
    return AGREEMENT_WORDS.fr.refuses({ what, owner: owner.fr, denial });
  },
  'booking-settled': () => 'Cette réservation est passée ou déjà annulée ; je n’y ai rien changé.',
  'booking-changed': () =>
    'Cette réservation vient d’être modifiée. Écrivez « mes réservations » pour voir où elle en est.',
  'too-early-to-check-in': ({ day, from }) =>
    `Il est encore trop tôt pour confirmer votre arrivée : ce sera possible le ${f.day(day)} à partir de ${f.time(from)}.`,
  'nothing-to-check-in': () =>
    'Vous n’avez pas de réservation à confirmer aujourd’hui. Voulez-vous que je vous trouve un bureau ? Dites-moi simplement où.',
  'nothing-there-to-check-in': ({ text }) =>
    `Je ne trouve pas de réservation à votre nom aujourd’hui pour « ${text} ». Demandez « mes réservations » pour voir ce que vous avez.`,
  'not-approved-yet': () =>
    'Cette salle n’a pas encore été accordée, elle n’est donc pas réservée. Je vous préviens dès qu’elle l’est.',
  'approval-too-late': ({ space }) =>
    `La salle ${space.name} doit être accordée à l’avance, et cette heure a déjà commencé. Choisissez une heure plus tardive ou une autre salle.`,
  'approvers-only': () => 'Seuls les approbateurs de l’organisation à qui appartient la salle peuvent en décider.',
  'not-yours-to-close': ({ owner, ...facts }) => CLOSURE_WORDS.fr.notYours({ ...facts, owner: owner.fr }),
  'nobody-to-ask': ({ site, owner, contact }) =>
    REQUEST_WORDS.fr.nobodyToAsk({ site: site.fr, owner: owner.fr, contact }),
  'too-many-requests': REQUEST_WORDS.fr.tooMany,
  'request-not-there': () => REQUEST_WORDS.fr.notThere,
  'not-for-facilities': () => REQUEST_WORDS.fr.notForYou,
  'not-for-counting-sites': () => SITE_USE_WORDS.fr.notForYou,
  'not-for-savings': () => SAVINGS_WORDS.fr.notForYou,
  'own-request': ({ others }) =>
    others.length > 0
      ? `Vous avez fait cette demande vous-même, c’est donc quelqu’un d’autre qui décide : ${f.list(others)}.`
      : 'Vous avez fait cette demande vous-même, quelqu’un d’autre doit donc décider. Il n’y a pas encore d’autre approbateur : adressez-vous à votre administrateur.',
  'day-too-long-ago': ({ day, first }) =>
    `Il est trop tard pour modifier le ${f.dayWithYear(day)}. Vous pouvez remonter jusqu’au ${f.dayWithYear(first)}.`,
  'day-too-far-off': ({ day, last }) =>
    `Le ${f.dayWithYear(day)} est encore trop loin. Je note vos journées jusqu’au ${f.dayWithYear(last)} ; redites-le-moi quand la date approchera.`,
  'purpose-switched-off': ({ purpose }) => SWITCHED_OFF[purpose],
  ...MEETING_REFUSALS.fr,
  ...TEAM_REFUSALS.fr,
  ...ANNOUNCEMENT_REFUSALS.fr,
  'button-not-readable': () =>
    'Je n’arrive pas à lire ce bouton, donc rien n’a changé. Refaites simplement votre demande.',
  'text-too-long': ({ limit }) =>
    `C’est plus que je ne peux lire en une fois. Limitez-vous à ${f.counted(limit, 'caractère', 'caractères')}.`,
};

export const fr: Words = frenchSpacing<Words>({
  refusals,

  day: (day, today) => f.day(day, today),
  days: f.days,
  shortDay: f.shortDay,
  part,
  quoted: (text) => `« ${text} »`,

  equipment: {
    screen: 'écran',
    quiet: 'au calme',
    standing_desk: 'bureau assis-debout',
    video: 'visioconférence',
    whiteboard: 'tableau blanc',
    wheelchair: 'accès PMR',
    phone_booth: 'cabine téléphonique',
  },

  desks: {
    askPlace: ({ when, equipment }) =>
      `Où souhaitez-vous travailler${when.length > 0 ? ` ${on(when)}` : ''}${listed(equipment)} ?`,
    askDay: ({ place }) => (place ? `Quel jour souhaitez-vous travailler ${at(place)} ?` : 'Pour quel jour ?'),
    today: 'Aujourd’hui',
    tomorrow: 'Demain',
    placeAway: ({ place, km }) => `${place} (${f.km(km)})`,
    placeUnknown: ({ text }) => `Je ne connais pas de lieu appelé « ${text} ».`,
    didYouMean: 'Pensez-vous à l’un de ceux-ci ?',
    noSites: ({ place }) => `Nous n’avons pas de site ${at(place)}. Les plus proches sont ci-dessous.`,
    offered: ({ place, when, part: p }) => `Bureaux libres ${at(place)} ${on(when)}, ${part(p)}`,
    around: ({ when, part: p }) => `Bureaux libres près de chez vous ${on(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }) =>
      `Aucun bureau libre ${at(place)} ${on(when)}, ${part(p)}. Il en reste dans les environs :`,
    nothingAnywhere: ({ when }) =>
      `Je n’ai trouvé aucun bureau libre dans les environs${when.length > 0 ? ` ${on(when)}` : ''}.`,
    skipped: ({ skipped: list, instead }) =>
      `${sentence(skippedTogether(list).map(skipped).join(' ; '))}.${instead ? ` Le prochain jour possible est le ${f.day(instead)}.` : ''}`,
    missing: ({ equipment }) =>
      `Aucun bureau libre n’offre tout ce que vous demandez (${f.list(equipment)}) ; voici ce qui est libre.`,
    taken: ({ desk }) => `Désolé, le bureau ${desk} vient d’être pris.`,
    site: ({ site, km, free }) =>
      `${site}${km === undefined ? '' : `, à ${f.km(km)} de chez vous`} · ${f.counted(free, 'bureau libre', 'bureaux libres')}`,
    desk: ({ name }) => `Bureau ${name}`,
    book: 'Réserver',
    take: 'Prendre',
    bookThis: ({ name, site }) => `Réserver le bureau ${name}, ${site}`,
    more: ({ left }) => `Autres bureaux (${left})`,
    rather: ({ day }) => `Plutôt le ${f.day(day)}`,
  },

  rooms: roomWords('fr', part),
  fair: fairWords('fr', part),
  lengths: lengthWords('fr', called),
  series: seriesWords('fr', { part, called }),

  booking: {
    booked: ({ space, site }) => `C’est réservé : ${called(space)}, ${site}`,
    moved: ({ space, site }) => `Réservation déplacée : ${called(space)}, ${site}`,
    cancelled: ({ space, site }) => `Réservation annulée : ${called(space)}, ${site}`,
    checkedIn: ({ space, site }) => `Arrivée confirmée : ${called(space)}, ${site}`,
    busy: ({ desk, site, day }) =>
      `Le ${f.day(day)}, vous avez déjà le bureau ${desk}, ${site}, et on ne peut en occuper deux à la fois.`,
    swap: 'Prendre plutôt le nouveau',
    when: 'Quand',
    where: 'Où',
    zone: 'Emplacement',
    equipment: 'Équipement',
    before: 'Avant',
    move: 'Déplacer',
    cancel: 'Annuler',
    checkIn: 'Confirmer mon arrivée',
    bookAgain: 'Réserver à nouveau',
    mine: 'Mes réservations',
    cancelThis: ({ space, day }) => `Annuler ${theSpace(space)} du ${f.day(day)}`,
    moveThis: ({ space, day }) => `Déplacer ${theSpace(space)} du ${f.day(day)}`,
    listed: ({ count }) => `Vous avez ${f.counted(count, 'réservation', 'réservations')}`,
    none: 'Vous n’avez aucune réservation à venir.',
    noneSuch: 'Je ne trouve pas cette réservation. Voici les vôtres :',
    row: ({ day, part: p, space, site, today }) => `${f.day(day, today)}, ${part(p)} : ${called(space)}, ${site}`,
    checkedInMark: 'arrivée confirmée',
    furtherOnes: ({ left }) =>
      `Et ${f.counted(left, 'autre', 'autres')} plus tard. Indiquez un jour pour en voir plus.`,
    whichCancel: 'Quelle réservation faut-il annuler ?',
    whichMove: 'Quelle réservation faut-il déplacer ?',
    moveTo: ({ space, day }) =>
      `Vous avez ${theSpace(space)} le ${f.day(day)}. À quel jour faut-il déplacer la réservation ?`,
    cancelAll: ({ count }) => `Tout annuler (${count})`,
    allCancelled: ({ count }) =>
      count === 0
        ? 'Il n’y avait plus rien à annuler.'
        : `${f.counted(count, 'réservation annulée', 'réservations annulées')}.`,
    lostDesk: ({ space, day }) =>
      `${sentence(theSpace(space))} est déjà ${space.kind === 'desk' ? 'pris' : 'prise'} le ${f.day(day)} ; voici ce qu’il y a de libre le plus près.`,
    siteLeft: ({ site, day }) => `${site} n’a rien de libre le ${f.day(day)} : c’est fermé ou complet.`,
    findDesk: 'Trouver un bureau',
    tomorrow: ({ space, site }) => `Demain : ${called(space)}, ${site}`,
    onWeekday: ({ day, space, site }) => `${sentence(f.weekday(day))} : ${called(space)}, ${site}`,
  },

  policy: POLICY_WORDS.fr,
  announcements: ANNOUNCEMENT_WORDS.fr,
  announcing: ANNOUNCING_WORDS.fr,
  announcementAudience: ANNOUNCEMENT_AUDIENCE_WORDS.fr,
  announcementForm: ANNOUNCEMENT_FORM_WORDS.fr,
  announcementPoll: ANNOUNCEMENT_POLL_WORDS.fr,
  announcementNews: ANNOUNCEMENT_NEWS_WORDS.fr,
  lateApproval: LATE_APPROVAL_WORDS.fr,
  announcementProgress: ANNOUNCEMENT_PROGRESS_WORDS.fr,
  announcementReminders: ANNOUNCEMENT_REMINDER_WORDS.fr,
  announcementExport: ANNOUNCEMENT_EXPORT_WORDS.fr,
  pastedCard: PASTED_CARD_WORDS.fr,
  agreements: AGREEMENT_WORDS.fr,
  sharing: SHARING_WORDS.fr,
  guidelines: GUIDELINE_WORDS.fr,
  spaceDay: SPACE_DAY_WORDS.fr,
  presence: PRESENCE_WORDS.fr,
  summaries: SUMMARY_WORDS.fr,
  exports: EXPORT_WORDS.fr,
  mySummaries: MY_SUMMARY_WORDS.fr,
  siteUse: SITE_USE_WORDS.fr,
  savings: SAVINGS_WORDS.fr,
  teams: TEAM_WORDS.fr,
  together: TOGETHER_WORDS.fr,
  checkIn: CHECK_IN_WORDS.fr,
  closures: CLOSURE_WORDS.fr,
  requests: REQUEST_WORDS.fr,
  approvals: APPROVAL_WORDS.fr,
  waiting: WAITING_WORDS.fr,
  week: WEEK_WORDS.fr,
  calendar: CALENDAR_WORDS.fr,
  colleagues: COLLEAGUE_WORDS.fr,
  follow: FOLLOW_WORDS.fr,
  invitations: INVITATION_WORDS.fr,
  guests: GUEST_WORDS.fr,
  meeting: MEETING_WORDS.fr,
  visibility: VISIBILITY_WORDS.fr,

  help: HELP_WORDS.fr,
  greeting: ({ name }) =>
    `Bonjour ${name}, je suis Nomade. Je vous trouve un bureau dans un bâtiment public près de chez vous. Où et quand souhaitez-vous travailler ?`,
  thanks: 'Avec plaisir !',
  drawing: {
    moreLines: (count) =>
      count === 1 ? 'Une autre ligne n’est pas affichée ici.' : `${count} autres lignes ne sont pas affichées ici.`,
  },
  notUnderstood: 'Je n’ai pas compris. Demandez-moi un bureau, ou écrivez « aide » pour voir ce que je sais faire.',
  buttonGone: 'Ce bouton ne fonctionne plus. Refaites simplement votre demande.',
  unavailable:
    'Je n’ai pas accès à mes données pour le moment. Rien n’est perdu et rien ne sera fait deux fois : refaites votre demande dans un instant.',
  fault: ({ reference }) =>
    `Quelque chose s’est mal passé de mon côté, et je ne sais pas si votre demande a abouti. Réessayez ; si cela continue, signalez-le avec la référence ${reference}.`,
});
