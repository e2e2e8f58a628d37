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
import { on, the, these, theWithYear } from './german-days.ts';
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

const f = formats('de');

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** „vormittags“: what follows a day and a comma. */
function part({ halfDay, from, to }: DayPart): string {
  if (from && to) return `von ${f.time(from)} bis ${f.time(to)} Uhr`;
  if (from) return `ab ${f.time(from)} Uhr`;
  if (to) return `bis ${f.time(to)} Uhr`;
  if (halfDay) return halfDay === 'am' ? 'vormittags' : 'nachmittags';
  return 'ganztägig';
}

const because = (name: Names | undefined) => (name ? ` (${name.de})` : '');

function skipped({ days, because: why, name }: SkippedDays): string {
  const [day] = days;
  switch (why) {
    case 'weekday':
      return `${on(days)} ist dort nichts geöffnet`;
    case 'holiday':
      return `${the('der', day)}, ist ein Feiertag${because(name)}`;
    case 'closure':
      return `${on(days)} ist dort geschlossen${because(name)}`;
    case 'organisation':
      return `${on(days)} ist Ihre Organisation geschlossen${because(name)}`;
    case 'too-far':
      return `ab ${the('dem', day)}, können Sie noch nicht buchen`;
    case 'over':
      return `die Öffnungszeiten von ${the('dem', day)} sind schon vorbei`;
  }
}

/** " (screen, quiet)": what a place should have, where something was said. */
const listed = (equipment: string[]) => (equipment.length > 0 ? ` (${equipment.join(', ')})` : '');

