import { ANNOUNCEMENT_STATES } from '../../src/domain/announcements/announcement.ts';
import type {
  AnnouncementBecause,
  AnnouncementFault,
} from '../../src/domain/announcements/writing/announcement-fault.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import { PURPOSES } from '../../src/domain/policy/policy.ts';
import type { PageWords } from '../../src/locales/page-words.ts';
import type { Words } from '../../src/locales/words.ts';

export interface Sentence {
  /** Where it stands: "desks.askDay (1)", with the number of the facts it was given. */
  path: string;
  text: string;
}

const day = '2026-11-27' as LocalDate;
const later = ['2026-11-30', '2026-12-01', '2026-12-02'] as LocalDate[];
const at = (time: string) => time as LocalTime;
const name = { nl: 'Kerstmis', fr: 'Noël', de: 'Weihnachten', en: 'Christmas' };
const guestHours = { weekdays: [1, 2, 3, 4, 5], from: at('09:00'), to: at('17:00') };
const denials = [
  { because: 'not-shared' },
  { because: 'not-then', from: day, until: undefined },
  { because: 'not-then', from: undefined, until: day },
  { because: 'not-then', from: day, until: day },
  { because: 'outside-hours', hours: guestHours },
  { because: 'too-far-ahead', days: 14, last: day },
  { because: 'share-used-up', share: 0.2 },
];
const skippedDays = (['weekday', 'holiday', 'closure', 'organisation', 'over', 'too-far'] as const).flatMap(
  (because) => [
    { day, because, name },
    { day, because, name: undefined },
  ],
);

/** Each thing that can be wrong with an announcement, by itself; and two at once, one of them with one of the texts. */
function everyFault(): AnnouncementFault[][] {
  const facts: AnnouncementBecause = {
    ...{
      'no-language': {},
      'no-title': {},
      'no-text': {},
      'title-too-long': { limit: 200 },
      'text-too-long': { limit: 1 },
    },
    ...{ unprintable: {}, 'question-missing': {}, 'question-empty': {}, 'question-too-long': { limit: 300 } },
    ...{ 'choice-empty': {}, 'choice-too-long': { limit: 75 }, 'choice-twice': { text: 'X' }, 'choices-differ': {} },
    ...{ 'number-of-choices': { from: 2, to: 6 }, link: {}, guideline: {}, purpose: {}, past: {} },
    ...{ 'skipped-hour': { day, time: at('02:30') }, 'too-far-ahead': { day }, 'receipt-too-early': {} },
    ...{
      'receipt-too-late': { day },
      'empty-list': {},
      'list-too-long': { limit: 200 },
      card: { wrong: 'template', at: 'body[0]', found: 'X' },
      'site-with-others': {},
    },
    ...{ 'name-unknown': { text: 'X' }, 'name-several': { text: 'X', names: ['X 1', 'X 2'], more: 3 } },
  };
  const all = Object.entries(facts).map(
    ([because, about]) => ({ field: 'text', because, facts: about }) as AnnouncementFault,
  );
  return [
    [{ field: 'title', because: 'no-title', language: 'de', facts: {} }, ...all.slice(0, 1)],
    ...all.map((one) => [one]),
  ];
}

