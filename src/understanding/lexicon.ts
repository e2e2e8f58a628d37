import type { Equipment } from '../domain/places/place.ts';
import type { Activity } from '../domain/presence/day-log.ts';
import type { ShortForms } from './short-forms.ts';

/** Words separated by commas; a phrase may have several words, and `*` at its end stands for any ending. */
export type Phrases = string;

export type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** Small words that carry the sentence. Examples in English. */
export interface GeneralWords {
  /** Words that tell the language, and that are nobody's name. */
  common: Phrases;
  and: Phrases;
  or: Phrases;
  not: Phrases;
  /** What follows a refused value: "but", "rather". */
  but: Phrases;
  /** "instead of": what follows is given up. */
  instead: Phrases;
  except: Phrases;
  /** "no", "sorry", "I mean": what was said before is taken back. */
  correction: Phrases;
  /** "a": one of what follows. */
  indefinite: Phrases;
  article: Phrases;
  /** "from": the start of a range, or the old value in a move. */
  from: Phrases;
  /** "from", of days and never of hours ("du 13 au 18"). */
  fromDay: Phrases;
  /** "until": the end of a range. */
  until: Phrases;
  between: Phrases;
  /** "to", in a move: what follows is the new value. */
  to: Phrases;
  /** Small words before a date ("on"). */
  on: Phrases;
  of: Phrases;
  /** Words before a place ("in"). */
  in: Phrases;
  /** Of those, the ones that hardly anything but a place follows. */
  within: Phrases;
  /** Words that are also the name of a municipality: a place only after "in" or with a capital. */
  placeWords: Phrases;
  /** What many towns have ("town hall"): it names a building only with its town. */
  building: Phrases;
  /** "near": what follows is only where something stands ("by the printer"). */
  beside: Phrases;
  /** "than", after a "rather": what follows is given up. */
  than: Phrases;
  /** "translate …:" what follows is a text, and no request. */
  render: Phrases;
  /** "that": the text of an announcement follows. */
  that: Phrases;
  with: Phrases;
  without: Phrases;
  for: Phrases;
  /** "may stay", in a cancellation: what stands in its clause is left out. */
  keep: Phrases;
  /** "because": what follows is a reason, and no request. */
  because: Phrases;
  /** "so", between a reason and what is asked. */
  therefore: Phrases;
  /** "if": what follows is supposed, and not so. */
  if: Phrases;
  /** "everything", "all my": all there are. */
  everything: Phrases;
  /** "only". */
  only: Phrases;
  /** Verbs that open a question where they come first: "is", "do". */
  asking: Phrases;
  /** A word for a desk that is also one for the office ("bureau"). */
  office: Phrases;
  /** "am I", "do I": what they open is asked about oneself, and not told. */
  asksOfMe: Phrases;
  /** "I am", "I work", beside a "where". */
  iSpend: Phrases;
  /** "my week", "what did I log": how one's own days stand is asked. */
  myDays: Phrases;
  /** "I was", "I worked": the days of its clause have been. */
  iWas: Phrases;
  /** "supposed to", "booked", after "I was": what was only planned. */
  planned: Phrases;
}

/** How a language counts. */
export interface NumberWords {
  /** 0 to 20. */
  cardinals: Phrases[];
  /** 30, 40 … 90. */
  tens: Phrases[];
  /** Where the units stand in 21 to 99, and what joins them. */
  unitsFirst: boolean;
  joint: string;
  /** 1st to 20th. */
  ordinals: Phrases[];
  /** What turns a cardinal from 21 to 31 into an ordinal; empty where only the unit changes. */
  ordinalEnding: Phrases;
  /** What follows digits: the "th" of 15th. */
  ordinalMarks: Phrases;
  /** "about twenty" in one word, by its value. */
  about: Record<number, Phrases>;
}

