import * as z from 'zod/v4';
import { localDate, type LocalDate, type LocalTime } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { SiteId } from '../places/place.ts';
import type { Agreement, AgreementId, Shown } from './agreement.ts';

const MOST_AGREEMENTS = 100;
const MOST_NAMES = 500;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const EVERY_DAY = 'every day';
export const SHOWS: Record<string, Shown> = {
  'free/busy': 'free-busy',
  organisation: 'organisation',
  holder: 'holder',
};
const KINDS: Record<string, Agreement['kinds'][number]> = { desks: 'desk', rooms: 'room' };

/** No store keeps control characters and halves of characters, and nobody could tell two names apart by them. */
const name = z
  .string()
  .min(1)
  .max(80)
  .regex(/^(?=.*\S)\P{C}+$/u, { error: 'not-a-text' });
const names = z.array(name).min(1).max(MOST_NAMES);
const date = z.string().refine((day) => localDate(day) !== undefined, { error: 'date' });
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'time' });
const weekdays = z
  .union([z.string(), names])
  .transform((said) => weekdaysOf(said))
  .refine((days) => days !== undefined, { error: 'weekdays' });
const percent = z
  .string()
  .regex(/^([1-9]\d?|100) ?%$/, { error: 'percent' })
  .transform((text) => Number.parseInt(text, 10) / 100);
const kinds = z
  .union([z.enum(['desks', 'rooms']).transform((one) => [one]), z.array(z.enum(['desks', 'rooms'])).min(1)], {
    error: 'spaces',
  }) // prettier-ignore
  .transform((said) => [...new Set(said)].sort().flatMap((one) => KINDS[one] ?? []));

/** One agreement as an administrator writes it; what it comes to is that of the domain, but for its owner. */
const written = z
  .strictObject({
    agreement: name,
    guests: z.union([z.literal('everybody'), names], { error: 'guests' }),
    sites: z.union([z.literal('all'), names], { error: 'sites' }),
    spaces: kinds,
    only: names.optional(),
    hours: z
      .strictObject({ on: weekdays, from: time, to: time })
      .refine(({ from, to }) => from < to, { path: ['to'], error: 'ends-before-it-starts' })
      .optional(),
    share: percent.optional(),
    'days ahead': z.int().min(0).max(366).optional(),
    shows: z.enum(Object.keys(SHOWS)),
    from: date.optional(),
    until: date.optional(),
  })
  .refine(({ from, until }) => !from || !until || from <= until, { path: ['until'], error: 'ends-before-it-starts' });

export type Written = z.output<typeof written>;

/** A whole file: `everybody` where nothing is laid down. */
export const FILE = z.strictObject({ owner: name, agreements: z.array(written).max(MOST_AGREEMENTS) });
export const SHARED_WITH_EVERYBODY = z.strictObject({ owner: name, agreements: z.literal('everybody') });

export function agreementOf(said: Written, owner: OrganisationId): Agreement {
  const {
    agreement: id,
    guests,
    sites,
    spaces,
    only,
    hours,
    share,
    'days ahead': daysAhead,
    shows,
    from,
    until,
  } = said;
  return {
    id: id as AgreementId,
    owner,
    guests: guests as OrganisationId[] | 'everybody',
    sites: sites as SiteId[] | 'all',
    kinds: spaces,
    ...(only && { only }),
    ...(hours && { hours: { weekdays: hours.on ?? [], from: hours.from as LocalTime, to: hours.to as LocalTime } }),
    ...(share !== undefined && { share }),
    ...(daysAhead !== undefined && { daysAhead }),
    shows: SHOWS[shows] ?? 'free-busy',
    ...(from && { from: from as LocalDate }),
    ...(until && { until: until as LocalDate }),
  };
}

/** "monday to friday", "every day", or a list: from 1 for Monday, in order; undefined where there is something else. */
function weekdaysOf(said: string | string[]): number[] | undefined {
  const number = (text: string) => WEEKDAYS.indexOf(text.trim().toLowerCase()) + 1;
  if (said === EVERY_DAY) return WEEKDAYS.map(number);
  if (typeof said !== 'string') {
    const days = [...new Set(said.map(number))].sort((a, b) => a - b);
    return days.includes(0) ? undefined : days;
  }
  const [first = 0, last = first, ...others] = said.split(' to ').map(number);
  if (first === 0 || last < first || others.length > 0) return undefined;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n);
}
