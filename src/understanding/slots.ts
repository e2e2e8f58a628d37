import type { LocalDate } from '../domain/local-date.ts';
import { activityIn } from './activities.ts';
import { dayNumber, localDateOf, mondayOf } from './calendar.ts';
import type { Days } from './dates.ts';
import { addMove, addRecurrence, lastingDays, putDays, wantedDays } from './day-slots.ts';
import { deniesPlaces } from './denied-places.ts';
import type { Findings } from './findings.ts';
import type { IntentName, Reading, Slots } from './reading.ts';
import { eachMode, joinedModes } from './joined-modes.ts';
import { deniedMode, workMode } from './modes.ts';
import { part, secondRequest } from './requests.ts';
import { restIn, toldIn, withDays } from './told-days.ts';
import type { PersonMention } from './people.ts';
import type { Reader } from './reader.ts';
import { endsBefore, roleOf } from './roles.ts';
import { type Said, said, standing } from './standing.ts';
import { turnFromUsual } from './usual.ts';
import { addTime } from './time-slots.ts';
import { wished } from './wish-slots.ts';
import { UNIT } from './words.ts';

type Read = Pick<Reading, 'slots' | 'others' | 'further'>;

/** The slots of a sentence of this intent from a token on, and those of its other readings and its further requests. */
export function slotsOf(findings: Findings, intent: IntentName, from = 0): Read {
  const certain = intent === 'log_day' && from === 0 ? turnFromUsual(findings) : 0;
  if (certain > 0) {
    // What is usual is said of other days: the "usually" makes no habit of this one.
    findings.r.names.fill(true, 0, certain);
    return slotsOf(part(findings, certain, findings.r.length), intent, certain);
  }
  if (PLAIN.has(intent)) return { slots: {}, others: [] };
  if (intent === 'log_day' || intent === 'usual_week') return spentDays(findings, intent);
  const cut = WHOLE.has(intent) ? undefined : secondRequest(findings, from);
  if (cut === undefined) return oneRequest(findings, intent);
  const rest = slotsOf(part(findings, cut, findings.r.length), intent, cut);
  const first = oneRequest(part(findings, from, cut), intent);
  // "Friday morning in Eupen, in the afternoon in Liège": of the same day.
  const second = rest.slots.date || rest.slots.dates || rest.slots.dateRange ? {} : daysOf(first.slots);
  return { ...first, further: [{ ...second, ...rest.slots }, ...(rest.further ?? [])] };
}

/** What is told of days, one thing after another. */
function spentDays(findings: Findings, intent: IntentName): Read {
  const told = toldIn(findings);
  const read = told.map((one) => oneRequest(one, intent));
  const days = withDays(read.map((one, i) => eachMode(one.slots, joinedModes(told[i]!))), told.map(restIn), findings.today); // prettier-ignore
  const [slots = {}, ...further] = days;
  return { slots, others: further.length > 0 ? [] : read[0]!.others, ...(further.length > 0 && { further }) };
}

function daysOf({ date, dates, dateRange }: Slots): Slots {
  return { ...(date && { date }), ...(dates && { dates }), ...(dateRange && { dateRange }) };
}

function oneRequest(findings: Findings, intent: IntentName): Read {
  const slots: Slots = {};
  const days = said<Days>(findings, 'days').map((day) => (MEETS.has(intent) ? ofMeeting(findings.r, day) : day));
  addWhen(slots, findings, days, intent);
  addPlaces(slots, findings, intent);
  addRest(slots, findings, intent);
  const wish = wished(slots, findings, intent);
  return { slots: wish, others: otherReadings(wish, days) };
}

/** What is asked of a meeting that there is, or will be. */
const MEETS = new Set<IntentName>(['invite', 'uninvite', 'who_comes', 'answer_invitation', 'add_guests', 'my_invitations']); // prettier-ignore

/** "invite Tom to Friday's meeting": the day of the meeting, and not until then. */
function ofMeeting(r: Reader, day: Said<Days>): Said<Days> {
  const to = day.role === 'until' && r.is(day.start - 1, 'to') && (r.item(day.start - 1, 'until')?.length ?? 1) === 1;
  const long = r.meanings(day.start - 2).some(({ type, length }) => type === 'until' && length > 1);
  return to && !long ? { ...day, role: 'wanted' } : day;
}

/** What is one request, however many days it names. */
const WHOLE = new Set<IntentName>([
  'change',
  'policy_question',
  'working_hours',
  'plan_week',
  'find_meeting',
  'team_days',
  'stand_in',
  'end_stand_in',
  'site_use',
  'savings',
  ...MEETS,
]);
const PLAIN = new Set<IntentName>(['help', 'greet', 'thanks']);

function addWhen(slots: Slots, findings: Findings, days: Said<Days>[], intent: IntentName): void {
  const impossible = findings.whens.find((when) => when.kind === 'impossible');
  if (impossible) slots.impossibleDate = impossible.value;
  if (!addRecurrence(slots, findings, days)) {
    if (intent === 'change') addMove(slots, findings, days);
    else if (!repeatsUntil(findings, days)) putDays(slots, lastingDays(findings, wantedDays(days, findings)));
  }
  if (intent === 'team_summary' && slots.date && findings.r.tokens.some((_, i) => findings.r.is(i, 'weekly')))
    putWeek(slots, slots.date);
  addTime(slots, findings, days, intent);
}

/** "repeat it every week until June": on which day is not said, and it is not every one. */
function repeatsUntil({ r }: Findings, days: Said<Days>[]): boolean {
  const only = days.length === 1 && days[0]!.role === 'until';
  return only && r.tokens.some((_, i) => isEachWeek(r, i) || r.is(i, 'weekly'));
}

