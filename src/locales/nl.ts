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

const f = formats('nl');

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "in de voormiddag": what follows a day and a comma. */
function part({ halfDay, from, to }: DayPart): string {
  if (from && to) return `van ${f.time(from)} tot ${f.time(to)} uur`;
  if (from) return `vanaf ${f.time(from)} uur`;
  if (to) return `tot ${f.time(to)} uur`;
  if (halfDay) return halfDay === 'am' ? 'in de voormiddag' : 'in de namiddag';
  return 'de hele dag';
}

const because = (name: Names | undefined) => (name ? ` (${name.nl})` : '');

function skipped({ days, because: why, name }: SkippedDays): string {
  const [day] = days;
  switch (why) {
    case 'weekday':
      return `op ${f.days(days)} is daar niets open`;
    case 'holiday':
      return `${f.day(day)} is een feestdag${because(name)}`;
    case 'closure':
      return `op ${f.days(days)} is het daar gesloten${because(name)}`;
    case 'organisation':
      return `op ${f.days(days)} is je organisatie gesloten${because(name)}`;
    case 'too-far':
      return `vanaf ${f.day(day)} kun je nog niet boeken`;
    case 'over':
      return `de openingsuren van ${f.day(day)} zijn al voorbij`;
  }
}

/** " (screen, quiet)": what a place should have, where something was said. */
const listed = (equipment: string[]) => (equipment.length > 0 ? ` (${equipment.join(', ')})` : '');

