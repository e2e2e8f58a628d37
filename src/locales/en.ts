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
import type { DayPart } from '../domain/bookings/day-part.ts';
import type { Names } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Equipment } from '../domain/places/place.ts';
import type { Purpose } from '../domain/policy/policy.ts';
import type { SkippedDay } from '../domain/bookings/open-days.ts';
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
import { SHARING_WORDS } from './sharing-words.ts';
import { SPACE_DAY_WORDS } from './space-day-words.ts';
import { VISIBILITY_WORDS } from './visibility-words.ts';

const f = formats('en');
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "in the morning": what follows a day and a comma. */
function part({ halfDay, from, to }: DayPart): string {
  if (from && to) return `from ${from} to ${to}`;
  if (from) return `from ${from}`;
  if (to) return `until ${to}`;
  if (halfDay) return halfDay === 'am' ? 'in the morning' : 'in the afternoon';
  return 'all day';
}

const because = (name: Names | undefined) => (name ? ` (${name.en})` : '');

function skipped({ days, because: why, name }: SkippedDays): string {
  const [day] = days;
  switch (why) {
    case 'weekday':
      return `nothing is open there on ${f.days(days)}`;
    case 'holiday':
      return `${f.day(day)} is a public holiday${because(name)}`;
    case 'closure':
      return `it is closed there on ${f.days(days)}${because(name)}`;
    case 'organisation':
      return `your organisation is closed on ${f.days(days)}${because(name)}`;
    case 'too-far':
      return `nothing can be booked yet from ${f.day(day)} on`;
    case 'over':
      return `the opening hours of ${f.day(day)} have passed`;
  }
}

/** " (screen, quiet)": what a place should have, where something was said. */
const listed = (equipment: string[]) => (equipment.length > 0 ? ` (${equipment.join(', ')})` : '');

