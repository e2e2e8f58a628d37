import { type LocalDate } from '../src/domain/local-date.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PlaceId } from '../src/domain/places/place.ts';
import type { Stores } from '../src/stores.ts';
import { ask } from './postgres-server.ts';
import { organisation, siteIn } from './presence-people.ts';

/** So many people are at each place on each day. */
export const THERE = 1_000;
const ORGANISATIONS = 10;
/** Of those at a place on the first day, so many of ten hold a desk, too. */
const HOLDERS_OF_TEN = 3;
/** A Monday; every day is worked, so that months hold no more days than they have. */
export const FIRST = '2027-01-04' as LocalDate;

export const placeOf = (n: number) => `place-${n}` as PlaceId;

/** The organisations, and a site in each of so many places. */
export async function fillPlaces(stores: Stores, places: number): Promise<void> {
  const imports = Array.from({ length: ORGANISATIONS }, (_, n) => ({
    organisation: { ...organisation, id: `organisation-${n}` as OrganisationId },
    ...{ people: [], teams: [], identities: [] },
  }));
  await stores.people.import(...imports);
  const sites = Array.from({ length: places }, (_, n) => siteIn(placeOf(n), `site-${n}`));
  await stores.sites.import({ sites, spaces: [] });
}

/**
 * Adds the people `from` up to `to`, whom everybody may see, and where each is on each of so many days: in places of their
 * own thousand. Indexes are dropped, and built afterwards.
 */
export async function fillDays(url: string, from: number, to: number, days: number): Promise<void> {
  const people = `generate_series(${from}, ${to - 1}) AS n`;
  const who = `'organisation-' || n % ${ORGANISATIONS}, 'person-' || n`;
  await ask(url, `INSERT INTO people SELECT 'person-' || n, 'organisation-' || n % ${ORGANISATIONS}, 'Nora Lindgren ' || n, 'p' || n || '@x.example', 'nl', '{official}', NULL, '{nora,lindgren}' FROM ${people}`); // prettier-ignore
  await ask(url, `INSERT INTO choices SELECT ${who}, '{"visibility": "network"}' FROM ${people}`);
  const indexes = await ask<{ drop: string; create: string }>(url, INDEXES);
  for (const { drop } of indexes) await ask(url, drop);
  await ask(url, `SELECT make_month_of_day_logs(date '${FIRST}' + d) FROM generate_series(0, ${days - 1}) AS d`);
  const middle = Math.floor(days / 2);
  const add = (first: number, last: number) => ask(
    url,
    `INSERT INTO day_logs (organisation, person, date, half, mode, place)
     SELECT ${who}, date '${FIRST}' + d, half, 'coworking', 'place-' || n / ${THERE}
     FROM generate_series(${first}, ${last - 1}) AS d, ${people}, unnest(ARRAY['am', 'pm']) AS half`,
  ); // prettier-ignore
  await Promise.all([add(0, middle), add(middle, days)]);
  for (const { create } of indexes) await ask(url, create);
  await ask(
    url,
    `INSERT INTO bookings (organisation, person, kind, site, space, from_at, to_at, state, version, key)
     SELECT ${who}, 'desk', 'site-' || n / ${THERE}, 'desk-' || n, at, at + interval '8 hours', 'confirmed', 1, 'k'
     FROM ${people}, to_timestamp(${Date.parse(`${FIRST}T08:00:00Z`) / 1000}) AS at WHERE n % 10 < ${HOLDERS_OF_TEN}`,
  );
  for (const table of ['day_logs', 'people', 'choices', 'bookings']) await ask(url, `VACUUM (ANALYZE) ${table}`);
}

/** How each index of the table and of its months is dropped and made: that of the key stands behind a constraint. */
const INDEXES = `
  SELECT coalesce('ALTER TABLE day_logs DROP CONSTRAINT ' || conname, 'DROP INDEX ' || index.relname) AS drop,
         coalesce('ALTER TABLE day_logs ADD CONSTRAINT ' || conname || ' ' || pg_get_constraintdef(guard.oid),
                  replace(pg_get_indexdef(index.oid), ' ON ONLY ', ' ON ')) AS create
  FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid
  LEFT JOIN pg_constraint AS guard ON guard.conindid = indexrelid AND guard.conrelid = indrelid
  WHERE indrelid = 'day_logs'::regclass
  ORDER BY index.relname`;
