import type { Announcement, AnnouncementId } from '../../domain/announcements/announcement.ts';
import { type DeliveryState, type Lane, mayFollow } from '../../domain/announcements/delivering/delivery.ts';
import type { DeliveryCounts } from '../../domain/announcements/delivering/delivery-store.ts';
import type { PostStanding } from '../../domain/announcements/delivering/lane-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import { keyOf, type TableShape } from './table.ts';
import type { Tables } from './tables.ts';

export interface DeliveryRow {
  organisation: OrganisationId;
  announcement: AnnouncementId;
  person: PersonId;
  lane: Lane;
  state: DeliveryState;
  /** When it came to that. */
  at: string;
  /** They are to be told from then on; empty where nobody is to tell them. */
  next: string;
  /** How often it was begun. */
  attempt: number;
  /** How often it failed by a fault of ours; missing in rows from before it was counted. */
  faults?: number;
  /** It may have arrived before. */
  isDoubted: boolean;
}

export const deliveryShape: TableShape<DeliveryRow, 'announcement' | 'person' | 'due' | 'sending'> = {
  id: ({ organisation, announcement, person }) => keyOf(organisation, announcement, person),
  indexes: {
    announcement: ({ organisation, announcement }) => [keyOf(organisation, announcement)],
    person: ({ organisation, person }) => [keyOf(organisation, person)],
    due: (row) => (row.next ? [dispatchLaneShape.id(row)] : []),
    sending: (row) => (row.state === 'sending' ? [dispatchLaneShape.id(row)] : []),
  },
};

/** An announcement in a lane, with how many of its deliveries there are in each state. */
export interface DispatchLaneRow extends DeliveryCounts {
  organisation: OrganisationId;
  announcement: AnnouncementId;
  lane: Lane;
  care: Announcement['care'];
  isHeld: boolean;
  isCancelled: boolean;
  /** Missing where nobody has tried. */
  post?: PostStanding;
}

type DispatchLaneKey = Pick<DispatchLaneRow, 'organisation' | 'announcement' | 'lane'>;

export const dispatchLaneShape = {
  id: ({ organisation, announcement, lane }: DispatchLaneKey) => keyOf(organisation, announcement, lane),
  indexes: {
    announcement: ({ organisation, announcement }) => [keyOf(organisation, announcement)],
    lane: ({ organisation, lane }) => [keyOf(organisation, lane)],
  },
} satisfies TableShape<DispatchLaneRow, 'announcement' | 'lane'>;

export interface LaneLeaseRow {
  organisation: OrganisationId;
  lane: Lane;
  holder: string;
  until: string;
}

export const laneLeaseShape: TableShape<LaneLeaseRow, never> = {
  id: ({ organisation, lane }) => keyOf(organisation, lane),
  indexes: {},
};

/** Lays the changes over deliveries of one announcement in one lane; their number in each state follows in the same change. */
export function alter(
  { announcement_deliveries, announcement_lanes }: Tables,
  lane: Readonly<DispatchLaneRow>,
  changes: { row: Readonly<DeliveryRow>; to: Partial<DeliveryRow> }[],
): void {
  if (changes.length === 0) return;
  const counts = { ...lane };
  for (const { row, to } of changes) {
    const state = to.state ?? row.state;
    if (state !== row.state && !mayFollow(row.state, state)) throw new Error(`${row.state} does not become ${state}`);
    counts[row.state] -= 1;
    counts[state] += 1;
    announcement_deliveries.put({ ...row, ...to });
  }
  announcement_lanes.put(counts);
}