export interface DateWords {
  /** Monday first. */
  weekdays: Phrases[];
  /** "Mondays": every one of them. */
  weekdaysEach: Phrases[];
  months: Phrases[];
  /** By distance from today. */
  days: Record<number, Phrases>;
  /** A day and its part in one word ("tonight"). */
  dayParts: { days: number; part: Part; words: Phrases }[];
  /** Parts of the day that may be glued to a weekday or a day ("maandagnamiddag"). */
  gluedParts: Partial<Record<Part, Phrases>>;
  this: Phrases;
  /** The next one: for a weekday, of next week. */
  next: Phrases;
  /** The nearest one to come. */
  coming: Phrases;
  /** As `next` after a weekday, where it means the nearest one ("jeudi prochain"). */
  soonest: Phrases;
  afterNext: Phrases;
  previous: Phrases;
  /** The nearest one that has been. */
  past: Phrases;
  /** "the whole", before a week: this one, where none is named. */
  whole: Phrases;
  day: Phrases;
  workday: Phrases;
  week: Phrases;
  weekend: Phrases;
  month: Phrases;
  year: Phrases;
  fortnight: Phrases;
  /** "in" three days. */
  ahead: Phrases;
  /** "from now", after the days. */
  later: Phrases;
  /** "a day later", "two days earlier": counted from another day in a move, else from today. */
  shiftLater: Phrases;
  shiftEarlier: Phrases;
  /** "the Wednesday after that": the first one after the day named before. */
  following: Phrases;
  /** "weekly overview": the day in it stands for its week. */
  weekly: Phrases;
  ago: Phrases;
  agoBefore: Phrases;
  /** "en huit": a week more, by the days. */
  plusDays: Record<number, Phrases>;
  each: Phrases;
  /** "every other". */
  everyOther: Phrases;
  /** "from now on", "always": the weekdays of the sentence are all of them. */
  always: Phrases;
  /** "the day after", after another day. */
  dayAfter: Phrases;
  /** "the one after". */
  oneAfter: Phrases;
  last: Phrases;
  few: Record<number, Phrases>;
  rest: Phrases;
  /** "the rest", "the other days", after days that are told: the ones that are left of their week. */
  others: Phrases;
  /** "then", "afterwards", after a part of a day: what is left of that day. */
  thereafter: Phrases;
  /** With a clock time: today. */
  soon: Phrases;
  holidays: Record<string, Phrases>;
}

export interface TimeWords {
  hour: Phrases;
  /** What follows the hour in figures: the "u" of 14u30. */
  hourMark: Phrases;
  minute: Phrases;
  at: Phrases;
  /** "half drie": half an hour before. */
  halfBefore: Phrases;
  /** "half two": half an hour after. */
  halfAfter: Phrases;
  /** "et demie", after the hour. */
  andHalf: Phrases;
  quarter: Phrases;
  threeQuarters: Phrases;
  /** "viertel acht": a quarter of the way to eight. */
  quarterTowards: Phrases;
  pastHour: Phrases;
  toHour: Phrases;
  andQuarter: Phrases;
  lessQuarter: Phrases;
  am: Phrases;
  pm: Phrases;
  noon: Phrases;
  midnight: Phrases;
  parts: Record<Part, Phrases>;
  /** "from", of a time without an end. */
  starting: Phrases;
  halfHour: Phrases;
  quarterHour: Phrases;
  threeQuarterHour: Phrases;
  hourAndHalf: Phrases;
  wholeDay: Phrases;
  now: Phrases;
}