function isEachWeek(r: Reader, i: number): boolean {
  const each = r.item(i, 'each');
  return each !== undefined && r.item(i + each.length, 'unit')?.value === UNIT.week;
}

/** "weekly overview …, the one of 20 April": the week of that day. */
function putWeek(slots: Slots, date: LocalDate): void {
  const monday = mondayOf(dayNumber(date));
  delete slots.date;
  slots.dateRange = { from: localDateOf(monday), to: localDateOf(monday + 4) };
}

function addPlaces(slots: Slots, findings: Findings, intent: IntentName): void {
  const { r, places, unknownPlace } = findings;
  if (intent === 'log_day' && deniesPlaces(findings)) return;
  const values = standing(r, places.map((mention) => ({ ...mention, role: roleOf(r, mention) }))); // prettier-ignore
  const given = intent === 'change' ? places.find((mention) => roleOf(r, mention) === 'refused') : undefined;
  const old = values.find(({ role }) => role === 'old') ?? given;
  const rest = values.filter(({ role }) => role !== 'old' && role !== 'except');
  if (intent === 'change' && rest.length > 1) {
    const from = old ?? rest.find(({ start }) => endsBefore(r, start, 'from')) ?? rest[0]!;
    const to = rest.filter((value) => value !== from).at(-1)!;
    slots.fromPlace = from.place;
    slots.place = to.place;
    if (to.site) slots.site = to.site.id;
    return;
  }
  if (intent === 'change' && old && rest.length === 1) slots.fromPlace = old.place;
  const first = rest.find(({ bookable, start }) => bookable && !r.is(start - 1, 'with')) ?? rest[0];
  // "rather not to Bruges, take my desk off": what is refused is what is cancelled.
  const dropped = intent === 'cancel' && !first ? places[0] : undefined;
  if (first ?? dropped) slots.place = (first ?? dropped)!.place;
  const site = rest.find((value) => value.site)?.site;
  if (site) slots.site = site.id;
  if (!first && unknownPlace && !(intent === 'close_space' && isReason(r, unknownPlace))) slots.unknownPlace = unknownPlace; // prettier-ignore
}

/** "close room Weser on Friday for painting": what for, and not where. */
function isReason(r: Reader, unknownPlace: string): boolean {
  return r.tokens.some(({ raw }, i) => raw === unknownPlace && r.any(i - 1, ['for', 'because']) !== undefined);
}

function addRest(slots: Slots, findings: Findings, intent: IntentName): void {
  const { concepts, equipment, capacity, people, team } = findings;
  if (equipment.length > 0) slots.equipment = equipment;
  if (capacity !== undefined && intent !== 'log_day' && intent !== 'team_summary' && intent !== 'find_colleague')
    slots.capacity = capacity;
  const person = meant(findings.r, people);
  if (SEEKS.has(intent) && person && !team?.includes(person.name)) slots.person = person.name;
  if (team && OF_TEAMS.has(intent) && !slots.person) slots.team = team;
  const mode = intent === 'log_day' || intent === 'usual_week' ? workMode(findings) : undefined;
  if (mode) slots.workMode = mode;
  const activity = mode !== 'leave' && intent === 'log_day' ? activityIn(findings) : undefined;
  if (activity) slots.activity = activity;
  const denied = intent === 'log_day' && !mode && !slots.place ? deniedMode(findings) : undefined;
  if (denied) slots.notMode = denied;
  if (concepts.has('room') || equipment.includes('phone_booth')) slots.resource = 'room';
  else if (concepts.has('desk')) slots.resource = 'desk';
  if (intent === 'log_day' || intent === 'usual_week') delete slots.equipment;
  if ((intent === 'cancel' || intent === 'my_bookings') && meansAll(findings)) {
    slots.all = true;
    if (findings.r.tokens.some((_, i) => findings.r.is(i, 'except') || findings.r.is(i, 'keep')))
      slots.exceptDays = exceptedDays(findings);
  }
}

const OF_TEAMS = new Set<IntentName>(['team_summary', 'announce', 'find_colleague', 'ask_team_to_plan', 'book_together', 'export_summary', 'team_days', 'stand_in', 'end_stand_in']); // prettier-ignore
const SEEKS = new Set<IntentName>(['find_colleague', 'follow_colleague', 'unfollow_colleague']);

/** Whoever is asked after: not the one left out ("apart from Tom") or refused ("not Sophie Martin, Sophie Lambert"). */
function meant(r: Reader, people: PersonMention[]): PersonMention | undefined {
  const left = standing(r, people.map((one) => ({ ...one, role: roleOf(r, one) }))).filter(({ role }) => role !== 'except'); // prettier-ignore
  return left.find(({ sure }) => sure) ?? left[0];
}

/** The days after "except"; none where it is something else that is excepted. */
function exceptedDays(findings: Findings): LocalDate[] {
  const excepted = said<Days>(findings, 'days').filter(({ role }) => role === 'except');
  return excepted.flatMap(({ value }) => value.days.map(localDateOf));
}

/** "cancel everything", "all my bookings"; not the "all" of "all day". */
function meansAll({ r }: Findings): boolean {
  return r.tokens.some((_, i) => {
    const all = r.item(i, 'everything');
    return (
      all !== undefined &&
      !r.any(i - 1, ['for', 'with']) &&
      (r.any(i, ['wholeDay', 'whole', 'weekdayEach', 'soon'])?.length ?? 0) <= (all.length > 1 ? all.length : 0)
    );
  });
}

/** Where people differ about a day ("next Friday"), the same slots with the other one. */
function otherReadings(slots: Slots, days: Said<Days>[]): Slots[] {
  const other = days.find(({ value }) => value.other)?.value.other;
  if (!other || slots.recurrence) return [];
  if (slots.date && other.length === 1) return [{ ...slots, date: localDateOf(other[0]!) }];
  return [];
}
