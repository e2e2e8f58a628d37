import type { NewBooking } from '../src/domain/bookings/booking.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../src/domain/places/place.ts';
import { ask } from './postgres-server.ts';

export const DAYS = 200;
/** People book up to so many days before: so far from its day's others a booking may lie in the table. */
const AHEAD_DAYS = 10;
/** An organisation has ten times as many people as spaces. */
const PEOPLE_A_SPACE = 10;
/** In how many sites an organisation's spaces are: one organisation in one, the next in two, the next in five. */
const SITES = [1, 2, 5];
/** The first day, a Monday; its halves begin at nine and at one o'clock. */
const FIRST = Date.UTC(2027, 0, 4, 9);
const HALF_MS = 4 * 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Adds the bookings of organisations `from` up to `to`, each of their spaces for each half day, in the order in which
 * people book: days one after another, with those of ten days well mixed. Indexes are dropped, and built afterwards.
 */
export async function fill(url: string, spaces: number, from: number, to: number): Promise<void> {
  const indexes = await ask<{ drop: string; create: string }>(url, INDEXES);
  for (const { drop } of indexes) await ask(url, drop);
  const middle = Math.floor((from + to) / 2);
  await Promise.all([insert(url, spaces, from, middle), insert(url, spaces, middle, to)]);
  for (const { create } of indexes) await ask(url, create);
  await ask(url, 'VACUUM (ANALYZE) bookings');
}

async function insert(url: string, spaces: number, from: number, to: number): Promise<void> {
  const each = 2 * spaces;
  const aDay = (to - from) * each;
  const mixed = AHEAD_DAYS * aDay;
  if (aDay === 0) return;
  // 7919 is a prime that divides no such number: each place is met once.
  await ask(
    url,
    `INSERT INTO bookings (organisation, person, kind, site, space, from_at, to_at, state, version, key)
     SELECT 'organisation-' || o, 'person-' || o || '-' || (held + day * 331) % ${spaces * PEOPLE_A_SPACE}, 'desk',
            'site-' || o || '-' || held % ${spaces} / (${spaces} / (ARRAY[${SITES.join(', ')}])[1 + o % ${SITES.length}]),
            'space-' || o || '-' || held % ${spaces}, at, at + interval '4 hours', 'confirmed', 1, 'fill-' || n
     FROM (SELECT n, n / ${mixed} * ${mixed} + (n % ${mixed}) * 7919 % ${mixed} AS place
           FROM generate_series(0, ${aDay * DAYS - 1}::bigint) AS n) AS places,
          LATERAL (SELECT place / ${aDay} AS day, ${from} + place % ${aDay} / ${each} AS o, place % ${each} AS held) AS parts,
          LATERAL (SELECT to_timestamp(${FIRST / 1000}) + day * interval '1 day' + held / ${spaces} * interval '4 hours' AS at) AS time`,
  );
}

/** A wish for a half day after all that is booked, of somebody of organisation `o`. */
export function wishAfter(o: number, spaces: number, key: string): NewBooking {
  const space = any(spaces);
  const from = new Date(FIRST + (DAYS + any(100)) * DAY_MS + any(2) * HALF_MS);
  return {
    organisation: organisationOf(o),
    person: personOf(o, spaces),
    kind: 'desk',
    site: siteOf(o, spaces, space),
    space: `space-${o}-${space}` as SpaceId,
    slot: { from, to: new Date(from.getTime() + HALF_MS) },
    key,
  };
}

export const any = (below: number): number => Math.floor(Math.random() * below);
export const organisationOf = (o: number) => `organisation-${o}` as OrganisationId;
export const personOf = (o: number, spaces: number) => `person-${o}-${any(spaces * PEOPLE_A_SPACE)}` as PersonId;
export const siteOf = (o: number, spaces: number, space: number) =>
  `site-${o}-${Math.floor(space / (spaces / (SITES[o % SITES.length] ?? 1)))}` as SiteId;
/** From nine to five. */
export const dayOf = (day: number) => ({
  from: new Date(FIRST + day * DAY_MS),
  to: new Date(FIRST + day * DAY_MS + 2 * HALF_MS),
});

/** How each index of the table is dropped and made: most stand behind a constraint. */
const INDEXES = `
  SELECT coalesce('ALTER TABLE bookings DROP CONSTRAINT ' || conname, 'DROP INDEX ' || index.relname) AS drop,
         coalesce('ALTER TABLE bookings ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(guard.oid),
                  pg_get_indexdef(index.oid)) AS create
  FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid
  LEFT JOIN pg_constraint AS guard ON guard.conindid = indexrelid AND guard.conrelid = indrelid
  WHERE indrelid = 'bookings'::regclass
  ORDER BY index.relname`;