/** What a sentence may be about; `intents.ts` weighs them. */
export const CONCEPTS = [
  'book',
  'need',
  'desk',
  'room',
  'meet',
  'sit',
  'free',
  'howMany',
  'isThere',
  'show',
  'which',
  'where',
  'who',
  'seek',
  'present',
  'work',
  'iAm',
  'iCome',
  'mine',
  'booking',
  'booked',
  'cancel',
  'notNeeded',
  'change',
  'alter',
  'resize',
  'makeIt',
  'lasting',
  'must',
  'complete',
  'arrived',
  'overview',
  'announce',
  'everyone',
  'allowed',
  'obliged',
  'rule',
  'howDo',
  'help',
  'greet',
  'thanks',
  'outside',
  'home',
  'office',
  'coworking',
  'field',
  'leave',
  'other',
  'hide',
  'seeMe',
  'visible',
  'nobody',
  'administration',
  'world',
  'lookedUp',
  'nearby',
  'both',
  'elsewhere',
  'knowsAbout',
  'versedIn',
  'openTo',
  'follow',
  'unfollow',
  'alertMe',
  'tellWhen',
  'workHours',
  'partTime',
  'usual',
  'plan',
  'weeklyPlan',
  'sendMe',
  'stop',
  'switchOn',
  'waitingList',
  'comesFree',
  'calendar',
  'link',
  'calendarLink',
  'revoke',
  'remaining',
  'halfDay',
  'allowance',
  'abroad',
  'iFollow',
  'myWeek',
  'usualWeek',
  'canThey',
  'beyond',
  'regarding',
  'never',
  'takeOff',
  'letMeSee',
  'shut',
  'reopened',
  'whatIsOn',
  'aid',
  'theSite',
  'asked',
  'arranged',
  'approval',
  'sharing',
  'series',
  'invite',
  'include',
  'uninvite',
  'takeOut',
  'invitation',
  'attendees',
  'replies',
  'attends',
  'gathering',
  'accept',
  'joinIn',
  'decline',
  'cannotCome',
  'cannot',
  'visitors',
  'visits',
  'visitorList',
  'reception',
  'expected',
  'register',
  'whereILive',
  'makeUse',
  'meetingPlace',
  'online',
  'fair',
  'citizens',
  'association',
  'closings',
  'aidKind',
  'seat',
  'provide',
  'askFor',
  'requests',
  'peopleNeed',
  'longer',
  'shorter',
  'endsAt',
  'enough',
  'waitingFor',
  'askedFor',
  'approved',
  'weekOfTeam',
  'howIs',
  'mostOfUs',
  'remind',
  'theirPlan',
  'unplanned',
  'sideBySide',
  'nextTo',
  'exportIt',
  'spreadsheet',
  'csv',
  'figures',
  'teamDay',
  'weAreTogether',
  'standIn',
  'again',
  'weeklySummary',
  'howFull',
  'saving',
  'travel',
  'also',
  'guideline',
  'passage',
  'announcement',
  'compose',
  'announceIt',
  'underway',
  'receipts',
  'results',
  'vague',
  'missed',
  'staffNews',
  'poll',
] as const;
export type Concept = (typeof CONCEPTS)[number];

export interface PeopleWords {
  titles: Phrases;
  /** First names that are also words, months or nearly places: names only where a name may stand. */
  names: Phrases;
  /** First names that many have: in a list of people, one of them tells that the others are people too. */
  given: Phrases;
  /** "of", between somebody and a body: "Ms Dupont of the Red Cross". */
  belongs: Phrases;
  /** Small words inside a family name. */
  particles: Phrases;
  team: Phrases;
  /** Words that name a team by themselves ("HR", "the town planners"); those of two letters only in capitals. */
  departments: Phrases;
  /** "our", before a team. */
  our: Phrases;
  /** "me", beside those who are counted. */
  me: Phrases;
  /** "others", where they are counted beside "me". */
  otherPeople: Phrases;
  /** What people are counted in. */
  heads: Phrases;
  /** "2nd floor": what a number before is no day of. */
  floor: Phrases;
  /** "we are three". */
  weAre: Phrases;
  /** "we've gone from": what follows are the numbers of people before and now. */
  grown: Phrases;
  /** "the three of us", by the number. */
  together: Record<number, Phrases>;
}

/** Everything a language brings: one folder each, the same files in all. */
export interface LanguageWords {
  words: GeneralWords;
  /** What is written out before it is read: "kheb" as "ik heb". */
  short: ShortForms;
  numbers: NumberWords;
  dates: DateWords;
  times: TimeWords;
  intents: Record<Concept, Phrases>;
  equipment: Record<Equipment, Phrases>;
  activities: Record<Activity, Phrases>;
  people: PeopleWords;
}