/** Every fact that some sentence takes, with every shape it can have. A function reads only those it knows. */
const FACTS: Record<string, unknown[]> = {
  place: ['Eupen'],
  desk: ['E-12'],
  space: [
    { kind: 'desk', name: 'E-12' },
    { kind: 'room', name: 'Our' },
  ],
  name: ['E-13'],
  site: ['Hasselt'],
  day: [day],
  today: [day, '2027-01-04'],
  when: [[day], later],
  part: [
    {},
    { halfDay: 'am' },
    { halfDay: 'pm' },
    { from: at('09:00'), to: at('12:30') },
    { from: at('09:30') },
    { to: at('16:00') },
  ],
  partSaid: ['P'],
  km: [12.4, 0.2],
  free: [1, 0, 7],
  left: [1, 3, 0],
  count: [2, 1, 0],
  skipped: [...skippedDays.map((one) => [one]), skippedDays],
  instead: [later[0]],
  equipment: [['X', 'Y'], ['X']],
  mode: ['M'],
  modes: [['M', 'N']],
  what: ['M'],
  text: ['Xanadu'],
  state: ['Utopia'],
  reference: ['AB12CD'],
  contact: ['access@nomade.example'],
  days: [30, 1],
  limit: [2000, 1],
  last: [day],
  first: [day],
  from: [at('09:30')],
  to: [at('08:00')],
  time: [at('14:00')],
  colleague: ['Sofie'],
  begin: [13],
  end: [24],
  total: [5000],
  purpose: [...PURPOSES],
  share: ['3/5'],
  year: [2026],
  usual: [522],
  off: [16],
  worked: [506],
  used: [5, 1, 0],
  most: [6, 1],
  missing: [1, 0, 4],
  comesTo: [7, 0, 1],
  euros: [2.35, 20],
  team: ['Budget'],
  teams: [['Budget'], ['Budget', 'Legal']],
  halves: [1, 2, 7],
  as: ['not-known', 'home'],
  steps: [[{ halves: 2, euros: 20 }, { halves: 8, euros: 30 }], [{ halves: 1, euros: 5 }]], // prettier-ignore
  months: [3, 1],
  minutes: [120, 1],
  weekdays: [[6, 7], []],
  title: ['T'],
  since: [day],
  half: ['am', 'pm'],
  kind: ['desk', 'room'],
  seats: [8, undefined],
  owner: ['City of Eupen'],
  denial: denials,
  others: [['Sofie'], ['Sofie', 'Jan'], []],
  hours: [guestHours, { ...guestHours, weekdays: [2, 4] }, { ...guestHours, weekdays: [1, 2, 3, 4, 5, 6, 7] }],
  percent: [20],
  question: ['X'],
  choice: ['X'],
  choices: [['X', 'Y']],
  counted: [
    { as: 'exactly', people: 1 },
    { as: 'exactly', people: 30 },
    { as: 'at-least', people: 5 },
    { as: 'fewer-than', people: 5 },
  ],
  limits: [['X'], ['X', 'Y']],
  kinds: [['desk'], ['room'], ['desk', 'room']],
  guests: [['X'], ['X', 'Y', 'Z']],
  names: [['Saar', 'Tom'], ['Saar']],
  hosted: ['citizens', 'association'],
  zones: [['East'], ['East', 'West']],
  coming: [2, 1, 0],
  agreed: [
    [{ day, halves: 11, before: 0 }],
    [
      { day, halves: 12, before: undefined },
      { day: later[0], halves: 0, before: 14 },
    ],
  ],
  than: ['last-week', 'this-week', 'week-before'],
  now: [{ in: 25, home: 2 }],
  before: [{ in: 0, home: 1 }],
  isWhole: [true, false],
  desks: [
    { booked: 24, used: 20, released: 3, noShow: 1 },
    { booked: 1, used: 1, released: 0, noShow: 0 },
  ],
  nth: [2],
  declined: [2, 1, 0],
  reason: ['repair', undefined],
  zone: ['Zone A'],
  about: ['working abroad'],
  version: [2],
  language: ['nl', 'fr'],
  readIn: ['fr', 'de'],
  readers: [12, 1, undefined],
  more: [0, 1, 3],
  label: ['Sites'],
  heading: ['Safety'],
  by: [day],
  size: (['exactly', 'at-least', 'fewer-than'] as const).map((as) => ({ as, people: as === 'exactly' ? 4210 : 5 })),
  reached: [
    { as: 'exactly', people: 30 },
    { as: 'fewer-than', people: 5 },
  ],
  page: [2],
  pages: [3],
  month: [day],
  stands: [...ANNOUNCEMENT_STATES],
  faults: everyFault(),
  found: ['1.7'],
  sentence: ['Columns.'],
};

/** The facts that these sentences may have to do without. */
const MAY_LACK: Record<string, string> = {
  'announcing.asksReceipt': 'by',
  'desks.askDay': 'place',
  'desks.site': 'km',
  'colleagues.cannotTell': 'colleague',
  'desks.skipped': 'instead',
  'refusals.not-known': 'contact',
  'refusals.closed-that-day': 'name',
  'sharing.title': 'place',
  'sharing.none': 'place',
  'requests.line': 'day',
  'announcements.pleaseConfirm': 'by',
  'savings.noOffice': 'count',
};

/** These take what they need one by one, and a refusal names a site in four languages. */
const POSITIONAL: Record<string, unknown[][]> = {
  day: [
    [day, day],
    [day, '2027-01-04'],
  ],
  days: [[[day]], [later]],
  shortDay: [[day]],
  part: (FACTS['part'] ?? []).map((part) => [part]),
  quoted: [['X']],
  'drawing.moreLines': [[1], [2]],
};

/** Each string of the tree, and each function called with facts of every shape. */
export function everySentence(words: Words | PageWords): Sentence[] {
  return walk(words, '');
}

function walk(branch: unknown, path: string): Sentence[] {
  if (typeof branch === 'string') return [{ path, text: branch }];
  if (typeof branch === 'function') return called(branch as (...facts: unknown[]) => string, path);
  return Object.entries(branch as object).flatMap(([key, value]) => walk(value, path === '' ? key : `${path}.${key}`));
}

function called(say: (...facts: unknown[]) => string, path: string): Sentence[] {
  const calls = POSITIONAL[path] ?? combinations(path).map((facts) => [facts]);
  return calls.map((facts, n) => ({ path: `${path} (${n})`, text: say(...facts) }));
}

/** One set of facts for each shape of each fact, the others being as usual. */
function combinations(path: string): Record<string, unknown>[] {
  const shapes = path.startsWith('refusals.') ? { ...FACTS, site: [name], name: [name], owner: [name] } : FACTS;
  const usual = Object.fromEntries(Object.entries(shapes).map(([fact, [first]]) => [fact, first]));
  const others = Object.entries(shapes).flatMap(([fact, [, ...rest]]) =>
    rest.map((value) => ({ ...usual, [fact]: value })),
  );
  const lacking = MAY_LACK[path];
  return [usual, ...others, ...(lacking ? [{ ...usual, [lacking]: undefined }] : [])];
}
