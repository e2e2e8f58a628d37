import type { NewBooking } from '../src/domain/bookings/booking.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../src/domain/places/place.ts';
import { any } from './postgres-fill.ts';

/** Everybody anywhere, of which about half find their desk free; or many at once for the same few desks. */
export type Scene = 'random' | 'stampede';

const HOUR_MS = 3_600_000;
const HALF_DAY_MS = 4 * HOUR_MS;
const ORGANISATIONS = 100;
const PEOPLE = 100_000;
const SPACES = 5_000;
const HALF_DAYS = 100;
const FEW = 5;
/** So many attempts go for one slot of one desk, before the crowd goes for the next. */
const CROWD = 64;

/** The `n`-th attempt of a process. Every process names the same desks at about the same time, and no key is used twice. */
export function attempt(scene: Scene, n: number, process: string): NewBooking {
  const person = any(PEOPLE);
  const space = scene === 'random' ? any(SPACES) : n % FEW;
  const half = scene === 'random' ? any(HALF_DAYS) : 2 * Math.floor(n / (FEW * CROWD));
  // Some begin later than others, so that what overlaps is not always the same.
  const from = new Date(Date.UTC(2027, 0, 4, 7) + half * HALF_DAY_MS + any(3) * HOUR_MS);
  return {
    organisation: `organisation-${person % ORGANISATIONS}` as OrganisationId,
    person: `person-${person}` as PersonId,
    kind: 'desk',
    site: `${scene}-${Math.floor(space / 100)}` as SiteId,
    space: `${scene}-${space}` as SpaceId,
    slot: { from, to: new Date(from.getTime() + HALF_DAY_MS) },
    key: `${process}-${scene}-${n}`,
  };
}