/** As it stands in the middle of a sentence. */
const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'desk' : 'room'} ${name}`;

/** What is said of what the organisation does without. */
const SWITCHED_OFF: Record<Purpose, string> = {
  'day-logs':
    'Your organisation has chosen not to note where people work, so I keep no days. Your bookings work as always.',
  'finding-colleagues': 'Your organisation has chosen that nobody looks up where colleagues are, so I cannot say.',
  summaries: 'Your organisation has chosen to do without overviews of who is where, so I make none.',
  'check-in': 'Your organisation does without check-in: there is nothing to confirm, and your desk stays yours.',
};

const refusals: RefusalSentences = {
  'not-known': ({ contact }) =>
    contact
      ? `I do not know you yet, so I cannot help you. Please ask ${contact} to add you.`
      : 'I do not know your organisation, so I cannot help you. Please ask the people who installed me.',
  'in-the-past': ({ day }) => `${sentence(f.day(day))} has already passed. Which day do you mean?`,
  'too-far-ahead': ({ days: ahead, last }) =>
    `You can book up to ${f.counted(ahead, 'day', 'days')} ahead: until ${f.day(last)}. Would an earlier day do?`,
  'no-such-day': ({ text }) => `There is no such day as “${text}”. Which day do you mean?`,
  'no-day-left': () => 'None of those days can be booked any more. Which day do you mean?',
  'outside-opening-hours': ({ site, day, from, to }) =>
    `${site.en} is open from ${from} to ${to} on ${f.day(day)}. Please choose a time within those hours.`,
  'closed-that-day': ({ site, day, name }) =>
    `${site.en} is closed on ${f.day(day)}${because(name)}. Please choose another day.`,
  'ends-before-it-starts': ({ from, to }) => `${from} to ${to} would end before it starts. Which times do you mean?`,
  'end-has-passed': ({ to }) =>
    `It is past ${f.time(to)} already. To give it back now, write “cancel it”; or name a later time.`,
  'last-before-first': ({ first, last }) =>
    `From ${f.dayWithYear(first)} until ${f.dayWithYear(last)}: that would end before it begins. Which days do you mean?`,
  'too-many-days': ({ limit }) => `I can book up to ${f.counted(limit, 'day', 'days')} at a time. Please name fewer.`,
  'one-day-at-a-time': () => 'I can move a booking to one day at a time. Which one?',
  'booking-not-there': () => 'You have no such booking. Ask me “what have I booked?” to see yours.',
  'space-not-there': () => 'That space is not there any more. Shall I look for another? Tell me where and when.',
  'agreement-refuses': ({ space, site, owner, denial }) => {
    const what = sentence(`${called(space)}, ${site.en}`);
    return AGREEMENT_WORDS.en.refuses({ what, owner: owner.en, denial });
  },
  'booking-settled': () => 'That booking is over or was cancelled, so I have left it as it is.',
  'booking-changed': () => 'That booking was changed a moment ago. Ask me “what have I booked?” to see how it stands.',
  'too-early-to-check-in': ({ day, from }) =>
    `It is too early to check in: you can do so on ${f.day(day)} from ${from}.`,
  'nothing-to-check-in': () =>
    'You have no booking today to check in for. Shall I find you a desk? Just tell me where.',
  'nothing-there-to-check-in': ({ text }) =>
    `I found no booking of yours today under “${text}”. Ask “what have I booked?” to see what you have.`,
  'not-approved-yet': () =>
    'Nobody has said yes to this room yet, so it is not booked. I will tell you as soon as they do.',
  'approval-too-late': ({ space }) =>
    `Somebody has to say yes to room ${space.name} beforehand, and that time has begun. Choose a later time or another room.`,
  'approvers-only': () => 'Only approvers of the organisation that the room belongs to can decide this.',
  'not-yours-to-close': ({ owner, ...facts }) => CLOSURE_WORDS.en.notYours({ ...facts, owner: owner.en }),
  'nobody-to-ask': ({ site, owner, contact }) =>
    REQUEST_WORDS.en.nobodyToAsk({ site: site.en, owner: owner.en, contact }),
  'too-many-requests': REQUEST_WORDS.en.tooMany,
  'request-not-there': () => REQUEST_WORDS.en.notThere,
  'not-for-facilities': () => REQUEST_WORDS.en.notForYou,
  'not-for-counting-sites': () => SITE_USE_WORDS.en.notForYou,
  'not-for-savings': () => SAVINGS_WORDS.en.notForYou,
  'own-request': ({ others }) =>
    others.length > 0
      ? `You asked for this yourself, so somebody else decides: ${f.list(others)}.`
      : 'You asked for this yourself, so somebody else has to decide. Nobody else is an approver yet: ask your administrator.',
  'day-too-long-ago': ({ day, first }) =>
    `${sentence(f.dayWithYear(day))} is too long ago to change. You can go back as far as ${f.dayWithYear(first)}.`,
  'day-too-far-off': ({ day, last }) =>
    `${sentence(f.dayWithYear(day))} is too far ahead. I note your days until ${f.dayWithYear(last)}; please tell me nearer the time.`,
  'purpose-switched-off': ({ purpose }) => SWITCHED_OFF[purpose],
  ...MEETING_REFUSALS.en,
  ...TEAM_REFUSALS.en,
  ...ANNOUNCEMENT_REFUSALS.en,
  'button-not-readable': () => 'I cannot read what that button says, so nothing has changed. Please ask me again.',
  'text-too-long': ({ limit }) =>
    `That is more than I can read at once. Please keep it under ${f.counted(limit, 'character', 'characters')}.`,
};

export const en = {
  refusals,

  /** One day or several, as in the middle of a sentence. */
  day: (day: LocalDate, today: LocalDate) => f.day(day, today),
  days: f.days,
  shortDay: f.shortDay,
  part,
  /** What a person wrote or could write. */
  quoted: (text: string) => `“${text}”`,

  equipment: {
    screen: 'screen',
    quiet: 'quiet',
    standing_desk: 'standing desk',
    video: 'video',
    whiteboard: 'whiteboard',
    wheelchair: 'wheelchair access',
    phone_booth: 'phone booth',
  } satisfies Record<Equipment, string>,

  desks: {
    /** What is known already is said, so that the person sees it was heard. */
    askPlace: ({ when, equipment }: { when: LocalDate[]; equipment: string[] }) =>
      `Where would you like to work${when.length > 0 ? ` on ${f.days(when)}` : ''}${listed(equipment)}?`,
    askDay: ({ place }: { place: string | undefined }) =>
      place ? `Which day would you like to work in ${place}?` : 'Which day?',
    today: 'Today',
    tomorrow: 'Tomorrow',
    placeAway: ({ place, km }: { place: string; km: number }) => `${place} (${f.km(km)})`,
    placeUnknown: ({ text }: { text: string }) => `I do not know a place called “${text}”.`,
    didYouMean: 'Did you mean one of these?',
    noSites: ({ place }: { place: string }) => `We have no site in ${place}. The nearest ones are below.`,
    offered: ({ place, when, part: p }: { place: string; when: LocalDate[]; part: DayPart }) =>
      `Free desks in ${place} on ${f.days(when)}, ${part(p)}`,
    around: ({ when, part: p }: { when: LocalDate[]; part: DayPart }) =>
      `Free desks near your home on ${f.days(when)}, ${part(p)}`,
    nothingFree: ({ place, when, part: p }: { place: string; when: LocalDate[]; part: DayPart }) =>
      `No free desks in ${place} on ${f.days(when)}, ${part(p)}. The nearest sites with free desks:`,
    nothingAnywhere: ({ when }: { when: LocalDate[] }) =>
      `I found no free desk anywhere nearby${when.length > 0 ? ` on ${f.days(when)}` : ''}.`,
    skipped: ({ skipped: list, instead }: { skipped: SkippedDay[]; instead: LocalDate | undefined }) =>
      `${sentence(skippedTogether(list).map(skipped).join('; '))}.${instead ? ` The next open day is ${f.day(instead)}.` : ''}`,
    missing: ({ equipment }: { equipment: string[] }) =>
      `No free desk has everything you asked for (${f.list(equipment)}). These are free.`,
    taken: ({ desk }: { desk: string }) => `Desk ${desk} was taken a moment ago.`,
    site: ({ site, km, free }: { site: string; km: number | undefined; free: number }) =>
      `${site}${km === undefined ? '' : `, ${f.km(km)} from home`} · ${f.counted(free, 'desk', 'desks')} free`,
    desk: ({ name }: { name: string }) => `Desk ${name}`,
    book: 'Book',
    take: 'Take this one',
    bookThis: ({ name, site }: { name: string; site: string }) => `Book desk ${name}, ${site}`,
    more: ({ left }: { left: number }) => `More desks (${left})`,
    rather: ({ day }: { day: LocalDate }) => `${sentence(f.day(day))} instead`,
  },

  rooms: roomWords('en', part),
  fair: fairWords('en', part),
  lengths: lengthWords('en', called),
  series: seriesWords('en', { part, called }),

  booking: {
    booked: ({ space, site }: { space: SpaceName; site: string }) => `Booked: ${called(space)}, ${site}`,
    moved: ({ space, site }: { space: SpaceName; site: string }) => `Moved: ${called(space)}, ${site}`,
    cancelled: ({ space, site }: { space: SpaceName; site: string }) => `Cancelled: ${called(space)}, ${site}`,
    checkedIn: ({ space, site }: { space: SpaceName; site: string }) => `You are checked in: ${called(space)}, ${site}`,
    busy: ({ desk, site, day }: { desk: string; site: string; day: LocalDate }) =>
      `You already have desk ${desk}, ${site}, on ${f.day(day)}. Nobody can hold two desks at once.`,
    siteLeft: ({ site, day }: { site: string; day: LocalDate }) =>
      `${site} has no free desk on ${f.day(day)}: it is closed or full.`,
    swap: 'Take the new desk instead',
    when: 'When',
    where: 'Where',
    zone: 'Section',
    equipment: 'Equipment',
    before: 'Before',
    move: 'Move',
    cancel: 'Cancel',
    checkIn: 'Check in',
    bookAgain: 'Book it again',
    mine: 'My bookings',
    cancelThis: ({ space, day }: { space: SpaceName; day: LocalDate }) => `Cancel ${called(space)} on ${f.day(day)}`,
    moveThis: ({ space, day }: { space: SpaceName; day: LocalDate }) => `Move ${called(space)} on ${f.day(day)}`,
    listed: ({ count }: { count: number }) => `You have ${f.counted(count, 'booking', 'bookings')}`,
    none: 'You have no bookings coming up.',
    noneSuch: 'I found no such booking. These are yours:',
    row: ({
      day,
      part: p,
      space,
      site,
      today,
    }: {
      day: LocalDate;
      part: DayPart;
      space: SpaceName;
      site: string;
      today: LocalDate;
    }) => `${f.day(day, today)}, ${part(p)}: ${called(space)}, ${site}`,
    checkedInMark: 'checked in',
    furtherOnes: ({ left }: { left: number }) => `And ${left} more, later. Name a day to see them.`,
    whichCancel: 'Which one shall I cancel?',
    whichMove: 'Which one shall I move?',
    moveTo: ({ space, day }: { space: SpaceName; day: LocalDate }) =>
      `You have ${called(space)} on ${f.day(day)}. Which day shall I move it to?`,
    cancelAll: ({ count }: { count: number }) => `Cancel all ${count}`,
    allCancelled: ({ count }: { count: number }) =>
      count === 0 ? 'There was nothing left to cancel.' : `${f.counted(count, 'booking', 'bookings')} cancelled.`,
    lostDesk: ({ space, day }: { space: SpaceName; day: LocalDate }) =>
      `${sentence(called(space))} is taken on ${f.day(day)}; this is the nearest free one.`,
    findDesk: 'Find a desk',
    tomorrow: ({ space, site }: { space: SpaceName; site: string }) => `Tomorrow: ${called(space)}, ${site}`,
    /** The same where it is not tomorrow, but within a week. */
    onWeekday: ({ day, space, site }: { day: LocalDate; space: SpaceName; site: string }) =>
      `${f.weekday(day)}: ${called(space)}, ${site}`,
  },

  policy: POLICY_WORDS.en,
  announcements: ANNOUNCEMENT_WORDS.en,
  announcing: ANNOUNCING_WORDS.en,
  announcementAudience: ANNOUNCEMENT_AUDIENCE_WORDS.en,
  announcementForm: ANNOUNCEMENT_FORM_WORDS.en,
  announcementPoll: ANNOUNCEMENT_POLL_WORDS.en,
  announcementNews: ANNOUNCEMENT_NEWS_WORDS.en,
  lateApproval: LATE_APPROVAL_WORDS.en,
  announcementProgress: ANNOUNCEMENT_PROGRESS_WORDS.en,
  announcementReminders: ANNOUNCEMENT_REMINDER_WORDS.en,
  announcementExport: ANNOUNCEMENT_EXPORT_WORDS.en,
  pastedCard: PASTED_CARD_WORDS.en,
  agreements: AGREEMENT_WORDS.en,
  sharing: SHARING_WORDS.en,
  guidelines: GUIDELINE_WORDS.en,
  spaceDay: SPACE_DAY_WORDS.en,
  presence: PRESENCE_WORDS.en,
  summaries: SUMMARY_WORDS.en,
  exports: EXPORT_WORDS.en,
  mySummaries: MY_SUMMARY_WORDS.en,
  siteUse: SITE_USE_WORDS.en,
  savings: SAVINGS_WORDS.en,
  teams: TEAM_WORDS.en,
  together: TOGETHER_WORDS.en,
  checkIn: CHECK_IN_WORDS.en,
  closures: CLOSURE_WORDS.en,
  requests: REQUEST_WORDS.en,
  approvals: APPROVAL_WORDS.en,
  waiting: WAITING_WORDS.en,
  week: WEEK_WORDS.en,
  calendar: CALENDAR_WORDS.en,
  colleagues: COLLEAGUE_WORDS.en,
  follow: FOLLOW_WORDS.en,
  invitations: INVITATION_WORDS.en,
  guests: GUEST_WORDS.en,
  meeting: MEETING_WORDS.en,
  visibility: VISIBILITY_WORDS.en,

  help: HELP_WORDS.en,
  greeting: ({ name }: { name: string }) =>
    `Hello ${name}, I am Nomade. I can find you a desk in a public building near you. Where would you like to work, and when?`,
  thanks: 'You’re welcome!',
  /** What a channel adds where it cannot show all of a card. */
  drawing: {
    moreLines: (count: number) =>
      count === 1 ? 'One more line is not shown here.' : `${count} more lines are not shown here.`,
  },
  notUnderstood: 'I did not understand that. Ask me for a desk, or write “help” to see what I can do.',
  buttonGone: 'That button does not work any more. Please ask me again.',
  /** The store is away, or too slow. */
  unavailable:
    'I cannot get at my records right now. Nothing is lost, and nothing will be done twice: ask me again in a moment.',
  fault: ({ reference }: { reference: string }) =>
    `Something went wrong on my side, and I cannot tell whether it was done. Please try again; if it keeps happening, report it and quote ${reference}.`,
};

/** Everything the bot says, in one language. English gives the shape; the others owe the same. */
export type Words = typeof en;