/** As it stands in the middle of a sentence. */
const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'Arbeitsplatz' : 'Raum'} ${name}`;

/** What is said of what the organisation does without. */
const SWITCHED_OFF: Record<Purpose, string> = {
  'day-logs':
    'Ihre Organisation verzichtet darauf, dass eingetragen wird, wo jemand arbeitet; ich trage also keine Tage ein. Buchen können Sie wie immer.',
  'finding-colleagues':
    'Ihre Organisation möchte nicht, dass jemand nachsieht, wo Kolleginnen und Kollegen sind; ich kann es also nicht sagen.',
  summaries: 'Ihre Organisation verzichtet auf Übersichten, wer wo ist; ich erstelle also keine.',
  'check-in':
    'Ihre Organisation verzichtet auf das Einchecken: Sie müssen nichts bestätigen, und Ihr Arbeitsplatz bleibt gebucht.',
};

const refusals: RefusalSentences = {
  'not-known': ({ contact }) =>
    contact
      ? `Ich kenne Sie noch nicht und kann Ihnen deshalb nicht helfen. Bitten Sie ${contact}, Sie hinzuzufügen.`
      : 'Ich kenne Ihre Organisation nicht und kann Ihnen deshalb nicht helfen. Fragen Sie bitte die Personen, die mich eingerichtet haben.',
  'in-the-past': ({ day }) => `${the('der', day)}, ist schon vorbei. Welchen Tag meinen Sie?`,
  'too-far-ahead': ({ days: ahead, last }) =>
    `Sie können bis zu ${f.counted(ahead, 'Tag', 'Tage')} im Voraus buchen, also bis ${the('den', last)}. Geht es auch früher?`,
  'no-such-day': ({ text }) => `Das Datum „${text}“ gibt es nicht. Welchen Tag meinen Sie?`,
  'no-day-left': () => 'An keinem dieser Tage ist noch eine Buchung möglich. Welchen Tag meinen Sie?',
  'outside-opening-hours': ({ site, day, from, to }) =>
    `${site.de} ist ${on([day])} von ${f.time(from)} bis ${f.time(to)} Uhr geöffnet. Bitte wählen Sie eine Zeit dazwischen.`,
  'closed-that-day': ({ site, day, name }) =>
    `${site.de} ist ${on([day])} geschlossen${because(name)}. Bitte wählen Sie einen anderen Tag.`,
  'ends-before-it-starts': ({ from, to }) =>
    `Von ${f.time(from)} bis ${f.time(to)} Uhr: Das wäre vorbei, bevor es beginnt. Welche Zeiten meinen Sie?`,
  'end-has-passed': ({ to }) =>
    `Es ist schon nach ${f.time(to)} Uhr. Um die Buchung jetzt zu beenden, schreiben Sie „stornieren Sie das“, oder nennen Sie eine spätere Uhrzeit.`,
  'last-before-first': ({ first, last }) =>
    `Von ${theWithYear('dem', first)}, bis ${theWithYear('den', last)}: Das würde vor dem Beginn enden. Welche Tage meinen Sie?`,
  'too-many-days': ({ limit }) =>
    `Ich kann höchstens ${f.counted(limit, 'Tag', 'Tage')} auf einmal buchen. Bitte nennen Sie weniger.`,
  'one-day-at-a-time': () => 'Ich kann eine Buchung nur auf einen einzigen Tag verschieben. Auf welchen?',
  'booking-not-there': () => 'Diese Buchung haben Sie nicht. Schreiben Sie „meine Buchungen“, um Ihre zu sehen.',
  'space-not-there': () =>
    'Diesen Platz gibt es nicht mehr. Soll ich einen anderen suchen? Sagen Sie mir, wo und wann.',
  'agreement-refuses': ({ space, site, owner, denial }) => {
    const what = sentence(`${called(space)}, ${site.de}`);
    return AGREEMENT_WORDS.de.refuses({ what, owner: owner.de, denial });
  },
  'booking-settled': () => 'Diese Buchung ist vorbei oder schon storniert; ich habe nichts daran geändert.',
  'booking-changed': () =>
    'Diese Buchung wurde gerade geändert. Schreiben Sie „meine Buchungen“, um den jetzigen Stand zu sehen.',
  'too-early-to-check-in': ({ day, from }) =>
    `Zum Einchecken ist es noch zu früh: Das geht ${on([day])} ab ${f.time(from)} Uhr.`,
  'nothing-to-check-in': () =>
    'Sie haben heute keine Buchung, für die Sie einchecken könnten. Soll ich Ihnen einen Arbeitsplatz suchen? Sagen Sie mir einfach, wo.',
  'nothing-there-to-check-in': ({ text }) =>
    `Unter „${text}“ finde ich heute keine Buchung von Ihnen. Schreiben Sie „meine Buchungen“, um zu sehen, was Sie haben.`,
  'not-approved-yet': () =>
    'Dieser Raum ist noch nicht genehmigt, also noch nicht gebucht. Ich sage Ihnen Bescheid, sobald jemand zustimmt.',
  'approval-too-late': ({ space }) =>
    `Raum ${space.name} muss vorher genehmigt werden, und diese Zeit hat schon begonnen. Wählen Sie eine spätere Zeit oder einen anderen Raum.`,
  'approvers-only': () => 'Darüber entscheidet nur, wer in der Organisation, der der Raum gehört, genehmigen darf.',
  'not-yours-to-close': ({ owner, ...facts }) => CLOSURE_WORDS.de.notYours({ ...facts, owner: owner.de }),
  'nobody-to-ask': ({ site, owner, contact }) =>
    REQUEST_WORDS.de.nobodyToAsk({ site: site.de, owner: owner.de, contact }),
  'too-many-requests': REQUEST_WORDS.de.tooMany,
  'request-not-there': () => REQUEST_WORDS.de.notThere,
  'not-for-facilities': () => REQUEST_WORDS.de.notForYou,
  'not-for-counting-sites': () => SITE_USE_WORDS.de.notForYou,
  'not-for-savings': () => SAVINGS_WORDS.de.notForYou,
  'own-request': ({ others }) =>
    others.length > 0
      ? `Sie haben das selbst angefragt, also entscheidet jemand anders: ${f.list(others)}.`
      : 'Sie haben das selbst angefragt, also muss jemand anders entscheiden. Es gibt noch keine weitere Person, die genehmigen darf: Wenden Sie sich an Ihre Systemverwaltung.',
  'day-too-long-ago': ({ day, first }) =>
    `${theWithYear('der', day)}, liegt zu lange zurück. Ändern kann ich nur noch Tage ab ${theWithYear('dem', first)}.`,
  'day-too-far-off': ({ day, last }) =>
    `${theWithYear('der', day)}, ist noch zu weit weg. Bis ${theWithYear('den', last)}, trage ich Ihre Tage ein; sagen Sie es mir gern später noch einmal.`,
  'purpose-switched-off': ({ purpose }) => SWITCHED_OFF[purpose],
  ...MEETING_REFUSALS.de,
  ...TEAM_REFUSALS.de,
  ...ANNOUNCEMENT_REFUSALS.de,
  'button-not-readable': () =>
    'Ich kann nicht lesen, was zu diesem Knopf gehört; es hat sich also nichts geändert. Bitte fragen Sie mich noch einmal.',
  'text-too-long': ({ limit }) =>
    `Das ist mehr, als ich auf einmal lesen kann. Bitte bleiben Sie unter ${f.counted(limit, 'Zeichen', 'Zeichen')}.`,
};

export const de: Words = {
  refusals,

  day: (day, today) => f.day(day, today),
  days: f.days,
  shortDay: f.shortDay,
  part,
  quoted: (text) => `„${text}“`,

  equipment: {
    screen: 'Bildschirm',
    quiet: 'ruhig',
    standing_desk: 'höhenverstellbarer Tisch',
    video: 'Videokonferenz',
    whiteboard: 'Whiteboard',
    wheelchair: 'rollstuhlgerecht',
    phone_booth: 'Telefonkabine',
  },

  desks: {
    askPlace: ({ when, equipment }) =>
      `Wo möchten Sie ${when.length > 0 ? `${on(when)} ` : ''}arbeiten${listed(equipment)}?`,
    askDay: ({ place }) => (place ? `An welchem Tag möchten Sie in ${place} arbeiten?` : 'Für welchen Tag?'),
    today: 'Heute',
    tomorrow: 'Morgen',
    placeAway: ({ place, km }) => `${place} (${f.km(km)})`,
    placeUnknown: ({ text }) => `Einen Ort namens „${text}“ kenne ich nicht.`,
    didYouMean: 'Meinen Sie einen von diesen?',
    noSites: ({ place }) => `In ${place} haben wir keinen Standort. Die nächsten finden Sie unten.`,
    offered: ({ place, when, part: p }) => `Freie Arbeitsplätze in ${place} ${on(when)}, ${part(p)}`,
    around: ({ when, part: p }) => `Freie Arbeitsplätze in Ihrer Nähe ${on(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }) =>
      `Keine freien Arbeitsplätze in ${place} ${on(when)}, ${part(p)}. In der Umgebung gibt es noch Plätze:`,
    nothingAnywhere: ({ when }) =>
      `Ich habe in der ganzen Umgebung keinen freien Arbeitsplatz gefunden${when.length > 0 ? ` für ${these('den', when)}` : ''}.`,
    skipped: ({ skipped: list, instead }) =>
      `${sentence(skippedTogether(list).map(skipped).join('; '))}.${instead ? ` Der nächste mögliche Tag ist ${the('der', instead)}.` : ''}`,
    missing: ({ equipment }) =>
      `Kein freier Arbeitsplatz hat alles, was Sie wünschen (${f.list(equipment)}); frei sind aber diese.`,
    taken: ({ desk }) => `Schade, Arbeitsplatz ${desk} wurde gerade vergeben.`,
    site: ({ site, km, free }) =>
      `${site}${km === undefined ? '' : `, ${f.km(km)} von zu Hause`} · ${f.counted(free, 'Platz', 'Plätze')} frei`,
    desk: ({ name }) => `Arbeitsplatz ${name}`,
    book: 'Buchen',
    take: 'Diesen nehmen',
    bookThis: ({ name, site }) => `Arbeitsplatz ${name} buchen, ${site}`,
    more: ({ left }) => `Weitere Arbeitsplätze (${left})`,
    rather: ({ day }) => `Lieber ${on([day])}`,
  },

  rooms: roomWords('de', part),
  fair: fairWords('de', part),
  lengths: lengthWords('de', called),
  series: seriesWords('de', { part, called }),

  booking: {
    booked: ({ space, site }) => `Gebucht: ${called(space)}, ${site}`,
    moved: ({ space, site }) => `Verschoben: ${called(space)}, ${site}`,
    cancelled: ({ space, site }) => `Storniert: ${called(space)}, ${site}`,
    checkedIn: ({ space, site }) => `Sie sind eingecheckt: ${called(space)}, ${site}`,
    busy: ({ desk, site, day }) =>
      `${sentence(on([day]))} haben Sie schon Arbeitsplatz ${desk}, ${site}, und zwei auf einmal gehen nicht.`,
    swap: 'Lieber den neuen nehmen',
    when: 'Wann',
    where: 'Wo',
    zone: 'Lage',
    equipment: 'Ausstattung',
    before: 'Vorher',
    move: 'Verschieben',
    cancel: 'Stornieren',
    checkIn: 'Einchecken',
    bookAgain: 'Noch einmal buchen',
    mine: 'Meine Buchungen',
    cancelThis: ({ space, day }) => `${called(space)} ${on([day])} stornieren`,
    moveThis: ({ space, day }) => `${called(space)} ${on([day])} verschieben`,
    listed: ({ count }) => `Sie haben ${f.counted(count, 'Buchung', 'Buchungen')}`,
    none: 'Sie haben zurzeit nichts gebucht.',
    noneSuch: 'Diese Buchung finde ich nicht. Das sind Ihre:',
    row: ({ day, part: p, space, site, today }) => `${f.day(day, today)}, ${part(p)}: ${called(space)}, ${site}`,
    checkedInMark: 'eingecheckt',
    furtherOnes: ({ left }) => `Und später noch ${left} weitere. Nennen Sie einen Tag, um sie zu sehen.`,
    whichCancel: 'Welche Buchung soll ich stornieren?',
    whichMove: 'Welche Buchung soll ich verschieben?',
    moveTo: ({ space, day }) =>
      `Sie haben ${called(space)} ${on([day])}. Auf welchen Tag soll ich die Buchung verschieben?`,
    cancelAll: ({ count }) => `Alle ${count} stornieren`,
    allCancelled: ({ count }) =>
      count === 0 ? 'Es gab nichts mehr zu stornieren.' : `${f.counted(count, 'Buchung', 'Buchungen')} storniert.`,
    lostDesk: ({ space, day }) =>
      `${called(space)} ist ${on([day])} schon vergeben; dies ist der nächstgelegene freie.`,
    siteLeft: ({ site, day }) => `${site} hat ${on([day])} nichts frei: geschlossen oder ausgebucht.`,
    findDesk: 'Arbeitsplatz suchen',
    tomorrow: ({ space, site }) => `Morgen: ${called(space)}, ${site}`,
    onWeekday: ({ day, space, site }) => `${f.weekday(day)}: ${called(space)}, ${site}`,
  },

  policy: POLICY_WORDS.de,
  announcements: ANNOUNCEMENT_WORDS.de,
  announcing: ANNOUNCING_WORDS.de,
  announcementAudience: ANNOUNCEMENT_AUDIENCE_WORDS.de,
  announcementForm: ANNOUNCEMENT_FORM_WORDS.de,
  announcementPoll: ANNOUNCEMENT_POLL_WORDS.de,
  announcementNews: ANNOUNCEMENT_NEWS_WORDS.de,
  lateApproval: LATE_APPROVAL_WORDS.de,
  announcementProgress: ANNOUNCEMENT_PROGRESS_WORDS.de,
  announcementReminders: ANNOUNCEMENT_REMINDER_WORDS.de,
  announcementExport: ANNOUNCEMENT_EXPORT_WORDS.de,
  pastedCard: PASTED_CARD_WORDS.de,
  agreements: AGREEMENT_WORDS.de,
  sharing: SHARING_WORDS.de,
  guidelines: GUIDELINE_WORDS.de,
  spaceDay: SPACE_DAY_WORDS.de,
  presence: PRESENCE_WORDS.de,
  summaries: SUMMARY_WORDS.de,
  exports: EXPORT_WORDS.de,
  mySummaries: MY_SUMMARY_WORDS.de,
  siteUse: SITE_USE_WORDS.de,
  savings: SAVINGS_WORDS.de,
  teams: TEAM_WORDS.de,
  together: TOGETHER_WORDS.de,
  checkIn: CHECK_IN_WORDS.de,
  closures: CLOSURE_WORDS.de,
  requests: REQUEST_WORDS.de,
  approvals: APPROVAL_WORDS.de,
  waiting: WAITING_WORDS.de,
  week: WEEK_WORDS.de,
  calendar: CALENDAR_WORDS.de,
  colleagues: COLLEAGUE_WORDS.de,
  follow: FOLLOW_WORDS.de,
  invitations: INVITATION_WORDS.de,
  guests: GUEST_WORDS.de,
  meeting: MEETING_WORDS.de,
  visibility: VISIBILITY_WORDS.de,

  help: HELP_WORDS.de,
  greeting: ({ name }) =>
    `Guten Tag ${name}, ich bin Nomade. Ich finde für Sie einen Arbeitsplatz in einem öffentlichen Gebäude in Ihrer Nähe. Wo möchten Sie arbeiten, und wann?`,
  thanks: 'Gern geschehen!',
  drawing: {
    moreLines: (count) =>
      count === 1
        ? 'Eine weitere Zeile wird hier nicht gezeigt.'
        : `${count} weitere Zeilen werden hier nicht gezeigt.`,
  },
  notUnderstood:
    'Das habe ich nicht verstanden. Fragen Sie mich nach einem Arbeitsplatz oder schreiben Sie „Hilfe“, um zu sehen, was ich kann.',
  buttonGone: 'Dieser Knopf funktioniert nicht mehr. Bitte fragen Sie mich noch einmal.',
  unavailable:
    'Ich komme gerade nicht an meine Daten. Nichts geht verloren, und nichts geschieht doppelt: Bitte fragen Sie mich gleich noch einmal.',
  fault: ({ reference }) =>
    `Bei mir ist etwas schiefgegangen, und ich weiß nicht, ob es geklappt hat. Bitte versuchen Sie es noch einmal; wenn es so bleibt, melden Sie es mit der Kennung ${reference}.`,
};