/** As it stands in the middle of a sentence. */
const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'werkplek' : 'zaal'} ${name}`;

/** What is said of what the organisation does without. */
const SWITCHED_OFF: Record<Purpose, string> = {
  'day-logs':
    'Je organisatie heeft ervoor gekozen niet te noteren waar mensen werken; ik houd dus geen dagen bij. Boeken kan zoals altijd.',
  'finding-colleagues':
    'Je organisatie heeft ervoor gekozen dat niemand opzoekt waar collega’s zijn; ik kan het dus niet zeggen.',
  summaries: 'Je organisatie werkt niet met overzichten van wie waar is; ik maak er dus geen.',
  'check-in': 'Je organisatie werkt niet met inchecken: je hoeft niets te bevestigen, en je werkplek blijft van jou.',
};

const refusals: RefusalSentences = {
  'not-known': ({ contact }) =>
    contact
      ? `Ik ken je nog niet, dus ik kan je niet helpen. Vraag aan ${contact} om je toe te voegen.`
      : 'Ik ken je organisatie niet, dus ik kan je niet helpen. Vraag het aan de mensen die mij geïnstalleerd hebben.',
  'in-the-past': ({ day }) => `${sentence(f.day(day))} is al voorbij. Welke dag bedoel je?`,
  'too-far-ahead': ({ days: ahead, last }) =>
    `Je kunt hoogstens ${f.counted(ahead, 'dag', 'dagen')} vooruit boeken: tot en met ${f.day(last)}. Kan het ook vroeger?`,
  'no-such-day': ({ text }) => `De datum “${text}” bestaat niet. Welke dag bedoel je?`,
  'no-day-left': () => 'Op geen van die dagen kan ik nog iets boeken. Welke dag bedoel je?',
  'outside-opening-hours': ({ site, day, from, to }) =>
    `${site.nl} is op ${f.day(day)} open van ${f.time(from)} tot ${f.time(to)} uur. Kies een moment binnen die uren.`,
  'closed-that-day': ({ site, day, name }) =>
    `${site.nl} is op ${f.day(day)} gesloten${because(name)}. Kies een andere dag.`,
  'ends-before-it-starts': ({ from, to }) =>
    `Van ${f.time(from)} tot ${f.time(to)} uur: dat eindigt vóór het begint. Welke uren bedoel je?`,
  'end-has-passed': ({ to }) =>
    `Het is al na ${f.time(to)} uur. Wil je de boeking nu stoppen? Schrijf dan “annuleer”, of noem een later uur.`,
  'last-before-first': ({ first, last }) =>
    `Van ${f.dayWithYear(first)} tot ${f.dayWithYear(last)}: dat eindigt vóór het begint. Welke dagen bedoel je?`,
  'too-many-days': ({ limit }) =>
    `Ik kan hoogstens ${f.counted(limit, 'dag', 'dagen')} in één keer boeken. Noem er wat minder.`,
  'one-day-at-a-time': () => 'Ik kan een boeking maar naar één dag verplaatsen. Welke wordt het?',
  'booking-not-there': () => 'Zo’n boeking heb je niet. Schrijf “mijn boekingen” om te zien welke je wel hebt.',
  'space-not-there': () => 'Die plek is er niet meer. Zal ik een andere zoeken? Zeg maar waar en wanneer.',
  'agreement-refuses': ({ space, site, owner, denial }) => {
    const what = sentence(`${called(space)}, ${site.nl}`);
    return AGREEMENT_WORDS.nl.refuses({ what, owner: owner.nl, denial });
  },
  'booking-settled': () => 'Die boeking is al voorbij of geannuleerd; ik heb er niets aan veranderd.',
  'booking-changed': () =>
    'Die boeking is net gewijzigd. Schrijf “mijn boekingen” om te zien hoe het er nu voor staat.',
  'too-early-to-check-in': ({ day, from }) =>
    `Het is nog te vroeg om in te checken: dat kan op ${f.day(day)} vanaf ${f.time(from)} uur.`,
  'nothing-to-check-in': () =>
    'Je hebt vandaag geen boeking om voor in te checken. Zal ik een werkplek voor je zoeken? Zeg maar waar.',
  'nothing-there-to-check-in': ({ text }) =>
    `Onder “${text}” vind ik vandaag geen boeking van jou. Vraag “wat heb ik geboekt?” om te zien wat je hebt.`,
  'not-approved-yet': () =>
    'Deze zaal is nog niet goedgekeurd, dus nog niet geboekt. Zodra er een ja is, laat ik het je weten.',
  'approval-too-late': ({ space }) =>
    `Zaal ${space.name} moet vooraf worden goedgekeurd, en dat uur is al begonnen. Kies een later uur of een andere zaal.`,
  'approvers-only': () => 'Alleen goedkeurders van de organisatie van wie de zaal is, kunnen hierover beslissen.',
  'not-yours-to-close': ({ owner, ...facts }) => CLOSURE_WORDS.nl.notYours({ ...facts, owner: owner.nl }),
  'nobody-to-ask': ({ site, owner, contact }) =>
    REQUEST_WORDS.nl.nobodyToAsk({ site: site.nl, owner: owner.nl, contact }),
  'too-many-requests': REQUEST_WORDS.nl.tooMany,
  'request-not-there': () => REQUEST_WORDS.nl.notThere,
  'not-for-facilities': () => REQUEST_WORDS.nl.notForYou,
  'not-for-counting-sites': () => SITE_USE_WORDS.nl.notForYou,
  'not-for-savings': () => SAVINGS_WORDS.nl.notForYou,
  'own-request': ({ others }) =>
    others.length > 0
      ? `Dit heb je zelf aangevraagd, dus beslist iemand anders: ${f.list(others)}.`
      : 'Dit heb je zelf aangevraagd, dus moet iemand anders beslissen. Er is nog geen andere goedkeurder: vraag het je beheerder.',
  'day-too-long-ago': ({ day, first }) =>
    `${sentence(f.dayWithYear(day))} is te lang geleden om nog te wijzigen. Je kunt teruggaan tot ${f.dayWithYear(first)}.`,
  'day-too-far-off': ({ day, last }) =>
    `${sentence(f.dayWithYear(day))} is nog te ver weg. Ik noteer je dagen tot en met ${f.dayWithYear(last)}; zeg het me later gerust opnieuw.`,
  'purpose-switched-off': ({ purpose }) => SWITCHED_OFF[purpose],
  ...MEETING_REFUSALS.nl,
  ...TEAM_REFUSALS.nl,
  ...ANNOUNCEMENT_REFUSALS.nl,
  'button-not-readable': () =>
    'Ik kan niet lezen wat er bij die knop hoort, dus er is niets veranderd. Vraag het me opnieuw.',
  'text-too-long': ({ limit }) =>
    `Dat is meer dan ik in één keer kan lezen. Houd het korter dan ${f.counted(limit, 'teken', 'tekens')}.`,
};

export const nl: Words = {
  refusals,

  day: (day, today) => f.day(day, today),
  days: f.days,
  shortDay: f.shortDay,
  part,
  quoted: (text) => `“${text}”`,

  equipment: {
    screen: 'scherm',
    quiet: 'rustig',
    standing_desk: 'zit-stabureau',
    video: 'videovergaderen',
    whiteboard: 'whiteboard',
    wheelchair: 'rolstoeltoegankelijk',
    phone_booth: 'belcel',
  },

  desks: {
    askPlace: ({ when, equipment }) =>
      `Waar wil je ${when.length > 0 ? `op ${f.days(when)} ` : ''}werken${listed(equipment)}?`,
    askDay: ({ place }) => (place ? `Welke dag wil je in ${place} werken?` : 'Voor welke dag?'),
    today: 'Vandaag',
    tomorrow: 'Morgen',
    placeAway: ({ place, km }) => `${place} (${f.km(km)})`,
    placeUnknown: ({ text }) => `Ik ken geen plaats die “${text}” heet.`,
    didYouMean: 'Bedoel je een van deze?',
    noSites: ({ place }) => `In ${place} hebben we geen locatie. De dichtstbijzijnde staan hieronder.`,
    offered: ({ place, when, part: p }) => `Vrije werkplekken in ${place} op ${f.days(when)}, ${part(p)}`,
    around: ({ when, part: p }) => `Vrije werkplekken bij jou in de buurt op ${f.days(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }) =>
      `Geen vrije werkplekken in ${place} op ${f.days(when)}, ${part(p)}. In de buurt is er nog plaats:`,
    nothingAnywhere: ({ when }) =>
      `Ik heb nergens in de buurt een vrije werkplek gevonden${when.length > 0 ? ` op ${f.days(when)}` : ''}.`,
    skipped: ({ skipped: list, instead }) =>
      `${sentence(skippedTogether(list).map(skipped).join('; '))}.${instead ? ` Het kan weer op ${f.day(instead)}.` : ''}`,
    missing: ({ equipment }) =>
      `Geen enkele vrije werkplek heeft alles wat je zoekt (${f.list(equipment)}). Deze zijn wel vrij.`,
    taken: ({ desk }) => `Jammer, werkplek ${desk} is net door iemand anders geboekt.`,
    site: ({ site, km, free }) =>
      `${site}${km === undefined ? '' : `, op ${f.km(km)} van huis`} · ${f.counted(free, 'werkplek', 'werkplekken')} vrij`,
    desk: ({ name }) => `Werkplek ${name}`,
    book: 'Boeken',
    take: 'Deze nemen',
    bookThis: ({ name, site }) => `Werkplek ${name} boeken, ${site}`,
    more: ({ left }) => `Meer werkplekken (${left})`,
    rather: ({ day }) => `Liever ${f.day(day)}`,
  },

  rooms: roomWords('nl', part),
  fair: fairWords('nl', part),
  lengths: lengthWords('nl', called),
  series: seriesWords('nl', { part, called }),

  booking: {
    booked: ({ space, site }) => `Geboekt: ${called(space)}, ${site}`,
    moved: ({ space, site }) => `Verplaatst: ${called(space)}, ${site}`,
    cancelled: ({ space, site }) => `Geannuleerd: ${called(space)}, ${site}`,
    checkedIn: ({ space, site }) => `Je bent ingecheckt: ${called(space)}, ${site}`,
    busy: ({ desk, site, day }) => `Op ${f.day(day)} heb je al werkplek ${desk}, ${site}, en twee tegelijk gaat niet.`,
    swap: 'Toch de nieuwe nemen',
    when: 'Wanneer',
    where: 'Waar',
    zone: 'Ligging',
    equipment: 'Uitrusting',
    before: 'Daarvoor',
    move: 'Verplaatsen',
    cancel: 'Annuleren',
    checkIn: 'Inchecken',
    bookAgain: 'Opnieuw boeken',
    mine: 'Mijn boekingen',
    cancelThis: ({ space, day }) => `${sentence(called(space))} op ${f.day(day)} annuleren`,
    moveThis: ({ space, day }) => `${sentence(called(space))} op ${f.day(day)} verplaatsen`,
    listed: ({ count }) => `Je hebt ${f.counted(count, 'boeking', 'boekingen')}`,
    none: 'Je hebt op dit moment niets geboekt.',
    noneSuch: 'Zo’n boeking vind ik niet. Dit zijn je boekingen:',
    row: ({ day, part: p, space, site, today }) => `${f.day(day, today)}, ${part(p)}: ${called(space)}, ${site}`,
    checkedInMark: 'ingecheckt',
    furtherOnes: ({ left }) => `En nog ${left} voor later. Noem een dag om ze te zien.`,
    whichCancel: 'Welke boeking wil je annuleren?',
    whichMove: 'Welke boeking wil je verplaatsen?',
    moveTo: ({ space, day }) =>
      `Je hebt ${called(space)} op ${f.day(day)}. Naar welke dag zal ik de boeking verplaatsen?`,
    cancelAll: ({ count }) => `Alle ${count} annuleren`,
    allCancelled: ({ count }) =>
      count === 0 ? 'Er viel niets meer te annuleren.' : `${f.counted(count, 'boeking', 'boekingen')} geannuleerd.`,
    lostDesk: ({ space, day }) =>
      `${sentence(called(space))} is op ${f.day(day)} al bezet; dit is de dichtstbijzijnde die vrij is.`,
    siteLeft: ({ site, day }) => `${site} heeft niets vrij op ${f.day(day)}: gesloten of vol.`,
    findDesk: 'Werkplek zoeken',
    tomorrow: ({ space, site }) => `Morgen: ${called(space)}, ${site}`,
    onWeekday: ({ day, space, site }) => `${sentence(f.weekday(day))}: ${called(space)}, ${site}`,
  },

  policy: POLICY_WORDS.nl,
  announcements: ANNOUNCEMENT_WORDS.nl,
  announcing: ANNOUNCING_WORDS.nl,
  announcementAudience: ANNOUNCEMENT_AUDIENCE_WORDS.nl,
  announcementForm: ANNOUNCEMENT_FORM_WORDS.nl,
  announcementPoll: ANNOUNCEMENT_POLL_WORDS.nl,
  announcementNews: ANNOUNCEMENT_NEWS_WORDS.nl,
  lateApproval: LATE_APPROVAL_WORDS.nl,
  announcementProgress: ANNOUNCEMENT_PROGRESS_WORDS.nl,
  announcementReminders: ANNOUNCEMENT_REMINDER_WORDS.nl,
  announcementExport: ANNOUNCEMENT_EXPORT_WORDS.nl,
  pastedCard: PASTED_CARD_WORDS.nl,
  agreements: AGREEMENT_WORDS.nl,
  sharing: SHARING_WORDS.nl,
  guidelines: GUIDELINE_WORDS.nl,
  spaceDay: SPACE_DAY_WORDS.nl,
  presence: PRESENCE_WORDS.nl,
  summaries: SUMMARY_WORDS.nl,
  exports: EXPORT_WORDS.nl,
  mySummaries: MY_SUMMARY_WORDS.nl,
  siteUse: SITE_USE_WORDS.nl,
  savings: SAVINGS_WORDS.nl,
  teams: TEAM_WORDS.nl,
  together: TOGETHER_WORDS.nl,
  checkIn: CHECK_IN_WORDS.nl,
  closures: CLOSURE_WORDS.nl,
  requests: REQUEST_WORDS.nl,
  approvals: APPROVAL_WORDS.nl,
  waiting: WAITING_WORDS.nl,
  week: WEEK_WORDS.nl,
  calendar: CALENDAR_WORDS.nl,
  colleagues: COLLEAGUE_WORDS.nl,
  follow: FOLLOW_WORDS.nl,
  invitations: INVITATION_WORDS.nl,
  guests: GUEST_WORDS.nl,
  meeting: MEETING_WORDS.nl,
  visibility: VISIBILITY_WORDS.nl,

  help: HELP_WORDS.nl,
  greeting: ({ name }) =>
    `Dag ${name}, ik ben Nomade. Ik zoek een werkplek voor je in een overheidsgebouw in je buurt. Waar wil je werken, en wanneer?`,
  thanks: 'Graag gedaan!',
  drawing: {
    moreLines: (count) =>
      count === 1 ? 'Nog één regel is hier niet te zien.' : `Nog ${count} regels zijn hier niet te zien.`,
  },
  notUnderstood: 'Dat heb ik niet begrepen. Vraag me een werkplek, of schrijf “help” om te zien wat ik kan.',
  buttonGone: 'Die knop werkt niet meer. Vraag het me gerust opnieuw.',
  unavailable:
    'Ik kan nu even niet bij mijn gegevens. Er gaat niets verloren en er gebeurt niets dubbel: vraag het me zo meteen opnieuw.',
  fault: ({ reference }) =>
    `Er ging bij mij iets mis, en ik weet niet of het gelukt is. Probeer het opnieuw; blijft het misgaan, meld het dan met code ${reference}.`,
};
