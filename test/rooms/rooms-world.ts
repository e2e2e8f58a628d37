import type { Approvals } from '../../src/domain/bookings/approving/approvals.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import { Closing } from '../../src/domain/bookings/closing/closing.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Role } from '../../src/domain/people/person.ts';
import { People } from '../../src/domain/people/people.ts';
import type { Site, SpaceId } from '../../src/domain/places/place.ts';
import { policyOf } from '../../src/domain/policy/policy.ts';
import type { nounsOf } from '../../src/nouns.ts';
import { type Rounds, roundsOf } from '../../src/rounds.ts';
import type { Stores } from '../../src/stores.ts';
import { anOfficial, anOrganisation, bring } from '../helpers/administrations.ts';
import { aPlace, nounsOn, openRooms, roomOf } from '../helpers/rooms.ts';

/** Monday 2 and Tuesday 3 March 2026. Rooms can be had from 8 to 18 in Brussels. */
export const DAYS = ['2026-03-02', '2026-03-03'] as LocalDate[];
export const OPENS = DAYS.map((day) => Date.parse(`${day}T07:00:00Z`));
/** When a sequence begins: Monday, 7:15 in Brussels. */
export const BEGINS = Date.parse('2026-03-02T06:15:00Z');
export const ALL_OF_IT = { from: new Date(BEGINS), to: new Date('2026-03-04T00:00:00Z') };

export const APPROVAL_HOURS = 2;
export const RELEASE_MINUTES = 10;
export const ROOMS = [
  { name: 'plain' },
  { name: 'cleaned', bufferMinutes: 30 },
  { name: 'asked', needsApproval: true },
  { name: 'both', bufferMinutes: 30, needsApproval: true },
] as const;
export const PEOPLE = ['ann', 'bob', 'cara', 'dan', 'eve'];
/** Of the owner, who say yes or no; the last two are of another organisation. */
export const APPROVERS = [1, 2];
/** Of the owner too. */
export const FACILITY = 0;

/** The real thing, in which the commands are done. */
export interface World {
  stores: Stores;
  officials: Official[];
  site: Site;
  rooms: SpaceId[];
  nouns: ReturnType<typeof nounsOf>;
  approvals: Approvals;
  closing: Closing;
  rounds: Rounds;
}

function rolesOf(n: number): Role[] {
  if (n === FACILITY) return ['official', 'facility'];
  return APPROVERS.includes(n) ? ['official', 'approver'] : ['official'];
}

export async function openWorld(stores: Stores): Promise<World> {
  const rules = { ...policyOf({}).rooms, approvalHours: APPROVAL_HOURS, releaseAfterMinutes: RELEASE_MINUTES };
  const quiet = { ...policyOf({}).quiet, weekdays: [] };
  const city = anOrganisation('city', { rooms: rules, quiet });
  const province = anOrganisation('province', { quiet });
  const officials = PEOPLE.map((id, n) => anOfficial(n < 3 ? city : province, id, { roles: rolesOf(n) }));
  await bring(stores, officials);
  const place = aPlace('namur');
  const site = await openRooms(stores, city, place, [...ROOMS]);
  const nouns = nounsOn(stores, [place]);
  const people = new People(stores.people, { organisationOf: () => undefined });
  const rounds = roundsOf({ stores, people, holidays: { on: () => undefined }, nouns });
  await rounds.checkIns.run(new Date(BEGINS - 3_600_000)); // it releases nothing just after it begins
  const closing = new Closing({ ...nouns, bookings: stores.bookings, people: stores.people });
  const rooms = ROOMS.map(({ name }) => roomOf(site.id, name));
  return { stores, officials, site, rooms, nouns, approvals: nouns.approvals, closing, rounds };
}

/** Everything that holds a room, as the store has it. */
export function heldIn({ stores, site, rooms }: World): Promise<Booking[]> {
  return stores.bookings.holding(
    rooms.map((id) => ({ id, site: site.id })),
    ALL_OF_IT,
  );
}
