import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import { DELIVERY_STATES, type Lane } from '../../domain/announcements/delivering/delivery.ts';
import type { DeliveryCounts, Dispatch } from '../../domain/announcements/delivering/delivery-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import { alter, type DispatchLaneRow, dispatchLaneShape } from './delivery-rows.ts';
import { compare, keyOf } from './table.ts';
import type { Tables } from './tables.ts';

export const MOST_PEOPLE = 10_000;

const NONE = Object.fromEntries(DELIVERY_STATES.map((state) => [state, 0])) as DeliveryCounts;

/** The lanes that an announcement goes through. */
export function lanesOf({ announcement_lanes }: Tables, organisation: OrganisationId, announcement: AnnouncementId) {
  return [...announcement_lanes.where('announcement', keyOf(organisation, announcement))];
}

/** Queues one delivery for each of the people, where the announcement has none yet. To be done inside of a change. */
export function queueIn(tables: Tables, dispatch: Dispatch, people: readonly PersonId[]): void {
  const { organisation, announcement, care, from } = dispatch;
  if (people.length > MOST_PEOPLE) throw new RangeError(`more than ${MOST_PEOPLE} people`);
  if (lanesOf(tables, organisation, announcement).length > 0) return;
  const next = from.toISOString();
  const byLane = Map.groupBy(people, (person) => laneOf(tables, organisation, person));
  for (const [lane, some] of byLane) {
    const state = lane ? 'queued' : 'gone';
    const key = { organisation, announcement, lane };
    tables.announcement_lanes.put({ ...key, care, isHeld: false, isCancelled: false, ...NONE, [state]: some.length });
    const row = { ...key, state, at: next, next: lane && next, attempt: 0, isDoubted: false } as const;
    for (const person of some) tables.announcement_deliveries.put({ ...row, person });
  }
}

export function holdIn(tables: Tables, lanes: readonly Readonly<DispatchLaneRow>[], isHeld: boolean): void {
  for (const lane of lanes) tables.announcement_lanes.put({ ...lane, isHeld });
}

export function cancelIn(tables: Tables, lanes: readonly Readonly<DispatchLaneRow>[], now: Date): void {
  const at = now.toISOString();
  for (const lane of lanes) {
    const cancelled = { ...lane, isCancelled: true };
    tables.announcement_lanes.put(cancelled);
    const waiting = [...tables.announcement_deliveries.where('due', dispatchLaneShape.id(lane))];
    alter(
      tables,
      cancelled,
      waiting.map((row) => ({ row, to: row.state === 'queued' ? { state: 'cancelled', at, next: '' } : { next: '' } })),
    );
  }
}

/** The channel where they last spoke, and the realm of their account there; empty where they never spoke with us. */
export function laneOf({ addresses, identities }: Tables, organisation: OrganisationId, person: PersonId): Lane {
  const spoken = [...addresses.where('person', keyOf(organisation, person))];
  const [last] = spoken.sort((a, b) => compare(b.at, a.at) || compare(a.channel, b.channel));
  if (!last) return '' as Lane;
  const accounts = [...identities.where('person', person)].filter(({ platform }) => platform === last.channel);
  const [realm = ''] = accounts.map((account) => account.realm).sort(compare);
  return `${last.channel} ${realm}`.trimEnd() as Lane;
}
