import { addMonths, localDateOf } from './calendar.ts';
import type { Days } from './dates.ts';
import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import type { Reader } from './reader.ts';
import type { IntentName, Slots } from './reading.ts';
import type { Stretch } from './roles.ts';
import { said } from './standing.ts';
import { breaksClause } from './tokens.ts';
import { isDenied } from './visibility.ts';
import { weekdaysSaid } from './weekdays-said.ts';
import { wantsSummary } from './weights-teams.ts';

/** What only a request about a team as one says. */
export function teamSlots(slots: Slots, findings: Findings, intent: IntentName): Slots {
  const has = (...names: Concept[]): boolean => names.some((name) => findings.concepts.has(name));
  switch (intent) {
    case 'book_together':
    case 'end_stand_in':
      return { people: peopleOf(findings) };
    case 'stand_in':
      // "does Sofie stand in for me?" must change nothing.
      return asksWhoStandsIn(findings) ? {} : { people: peopleOf(findings), ...lastDayOf(slots, findings) };
    case 'export_summary':
      return { format: has('csv') ? 'csv' : has('spreadsheet') ? 'xlsx' : undefined };
    case 'team_days':
      return agreedDays(findings);
    case 'my_summaries':
      return { on: wanted(findings) };
    case 'savings':
      return inThePast(findings);
    default:
      return {};
  }
}

/** "who stands in for me?", and not "it is Karim who stands in for me". */
function asksWhoStandsIn({ r, concepts, text }: Findings): boolean {
  const opens = r.meanings(0).some(({ name }) => name === 'who' || name === 'which');
  return (concepts.has('who') || concepts.has('which')) && (opens || text.includes('?'));
}

/** Everybody who is named, once. */
function peopleOf({ parties, people, team, whens }: Findings): string[] | undefined {
  const isWhen = ({ start }: Stretch): boolean => whens.some((when) => start >= when.start && start < when.end);
  const listed = parties.flatMap(({ members }) => members).filter((one) => !team?.includes(one.name) && !isWhen(one));
  const names = [...listed, ...people].sort((one, other) => one.start - other.start).map(({ name }) => name);
  return names.length > 0 ? [...new Set(names)] : undefined;
}

/** "until the 15th": the last day of a time whose first one is not named. */
function lastDayOf(slots: Slots, findings: Findings): Slots {
  const days = said<Days>(findings, 'days').filter(({ role }) => role !== 'refused' && role !== 'except');
  const [only] = days;
  if (days.length !== 1 || only?.role !== 'until') return {};
  const last = only.value.days.at(-1);
  return last === undefined ? {} : { date: localDateOf(last), dates: undefined, dateRange: undefined, until: true };
}

/** The weekdays that are agreed on; none where it is asked, or where single ones are denied or come beside the others. */
function agreedDays({ r, whens, text, concepts }: Findings): Slots {
  if (text.includes('?') || concepts.has('also')) return {};
  const weekdays = [...weekdaysSaid(r, whens)].sort((a, b) => a - b);
  const ends = isDenied(r) || (['stop', 'cancel', 'notNeeded'] as const).some((concept) => concepts.has(concept));
  if (ends) return weekdays.length === 0 ? { none: true } : {};
  return weekdays.length > 0 ? { weekdays } : {};
}

function wanted({ r, text, whens, concepts }: Findings): boolean | undefined {
  const wants = wantsSummary({
    has: (...names) => names.some((name) => concepts.has(name)),
    denied: isDenied(r),
    asked: text.includes('?'),
    recurring: whens.some(({ kind }) => kind === 'recurrence'),
  });
  return wants === 'asks' ? undefined : wants;
}

/** "in February": the one that has been; the "save" before it is no "except". */
function inThePast({ whens, today }: Findings): Slots {
  const said = whens.find((when) => when.kind === 'days');
  const [first, last] = said?.kind === 'days' ? [said.value.days[0], said.value.days.at(-1)] : [];
  if (first === undefined || last === undefined) return {};
  const back = first > today ? -12 : 0;
  const [from, to] = [localDateOf(addMonths(first, back)), localDateOf(addMonths(last, back))];
  return from === to ? { date: from, exceptDays: undefined } : { dateRange: { from, to }, exceptDays: undefined };
}

const ENDING = new Set(['stop', 'cancel', 'notNeeded', 'takeOut', 'uninvite', 'unfollow']);

/** "Karim need not stand in for me any more": whether the clause that says so denies it. */
export function endsStandIn(r: Reader): boolean {
  let [standsIn, ends] = [false, false];
  for (const [i, items] of r.items.entries()) {
    if (i > 0 && breaksClause(r.token(i))) [standsIn, ends] = [false, false];
    standsIn ||= items.some(({ name }) => name === 'standIn');
    ends ||= r.is(i, 'not') || items.some(({ name }) => ENDING.has(name ?? ''));
    if (standsIn && ends) return true;
  }
  return false;
}
