import * as chrono from 'chrono-node';
import type { Language } from '../src/domain/language.ts';
import type { Resolved } from '../test/understanding/dates-for-scoring.ts';

type Moment = chrono.ParsedResult['start'];

/**
 * What chrono-node says about an expression, in the form of our own reader; null unless it says one thing.
 * Only what it calls certain counts: a clock time, a day or a weekday; a month alone is the whole of it,
 * and an hour that it only guesses is the part of the day that it noticed.
 *
 * @param reference local wall-clock time, without an offset.
 */
export function readByChrono(
  text: string,
  { lang, reference }: { lang: Language; reference: string },
): Resolved | null {
  const now = new Date(reference);
  const results = chrono[lang].casual.parse(text, now, { forwardDate: true });
  const [only] = results;
  if (!only || results.length > 1) return null;
  const { start, end } = only;
  const part = partOf(start, now);
  if (part && !end) return { ...(hasDay(start) && { date: dayOf(start) }), dayPart: part };
  if (!end && isMonth(start)) return monthOf(start);
  return { start: momentOf(start), ...(end && { end: momentOf(end) }) };
}

function hasDay(moment: Moment): boolean {
  return moment.isCertain('day') || moment.isCertain('weekday');
}

function isMonth(moment: Moment): boolean {
  return moment.isCertain('month') && !hasDay(moment) && !moment.isCertain('hour');
}

/** The part of the day of an hour that was guessed: by noon and by the hour it is now, nothing was said. */
function partOf(moment: Moment, now: Date): string | undefined {
  const hour = moment.get('hour') ?? 12;
  if (moment.isCertain('hour') || hour === 12 || hour === now.getHours()) return undefined;
  if (hour < 5 || hour > 22) return 'night';
  return hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
}

function momentOf(moment: Moment): string {
  const time = `${two(moment.get('hour'))}:${two(moment.get('minute'))}`;
  if (!moment.isCertain('hour')) return dayOf(moment);
  return hasDay(moment) ? `${dayOf(moment)}T${time}` : time;
}

function dayOf(moment: Moment): string {
  return `${moment.get('year')}-${two(moment.get('month'))}-${two(moment.get('day'))}`;
}

function monthOf(moment: Moment): Resolved {
  const [year, month] = [moment.get('year') ?? 0, moment.get('month') ?? 1];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { start: `${year}-${two(month)}-01`, end: `${year}-${two(month)}-${two(days)}` };
}

function two(number: number | null): string {
  return String(number ?? 0).padStart(2, '0');
}
